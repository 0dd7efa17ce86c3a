/** Tells the mailbox of a person from the name of a service account. */

/** `maria.lopez@contoso.com`. */
const MAILBOX = /^([a-z][a-z0-9'._-]*)@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i;
/** Domains of databases, which take `login@server` as a user name. */
const SERVER =
  /\.(?:database\.(?:windows\.net|azure\.com)|(?:mysql|postgres|mariadb)\.[a-z.]+|windows\.net|azure\.com)$/i;
/** Beginnings and endings of names that belong to a task. */
const TASK =
  /^(?:svc|service|srv|sa|app|api|int|integration|etl|elt|adf|synapse|data|dev|test|qa|prod|uat|admin|root|no-?reply|info|support|system|user|sftp|ftp|batch|ro?bot|auto|sql|dba|job|loader|reader|writer|sync|crm|erp|bi|dw|powerbi|it|ops|devops|client|dummy|example|me|you|name|first|username)(?:$|[^a-z])|(?:svc|service|admin|user|account|bot|team|integration|reader|api|adf|etl|engineering|analytics|platform|operations|warehouse|loader|pipelines?)$/i;

/** Whether a user name is a mailbox that seems to be a person's. */
export function isPersonal(text: string): boolean {
  const local = MAILBOX.exec(text)?.[1];
  return local !== undefined && !SERVER.test(text) && !TASK.test(local);
}

const IN_STRING = /(?:^|;)\s*(?:user id|uid|user|username|userid)\s*=\s*([^;@\s]{1,100}@[^;\s]{1,200})/i;

/** Whether a connection string names a person's mailbox as its user. */
export function personIn(text: string): boolean {
  const name = IN_STRING.exec(text)?.[1];
  return name !== undefined && isPersonal(name);
}

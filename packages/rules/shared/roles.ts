/** Built-in roles that give away more than a job needs, by how much. */

/** What the holder of a role can do. `rule`: give rights to anybody; `write`: change everything; `data`: own all data of a kind. */
export type Power = 'rule' | 'write' | 'data';

/** A role that is more than one job needs. */
export interface BroadRole {
  readonly name: string;
  readonly power: Power;
  readonly because: string;
  /** What to give instead, for a pipeline's identity. */
  readonly instead: string;
}

const JOB = 'the role of the very job, such as Storage Blob Data Reader, on the one resource';

/** By the id of the role definition, lower-case (Microsoft Learn: Azure built-in roles). */
export const broadRoles: Readonly<Record<string, BroadRole>> = {
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635': {
    name: 'Owner',
    power: 'rule',
    because: 'every action on every resource, and handing out of every role',
    instead: JOB,
  },
  '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9': {
    name: 'User Access Administrator',
    power: 'rule',
    because: 'its holder can make itself owner',
    instead: JOB,
  },
  'f58310d9-a9f6-439a-9e8d-f62e7b41a168': {
    name: 'Role Based Access Control Administrator',
    power: 'rule',
    because: 'its holder can make itself owner, unless a condition limits the roles',
    instead: 'the same role with a condition that names the roles it may hand out',
  },
  'b24988ac-6180-42a0-ab88-20f7382dd24c': {
    name: 'Contributor',
    power: 'write',
    because:
      'every action on every resource but handing out roles; keys can be listed, commands run on machines',
    instead: JOB,
  },
  '00482a5a-887f-4fb3-b363-3b7fe8e74483': {
    name: 'Key Vault Administrator',
    power: 'data',
    because: 'reads, changes and deletes every secret, key and certificate',
    instead: 'Key Vault Secrets User on the one vault',
  },
  '8b54135c-b56d-4d72-a534-26097cfdc8d8': {
    name: 'Key Vault Data Access Administrator',
    power: 'data',
    because: 'hands out every data role of vaults, to itself too',
    instead: 'Key Vault Secrets User on the one vault',
  },
  'f25e0fa2-a7c8-4377-a976-54943a77a395': {
    name: 'Key Vault Contributor',
    power: 'data',
    because: 'gives itself an access policy on every vault that still uses policies',
    instead: 'Key Vault Secrets User on the one vault',
  },
  'b7e6dc6d-f1e8-4753-8033-0f276bb0955b': {
    name: 'Storage Blob Data Owner',
    power: 'data',
    because: 'reads and deletes every blob and sets the access lists of data lakes',
    instead: 'Storage Blob Data Reader or Contributor on the one account or container',
  },
  '17d1049b-9a84-46fb-8f53-869881c3d3ab': {
    name: 'Storage Account Contributor',
    power: 'data',
    because: 'lists the keys of every account, which open all of their data',
    instead: 'Storage Blob Data Reader or Contributor on the one account or container',
  },
  '81a9662b-bebf-436f-a333-f67b29880f12': {
    name: 'Storage Account Key Operator Service Role',
    power: 'data',
    because: 'lists the keys of every account, which open all of their data',
    instead: 'Storage Blob Data Reader or Contributor on the one account or container',
  },
  '090c5cfd-751d-490a-894a-3ce6f1109419': {
    name: 'Azure Service Bus Data Owner',
    power: 'data',
    because: 'sends, receives and manages every queue and topic',
    instead: 'Azure Service Bus Data Sender or Receiver on the one queue',
  },
  'f526a384-b230-433a-b45c-95f59c4a2dec': {
    name: 'Azure Event Hubs Data Owner',
    power: 'data',
    because: 'sends, receives and manages every event hub',
    instead: 'Azure Event Hubs Data Sender or Receiver on the one hub',
  },
  '5ae67dd6-50cb-40e7-96ff-dc2bfa4b606b': {
    name: 'App Configuration Data Owner',
    power: 'data',
    because: 'reads and changes every setting',
    instead: 'App Configuration Data Reader on the one store',
  },
};

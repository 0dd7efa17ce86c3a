/** Linked services that sign in with an administrator's login. */
import { defineRule, type Property } from '@forearm/core';
import { LINKED_SERVICE_TYPES } from '../shared/connection-switches.ts';
import { gapped } from '../shared/gaps.ts';

const USER_NAMES = ['userName', 'user', 'userId', 'uid', 'clusterUserName'];
const ADMINISTRATOR =
  /^(?:sa|root|sys|system|dba|postgres|admin|administrator|[a-z0-9._-]{0,40}admin(?:istrator|user|login)?\d{0,4})$/i;
const IN_STRING =
  /(?:^|;)\s*(?:user id|uid|user|username|userid)\s*=\s*["']?([a-z0-9._-]{1,60})(?:@[^;]{0,200}|\s+as\s+sysdba)?["']?\s*(?:;|$)/i;
const IN_ADDRESS = /(?:mongodb(?:\+srv)?:\/\/|[?&]user=)([a-z0-9._-]{1,60})(?:[:@&]|$)/i;
/** Roles of Snowflake that may do everything, or give every right. */
const ROLE_IN_ADDRESS = /[?&]role=((?:account|org|security|sys)admin)(?:&|$)/i;

export default defineRule({
  id: 'administrator-login',
  title: 'Linked service signs in as the administrator',
  severity: 'low',
  appliesTo: LINKED_SERVICE_TYPES,
  controls: ['A7', 'A8'],
  references: [
    'MCSB PA-7',
    'CWE-250',
    {
      title: 'SQL Server security best practices',
      url: 'https://learn.microsoft.com/sql/relational-databases/security/sql-server-security-best-practices',
    },
  ],
  sameAs: [],
  check(resource, report) {
    const properties = resource.at('properties.typeProperties');
    const snowflake = /^snowflake/i.test(resource.at('properties.type').text ?? '');
    const names = snowflake ? [...USER_NAMES, 'role'] : USER_NAMES;
    const named = names.map((key) => properties.at(key).mayBe(isAdministrator)).find(Boolean);
    const string = properties.at('connectionString');
    const found =
      (named && { at: named, words: '' }) ??
      namesAdministrator(string) ??
      namesAdministrator(string.at('value'));
    if (found)
      report(
        found.at,
        "The connection signs in with what is, by its name, an administrator's login. Whoever obtains it, or changes a query, may do everything on that server. Use the factory's identity, or a login with the rights of the task.",
        { heuristic: true, words: found.words },
      );
  },
});

function isAdministrator(value: unknown): boolean {
  return (
    typeof value === 'string' && ADMINISTRATOR.test(value.replace(/^[^\\]{1,60}\\/, '').replace(/@.*$/, ''))
  );
}

function namesAdministrator(text: Property): { readonly at: Property; readonly words: string } | undefined {
  const known = gapped(text);
  const match = [IN_STRING, IN_ADDRESS, ROLE_IN_ADDRESS]
    .map((pattern) => pattern.exec(known))
    .find((one) => ADMINISTRATOR.test(one?.[1] ?? ''));
  return match ? { at: text, words: match[0].replace(/^[;\s]+|[;\s]+$/g, '') } : undefined;
}

/** Blobs that anybody may read without signing in, and accounts that permit it. */
import { defineRule, type Property, type Resource } from '@forearm/core';
import { checkRows, type Row, type RowReport, sameAsOf, typesOf } from '../shared/table.ts';
import { ACCOUNT, SWITCH, table } from './table.ts';

export default defineRule({
  id: 'anonymous-blob-access',
  title: 'Blobs can be read without signing in',
  severity: 'medium',
  appliesTo: typesOf(table),
  controls: ['B1', 'A11'],
  references: [
    'MCSB NS-2',
    'CWE-306',
    'CIS Azure 2.0 3.7',
    'CIS Azure 3.0 4.17',
    'Azure Policy 4fa4b6c0-31ca-4c0d-b10d-24b96f62a751',
    {
      title: 'Remediate anonymous read access to blob data',
      url: 'https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent',
    },
  ],
  sameAs: sameAsOf(table),
  check(resource, report) {
    checkRows(table, resource, report, (row, at) =>
      row.type === ACCOUNT ? ofAccount(at) : ofContainer(resource, row, at),
    );
  },
});

function ofAccount(at: Property): RowReport {
  const how = at.absent ? `${SWITCH} is missing, which means true in this API version` : `${at.key} is true`;
  return {
    message: `The storage account lets its containers be opened to everybody (${how}). One wrong setting on one container and its blobs are read without signing in. Forbid it for the whole account.`,
    ...(at.absent ? { severity: 'low' } : {}),
  };
}

function ofContainer(resource: Resource, row: Row, at: Property): RowReport {
  const what = at.is('Container') ? 'list and read its blobs' : 'read its blobs';
  const forbidden = accountOf(resource)?.at(SWITCH).is(false);
  const told = `Anybody on the internet can ${what} without signing in (${at.key} of the ${row.noun} is ${at.print()}).`;
  if (!forbidden)
    return {
      message: `${told} Scanners guess account and container names and copy what they find. Make the container private.`,
    };
  return {
    message: `The ${row.noun} asks for anonymous access (${at.key} is ${at.print()}), which its account forbids. It is public the day the account changes, and does not deploy until then. Make the container private.`,
    severity: 'low',
  };
}

/** The account by its name: the blob service between the two is seldom declared. */
function accountOf(container: Resource): Resource | undefined {
  const name = container.name.toLowerCase();
  return container.others(ACCOUNT).find((account) => name.startsWith(`${account.name.toLowerCase()}/`));
}

/** Web apps whose files may be uploaded over plain FTP. */
import { defineRule } from '@forearm/core';
import { checkRows, sameAsOf, typesOf } from '../shared/table.ts';
import { table } from './table.ts';

const WHY =
  'FTP sends the deployment password in clear text, and whoever reads it replaces the app. Switch FTP off.';

const STATES = ['properties.siteConfig.ftpsState', 'properties.ftpsState'];
/** Other texts are mistakes, and FTP stays as it was. */
const KNOWN = /^(allallowed|ftpsonly|disabled)$/i;

export default defineRule({
  id: 'ftp-allowed',
  title: 'Web app accepts uploads by FTP',
  severity: 'medium',
  appliesTo: typesOf(table),
  controls: ['C1', 'A9'],
  references: [
    'MCSB DP-3',
    'CWE-319',
    'CIS Azure 2.0 9.10',
    'CIS Azure 3.0 9.3',
    'Azure Policy 4d24b6d4-5e53-4a4f-a7f4-618fa573ee4b',
    'Azure Policy 399b2637-a50f-4f95-96f8-3a145476eb15',
    {
      title: 'Deploy to App Service with FTP/S',
      url: 'https://learn.microsoft.com/azure/app-service/deploy-ftp',
    },
  ],
  sameAs: sameAsOf(table),
  check(resource, report) {
    // A missing state is low: new apps allow FTPS only, but an older app keeps FTP.
    checkRows(table, resource, report, (row, at) => ({
      message: at.absent
        ? `The ${row.noun} does not say whether files may be uploaded by FTP (${row.path} is missing); an app that was made earlier keeps it on. ${WHY}`
        : `The ${row.noun} accepts uploads by FTP (${at.key} is ${at.print()}). ${WHY}`,
      ...(at.absent ? { severity: 'low' as const } : {}),
    }));
    for (const path of STATES) {
      const odd = resource.at(path).mayBe((value) => typeof value === 'string' && !KNOWN.test(value));
      if (odd)
        report(odd, `The web app does not switch plain FTP off (${odd.print()} is no state of it). ${WHY}`, {
          fix: `Set ${path} to 'Disabled'.`,
        });
    }
  },
});

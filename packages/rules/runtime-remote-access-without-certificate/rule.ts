/** Self-hosted runtime nodes that are opened to the network without a certificate. */
import { defineRule } from '@forearm/core';
import { SCRIPTED_TYPES } from '../shared/scripts.ts';
import { mayOpen, openingsOf } from './openings.ts';

export default defineRule({
  id: 'runtime-remote-access-without-certificate',
  title: 'Self-hosted runtime node takes remote access without a certificate',
  severity: 'medium',
  appliesTo: SCRIPTED_TYPES,
  controls: ['B6', 'C1'],
  references: [
    'MCSB DP-3',
    'CWE-319',
    {
      title: 'Enable remote access with a TLS certificate',
      url: 'https://learn.microsoft.com/azure/data-factory/tutorial-enable-remote-access-intranet-tls-ssl-certificate',
    },
  ],
  sameAs: [],
  check(resource, report) {
    if (!resource.sourceMay(mayOpen)) return;
    for (const { at, written } of openingsOf(resource))
      report(
        at,
        `The node of the self-hosted runtime opens a port to the network without a certificate (${written}). What the nodes send each other, the credentials of data stores included, can be read and changed on the way. Give the thumbprint of a TLS certificate after the port.`,
        { fix: "dmgcmd -EnableRemoteAccess '8060' '<thumbprint>'", atUse: true },
      );
  },
});

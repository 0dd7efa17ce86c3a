/** Zones in which the names of factories and workspaces behind private endpoints are found, by group. */

/** A private DNS zone. */
export interface Zone {
  readonly name: string;
  /** What the zone's name begins with in every cloud. */
  readonly prefix: string;
  /** The service that the group belongs to; others have a group of the same name. */
  readonly service: string;
}

function zone(prefix: string, suffix: string, service: string): Zone {
  return { name: `${prefix}${suffix}`, prefix, service };
}

const ADF = 'microsoft.datafactory/factories';
const SYNAPSE = 'microsoft.synapse/workspaces';

/**
 * By group id in lower case. https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 * `Web` is the group of a private link hub, through which Synapse Studio is loaded.
 */
export const zones: Readonly<Record<string, Zone>> = {
  datafactory: zone('privatelink.datafactory.', 'azure.net', ADF),
  portal: zone('privatelink.adf.', 'azure.com', ADF),
  sql: zone('privatelink.sql.azuresynapse.', 'net', SYNAPSE),
  sqlondemand: zone('privatelink.sql.azuresynapse.', 'net', SYNAPSE),
  dev: zone('privatelink.dev.azuresynapse.', 'net', SYNAPSE),
  web: zone('privatelink.azuresynapse.', 'net', 'microsoft.synapse/privatelinkhubs'),
};

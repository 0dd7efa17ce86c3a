/** The groups that pictures sort nodes into: a column, a colour and a word for the legend. */
import type { GraphNode } from '../../model/estate-graph.ts';

export interface Group {
  readonly name: string;
  readonly column: number;
  /** Readable on white and on black. */
  readonly colour: string;
}

/** The first column in which Azure resources stand; those that they refer to stand further right. */
export const AZURE_COLUMN = 6;

const AZURE: Group = { name: 'Azure resources', column: AZURE_COLUMN, colour: '#7a7f87' };

/** By the end of the type, from what starts something to what it works on; anything else is an Azure resource. */
const GROUPS: readonly (readonly [type: RegExp, group: Group])[] = [
  [/\/triggers$/i, { name: 'triggers', column: 0, colour: '#d9480f' }],
  [/\/pipelines$/i, { name: 'pipelines', column: 1, colour: '#1c7ed6' }],
  [/\/activities$/i, { name: 'activities', column: 2, colour: '#4dabf7' }],
  [
    /\/(?:datasets|dataflows|notebooks|sqlscripts|kqlscripts|sparkjobdefinitions|sparkconfigurations|databases|adfcdcs)$/i,
    { name: 'data and code', column: 3, colour: '#2f9e44' },
  ],
  [/\/(?:linkedservices|linkconnections)$/i, { name: 'linked services', column: 4, colour: '#9c36b5' }],
  [
    /\/(?:integrationruntimes|credentials|managedvirtualnetworks|managedprivateendpoints)$/i,
    { name: 'runtimes, credentials, networks', column: 5, colour: '#c2255c' },
  ],
];

const OF_FACTORIES = /^microsoft\.(?:datafactory\/factories|synapse\/workspaces)\/./i;

/** The group of a node. */
export function groupOf({ type }: GraphNode): Group {
  if (!OF_FACTORIES.test(type)) return AZURE;
  return GROUPS.find(([pattern]) => pattern.test(type))?.[1] ?? AZURE;
}

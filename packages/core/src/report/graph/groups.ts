/** The groups that pictures sort nodes into: a column, a colour and a word for the legend. */
import type { GraphNode } from '../../model/estate-graph.ts';

/** Nodes that stand in one column, in one colour. */
export interface Group {
  readonly name: string;
  readonly column: number;
  /** Readable on white and on black. */
  readonly colour: string;
}

/** From what starts something to what it works on. Azure resources begin at theirs; those that they refer to stand further right. */
export const COLUMNS = {
  triggers: 0,
  pipelines: 1,
  activities: 2,
  data: 3,
  connections: 4,
  runtimes: 5,
  azure: 6,
} as const;

const AZURE: Group = { name: 'Azure resources', column: COLUMNS.azure, colour: '#7a7f87' };

/** By the end of the type; anything else is an Azure resource. */
const GROUPS: readonly (readonly [type: RegExp, group: Group])[] = [
  [/\/triggers$/i, { name: 'triggers', column: COLUMNS.triggers, colour: '#d9480f' }],
  [/\/pipelines$/i, { name: 'pipelines', column: COLUMNS.pipelines, colour: '#1c7ed6' }],
  [/\/activities$/i, { name: 'activities', column: COLUMNS.activities, colour: '#4dabf7' }],
  [
    /\/(?:datasets|dataflows|notebooks|sqlscripts|kqlscripts|sparkjobdefinitions|sparkconfigurations|databases|adfcdcs)$/i,
    { name: 'data and code', column: COLUMNS.data, colour: '#2f9e44' },
  ],
  [
    /\/(?:linkedservices|linkconnections)$/i,
    { name: 'linked services', column: COLUMNS.connections, colour: '#9c36b5' },
  ],
  [
    /\/(?:integrationruntimes|credentials|managedvirtualnetworks|managedprivateendpoints)$/i,
    { name: 'runtimes, credentials, networks', column: COLUMNS.runtimes, colour: '#c2255c' },
  ],
];

const OF_FACTORIES = /^microsoft\.(?:datafactory\/factories|synapse\/workspaces)\/./i;

/** The group of a node. */
export function groupOf({ type }: GraphNode): Group {
  if (!OF_FACTORIES.test(type)) return AZURE;
  return GROUPS.find(([pattern]) => pattern.test(type))?.[1] ?? AZURE;
}

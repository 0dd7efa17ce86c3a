/** Role assignments: which role is given, and whose identity receives it. */
import type { Property, Resource } from '@forearm/core';
import { type BroadRole, broadRoles } from './roles.ts';

/** Older templates put an assignment on a resource by its type; these are the resources that data work has. */
const EXTENDED = [
  'Microsoft.DataFactory/factories',
  'Microsoft.Synapse/workspaces',
  'Microsoft.Storage/storageAccounts',
  'Microsoft.Storage/storageAccounts/blobServices/containers',
  'Microsoft.KeyVault/vaults',
  'Microsoft.Sql/servers',
  'Microsoft.ServiceBus/namespaces',
  'Microsoft.EventHub/namespaces',
  'Microsoft.ContainerRegistry/registries',
  'Microsoft.DocumentDB/databaseAccounts',
  'Microsoft.Databricks/workspaces',
  'Microsoft.Automation/automationAccounts',
];
/** Types of role assignments, in both spellings. */
export const ASSIGNMENTS: readonly string[] = [
  'Microsoft.Authorization/roleAssignments',
  ...EXTENDED.map((type) => `${type}/providers/roleAssignments`),
];
const DEFINITION = 'Microsoft.Authorization/roleDefinitions';
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\/?$/i;

/** A broad role that an assignment gives. */
export interface AssignedRole {
  readonly at: Property;
  readonly role: BroadRole;
}

/** The broad roles that an assignment gives or may give. What the deployer still chooses does not count. */
export function assignedRoles(assignment: Resource): readonly AssignedRole[] {
  const property = assignment.at('properties.roleDefinitionId');
  if (property.value.kind === 'oneOf' && property.value.choice === 'allowed') return [];
  const builtIn = [...property.strings()].flatMap((at) => {
    const role = broadRoles[idIn(at)?.toLowerCase() ?? ''];
    return role ? [{ at, role }] : [];
  });
  return builtIn.length > 0 ? builtIn : ownRoles(assignment, property);
}

function idIn({ parts }: Property): string | undefined {
  return GUID.exec(parts.at(-1) ?? '')?.[0].replace(/\/$/, '');
}

/** Roles of the same estate that allow everything. */
function ownRoles(assignment: Resource, at: Property): readonly AssignedRole[] {
  // Asked first, because to find links the names of everything in the estate have to be worked out.
  const broad = assignment.others(DEFINITION).filter((one) => !one.existing && wildcardOf(one));
  if (broad.length === 0) return [];
  return assignment
    .linked(DEFINITION)
    .filter((definition) => broad.includes(definition))
    .map((definition) => ({
      at,
      role: {
        name: `the custom role ${definition.at('properties.roleName').text ?? ''}`.trim(),
        power: 'write',
        because: 'it allows every action',
        instead: 'a role that lists the actions of the job',
      },
    }));
}

/** The `*` among the actions that a role definition allows, if it is there. */
function wildcardOf(definition: Resource): Property | undefined {
  for (const permission of definition.at('properties.permissions').items())
    for (const action of permission.at('actions').items()) {
      const all = action.mayBe(['*', '*/*']);
      if (all) return all;
    }
  return undefined;
}

const NOUNS: Readonly<Record<string, string>> = {
  'microsoft.datafactory/factories': 'data factory',
  'microsoft.synapse/workspaces': 'Synapse workspace',
};

/** "The identity of the data factory 'adf-prod'", or what else is known of the receiver. */
export function holderOf(assignment: Resource): string {
  const subject = assignment.at('properties.principalId').subject()?.resource;
  if (subject) return `The identity of ${nounOf(subject)}${ownersOf(subject)}`;
  const type = assignment.at('properties.principalType').text?.toLowerCase();
  return type === 'user' ? 'A person' : type === 'group' ? 'A group' : 'An identity';
}

function nounOf(subject: Resource): string {
  const noun = NOUNS[subject.type.toLowerCase()];
  const name = subject.name.includes('[') ? '' : `'${subject.name}'`;
  return [noun ? `the ${noun}` : name ? '' : 'a resource of this template', name].filter(Boolean).join(' ');
}

/** A user-assigned identity is worth what those are worth that carry it. */
function ownersOf(identity: Resource): string {
  if (!/\/userassignedidentities$/i.test(identity.type)) return '';
  const owner = Object.keys(NOUNS)
    .flatMap((type) => identity.others(type))
    .find((factory) => carries(factory, identity));
  return owner ? `, which ${nounOf(owner)} runs with,` : '';
}

/** The identities of a resource are keys; one that is an expression can only mean the one identity that there is. */
function carries(factory: Resource, identity: Resource): boolean {
  const own = identity.name.slice(identity.name.lastIndexOf('/') + 1).toLowerCase();
  const identities = factory.at('identity.userAssignedIdentities');
  if (identities.entries().some(({ key }) => key.toLowerCase().includes(own))) return true;
  return identities.open && identity.others(identity.type).length === 1;
}

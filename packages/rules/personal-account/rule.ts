/** Services that sign in with, or roles that go to, the account of a person. */
import { defineRule, type Property, type Resource } from '@forearm/core';
import { PIPELINE_TYPES } from '../shared/activities.ts';
import { LINKED_SERVICE_TYPES } from '../shared/connection-switches.ts';
import { artefactTypes } from '../shared/factory/services.ts';
import { stepsOf } from '../shared/factory/steps.ts';
import { isPersonal, personIn } from './mailbox.ts';

const ROLE_ASSIGNMENTS = 'Microsoft.Authorization/roleAssignments';
const CREDENTIAL_TYPES = artefactTypes('credentials');
const USER_NAMES = ['userName', 'user', 'userId', 'clusterUserName', 'authentication.username'];

export default defineRule({
  id: 'personal-account',
  title: "Service works with a person's account",
  severity: 'low',
  appliesTo: [...LINKED_SERVICE_TYPES, ...PIPELINE_TYPES, ...CREDENTIAL_TYPES, ROLE_ASSIGNMENTS],
  controls: ['A6'],
  references: [
    'MCSB IM-3',
    'MCSB PA-1',
    'CWE-287',
    {
      title: 'Best practices for Azure RBAC',
      url: 'https://learn.microsoft.com/azure/role-based-access-control/best-practices',
    },
  ],
  sameAs: [],
  check(resource, report) {
    const role = resource.isType(ROLE_ASSIGNMENTS);
    const sure = role ? resource.at('properties.principalType').mayBe('User') : signsInAsPerson(resource);
    const why = role
      ? 'The role goes to one person. It stays when the person changes tasks, and nobody reviews it with the team. Assign roles to groups and managed identities.'
      : "The service signs in as a person. It has that person's rights, and stops when the person leaves. Use a managed identity.";
    if (sure) report(sure, why);
    else if (!role)
      for (const name of userNames(resource))
        report(
          name,
          "The user name looks like a person's mailbox. Services that work with a person's account have that person's rights, and stop when the person leaves. Use a managed identity or a service account.",
          { heuristic: true },
        );
  },
});

function signsInAsPerson(resource: Resource): Property | undefined {
  const type = resource.at('properties.type').is('UserAuth');
  const kind = resource
    .at('properties.typeProperties.authenticationType')
    .is(['UserAuthentication', 'UserAuth']);
  return type ?? kind;
}

const mayName = (text: string): boolean => /[a-z0-9]@[a-z0-9-]+\.[a-z]/i.test(text);

function userNames(resource: Resource): readonly Property[] {
  if (!resource.sourceMay(mayName)) return [];
  if (/salesforce/i.test(resource.at('properties.type').text ?? '')) return [];
  const holders = resource.isType(...PIPELINE_TYPES)
    ? stepsOf(resource).map(({ at }) => at.at('typeProperties'))
    : [resource.at('properties.typeProperties')];
  return holders.flatMap((holder) => {
    const named = USER_NAMES.flatMap((key) => holder.at(key).mayBe((text) => isPersonal(String(text))) ?? []);
    const strings = ['connectionString', 'connectionString.value'].flatMap(
      (path) => holder.at(path).mayBe((text) => personIn(String(text))) ?? [],
    );
    return [...named, ...strings];
  });
}

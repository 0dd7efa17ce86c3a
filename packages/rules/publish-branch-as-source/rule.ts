/** Factories and workspaces whose source is the branch that Studio writes its output to. */
import { defineRule } from '@forearm/core';
import { REPOSITORY, SERVICE_TYPES } from '../shared/factory/services.ts';

/** What Studio calls the branch for its output, unless publish_config.json says otherwise. */
const GENERATED = /^(?:adf|workspace|synapse)_publish$/i;

export default defineRule({
  id: 'publish-branch-as-source',
  title: 'Collaboration branch is the branch that Studio publishes to',
  severity: 'low',
  appliesTo: SERVICE_TYPES,
  controls: ['E1'],
  references: [
    'MCSB DS-6',
    {
      title: 'Source control in Azure Data Factory',
      url: 'https://learn.microsoft.com/azure/data-factory/source-control#configure-publishing-settings',
    },
  ],
  sameAs: [],
  check(resource, report) {
    for (const path of REPOSITORY) {
      const branch = resource
        .at(`${path}.collaborationBranch`)
        .mayBe((name) => typeof name === 'string' && GENERATED.test(name));
      if (branch)
        report(
          branch,
          `The branch ${branch.print()} is what Studio writes its templates to, without review, at every publish. Nobody can protect it and work in it. Collaborate in a branch of its own that asks for pull requests.`,
        );
    }
  },
});

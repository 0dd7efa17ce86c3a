/** Data factories with a repository that Studio may publish from all the same. */
import { defineRule } from '@forearm/core';
import { isTemplate } from '../shared/factory/services.ts';

export default defineRule({
  id: 'publish-from-studio',
  title: 'Factory can be published from Studio by hand',
  severity: 'low',
  profile: 'strict',
  appliesTo: ['Microsoft.DataFactory/factories'],
  controls: ['E1'],
  references: [
    'MCSB DS-6',
    'CWE-693',
    {
      title: 'Automated publishing for Data Factory',
      url: 'https://learn.microsoft.com/azure/data-factory/continuous-integration-delivery-improvements',
    },
  ],
  sameAs: [],
  check(resource, report) {
    const repository = resource.at('properties.repoConfiguration');
    const name = repository.at('repositoryName');
    // A factory without repository is another rule's.
    if (!isTemplate(resource) || name.mayBeAbsent() || name.mayBe('')) return;
    const publish = repository.at('disablePublish');
    const open = publish.mayBe(false) ?? publish.mayBeAbsent();
    if (open)
      report(
        open,
        'Whoever may edit the factory publishes from Studio with one click, past the checks of the build. Publish from a pipeline and switch the button off.',
        { fix: 'Set disablePublish to true.' },
      );
  },
});

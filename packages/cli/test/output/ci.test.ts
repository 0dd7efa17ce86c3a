/** What build services tell about themselves. */
import { buildService } from '../../src/output/ci.ts';

test('GitHub: repository, commit and summary; ignored findings are left out of SARIF', () => {
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_SHA: 'abc',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_STEP_SUMMARY: '/tmp/summary',
  };
  expect(buildService(env)).toEqual({
    name: 'github',
    stepSummary: '/tmp/summary',
    context: {
      leaveOutIgnored: true,
      versionControl: {
        repositoryUri: 'https://github.example/o/r',
        revisionId: 'abc',
        branch: 'refs/heads/main',
      },
    },
  });
});

test('Azure Pipelines: the repository without its user, and the id that Advanced Security wants', () => {
  const { name, context } = buildService({
    TF_BUILD: 'True',
    BUILD_REPOSITORY_URI: 'https://someone:token@dev.azure.example/org/p/_git/r',
    BUILD_SOURCEVERSION: 'abc',
    BUILD_SOURCEBRANCH: 'refs/heads/main',
    SYSTEM_COLLECTIONURI: 'https://dev.azure.example/org/',
    SYSTEM_TEAMPROJECT: 'p',
    SYSTEM_DEFINITIONID: '7',
    SYSTEM_PHASEID: 'phase',
    SYSTEM_PHASENAME: 'Job',
    BUILD_DEFINITIONNAME: 'build',
    BUILD_BUILDID: '99',
  });
  expect(name).toBe('azure-devops');
  expect(context.versionControl?.repositoryUri).toBe('https://dev.azure.example/org/p/_git/r');
  expect(context.automation?.id).toBe('azuredevops/pipeline/build/org/p/7/phase/refs/heads/main/99');
});

test('elsewhere nothing is known', () => {
  expect(buildService({ GITHUB_ACTIONS: 'false' })).toEqual({ name: undefined, context: {} });
});

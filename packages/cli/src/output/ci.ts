/** Which build service we run in, and what it says about the build and the repository. */
import type { ReportContext } from '@forearm/core';

type Environment = Readonly<Record<string, string | undefined>>;

export interface BuildService {
  readonly name: 'github' | 'azure-devops' | undefined;
  readonly context: Pick<ReportContext, 'automation' | 'versionControl' | 'leaveOutIgnored'>;
  /** File that GitHub shows as the summary of the step; it is added to. */
  readonly stepSummary?: string | undefined;
  /** Folder for a summary that Azure Pipelines is told to show. */
  readonly temporaryFolder?: string | undefined;
}

/** Reads the service's documented environment variables. */
export function buildService(env: Environment): BuildService {
  if (env.GITHUB_ACTIONS === 'true') return gitHub(env);
  if (env.TF_BUILD?.toLowerCase() === 'true') return azureDevops(env);
  return { name: undefined, context: {} };
}

function gitHub(env: Environment): BuildService {
  const repository = env.GITHUB_REPOSITORY;
  const versionControl = repository && {
    repositoryUri: `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${repository}`,
    ...(env.GITHUB_SHA ? { revisionId: env.GITHUB_SHA } : {}),
    ...(env.GITHUB_REF ? { branch: env.GITHUB_REF } : {}),
  };
  const context = { leaveOutIgnored: true, ...(versionControl ? { versionControl } : {}) };
  return { name: 'github', context, stepSummary: env.GITHUB_STEP_SUMMARY || undefined };
}

function azureDevops(env: Environment): BuildService {
  const uri = withoutUser(env.BUILD_REPOSITORY_URI);
  const versionControl = uri && {
    repositoryUri: uri,
    ...(env.BUILD_SOURCEVERSION ? { revisionId: env.BUILD_SOURCEVERSION } : {}),
    ...(env.BUILD_SOURCEBRANCH ? { branch: env.BUILD_SOURCEBRANCH } : {}),
  };
  const context = { ...(versionControl ? { versionControl } : {}), ...automation(env) };
  return { name: 'azure-devops', context, temporaryFolder: env.AGENT_TEMPDIRECTORY || undefined };
}

/** Clone addresses of Azure Repos carry a user name, sometimes more. */
function withoutUser(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}

/** Advanced Security wants `azuredevops/pipeline/build/<org>/<project>/<definition>/<phase>/<branch>/<build>`. */
function automation(env: Environment): Pick<ReportContext, 'automation'> {
  const organisation = /\/([^/]+)\/?$/.exec(env.SYSTEM_COLLECTIONURI ?? '')?.[1];
  const { SYSTEM_DEFINITIONID: definition, SYSTEM_PHASEID: phase, BUILD_BUILDID: build } = env;
  if (!organisation || !definition || !phase || !build) return {};
  const parts = [
    organisation,
    env.SYSTEM_TEAMPROJECT ?? '',
    definition,
    phase,
    env.BUILD_SOURCEBRANCH ?? '',
    build,
  ];
  const prefix = 'azuredevops/pipeline/build';
  const properties = {
    [`${prefix}/buildDefinitionId`]: definition,
    [`${prefix}/buildDefinitionName`]: env.BUILD_DEFINITIONNAME ?? '',
    [`${prefix}/phaseId`]: phase,
    [`${prefix}/phaseName`]: env.SYSTEM_PHASENAME ?? '',
  };
  return { automation: { id: [prefix, ...parts].join('/'), properties } };
}

/** Artefacts made from the facts about connectors and activities, so that every one is tested in every language. */
import type { Rule } from '@forearm/core';
import { type ExampleFile, runExample } from '@forearm/core/testing';
import { translated } from './translated.ts';

/** A linked service and what stands in it; `name` tells it from the others. */
export interface Made {
  readonly name: string;
  readonly type: string;
  readonly typeProperties: Readonly<Record<string, unknown>>;
}

/** A value that looks like a password that somebody thought of; put together here so that no scanner takes it for one. */
export const password = (seed: number): string =>
  ['Vq7', `${seed}`.padStart(4, '0'), 'mTk2', 'zRw9'].join('-');

/** A reference to a secret in Key Vault. */
export const vaultReference = {
  type: 'AzureKeyVaultSecret',
  store: { referenceName: 'ls_keyvault', type: 'LinkedServiceReference' },
  secretName: 'source-password',
} as const;

/** A record with a value at a path such as `alwaysEncryptedSettings.servicePrincipalKey`. */
export function at(path: string, value: unknown): Readonly<Record<string, unknown>> {
  const [first = '', ...rest] = path.split('.');
  return { [first]: rest.length === 0 ? value : at(rest.join('.'), value) };
}

/** The lines that a rule finds in the linked services, per language: trimmed, as they are written. */
export function foundLines(services: readonly Made[], rule: Rule): FoundLines {
  return foundIn(
    services.map(({ name, type, typeProperties }) => ({
      folder: 'linkedService',
      name,
      properties: { type, typeProperties },
    })),
    rule,
  );
}

/** Language to lines. */
export type FoundLines = Readonly<Record<string, readonly string[]>>;

/** An artefact of a factory. */
export interface Artefact {
  readonly folder: string;
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The same for artefacts of any kind. */
export function foundIn(artefacts: readonly Artefact[], rule: Rule): FoundLines {
  const files = artefacts.map(({ folder, name, properties }) => {
    const content = { name, properties };
    return { path: `${folder}/${name}.json`, content, text: JSON.stringify(content, null, 2) };
  });
  const templates = translated(files);
  if (!templates) throw new Error('no artefacts of a factory');
  return {
    adf: linesOf(files, rule),
    arm: linesOf([templates.arm], rule),
    bicep: linesOf([templates.bicep], rule),
  };
}

/** Languages of `foundLines`. */
export const LANGUAGES = ['adf', 'arm', 'bicep'] as const;

function linesOf(files: readonly ExampleFile[], rule: Rule): readonly string[] {
  const lines = new Map(files.map(({ path, text }) => [path, text.split('\n')]));
  return runExample({ files }, rule).findings.map(
    ({ location }) => lines.get(location.file)?.[location.startLine - 1]?.trim() ?? '',
  );
}

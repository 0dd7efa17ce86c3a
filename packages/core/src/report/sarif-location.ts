/** Locations and regions of SARIF. */
import type { Location } from '../model/finding.ts';
import { safeFrame } from './frame.ts';
import { relativeUri } from './uri.ts';

/** The conventional name of the root that all URIs are relative to. */
export const ROOT = '%SRCROOT%';

export interface Region {
  readonly startLine: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** A location with one region; `more` goes beside the physical location. */
export function sarifLocation(file: string, region: Region, more: object = {}) {
  return {
    ...more,
    physicalLocation: { artifactLocation: { uri: relativeUri(file), uriBaseId: ROOT }, region },
  };
}

/** The location of a finding or hop: the token as region with its text, and its line around it. */
export function locationOf(location: Location, more: object = {}) {
  const { startLine, startColumn, endLine, endColumn } = location;
  const texts = snippets(location);
  const region = { startLine, startColumn, endLine, endColumn, ...(texts ? { snippet: texts.token } : {}) };
  const context =
    texts?.line === undefined
      ? {}
      : { contextRegion: { startLine, endLine: startLine, snippet: texts.line } };
  return {
    ...more,
    physicalLocation: {
      artifactLocation: { uri: relativeUri(location.file), uriBaseId: ROOT },
      region,
      ...context,
    },
  };
}

/** Text of the token and of its line, masked; the line only where it really encloses the token. */
function snippets({ frame, startLine, endLine }: Location) {
  if (frame === undefined || startLine !== endLine || frame.length === 0) return undefined;
  const { text, column, length } = safeFrame(frame);
  const token = { text: text.slice(column, column + length) };
  if (token.text === '') return undefined;
  return { token, line: length < text.length ? { text } : undefined };
}

/** Paths as SARIF wants them. */

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A path relative to the workspace root as a relative URI: `/` between segments, everything else percent-encoded, so
 * that a colon in the first segment cannot be taken for a scheme. Never empty: consumers reject that.
 */
export function relativeUri(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  return segments.map(encodeSegment).join('/') || '%2E';
}

function encodeSegment(segment: string): string {
  const encoded = encodeURIComponent(segment.replace(LONE_SURROGATE, '\ufffd'));
  return encoded.replace(/['()!*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

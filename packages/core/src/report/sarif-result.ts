/** A finding as a SARIF result. */
import type { Finding } from '../model/finding.ts';
import { safe } from './neutral.ts';
import { locationOf } from './sarif-location.ts';
import { level } from './select.ts';

/** Consumers show no more related places than this. */
const MOST_RELATED = 100;

/** Ignores that stand outside of the analysed files. */
const EXTERNAL = ['configuration', 'baseline'];

const RANK = { high: 90, medium: 60, low: 30 } as const;

/** The result; `ruleIndex` is the position of its rule among the driver's rules. */
export function sarifResult(finding: Finding, ruleIndex: number) {
  const related = finding.related.slice(0, MOST_RELATED);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: level(finding.severity),
    rank: RANK[finding.confidence],
    message: { text: messageText(finding) },
    locations: [locationOf(finding.location, logicalLocations(finding))],
    partialFingerprints: { 'forearm/v1': finding.fingerprint },
    ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedLocation) }),
    ...(related.length === 0 ? {} : { codeFlows: [codeFlow(finding)] }),
    suppressions: suppressions(finding),
    properties: properties(finding),
  };
}

/** GitHub links related places only where the message names them: `[text](id)`. Brackets of ours must not look like it. */
function messageText({ message, fix, related }: Finding): string {
  const links = related.slice(0, 3).map((hop, index) => `[${linkText(hop.message)}](${index + 1})`);
  return [
    sentence(plain(message)),
    ...(fix === undefined ? [] : [sentence(`Fix: ${plain(fix)}`)]),
    ...(links.length === 0 ? [] : [`See: ${links.join(', ')}.`]),
  ].join(' ');
}

function plain(text: string): string {
  return safe(text).replaceAll('](', ']\u200b(');
}

function linkText(text: string): string {
  return safe(text)
    .replace(/[[\]\\]/g, '')
    .replace(/\.$/, '');
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function relatedLocation(hop: Finding['related'][number], index: number) {
  return locationOf(hop, { id: index + 1, message: { text: sentence(plain(hop.message)) } });
}

/** The way of the value: from where it was written, hop by hop, to the resource that suffers. */
function codeFlow({ location, related }: Finding) {
  const first = { location: locationOf(location, { message: { text: 'Written here.' } }) };
  const hops = related.slice(0, MOST_RELATED).map((hop) => ({
    location: locationOf(hop, { message: { text: sentence(plain(hop.message)) } }),
  }));
  return { threadFlows: [{ locations: [first, ...hops] }] };
}

function logicalLocations({ resource, path }: Finding) {
  const name = safe(resource.name);
  if (name === '' && resource.type === '') return {};
  const fullyQualifiedName = [safe(resource.type), name, safe(path)].filter((part) => part !== '').join('/');
  return { logicalLocations: [{ ...(name === '' ? {} : { name }), fullyQualifiedName, kind: 'resource' }] };
}

/** An ignore in the files is `inSource`; configuration and baseline are `external`. An empty list says: not ignored. */
function suppressions({ ignored }: Finding) {
  if (ignored === null) return [];
  const kind = EXTERNAL.includes(ignored.by) ? 'external' : 'inSource';
  return [{ kind, status: 'accepted', justification: safe(ignored.reason) || 'No reason given.' }];
}

function properties({ severity, confidence, resource, path, under }: Finding) {
  return {
    severity,
    confidence,
    resourceType: safe(resource.type),
    resourceName: safe(resource.name),
    propertyPath: safe(path),
    ...(under.length === 0 ? {} : { parameterSets: under.map(safe) }),
  };
}

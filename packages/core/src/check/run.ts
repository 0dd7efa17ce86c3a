/** Asks every rule about every resource of an estate. A rule that throws becomes a notice and the others go on. */
import type { Graph } from '../graph/build.ts';
import { PropertyView } from '../graph/property.ts';
import { ResourceView } from '../graph/resource.ts';
import type { Confidence, Severity } from '../model/finding.ts';
import type { Property, Resource } from '../model/resource.ts';
import type { Allowed, ReportOptions, Rule } from '../model/rule.ts';
import type { Origin } from '../model/value.ts';
import type { Place } from '../text/source-file.ts';
import { confidenceOf } from './confidence.ts';

/** What a rule said about one property, with places still in the files' own terms. */
export interface Judgement {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly resource: ResourceView;
  readonly path: string;
  /** From the place of use to the place of writing. */
  readonly origin: Origin;
  /** Something is missing: two of those at one anchor are two findings. */
  readonly missing: boolean;
  readonly see: readonly { readonly place: Place; readonly message: string }[];
  readonly fix: string | undefined;
  /** Its place holds a secret: masked wherever source is shown, and reported by one rule only. */
  readonly secret: boolean;
  /** Its place holds a secret that another rule tells of: masked, and no more. */
  readonly hidden: boolean;
}

/** Called for a rule that threw. The error's message may hold source text, so it is not passed on. */
export type RuleFailed = (rule: Rule, resource: Resource, error: unknown) => void;

/** All judgements of the rules on a graph, in the order of resources. */
export function judge(
  graph: Graph,
  index: RuleIndex,
  allow: Allowed,
  failed: RuleFailed,
): readonly Judgement[] {
  const judgements: Judgement[] = [];
  for (const resource of [...graph.resources, ...graph.templates]) {
    if (resource.existing) continue;
    for (const rule of index.rulesFor(resource.type)) {
      try {
        rule.check(
          resource,
          (at, message, options) => judgements.push(judgement(rule, at, message, options ?? {})),
          allow,
        );
      } catch (error) {
        failed(rule, resource, error);
      }
    }
  }
  return judgements;
}

/** Rules by lower-cased resource type; those for every type are not asked about templates' pseudo resources. */
export class RuleIndex {
  readonly #byType = new Map<string, Rule[]>();
  readonly #asked = new Map<string, readonly Rule[]>();
  readonly #everywhere: Rule[];

  constructor(rules: readonly Rule[]) {
    this.#everywhere = rules.filter((rule) => rule.appliesTo === '*' || rule.appliesTo.includes('*'));
    for (const rule of rules) {
      if (rule.appliesTo === '*') continue;
      for (const type of rule.appliesTo) this.#add(type.toLowerCase(), rule);
    }
  }

  #add(type: string, rule: Rule): void {
    const list = this.#byType.get(type);
    if (list) list.push(rule);
    else this.#byType.set(type, [rule]);
  }

  rulesFor(type: string): readonly Rule[] {
    let found = this.#asked.get(type);
    if (!found) {
      const own = this.#byType.get(type.toLowerCase()) ?? [];
      found = type === 'template' ? own : [...own, ...this.#everywhere];
      this.#asked.set(type, found);
    }
    return found;
  }
}

function judgement(rule: Rule, at: Property | Resource, message: string, options: ReportOptions): Judgement {
  const property = at instanceof PropertyView ? at : undefined;
  const resource = (property ? property.resource : at) as ResourceView;
  const origin: Origin = property ? property.value.origin : { place: resource.anchor, how: 'literal' };
  const told = (options.words && upTo(origin, options.words.toLowerCase())) || origin;
  const evidence = property?.evidence ?? { certain: true, heuristic: false };
  return {
    rule,
    severity: options.severity ?? rule.severity,
    confidence: confidenceOf(evidence, told, resource.conditional, options.heuristic ?? false),
    message,
    resource,
    path: property?.path ?? '',
    origin: options.atUse ? { place: origin.place, how: origin.how, name: origin.name } : told,
    missing: property ? property.absent : true,
    see: (options.see ?? []).map((one) => ({ place: placeOf(one.property), message: one.message })),
    fix: options.fix,
    secret: options.secret ?? rule.secret ?? false,
    hidden: options.hidden ?? false,
  };
}

/** A value's way as far as the last place whose source has the words (in lower case); undefined if none has. */
function upTo(origin: Origin, words: string): Origin | undefined {
  const from = origin.from && upTo(origin.from, words);
  if (from) return { ...origin, from };
  const { file, start, end } = origin.place;
  return file.text.slice(start, end).toLowerCase().includes(words)
    ? { ...origin, from: undefined }
    : undefined;
}

/** Where a property was written, or the resource's anchor. */
export function placeOf(at: Property | Resource): Place {
  if (at instanceof ResourceView) return at.anchor;
  let origin = (at as PropertyView).value.origin;
  while (origin.from) origin = origin.from;
  return origin.place;
}

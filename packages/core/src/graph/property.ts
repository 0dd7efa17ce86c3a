/** A property as rules see it: questions instead of syntax. */

import type { Names } from '../evaluate/deployment.ts';
import { printText } from '../evaluate/print.ts';
import type { ResourceKey } from '../evaluate/resource-id.ts';
import { literal, written } from '../evaluate/values.ts';
import type {
  Evidence,
  Mention,
  ParameterUse,
  Property,
  Resource,
  Scalar,
  Subject,
  Test,
} from '../model/resource.ts';
import { Mark, type Value } from '../model/value.ts';
import { callsIn } from './calls.ts';
import { descend, type Interpret, segmentsOf } from './descend.ts';
import { mentionsIn } from './mentions.ts';
import { parametersBehind } from './parameters.ts';
import { subjectOf } from './subject.ts';

const CERTAIN: Evidence = { certain: true, heuristic: false };
const POSSIBLE: Evidence = { certain: false, heuristic: false };
/** How much of a value a message shows. */
const SHOWN = 60;

/** Objects with more members are not searched, again and again, for one of them. A view of a part is one, however it was asked for. */
const GONE_THROUGH = 40;

/** A resource view can look up its neighbours. */
interface Finder {
  find(key: ResourceKey): Resource | undefined;
}

/** Where a view stands: its path, or the view that it is a part of. Paths are put together only when they are asked for. */
type Standing = string | { readonly part: string; readonly of: PropertyView; readonly indexed: boolean };

/** A property of a resource: its path, its value, and how sure the narrowing to that value was. */
export class PropertyView implements Property {
  #standing: Standing;
  /** Items or entries: rule after rule walks the same ways. */
  #parts: readonly PropertyView[] | undefined;
  /** Single steps, by lower-cased segment. */
  #steps: Map<string, PropertyView> | undefined;

  constructor(
    readonly resource: Resource,
    standing: Standing,
    readonly key: string,
    readonly value: Value,
    readonly interpret: Interpret,
    readonly evidence: Evidence = CERTAIN,
  ) {
    this.#standing = standing;
  }

  get path(): string {
    const standing = this.#standing;
    if (typeof standing === 'string') return standing;
    const { indexed, of, part } = standing;
    const before = of.path;
    const path = indexed ? `${before}[${part}]` : before ? `${before}.${part}` : part;
    this.#standing = path;
    return path;
  }

  get absent(): boolean {
    return isAbsent(this.value);
  }

  get present(): boolean {
    const { value } = this;
    if (value.kind === 'oneOf')
      return value.options.every((option) => !isAbsent(option) && option.kind !== 'unknown');
    return !isAbsent(value) && (value.kind !== 'unknown' || value.parts !== undefined);
  }

  get unknown(): boolean {
    return this.value.kind === 'unknown' || this.value.kind === 'oneOf';
  }

  get secret(): boolean {
    return (this.value.marks & Mark.secret) !== 0;
  }

  get generated(): boolean {
    return (this.value.marks & Mark.generated) !== 0;
  }

  get scalar(): Scalar | undefined {
    return scalarOf(this.value);
  }

  get text(): string | undefined {
    const { scalar } = this;
    return typeof scalar === 'string' ? scalar : undefined;
  }

  get parts(): readonly (string | undefined)[] {
    const { value } = this;
    if (value.kind === 'literal') return typeof value.value === 'string' ? [value.value] : [];
    if (value.kind !== 'unknown' || !value.parts) return [];
    return value.parts.map((part) => {
      const scalar = scalarOf(part);
      return scalar === undefined ? undefined : String(scalar);
    });
  }

  get open(): boolean {
    const { value } = this;
    if (value.kind === 'object' || value.kind === 'array') return value.open;
    return this.unknown;
  }

  at(path: string): PropertyView {
    return segmentsOf(path).reduce<PropertyView>((view, segment) => view.#step(segment), this);
  }

  #step(segment: string): PropertyView {
    const key = segment.toLowerCase();
    const before = this.#steps?.get(key) ?? this.#among(key);
    if (before) return before;
    const child = this.#child(segment, descend(this.value, segment, this.interpret));
    this.#steps ??= new Map();
    this.#steps.set(key, child);
    return child;
  }

  /** The part of a name, if all parts have been made. */
  #among(key: string): PropertyView | undefined {
    const parts = this.#parts;
    if (!parts || this.value.kind === 'array') return parts?.[Number(key)];
    if (parts.length > GONE_THROUGH) return undefined;
    return parts.find((part) => part.key.length === key.length && part.key.toLowerCase() === key);
  }

  #child(segment: string, value: Value): PropertyView {
    const indexed = this.value.kind === 'array' || isIndex(segment);
    const part = indexed ? segment : this.#spelling(segment);
    return new PropertyView(
      this.resource,
      { part, of: this, indexed },
      part,
      value,
      this.interpret,
      this.evidence,
    );
  }

  #spelling(segment: string): string {
    return (this.value.kind === 'object' && this.value.properties.get(segment.toLowerCase())?.key) || segment;
  }

  items(): readonly PropertyView[] {
    const { value } = this;
    if (value.kind !== 'array') return this.#options().flatMap((option) => option.items());
    this.#parts ??= value.items.map((_, i) => this.#part(String(i)));
    return this.#parts;
  }

  entries(): readonly PropertyView[] {
    const { value } = this;
    if (value.kind !== 'object') return this.#options().flatMap((option) => option.entries());
    const many = value.properties.size > GONE_THROUGH;
    this.#parts ??= Array.from(value.properties.values(), ({ key }) =>
      many ? this.#step(key) : this.#part(key),
    );
    return this.#parts;
  }

  /** One of all parts; the list is where it is found again. */
  #part(key: string): PropertyView {
    const before = this.#steps?.get(key.toLowerCase());
    return before ?? this.#child(key, descend(this.value, key, this.interpret));
  }

  /** Each of several possible values, whoever decides between them. */
  options(): readonly PropertyView[] {
    return this.value.kind === 'oneOf'
      ? this.value.options.map((option) => this.#narrowed(option, false))
      : [this];
  }

  #options(): readonly PropertyView[] {
    if (this.value.kind !== 'oneOf' || this.value.choice === 'allowed') return [];
    return this.value.options.map((option) => this.#narrowed(option, false));
  }

  #narrowed(value: Value, certain: boolean): PropertyView {
    const evidence = certain ? this.evidence : POSSIBLE;
    return new PropertyView(this.resource, this.#standing, this.key, value, this.interpret, evidence);
  }

  is(test: Test): PropertyView | undefined {
    return this.#every((value) => passes(value, test));
  }

  mayBe(test: Test): PropertyView | undefined {
    return this.#some((value) => passes(value, test));
  }

  isAbsent(): PropertyView | undefined {
    return this.#every(isAbsent);
  }

  mayBeAbsent(): PropertyView | undefined {
    return this.#some(isAbsent);
  }

  #every(test: (value: Value) => boolean): PropertyView | undefined {
    const { value } = this;
    if (value.kind !== 'oneOf') return test(value) ? this : undefined;
    const [first] = value.options;
    return first && value.options.every(test) ? this.#narrowed(first, true) : undefined;
  }

  #some(test: (value: Value) => boolean): PropertyView | undefined {
    const all = this.#every(test);
    if (all || this.value.kind !== 'oneOf' || this.value.choice === 'allowed') return all;
    const option = this.value.options.find(test);
    return option && this.#narrowed(option, false);
  }

  strings(): Iterable<PropertyView> {
    const found: PropertyView[] = [];
    collect(this, found, { left: MAX_VISITED });
    return found;
  }

  subject(): Subject | undefined {
    const found = subjectOf(this.value);
    const resource = found && (this.resource as Resource & Finder).find(found.key);
    return resource && { resource, path: found.path };
  }

  parameters(): readonly ParameterUse[] {
    const { names } = this.resource as Resource & { readonly names?: Names | undefined };
    if (!names) return [];
    return parametersBehind(this.value, names).map(({ declaration: declared, base, secure }) => {
      const { name, typePlace, defaultValue } = declared;
      const type = literal(base, written(typePlace));
      const declaration = new PropertyView(this.resource, this.path, name, type, this.interpret);
      return { name, secure, type: base, declaration, defaultValue };
    });
  }

  mentions(): readonly Mention[] {
    return mentionsIn(this);
  }

  calls(...functions: readonly string[]): readonly (readonly PropertyView[])[] {
    const wanted = new Set(functions.map((name) => name.toLowerCase()));
    return callsIn(this.value, wanted).map((values) =>
      values.map((value) => new PropertyView(this.resource, this.#standing, this.key, value, this.interpret)),
    );
  }

  print(): string {
    if (this.secret) return 'a secret';
    const text = printText(this.value);
    return `'${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}'`;
  }
}

/** Parts of a value that one walk visits: values that hold each other twice, again and again, have no end. */
const MAX_VISITED = 100_000;

/** Every text below a property. */
function collect(view: PropertyView, into: PropertyView[], allowance: { left: number }): void {
  const { value } = view;
  if (allowance.left-- <= 0) return;
  if (value.kind === 'literal') {
    if (typeof value.value === 'string') into.push(view);
  } else if (value.kind === 'unknown') {
    if (value.parts) into.push(view);
  } else for (const part of partsBelow(view)) collect(part, into, allowance);
}

function partsBelow(view: PropertyView): readonly PropertyView[] {
  switch (view.value.kind) {
    case 'array':
      return view.items();
    case 'object':
      return view.entries();
    case 'oneOf':
      return view.options();
    default:
      return [];
  }
}

function isIndex(segment: string): boolean {
  const first = segment.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d+$/.test(segment);
}

/** Null is how a template says that it leaves a property out. */
function isAbsent(value: Value): boolean {
  return value.kind === 'absent' || (value.kind === 'literal' && value.value === null);
}

function scalarOf(value: Value): Scalar | undefined {
  if (value.kind !== 'literal') return undefined;
  return typeof value.value === 'bigint' ? Number(value.value) : value.value;
}

function passes(value: Value, test: Test): boolean {
  const scalar = scalarOf(value);
  if (scalar === undefined) return false;
  if (typeof test === 'function') return test(scalar);
  if (Array.isArray(test)) return test.some((one) => sameScalar(scalar, one));
  return sameScalar(scalar, test as Scalar);
}

/** Azure compares enum values without regard to case, and takes 'true' for true. */
function sameScalar(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'string' || typeof b === 'string')
    return String(a).toLowerCase() === String(b).toLowerCase();
  return a === b;
}

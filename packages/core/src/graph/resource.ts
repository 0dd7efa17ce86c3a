/** A resource as rules see it, and its neighbours. */
import type { Names } from '../evaluate/deployment.ts';
import type { Instance } from '../evaluate/instance.ts';
import { printText } from '../evaluate/print.ts';
import type { ResourceKey } from '../evaluate/resource-id.ts';
import type { Reach, Resource, ResourceName } from '../model/resource.ts';
import type { ObjectValue, Value } from '../model/value.ts';
import type { Place, SourceFile } from '../text/source-file.ts';
import type { Graph } from './build.ts';
import { extendedBy } from './extended.ts';
import { PropertyView } from './property.ts';
import { reachOf } from './reach.ts';

/** What a resource view is made from: an instance, or the pseudo resource of a template. What costs work are functions. */
export interface ResourceSource {
  readonly type: string;
  name(): string;
  apiVersion(): string | undefined;
  readonly existing: boolean;
  readonly conditional: boolean;
  readonly language: Resource['language'];
  readonly anchor: Place;
  body(): ObjectValue;
  readonly instance: Instance | undefined;
  /** What the names in its expressions mean, when there is no instance to say so. */
  readonly names?: Names | undefined;
}

/** One node of the graph. */
export class ResourceView implements Resource {
  readonly type: string;
  readonly existing: boolean;
  readonly conditional: boolean;
  readonly language: Resource['language'];
  readonly anchor: Place;
  readonly instance: Instance | undefined;
  readonly #source: ResourceSource;
  readonly #graph: Graph;
  readonly #names: Names | undefined;
  #root: PropertyView | undefined;
  readonly #asked = new Map<string, PropertyView>();
  #name: string | undefined;

  constructor(source: ResourceSource, graph: Graph) {
    this.type = source.type;
    this.existing = source.existing;
    this.conditional = source.conditional;
    this.language = source.language;
    this.anchor = source.anchor;
    this.instance = source.instance;
    this.#source = source;
    this.#graph = graph;
    this.#names = source.names;
  }

  get name(): string {
    this.#name ??= this.#source.name();
    return this.#name;
  }

  get apiVersion(): string | undefined {
    return this.#source.apiVersion();
  }

  get body(): ObjectValue {
    return this.#source.body();
  }

  get entered(): boolean {
    return this.instance?.child !== undefined;
  }

  get reach(): Reach | undefined {
    return this.instance && reachOf(this.instance);
  }

  get extended(): ResourceName | undefined {
    return this.instance && extendedBy(this.instance);
  }

  /** The resource of the same estate with a key. */
  find({ name, type }: ResourceKey): ResourceView | undefined {
    return this.#graph.find(`${type}|${name}`);
  }

  /** What the names in its expressions mean. */
  get names(): Names | undefined {
    return this.instance?.scope.names ?? this.#names;
  }

  get parent(): ResourceView | undefined {
    return this.#graph.parentOf(this);
  }

  get template(): ResourceView | undefined {
    return this.instance && this.#graph.templateOf(this.instance.deployment);
  }

  at(path: string): PropertyView {
    this.#root ??= new PropertyView(this, '', '', this.body, this.#graph.interpreter(this));
    let view = this.#asked.get(path);
    if (!view) {
      view = this.#root.at(path);
      this.#asked.set(path, view);
    }
    return view;
  }

  get inGit(): readonly Resource[] {
    return this.#graph.inGit();
  }

  children(type?: string): readonly ResourceView[] {
    const all = this.#graph.childrenOf(this);
    if (type === undefined) return all;
    const wanted = type.toLowerCase();
    return all.filter((child) => child.isType(type) || child.type.toLowerCase().endsWith(`/${wanted}`));
  }

  linked(type?: string): readonly ResourceView[] {
    return ofType(this.#graph.linksFrom(this), type);
  }

  referencedBy(type?: string): readonly ResourceView[] {
    return ofType(this.#graph.linksTo(this, type), type);
  }

  others(type: string): readonly ResourceView[] {
    return this.#graph.ofType(type);
  }

  sourceMay(test: (text: string) => boolean, own?: 'own'): boolean {
    const { deployment } = this.instance ?? {};
    if (deployment?.unit.language === 'adf') return asked(deployment.unit.file, test);
    return (
      (own === undefined && this.#graph.readsMore) || this.#graph.files.some((file) => asked(file, test))
    );
  }

  isType(...types: readonly string[]): boolean {
    return types.some(
      (type) => this.type.length === type.length && this.type.toLowerCase() === type.toLowerCase(),
    );
  }
}

/** Answers of tests about whole files. */
const ANSWERS = new WeakMap<SourceFile, Map<(text: string) => boolean, boolean>>();

function asked(file: SourceFile, test: (text: string) => boolean): boolean {
  let answers = ANSWERS.get(file);
  if (!answers) {
    answers = new Map();
    ANSWERS.set(file, answers);
  }
  let answer = answers.get(test);
  if (answer === undefined) {
    answer = test(file.text);
    answers.set(test, answer);
  }
  return answer;
}

function ofType(list: readonly ResourceView[], type: string | undefined): readonly ResourceView[] {
  return type === undefined ? list : list.filter((resource) => resource.isType(type));
}

/** The source of an instance's view. */
export function sourceOfInstance(instance: Instance): ResourceSource {
  return {
    type: instance.type,
    name: () => printText(instance.name),
    apiVersion: () => literalText(instance.apiVersion),
    existing: instance.existing,
    conditional: instance.condition !== undefined || instance.representative,
    language: instance.deployment.unit.language,
    anchor: instance.anchor,
    body: () => instance.body,
    instance,
  };
}

function literalText(value: Value | undefined): string | undefined {
  return value?.kind === 'literal' ? String(value.value) : undefined;
}

/** The key under which links find a resource. */
export function keyOf(view: ResourceView): string {
  return `${view.type.toLowerCase()}|${view.name.toLowerCase()}`;
}

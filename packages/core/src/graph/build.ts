/** Connects the resources of one estate: parents, ids, dependsOn, and factory references, worked out when asked for. */

import type { Deployment } from '../evaluate/deployment.ts';
import type { Instance } from '../evaluate/instance.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { Interpret } from './descend.ts';
import { linkTargets } from './links.ts';
import { keyOf, ResourceView, sourceOfInstance } from './resource.ts';
import { templateSource } from './template.ts';

/** How to read dynamic content of a resource; the identity for most. */
export type Interpreters = (view: ResourceView) => Interpret;

/** Bicep's functions that read files. */
const LOADS = /\bload(?:Text|Json|Yaml|File)/;

/** The graph of one estate. Every question is answered from indexes that are built on first use. */
export class Graph {
  readonly resources: readonly ResourceView[];
  readonly templates: readonly ResourceView[];
  /** The files that values of this estate can come from. */
  readonly files: readonly SourceFile[];
  /** Values may come from yet other files: imports and `load…Content`. */
  readonly readsMore: boolean;
  readonly #interpreters: Interpreters;
  readonly #byType = new Map<string, ResourceView[]>();
  readonly #templateOf: ReadonlyMap<Deployment, ResourceView | undefined>;
  #byKey: Map<string, ResourceView> | undefined;
  #byInstance: Map<Instance['declaration'], ResourceView[]> | undefined;
  #children: Map<ResourceView, ResourceView[]> | undefined;
  #byName: Map<string, ResourceView> | undefined;
  readonly #links = new Map<ResourceView, readonly ResourceView[]>();
  /** By the referring resources' type (empty for all): who refers to whom. */
  readonly #incoming = new Map<string, Map<ResourceView, ResourceView[]>>();

  constructor(
    instances: readonly Instance[],
    deployments: readonly Deployment[],
    interpreters: Interpreters,
    inputs: readonly SourceFile[] = [],
    /** What an export's artefacts are in Git. */
    readonly inGit: () => readonly ResourceView[] = () => [],
  ) {
    const units = deployments.map((deployment) => deployment.unit);
    this.files = [...new Set([...units.map((unit) => unit.file), ...inputs])];
    const bicep = units.filter((unit) => unit.language === 'bicep');
    const texts = new Set(bicep.map((unit) => unit.file.text));
    this.readsMore =
      bicep.some((unit) => unit.imports?.length) || [...texts].some((text) => LOADS.test(text));
    this.#interpreters = interpreters;
    this.resources = instances.map((instance) => new ResourceView(sourceOfInstance(instance), this));
    this.templates = deployments.map((deployment) => new ResourceView(templateSource(deployment), this));
    this.#templateOf = new Map(deployments.map((deployment, i) => [deployment, this.templates[i]]));
    for (const view of this.resources) push(this.#byType, view.type.toLowerCase(), view);
  }

  interpreter(view: ResourceView): Interpret {
    return this.#interpreters(view);
  }

  ofType(type: string): readonly ResourceView[] {
    return this.#byType.get(type.toLowerCase()) ?? [];
  }

  /** The pseudo resource of a deployment. */
  templateOf(deployment: Deployment): ResourceView | undefined {
    return this.#templateOf.get(deployment);
  }

  /** The declared parent, else the resource whose type and name are this one's without the last segment. */
  parentOf(view: ResourceView): ResourceView | undefined {
    const declared = view.instance?.parent;
    if (declared) return this.#viewOf(declared);
    const type = view.type.toLowerCase().split('/');
    if (type.length < 3) return undefined;
    if (view.language === 'adf') return this.#onlyOne(type.slice(0, -1).join('/'));
    return this.find(`${type.slice(0, -1).join('/')}|${withoutLast(view.name.toLowerCase())}`);
  }

  /** Artefacts of a Git folder do not say whose they are: there is one factory or workspace in it. */
  #onlyOne(type: string): ResourceView | undefined {
    const [first, ...more] = this.ofType(type);
    return more.length > 0 ? undefined : first;
  }

  childrenOf(view: ResourceView): readonly ResourceView[] {
    if (!this.#children) {
      this.#children = new Map();
      for (const child of this.resources) {
        const parent = this.parentOf(child);
        if (parent) push(this.#children, parent, child);
      }
    }
    return this.#children.get(view) ?? [];
  }

  linksFrom(view: ResourceView): readonly ResourceView[] {
    let found = this.#links.get(view);
    if (!found) {
      found = linkTargets(view, this);
      this.#links.set(view, found);
    }
    return found;
  }

  /** Resources (of a type, which makes it cheap) that refer to this one. */
  linksTo(view: ResourceView, type: string | undefined): readonly ResourceView[] {
    const key = type?.toLowerCase() ?? '';
    let incoming = this.#incoming.get(key);
    if (!incoming) {
      incoming = new Map();
      for (const other of type === undefined ? this.resources : this.ofType(type))
        for (const target of this.linksFrom(other)) push(incoming, target, other);
      this.#incoming.set(key, incoming);
    }
    return incoming.get(view) ?? [];
  }

  /** The first resource of a name, without regard to case. */
  byName(name: string): ResourceView | undefined {
    if (!this.#byName) {
      this.#byName = new Map();
      for (const view of this.resources) {
        const key = view.name.toLowerCase();
        if (!this.#byName.has(key)) this.#byName.set(key, view);
      }
    }
    return this.#byName.get(name.toLowerCase());
  }

  /** A resource by key `type|name`, lower-cased. */
  find(key: string): ResourceView | undefined {
    if (!this.#byKey) {
      this.#byKey = new Map();
      for (const view of this.resources) {
        const own = keyOf(view);
        if (!this.#byKey.has(own)) this.#byKey.set(own, view);
      }
    }
    return this.#byKey.get(key);
  }

  #viewOf(instance: Instance): ResourceView | undefined {
    if (!this.#byInstance) {
      this.#byInstance = new Map();
      for (const view of this.resources)
        if (view.instance) push(this.#byInstance, view.instance.declaration, view);
    }
    const candidates = this.#byInstance.get(instance.declaration) ?? [];
    return candidates.find((view) => view.instance?.scope === instance.scope) ?? candidates[0];
  }

  /** All views of a declaration's symbol in the deployment of another resource. */
  bySymbol(symbol: string, of: ResourceView): readonly ResourceView[] {
    const instances = of.instance?.deployment.symbols.get(symbol.toLowerCase()) ?? [];
    return instances.flatMap((instance) => this.#viewOf(instance) ?? []);
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** `server/db` to `server`; brackets of printed expressions hold no segments. */
function withoutLast(name: string): string {
  let depth = 0;
  for (let i = name.length - 1; i >= 0; i--) {
    const c = name[i];
    if (c === ']') depth++;
    else if (c === '[') depth--;
    else if (c === '/' && depth === 0) return name.slice(0, i);
  }
  return '';
}

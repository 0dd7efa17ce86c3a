/** Nodes and edges of a picture while it is being drawn, and how to find a node again. */
import type { GraphEdge, GraphNode } from '../model/estate-graph.ts';
import type { Property, Resource } from '../model/resource.ts';
import { withoutExpressions } from './graph-parts.ts';

/** The picture of one workspace. */
export class Drawing {
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  readonly #ids = new Map<string, string>();
  readonly #byName = new Map<string, string>();
  readonly #edges = new Map<string, number>();

  /** The node of a resource; undefined when it is drawn already, as it is when several parameter files deploy it. */
  addResource(resource: Resource): string | undefined {
    const key = keyOf(resource);
    if (this.#ids.has(key)) return undefined;
    const kind = resource.at('properties.type').text ?? resource.at('kind').text ?? '';
    const id = this.addNode(resource.type, kind, resource.name, resource);
    this.#ids.set(key, id);
    const named = nameKey(resource.type, resource.name, resource.anchor.file.path);
    if (!this.#byName.has(named)) this.#byName.set(named, id);
    return id;
  }

  /** A node of a resource or of a part of it; `parent` is the node that the part belongs to. */
  addNode(type: string, kind: string, name: string, of: Resource, at?: Property, parent?: string): string {
    const id = `n${this.nodes.length}`;
    const place = at ? at.value.origin.place : of.anchor;
    const line = place.file.position(place.start).line;
    this.nodes.push({ id, type, kind, name, file: place.file.path, line, ...(parent ? { parent } : {}) });
    return id;
  }

  /** An edge, once; the names of all parameters that are handed over along it. */
  addEdge(
    from: string | undefined,
    to: string | undefined,
    label: string,
    given: readonly string[] = [],
  ): void {
    if (from === undefined || to === undefined || from === to) return;
    const key = `${from}|${to}|${label}`;
    const at = this.#edges.get(key);
    if (at === undefined) this.#edges.set(key, this.edges.push(edge(from, to, label, given)) - 1);
    else {
      const before = (this.edges[at] as GraphEdge).parameters ?? [];
      this.edges[at] = edge(from, to, label, [...new Set([...before, ...given])]);
    }
  }

  idOf(resource: Resource): string | undefined {
    return this.#ids.get(keyOf(resource));
  }

  /** The node of a resource by key `type|name`, lower case; names with unknown parts are those of one file. */
  named(key: string, file: string): string | undefined {
    const [type = '', name = ''] = key.split('|');
    return this.#byName.get(nameKey(type, name, file));
  }
}

function edge(from: string, to: string, label: string, parameters: readonly string[]): GraphEdge {
  return parameters.length > 0 ? { from, to, label, parameters } : { from, to, label };
}

/** Tells resources apart: file, place and name. */
export function keyOf({ anchor, name }: Resource): string {
  return `${anchor.file.path}\u0000${String(anchor.start).padStart(9, '0')}\u0000${name}`;
}

function nameKey(type: string, name: string, file: string): string {
  return `${type}|${withoutExpressions(name, file)}`.toLowerCase();
}

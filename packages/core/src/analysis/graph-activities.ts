/** Pipelines in pictures: their activities, in the order and nesting of writing, and what each of them refers to. */
import type { Property, Resource } from '../model/resource.ts';
import type { Drawing } from './drawing.ts';
import { isPipeline, LISTS, labelOf, lastOf, referencesIn, resourcesIn } from './graph-parts.ts';

const DEEPEST = 30;

interface Drawn {
  readonly activity: Property;
  readonly id: string;
}

/** Draws pipelines: first every activity, then, when all that they may refer to is there, their links. */
export class Pipelines {
  readonly #drawing: Drawing;
  readonly #drawn = new Map<Resource, Drawn[]>();

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
  }

  /** The activities of a drawn pipeline; nothing for other resources. */
  addActivities(pipeline: Resource): void {
    const id = this.#drawing.idOf(pipeline);
    if (isPipeline(pipeline) && id !== undefined)
      this.#add(pipeline.at('properties.activities'), pipeline, id, 0);
  }

  #add(list: Property, pipeline: Resource, parent: string, depth: number): void {
    if (depth > DEEPEST) return;
    for (const activity of list.items()) {
      const [type, name] = [activity.at('type').text ?? '', activity.at('name').text ?? ''];
      const id = this.#drawing.addNode(`${pipeline.type}/activities`, type, name, pipeline, activity, parent);
      this.#drawing.addEdge(parent, id, 'does');
      this.#drawn.set(pipeline, [...(this.#drawn.get(pipeline) ?? []), { activity, id }]);
      for (const inner of listsIn(activity.at('typeProperties'))) this.#add(inner, pipeline, id, depth + 1);
    }
  }

  /** The links of a pipeline's activities to artefacts of its factory and to the resources that they call. */
  addLinks(pipeline: Resource): void {
    const drawn = this.#drawn.get(pipeline) ?? [];
    if (drawn.length === 0) return;
    const targets = pipeline.linked();
    for (const { activity, id } of drawn) {
      const wanted = referencesIn(activity, 0);
      for (const target of targets) {
        const given = wanted.get(`${lastOf(target.type)}|${lastOf(target.name)}`);
        if (given) this.#drawing.addEdge(id, this.#drawing.idOf(target), labelOf(target), given);
      }
      for (const key of resourcesIn(activity.at('typeProperties.url')))
        this.#drawing.addEdge(id, this.#drawing.named(key, pipeline.anchor.file.path), 'calls');
    }
  }
}

function listsIn(properties: Property): readonly Property[] {
  const cases = properties.at('cases').items();
  return [...LISTS.map((key) => properties.at(key)), ...cases.map((one) => one.at('activities'))];
}

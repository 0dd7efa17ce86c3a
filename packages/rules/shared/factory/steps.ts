/** The activities of a pipeline as the flow of values sees them: what each reads, and what it keeps out of the run history. */
import { activity as knownActivity, type Mention, type Property, type Resource } from '@forearm/core';
import { activitiesOf } from '../activities.ts';

/** An activity that runs. */
export interface Step {
  readonly at: Property;
  readonly name: string;
  /** Lower-cased type. */
  readonly type: string;
  /** Its policy can keep input and output out of the run history. */
  readonly protectable: boolean;
  readonly secureInput: boolean;
  readonly secureOutput: boolean;
  /** What its own settings read; not what the activities inside of it read. */
  readonly mentions: readonly Mention[];
}

/** Settings that hold further activities. */
const CONTAINED = new Set([
  'activities',
  'iftrueactivities',
  'iffalseactivities',
  'defaultactivities',
  'cases',
]);
/** Parts of an activity besides `typeProperties` that carry values. */
const BESIDES = ['linkedServiceName.parameters', 'inputs', 'outputs'];

/** The activities of a pipeline that run, in the order of writing. */
export function stepsOf(pipeline: Resource): readonly Step[] {
  let steps = STEPS.get(pipeline);
  if (!steps) {
    steps = activitiesOf(pipeline).filter(isActive).map(stepOf);
    STEPS.set(pipeline, steps);
  }
  return steps;
}

/** Several rules ask for the same pipelines. */
const STEPS = new WeakMap<Resource, readonly Step[]>();

/** Studio can switch an activity off; it stays in the file and does nothing. */
function isActive(at: Property): boolean {
  return at.at('state').is('Inactive') === undefined;
}

function stepOf(at: Property): Step {
  const type = at.at('type').text ?? '';
  let mentions: readonly Mention[] | undefined;
  return {
    at,
    name: at.at('name').text ?? '',
    type: type.toLowerCase(),
    protectable: knownActivity(type)?.policy ?? true,
    secureInput: mayBeOn(at.at('policy.secureInput')),
    secureOutput: mayBeOn(at.at('policy.secureOutput')),
    get mentions() {
      mentions ??= mentionsOf(at);
      return mentions;
    },
  };
}

function mentionsOf(at: Property): readonly Mention[] {
  const own = at
    .at('typeProperties')
    .entries()
    .filter(({ key }) => !CONTAINED.has(key.toLowerCase()));
  return [...own, ...BESIDES.map((path) => at.at(path))].flatMap((one) => one.mentions());
}

/** On, or not known to be off. */
function mayBeOn(property: Property): boolean {
  return !property.absent && property.is(false) === undefined;
}

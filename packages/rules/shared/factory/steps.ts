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
const BESIDES = ['linkedServiceName.parameters', 'inputs', 'outputs', 'userProperties'];

/** The activities of a pipeline that run, in the order of writing. */
export function stepsOf(pipeline: Resource): readonly Step[] {
  let steps = STEPS.get(pipeline);
  if (!steps) {
    steps = runningOf(activitiesOf(pipeline)).map(stepOf);
    STEPS.set(pipeline, steps);
  }
  return steps;
}

/** Several rules ask for the same pipelines. */
const STEPS = new WeakMap<Resource, readonly Step[]>();

/** Studio can switch an activity off, and all that it contains; it stays in the file and does nothing. */
function runningOf(activities: readonly Property[]): readonly Property[] {
  const off = activities.filter((at) => at.at('state').is('Inactive')).map(({ path }) => path);
  if (off.length === 0) return activities;
  return activities.filter(({ path }) => !off.some((one) => path === one || path.startsWith(`${one}.`)));
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
  return [...own, ...BESIDES.map((path) => at.at(path))]
    .flatMap((one) => one.mentions())
    .filter(({ by }) => !isMasked(by, at));
}

/** Passwords of the type SecureString are masked wherever the service shows them. */
function isMasked(by: Property, at: Property): boolean {
  const holder = /^(.*\.authentication\.[^.]+)\.value$/i.exec(by.path)?.[1];
  if (holder === undefined) return false;
  return at.at(`${holder.slice(at.path.length + 1)}.type`).is('SecureString') !== undefined;
}

/** On, or not known to be off. */
function mayBeOn(property: Property): boolean {
  return !property.absent && property.is(false) === undefined;
}

/** Nested and linked deployments: what they deploy, with which arguments, and whose expressions are whose. */
import type { Expression } from '../../model/expression.ts';
import type { ModuleArgument, ModuleReference, Unit } from '../../model/unit.ts';
import {
  type JsonNode,
  type JsonObject,
  type JsonProperty,
  memberOf,
  objectOf,
  textOf,
} from '../json/index.ts';
import { lowerMember, lowerValue } from './values.ts';

/** True for `Microsoft.Resources/deployments` in any casing. */
export function isDeployment(resource: JsonObject): boolean {
  return textOf(resource, 'type')?.toLowerCase() === 'microsoft.resources/deployments';
}

/**
 * What a deployment resource deploys; undefined when it has neither a template nor a link (an `existing` one).
 * @param lowerUnit makes the unit of an inline template, called on first use
 */
export function moduleOf(
  resource: JsonObject,
  lowerUnit: (template: JsonObject) => Unit,
): ModuleReference | undefined {
  const properties = objectOf(resource, 'properties');
  const template = memberOf(properties, 'template');
  const link = memberOf(properties, 'templateLink');
  if (template === undefined && link === undefined) return undefined;
  let unit: Unit | undefined;
  return {
    get unit(): Unit | undefined {
      if (template?.kind === 'object') unit ??= lowerUnit(template);
      return unit;
    },
    ...targetOf(link),
    evaluation: evaluationOf(properties),
    ...argumentsOf(memberOf(properties, 'parameters')),
    subscriptionId: lowerMember(resource, 'subscriptionId'),
    resourceGroup: lowerMember(resource, 'resourceGroup'),
    scope: lowerMember(resource, 'scope'),
  };
}

/** Outer is the engine's default. */
function evaluationOf(properties: JsonObject | undefined): 'inner' | 'outer' {
  const scope = textOf(objectOf(properties, 'expressionEvaluationOptions'), 'scope');
  return scope?.toLowerCase() === 'inner' ? 'inner' : 'outer';
}

const LINKS = [
  ['relativePath', 'relativePath'],
  ['uri', 'uri'],
  ['id', 'templateSpec'],
] as const;

function targetOf(link: JsonNode | undefined): Pick<ModuleReference, 'target' | 'targetKind'> {
  for (const [member, targetKind] of LINKS) {
    const target = lowerMember(link, member);
    if (target !== undefined) return { target, targetKind };
  }
  return {};
}

function argumentsOf(
  parameters: JsonNode | undefined,
): Pick<ModuleReference, 'arguments' | 'argumentsExpression'> {
  if (parameters?.kind === 'object') return { arguments: parameters.properties.map(argumentOf) };
  return { arguments: [], argumentsExpression: parameters && lowerValue(parameters) };
}

function argumentOf(source: JsonProperty): ModuleArgument {
  const { file, start, end, key: name, keyPlace: namePlace, value: node } = source;
  const reference = memberOf(node, 'reference');
  if (reference !== undefined && memberOf(node, 'value') === undefined) {
    return { file, start, end, name, namePlace, value: lowerValue(reference), keyVault: true };
  }
  return { file, start, end, name, namePlace, value: argumentValue(node) };
}

/** The value in `{ "value": … }`; when the whole object is computed, the member `value` of what it computes to. */
function argumentValue(node: JsonNode): Expression {
  const value = lowerMember(node, 'value');
  if (value !== undefined) return value;
  const { file, start, end } = node;
  const base = lowerValue(node);
  const index = { kind: 'literal', file, start, end, value: 'value' } as const;
  return { kind: 'access', file, start, end, base, index, safe: true };
}

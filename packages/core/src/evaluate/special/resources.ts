/** Functions about resources: their ids, their properties, and the secrets that only the service can list. */
import type { CallExpression } from '../../model/expression.ts';
import { Mark, type Value } from '../../model/value.ts';
import { why } from '../call.ts';
import { marksOf } from '../convert.ts';
import { evaluate } from '../evaluate.ts';
import { listMarks } from '../list-secrets.ts';
import { declaredProperties, findInstance } from '../references.ts';
import { idValue, runtimePart } from '../resource-id.ts';
import type { Scope } from '../scope.ts';
import { instanceValue, moduleOutputs, turnsOfSymbol } from '../symbols.ts';
import { groupName, subscriptionId } from '../target.ts';
import { reason, unknown } from '../values.ts';
import type { SpecialFunction } from './index.ts';

function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

/** Index of the argument that is the resource type: what comes before it are subscription and resource group. */
function typeIndex(args: readonly Value[]): number {
  return args.findIndex((arg) => /^[\w.]+\/[\w/.-]+$/.test(textOf(arg) ?? ''));
}

type Prefix = (before: readonly Value[], call: CallExpression, scope: Scope) => readonly (string | Value)[];

/** An id function: optional scope arguments, the type, then one name per type segment. */
function idFunction(prefix: Prefix): SpecialFunction {
  return (call, scope) => {
    const args = call.args.map((arg) => evaluate(arg, scope));
    const at = typeIndex(args);
    const type = textOf(args[at]);
    if (at < 0 || type === undefined) return unknown(why(args), call, scope, marksOf(args));
    return idValue(type, args.slice(at + 1), prefix(args.slice(0, at), call, scope), call, scope);
  };
}

const inResourceGroup: Prefix = (before, call, scope) => {
  const group = before.at(-1) ?? groupName(scope) ?? runtimePart('resourceGroup', 'name', call, scope);
  const subscription = before.length > 1 ? before[0] : undefined;
  return [
    '/subscriptions/',
    subscription ?? subscriptionId(scope) ?? runtimePart('subscription', 'subscriptionId', call, scope),
    '/resourceGroups/',
    group,
  ];
};

const inSubscription: Prefix = (before, call, scope) => [
  '/subscriptions/',
  before[0] ?? subscriptionId(scope) ?? runtimePart('subscription', 'subscriptionId', call, scope),
];

const inManagementGroup: Prefix = (before, call, scope) => [
  '/providers/Microsoft.Management/managementGroups/',
  before[0] ?? runtimePart('managementGroup', 'name', call, scope),
];

const inTenant: Prefix = () => [];

/** `resourceId()` follows the template's scope. */
const resourceId: Prefix = (before, call, scope) => {
  const scopes = {
    resourceGroup: inResourceGroup,
    subscription: inSubscription,
    managementGroup: inManagementGroup,
    tenant: inTenant,
  };
  return (before.length > 0 ? inResourceGroup : scopes[scope.self.targetScope])(before, call, scope);
};

/** `extensionResourceId(scope, type, names…)`. */
const extensionResourceId: Prefix = (before) => {
  const [base] = before;
  return base?.kind === 'unknown' && base.parts ? base.parts : base ? [base] : [];
};

/** `reference(…)`: what the estate declares of that resource, else a runtime value. */
const reference: SpecialFunction = (call, scope) => {
  const args = call.args.map((arg) => evaluate(arg, scope));
  const [target] = args;
  const full = args.slice(1).some((arg) => textOf(arg)?.toLowerCase() === 'full');
  const residual = { expression: call, scope };
  const because = reason('runtime', 'reference() reads the deployed resource');
  const found = target ? declaredProperties(target, full, residual, because) : undefined;
  return found ?? unknown(because, call, scope, Mark.runtime);
};

/** `list…()`: what it answers is secret unless the table of list functions says otherwise; see `accessMarks` for its parts. */
const list: SpecialFunction = (call, scope) => {
  const because = reason('runtime', `${call.name}() asks the service`);
  return unknown(because, call, scope, listMarks(call, scope));
};

/** `listOutputsWithSecureValues(deployment)`: the outputs of a nested deployment, each without `{ "value": … }`. */
const secureOutputs: SpecialFunction = (call, scope) => {
  const [target] = call.args.map((arg) => evaluate(arg, scope));
  const instance = target && findInstance(target, scope);
  return instance?.child ? moduleOutputs(instance, call) : list(call, scope);
};

const keyVaultSecret: SpecialFunction = (call, scope) =>
  unknown(reason('key-vault', 'a secret that stays in its Key Vault'), call, scope, Mark.secret);

/** `references('loop')` in a template with symbolic names: one `reference()` per turn of the loop. */
const references: SpecialFunction = (call, scope) => {
  const [symbol, ...rest] = call.args.map((arg) => textOf(evaluate(arg, scope)));
  const full = rest.some((arg) => arg?.toLowerCase() === 'full');
  const turns = symbol && turnsOfSymbol(call, symbol, full, scope);
  if (turns) return turns;
  return unknown(reason('runtime', 'references() reads deployed resources'), call, scope, Mark.runtime);
};

/** `resourceInfo('symbol')`: id, name, type and api version, which need no deployment. */
const resourceInfo: SpecialFunction = (call, scope) => {
  const [target] = call.args.map((arg) => evaluate(arg, scope));
  const instance = target && findInstance(target, scope);
  if (!instance) return unknown(reason('undefined-name', 'there is no such resource'), call, scope);
  return instanceValue(instance, call);
};

export const resourceFunctions: Readonly<Record<string, SpecialFunction>> = {
  resourceid: idFunction(resourceId),
  subscriptionresourceid: idFunction(inSubscription),
  tenantresourceid: idFunction(inTenant),
  managementgroupresourceid: idFunction(inManagementGroup),
  extensionresourceid: idFunction(extensionResourceId),
  reference,
  references,
  resourceinfo: resourceInfo,
  'list*': list,
  listoutputswithsecurevalues: secureOutputs,
  getsecret: keyVaultSecret,
  '.getsecret': keyVaultSecret,
};

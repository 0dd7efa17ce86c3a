/** What the deployment knows about itself: known as far as a template can tell, `runtime` otherwise. */
import type { AccessExpression, CallExpression, Expression } from '../../model/expression.ts';
import { Mark, type ValueProperty } from '../../model/value.ts';
import { fromJson } from '../convert.ts';
import type { Json } from '../json.ts';
import type { Scope } from '../scope.ts';
import { groupName } from '../target.ts';
import { LazyProperty, literal, object, property, reason, unknown, written } from '../values.ts';
import type { SpecialFunction } from './index.ts';

/** An access of a context function's property that stays an expression: `resourceGroup().location`. */
function residualProperty(call: CallExpression, name: string, scope: Scope): ValueProperty {
  const place = { file: call.file, start: call.start, end: call.end };
  const index: Expression = { kind: 'literal', value: name, ...place };
  const access: AccessExpression = { kind: 'access', base: call, index, ...place };
  const text = `${call.name}().${name} is known only when it is deployed`;
  return new LazyProperty(name, place, () => unknown(reason('runtime', text), access, scope, Mark.runtime));
}

/** An object whose properties are runtime values but for the known ones. */
function runtimeObject(
  names: readonly string[],
  known: Readonly<Record<string, Json>> = {},
): SpecialFunction {
  return (call, scope) => {
    const properties = new Map<string, ValueProperty>();
    for (const name of names) properties.set(name.toLowerCase(), residualProperty(call, name, scope));
    for (const [name, json] of Object.entries(known))
      properties.set(name.toLowerCase(), property(name, call, fromJson(json, written(call, 'expression'))));
    return object(properties, written(call, 'expression'), Mark.runtime, { expression: call, scope });
  };
}

function runtimeValue(
  text: string,
  marks: number,
  code: 'runtime' | 'generated' = 'runtime',
): SpecialFunction {
  return (call, scope) => unknown(reason(code, text), call, scope, marks);
}

/** `deployment()`: its name is known where a parent deployment gave one. */
const deployment: SpecialFunction = (call, scope) => {
  const names = ['name', 'location', 'id', 'properties'];
  const value = runtimeObject(names)(call, scope);
  const { name } = scope.names === scope.self ? scope.self.input : { name: undefined };
  if (value.kind !== 'object' || !name) return value;
  const properties = new Map(value.properties);
  properties.set('name', property('name', call, name));
  return { ...value, properties };
};

/** The public cloud's endpoints, as the documentation of `environment()` gives them. */
const PUBLIC_CLOUD: Readonly<Record<string, Json>> = {
  name: 'AzureCloud',
  gallery: 'https://gallery.azure.com/',
  graph: 'https://graph.windows.net/',
  portal: 'https://portal.azure.com',
  graphAudience: 'https://graph.windows.net/',
  activeDirectoryDataLake: 'https://datalake.azure.net/',
  batch: 'https://batch.core.windows.net/',
  media: 'https://rest.media.azure.net',
  sqlManagement: 'https://management.core.windows.net:8443/',
  vmImageAliasDoc:
    'https://raw.githubusercontent.com/Azure/azure-rest-api-specs/master/arm-compute/quickstart-templates/aliases.json',
  resourceManager: 'https://management.azure.com/',
  authentication: new Map<string, Json>([
    ['loginEndpoint', 'https://login.microsoftonline.com/'],
    ['audiences', ['https://management.core.windows.net/', 'https://management.azure.com/']],
    ['tenant', 'common'],
    ['identityProvider', 'AAD'],
  ]),
  suffixes: new Map<string, Json>([
    ['acrLoginServer', '.azurecr.io'],
    ['azureDatalakeAnalyticsCatalogAndJob', 'azuredatalakeanalytics.net'],
    ['azureDatalakeStoreFileSystem', 'azuredatalakestore.net'],
    ['azureFrontDoorEndpointSuffix', 'azurefd.net'],
    ['keyvaultDns', '.vault.azure.net'],
    ['sqlServerHostname', '.database.windows.net'],
    ['storage', 'core.windows.net'],
  ]),
};

/** `environment()`: templates are judged as deployed to the public cloud. */
const environment: SpecialFunction = (call) =>
  fromJson(new Map(Object.entries(PUBLIC_CLOUD)), written(call, 'expression'));

const pickZones: SpecialFunction = (call, scope) =>
  unknown(reason('runtime', 'the zones depend on the region'), call, scope, Mark.runtime);

/** `fail(message)` aborts the deployment; its value is never used. */
const fail: SpecialFunction = (call, scope) =>
  unknown(reason('invalid-argument', 'fail() aborts the deployment'), call, scope);

const nameOf: SpecialFunction = (call) => {
  const [only] = call.args;
  const name = only?.kind === 'reference' ? only.name : lastName(only);
  return literal(name, written(call, 'expression'));
};

function lastName(expression: Expression | undefined): string {
  return expression?.kind === 'access' && expression.index.kind === 'literal'
    ? String(expression.index.value)
    : '';
}

/** `resourceGroup()`: its name is known inside of a deployment that is sent to a named group. */
const resourceGroup: SpecialFunction = (call, scope) => {
  const names = ['id', 'name', 'type', 'location', 'managedBy', 'tags', 'properties'];
  const value = runtimeObject(names, { type: 'Microsoft.Resources/resourceGroups' })(call, scope);
  if (value.kind !== 'object') return value;
  const left = residualProperty(call, 'name', scope);
  const name = new LazyProperty('name', call, () => groupName(scope) ?? left.value);
  return { ...value, properties: new Map(value.properties).set('name', name) };
};

/** `subscription()`: its tenant is printed as the engine prints it, `tenant().tenantId`. */
const subscription: SpecialFunction = (call, scope) => {
  const value = runtimeObject(['id', 'subscriptionId', 'displayName'])(call, scope);
  if (value.kind !== 'object') return value;
  const tenant = residualProperty({ ...call, name: 'tenant', args: [] }, 'tenantId', scope);
  return { ...value, properties: new Map(value.properties).set('tenantid', tenant) };
};

export const contextFunctions: Readonly<Record<string, SpecialFunction>> = {
  resourcegroup: resourceGroup,
  subscription,
  tenant: runtimeObject(['countryCode', 'displayName', 'id', 'tenantId']),
  managementgroup: runtimeObject(['id', 'name', 'type', 'properties'], {
    type: 'Microsoft.Management/managementGroups',
  }),
  deployer: runtimeObject(['objectId', 'tenantId', 'userPrincipalName']),
  deployment,
  environment,
  utcnow: runtimeValue('utcNow() is the time of the deployment', Mark.runtime, 'generated'),
  newguid: runtimeValue('newGuid() is made up by each deployment', Mark.generated, 'generated'),
  providers: runtimeValue('providers() asks the service', Mark.runtime),
  pickzones: pickZones,
  fail,
  nameof: nameOf,
  readenvironmentvariable: runtimeValue('an environment variable of the deployer', Mark.none),
  externalinput: runtimeValue('an input of the deployer', Mark.none),
};

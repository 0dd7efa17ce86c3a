/** Official types -> leaves of every linked service and activity of Azure Data Factory, with what kind of value each holds. */
import { resolve, resourceTypes, variants } from './read-types.mjs';

const deepest = 9;

/** Finds a factory's artefact by its resource type and gives the variants of its `properties`. */
function artefact(types, resourceType) {
  const found = resourceTypes(types).find((entry) => entry.type.toLowerCase() === resourceType);
  const body = resolve(types, found.body);
  return resolve(types, body.properties.properties.type);
}

/** What a leaf holds: secret (SecretBase), keyVault (reference only), credential, or its plain kind. */
function kindOf(type) {
  if (type.name === 'SecretBase' || type.name === 'SecureString') return 'secret';
  if (type.name === 'AzureKeyVaultSecretReference') return 'keyVault';
  if (type.name === 'CredentialReference') return 'credential';
  if (type.type === 'StringLiteralType' || type.type === 'UnionType') return 'enum';
  return { AnyType: 'any', StringType: 'string', BooleanType: 'boolean', IntegerType: 'integer' }[type.type];
}

function enumValues(types, type) {
  const members = type.type === 'UnionType' ? type.elements.map((item) => resolve(types, item)) : [type];
  return members.filter((member) => member.type === 'StringLiteralType').map((member) => member.value);
}

function describes(property) {
  return /SecureString|securestring|AzureKeyVaultSecret/i.test(property.description ?? '');
}

/** Leaves below a property: path -> `{ kind, values?, secure? }`; `secure`: documented as "may be a SecureString". */
function leaves(types, property, path, into, depth) {
  const type = resolve(types, property.type);
  const kind = kindOf(type);
  if (kind)
    return merge(into, path, {
      kind,
      values: enumValues(types, type),
      secure: kind === 'any' && describes(property),
    });
  if (depth === deepest) return into;
  if (type.type === 'ArrayType') return leaves(types, { type: type.itemType }, `${path}[*]`, into, depth + 1);
  for (const variant of variants(types, type)) {
    for (const [key, child] of Object.entries(variant.properties))
      leaves(types, child, `${path}.${key}`, into, depth + 1);
    if (variant.additional) leaves(types, { type: variant.additional }, `${path}.*`, into, depth + 1);
  }
  return into;
}

function merge(into, path, leaf) {
  const old = into.get(path);
  const values = [...new Set([...(old?.values ?? []), ...leaf.values])];
  into.set(path, { ...leaf, values, secure: leaf.secure || (old?.secure ?? false) });
  return into;
}

/** One line of the extract: `[path, kind, values?]`; kind `any!` is an any that is documented to take a SecureString. */
function rows(found, start) {
  return [...found]
    .map(([path, { kind, values, secure }]) => [
      path.slice(start.length + 1),
      secure ? 'any!' : kind,
      ...(values.length ? [values] : []),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Connector -> its typeProperties' leaves. */
export function extractConnectors(types) {
  const base = artefact(types, 'microsoft.datafactory/factories/linkedservices');
  return Object.fromEntries(
    variants(types, base).map((variant) => [
      variant.value,
      rows(
        leaves(types, variant.properties.typeProperties, 'typeProperties', new Map(), 0),
        'typeProperties',
      ),
    ]),
  );
}

/** Activity -> `{ policy, linkedService, leaves }`; activities inside containers are walked as activities, not as leaves. */
export function extractActivities(types) {
  const pipeline = artefact(types, 'microsoft.datafactory/factories/pipelines');
  const base = resolve(types, resolve(types, pipeline.properties.activities.type).itemType);
  return Object.fromEntries(
    variants(types, base).map((variant) => {
      const { policy, linkedServiceName, typeProperties } = variant.properties;
      return [
        variant.value,
        {
          policy: policy !== undefined,
          linkedService: linkedServiceName !== undefined,
          leaves: activityLeaves(types, typeProperties),
        },
      ];
    }),
  );
}

const containers = /^(activities|ifTrueActivities|ifFalseActivities|defaultActivities|cases)$/;
/** Kinds that cannot hold text are left out, and so is what only names things. */
const dull = /(referenceName|\.type|^type|Timeout|timeout|Size|Count|count|Concurren\w*|\.store|Enabled)$/;

function activityLeaves(types, typeProperties) {
  if (!typeProperties) return [];
  const type = resolve(types, typeProperties.type);
  const found = new Map();
  for (const variant of variants(types, type))
    for (const [key, property] of Object.entries(variant.properties))
      if (!containers.test(key)) leaves(types, property, `typeProperties.${key}`, found, 0);
  return rows(found, 'typeProperties').filter(
    ([path, kind]) => /any|string|secret|keyVault|credential/.test(kind) && !dull.test(path),
  );
}

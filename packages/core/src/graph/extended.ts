/** What an extension resource (diagnostic settings, a lock, a Defender setting) is put on. */
import type { Instance } from '../evaluate/instance.ts';
import { printText } from '../evaluate/print.ts';
import { keyOfId, type ResourceKey, splitOutsideBrackets } from '../evaluate/resource-id.ts';

/** `Microsoft.DataFactory/factories/providers/diagnosticSettings`: the spelling as a child, without `scope`. */
const AS_CHILD = /^(.+?)\/providers\//i;

/** What is known of each instance: rules ask for every setting of every resource. */
const KNOWN = new WeakMap<Instance, { readonly key: ResourceKey | undefined }>();

/**
 * Type and name (lower case, unknown parts as `[expression]`) of the resource that an instance extends, by either of
 * the two spellings: the type of the extended resource before `/providers/`, or a `scope`. Undefined when it extends
 * nothing, or nobody knows what.
 */
export function extendedBy(instance: Instance): ResourceKey | undefined {
  let known = KNOWN.get(instance);
  if (!known) {
    known = { key: keyOf(instance) };
    KNOWN.set(instance, known);
  }
  return known.key;
}

function keyOf(instance: Instance): ResourceKey | undefined {
  const type = AS_CHILD.exec(instance.type)?.[1];
  if (type !== undefined) return childKey(type, instance);
  const { scopeValue } = instance;
  if (!scopeValue) return undefined;
  const id = scopeValue.kind === 'object' ? scopeValue.properties.get('id')?.value : scopeValue;
  // A relative scope may start with a slash.
  return id && keyOfId(printText(id).replace(/^\/(?=[a-z][\w-]*\.)/i, ''));
}

/** The names of the extended resource come before those of the extension. */
function childKey(type: string, instance: Instance): ResourceKey {
  const names = splitOutsideBrackets(printText(instance.name));
  const own = names.slice(0, type.split('/').length - 1);
  return { type: type.toLowerCase(), name: own.join('/').toLowerCase() };
}

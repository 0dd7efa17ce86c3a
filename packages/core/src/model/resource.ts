/** A resource as rules see it: evaluated, connected, without syntax. */
import type { Place } from '../text/source-file.ts';
import type { Expression } from './expression.ts';
import type { ObjectValue, Value } from './value.ts';

/**
 * A resource instance. Besides real resources there is one pseudo resource per template, of type `template`, with
 * `parameters.<name>.{type, secure, defaultValue, value}`, `outputs.<name>.{type, secure, value}`, `nested` (somebody deploys
 * it) and `outer` (it is evaluated with its caller's parameters and variables).
 */
export interface Resource {
  /** As written, all segments: `Microsoft.Sql/servers/firewallRules`. Compare with `isType` or lower-case. */
  readonly type: string;
  /** Full name with the parents' segments; unknown parts as `[expression]`. */
  readonly name: string;
  readonly apiVersion: string | undefined;
  /** Declared elsewhere and only referred to (`existing`): never judged for what it lacks. */
  readonly existing: boolean;
  /** Its condition or loop is not decided: it exists only under circumstances. */
  readonly conditional: boolean;
  /** Language of the file that declares it. */
  readonly language: 'arm' | 'bicep' | 'adf';
  readonly anchor: Place;
  readonly body: ObjectValue;
  readonly parent: Resource | undefined;
  /** The pseudo resource of the template that declares this one; undefined for a template itself. */
  readonly template: Resource | undefined;
  /** The property at a dotted path below the body; `at('')` is the body. Always a property, perhaps absent. */
  at(path: string): Property;
  /**
   * What it applies to when it is put on top of others (a role assignment, a lock): one resource, or all of a group,
   * subscription or more. Undefined when its scope is not known.
   */
  readonly reach: Reach | undefined;
  /** What an extension resource (diagnostic settings, a lock) is put on, declared in this estate or not; undefined if unknown. */
  readonly extended: ResourceName | undefined;
  /** Child resources; with a type, only those whose type ends in it (`firewallRules`) or equals it. */
  children(type?: string): readonly Resource[];
  /** Resources of the same estate that this one refers to (ids, dependsOn, symbols, ADF references), optionally of one type. */
  linked(type?: string): readonly Resource[];
  /** Resources of the same estate that refer to this one, optionally of one type. */
  referencedBy(type?: string): readonly Resource[];
  /** The resources of the same estate of a type (full type, without regard to case). */
  others(type: string): readonly Resource[];
  /**
   * For a template that Studio exported (`ARMTemplateForFactory.json`, `TemplateForWorkspace.json`): the artefacts that
   * the same factory or workspace has in Git, if they are there too and it is certain whose they are; none otherwise.
   */
  readonly inGit: readonly Resource[];
  /** Whether its type is one of these, without regard to case. */
  isType(...types: readonly string[]): boolean;
  /** A nested deployment or module whose template is known: what it is handed is judged where that ends up. */
  readonly entered: boolean;
  /**
   * Asks a question about the text of the files that this resource's values can come from, once per file and question.
   * For skipping quickly what cannot be there, never for judging: pass a function that is declared once, not a new one.
   * `own` leaves out what Bicep imports and loads, which are constants.
   */
  sourceMay(test: (text: string) => boolean, own?: 'own'): boolean;
}

/** Which resource: type and full name in lower case; what is unknown of the name is printed as `[expression]`. */
export interface ResourceName {
  readonly type: string;
  readonly name: string;
}

/** What a role assignment, a lock or a policy assignment applies to. */
export type Reach = 'tenant' | 'managementGroup' | 'subscription' | 'resourceGroup' | 'resource';

/** What a test may be: a literal (strings without regard to case), several of them, or a predicate on a known scalar. */
export type Test =
  | string
  | number
  | boolean
  | null
  | readonly (string | number | boolean | null)[]
  | ((value: Scalar) => boolean);

export type Scalar = string | number | boolean | null;

/** One property of a resource, perhaps absent, perhaps unknown. Questions give the property narrowed to what answered them. */
export interface Property {
  readonly resource: Resource;
  /** `properties.securityRules[2].properties.access`. */
  readonly path: string;
  /** Last segment's spelling in the source; an index as text. */
  readonly key: string;
  readonly value: Value;
  /** Certainly not written. A property of an open object (unknown spread) is not certainly absent. */
  readonly absent: boolean;
  /** Certainly written, whatever its value. */
  readonly present: boolean;
  /** Not (wholly) known: neither absent nor a known scalar, object or array. */
  readonly unknown: boolean;
  /** Holds a secret or something derived from one. */
  readonly secret: boolean;
  /** Made up by each deployment (`newGuid()`). */
  readonly generated: boolean;
  /** The value if it is known: scalars only. Several options: undefined. */
  readonly scalar: Scalar | undefined;
  /** The text if it is a known string. */
  readonly text: string | undefined;
  /** Known literal parts of a text in their order; what is unknown between them is `undefined`. Empty if no text at all. */
  readonly parts: readonly (string | undefined)[];
  at(path: string): Property;
  /** Items of an array (each option's items if several are possible); none if it is not a known array. */
  items(): readonly Property[];
  /** True when `items()`/`entries()` may not be all of them. */
  readonly open: boolean;
  /** Properties of an object. */
  entries(): readonly Property[];
  /** The test holds for every value it can have. */
  is(test: Test): Property | undefined;
  /** The test holds for a value that it has or may have. Unknown values and what the deployer still chooses do not count. */
  mayBe(test: Test): Property | undefined;
  /** Certainly absent, in every case. */
  isAbsent(): Property | undefined;
  /** Absent in at least one undecided case. */
  mayBeAbsent(): Property | undefined;
  /** Every string below this property (itself included), with its path. */
  strings(): Iterable<Property>;
  /**
   * The resource of the same estate whose running state this value reads: the factory of
   * `factory.identity.principalId` or of `reference(factoryId, …, 'full').identity.principalId`.
   */
  subject(): Subject | undefined;
  /** The parameters that this value came through, nearest first; those of calling templates too. */
  parameters(): readonly ParameterUse[];
  /**
   * What dynamic content of a factory, here or below, is made of. What it only compares or measures is left out: the
   * result gives it away no more.
   */
  mentions(): readonly Mention[];
  /**
   * What the calls of a function (any spelling) are given that this value, if it is not known, is made of; behind
   * variables and parameters too. One list of arguments for each call.
   */
  calls(...functions: readonly string[]): readonly (readonly Property[])[];
  /** For messages: the value, quoted, shortened, masked when secret; the expression when unknown. */
  print(): string;
}

/** A resource whose running state is read, and what is read of it. */
export interface Subject {
  readonly resource: Resource;
  /** From the body: `identity.principalId`, `properties.subnets[1].id`; an unknown index is `[*]`. */
  readonly path: string;
}

/** Something that dynamic content reads while the pipeline runs. */
export interface Mention {
  /** `global` is a global parameter, `item` the current item of a loop, `trigger` what started the run. */
  readonly of: 'activity' | 'variable' | 'parameter' | 'global' | 'item' | 'trigger';
  /** As written; in lower case for a global parameter, empty for an item or a trigger. */
  readonly name: string;
  /**
   * What is read of it, in lower case: `output.firstrow.token`; a computed key is `*`; empty for all of it.
   * However a trigger is read, its path is that of `trigger()`: `outputs.body.filename`.
   */
  readonly path: string;
  /** The property whose text reads it. */
  readonly by: Property;
}

/** A parameter on a value's way. */
export interface ParameterUse {
  readonly name: string;
  /** Its type says that it is a secret. */
  readonly secure: boolean;
  /** `string`, `object`, … */
  readonly type: string;
  /** A property to report on: it stands where the parameter's type is written. */
  readonly declaration: Property;
  /** Its default as written, if it has one. */
  readonly defaultValue: Expression | undefined;
}

/** How sure a property is, before the confidence is computed from it. */
export interface Evidence {
  readonly certain: boolean;
  readonly heuristic: boolean;
}

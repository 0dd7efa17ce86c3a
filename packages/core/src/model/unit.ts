/** What every language's parser makes of a file: a unit of declarations, not yet evaluated. */
import type { Place, SourceFile } from '../text/source-file.ts';
import type { Expression, Loop, ObjectExpression } from './expression.ts';
import type { LanguageName } from './language.ts';

export type DeploymentScope = 'tenant' | 'managementGroup' | 'subscription' | 'resourceGroup';

/** One template, Bicep file, or the artefacts of one factory root. Names are keyed in lower case. */
export interface Unit {
  readonly file: SourceFile;
  readonly language: LanguageName;
  readonly scope: DeploymentScope;
  /** ARM `languageVersion` 2.0 / Bicep: resources are addressed by symbol. */
  readonly symbolic: boolean;
  readonly parameters: ReadonlyMap<string, ParameterDeclaration>;
  readonly variables: ReadonlyMap<string, VariableDeclaration>;
  readonly functions: ReadonlyMap<string, FunctionDeclaration>;
  readonly types: ReadonlyMap<string, TypeDeclaration>;
  readonly resources: readonly ResourceDeclaration[];
  readonly outputs: readonly OutputDeclaration[];
  /** Ignores written in this file, whatever their spelling. */
  readonly ignores: readonly IgnoreMark[];
  /** What is taken over from other files (Bicep `import`), resolved by the evaluator. */
  readonly imports?: readonly ImportDeclaration[] | undefined;
}

/**
 * `import { a, b as c } from 'target'` or `import * as ns from 'target'`. Imported values and namespaces are referred to
 * as `variable`; a namespace is an object of what the target exports, and `ns.f(x)` is a call with `namespace` `ns`.
 */
export interface ImportDeclaration extends Place {
  /** As written: a path relative to the importing file, or `br:…`, `br/alias:…`, `ts:…`. */
  readonly target: string;
  readonly targetPlace: Place;
  /** Names of the target and what they are called here (both equal without `as`). */
  readonly items: readonly { readonly name: string; readonly alias: string }[];
  /** The namespace of `* as ns`; then `items` is empty. */
  readonly wildcard?: string | undefined;
}

/** A declared type as far as rules and the evaluator need it. */
export interface TypeDeclaration extends Place {
  readonly name: string;
  readonly type: TypeExpression;
}

export interface TypeExpression {
  /** Lower-cased base: `string`, `int`, `bool`, `object`, `array`, or `any`. Secure types are their base plus `secure`. */
  readonly base: 'string' | 'int' | 'bool' | 'object' | 'array' | 'any';
  readonly secure: boolean;
  readonly nullable: boolean;
  /** Name of a declared type (`$ref`, Bicep type name), resolved by the evaluator. */
  readonly ref?: string | undefined;
  readonly properties?: ReadonlyMap<string, TypeExpression> | undefined;
  readonly additional?: TypeExpression | undefined;
  readonly items?: TypeExpression | undefined;
  readonly allowed?: readonly Expression[] | undefined;
}

export interface ParameterDeclaration extends Place {
  readonly name: string;
  readonly namePlace: Place;
  readonly type: TypeExpression;
  /** Where the type is written, to point at when it should be secure. */
  readonly typePlace: Place;
  readonly defaultValue?: Expression | undefined;
  readonly allowed?: readonly Expression[] | undefined;
  readonly description?: string | undefined;
}

export interface VariableDeclaration extends Place {
  readonly name: string;
  readonly namePlace: Place;
  readonly value: Expression;
}

export interface FunctionDeclaration extends Place {
  /** `namespace.name` in ARM, plain name in Bicep; lower-cased as key. */
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: TypeExpression }[];
  readonly body: Expression;
  /** The unit whose variables and functions the body sees, when imported from another one. */
  readonly unit?: Unit | undefined;
}

export interface OutputDeclaration extends Place {
  readonly name: string;
  readonly namePlace: Place;
  readonly type: TypeExpression;
  readonly value: Expression;
  readonly condition?: Expression | undefined;
}

/** One resource or module as declared; loops and conditions are not yet applied. */
export interface ResourceDeclaration extends Place {
  /** Symbolic name (Bicep, languageVersion 2.0), as written. */
  readonly symbol?: string | undefined;
  /** One small token that stands for the resource: the type string, the symbol, the artefact's name. */
  readonly anchor: Place;
  readonly type: Expression;
  readonly apiVersion?: Expression | undefined;
  readonly name: Expression;
  readonly existing: boolean;
  readonly condition?: Expression | undefined;
  readonly loop?: Loop | undefined;
  readonly scope?: Expression | undefined;
  readonly dependsOn?: Expression | undefined;
  /** Lexical parent (nested child) or `parent:`; names and types of such children are not yet joined. */
  readonly parent?: ResourceDeclaration | undefined;
  readonly parentExpression?: Expression | undefined;
  /** The whole body as written, `name`, `type`, `location`, `properties`, `tags`, `identity`, `sku` … included. */
  readonly body: ObjectExpression;
  /** A deployment that carries or names another unit. */
  readonly module?: ModuleReference | undefined;
}

/** What a nested deployment, linked template or Bicep module deploys. */
export interface ModuleReference {
  /** Inline template; a getter, lowered on first use. */
  readonly unit?: Unit | undefined;
  /** A path or `uri` or registry reference to resolve. */
  readonly target?: Expression | undefined;
  readonly targetKind?: 'relativePath' | 'uri' | 'path' | 'registry' | 'templateSpec' | undefined;
  /** Outer: expressions of the nested template are evaluated with the parent's parameters and variables. */
  readonly evaluation: 'inner' | 'outer';
  /** Arguments: parameter name to expression (values already taken out of ARM's `{ "value": … }`). */
  readonly arguments: readonly ModuleArgument[];
  /** The whole `parameters` object when it is an expression and not a literal object. */
  readonly argumentsExpression?: Expression | undefined;
  readonly subscriptionId?: Expression | undefined;
  readonly resourceGroup?: Expression | undefined;
  readonly scope?: Expression | undefined;
}

export interface ModuleArgument extends Place {
  readonly name: string;
  readonly namePlace: Place;
  readonly value: Expression;
  /** ARM `{ "reference": { "keyVault": …, "secretName": … } }` or Bicep `kv.getSecret()`: a secret that is not written here. */
  readonly keyVault?: boolean | undefined;
}

/** Values for the parameters of a unit, from one file. */
export interface ParameterSet {
  readonly file: SourceFile;
  /** What findings print: the file's path. */
  readonly label: string;
  /** The unit it belongs to when the file itself says so (Bicep `using`), as a path relative to the workspace. */
  readonly using?: string | undefined;
  /** Another parameter file that this one adds to (Bicep `extends`), as a path relative to the workspace. */
  readonly extends?: string | undefined;
  readonly values: ReadonlyMap<string, ParameterValue>;
  /**
   * What the values' expressions see (`.bicepparam`): its variables, imports and types; each value is also the default
   * of a parameter of the same name, for values that refer to other values.
   */
  readonly unit?: Unit | undefined;
  /** Ignores written in the file; a language whose parameter files cannot carry any leaves them out. */
  readonly ignores?: readonly IgnoreMark[] | undefined;
}

export interface ParameterValue extends Place {
  readonly name: string;
  readonly namePlace: Place;
  readonly value?: Expression | undefined;
  readonly keyVault?: boolean | undefined;
}

/** An ignore as written: which rules, why, and which lines or resource it covers. */
export interface IgnoreMark extends Place {
  /** Rule ids, or `*`. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** The span whose findings it silences. */
  readonly covers: Place;
}

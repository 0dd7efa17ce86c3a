/** The Bicep syntax tree: what stands in the file, names not yet resolved. Every node knows its offsets. */
import type { Span } from '../../../text/source-file.ts';

export type ExpressionNode =
  | LiteralNode
  | TextNode
  | InterpolationNode
  | ObjectNode
  | ArrayNode
  | ForNode
  | GroupNode
  | UnaryNode
  | BinaryNode
  | TernaryNode
  | NameNode
  | CallNode
  | MemberNode
  | IndexNode
  | NestedNode
  | NonNullNode
  | LambdaNode
  | BrokenNode;

/** A number, `true`, `false` or `null`. */
export interface LiteralNode extends Span {
  readonly kind: 'literal';
  readonly value: number | bigint | boolean | null;
}

/** A string without holes, or the text between two holes; the span of the latter excludes quotes and braces. */
export interface TextNode extends Span {
  readonly kind: 'text';
  readonly value: string;
}

/** `'text${hole}text'`: one text more than there are holes. */
export interface InterpolationNode extends Span {
  readonly kind: 'interpolation';
  readonly texts: readonly TextNode[];
  readonly holes: readonly ExpressionNode[];
}

export interface ObjectNode extends Span {
  readonly kind: 'object';
  readonly items: readonly ObjectItem[];
}

export type ObjectItem = PropertyNode | SpreadNode | ResourceNode;

export interface PropertyNode extends Span {
  readonly kind: 'property';
  readonly key: NameNode | TextNode | InterpolationNode;
  readonly value: ExpressionNode;
}

export interface SpreadNode extends Span {
  readonly kind: 'spread';
  readonly operand: ExpressionNode;
}

export interface ArrayNode extends Span {
  readonly kind: 'array';
  readonly items: readonly (ExpressionNode | SpreadNode)[];
}

/** `[for item in items: body]`, `[for (item, index) in items: body]`; a condition only where resources are declared. */
export interface ForNode extends Span {
  readonly kind: 'for';
  readonly item: NameNode;
  readonly index: NameNode | undefined;
  readonly items: ExpressionNode;
  readonly body: ExpressionNode | IfNode;
}

/** `if (condition) { … }` as the body of a resource or module. */
export interface IfNode extends Span {
  readonly kind: 'if';
  readonly condition: ExpressionNode;
  readonly body: ObjectNode;
}

/** `(operand)`. */
export interface GroupNode extends Span {
  readonly kind: 'group';
  readonly operand: ExpressionNode;
}

/** `operator` is a token kind. */
export interface UnaryNode extends Span {
  readonly kind: 'unary';
  readonly operator: number;
  readonly operand: ExpressionNode;
}

export interface BinaryNode extends Span {
  readonly kind: 'binary';
  readonly operator: number;
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
}

export interface TernaryNode extends Span {
  readonly kind: 'ternary';
  readonly condition: ExpressionNode;
  readonly whenTrue: ExpressionNode;
  readonly whenFalse: ExpressionNode;
}

/** An identifier, wherever one stands. */
export interface NameNode extends Span {
  readonly kind: 'name';
  readonly name: string;
}

/** `name(args)`, `receiver.name(args)`. */
export interface CallNode extends Span {
  readonly kind: 'call';
  readonly receiver: ExpressionNode | undefined;
  readonly name: NameNode;
  readonly args: readonly ExpressionNode[];
}

/** `base.name`, `base.?name`. */
export interface MemberNode extends Span {
  readonly kind: 'member';
  readonly base: ExpressionNode;
  readonly name: NameNode;
  readonly safe: boolean;
}

/** `base[index]`, `base[?index]`, `base[^index]`, `base[?^index]`. */
export interface IndexNode extends Span {
  readonly kind: 'index';
  readonly base: ExpressionNode;
  readonly index: ExpressionNode;
  readonly safe: boolean;
  readonly fromEnd: boolean;
}

/** `base::name`, a nested resource. */
export interface NestedNode extends Span {
  readonly kind: 'nested';
  readonly base: ExpressionNode;
  readonly name: NameNode;
}

/** `operand!`. */
export interface NonNullNode extends Span {
  readonly kind: 'nonNull';
  readonly operand: ExpressionNode;
}

export interface LambdaNode extends Span {
  readonly kind: 'lambda';
  readonly parameters: readonly NameNode[];
  readonly body: ExpressionNode;
}

/** What could not be read. */
export interface BrokenNode extends Span {
  readonly kind: 'broken';
  readonly because: string;
}

export type TypeNode =
  | TypeNameNode
  | TypeLiteralNode
  | ObjectTypeNode
  | TupleTypeNode
  | ArrayTypeNode
  | NullableTypeNode
  | UnionTypeNode
  | TypeMemberNode
  | TypeArgumentsNode
  | ResourceTypeNode;

export interface TypeNameNode extends Span {
  readonly kind: 'typeName';
  readonly name: string;
}

/** A literal as a type: `'a'`, `5`, `-5`, `true`, `null`. */
export interface TypeLiteralNode extends Span {
  readonly kind: 'typeLiteral';
  readonly value: ExpressionNode;
}

export interface ObjectTypeNode extends Span {
  readonly kind: 'objectType';
  readonly properties: readonly PropertyTypeNode[];
}

/** `key: type`; `*: type` has no key. */
export interface PropertyTypeNode extends Span {
  readonly kind: 'propertyType';
  readonly decorators: readonly DecoratorNode[];
  readonly key: NameNode | TextNode | InterpolationNode | undefined;
  readonly type: TypeNode;
}

export interface TupleTypeNode extends Span {
  readonly kind: 'tupleType';
  readonly items: readonly TupleItemNode[];
}

export interface TupleItemNode extends Span {
  readonly kind: 'tupleItem';
  readonly decorators: readonly DecoratorNode[];
  readonly type: TypeNode;
}

export interface ArrayTypeNode extends Span {
  readonly kind: 'arrayType';
  readonly item: TypeNode;
}

/** `type?`, or `type!` which takes the null away. */
export interface NullableTypeNode extends Span {
  readonly kind: 'nullableType';
  readonly type: TypeNode;
  readonly nullable: boolean;
}

export interface UnionTypeNode extends Span {
  readonly kind: 'unionType';
  readonly members: readonly TypeNode[];
}

/** `base.name`, `base.*`, `base[0]`, `base[*]`; `member` is the text after the base without dot or brackets. */
export interface TypeMemberNode extends Span {
  readonly kind: 'typeMember';
  readonly base: TypeNode;
  readonly member: string;
  readonly indexed: boolean;
}

/** `resourceInput<'type@version'>`. */
export interface TypeArgumentsNode extends Span {
  readonly kind: 'typeArguments';
  readonly base: TypeNode;
  readonly args: readonly TypeNode[];
}

/** `resource 'type@version'` as the type of a parameter or output; an output may leave the string out. */
export interface ResourceTypeNode extends Span {
  readonly kind: 'resourceType';
  readonly reference: StringNode | undefined;
}

/** `@expression`; always a call or a name in valid files. */
export interface DecoratorNode extends Span {
  readonly kind: 'decorator';
  readonly expression: ExpressionNode;
}

export type StringNode = TextNode | InterpolationNode;

/** What all statements have. `start` is the first decorator's, `keyword` the place of the first word. */
interface Statement extends Span {
  readonly decorators: readonly DecoratorNode[];
  readonly keyword: Span;
}

export type StatementNode =
  | TargetScopeNode
  | NamedValueNode
  | ParameterNode
  | VariableNode
  | TypeDeclarationNode
  | FunctionNode
  | ResourceNode
  | ModuleNode
  | OutputNode
  | ImportNode
  | ExtensionNode
  | UsingNode
  | ExtendsNode
  | ExtensionConfigNode;

export interface TargetScopeNode extends Statement {
  readonly kind: 'targetScope';
  readonly value: ExpressionNode;
}

/** `metadata name = value`, `assert name = value`. */
export interface NamedValueNode extends Statement {
  readonly kind: 'metadata' | 'assert';
  readonly name: NameNode;
  readonly value: ExpressionNode;
}

/** `param name type = value`; a parameter file writes no type. */
export interface ParameterNode extends Statement {
  readonly kind: 'param';
  readonly name: NameNode;
  readonly type: TypeNode | undefined;
  readonly value: ExpressionNode | undefined;
}

export interface VariableNode extends Statement {
  readonly kind: 'var';
  readonly name: NameNode;
  readonly type: TypeNode | undefined;
  readonly value: ExpressionNode;
}

export interface TypeDeclarationNode extends Statement {
  readonly kind: 'type';
  readonly name: NameNode;
  readonly type: TypeNode;
}

export interface FunctionNode extends Statement {
  readonly kind: 'func';
  readonly name: NameNode;
  readonly parameters: readonly { readonly name: NameNode; readonly type: TypeNode }[];
  readonly returns: TypeNode;
  readonly body: ExpressionNode;
}

export type DeclarationBody = ObjectNode | IfNode | ForNode | BrokenNode;

export interface ResourceNode extends Statement {
  readonly kind: 'resource';
  readonly name: NameNode;
  /** `'type@version'`. */
  readonly type: StringNode;
  readonly existing: boolean;
  readonly body: DeclarationBody;
}

export interface ModuleNode extends Statement {
  readonly kind: 'module' | 'test';
  readonly name: NameNode;
  readonly path: StringNode;
  readonly body: DeclarationBody;
}

export interface OutputNode extends Statement {
  readonly kind: 'output';
  readonly name: NameNode;
  readonly type: TypeNode;
  readonly value: ExpressionNode;
}

export interface ImportNode extends Statement {
  readonly kind: 'import';
  readonly items: readonly { readonly name: string; readonly alias: string }[];
  readonly wildcard: string | undefined;
  readonly from: StringNode;
}

/** `extension name with {…} as alias`, and `provider`, its former name. */
export interface ExtensionNode extends Statement {
  readonly kind: 'extension';
  readonly specification: StringNode | NameNode;
  readonly config: ObjectNode | undefined;
  readonly alias: NameNode | undefined;
}

/** `using 'path'`, `using none`, both optionally `with {…}`. */
export interface UsingNode extends Statement {
  readonly kind: 'using';
  readonly path: StringNode | undefined;
  readonly config: ObjectNode | undefined;
}

export interface ExtendsNode extends Statement {
  readonly kind: 'extends';
  readonly path: StringNode;
}

export interface ExtensionConfigNode extends Statement {
  readonly kind: 'extensionConfig';
  readonly name: NameNode;
  readonly config: ObjectNode;
}

/** A mistake: what was expected, and where. */
export interface Problem extends Span {
  readonly message: string;
  readonly tooDeep: boolean;
}

/** A whole file. */
export interface ProgramNode {
  readonly statements: readonly StatementNode[];
  readonly problems: readonly Problem[];
  /** Start and end offsets of comments and directives. */
  readonly comments: readonly number[];
}

/** A place in a file: 1-based line and column (in characters), as Terraform prints them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Range {
  /** Path as the user would name it. */
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** Every expression of HCL's native syntax; JSON configuration is read into the same tree. */
export type Expression =
  | Literal
  | Template
  | TupleExpression
  | ObjectExpression
  | ForExpression
  | Call
  | RootVariable
  | GetAttribute
  | Index
  | Splat
  | Conditional
  | Unary
  | Binary
  | Parentheses
  | Unreadable;

interface Node {
  readonly range: Range;
}

/** `number` keeps its digits as written. */
export interface Literal extends Node {
  readonly kind: 'literal';
  readonly value:
    | { readonly type: 'string'; readonly text: string }
    | { readonly type: 'number'; readonly text: string }
    | { readonly type: 'bool'; readonly value: boolean }
    | { readonly type: 'null' };
}

/**
 * A quoted template or a heredoc with at least one interpolation or directive; one without is a string `Literal`
 * (escapes resolved, heredoc indentation and `~` markers applied). `wraps`: exactly one interpolation and nothing else
 * (`"${x}"`), which is the value itself, not text.
 */
export interface Template extends Node {
  readonly kind: 'template';
  readonly parts: readonly TemplatePart[];
  readonly wraps: boolean;
}

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'interpolation'; readonly expression: Expression }
  | {
      readonly kind: 'if';
      readonly condition: Expression;
      readonly then: readonly TemplatePart[];
      readonly otherwise: readonly TemplatePart[];
    }
  | {
      readonly kind: 'for';
      readonly keyName?: string;
      readonly valueName: string;
      readonly collection: Expression;
      readonly body: readonly TemplatePart[];
    };

export interface TupleExpression extends Node {
  readonly kind: 'tuple';
  readonly items: readonly Expression[];
}

/** A key that is a bare name is a string literal, not a variable; `(name) = …` is the variable. */
export interface ObjectExpression extends Node {
  readonly kind: 'object';
  readonly items: readonly { readonly key: Expression; readonly value: Expression }[];
}

/** `[for k, v in c : value if condition]`, `{for k, v in c : key => value...}` (`key` is set for objects only). */
export interface ForExpression extends Node {
  readonly kind: 'for';
  readonly keyName?: string;
  readonly valueName: string;
  readonly collection: Expression;
  readonly key?: Expression;
  readonly value: Expression;
  readonly condition?: Expression;
  /** `...` after the value: values of equal keys are gathered. */
  readonly grouped: boolean;
}

/** `name` may be namespaced: `provider::aws::arn_parse`, `core::upper`. */
export interface Call extends Node {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** `...` after the last argument. */
  readonly expands: boolean;
}

/** The first name of a traversal: `var`, `local`, `aws_instance`, `each`, a name bound by `for`. */
export interface RootVariable extends Node {
  readonly kind: 'variable';
  readonly name: string;
}

export interface GetAttribute extends Node {
  readonly kind: 'attribute';
  readonly of: Expression;
  readonly name: string;
}

/** `x[key]`, and the legacy `x.0` (a number literal). */
export interface Index extends Node {
  readonly kind: 'index';
  readonly of: Expression;
  readonly key: Expression;
}

/**
 * `x[*].a[0]` (`full`) and `x.*.a` (attribute-only: an index behind it applies to the result, which the parser has
 * already put around this node). `each` is applied to every element; the element is the `RootVariable` named `""`.
 */
export interface Splat extends Node {
  readonly kind: 'splat';
  readonly of: Expression;
  readonly full: boolean;
  readonly each: Expression;
}

export interface Conditional extends Node {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

export interface Unary extends Node {
  readonly kind: 'unary';
  readonly operator: '-' | '!';
  readonly operand: Expression;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '&&' | '||';

export interface Binary extends Node {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Parentheses extends Node {
  readonly kind: 'parentheses';
  readonly inner: Expression;
}

/** What the parser could not make sense of: its value is unknown. */
export interface Unreadable extends Node {
  readonly kind: 'unreadable';
}

export interface Attribute {
  readonly name: string;
  readonly expression: Expression;
  readonly range: Range;
  readonly nameRange: Range;
}

export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
  /** Type and labels, without the body: what Terraform underlines. */
  readonly headRange: Range;
  readonly range: Range;
}

/** Attributes in the order they are written, by name; blocks in the order they are written. */
export interface Body {
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly blocks: readonly Block[];
  readonly range: Range;
  /** Not all of it could be read: what is not here may be in the file all the same. */
  readonly incomplete?: true;
}

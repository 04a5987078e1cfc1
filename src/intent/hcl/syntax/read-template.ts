import type { Expression, TemplatePart } from './ast.js';
import { leadingSpaces, trimEnd, trimStart, unescapeHeredoc, unescapeQuoted } from './literals.js';
import type { Source, Syntax } from './source.js';

/*
 * The parser's own text nodes leave white space out, so text is cut from the source: what stands between two sequences is
 * text. Trimming and indentation follow HCL's own parser (hashicorp/hcl, `hclsyntax/parser_template.go`), which works
 * token by token: in a heredoc every line is a token of its own.
 */

type Sequence =
  | { readonly kind: 'interpolation'; readonly expression: Syntax | undefined }
  | { readonly kind: 'if'; readonly condition: Syntax | undefined }
  | { readonly kind: 'else' }
  | { readonly kind: 'endif' }
  | { readonly kind: 'for'; readonly names: readonly string[]; readonly collection: Syntax | undefined }
  | { readonly kind: 'endfor' };

interface TextToken {
  readonly kind: 'text';
  text: string;
}

type Token = TextToken | Sequence;

/** Where in the source a sequence stands, and which sides `~` trims. */
interface Span {
  readonly sequence: Sequence;
  readonly start: number;
  readonly end: number;
  readonly trimsBefore: boolean;
  readonly trimsAfter: boolean;
}

export interface TemplateText {
  /** The node that holds the sequences; absent where there are none. */
  readonly node?: Syntax;
  /** Offsets of the first character of the text and behind the last. */
  readonly start: number;
  readonly end: number;
  readonly form: 'quoted' | 'heredoc' | 'flush-heredoc';
}

type ReadExpression = (node: Syntax | undefined) => Expression;

/** Undefined where directives do not pair up. */
export function readTemplateParts(
  template: TemplateText,
  source: Source,
  read: ReadExpression,
): TemplatePart[] | undefined {
  const tokens = tokensOf(template, source);
  if (tokens === undefined) return undefined;
  if (template.form === 'flush-heredoc') flush(tokens);
  return assemble(tokens, read);
}

/** Undefined where the parser takes the end of `$$${` for a sequence; to HCL it is text. */
function tokensOf({ node, start, end, form }: TemplateText, source: Source): Token[] | undefined {
  const spans: Span[] = [];
  if (node !== undefined) collect(node, spans);
  const tokens: Token[] = [];
  let at = start;
  let trim = false;
  for (const span of spans) {
    if (span.start > start && source.text[span.start - 1] === source.text[span.start]) return undefined;
    const before = textTokens(source.text.slice(at, span.start), form);
    const [first] = before;
    if (trim && first !== undefined) first.text = trimStart(first.text);
    const last = before.at(-1);
    if (span.trimsBefore && last !== undefined) last.text = trimEnd(last.text);
    tokens.push(...before, span.sequence);
    at = span.end;
    trim = span.trimsAfter;
  }
  const rest = textTokens(source.text.slice(at, end), form);
  const [first] = rest;
  if (trim && first !== undefined) first.text = trimStart(first.text);
  return [...tokens, ...rest];
}

function textTokens(text: string, form: TemplateText['form']): TextToken[] {
  if (text === '') return [];
  if (form === 'quoted') return [{ kind: 'text', text: unescapeQuoted(text) }];
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => ({ kind: 'text', text: unescapeHeredoc(line) }));
}

function collect(node: Syntax, spans: Span[]): void {
  for (const child of node.children) {
    switch (child.type) {
      case 'template_interpolation':
        spans.push(span(child, { kind: 'interpolation', expression: expressionIn(child) }));
        break;
      case 'template_if_intro':
        spans.push(span(child, { kind: 'if', condition: expressionIn(child) }));
        break;
      case 'template_else_intro':
        spans.push(span(child, { kind: 'else' }));
        break;
      case 'template_if_end':
        spans.push(span(child, { kind: 'endif' }));
        break;
      case 'template_for_start':
        spans.push(span(child, { kind: 'for', names: namesIn(child), collection: expressionIn(child) }));
        break;
      case 'template_for_end':
        spans.push(span(child, { kind: 'endfor' }));
        break;
      case 'template_directive':
      case 'template_if':
      case 'template_for':
        collect(child, spans);
        break;
      default:
    }
  }
}

function span(node: Syntax, sequence: Sequence): Span {
  return {
    sequence,
    start: node.startIndex,
    end: node.endIndex,
    trimsBefore: /^[$%]\{~/.test(node.text),
    trimsAfter: node.text.endsWith('~}'),
  };
}

const expressionIn = (node: Syntax): Syntax | undefined => node.children.find(({ type }) => type === 'expression');

const namesIn = (node: Syntax): string[] =>
  node.children.flatMap((child) => (child.type === 'identifier' ? [child.text] : []));

/** Takes away the indentation that all lines share; a line of white space alone does not count. */
function flush(tokens: readonly Token[]): void {
  const starts: TextToken[] = [];
  let shared = Infinity;
  let atStart = true;
  for (const token of tokens) {
    if (atStart) {
      const indentation = token.kind === 'text' ? indentationOf(token.text) : 0;
      if (token.kind === 'text' && indentation !== undefined) starts.push(token);
      shared = Math.min(shared, indentation ?? Infinity);
    }
    atStart = token.kind === 'text' ? token.text.endsWith('\n') : false;
  }
  for (const token of starts) token.text = token.text.slice(Math.min(shared, token.text.length));
}

function indentationOf(text: string): number | undefined {
  const spaces = leadingSpaces(text);
  return spaces.length === text.length && text.endsWith('\n') ? undefined : spaces.length;
}

function assemble(tokens: readonly Token[], read: ReadExpression): TemplatePart[] | undefined {
  const reader = new Assembler(tokens, read);
  const parts = reader.parts();
  return reader.isWhole() ? parts : undefined;
}

class Assembler {
  readonly #tokens: readonly Token[];
  readonly #read: ReadExpression;
  #at = 0;
  #balanced = true;

  constructor(tokens: readonly Token[], read: ReadExpression) {
    this.#tokens = tokens;
    this.#read = read;
  }

  isWhole(): boolean {
    return this.#balanced && this.#at === this.#tokens.length;
  }

  /** Up to the end, or to a sequence that ends what encloses it. */
  parts(): TemplatePart[] {
    const parts: TemplatePart[] = [];
    for (let token = this.#tokens[this.#at]; token !== undefined; token = this.#tokens[this.#at]) {
      if (token.kind === 'else' || token.kind === 'endif' || token.kind === 'endfor') break;
      this.#at++;
      if (token.kind === 'text') addText(parts, token.text);
      else parts.push(this.#sequence(token));
    }
    return parts;
  }

  #sequence(token: Extract<Sequence, { kind: 'interpolation' | 'if' | 'for' }>): TemplatePart {
    switch (token.kind) {
      case 'interpolation':
        return { kind: 'interpolation', expression: this.#read(token.expression) };
      case 'if': {
        const then = this.parts();
        const otherwise = this.#tokens[this.#at]?.kind === 'else' ? this.#next() : [];
        this.#end('endif');
        return { kind: 'if', condition: this.#read(token.condition), then, otherwise };
      }
      case 'for': {
        const body = this.parts();
        this.#end('endfor');
        const [first = '', second] = token.names;
        const names = second === undefined ? { valueName: first } : { keyName: first, valueName: second };
        return { kind: 'for', ...names, collection: this.#read(token.collection), body };
      }
    }
  }

  #end(kind: 'endif' | 'endfor'): void {
    if (this.#tokens[this.#at]?.kind !== kind) this.#balanced = false;
    this.#at++;
  }

  #next(): TemplatePart[] {
    this.#at++;
    return this.parts();
  }
}

function addText(parts: TemplatePart[], text: string): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + text };
  else parts.push({ kind: 'text', text });
}

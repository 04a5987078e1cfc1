import { RE2JS, RE2JSException, type Matcher } from 're2js';
import type { TfFunction } from '../evaluate/scope.js';
import { stringType, type Type } from '../values/type.js';
import { known, listOf, nullOf, unknown, type Value } from '../values/value.js';
import { define, fail, largestCollection, textOf, type Failure } from './define.js';

const string = (name: string) => ({ name, type: stringType });
const badPattern = 'the pattern is no regular expression that Terraform reads (RE2)';

/** The pattern in the syntax of RE2, as Go has it; undefined where it is none. */
function compile(pattern: string): RE2JS | undefined {
  // Terraform's engine has no look-around; the one here would accept some of it.
  if (/\(\?(?:=|!|<=|<!)/.test(pattern)) return undefined;
  try {
    return RE2JS.compile(pattern);
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
}

/** Names of the groups by number, from 1; undefined for those without. */
function groupNames(pattern: RE2JS): readonly (string | undefined)[] {
  const names = Array.from<string | undefined>({ length: pattern.groupCount() });
  for (const [name, index] of Object.entries(pattern.namedGroups())) names[index - 1] = name;
  return names;
}

/** Text without groups, an object with named ones, a tuple with numbered ones; undefined with both kinds. */
function resultType(names: readonly (string | undefined)[]): Type | undefined {
  if (names.length === 0) return stringType;
  const named = names.filter((name) => name !== undefined);
  if (named.length === 0) return { kind: 'tuple', elements: names.map(() => stringType) };
  if (named.length < names.length) return undefined;
  return { kind: 'object', attributes: new Map(named.map((name) => [name, stringType])) };
}

function matchValue(matcher: Matcher, type: Type, names: readonly (string | undefined)[]): Value {
  const group = (index: number): Value => {
    const found = matcher.group(index);
    return found === null ? nullOf(stringType) : textOf(found);
  };
  if (type.kind === 'string') return group(0);
  const groups = names.map((_, index) => group(index + 1));
  if (type.kind === 'tuple') return known(type, groups);
  return known(
    type,
    new Map(names.flatMap((name, index) => (name === undefined ? [] : [[name, groups[index] ?? nullOf()]]))),
  );
}

type Matched = (value: { matcher: Matcher; type: Type; names: readonly (string | undefined)[] }) => Value | Failure;

function matching(pattern: string, source: string, then: Matched): Value | Failure {
  const compiled = compile(pattern);
  if (compiled === undefined) return fail(badPattern);
  const names = groupNames(compiled);
  const type = resultType(names);
  if (type === undefined) return fail('the pattern has both named and unnamed groups');
  return then({ matcher: compiled.matcher(source), type, names });
}

/** Visits every match as Go finds them: an empty match right behind another one does not count. */
function eachMatch(matcher: Matcher, source: string, visit: (start: number, end: number) => void): void {
  let at = 0;
  let previous = -1;
  while (at <= source.length && matcher.find(at)) {
    const [start, end] = [matcher.start(), matcher.end()];
    if (end > start || start !== previous) visit(start, end);
    previous = end;
    at = end > at ? end : at + ((source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  }
}

function findAll(pattern: string, source: string): Value | Failure {
  return matching(pattern, source, ({ matcher, type, names }) => {
    const found: Value[] = [];
    eachMatch(matcher, source, () => found.push(matchValue(matcher, type, names)));
    return found.length > largestCollection
      ? unknown('there are too many matches', { kind: 'list', element: type })
      : listOf(type, found);
  });
}

/** `$1`, `${1}`, `$name` and `${name}` in a replacement; a group that is not there is empty. */
function expand(template: string, matcher: Matcher, names: readonly (string | undefined)[]): string {
  return template.replace(
    /\$(?:\$|([\p{L}\p{Nd}_]+)|\{([\p{L}\p{Nd}_]+)\})/gu,
    (whole, bare?: string, braced?: string) => {
      const name = bare ?? braced;
      if (name === undefined) return whole === '$$' ? '$' : whole;
      const index = /^\d+$/.test(name) ? Number(name) : names.lastIndexOf(name) + 1 || -1;
      return index < 0 || index > names.length ? '' : (matcher.group(index) ?? '');
    },
  );
}

function replaceAll(source: string, pattern: string, template: string): Value | Failure {
  const compiled = compile(pattern);
  if (compiled === undefined) return fail(badPattern);
  const names = groupNames(compiled);
  const matcher = compiled.matcher(source);
  let result = '';
  let last = 0;
  eachMatch(matcher, source, (start, end) => {
    result += source.slice(last, start) + expand(template, matcher, names);
    last = end;
  });
  return textOf(result + source.slice(last));
}

/** Between slashes the text sought is a regular expression. */
function replace(source: string, sought: string, replacement: string): Value | Failure {
  if (sought.length > 1 && sought.startsWith('/') && sought.endsWith('/')) {
    return replaceAll(source, sought.slice(1, -1), replacement);
  }
  if (sought === '') return textOf(`${replacement}${Array.from(source, (letter) => letter + replacement).join('')}`);
  return textOf(source.split(sought).join(replacement));
}

export const regexFunctions: readonly TfFunction[] = [
  define('regex', {
    parameters: [string('pattern'), string('string')],
    call: (given) =>
      matching(given.text(0), given.text(1), ({ matcher, type, names }) =>
        matcher.find() ? matchValue(matcher, type, names) : fail('the pattern does not match'),
      ),
  }),
  define('regexall', {
    parameters: [string('pattern'), string('string')],
    call: (given) => findAll(given.text(0), given.text(1)),
  }),
  define('replace', {
    parameters: [string('str'), string('substr'), string('replace')],
    returns: stringType,
    call: (given) => replace(given.text(0), given.text(1), given.text(2)),
  }),
];

import { posix } from 'node:path';
import picomatch from 'picomatch';
import type { TfFunction } from '../evaluate/scope.js';
import { boolType, stringType, type Type } from '../values/type.js';
import { bool, unknown, type Value } from '../values/value.js';
import { makeSet } from '../values/set.js';
import { decodeUtf8 } from './encoding.js';
import { define, fail, textOf, type Failure } from './define.js';
import { digest, type Algorithm } from './hash.js';

/** What functions need of the world around them. */
export interface FunctionWorld {
  /**
   * Folder against which relative paths are read: where Terraform runs, the root module's, since `path.module` is printed
   * relative to it.
   */
  readonly dir: string;
  /** A file's bytes; undefined where there is none that may be read. */
  readonly readFile: (path: string) => Uint8Array | undefined;
  /** Files below a folder, down to so many folders, as `listFilesBelow` gives them. */
  readonly listFiles?: (dir: string, depth: number) => readonly string[] | undefined;
}

const path = { name: 'path', type: stringType };

/** Go's `filepath.Clean`: no `.`, no `a/..`, no slash at the end. */
function clean(given: string): string {
  const normal = posix.normalize(given);
  return normal.length > 1 && normal.endsWith('/') ? normal.slice(0, -1) : normal;
}

function base(given: string): string {
  return given === '' ? '.' : posix.basename(given) || '/';
}

function folder(given: string): string {
  const slash = given.lastIndexOf('/');
  return clean(slash < 0 ? '.' : given.slice(0, slash + 1));
}

const aboutPaths: readonly TfFunction[] = [
  define('basename', { parameters: [path], returns: stringType, call: (given) => textOf(base(given.text(0))) }),
  define('dirname', { parameters: [path], returns: stringType, call: (given) => textOf(folder(given.text(0))) }),
  define('abspath', {
    parameters: [path],
    returns: stringType,
    call: (given) => {
      const text = given.text(0);
      return text.startsWith('/')
        ? textOf(clean(text))
        : unknown('abspath() depends on where Terraform runs', stringType);
    },
  }),
  define('pathexpand', {
    parameters: [path],
    returns: stringType,
    call: (given) => {
      const text = given.text(0);
      return text.startsWith('~') ? unknown('pathexpand() depends on who runs Terraform', stringType) : textOf(text);
    },
  }),
];

const set: Type = { kind: 'set', element: stringType };
/** What all matchers of paths read alike; the rest is left to Terraform. */
const plainPattern = /^[\w./*?{},@= -]*$/;

/** Reads a file of the configuration; undefined where it cannot be read, so that nobody knows what is in it. */
export type ReadText = (given: string) => Uint8Array | undefined;

export function reader(world: FunctionWorld): ReadText {
  return (given) => (given.startsWith('~') ? undefined : world.readFile(posix.resolve(world.dir, given)));
}

/** A file that is not here may be where Terraform runs, made by an earlier step: its content is unknown, not wrong. */
const absent = unknown('the file cannot be read here', stringType);

function contents(bytes: Uint8Array | undefined): Value | Failure {
  if (bytes === undefined) return absent;
  const content = decodeUtf8(bytes);
  return content === undefined ? fail('the file is not UTF-8') : textOf(content);
}

function hashes(read: ReadText): TfFunction[] {
  const of = (name: string, algorithm: Algorithm, encoding: 'hex' | 'base64'): TfFunction =>
    define(name, {
      parameters: [path],
      returns: stringType,
      call: (given) => {
        const bytes = read(given.text(0));
        return bytes === undefined ? absent : textOf(digest(algorithm, bytes, encoding));
      },
    });
  return [
    of('filemd5', 'md5', 'hex'),
    of('filesha1', 'sha1', 'hex'),
    of('filesha256', 'sha256', 'hex'),
    of('filesha512', 'sha512', 'hex'),
    of('filebase64sha256', 'sha256', 'base64'),
    of('filebase64sha512', 'sha512', 'base64'),
  ];
}

/** How many folders deep a pattern can reach. */
function depthOf(pattern: string): number {
  return pattern.includes('**') ? Infinity : pattern.split('/').length;
}

function fileSet(world: FunctionWorld, dir: string, pattern: string): Value {
  if (
    dir.startsWith('~') ||
    !plainPattern.test(pattern) ||
    /(?:^|\/)\.{1,2}(?:\/|$)|\/\/|^\/|\{[^}]*(?:\/|\.\.)|[^/]\*\*|\*\*[^/]/.test(pattern)
  ) {
    return unknown('the pattern is not certain to be read as Terraform reads it', set);
  }
  const root = posix.resolve(world.dir, dir);
  const matches = picomatch(pattern, { dot: true, nonegate: true, noextglob: true });
  const files = world.listFiles?.(root, depthOf(pattern))?.filter((file) => matches(file));
  if (files === undefined) return unknown('the folder cannot be read here', set);
  // Terraform's own files come and go while it runs.
  const own = root === posix.resolve(world.dir) && matches('.terraform.tfstate.lock.info');
  if (own || files.some((file) => /(?:^|\/)\.terraform\//.test(file))) {
    return unknown("Terraform's own files are among those of the folder", set);
  }
  return makeSet(
    stringType,
    files.map((file) => textOf(file)),
  );
}

export function fileFunctions(world: FunctionWorld): readonly TfFunction[] {
  const read = reader(world);
  return [
    ...aboutPaths,
    ...hashes(read),
    define('file', { parameters: [path], returns: stringType, call: (given) => contents(read(given.text(0))) }),
    define('filebase64', {
      parameters: [path],
      returns: stringType,
      call: (given) => {
        const bytes = read(given.text(0));
        return bytes === undefined ? absent : textOf(Buffer.from(bytes).toString('base64'));
      },
    }),
    define('fileexists', {
      parameters: [path],
      returns: boolType,
      // One that is not here may be there when Terraform runs.
      call: (given) =>
        read(given.text(0)) === undefined ? unknown('the file cannot be read here', boolType) : bool(true),
    }),
    define('fileset', {
      parameters: [path, { name: 'pattern', type: stringType }],
      returns: set,
      call: (given) => fileSet(world, given.text(0), given.text(1)),
    }),
  ];
}

import { posix } from 'node:path';
import type { TfFunction } from '../evaluate/scope.js';
import type { Expression } from '../syntax/ast.js';
import { stringType } from '../values/type.js';
import { define, fail, textOf } from './define.js';
import { decodeUtf8 } from './encoding.js';

/** What functions need of the world around them. */
export interface FunctionWorld {
  /**
   * Folder against which relative paths are read: where Terraform runs, the root module's, since `path.module` is printed
   * relative to it.
   */
  readonly dir: string;
  /** A file's bytes; undefined where there is none that may be read. */
  readonly readFile: (path: string) => Uint8Array | undefined;
  /** Files below a folder as paths relative to it with `/`; undefined where the folder cannot be read. */
  readonly listFiles?: (dir: string) => readonly string[] | undefined;
  /** The text of a template as an expression; undefined where it cannot be read. */
  readonly parseTemplate?: (text: string, file: string) => Expression | undefined;
}

const path = [{ name: 'path', type: stringType }];

export function fileFunctions(world: FunctionWorld): readonly TfFunction[] {
  const read = (given: string): Uint8Array | undefined => world.readFile(posix.resolve(world.dir, given));
  return [
    define('file', {
      parameters: path,
      returns: stringType,
      call: (given) => {
        const bytes = read(given.text(0));
        const content = bytes === undefined ? undefined : decodeUtf8(bytes);
        return content === undefined ? fail('the file cannot be read as UTF-8') : textOf(content);
      },
    }),
  ];
}

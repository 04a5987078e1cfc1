import type { SourceLocation } from '../../../domain/diagnostic.js';
import type { Range } from '../syntax/ast.js';

export function locationOf({ file, start }: Range): SourceLocation {
  return { file, line: start.line, column: start.column };
}

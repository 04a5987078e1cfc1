import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Larger folders are not gone through. */
const mostEntries = 20_000;

/**
 * Regular files below a folder, down to `depth` folders (1: those in it), as paths relative to it with `/`. Undefined where
 * nobody can tell: the folder cannot be read, is too large, or has links that may lead anywhere.
 */
export function listFilesBelow(dir: string, depth: number): readonly string[] | undefined {
  const files: string[] = [];
  let entries = 0;
  let level = [''];
  for (let at = 0; at < depth && level.length > 0; at++) {
    const next: string[] = [];
    for (const folder of level) {
      const found = entriesOf(join(dir, folder));
      entries += found?.length ?? 0;
      if (found === undefined || entries > mostEntries || found.some((entry) => entry.isSymbolicLink()))
        return undefined;
      for (const entry of found) {
        if (entry.isDirectory()) next.push(`${folder}${entry.name}/`);
        else if (entry.isFile()) files.push(folder + entry.name);
      }
    }
    level = next;
  }
  return files;
}

function entriesOf(dir: string) {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

import { readFileSync, statSync } from 'node:fs';
import { listFilesBelow, type FunctionWorld } from './functions/index.js';

/** A file larger than this is no text for a template. */
const largestFile = 64 * 1024 * 1024;

/** What functions may read: files as Terraform sees them from the root module's folder. */
export function filesAround(dir: string): FunctionWorld {
  return { dir, readFile: bytesOf, listFiles: listFilesBelow };
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= largestFile ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

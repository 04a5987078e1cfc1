import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionWorld } from './functions/index.js';
import { parseTemplateFile } from './syntax/parse-text.js';

/** A file larger than this is no text for a template. */
const largestFile = 64 * 1024 * 1024;

/** More files than `fileset` is meant for; a folder with more is not looked through. */
const mostFiles = 100_000;

/** What functions may read: files as Terraform sees them from the root module's folder. */
export function filesAround(dir: string): FunctionWorld {
  return { dir, readFile: bytesOf, listFiles: filesBelow, parseTemplate: parseTemplateFile };
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= largestFile ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}

function filesBelow(folder: string): readonly string[] | undefined {
  const found: string[] = [];
  const folders = [''];
  try {
    for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
      for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
        const path = at === '' ? entry.name : `${at}/${entry.name}`;
        if (entry.isDirectory()) folders.push(path);
        else found.push(path);
      }
      if (found.length > mostFiles) return undefined;
    }
  } catch {
    return undefined;
  }
  return found;
}

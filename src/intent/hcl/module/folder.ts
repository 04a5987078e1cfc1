import { readdir, readFile } from 'node:fs/promises';

/** The names of a folder's configuration files, each list in the order in which Terraform reads it. */
export interface FolderFiles {
  readonly primary: readonly string[];
  readonly overrides: readonly string[];
}

const extensions = ['.tofu.json', '.tf.json', '.tofu', '.tf'] as const;

const extensionOf = (name: string): string | undefined => extensions.find((extension) => name.endsWith(extension));

/** Editors' own files beside the real ones, as Terraform's `IsIgnoredFile` has them. */
function isIgnored(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || (name.startsWith('#') && name.endsWith('#'));
}

/**
 * Which of the names are configuration. OpenTofu reads `main.tofu` in the place of `main.tf`, which Terraform would read:
 * who has both has the first for the tool in use.
 */
export function configurationFiles(names: readonly string[]): FolderFiles {
  const all = new Set(names);
  const primary: string[] = [];
  const overrides: string[] = [];
  for (const name of [...names].sort()) {
    const extension = extensionOf(name);
    if (extension === undefined || isIgnored(name)) continue;
    const base = name.slice(0, -extension.length);
    if (extension.startsWith('.tf') && all.has(`${base}${extension.replace('.tf', '.tofu')}`)) continue;
    (base === 'override' || base.endsWith('_override') ? overrides : primary).push(name);
  }
  return { primary, overrides };
}

/** Names of what is not a folder in a folder; undefined where it cannot be listed. */
export async function fileNames(folder: string): Promise<readonly string[] | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  return entries?.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}

/** A configuration file larger than this is no configuration, and would not fit into the parser. */
const largestFile = 64 * 1024 * 1024;

/** The text of a file, or what the system answered. */
export async function textOf(
  path: string,
): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string }> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > largestFile) return { ok: false, problem: 'it is larger than 64 MB' };
    return { ok: true, text: new TextDecoder('utf-8').decode(bytes) };
  } catch (error) {
    return { ok: false, problem: error instanceof Error && 'code' in error ? String(error.code) : 'unknown error' };
  }
}

import { realpath } from 'node:fs/promises';
import { isAbsolute, join, posix } from 'node:path';
import type { Diagnostic } from '../../../domain/diagnostic.js';
import type { ModuleCall, ModuleConfig } from './config.js';
import { readFolder, type ModuleFiles } from './files.js';
import { isSameSource, readManifest, type InstalledModule, type Manifest } from './manifest.js';
import { literalText, readConfig } from './read-config.js';

/** A root module and all modules that it calls, as written. */
export interface ModuleTree {
  readonly root: ModuleConfig;
  /** The module that a call stands for; undefined where it is not installed, with a diagnostic that says so. */
  child(parent: ModuleConfig, call: ModuleCall): ModuleConfig | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of all files read, as the user would name them. */
  readonly files: readonly string[];
}

/** More calls than any estate has; modules that call two others each, many levels deep, must not fill the memory. */
const largestTree = 20_000;

/**
 * Loads the root module in `root` (as the user would name it) and what it calls. `dataDir` is `TF_DATA_DIR`. Undefined:
 * the folder cannot be listed. Rejects when `signal` is aborted.
 */
export async function loadTree(root: string, dataDir?: string, signal?: AbortSignal): Promise<ModuleTree | undefined> {
  const loader = new Loader(root, await readManifest(root, dataDir), signal);
  const config = await loader.root();
  if (config === undefined) return undefined;
  return {
    root: config,
    child: (parent, call) => loader.children.get(parent)?.get(call.name),
    diagnostics: loader.diagnostics,
    files: loader.files,
  };
}

interface Place {
  /** Names of the calls that lead here, joined by `.`; `""` for the root module. */
  readonly path: string;
  /** As `path.module` prints it. */
  readonly dir: string;
  /** What the module and its callers stand in, links resolved. */
  readonly ancestors: ReadonlySet<string>;
  /** The folder that local sources of an installed package may not leave; undefined in the user's own tree. */
  readonly pack?: string;
}

class Loader {
  readonly children = new Map<ModuleConfig, ReadonlyMap<string, ModuleConfig>>();
  readonly diagnostics: Diagnostic[] = [];
  readonly files: string[] = [];
  readonly #root: string;
  readonly #manifest: Manifest;
  readonly #signal: AbortSignal | undefined;
  readonly #folders = new Map<string, Promise<ModuleFiles | undefined>>();
  readonly #said = new Set<string>();
  #count = 0;

  constructor(root: string, manifest: Manifest, signal: AbortSignal | undefined) {
    this.#root = root;
    this.#manifest = manifest;
    this.#signal = signal;
  }

  async root(): Promise<ModuleConfig | undefined> {
    const real = await realpath(this.#root).catch(() => this.#root);
    return this.#load({ path: '', dir: '.', ancestors: new Set([real]) });
  }

  async #load(place: Place): Promise<ModuleConfig | undefined> {
    const files = await this.#files(place.dir);
    if (files === undefined) return undefined;
    const read = readConfig(place.dir, files.blocks);
    const config: ModuleConfig = files.incomplete === true ? { ...read, incomplete: true } : read;
    const children = new Map<string, ModuleConfig>();
    for (const call of config.calls.values()) {
      const child = await this.#call(place, call);
      if (child !== undefined) children.set(call.name, child);
    }
    this.children.set(config, children);
    return config;
  }

  /** A folder is read once, however many calls lead to it. */
  async #files(dir: string): Promise<ModuleFiles | undefined> {
    const known = this.#folders.get(dir);
    if (known !== undefined) return known;
    const reading = readFolder(this.#folder(dir), this.#signal);
    this.#folders.set(dir, reading);
    const found = await reading;
    this.diagnostics.push(...(found?.diagnostics ?? []));
    this.files.push(...(found?.files ?? []));
    return found;
  }

  #folder(dir: string): string {
    return isAbsolute(dir) ? dir : join(this.#root, dir);
  }

  async #call(parent: Place, call: ModuleCall): Promise<ModuleConfig | undefined> {
    const place = this.#place(parent, call);
    if (place === undefined) return undefined;
    const folder = this.#folder(place.dir);
    const real = await realpath(folder).catch(() => undefined);
    if (real === undefined) {
      this.#absent(call, `${folder} does not exist or cannot be reached`);
      return undefined;
    }
    if (parent.ancestors.has(real)) {
      this.#say(
        call,
        'config-module-cycle',
        `module "${call.name}" calls a module that it is part of`,
        `${folder} is also the folder of a module that leads to this call. Terraform refuses this: break the circle.`,
      );
      return undefined;
    }
    if (++this.#count > largestTree) {
      this.#say(call, 'config-module-too-many', `There are more than ${String(largestTree)} module calls`, rest);
      return undefined;
    }
    const config = await this.#load({ ...place, ancestors: new Set([...parent.ancestors, real]) });
    if (config === undefined) this.#absent(call, `${folder} is not a folder, or may not be read`);
    const files = await this.#folders.get(place.dir);
    if (files?.files.length === 0) this.#absent(call, `${folder} has no configuration files`);
    return files?.files.length === 0 ? undefined : config;
  }

  #place(parent: Place, call: ModuleCall): Omit<Place, 'ancestors'> | undefined {
    const path = parent.path === '' ? call.name : `${parent.path}.${call.name}`;
    const source = literalText(call.source);
    const installed = this.#manifest.get(path);
    if (source === undefined) return this.#unnamed(call, path, installed);
    if (/^\.\.?(?:\/|\\|$)/.test(source)) return this.#local(parent, call, path, source.replaceAll('\\', '/'));
    if (installed === undefined) {
      this.#say(call, 'config-module-not-installed', `module "${call.name}" is not installed`, notInstalled);
      return undefined;
    }
    if (!isSameSource(source, installed)) {
      this.#say(call, 'config-module-changed', `module "${call.name}" is installed from another source`, notInstalled);
      return undefined;
    }
    return { path, dir: installed.dir, pack: packOf(installed.dir, path) };
  }

  /** A source that is no plain text: OpenTofu computes it at init, and notes where the module went. */
  #unnamed(
    call: ModuleCall,
    path: string,
    installed: InstalledModule | undefined,
  ): Omit<Place, 'ancestors'> | undefined {
    if (installed !== undefined) return { path, dir: installed.dir };
    this.#say(
      call,
      'config-module-source',
      `module "${call.name}" has no source that can be read`,
      `${rest} Run \`tofu init\` if the source is computed; otherwise give it as plain text.`,
    );
    return undefined;
  }

  #local(parent: Place, call: ModuleCall, path: string, source: string): Omit<Place, 'ancestors'> | undefined {
    const dir = trimSlash(posix.join(parent.dir, source));
    if (parent.pack === undefined) return { path, dir };
    if (dir === parent.pack || dir.startsWith(`${parent.pack}/`)) return { path, dir, pack: parent.pack };
    this.#say(
      call,
      'config-module-outside',
      `module "${call.name}" has a source outside of the package it is part of`,
      `"${source}" leaves ${parent.pack}. Terraform refuses this: give the module a source of its own. ${rest}`,
    );
    return undefined;
  }

  #absent(call: ModuleCall, why: string): void {
    this.#say(
      call,
      'config-module-not-found',
      `The source of module "${call.name}" was not found`,
      `${why}. Correct the source, or run \`terraform init\` (\`tofu init\`). ${rest}`,
    );
  }

  /** Once per call as written, however many paths lead to it. */
  #say(call: ModuleCall, code: string, summary: string, detail: string): void {
    const { file, start } = call.range;
    const source = { file, line: start.line, column: start.column };
    const key = `${code} ${file}:${String(start.line)}:${String(start.column)}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.diagnostics.push({ severity: 'warning', code, summary, detail, source });
  }
}

const rest = 'What is inside is compared by the state alone.';
const notInstalled = `Run \`terraform init\` (\`tofu init\`) in the root module. Until then: ${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;

const trimSlash = (dir: string): string => (dir.length > 1 ? dir.replace(/\/+$/, '') : dir);

/** An installed package is the folder named after the call; the module may stand deeper in it. */
function packOf(dir: string, path: string): string {
  const names = dir.split('/');
  const at = names.lastIndexOf(path);
  return at < 0 ? dir : names.slice(0, at + 1).join('/');
}

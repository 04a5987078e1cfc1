/**
 * What every start of driftline loads from node_modules, as an esbuild plugin: these packages become part of the bundle,
 * and what yargs only needs to lay out help waits until there is help to lay out. Their licences go along.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const bundled = new Set(['fast-json-patch', 'lossless-json', 'picomatch', 'string-width', 'yargs']);

/** @type {import('esbuild').Plugin} */
export const startUp = {
  name: 'start-up',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, importer, namespace, resolveDir, kind }) => {
      if (kind === 'entry-point' || namespace === 'later') return undefined;
      if (importer.includes('/node_modules/yargs/') && (path === 'cliui' || path === 'string-width')) {
        return { path, namespace: 'later', pluginData: resolveDir };
      }
      // What a bundled package needs is bundled with it.
      return bundled.has(path) || importer.includes('/node_modules/') ? undefined : { path, external: true };
    });
    // Measuring the width of text makes a segmenter and compiles the pattern of all emoji: a fifth of a start.
    build.onLoad({ filter: /.*/, namespace: 'later' }, ({ path, pluginData }) => ({
      contents: `let made; export default (...args) => (made ??= require('${path}').default)(...args);`,
      resolveDir: pluginData,
    }));
    build.onLoad({ filter: /yargs\/lib\/platform-shims\/esm\.mjs$/ }, ({ path }) => ({
      contents: replaceOnce(readFileSync(path, 'utf8'), "'../../../locales'", "'../locales'"),
    }));
  },
};

/** The text of yargs is looked for beside the bundle. */
function replaceOnce(text, from, to) {
  if (text.split(from).length !== 2) throw new Error(`yargs has changed: ${from} is expected once`);
  return text.replace(from, to);
}

/** Writes into `dist` the licences of what was bundled, and the messages of yargs. */
export function addNotices(metafile, root, dist) {
  const inputs = Object.keys(metafile.inputs).map((input) => input.slice(input.indexOf(':') + 1));
  const packages = inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? []);
  const notices = [...new Set(packages)].sort().map((folder) => notice(join(root, folder)));
  writeFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
  mkdirSync(join(dist, 'locales'));
  cpSync(join(root, 'node_modules/yargs/locales/en.json'), join(dist, 'locales/en.json'));
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined || !existsSync(join(folder, file))) throw new Error(`${name} has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
}

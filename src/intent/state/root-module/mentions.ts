import { join } from 'node:path';
import { configurationFiles, fileNames, textOf } from '../../hcl/module/folder.js';

/** Whether a file of the root module has any of the words: most have no such block, and then nothing is parsed. */
export async function mentions(path: string, words: RegExp): Promise<boolean> {
  const { primary, overrides } = configurationFiles((await fileNames(path)) ?? []);
  const texts = await Promise.all([...primary, ...overrides].map((name) => textOf(join(path, name))));
  return texts.some((found) => found.ok && words.test(found.text));
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const begin = '<!-- demo:begin -->';
const end = '<!-- demo:end -->';

/** What `driftline demo` prints, but for how long it took. */
export async function recordDemo(main: string): Promise<string> {
  const env = { ...process.env, NO_COLOR: '1', COLUMNS: '100', FORCE_COLOR: '' };
  const { stdout } = await promisify(execFile)(process.execPath, [main, 'demo'], { env });
  return stdout.replace(/\d+\.\d s$/m, '1.0 s');
}

export function withDemo(readme: string, output: string): string {
  const [before, after] = [readme.indexOf(begin), readme.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`README.md has no ${begin} and ${end}`);
  return `${readme.slice(0, before)}${begin}\n\`\`\`text\n${output}\`\`\`\n${readme.slice(after)}`;
}

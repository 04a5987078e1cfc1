import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { isObject, type Json, type JsonObject } from '../../../domain/json.js';
import type { Position } from './ast.js';
import { checkText, type Answer } from './check-text.js';
import { CheckThread } from './check-thread.js';

/** What HCL's own parser says of a file. */
export type Checked =
  /** Blocks by type and labels, as lists; an argument's text where its value is no constant. */
  | { readonly kind: 'valid'; readonly tree: JsonObject }
  | { readonly kind: 'invalid'; readonly problems: readonly SyntaxProblem[] }
  /** The parser gave up; nothing follows from that. */
  | { readonly kind: 'unchecked' };

export interface SyntaxProblem {
  readonly position: Position;
  /** HCL's own words. */
  readonly text: string;
}

/** Stands beside the program once it is built; absent where the sources themselves run, which then do it in this thread. */
const script = fileURLToPath(new URL('./check-worker.js', import.meta.url));
const thread = existsSync(script) ? new CheckThread(script, checkText) : undefined;

/** Starts what will be asked, so that it is there when it is. */
export function startChecks(): void {
  if (!isPatient) setFlagsFromString(`--wasm-tiering-budget=${patience}`);
  isPatient = true;
  thread?.start();
}

/**
 * What a function of WebAssembly does (V8 counts bytes, roughly) before it is compiled again to run faster. The parser has
 * large functions that are used a little: at V8's own 1.8 million, compiling them takes longer than reading some files, and
 * a third of the time that reading 2,000 resources takes. Read by V8 when a module is compiled; 20, 22 and 24 know it.
 */
const patience = 200_000_000;
let isPatient = !/^v2[0-4]\./.test(process.version);

/** Asks HCL's own parser, which gives no positions but those of errors. */
export async function checkNative(text: string): Promise<Checked> {
  const answer = await answerTo(text);
  if (answer.kind !== 'valid') return answer;
  const tree = JSON.parse(answer.json) as Json;
  return isObject(tree) ? { kind: 'valid', tree } : { kind: 'unchecked' };
}

/** Of texts that were asked about: modules are installed once for each call, and a folder may be read for several reasons. */
const answers = new Map<string, Promise<Answer>>();
let kept = 0;

/** Characters. */
const mostKept = 32 * 1024 * 1024;

function answerTo(text: string): Promise<Answer> {
  const known = answers.get(text);
  if (known !== undefined) return known;
  const answer = thread?.ask(text) ?? checkText(text);
  kept += text.length;
  if (kept > mostKept) {
    answers.clear();
    kept = text.length;
  }
  answers.set(text, answer);
  return answer;
}

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FileKind, ReadFile } from './read-file.js';

export interface Question {
  readonly id: number;
  readonly file: string;
  readonly text: string;
  readonly kind: FileKind;
}

export type Answer =
  { readonly id: number; readonly read: ReadFile } | { readonly id: number; readonly problem: string };

interface Waiting {
  readonly resolve: (read: ReadFile) => void;
  readonly reject: (error: Error) => void;
}

/** Stands beside the program once it is built; absent where the sources themselves run. */
const script = fileURLToPath(new URL('./config-worker.js', import.meta.url));

/** Characters. A smaller file is read in less time than people notice, and sooner than a thread is started. */
const small = 24 * 1024;

let worker: Worker | undefined;
let nextId = 0;
const waiting = new Map<number, Waiting>();

/** Whether a text of this length is better read in another thread. */
export function isLarge(length: number): boolean {
  return length > small && (worker !== undefined || existsSync(script));
}

export function readElsewhere(file: string, text: string, kind: FileKind): Promise<ReadFile> {
  const thread = (worker ??= start());
  return new Promise((resolve, reject) => {
    const question: Question = { id: nextId++, file, text, kind };
    waiting.set(question.id, { resolve, reject });
    thread.ref();
    thread.postMessage(question);
  });
}

function start(): Worker {
  const thread = new Worker(script);
  thread.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    // A thread without work must not keep the program alive.
    if (waiting.size === 0) thread.unref();
    if ('read' in answer) asked?.resolve(answer.read);
    else asked?.reject(new Error(answer.problem));
  });
  thread.on('error', (error) => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error instanceof Error ? error : new Error(String(error)));
    waiting.clear();
  });
  return thread;
}

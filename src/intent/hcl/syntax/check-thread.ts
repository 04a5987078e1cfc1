import { Worker } from 'node:worker_threads';
import type { Answer } from './check-text.js';

export interface Question {
  readonly id: number;
  readonly text: string;
}

export type Reply =
  { readonly id: number; readonly answer: Answer } | { readonly id: number; readonly problem: string };

interface Waiting {
  readonly text: string;
  readonly resolve: (answer: Answer | Promise<Answer>) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A thread that answers questions in their order, started with the first one or before. A thread that nobody waits for does
 * not keep the program alive.
 */
export class CheckThread {
  readonly #script: string;
  readonly #here: (text: string) => Promise<Answer>;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #startsNever = false;
  #next = 0;

  /** `here` answers in this thread, where no other can be started. */
  constructor(script: string, here: (text: string) => Promise<Answer>) {
    this.#script = script;
    this.#here = here;
  }

  start(): void {
    if (!this.#startsNever) this.#worker ??= this.#started();
  }

  ask(text: string): Promise<Answer> {
    this.start();
    const worker = this.#worker;
    if (worker === undefined) return this.#here(text);
    return new Promise((resolve, reject) => {
      const question: Question = { id: this.#next++, text };
      this.#waiting.set(question.id, { text, resolve, reject });
      worker.ref();
      worker.postMessage(question);
    });
  }

  #started(): Worker {
    const worker = new Worker(this.#script);
    let runs = false;
    worker.once('online', () => {
      runs = true;
    });
    worker.on('message', (reply: Reply) => {
      this.#answer(reply);
      if (this.#waiting.size === 0) worker.unref();
    });
    worker.on('error', () => {
      this.#ended(worker, runs);
    });
    worker.on('exit', () => {
      this.#ended(worker, runs);
    });
    // Last, for to listen is to wait.
    worker.unref();
    return worker;
  }

  #ended(worker: Worker, ran: boolean): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#startsNever = !ran;
    const left = [...this.#waiting.values()];
    this.#waiting.clear();
    // What ended a thread that ran, out of memory perhaps, would end this one as well.
    for (const { text, resolve } of left) resolve(ran ? { kind: 'unchecked' } : this.#here(text));
  }

  #answer(reply: Reply): void {
    const asked = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('answer' in reply) asked?.resolve(reply.answer);
    else asked?.reject(new Error(reply.problem));
  }
}

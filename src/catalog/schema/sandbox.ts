import { createRequire } from 'node:module';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';

/** The thread is handed the path: what runs in it is text, and has no modules of ours to resolve from. */
const require = createRequire(import.meta.url);

/** Milliseconds for one expression; AWS's own take less than one. */
const patience = 150;
/** Milliseconds until a new thread has its library loaded, on a machine that has other things to do as well. */
const startPatience = 10_000;
/** Characters; the longest transform of AWS's own schemas has some 600. */
const longestExpression = 8_000;
/** A file whose expressions keep running out of time is not asked any further. */
const mostStarts = 8;

export type Evaluated =
  { readonly kind: 'value'; readonly json: string | undefined } | { readonly kind: 'failed'; readonly why: string };

/**
 * JSONata in a thread of its own, with little memory, no environment, and a clock: text goes in, text comes out, and a
 * thread that does not answer in time is ended, regular expressions included. The caller waits, because comparing is one
 * step; the thread is started by the first question, and does not keep the process alive.
 */
export class Sandbox {
  #room: Room | undefined;
  #starts = 0;

  evaluate(expression: string, input: string): Evaluated {
    if (expression.length > longestExpression) return { kind: 'failed', why: 'It is too long' };
    const answer = this.#ask({ expression, input });
    if (answer === undefined) return { kind: 'failed', why: `It took more than ${String(patience)} ms` };
    if (typeof answer.problem === 'string') return { kind: 'failed', why: answer.problem.slice(0, 200) };
    return { kind: 'value', json: typeof answer.json === 'string' ? answer.json : undefined };
  }

  /** Whether the pattern is a regular expression that matches the whole text, and says so in time. */
  matches(pattern: string, text: string): boolean {
    return this.#ask({ pattern: `^(?:${pattern})$`, text })?.matches === true;
  }

  #ask(question: Question): Answer | undefined {
    if (this.#room === undefined) {
      if (this.#starts >= mostStarts) return undefined;
      this.#starts++;
      this.#room = openRoom();
    }
    const answer = this.#room?.ask(question, patience);
    if (answer === undefined) {
      this.#room?.close();
      this.#room = undefined;
    }
    return answer;
  }
}

type Question =
  { readonly expression: string; readonly input: string } | { readonly pattern: string; readonly text: string };

interface Answer {
  readonly json?: unknown;
  readonly problem?: unknown;
  readonly matches?: unknown;
}

interface Room {
  ask(question: Question, milliseconds: number): Answer | undefined;
  close(): void;
}

/** `$eval` would run what values say, `$pad` can ask for any amount of memory. */
const inside = `
'use strict';
const { workerData } = require('node:worker_threads');
const jsonata = require(workerData.library);
const { port, signal } = workerData;
const say = (answer) => {
  port.postMessage(answer);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
};
const answerTo = async ({ expression, input, pattern, text }) => {
  if (pattern !== undefined) return { matches: new RegExp(pattern, 'u').test(text) };
  const compiled = jsonata(expression, { stack: 200, sequence: 100000 });
  compiled.assign('eval', null);
  compiled.assign('pad', null);
  return { json: JSON.stringify(await compiled.evaluate(JSON.parse(input))) };
};
port.on('message', (question) => {
  answerTo(question).then(say, (error) => say({ problem: String((error && error.message) || error) }));
});
say({});
`;

/** Undefined where no thread can be had. */
function openRoom(): Room | undefined {
  const { port1: port, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const library = require.resolve('jsonata');
  const worker = new Worker(inside, {
    eval: true,
    workerData: { library, port: port2, signal },
    transferList: [port2],
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 },
  });
  // It ran out of memory, say; whoever asked it has given up waiting.
  worker.on('error', () => undefined);
  worker.unref();
  port.unref();
  const room: Room = {
    ask: (question, milliseconds) => {
      port.postMessage(question);
      return nextAnswer(port, signal, milliseconds);
    },
    close: () => {
      port.close();
      void worker.terminate();
    },
  };
  if (nextAnswer(port, signal, startPatience) !== undefined) return room;
  room.close();
  return undefined;
}

function nextAnswer(port: MessagePort, signal: Int32Array, milliseconds: number): Answer | undefined {
  Atomics.wait(signal, 0, 0, milliseconds);
  Atomics.store(signal, 0, 0);
  const received = receiveMessageOnPort(port) as { readonly message: Answer } | undefined;
  return received?.message;
}

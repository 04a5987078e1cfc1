/**
 * Asks HCL's own parser in a thread of its own: it takes longest of all that reads a configuration, and while it works
 * nothing else does. It is loaded at once: who starts this thread is about to ask.
 */
import { parentPort } from 'node:worker_threads';
import { checkText } from './check-text.js';
import type { Question, Reply } from './check-thread.js';

void checkText('');
parentPort?.on('message', ({ id, text }: Question) => {
  const reply = (message: Reply): void => parentPort?.postMessage(message);
  checkText(text).then(
    (answer) => {
      reply({ id, answer });
    },
    (error: unknown) => {
      reply({ id, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    },
  );
});

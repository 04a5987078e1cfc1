/**
 * Reads files in a thread of its own: two parsers over a large tree take seconds, and what is shown meanwhile must move.
 */
import { parentPort } from 'node:worker_threads';
import { readInThisThread } from './read-file.js';
import type { Answer, Question } from './offload.js';

parentPort?.on('message', ({ id, file, text, kind }: Question) => {
  const answer = (message: Answer): void => parentPort?.postMessage(message);
  readInThisThread(file, text, kind).then(
    (read) => {
      answer({ id, read });
    },
    (error: unknown) => {
      answer({ id, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    },
  );
});

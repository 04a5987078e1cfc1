import { setImmediate as pause } from 'node:timers/promises';

/** Work between two breaths of the event loop, in milliseconds. */
const slice = 15;

let since = performance.now();
let line: Promise<void> = Promise.resolve();

/**
 * Lets the program do what else it has to do, if there was no occasion for that lately. Of all who wait only one goes on at
 * a time: several slices behind one another would be one long one.
 */
export function breathe(): Promise<void> {
  if (performance.now() - since < slice) return Promise.resolve();
  line = line.then(async () => {
    await pause();
    since = performance.now();
  });
  return line;
}

/** Does work step by step, with a breath between two steps where it is due. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - since >= slice) await breathe();
  }
}

/** The same work without a pause. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The promise, or the signal's reason as soon as it is aborted. */
export function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}

/** A signal that follows another one and is aborted for `reason` after a time. */
export function linked(
  parent: AbortSignal | undefined,
  milliseconds: number,
  reason: Error,
): { signal: AbortSignal; clear: () => void } {
  const controller = new AbortController();
  const follow = (): void => {
    controller.abort(parent?.reason);
  };
  if (parent?.aborted === true) follow();
  parent?.addEventListener('abort', follow, { once: true });
  const timer = setTimeout(() => {
    controller.abort(reason);
  }, milliseconds);
  const clear = (): void => {
    clearTimeout(timer);
    parent?.removeEventListener('abort', follow);
  };
  return { signal: controller.signal, clear };
}

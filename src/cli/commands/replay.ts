import { numberOf, textOf, type Parsed } from '../arguments.js';
import type { Log } from '../log.js';
import { print } from '../output.js';
import type { ReplayOptions, Terminal, Wiring } from '../wiring.js';

export function replayArguments(parsed: Parsed): ReplayOptions {
  return {
    file: textOf(parsed, 'file') ?? '',
    port: numberOf(parsed, 'port', { least: 0, most: 65_535, whole: true }),
    latencyMilliseconds: numberOf(parsed, 'latency', { least: 0, most: 600_000, whole: false }),
    throttle: numberOf(parsed, 'throttle', { least: 0, most: 1, whole: false }),
  };
}

/** Serves a snapshot until Ctrl-C. stdout carries the URL alone, so that a script can read it. */
export async function replayCommand(
  options: ReplayOptions,
  wiring: Wiring,
  terminal: Terminal,
  log: Log,
): Promise<number> {
  const started = await wiring.startReplay(options);
  started.diagnostics.forEach(log.diagnostic);
  if (started.kind === 'failed') return 1;
  const interrupted = new Promise<void>((resolve) => {
    terminal.onInterrupt(resolve);
  });
  await print(terminal.stdout, `${started.url}\n`);
  if (terminal.stderr.isTTY) {
    await print(
      terminal.stderr,
      `Serving ${options.file} as AWS until Ctrl-C. It takes any keys, for example:\n` +
        `  AWS_ACCESS_KEY_ID=replay AWS_SECRET_ACCESS_KEY=replay AWS_REGION=eu-west-1 \\\n` +
        `    driftline scan --endpoint-url ${started.url}\n`,
    );
  }
  await interrupted;
  await started.close();
  return 0;
}

import { isAbsolute, relative } from 'node:path';
import { isError } from '../../domain/diagnostic.js';
import type { GeneralArguments } from '../arguments.js';
import type { Log } from '../log.js';
import { print } from '../output.js';
import { colorOf, widthOf } from '../terminal.js';
import type { ScanSources, Terminal, Wiring } from '../wiring.js';
import { formatNamed, run } from './scan.js';

/** As seen from the working directory where it is below that: the report names many files of it. */
function shortest(path: string, cwd: string): string {
  const seen = relative(cwd, path);
  return seen === '' || seen.startsWith('..') || isAbsolute(seen) ? path : seen;
}

/** Scans the example account through the real SDK; 0 means that the demo worked, drift and all. */
export async function demoCommand(
  args: GeneralArguments,
  wiring: Wiring,
  terminal: Terminal,
  log: Log,
): Promise<number> {
  const { dir, state, snapshot } = wiring.demo;
  const started = await wiring.startReplay({ file: snapshot, port: 0, latencyMilliseconds: 5, throttle: 0 });
  started.diagnostics.forEach(log.diagnostic);
  if (started.kind === 'failed') return 1;
  const sources: ScanSources = {
    states: [state],
    configuration: { dir: shortest(dir, terminal.cwd), named: true, given: [] },
    endpointUrl: started.url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'demo', secretAccessKey: 'demo' },
    concurrency: 16,
    timeoutSeconds: 30,
    onLog: log.debug,
  };
  try {
    const report = await run({ only: [], exclude: [] }, sources, wiring, terminal, log);
    const text = await formatNamed('text', await wiring.formats());
    const options = {
      width: widthOf(terminal.stdout, terminal.env),
      color: args.color && colorOf(terminal.stdout, terminal.env),
      detail: args.detail,
      reasons: await wiring.reasons(),
    };
    await print(terminal.stdout, text.render(report, options));
    return report.complete && !report.diagnostics.some(isError) && report.summary.changed > 0 ? 0 : 1;
  } finally {
    await started.close();
  }
}

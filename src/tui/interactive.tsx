import { render } from 'ink';
import type { ScanListener } from '../domain/scan-event.js';
import { App, type Describe } from './screens/app.js';
import { createStore } from './store.js';

export interface InteractiveOptions {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly color: boolean;
  /** What is scanned, in one line. */
  readonly title: string;
  readonly describe: Describe;
}

/** The scan that is looked at. */
export interface Watched {
  subscribe(listener: ScanListener): () => void;
  stop(): void;
}

const alternateScreen = '\u001b[?1049h\u001b[H';
const mainScreen = '\u001b[?1049l';

/**
 * Shows a scan on the terminal's alternate screen until the user quits, which also stops what still runs. The caller has
 * made sure that there is a terminal; afterwards it is as it was before.
 */
export async function showInteractive(scan: Watched, options: InteractiveOptions): Promise<void> {
  const { stdin, stdout, color, title, describe } = options;
  const sizeOf = (): { columns: number; rows: number } => ({ columns: stdout.columns, rows: stdout.rows });
  const store = createStore(sizeOf());
  stdout.write(alternateScreen);
  const app = render(<App store={store} title={title} theme={{ color }} describe={describe} />, {
    ...{ stdin, stdout, exitOnCtrlC: false, patchConsole: false },
  });
  const resized = (): void => {
    store.dispatch({ kind: 'resize', size: sizeOf() });
  };
  stdout.on('resize', resized);
  // A closed window ends the input; without anybody to press a key, the interface would never end.
  const gone = (): void => {
    app.unmount();
  };
  stdin.once('end', gone).once('close', gone);
  const unwatch = store.subscribe(() => {
    if (store.model().quitting) app.unmount();
  });
  const unsubscribe = scan.subscribe((event) => {
    store.dispatch({ kind: 'scan', event });
  });
  try {
    await app.waitUntilExit();
  } finally {
    unsubscribe();
    unwatch();
    stdout.off('resize', resized);
    stdin.off('end', gone).off('close', gone);
    stdout.write(mainScreen);
    scan.stop();
  }
}

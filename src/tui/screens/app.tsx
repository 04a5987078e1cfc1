import { Box, Text, useInput } from 'ink';
import { useMemo, useSyncExternalStore } from 'react';
import type { Finding } from '../../domain/finding.js';
import { keyName } from '../keymap.js';
import { layoutOf } from '../layout.js';
import { chosenIndex, rowsOf } from '../rows.js';
import type { Store } from '../store.js';
import type { TuiTheme } from '../theme.js';
import { Changes } from './changes.js';
import { FindingList } from './finding-list.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { Help } from './help.js';

/** How a finding reads as lines of at most `width` columns; control characters are already taken out. */
export type Describe = (finding: Finding, width: number) => readonly string[];

export interface AppProps {
  readonly store: Store;
  readonly title: string;
  readonly theme: TuiTheme;
  readonly describe: Describe;
}

export function App({ store, title, theme, describe }: AppProps) {
  const model = useSyncExternalStore(store.subscribe, store.model);
  const { findings, filter, chosen } = model;
  const layout = layoutOf(model.size);
  const rows = useMemo(() => rowsOf(findings, filter), [findings, filter]);
  const row = rows[chosenIndex(rows, chosen)];
  const finding = row?.kind === 'finding' ? row.finding : undefined;
  const { width } = layout.changes;
  const lines = useMemo(() => (finding === undefined ? [] : describe(finding, width)), [finding, width, describe]);
  useInput((input, key) => {
    for (const pressed of keysOf(input, key)) store.dispatch({ kind: 'key', key: pressed, lines: lines.length });
  });
  return (
    <Box flexDirection="column">
      <Header model={model} title={title} />
      {model.help ? (
        <Box height={layout.beside ? layout.list.height : layout.list.height + layout.changes.height + 1}>
          <Help />
        </Box>
      ) : (
        <Box flexDirection={layout.beside ? 'row' : 'column'} columnGap={2}>
          <FindingList model={model} rows={rows} theme={theme} />
          {layout.beside ? null : <Text dimColor>{'─'.repeat(width)}</Text>}
          <Changes model={model} lines={lines} />
        </Box>
      )}
      <Footer model={model} />
    </Box>
  );
}

const controls: ReadonlyMap<string, string> = new Map([
  ['\r', 'enter'],
  ['\n', 'enter'],
  ['\t', 'tab'],
  ['\u001b', 'escape'],
  ['\u007f', 'backspace'],
]);

/** A paste, or keys pressed faster than they are read, arrive as one input. */
function keysOf(input: string, key: Parameters<typeof keyName>[1]): string[] {
  const characters = Array.from(input);
  if (characters.length <= 1 || key.ctrl) return [keyName(input, key)];
  return characters.map((character) => controls.get(character) ?? keyName(character, key));
}

/** What a key does, by mode. The footer and the help screen are generated from this table. */
export type Command =
  'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last' | 'open' | 'back' | 'filter' | 'help' | 'quit';

export interface Binding {
  readonly command: Command;
  /** Names of keys as `keyName` gives them. */
  readonly keys: readonly string[];
  /** How the keys are shown. */
  readonly shown: string;
  /** One or two words for the footer; `null`: only on the help screen. */
  readonly label: string | null;
  /** A sentence for the help screen. */
  readonly help: string;
}

export const keymap: readonly Binding[] = [
  {
    command: 'up',
    keys: ['up', 'k'],
    shown: '↑ k',
    label: null,
    help: 'Previous finding, or one line up in the changes',
  },
  {
    command: 'down',
    keys: ['down', 'j'],
    shown: '↓ j',
    label: 'move',
    help: 'Next finding, or one line down in the changes',
  },
  { command: 'page-up', keys: ['pageup', 'ctrl+u', 'ctrl+b'], shown: 'PgUp ^U', label: null, help: 'One page up' },
  {
    command: 'page-down',
    keys: ['pagedown', 'ctrl+d', 'ctrl+f', 'space'],
    shown: 'PgDn ^D',
    label: null,
    help: 'One page down',
  },
  { command: 'first', keys: ['home', 'g'], shown: 'Home g', label: null, help: 'First finding, or top of the changes' },
  { command: 'last', keys: ['end', 'G'], shown: 'End G', label: null, help: 'Last finding, or end of the changes' },
  {
    command: 'open',
    keys: ['enter', 'right', 'l', 'tab'],
    shown: '⏎ → l',
    label: 'changes',
    help: 'Read the changes of the chosen finding',
  },
  {
    command: 'back',
    keys: ['escape', 'left', 'h'],
    shown: 'esc ← h',
    label: 'back',
    help: 'Back to the list; clear the filter',
  },
  {
    command: 'filter',
    keys: ['/'],
    shown: '/',
    label: 'filter',
    help: 'Show only findings whose address, type, attribute or verdict holds a text',
  },
  { command: 'help', keys: ['?'], shown: '?', label: 'help', help: 'Show or hide this page' },
  {
    command: 'quit',
    keys: ['q', 'ctrl+c'],
    shown: 'q',
    label: 'quit',
    help: 'Quit and leave the report in the terminal',
  },
];

const commands: ReadonlyMap<string, Command> = new Map(
  keymap.flatMap(({ command, keys }) => keys.map((key) => [key, command] as const)),
);

export function commandFor(key: string): Command | undefined {
  return commands.get(key);
}

/** The flags that Ink gives with an input. */
export interface KeyFlags {
  readonly upArrow: boolean;
  readonly downArrow: boolean;
  readonly leftArrow: boolean;
  readonly rightArrow: boolean;
  readonly pageUp: boolean;
  readonly pageDown: boolean;
  readonly home?: boolean;
  readonly end?: boolean;
  readonly return: boolean;
  readonly escape: boolean;
  readonly tab: boolean;
  readonly backspace: boolean;
  readonly delete: boolean;
  readonly ctrl: boolean;
}

/** One name for what was pressed: `up`, `ctrl+c`, `enter`, `space`, or the text itself. */
export function keyName(input: string, key: KeyFlags): string {
  const named: [boolean | undefined, string][] = [
    [key.upArrow, 'up'],
    [key.downArrow, 'down'],
    [key.leftArrow, 'left'],
    [key.rightArrow, 'right'],
    [key.pageUp, 'pageup'],
    [key.pageDown, 'pagedown'],
    [key.home, 'home'],
    [key.end, 'end'],
    [key.return, 'enter'],
    [key.escape, 'escape'],
    [key.tab, 'tab'],
    [key.backspace, 'backspace'],
    [key.delete, 'backspace'],
  ];
  const match = named.find(([pressed]) => pressed === true);
  if (match !== undefined) return match[1];
  if (key.ctrl) return `ctrl+${input}`;
  return input === ' ' ? 'space' : input;
}

import { assertNever } from '../domain/assert-never.js';
import type { ScanEvent } from '../domain/scan-event.js';
import { commandFor, type Command } from './keymap.js';
import { layoutOf } from './layout.js';
import type { Model, Size } from './model.js';
import { chosenIndex, rowsOf } from './rows.js';

export type Action =
  | { readonly kind: 'key'; readonly key: string; /** Lines of the chosen finding's changes. */ readonly lines: number }
  | { readonly kind: 'scan'; readonly event: ScanEvent }
  | { readonly kind: 'resize'; readonly size: Size };

/** The next model. Pure; everything that happens goes through here. */
export function update(model: Model, action: Action): Model {
  switch (action.kind) {
    case 'key':
      return model.typing ? typed(model, action.key) : pressed(model, action.key, action.lines);
    case 'scan':
      return scanned(model, action.event);
    case 'resize':
      return { ...model, size: action.size };
    default:
      return assertNever(action);
  }
}

function scanned(model: Model, event: ScanEvent): Model {
  switch (event.kind) {
    case 'planned':
      return { ...model, progress: { ...model.progress, total: event.total } };
    case 'read': {
      const { done, total, rate, throttled } = event;
      return { ...model, progress: { done, total, rate, throttled } };
    }
    case 'finding':
      return { ...model, findings: [...model.findings, event.finding] };
    case 'coverage':
      return model;
    case 'finished': {
      const { findings, summary, complete } = event.report;
      return { ...model, findings, summary, complete };
    }
    default:
      return assertNever(event);
  }
}

/** While a filter is typed, every printable key is text. */
function typed(model: Model, key: string): Model {
  if (key === 'ctrl+c') return { ...model, quitting: true };
  if (key === 'enter') return { ...model, typing: false };
  if (key === 'escape') return { ...model, typing: false, filter: '' };
  if (key === 'backspace') return { ...model, filter: Array.from(model.filter).slice(0, -1).join('') };
  if (key === 'ctrl+u') return { ...model, filter: '' };
  if (key === 'up' || key === 'down') return moveBy(model, key === 'up' ? -1 : 1);
  const text = key === 'space' ? ' ' : key;
  return isText(text) ? { ...model, filter: model.filter + text, scroll: 0 } : model;
}

const keyNames = new Set(['left', 'right', 'pageup', 'pagedown', 'home', 'end', 'tab', '']);

function isText(text: string): boolean {
  return !keyNames.has(text) && !text.startsWith('ctrl+');
}

function pressed(model: Model, key: string, lines: number): Model {
  const command = commandFor(key);
  if (command === undefined) return model;
  if (command === 'quit') return { ...model, quitting: true };
  if (command === 'help') return { ...model, help: !model.help };
  if (model.help) return command === 'back' ? { ...model, help: false } : model;
  return model.focus === 'list' ? inList(model, command) : inChanges(model, command, lines);
}

function inList(model: Model, command: Command): Model {
  const page = Math.max(1, layoutOf(model.size).list.height - 1);
  switch (command) {
    case 'up':
      return moveBy(model, -1);
    case 'down':
      return moveBy(model, 1);
    case 'page-up':
      return moveBy(model, -page);
    case 'page-down':
      return moveBy(model, page);
    case 'first':
      return moveBy(model, -Infinity);
    case 'last':
      return moveBy(model, Infinity);
    case 'open':
      return { ...model, focus: 'changes' };
    case 'back':
      return model.filter === '' ? model : { ...model, filter: '' };
    case 'filter':
      return { ...model, typing: true };
    case 'help':
    case 'quit':
      return model;
    default:
      return assertNever(command);
  }
}

/** Moves among findings; headings are passed over. */
function moveBy(model: Model, distance: number): Model {
  const findings = rowsOf(model.findings, model.filter).filter((row) => row.kind === 'finding');
  const at = chosenIndex(findings, model.chosen);
  const next = findings[Math.max(0, Math.min(findings.length - 1, at + distance))];
  return next === undefined ? model : { ...model, chosen: next.key, scroll: 0 };
}

function inChanges(model: Model, command: Command, lines: number): Model {
  const { height } = layoutOf(model.size).changes;
  const last = Math.max(0, lines - height);
  const to = (scroll: number): Model => ({ ...model, scroll: Math.max(0, Math.min(last, scroll)) });
  switch (command) {
    case 'up':
      return to(model.scroll - 1);
    case 'down':
      return to(model.scroll + 1);
    case 'page-up':
      return to(model.scroll - height);
    case 'page-down':
      return to(model.scroll + height);
    case 'first':
      return to(0);
    case 'last':
      return to(last);
    case 'back':
      return { ...model, focus: 'list' };
    case 'filter':
      return { ...model, focus: 'list', typing: true };
    case 'open':
    case 'help':
    case 'quit':
      return model;
    default:
      return assertNever(command);
  }
}

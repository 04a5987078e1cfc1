import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keymap } from '../../src/tui/keymap.js';
import { layoutOf, sideBySideFrom } from '../../src/tui/layout.js';
import { initialModel, type Model } from '../../src/tui/model.js';
import { chosenFinding, rowsOf, windowStart } from '../../src/tui/rows.js';
import { update } from '../../src/tui/update.js';
import { changed, gone, report } from './findings.js';

const size = { columns: 120, rows: 30 };
const names = ['a', 'b', 'c', 'd'];

function started(): Model {
  return names
    .map((name) => changed(name))
    .reduce(
      (model, finding) => update(model, { kind: 'scan', event: { kind: 'finding', finding } }),
      initialModel(size),
    );
}

function press(model: Model, ...keys: string[]): Model {
  return keys.reduce((current, key) => update(current, { kind: 'key', key, lines: 100 }), model);
}

describe('the list', () => {
  it('chooses the first finding and moves with arrows and vim keys', () => {
    const model = started();
    expect(chosenFinding(model)?.address).toBe('aws_sqs_queue.a');
    expect(chosenFinding(press(model, 'down', 'j'))?.address).toBe('aws_sqs_queue.c');
    expect(chosenFinding(press(model, 'down', 'j', 'k', 'up', 'up'))?.address).toBe('aws_sqs_queue.a');
    expect(chosenFinding(press(model, 'G'))?.address).toBe('aws_sqs_queue.d');
    expect(chosenFinding(press(model, 'G', 'g'))?.address).toBe('aws_sqs_queue.a');
    expect(chosenFinding(press(model, 'j', 'j', 'j', 'j', 'j', 'j'))?.address).toBe('aws_sqs_queue.d');
  });

  it('keeps the chosen finding while others arrive above it', () => {
    const model = press(started(), 'j');
    const grown = update(model, { kind: 'scan', event: { kind: 'finding', finding: gone('0') } });
    expect(chosenFinding(grown)?.address).toBe('aws_sqs_queue.b');
    expect(rowsOf(grown.findings, '')[0]).toEqual({ kind: 'heading', text: 'high', count: 1 });
  });

  it('filters by address, type, kind and attribute, and clears with esc', () => {
    const model = press(started(), '/', 'q', 'u', 'e', 'u', 'e', '.', 'c');
    expect(model.typing).toBe(true);
    expect(chosenFinding(model)?.address).toBe('aws_sqs_queue.c');
    const kept = press(model, 'enter');
    expect(kept.typing).toBe(false);
    expect(rowsOf(kept.findings, kept.filter)).toHaveLength(2);
    expect(rowsOf(press(kept, 'escape').findings, press(kept, 'escape').filter)).toHaveLength(5);
    expect(rowsOf(started().findings, 'VISIBILITY')).toHaveLength(5);
    expect(rowsOf(started().findings, 'nothing like it')).toHaveLength(0);
  });

  it('takes letters as text while a filter is typed', () => {
    const model = press(started(), '/', 'q', '?', 'space', 'x', 'backspace');
    expect(model.filter).toBe('q? ');
    expect(model.quitting).toBe(false);
    expect(press(model, 'escape').filter).toBe('');
    expect(press(model, 'ctrl+c').quitting).toBe(true);
  });
});

describe('the changes', () => {
  it('scroll within their length and give the focus back', () => {
    const model = press(started(), 'enter');
    expect(model.focus).toBe('changes');
    expect(press(model, 'up').scroll).toBe(0);
    expect(press(model, 'down', 'down').scroll).toBe(2);
    expect(press(model, 'G').scroll).toBe(100 - layoutOf(size).changes.height);
    expect(press(model, 'G', 'down').scroll).toBe(100 - layoutOf(size).changes.height);
    expect(press(model, 'escape').focus).toBe('list');
  });
});

describe('the whole interface', () => {
  it('quits with q and ctrl+c, and shows help with ?', () => {
    expect(press(started(), 'q').quitting).toBe(true);
    expect(press(started(), 'ctrl+c').quitting).toBe(true);
    expect(press(started(), '?').help).toBe(true);
    expect(press(started(), '?', 'j', 'escape').help).toBe(false);
  });

  it('takes the order of the report when the scan ends', () => {
    const findings = [gone('z'), changed('a')];
    const model = update(started(), { kind: 'scan', event: { kind: 'finished', report: report(findings) } });
    expect(model.findings).toBe(findings);
    expect(model.summary?.missing).toBe(1);
  });

  it('puts the changes below the list on a narrow terminal', () => {
    expect(layoutOf({ columns: sideBySideFrom, rows: 30 }).beside).toBe(true);
    expect(layoutOf({ columns: sideBySideFrom - 1, rows: 30 }).beside).toBe(false);
  });

  it('never breaks, whatever is pressed and however small the terminal', () => {
    const keys = fc.oneof(fc.constantFrom(...keymap.flatMap((binding) => binding.keys)), fc.string({ maxLength: 2 }));
    const sizes = fc.record({ columns: fc.integer({ min: 1, max: 200 }), rows: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 30 }), sizes, (pressed, small) => {
        const model = press(update(started(), { kind: 'resize', size: small }), ...pressed);
        expect(model.scroll).toBeGreaterThanOrEqual(0);
        const layout = layoutOf(small);
        expect(layout.list.height + layout.changes.height).toBeGreaterThan(0);
      }),
    );
  });

  it('shows a window of rows that holds the chosen one', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.integer({ min: 1, max: 50 }), (rows, at, height) => {
        const chosen = rows === 0 ? 0 : at % rows;
        const start = windowStart(rows, chosen, height);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(chosen).toBeGreaterThanOrEqual(start);
        expect(chosen).toBeLessThan(start + height);
      }),
    );
  });
});

describe('the keymap', () => {
  it('gives no key two meanings', () => {
    const keys = keymap.flatMap((binding) => binding.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

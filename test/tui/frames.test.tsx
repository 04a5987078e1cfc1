import { describe, expect, it } from '@jest/globals';
import { render } from 'ink-testing-library';
import type { Finding } from '../../src/domain/finding.js';
import { findingLines } from '../../src/report/text/finding.js';
import { createTheme } from '../../src/report/text/theme.js';
import { keymap } from '../../src/tui/keymap.js';
import { App } from '../../src/tui/screens/app.js';
import { createStore } from '../../src/tui/store.js';
import { changed, gone, report } from './findings.js';

const style = { theme: createTheme(false), verbose: true, inferred: () => false };
const describeFinding = (finding: Finding, width: number): string[] => findingLines(finding, { ...style, width });

function open(size: { columns: number; rows: number }, findings: readonly Finding[]) {
  const store = createStore(size);
  const app = render(<App store={store} title="driftline test" theme={{ color: false }} describe={describeFinding} />);
  for (const finding of findings) store.dispatch({ kind: 'scan', event: { kind: 'finding', finding } });
  store.dispatch({ kind: 'scan', event: { kind: 'finished', report: report(findings) } });
  return { store, app };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 120));

describe('the screen', () => {
  it('shows the findings beside the changes of the chosen one', async () => {
    const { app } = open({ columns: 120, rows: 12 }, [gone('lost'), changed('slow')]);
    await settle();
    expect(app.lastFrame()).toMatchInlineSnapshot(`
     "driftline test
     7 resources: 1 changed, 1 missing, 5 in sync
     high (1)                                              ✗ missing  aws_sqs_queue.lost
     › ✗ aws_sqs_queue.lost                                  AWS::SQS::Queue https://queue/lost · eu-wes…
     medium (1)                                                AWS has it no more
       ~ aws_sqs_queue.slow




     ↓ j move · ⏎ → l changes · / filter · ? help · q quit"
    `);
    app.unmount();
  });

  it('puts the changes below under 100 columns', async () => {
    const { app } = open({ columns: 80, rows: 14 }, [gone('lost'), changed('slow')]);
    await settle();
    expect(app.lastFrame()).toMatchInlineSnapshot(`
     "driftline test
     7 resources: 1 changed, 1 missing, 5 in sync
     high (1)
     › ✗ aws_sqs_queue.lost
     medium (1)
       ~ aws_sqs_queue.slow
     ────────────────────────────────────────────────────────────────────────────────
       ✗ missing  aws_sqs_queue.lost
         AWS::SQS::Queue https://queue/lost · eu-west-1
           AWS has it no more


     ↓ j move · ⏎ → l changes · / filter · ? help · q quit"
    `);
    app.unmount();
  });

  it('draws only the rows that are visible, of however many', async () => {
    const many = Array.from({ length: 5_000 }, (_item, index) => changed(`q${index}`));
    const { app } = open({ columns: 120, rows: 20 }, many);
    await settle();
    expect((app.lastFrame() ?? '').split('\n').length).toBeLessThan(20);
    expect(app.lastFrame()).toContain('medium (5000)');
    app.unmount();
  });

  it('follows the keys, and lists every one of them as help', async () => {
    const { app } = open({ columns: 120, rows: 24 }, [gone('lost'), changed('slow')]);
    await settle();
    app.stdin.write('j');
    await settle();
    expect(app.lastFrame()).toContain('visibility_timeout_seconds  30 → 90');
    app.stdin.write('?');
    await settle();
    for (const { help } of keymap) expect(app.lastFrame()).toContain(help);
    app.unmount();
  });

  it('lets no escape sequence of a value through', async () => {
    const hostile = { ...changed('x'), address: 'aws_sqs_queue.x["\u001b[2J\u202eevil"]' };
    const { app } = open({ columns: 120, rows: 12 }, [hostile]);
    await settle();
    expect(app.lastFrame()).not.toContain('\u001b[2J');
    expect(app.lastFrame()).not.toContain('\u202e');
    app.unmount();
  });

  it('marks what is chosen without any colour', async () => {
    const { app } = open({ columns: 120, rows: 12 }, [changed('slow')]);
    await settle();
    expect(app.lastFrame()).toContain('› ~ aws_sqs_queue.slow');
    app.unmount();
  });
});

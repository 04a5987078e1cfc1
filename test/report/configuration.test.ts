import { describe, expect, it } from '@jest/globals';
import type { ChangedFinding } from '../../src/domain/finding.js';
import type { Report } from '../../src/domain/report.js';
import { json } from '../../src/report/formats/json.js';
import { text } from '../../src/report/formats/text.js';
import { change, changed, gap, report } from './sample.js';
import { reportProblems } from './schema.js';

const options = { width: 100, color: false, detail: 'normal', reasons: {} } as const;
const at = (line: number, file = 'main.tf'): { file: string; line: number } => ({ file, line });

const queue: ChangedFinding = {
  ...changed('aws_sqs_queue.jobs', 'AWS::SQS::Queue', 'jobs', [
    change('delay_seconds', '/DelaySeconds', 5, 9, {
      ...{ next: 'reverts', source: at(4, 'modules/queue/main.tf') },
      comesFrom: [
        { name: 'var.delay', source: at(7) },
        { name: 'var.delay', source: at(2, 'prod.tfvars') },
      ],
    }),
    change('fifo_queue', '/FifoQueue', false, true, {
      verdict: 'back-ported',
      next: 'keeps',
      code: true,
      source: at(5),
    }),
    change('max_message_size', '/MaximumMessageSize', 1, 2, {
      verdict: 'conflict',
      next: 'overwrites',
      code: 3,
      source: at(6),
    }),
    change('policy', '/Policy', null, 'x', {
      source: at(1),
      reason: 'data.aws_caller_identity.me is not in the state',
    }),
    change('tags["a"]', '/Tags/0/Value', 'x', 'y', {
      verdict: 'conflict',
      next: 'overwrites',
      code: null,
      source: at(9),
    }),
    change('kms_data_key', '/Kms', '(sensitive)', '(sensitive)', {
      ...{ verdict: 'conflict', next: 'overwrites', code: '(sensitive)', sensitive: true, source: at(8) },
    }),
  ]),
  source: at(3),
  movesTo: 'module.q.aws_sqs_queue.jobs',
};

const waiting: ChangedFinding = {
  ...changed('aws_sqs_queue.next', 'AWS::SQS::Queue', 'next', [
    change('delay_seconds', '/DelaySeconds', 7, 5, {
      verdict: 'pending',
      next: 'applies',
      code: 7,
      severity: 'info',
      source: at(20),
    }),
    change('name', '/Name', 'a', 'b', { verdict: 'ignored', next: 'ignores', severity: 'info', source: at(21) }),
  ]),
  severity: 'info',
};

const gone = { ...gap('missing', 'aws_sqs_queue.gone', 'AWS has none'), next: 'creates' } as const;
const old = {
  ...changed('aws_sqs_queue.old', 'AWS::SQS::Queue', 'old', [change('a', '/A', 1, 2, { next: 'destroys' })]),
  next: 'destroys',
} as const;

const coded: Report = report([queue, gone, old, waiting], {
  configuration: {
    verdicts: { drifted: 3, 'back-ported': 1, conflict: 3, pending: 1, ignored: 1 },
    toCreate: ['a.a', 'a.b', 'a.c', 'a.d', 'a.e', 'a.f'],
    toDestroy: ['aws_sqs_queue.old'],
    unexpanded: [{ address: 'module.x', reason: 'count is not known', source: at(30) }],
  },
});

describe('a report with a configuration', () => {
  const output = text.render(coded, options);

  it.each([
    [
      'drifted: next apply reverts it · modules/queue/main.tf:4 · comes from var.delay at main.tf:7 · comes',
      'the way of a value',
    ],
    ['back-ported: next apply keeps it · main.tf:5', 'that it is kept'],
    ['conflict: next apply sets 3 · main.tf:6', 'the third value'],
    ['conflict: next apply unsets it · main.tf:9', 'that it is unset'],
    ['next apply sets another value (sensitive, not shown) · main.tf:8', 'no sensitive value'],
    ['what the next apply does is not known: data.aws_caller_identity.me', 'what is not known'],
    ['next apply moves it to module.q.aws_sqs_queue.jobs', 'where it moves'],
    ['next apply creates it again', 'that it comes back'],
    ['next apply destroys it: it is no longer in the configuration', 'that it goes'],
    ['NO DRIFT  1 resource', 'what is no drift'],
    ['pending: next apply sets 7 · main.tf:20', 'what is pending'],
    ['ignored: next apply ignores it · main.tf:21', 'what is ignored'],
    ['6 to be created (a.a, a.b, a.c, a.d, a.e and 1 more)', 'what is created'],
  ])('says "%s": %s', (line) => {
    expect(output.replaceAll(/\s+/g, ' ')).toContain(line.replaceAll(/\s+/g, ' '));
  });

  it('sums up in a line each where it is quiet', () => {
    const quiet = text.render(coded, { ...options, detail: 'quiet' });
    expect(quiet).toContain('aws_sqs_queue.next: delay_seconds, name (pending, ignored)');
    expect(quiet).toContain('aws_sqs_queue.old: a (next apply destroys it)');
  });

  it('is valid by the schema', () => {
    expect(reportProblems(JSON.parse(json.render(coded, options)))).toEqual([]);
  });

  it('says nothing of code where there is none', () => {
    expect(text.render(report([changed('a.b', 'A::B::C', 'x', [change('a', '/A', 1, 2)])]), options)).not.toMatch(
      /apply (reverts|keeps)|configuration:/,
    );
  });
});

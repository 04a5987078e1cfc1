import { describe, expect, it } from '@jest/globals';
import { compileFilter } from '../../src/app/filter.js';

const only = (glob: string) => compileFilter({ only: [glob], exclude: [] });

describe('--only and --exclude', () => {
  it.each([
    ['aws_sqs_queue.jobs', 'aws_sqs_queue.jobs'],
    ['aws_sqs_queue.*', 'aws_sqs_queue.jobs'],
    ['aws_sqs_*', 'module.a.aws_sqs_queue.jobs'],
    ['aws_sqs_queue', 'module.a["x"].aws_sqs_queue.jobs[3]'],
    ['module.x["a"].aws_*', 'module.x["a"].aws_sqs_queue.jobs'],
    ['module.x["a/b"].aws_*', 'module.x["a/b"].aws_sqs_queue.jobs["c/d"]'],
    ['module.x["a"]', 'module.x["a"].module.y.aws_sqs_queue.jobs'],
    ['module.x', 'module.x["a"].aws_sqs_queue.jobs'],
    ['module.x.aws_sqs_queue', 'module.x.aws_sqs_queue.jobs'],
    ['aws_sqs_queue.jobs', 'aws_sqs_queue.jobs[0]'],
    ['aws_sqs_queue.jobs["(a)!"]', 'aws_sqs_queue.jobs["(a)!"]'],
    ['aws_sqs_queue.jobs["a{b,c}"]', 'aws_sqs_queue.jobs["a{b,c}"]'],
    ['aws_{sqs,sns}_*', 'aws_sqs_queue.jobs'],
    ['aws_sqs_queue.j?bs', 'aws_sqs_queue.jobs'],
    ['*jobs*', 'module.x["a/b"].aws_sqs_queue.jobs["c"]'],
    ['*', 'module.x["a/b"].aws_sqs_queue.jobs["c"]'],
  ])('%s matches %s', (glob, address) => {
    expect(only(glob)(address, 'aws_sqs_queue')).toBe(true);
  });

  it.each([
    ['aws_sqs_queue.job', 'aws_sqs_queue.jobs'],
    ['module.x["a"].aws_*', 'module.x["b"].aws_sqs_queue.jobs'],
    ['module.x[a]', 'module.xa.aws_sqs_queue.jobs'],
    ['aws_sqs_queue.jobs[0]', 'aws_sqs_queue.jobs[1]'],
    ['aws_sqs_queue.jobs[0]', 'aws_sqs_queue.jobs0'],
    ['module', 'module.x.aws_sqs_queue.jobs'],
    ['x', 'module.x.aws_sqs_queue.jobs'],
    ['!aws_s3_bucket.*', 'aws_sqs_queue.jobs'],
    ['aws_s3_*', 'aws_sqs_queue.jobs["aws_s3_bucket"]'],
    ['aws_sqs_queue.jobs["a', 'aws_sqs_queue.jobs["a.b"]'],
  ])('%s does not match %s', (glob, address) => {
    expect(only(glob)(address, 'aws_sqs_queue')).toBe(false);
  });

  it('exclusion wins, and no pattern means everything', () => {
    const scope = compileFilter({ only: ['module.a'], exclude: ['aws_sqs_*'] });
    expect(scope('module.a.aws_sns_topic.t', 'aws_sns_topic')).toBe(true);
    expect(scope('module.a.aws_sqs_queue.q', 'aws_sqs_queue')).toBe(false);
    expect(compileFilter({ only: [], exclude: [] })('anything', 'aws_x')).toBe(true);
  });
});

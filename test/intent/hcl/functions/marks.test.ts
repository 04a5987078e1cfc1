import { describe, expect, it } from '@jest/globals';
import { holdsSensitive, itemsOf, membersOf, type Value } from '../../../../src/intent/hcl/values/value.js';
import { answer, compute } from './compute.js';

async function valueOf(expression: string): Promise<Value> {
  const value = await compute(expression);
  if (typeof value === 'string') throw new Error(value);
  return value;
}

describe('marks', () => {
  it.each([
    'upper(sensitive("a"))',
    'format("%s-%s", "a", sensitive("b"))',
    'jsonencode({ a = [sensitive("x")] })',
    'join(",", [sensitive("a"), "b"])',
    'length(sensitive(["a"]))',
    'lookup({ a = 1 }, sensitive("a"))',
    'md5(sensitive("a"))',
    'sort([sensitive("b"), "a"])',
    'tostring(sensitive(1))',
    'templatestring("$${x}", { x = sensitive("a") })',
  ])('of an argument go to the whole result: %s', async (expression) => {
    expect((await valueOf(expression)).sensitive).toBe(true);
  });

  it('of an element stay on the element where the list stays a list', async () => {
    const value = await valueOf('concat(["a"], [sensitive("b")])');
    expect(value.sensitive).toBe(false);
    expect(value.kind === 'known' ? itemsOf(value)?.map(({ sensitive }) => sensitive) : undefined).toEqual([
      false,
      true,
    ]);
  });

  it('of a member stay on the member where maps are merged, and of a map go to all of it', async () => {
    const value = await valueOf('merge({ a = sensitive(1) }, { b = 2 })');
    const members = value.kind === 'known' ? membersOf(value) : undefined;
    expect([value.sensitive, members?.get('a')?.sensitive, members?.get('b')?.sensitive]).toEqual([false, true, false]);
    expect((await valueOf('merge(sensitive({ a = 1 }), { b = 2 })')).sensitive).toBe(true);
  });

  it('do not go to what says nothing of the marked value', async () => {
    expect(holdsSensitive(await valueOf('length([sensitive("a")])'))).toBe(false);
    expect(holdsSensitive(await valueOf('keys({ a = sensitive("x") })'))).toBe(false);
    expect(holdsSensitive(await valueOf('nonsensitive(sensitive("a"))'))).toBe(false);
  });

  it('never let the text of an argument into a problem', async () => {
    for (const call of [
      'tonumber',
      'jsondecode',
      'base64decode',
      'timeadd("x",',
      'cidrnetmask',
      'parseint("hunter2", ',
    ]) {
      const problem = await compute(
        `${call}${call.endsWith(',') || call.endsWith(' ') ? '' : '('}sensitive("hunter2"))`,
      );
      expect(JSON.stringify(problem)).not.toContain('hunter2');
    }
  });
});

describe('what is unknown', () => {
  it.each([
    ['upper(aws_x.y.z)', 'unknown: a resource'],
    ['format("%s", aws_x.y.z)', 'unknown: a resource'],
    ['coalesce(aws_x.y.z, "a")', 'unknown: a resource'],
    ['coalesce(1, aws_x.y.z)', 'unknown: a resource'],
    ['flatten(["a", aws_x.y.z])', 'unknown: a resource'],
    ['merge({ a = 1 }, aws_x.y.z)', 'unknown: a resource'],
    ['contains(["a", aws_x.y.z], "b")', 'unknown: an element is not known'],
    ['jsonencode([aws_x.y.z])', 'unknown: a resource'],
    ['tolist([1, aws_x.y.z])', 'unknown: a resource'],
    ['tomap({ a = 1, b = aws_x.y.z })', 'unknown: a resource'],
    ['uuid()', 'unknown: uuid() is another value each time'],
    ['timestamp()', 'unknown: timestamp() is the time of the apply'],
    ['plantimestamp()', 'unknown: plantimestamp() is the time of the plan'],
    ['bcrypt("a")', 'unknown: bcrypt() is another value each time'],
    ['base64gzip("a")', 'unknown: compressed bytes differ from program to program'],
    ['file("absent.txt")', 'unknown: the file cannot be read here'],
    ['fileexists("absent.txt")', 'unknown: the file cannot be read here'],
    ['a_later_function("a")', 'unknown: the function a_later_function is not known here'],
    ['abspath("x")', 'unknown: abspath() depends on where Terraform runs'],
  ])('spreads: %s', async (expression, wanted) => {
    expect(answer(await compute(expression))).toBe(wanted);
  });

  it.each([
    ['length([aws_x.y.z, "a"])', '2'],
    ['keys({ a = aws_x.y.z })', '["a"]'],
    ['lookup({ a = 1, b = aws_x.y.z }, "a", 2)', '1'],
    ['contains(["a", aws_x.y.z], "a")', 'true'],
    ['alltrue([false, aws_x.y.z])', 'false'],
    ['anytrue([aws_x.y.z, true])', 'true'],
    ['element(["a", aws_x.y.z], 0)', '"a"'],
    ['merge({ a = 1 }, { b = aws_x.y.z })["a"]', '1'],
    ['concat(["a"], [aws_x.y.z])[0]', '"a"'],
    ['coalesce("a", aws_x.y.z)', '"a"'],
    ['zipmap(["a", "b"], [1, aws_x.y.z])["a"]', '1'],
    ['slice(["a", aws_x.y.z], 0, 1)', '["a"]'],
  ])('does not spread to what it has no part in: %s', async (expression, wanted) => {
    expect(answer(await compute(expression))).toBe(wanted);
  });
});

describe('what is too large', () => {
  it.each([
    'format("%99999999d", 1)',
    'indent(99999999, "a\\nb")',
    'setproduct(range(1000), range(1000))',
    'join(",", setproduct(range(100), range(100), range(100)))',
    'format("%.9999999f", 1)',
    'pow(10, 400)',
  ])('is unknown, or refused: %s', async (expression) => {
    const value = await compute(expression);
    expect(typeof value === 'string' || value.kind === 'unknown').toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import { Sandbox } from '../../../src/catalog/schema/sandbox.js';
import { Transforms, TransformRunner, type TransformPlace } from '../../../src/catalog/schema/transforms.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';

const runner = new TransformRunner();

/** Whether AWS is said to make `live` of the document's value at `path`. */
function explains(
  expression: string,
  document: JsonObject,
  path: readonly (string | number)[],
  live: Json | undefined,
  using = runner,
): boolean {
  const pointer = path.map((step) => (typeof step === 'number' ? '/*' : `/${step}`)).join('');
  const transforms = new Transforms('AWS::Test::Widget', { [pointer]: expression }, using);
  const [property] = transforms.properties;
  if (property === undefined) throw new Error('no transform');
  const place: TransformPlace = { document, path, part: document, partPath: path };
  return transforms.explains(property, place, live);
}

describe('a transform of AWS', () => {
  it.each<[string, string, JsonObject, (string | number)[], Json, Json]>([
    ['lower case', '$lowercase(Engine)', { Engine: 'MySQL' }, ['Engine'], 'mysql', 'postgres'],
    ['from the root', '$uppercase(Window.Day)', { Window: { Day: 'monday' } }, ['Window', 'Day'], 'MONDAY', 'TUESDAY'],
    [
      'from the object around',
      '$join([CedarJson, "{}"])',
      { Schema: { CedarJson: 'a' } },
      ['Schema', 'CedarJson'],
      'a{}',
      'b{}',
    ],
    [
      'in a list',
      "'custom:' & '' & Name",
      { Schema: [{ Name: 'a' }, { Name: 'b' }] },
      ['Schema', 1, 'Name'],
      'custom:b',
      'custom:a',
    ],
    [
      'in a list from the root',
      '$lowercase(Columns.Type)',
      { Columns: [{ Type: 'A' }, { Type: 'B' }] },
      ['Columns', 1, 'Type'],
      'b',
      'a',
    ],
    ['arithmetic', 'Timestamp * 1000', { Timestamp: 1_700_000_000 }, ['Timestamp'], 1_700_000_000_000, 1_700_000_000],
    [
      'a regular expression',
      '$replace(Name, /(.*)\\.$/, "$1")',
      { Name: 'example.com.' },
      ['Name'],
      'example.com',
      'example.org',
    ],
  ])('explains %s, and no other value', (_what, expression, document, path, live, other) => {
    expect(explains(expression, document, path, live)).toBe(true);
    expect(explains(expression, document, path, other)).toBe(false);
  });

  it('tries what stands between $OR in turn', () => {
    const expression = 'Name $OR $join([Name, "."]) $OR $lowercase($join([Name, "."]))';
    const document = { Name: 'Example.com' };
    for (const live of ['Example.com.', 'example.com.'])
      expect(explains(expression, document, ['Name'], live)).toBe(true);
    for (const live of ['example.org.', 'Example.com..'])
      expect(explains(expression, document, ['Name'], live)).toBe(false);
  });

  it('takes the alternative that fits where one cannot be evaluated', () => {
    const expression = '$split(P.Arn, "Name/")[-1] $OR $split(Arn, "Name/")[-1]';
    const document = { P: { Arn: 'arn:x:Name/me' } };
    expect(explains(expression, document, ['P', 'Arn'], 'me')).toBe(true);
    expect(explains(expression, document, ['P', 'Arn'], 'you')).toBe(false);
  });

  describe('that gives a regular expression', () => {
    const form =
      '$join(["arn:(aws)[-]{0,1}[a-z]{0,2}:kms:[a-z]{2}[-][a-z]{3,10}[-][1-3]:[0-9]{12}:key\\\\/", KmsKeyId])';
    const arn = 'arn:aws:kms:eu-west-1:123456789012:key/1234';

    it('explains what has that form', () => {
      expect(explains(form, { KmsKeyId: '1234' }, ['KmsKeyId'], arn)).toBe(true);
    });

    it('does not explain another key, nor a value in which the text stands for a form', () => {
      expect(explains(form, { KmsKeyId: '1235' }, ['KmsKeyId'], arn)).toBe(false);
      expect(explains(form, { KmsKeyId: '.*' }, ['KmsKeyId'], arn)).toBe(false);
    });

    it('is none because of a dot', () => {
      expect(explains('$join([Name, "."])', { Name: 'example' }, ['Name'], 'examples')).toBe(false);
    });
  });
});

describe('a transform that cannot be trusted', () => {
  it.each([
    ['has no end', '($f := function($x) { $f($x + 1) }; $f(1))'],
    ['goes too deep', '($f := function($x) { 1 + $f($x + 1) }; $f(1))'],
    ['matches for ever', '$match("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", /^(a+)+$/)'],
    ['wants all memory', '$pad("x", 500000000)'],
    ['makes lists of lists', '$map([1..10000000], function($v) { [1..10000000] })'],
    ['runs what a value says', '$eval(Name)'],
    ['is not JSONata', '(('],
    ['is too long', `"${'x'.repeat(10_000)}"`],
    ['has a name for a function', '$nothing(Name)'],
  ])('is ignored, and that is said: one that %s', (_what, expression) => {
    const using = new TransformRunner();
    const started = performance.now();
    expect(explains(expression, { Name: '1' }, ['Name'], 'live', using)).toBe(false);
    expect(explains(expression, { Name: '2' }, ['Name'], 'live', using)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(using.problems()).toMatchObject([{ severity: 'warning', code: 'transform-ignored' }]);
    expect(explains('$lowercase(Name)', { Name: 'A' }, ['Name'], 'a', using)).toBe(true);
  });

  it('sees nothing of the process', () => {
    const sandbox = new Sandbox();
    for (const expression of ['process', '$process', '$$.constructor', '__proto__.constructor', '$string($string)']) {
      const result = sandbox.evaluate(expression, '{}');
      expect(result.kind === 'failed' || result.json === undefined || result.json === '""').toBe(true);
    }
  });

  it('ends with a regular expression that has no end', () => {
    expect(new Sandbox().matches('(a+)+', `${'a'.repeat(40)}!`)).toBe(false);
    expect(new Sandbox().matches('(', 'x')).toBe(false);
    expect(new Sandbox().matches('a+', 'aaa')).toBe(true);
  });
});

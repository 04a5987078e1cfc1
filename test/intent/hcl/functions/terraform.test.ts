import { describe, expect, it } from '@jest/globals';
import { answer, compute } from './compute.js';

// Answers of `terraform console`, version 1.11.
describe("functions of Terraform's own provider", () => {
  it.each([
    ['encode_expr(["a", 1.5, null, true, {}, []])', '["a", 1.5, null, true, {}, []]'],
    ['encode_expr("a\\t\\"$${b}\\" %%{c} \\u200b \\\\")', '"a\\t\\"$${b}\\" %%{c} \\u200b \\\\"'],
    [
      'encode_expr([{ size = 1, "two words" = [] }, { name = "x", more = [{ deep = true }] }])',
      '[{\n  size        = 1\n  "two words" = []\n  }, {\n  more = [{\n    deep = true\n  }]\n  name = "x"\n}]',
    ],
    [
      'encode_tfvars({ zones = toset(["b", "a"]), a = 1, long_name = { é = 2 } })',
      'a = 1\nlong_name = {\n  é = 2\n}\nzones = ["a", "b"]\n',
    ],
    ['encode_tfvars({})', ''],
  ])('write %s', async (call, text) => {
    expect(answer(await compute(`provider::terraform::${call}`))).toBe(JSON.stringify(text));
  });

  it.each([
    ['decode_tfvars("a = 1\\nb = [\\"x\\", null] # why\\nc = \\"${1 + 2}\\"\\n")', '{"a":1,"b":["x",null],"c":"3"}'],
    ['decode_tfvars("")', '{}'],
    ['decode_tfvars("a = b")', null],
    ['decode_tfvars("a {\\n}")', null],
    ['decode_tfvars("a = 1 b = 2")', null],
    ['encode_tfvars({ "two words" = 1 })', null],
    ['encode_tfvars([1])', null],
    ['encode_expr(null)', null],
  ])('read and refuse as Terraform does: %s', async (call, json) => {
    expect(answer(await compute(`provider::terraform::${call}`))).toBe(json);
  });

  it.each([
    ['encode_expr([nobody.knows.it])', 'unknown: a resource'],
    ['decode_tfvars("a = ")', 'unknown: the text could not be read'],
    ['encode_expr(toset([{ a = 1 / 3 }, { a = 2 / 3 }]))', 'unknown: the order of a set of compound values'],
  ])('leave unknown what cannot be told: %s', async (call, reason) => {
    expect(answer(await compute(`provider::terraform::${call}`))).toBe(reason);
  });
});

describe('user_agent of the AWS provider', () => {
  it.each([
    ['"example-module", "0.0.1", "example comment"', '"example-module/0.0.1 (example comment)"'],
    ['"example-module", "", "x"', 'unknown: a part of it is empty'],
  ])('of %s', async (parts, text) => {
    expect(answer(await compute(`provider::aws::user_agent(${parts})`))).toBe(text);
  });
});

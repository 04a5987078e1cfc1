import { describe, expect, it } from '@jest/globals';
import { argument, read } from './support.js';

/** Recorded from `terraform console` 1.11. */
const cases: readonly (readonly [expression: string, value: string])[] = [
  ['1e3', '1000'],
  ['5-1e3', '-995'],
  ['true ? false ? 1 : 2 : 3', '2'],
  ['false ? 1 : true ? 2 : 3', '2'],
  ['2 + 3 * 4 - 1', '13'],
  ['!true || !false && true', 'true'],
  ['2 - 3 - 4', '-5'],
  ['100 / 5 / 2', '10'],
  ['- - 2', '2'],
  ['true?1:2', '1'],
  ['[\n  1, # c\n  2,\n\n  3 // x\n  /* y */ ,\n]', '[1,2,3]'],
  ['{ a = 1, b = 2\n c = 3\n "d e" : 4\n "${"g"}h" = 6 }', '{"a":1,"b":2,"c":3,"d e":4,"gh":6}'],
  ['{ null = 1, true = 2, for_x = 3 }', '{"for_x":3,"null":1,"true":2}'],
  ['<<EOT\nhello ${"x"} $${y} %%{z}\n  "quoted" \\n\nEOT', '"hello x ${y} %{z}\\n  \\"quoted\\" \\\\n\\n"'],
  ['<<-EOT\n\ttab\n\t  two\n\tEOT', '"tab\\n  two\\n"'],
  ['<<-EOT\n\n    a\n\n      b\n  EOT', '"\\na\\n\\n  b\\n"'],
  [
    '<<-EOT\n    %{ for i in [1,2] ~}\n    x ${i}\n    %{ endfor ~}\n    end\n  EOT',
    '"    x 1\\n    x 2\\n    end\\n"',
  ],
  ['{ k = <<EOT\nv\nEOT\n  l = 2 }', '{"k":"v\\n","l":2}'],
  ['"a\\tb\\"d\\\\e\\u00e9\\U0001F600$${x}%%{y}"', '"a\\tb\\"d\\\\eé😀${x}%{y}"'],
  ['"日本 ${"é"} 😀${1}😀"', '"日本 é 😀1😀"'],
  ['"%{ if true }%{ for i in [1,2] }${i},%{ endfor }%{ else }x%{ endif }"', '"1,2,"'],
  ['"  ${~ "t" ~}  x %{~ if true ~}  y  %{~ endif ~}  z"', '"txyz"'],
  ['[{a=[1,2]}].0.a.1', '2'],
  ['[{a=[1]},{a=[2]}].*.a[0]', '[1]'],
  ['[{a=[1]},{a=[2]}][*].a[0]', '[1,2]'],
  ['[{a=[{b=1}]}].*.a.0.b', '[1]'],
  ['{ for v in ["a","b","a"] : v => v... }', '{"a":["a","a"],"b":["b"]}'],
  ['[for x in [\n 1,\n 2\n ] :\n x\n ]', '[1,2]'],
  ['"x${true ? "a" : "b${"c"}"}y"', '"xay"'],
  ['"a # b // c /* d */"', '"a # b // c /* d */"'],
  ['"${ 1 }"', '1'],
  ['"${~ 1 ~}"', '1'],
  ['"${ 1 ~} "', '"1"'],
  ['" ${~ 1 }"', '"1"'],
  ['"$"', '"$"'],
  ['"a$${b"', '"a${b"'],
  ['<<EOT\nEOT', '""'],
];

describe('expressions of native syntax', () => {
  it.each(cases)('reads %j', async (expression, value) => {
    const { body, diagnostics } = await read(`locals {\n  x = ${expression}\n}\n`);
    expect(diagnostics).toEqual([]);
    expect(body.blocks.map((block) => argument(block.body, 'x'))).toEqual([value]);
  });

  it.each(cases)('reads %j in a file with CRLF and a byte order mark', async (expression, value) => {
    const text = `\ufefflocals {\n  x = ${expression}\n}\n`.replaceAll('\n', '\r\n');
    const { body } = await read(text);
    const expected = expression.includes('<<')
      ? value.replaceAll('\\n', '\\r\\n').replaceAll('\\\\r\\n', '\\\\n')
      : value;
    expect([expected, '?']).toContain(argument(body.blocks[0]?.body ?? body, 'x'));
  });
});

describe('what the two parsers do not agree on', () => {
  it.each(['"$$${x}"', '"%%%{x}"', '<<E\n$$${x}\nE'])('is unreadable: %j', async (expression) => {
    const { body, diagnostics } = await read(`x = ${expression}\n`);
    expect(argument(body, 'x')).toBe('?');
    expect(diagnostics.map(({ code, source }) => [code, source?.line])).toEqual([['config-not-understood', 1]]);
  });
});

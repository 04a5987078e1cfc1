import { beforeAll, describe, expect, it } from '@jest/globals';
import { evaluateExpression } from '../../../../src/intent/hcl/evaluate/evaluate.js';
import { parseTemplateFile } from '../../../../src/intent/hcl/syntax/parse-text.js';
import { startParser } from '../../../../src/intent/hcl/syntax/parser.js';
import { count } from '../../../../src/intent/hcl/values/value.js';
import { json } from './support.js';

/** With `x` = 5; recorded from `templatefile` of Terraform 1.11. */
const cases: readonly (readonly [template: string, value: string])[] = [
  ['', '""'],
  ['${x}', '5'],
  ['${x}\n', '"5\\n"'],
  ['x%{if true ~}\n\n   y%{endif}', '"x\\n   y"'],
  ['a\n  ${~ x ~}  \n\n b', '"a\\n5\\n b"'],
  ['%{ for i in [1,2] ~}\n  - ${i}\n%{ endfor ~}\nend\n', '"  - 1\\n  - 2\\nend\\n"'],
  ['a\\n"q" $${x} %%{y} $$ %', '"a\\\\n\\"q\\" ${x} %{y} $$ %"'],
  ['\r\na${x}\r\n  %{~ if false}b%{else}c%{endif}', '"\\r\\na5\\r\\nc"'],
  ['a $ {x} %{if true}\n${\nx\n}\n%{endif}', '"a $ {x} \\n5\\n"'],
  ['a%{if true }\n%{~ endif}b', '"ab"'],
  ['<<EOT\nEOT\n  EOT\nEOT0\n${x}', '"<<EOT\\nEOT\\n  EOT\\nEOT0\\n5"'],
  ['END\n${x}\nENDD', '"END\\n5\\nENDD"'],
  ['%{ for k, v in {a=1} }${k}=${v},%{ endfor }', '"a=1,"'],
  ['${x}$${x}${x}', '"5${x}5"'],
  ['\ufeffa${x}', '"a5"'],
  ['${"${x}"}', '5'],
  ['%{if true~}\n  a\n%{~else~}\n  b\n%{~endif~}\n\n z', '"  a\\n z"'],
  ['  %{~for i in [1,2]~}  ${i} %{~endfor~}  ', '"12"'],
  ['${x ~}', '5'],
  ['${x ~}\n', '"5"'],
  ['${x ~}  ', '"5"'],
  ['${x ~}\n\n', '"5\\n"'],
  ['${x /* } */}', '5'],
  ['${x}\n# not a comment ${x}\n// n\n/* n */', '"5\\n# not a comment 5\\n// n\\n/* n */"'],
];

describe('a template in a file', () => {
  beforeAll(startParser);

  const valueOf = (template: string): string => {
    const scope = {
      call: () => undefined,
      resolve: (name: string) => (name === 'x' ? { value: count(5), used: 0 } : undefined),
    };
    return json(evaluateExpression(parseTemplateFile(template, 'x.tftpl'), scope).value);
  };

  it.each(cases)('%j has the value that Terraform gives it', (template, value) => {
    expect(valueOf(template)).toBe(value);
  });

  it.each([
    '${',
    '${x',
    '%{if true}a',
    '%{endif}',
    '%{if x}a%{endfor}',
    '${x y}',
    '$$${x}',
    '%{for}%{endfor}',
    '${x}\n%{else}',
  ])('%j is not known', (template) => {
    expect(valueOf(template)).toBe('?');
  });
});

import { describe, expect, it } from '@jest/globals';
import { groupDiagnostics } from '../../src/app/diagnostics.js';
import type { Diagnostic } from '../../src/domain/diagnostic.js';

const base: Diagnostic = { severity: 'warning', code: 'c', summary: 'Something', detail: 'Do this.' };

describe('diagnostics', () => {
  it('stand as they are where each is different', () => {
    const both = [base, { ...base, summary: 'Something else' }];
    expect(groupDiagnostics(both)).toEqual(both);
  });

  it('become one where only the place differs', () => {
    const many = Array.from({ length: 7 }, (_, index) => ({ ...base, address: `aws_x.y[${index}]` }));
    expect(groupDiagnostics(many)).toEqual([
      { ...base, detail: 'Do this. (7 times: aws_x.y[0], aws_x.y[1], aws_x.y[2], aws_x.y[3], aws_x.y[4] and 2 more)' },
    ]);
  });

  it('name files and lines where there is no address', () => {
    const [one] = groupDiagnostics([
      { ...base, source: { file: 'a', line: 3 } },
      { ...base, source: { file: 'b' } },
    ]);
    expect(one?.detail).toBe('Do this. (2 times: a:3, b)');
  });
});

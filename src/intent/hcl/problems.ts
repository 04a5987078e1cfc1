import type { Diagnostic } from '../../domain/diagnostic.js';
import type { Problem } from './evaluate/scope.js';

/** So many are shown one by one; a configuration with more has one cause for most of them. */
const mostShown = 20;

/** Problems met while evaluating, each said once however many instances meet it. */
export class ProblemLog {
  readonly #known = new Map<string, Problem>();

  add(problem: Problem): void {
    const { file, start } = problem.range;
    const key = `${file}:${String(start.line)}:${String(start.column)} ${problem.summary}`;
    if (!this.#known.has(key)) this.#known.set(key, problem);
  }

  diagnostics(): readonly Diagnostic[] {
    const all = [...this.#known.values()];
    const shown = all.slice(0, mostShown).map(({ summary, range: { file, start } }): Diagnostic => ({
      severity: 'warning',
      code: 'config-expression',
      summary,
      detail:
        'The value of this expression is not known, nor what depends on it; it is compared by the state alone. ' +
        'Run `terraform validate` to see whether Terraform takes it.',
      source: { file, line: start.line, column: start.column },
    }));
    const left = all.length - shown.length;
    if (left === 0) return shown;
    return [
      ...shown,
      {
        severity: 'warning',
        code: 'config-expressions-more',
        summary: `${String(left)} more expressions could not be evaluated`,
        detail: 'Put the first ones right: the others often follow from them.',
      },
    ];
  }
}

import type { Diagnostic } from '../../domain/diagnostic.js';

/** A file with a hundred thousand bad entries must not print as many lines. */
const maximumPerCode = 20;

/** The way to any state that driftline cannot reach or read itself; it also upgrades old formats and decrypts. */
export const pullInstead =
  '`terraform state pull | driftline scan --state -` in the root module (`tofu` with OpenTofu)';

/** Collects the diagnostics of one state file, at most `maximumPerCode` of each code, and counts the rest. */
export class Problems {
  private readonly file: string;
  private readonly kept: Diagnostic[] = [];
  private readonly counts = new Map<string, number>();

  constructor(file: string) {
    this.file = file;
  }

  add(
    severity: Diagnostic['severity'],
    code: string,
    summary: string,
    detail: string,
    at: Partial<Diagnostic> = {},
  ): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count <= maximumPerCode)
      this.kept.push({ severity, code, summary, detail, source: { file: this.file }, ...at });
  }

  /** One resource or instance that cannot be used; everything else in the file still is. */
  malformed(where: string, what: string): void {
    this.add(
      'warning',
      'state-malformed-resource',
      `${where} in ${this.file} is malformed and was left out`,
      `${what}. Terraform never writes this: restore the state from its last good version, or get a fresh copy with ${pullInstead}.`,
    );
  }

  /** One detail that cannot be used; its instance still is. */
  malformedDetail(where: string, what: string): void {
    this.add(
      'warning',
      'state-malformed-detail',
      `${where} in ${this.file} has a malformed detail`,
      `${what}. The rest of it is used. Get a fresh copy with ${pullInstead}.`,
    );
  }

  list(): readonly Diagnostic[] {
    const more = [...this.counts].filter(([, count]) => count > maximumPerCode);
    return [
      ...this.kept,
      ...more.map(([code, count]): Diagnostic => ({
        severity: 'warning',
        code,
        summary: `${count - maximumPerCode} more of the same kind (${code}) in ${this.file}`,
        detail: 'Only the first of them are listed. Solve those and run again to see the rest.',
        source: { file: this.file },
      })),
    ];
  }
}

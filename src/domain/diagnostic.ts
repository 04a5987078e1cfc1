export interface SourceLocation {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Expected trouble. `summary` says what happened, `detail` says where and the next step to take.
 * `code` is stable, for machines; the texts are for people and may change.
 */
export interface Diagnostic {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly summary: string;
  readonly detail: string;
  readonly address?: string;
  readonly source?: SourceLocation;
}

/** `main.tf:12`. */
export function placeText({ file, line }: SourceLocation): string {
  return line === undefined ? file : `${file}:${String(line)}`;
}

/** What happened, and where unless the words name the file already. */
export function placedSummary({ summary, source }: Pick<Diagnostic, 'summary' | 'source'>): string {
  return source === undefined || summary.includes(source.file) ? summary : `${summary} · ${placeText(source)}`;
}

export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}

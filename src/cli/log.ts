import { placedSummary, type Diagnostic } from '../domain/diagnostic.js';

export type LogFormat = 'text' | 'json';

/** What goes to stderr: trouble, and with --verbose how the work goes. Never a value of a resource. */
export interface Log {
  readonly diagnostic: (diagnostic: Diagnostic) => void;
  readonly error: (summary: string, detail?: string) => void;
  readonly debug: (text: string) => void;
}

export function createLog(write: (text: string) => void, format: LogFormat, verbose: boolean): Log {
  const emit = (level: string, summary: string, detail: string, more: object = {}): void => {
    if (format === 'json') write(`${JSON.stringify({ level, summary, ...(detail !== '' && { detail }), ...more })}\n`);
    else write(`${oneLine(`driftline: ${level}: ${summary}${detail === '' ? '' : `\n  ${detail}`}`)}\n`);
  };
  return {
    diagnostic: ({ severity, summary, detail, code, address, source }) => {
      const place = source === undefined ? {} : { source };
      emit(severity, format === 'json' ? summary : placedSummary({ summary, ...place }), detail, {
        code,
        ...(address !== undefined && { address }),
        ...place,
      });
    },
    error: (summary, detail = '') => {
      emit('error', summary, detail);
    },
    debug: (text) => {
      if (verbose) emit('debug', text, '');
    },
  };
}

/** File names and AWS messages must not steer the terminal. Line breaks of our own stay. */
function oneLine(text: string): string {
  return text.replace(/[^\P{Cc}\n]|\p{Bidi_Control}/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

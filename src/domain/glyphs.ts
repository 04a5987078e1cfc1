import type { FindingKind } from './finding.js';

/** The mark of each kind of finding, the same in every report and on every screen. */
export const kindGlyphs: Readonly<Record<FindingKind, string>> = {
  missing: '✗',
  changed: '~',
  unmanaged: '+',
  unreadable: '?',
  unsupported: '–',
};

import type { Size } from './model.js';

/** Below this many columns the changes stand under the list instead of beside it. */
export const sideBySideFrom = 100;

export interface Layout {
  readonly beside: boolean;
  readonly list: { readonly width: number; readonly height: number };
  readonly changes: { readonly width: number; readonly height: number };
}

/** Two lines on top, one at the bottom, and one left free: Ink clears the whole terminal when it fills every row. */
const frameLines = 4;

export function layoutOf({ columns, rows }: Size): Layout {
  const height = Math.max(4, rows - frameLines);
  if (columns >= sideBySideFrom) {
    const width = Math.floor(columns * 0.42);
    return { beside: true, list: { width, height }, changes: { width: columns - width - 2, height } };
  }
  const listHeight = Math.max(2, Math.floor(height * 0.4));
  return {
    beside: false,
    list: { width: columns, height: listHeight },
    changes: { width: columns, height: Math.max(1, height - listHeight - 1) },
  };
}

import { severityRank, type Finding, type FindingKind } from '../domain/finding.js';

const kinds: readonly FindingKind[] = ['missing', 'changed', 'unmanaged', 'unreadable', 'unsupported'];

/** Worst first; within a severity by kind, then by address as people count (`[2]` before `[10]`). */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    severityRank(a.severity) - severityRank(b.severity) ||
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    compareNatural(a.address, b.address) ||
    compareNatural(a.identifier ?? '', b.identifier ?? '')
  );
}

/**
 * Runs of digits compare as numbers, the rest by code unit: the same on every machine and in every locale. Walks the
 * texts without cutting them up, because a large report sorts a hundred thousand of them.
 */
export function compareNatural(a: string, b: string): number {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(j);
    if (isDigit(left) && isDigit(right)) {
      const leftEnd = endOfDigits(a, i);
      const rightEnd = endOfDigits(b, j);
      const order = compareDigits(a.slice(i, leftEnd), b.slice(j, rightEnd));
      if (order !== 0) return order;
      i = leftEnd;
      j = rightEnd;
    } else if (left !== right) {
      return left - right;
    } else {
      i++;
      j++;
    }
  }
  return a.length - i - (b.length - j) || compareText(a, b);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function endOfDigits(text: string, from: number): number {
  let end = from;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return end;
}

function compareDigits(a: string, b: string): number {
  const left = a.replace(/^0+/, '');
  const right = b.replace(/^0+/, '');
  return left.length - right.length || compareText(left, right);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

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
  let i = commonStart(a, b);
  let j = i;
  while (i < a.length && j < b.length) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(j);
    if (isDigit(left) && isDigit(right)) {
      const leftEnd = endOfDigits(a, i);
      const rightEnd = endOfDigits(b, j);
      const leftStart = endOfZeros(a, i, leftEnd);
      const rightStart = endOfZeros(b, j, rightEnd);
      const longer = leftEnd - leftStart - (rightEnd - rightStart);
      if (longer !== 0) return longer;
      for (let k = 0; leftStart + k < leftEnd; k++) {
        const order = a.charCodeAt(leftStart + k) - b.charCodeAt(rightStart + k);
        if (order !== 0) return order;
      }
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

/** Where two texts part, or where the run of digits begins that they part in. */
function commonStart(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  while (at > 0 && isDigit(a.charCodeAt(at - 1))) at--;
  return at;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function endOfDigits(text: string, from: number): number {
  let end = from;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return end;
}

function endOfZeros(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && text.charCodeAt(end) === 48) end++;
  return end;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

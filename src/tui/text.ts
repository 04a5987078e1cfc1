/** Control, escape and bidirectional-override characters would redraw the terminal; none of them reaches it. */
const unsafe = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text of a value from AWS or a state, made fit for one line of the terminal. */
export function safe(text: string): string {
  return text.replaceAll(unsafe, '·');
}

/** The end of an address says more than its beginning. */
export function shortenStart(text: string, width: number): string {
  if (text.length <= width) return text;
  return width <= 1 ? '…' : `…${text.slice(text.length - width + 1)}`;
}

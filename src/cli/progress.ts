import type { ScanEvent, ScanListener } from '../app/events.js';

const redrawMilliseconds = 100;
const clearLine = '\r\u001b[2K';

export interface Progress {
  readonly listener: ScanListener;
  /** Takes the line away again; nothing may be drawn after that. */
  end(): void;
}

/** One line on stderr that is drawn over itself: how many, how fast, how long still, and what throttling costs. */
export function createProgress(write: (text: string) => void, now: () => number, what = 'live resources'): Progress {
  let drawn = -Infinity;
  let shown = false;
  return {
    listener: (event) => {
      const due = now() - drawn >= redrawMilliseconds;
      if (event.kind === 'planned') write(`${clearLine}reading ${event.total} ${what}`);
      else if (event.kind === 'read' && due) write(`${clearLine}${progressText(event)}`);
      else return;
      drawn = now();
      shown = true;
    },
    end: () => {
      if (shown) write(clearLine);
      shown = false;
      drawn = Infinity;
    },
  };
}

export const noProgress: Progress = { listener: () => undefined, end: () => undefined };

export function progressText(event: Extract<ScanEvent, { kind: 'read' }>): string {
  const { done, total, rate, throttled } = event;
  const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
  const parts = [`read ${done}/${total} (${percent} %)`, `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`];
  if (done < total && rate > 0) parts.push(`${duration((total - done) / rate)} left`);
  if (throttled > 0) parts.push(`throttled ${throttled} times`);
  return parts.join(' · ');
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.ceil(seconds % 60)} s`;
}

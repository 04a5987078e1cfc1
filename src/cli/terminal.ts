type Screen = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>;
type Env = Readonly<Record<string, string | undefined>>;

/** Wide enough for most addresses, narrow enough for a log viewer or a page. */
export const fileWidth = 100;

export function widthOf(stream: Screen, env: Env): number {
  if (stream.isTTY) return Math.max(40, stream.columns);
  const told = Number(env.COLUMNS);
  return Number.isInteger(told) && told >= 40 ? told : fileWidth;
}

/** `NO_COLOR` beats everything; `FORCE_COLOR` asks for colours where there is no terminal. */
export function colorOf(stream: Screen, env: Env): boolean {
  if (set(env.NO_COLOR)) return false;
  if (set(env.FORCE_COLOR)) return env.FORCE_COLOR !== '0';
  return canDraw(stream, env);
}

/** Ink, which draws the interface, shows nothing before the end where the environment says it is a build server. */
export function isBuildServer(env: Env): boolean {
  if (env.CI === '0' || env.CI === 'false') return false;
  return Object.keys(env).some((name) => name === 'CI' || name === 'CONTINUOUS_INTEGRATION' || name.startsWith('CI_'));
}

/** Whether escape sequences do what they should. */
export function canDraw(stream: Screen, env: Env): boolean {
  return stream.isTTY && env.TERM !== 'dumb';
}

const set = (value: string | undefined): boolean => value !== undefined && value !== '';

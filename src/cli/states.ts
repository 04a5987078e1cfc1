import type { CodeArguments } from './arguments.js';
import type { ConfigurationSources } from './wiring.js';

/** The states that were named, else whatever the root module's backend holds. */
export function statesOf(args: { readonly dir: string; readonly states: readonly string[] }): readonly string[] {
  return args.states.length > 0 ? args.states : [args.dir];
}

/** The configuration that was named, else that of the folder; none where nobody wants one. */
export function codeOf(
  { code }: { readonly code: CodeArguments },
  dir: string,
): { readonly configuration?: ConfigurationSources } {
  const { useConfig, config, plan, given } = code;
  if (!useConfig) return {};
  const named = config !== undefined || plan !== undefined;
  return { configuration: { dir: config ?? dir, named, given, ...(plan !== undefined && { plan }) } };
}

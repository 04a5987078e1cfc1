/** The states that were named, else whatever the root module's backend holds. */
export function statesOf(args: { readonly dir: string; readonly states: readonly string[] }): readonly string[] {
  return args.states.length > 0 ? args.states : [args.dir];
}

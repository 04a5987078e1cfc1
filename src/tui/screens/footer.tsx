import { Text } from 'ink';
import { keymap, type Command } from '../keymap.js';
import type { Model } from '../model.js';
import { safe } from '../text.js';

/** The keys that do something here, or the filter while it is typed; one line. */
export function Footer({ model }: { readonly model: Model }) {
  if (model.typing) return <Text wrap="truncate">/{safe(model.filter)}▏ ⏎ keep · esc clear</Text>;
  const filter = model.filter === '' ? '' : `filter: ${safe(model.filter)} · `;
  return (
    <Text dimColor wrap="truncate">
      {filter}
      {footerText(model)}
    </Text>
  );
}

export function footerText(model: Model): string {
  const useless = new Set<Command>();
  if (model.focus === 'changes') useless.add('open');
  else if (model.filter === '') useless.add('back');
  return keymap
    .filter(({ label, command }) => label !== null && !useless.has(command))
    .map(({ shown, label }) => `${shown} ${label ?? ''}`)
    .join(' · ');
}

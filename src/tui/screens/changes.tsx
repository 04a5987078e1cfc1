import { Box, Text } from 'ink';
import { layoutOf } from '../layout.js';
import type { Model } from '../model.js';

interface Props {
  readonly model: Model;
  /** The chosen finding as lines that fit the pane. */
  readonly lines: readonly string[];
}

/** What became of the chosen resource; scrolls when it has the focus. */
export function Changes({ model, lines }: Props) {
  const { width, height } = layoutOf(model.size).changes;
  const start = Math.min(model.scroll, Math.max(0, lines.length - height));
  const below = lines.length - start - height;
  const visible = lines.slice(start, start + (below > 0 ? height - 1 : height));
  return (
    <Box flexDirection="column" width={width} height={height}>
      {visible.map((line, index) => (
        <Text key={start + index} wrap="truncate">
          {line === '' ? ' ' : line}
        </Text>
      ))}
      {below > 0 ? <Text dimColor>… {below + 1} more lines</Text> : null}
    </Box>
  );
}

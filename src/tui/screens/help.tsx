import { Box, Text } from 'ink';
import { kindGlyphs } from '../../domain/glyphs.js';
import { keymap } from '../keymap.js';

const marks = Object.entries(kindGlyphs)
  .map(([kind, glyph]) => `${glyph} ${kind}`)
  .join('   ');

/** Every key with what it does, from the keymap. */
export function Help() {
  const width = Math.max(...keymap.map(({ shown }) => shown.length));
  return (
    <Box flexDirection="column">
      <Text bold>Keys</Text>
      {keymap.map(({ command, shown, help }) => (
        <Text key={command} wrap="truncate">
          {'  '}
          {shown.padEnd(width)}
          {'  '}
          {help}
        </Text>
      ))}
      <Text> </Text>
      <Text bold>Marks</Text>
      <Text wrap="truncate">
        {'  '}
        {marks}
      </Text>
    </Box>
  );
}

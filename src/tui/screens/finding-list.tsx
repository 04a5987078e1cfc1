import { Box, Text } from 'ink';
import { kindGlyphs } from '../../domain/glyphs.js';
import { layoutOf } from '../layout.js';
import type { Model } from '../model.js';
import { chosenIndex, windowStart, type Row } from '../rows.js';
import { safe, shortenStart } from '../text.js';
import { colorOf, type TuiTheme } from '../theme.js';

interface Props {
  readonly model: Model;
  readonly rows: readonly Row[];
  readonly theme: TuiTheme;
}

/** The findings, grouped; only the rows that are visible are drawn. */
export function FindingList({ model, rows, theme }: Props) {
  const { width, height } = layoutOf(model.size).list;
  const chosen = chosenIndex(rows, model.chosen);
  const start = windowStart(rows.length, chosen, height);
  return (
    <Box flexDirection="column" width={width} height={height} flexShrink={0}>
      {rows.length === 0 ? <Text dimColor>{emptyText(model)}</Text> : null}
      {rows.slice(start, start + height).map((row, index) => (
        <RowLine
          key={row.kind === 'finding' ? row.key : `heading ${row.text}`}
          row={row}
          chosen={start + index === chosen}
          focused={model.focus === 'list'}
          width={width}
          theme={theme}
        />
      ))}
    </Box>
  );
}

function emptyText(model: Model): string {
  if (model.filter !== '') return 'No finding matches the filter.';
  return model.summary === undefined ? 'Nothing found so far.' : 'No drift found.';
}

interface LineProps {
  readonly row: Row;
  readonly chosen: boolean;
  readonly focused: boolean;
  readonly width: number;
  readonly theme: TuiTheme;
}

function RowLine({ row, chosen, focused, width, theme }: LineProps) {
  if (row.kind === 'heading') {
    return (
      <Text bold wrap="truncate">
        {row.text} ({row.count})
      </Text>
    );
  }
  const { finding } = row;
  const marker = chosen ? '› ' : '  ';
  const address = shortenStart(safe(finding.address), width - 5);
  return (
    <Text wrap="truncate" bold={chosen} inverse={chosen && focused && theme.color}>
      {marker}
      <Text {...colorOf(finding.severity, theme)}>{kindGlyphs[finding.kind]}</Text> {address}
    </Text>
  );
}

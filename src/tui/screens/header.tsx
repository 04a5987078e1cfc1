import { Box, Text } from 'ink';
import type { Model } from '../model.js';
import { safe } from '../text.js';

/** What is scanned and how far it is; two lines. */
export function Header({ model, title }: { readonly model: Model; readonly title: string }) {
  return (
    <Box flexDirection="column" height={2}>
      <Text bold wrap="truncate">
        {safe(title)}
      </Text>
      <Text wrap="truncate">{statusLine(model)}</Text>
    </Box>
  );
}

/** `reading 12 of 300 (4 %), 25/s, about 12 s left` while it runs, the outcome after. */
export function statusLine(model: Model): string {
  const { progress, summary } = model;
  if (summary !== undefined) {
    const { changed, missing, inSync, resources, unreadable, unsupported } = summary;
    const gaps = unreadable + unsupported === 0 ? '' : ` · ${unreadable} unreadable, ${unsupported} unsupported`;
    const end = model.complete ? '' : ' · stopped before the end';
    return `${resources} resources: ${changed} changed, ${missing} missing, ${inSync} in sync${gaps}${end}`;
  }
  if (progress.total === 0) return 'reading the state …';
  const share = Math.floor((progress.done / progress.total) * 100);
  const left = progress.rate > 0 ? Math.ceil((progress.total - progress.done) / progress.rate) : undefined;
  const rate = progress.rate > 0 ? `, ${progress.rate.toFixed(0)}/s` : '';
  const eta = left === undefined || left === 0 ? '' : `, about ${left} s left`;
  const throttled = progress.throttled === 0 ? '' : `, throttled ${progress.throttled} times`;
  return `reading ${progress.done} of ${progress.total} (${share} %)${rate}${eta}${throttled} · ${model.findings.length} findings`;
}

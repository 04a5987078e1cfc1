import { isObject, own, type JsonObject } from '../../domain/json.js';
import { parseJson, type DuplicateKey } from '../../domain/json-text.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { StateHeader } from '../../domain/graph.js';
import type { ResourceInstance } from '../../domain/resource.js';
import { describeBrokenText, describeOtherJson } from './not-a-state.js';
import { Problems, pullInstead } from './problems.js';
import { decodeShownState } from './show-json.js';
import { Version4Decoder } from './version4.js';

export interface DecodedState {
  /** Absent when the text is not a state that can be read. */
  readonly header?: StateHeader;
  readonly instances: readonly ResourceInstance[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Decodes the text of one state: Terraform or OpenTofu format version 4, or the output of `terraform show -json`.
 * `file` is how diagnostics and instances name it. Pure; whatever the text is, it never throws.
 */
export function decodeState(text: string, file: string): DecodedState {
  const parsed = parseJson(text);
  if (!parsed.ok) return refused(describeBrokenText(text, parsed, file));
  const root = parsed.value;
  if (!isObject(root)) return refused(describeOtherJson(root, file));
  const problems = new Problems(file);
  reportDuplicates(parsed.duplicateKeys, file, problems);
  if (own(root, 'version') === 4) return decodeVersion4(root, file, problems);
  if (isShownState(root)) return decodeShown(root, file, problems);
  return refused(describeOtherJson(root, file), problems);
}

function refused(diagnostic: Diagnostic, problems?: Problems): DecodedState {
  return { instances: [], diagnostics: [...(problems?.list() ?? []), diagnostic] };
}

/** An empty state is shown without `values`; plans, provider schemas and validation results have a format version too. */
function isShownState(root: JsonObject): boolean {
  if (typeof own(root, 'format_version') !== 'string') return false;
  const others = Object.keys(root).filter((key) => !['format_version', 'terraform_version', 'checks'].includes(key));
  return others.length === 0 || (others.includes('values') && !others.includes('planned_values'));
}

function decodeVersion4(root: JsonObject, file: string, problems: Problems): DecodedState {
  const resources = own(root, 'resources') ?? undefined;
  if (resources !== undefined && !Array.isArray(resources)) {
    return refused(describeOtherJson(root, file), problems);
  }
  const outputs = own(root, 'outputs') ?? undefined;
  if (outputs !== undefined && !isObject(outputs))
    problems.malformedDetail('The state', 'Its outputs are not an object');
  const instances = new Version4Decoder(file, problems).decode(root);
  const serial = own(root, 'serial');
  const lineage = own(root, 'lineage');
  const header: StateHeader = {
    file,
    format: '4',
    ...terraformVersion(root),
    ...(typeof serial === 'number' ? { serial } : {}),
    ...(typeof lineage === 'string' ? { lineage } : {}),
  };
  reportEmpty(resources?.length ?? 0, file, problems);
  return { header, instances, diagnostics: problems.list() };
}

function decodeShown(root: JsonObject, file: string, problems: Problems): DecodedState {
  const instances = decodeShownState(root, file, problems);
  reportEmpty(instances.length, file, problems);
  return { header: { file, format: 'show-json', ...terraformVersion(root) }, instances, diagnostics: problems.list() };
}

function terraformVersion(root: JsonObject): { terraformVersion?: string } {
  const version = own(root, 'terraform_version');
  return typeof version === 'string' ? { terraformVersion: version } : {};
}

function reportEmpty(resources: number, file: string, problems: Problems): void {
  if (resources > 0) return;
  problems.add(
    'info',
    'state-empty',
    `${file} holds no resources`,
    'Nothing in it can drift. If resources were expected, check that this is the right state and the right workspace (`terraform workspace show`).',
  );
}

function reportDuplicates(duplicates: readonly DuplicateKey[], file: string, problems: Problems): void {
  for (const { key, line, column } of duplicates) {
    problems.add(
      'warning',
      'state-duplicate-key',
      `${file} has the key ${JSON.stringify(key.slice(0, 80))} twice in one object`,
      `The second is in line ${line}; it is the one used, as Terraform does. A state is not edited by hand or merged as text: get a clean copy with ${pullInstead}.`,
      { source: { file, line, column } },
    );
  }
}

import type { Diagnostic } from '../../../domain/diagnostic.js';
import { inSlices } from '../slices.js';
import type { Block, Body, Position, Range } from './ast.js';
import { checkNative, type Checked, type SyntaxProblem } from './check.js';
import { confirmBody, doubtedBlock, type Confirmed } from './confirm.js';
import { placeOf } from './parse-text.js';
import { parseNativeFile, type Native } from './parser.js';
import type { ReadFile } from './read-file.js';

/** Reads a file of native syntax with two parsers, and takes what both of them say; after `startParser`. */
export async function readNative(file: string, text: string): Promise<ReadFile> {
  if (text.length > largest) return { body: nothing(file), diagnostics: [tooLarge(file)] };
  const [checked, native] = await Promise.all([checkNative(text), parsed(file, text)]);
  if (native === undefined) return { body: nothing(file), diagnostics: [tooDeep(file)] };
  switch (checked.kind) {
    case 'valid':
      return confirmed(file, await inSlices(confirmBody(native.body, checked.tree, text)));
    case 'invalid':
      return { body: salvaged(native, checked), diagnostics: checked.problems.map((problem) => said(file, problem)) };
    case 'unchecked':
      return native.broken
        ? { body: salvaged(native, { kind: 'invalid', problems: [] }), diagnostics: [notUnderstood(file)] }
        : { body: native.body, diagnostics: [] };
  }
}

/** Characters; a file of more holds data, not configuration, and the parsers would need minutes for it. */
const largest = 4 * 1024 * 1024;

/** Undefined for what is nested so deep that the stack ends. */
async function parsed(file: string, text: string): Promise<Native | undefined> {
  try {
    return await parseNativeFile({ file, text });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const nothing = (file: string): Body => ({
  attributes: new Map(),
  blocks: [],
  range: placeOf(file),
  incomplete: true,
});

function confirmed(file: string, { body, doubts: [first] }: Confirmed): ReadFile {
  return { body, diagnostics: first === undefined ? [] : [notUnderstood(file, first.start)] };
}

/**
 * Blocks that an error touches keep their names and lose their values. An error between two blocks may be one of the block
 * before it (a brace too many), or of the one behind.
 */
function salvaged({ body, broken }: Native, { problems }: Extract<Checked, { kind: 'invalid' }>): Body {
  const touched = new Set<Block>();
  for (const { position } of problems) {
    const inside = body.blocks.filter((block) => holds(block.range, position.line));
    const before = body.blocks.findLast((block) => block.range.start.line <= position.line);
    const behind = body.blocks.find((block) => block.range.start.line > position.line);
    for (const block of inside.length > 0 ? inside : [before, behind]) if (block !== undefined) touched.add(block);
  }
  // HCL's parser may stop at the first mistake: what the other one stumbles over counts as well.
  const stumbled = body.blocks.some((block) => block.body.incomplete === true);
  const isDoubtful = (block: Block): boolean =>
    touched.has(block) || block.body.incomplete === true || (broken && !stumbled);
  return {
    ...body,
    blocks: body.blocks.map((block) => (isDoubtful(block) ? doubtedBlock(block) : block)),
    incomplete: true,
  };
}

const holds = ({ start, end }: Range, line: number): boolean => start.line <= line && line <= end.line;

const consequence =
  'Terraform refuses this file. What could be read of it is used; values near the mistake are unknown.';

function said(file: string, { position, text }: SyntaxProblem): Diagnostic {
  const [summary = '', ...rest] = text.split('; ');
  const detail = [rest.join('; '), consequence].filter((part) => part !== '').join(' ');
  return { severity: 'warning', code: 'config-syntax', summary, detail, source: { file, ...position } };
}

function notUnderstood(file: string, place?: Position): Diagnostic {
  return {
    severity: 'warning',
    code: 'config-not-understood',
    summary: `A part of ${file} was not understood`,
    detail: 'Its values are unknown, and resources that it declares may not be known. Please report this file.',
    source: { file, ...place },
  };
}

function tooLarge(file: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'config-too-large',
    summary: `${file} is too large to be read`,
    detail:
      'It has more than 4 million characters. Move data into files of their own (`file`, `templatefile`). Nothing of what it declares is known: the scan goes on without it.',
    source: { file, line: 1, column: 1 },
  };
}

function tooDeep(file: string): Diagnostic {
  return {
    severity: 'warning',
    code: 'config-too-deep',
    summary: `${file} is nested too deep to be read`,
    detail: 'Nothing of what it declares is known: the scan goes on without it.',
    source: { file },
  };
}

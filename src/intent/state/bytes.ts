import type { Diagnostic } from '../../domain/diagnostic.js';
import { pullInstead } from './problems.js';

export type DecodedBytes =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly diagnostic: Diagnostic };

/**
 * Bytes of a state file as text. UTF-8; also UTF-16, which Windows PowerShell writes for `terraform state pull > FILE`.
 * What is no text (a gzip archive, a saved plan) or too long for one string is a diagnostic.
 */
export function decodeBytes(bytes: Uint8Array, file: string): DecodedBytes {
  const [first = 0, second = 0] = bytes;
  if (first === 0x1f && second === 0x8b) {
    return refuse(
      'state-gzip',
      file,
      'is compressed with gzip',
      `Unpack it: \`gzip -dc ${file} | driftline scan --state -\`.`,
    );
  }
  if (first === 0x50 && second === 0x4b) {
    return refuse(
      'state-is-plan',
      file,
      'is a ZIP archive, most likely a saved plan',
      `A plan is not a state. Give terraform.tfstate or the folder that holds it, or use ${pullInstead}.`,
    );
  }
  try {
    return { ok: true, text: new TextDecoder(encodingOf(first, second, bytes.length)).decode(bytes) };
  } catch {
    return refuse(
      'state-too-large',
      file,
      `is too large for one text (${Math.round(bytes.length / 1e6)} MB)`,
      'driftline reads states up to about 500 MB. Split the root module; Terraform itself is slow at this size.',
    );
  }
}

function encodingOf(first: number, second: number, length: number): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (length < 2) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : 'utf-8';
}

function refuse(code: string, file: string, what: string, next: string): DecodedBytes {
  return {
    ok: false,
    diagnostic: { severity: 'error', code, summary: `${file} ${what}`, detail: next, source: { file } },
  };
}

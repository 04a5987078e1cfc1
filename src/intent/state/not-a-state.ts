import { stripVTControlCharacters } from 'node:util';
import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import type { JsonText, TextPosition } from '../../domain/json-text.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import { pullInstead } from './problems.js';

/** Enough of a text to tell what it is. */
const headLength = 4096;

interface Look {
  readonly code: string;
  readonly pattern: RegExp;
  readonly what: string;
  readonly next: string;
}

const looks: readonly Look[] = [
  {
    code: 'state-git-conflict',
    pattern: /^<{7}(?: |$)/m,
    what: 'has git conflict markers (<<<<<<<)',
    next: `Merging states as text loses resources. Take one side (\`git checkout --theirs\` or \`--ours\`), or use the real state with ${pullInstead}.`,
  },
  {
    code: 'state-git-lfs',
    pattern: /^version https:\/\/git-lfs\.github\.com\//,
    what: 'is a Git LFS pointer, not the state itself',
    next: 'Run `git lfs pull` and scan again.',
  },
  {
    code: 'state-html',
    pattern: /^\s*<(?:!doctype|html|\?xml|error|head)\b/i,
    what: 'is an HTML or XML page, most likely a login or error page saved in its place',
    next: `Download it again with credentials, or use ${pullInstead}.`,
  },
  {
    code: 'state-shown-as-text',
    pattern: /^\s*# (?:module\.|data\.|[a-z]+_)\S*:/,
    what: 'is what `terraform show` prints for people',
    next: 'Use `terraform show -json | driftline scan --state -`.',
  },
  {
    code: 'state-hcl',
    pattern: /^\s*(?:resource|data|module|provider|variable|output|terraform|locals|import|moved)\s*(?:"[^"]*"\s*)*\{/m,
    what: 'is Terraform configuration (HCL), not a state',
    next: `Give the state (\`terraform.tfstate\`, or the folder that holds it), or use ${pullInstead}.`,
  },
];

function trouble(code: string, file: string, what: string, next: string, at?: TextPosition): Diagnostic {
  const source = { file, ...(at === undefined ? {} : { line: at.line, column: at.column }) };
  return { severity: 'error', code, summary: `${file} ${what}`, detail: next, source };
}

/** Says why a text that is no JSON is none. */
export function describeBrokenText(text: string, broken: Extract<JsonText, { ok: false }>, file: string): Diagnostic {
  const at = broken.at === undefined ? '' : ` (line ${broken.at.line}, column ${broken.at.column})`;
  switch (broken.problem) {
    case 'empty':
      return trouble(
        'state-empty-file',
        file,
        'is empty',
        `This is what a migration to a remote backend leaves behind, and what \`terraform state pull\` prints where nothing was applied yet. Use ${pullInstead}, or restore the backup (terraform.tfstate.backup).`,
      );
    case 'too-deep':
      return trouble(
        'state-too-deep',
        file,
        `nests too deep${at}`,
        `No state nests this deep, so this is not one or it is damaged. Use ${pullInstead}.`,
        broken.at,
      );
    case 'truncated':
    case 'syntax': {
      // Terraform colours its output also where it goes into a file.
      const head = stripVTControlCharacters(text.slice(0, headLength));
      const look = looks.find(({ code, pattern }) => pattern.test(code === 'state-git-conflict' ? text : head));
      if (look !== undefined && !(look.code === 'state-hcl' && /^\s*[[{]/.test(text)))
        return trouble(look.code, file, look.what, look.next);
      if (broken.problem === 'truncated') {
        return trouble(
          'state-truncated',
          file,
          `ends in the middle${at}`,
          `The download or the disk was cut short. Fetch it again, or use ${pullInstead}.`,
          broken.at,
        );
      }
      return trouble(
        'state-not-json',
        file,
        `is not valid JSON${at}`,
        `If it is a state, it is damaged: restore its last good version, or use ${pullInstead}.`,
        broken.at,
      );
    }
  }
}

/** Says what a JSON document is that is not a state driftline reads. */
export function describeOtherJson(root: Json, file: string): Diagnostic {
  if (!isObject(root)) return notAState(file);
  if (own(root, 'encrypted_data') !== undefined) {
    return trouble(
      'state-encrypted',
      file,
      'is encrypted by OpenTofu',
      'Only OpenTofu with its key can open it: run `tofu state pull | driftline scan --state -` in the root module.',
    );
  }
  if (own(root, 'sops') !== undefined) {
    return trouble(
      'state-encrypted',
      file,
      'is encrypted by SOPS',
      'Run `sops decrypt FILE | driftline scan --state -`.',
    );
  }
  if (own(root, 'planned_values') !== undefined || own(root, 'resource_changes') !== undefined) {
    return trouble(
      'state-is-plan',
      file,
      'is a plan (`terraform show -json PLAN`), not a state',
      `A plan says what is to become, drift is measured against what is. Give the state itself, the output of \`terraform show -json\` without a plan file, or ${pullInstead}.`,
    );
  }
  return own(root, 'version') === undefined ? notAState(file) : describeVersion(root, file);
}

function notAState(file: string): Diagnostic {
  return trouble(
    'state-not-a-state',
    file,
    'is JSON, but not a Terraform state',
    `A state has "version", "terraform_version" and "resources". Give terraform.tfstate or the folder that holds it, or use ${pullInstead}.`,
  );
}

function describeVersion(root: JsonObject, file: string): Diagnostic {
  const version = own(root, 'version');
  if (version === 4) {
    return trouble(
      'state-malformed',
      file,
      'has no list of resources',
      `It is damaged: restore its last good version, or use ${pullInstead}.`,
    );
  }
  if (isObject(own(root, 'backend')) && (version === 3 || version === 4)) {
    return trouble(
      'state-backend-record',
      file,
      'only records which backend holds the state',
      `It is written by \`terraform init\` and has no resources. Use ${pullInstead}.`,
    );
  }
  if (version === 1 || version === 2 || version === 3) {
    const writer = own(root, 'terraform_version');
    const by =
      typeof writer === 'string' && /^[\w.+-]{1,40}$/.test(writer) ? `Terraform ${writer}` : 'Terraform before 0.12';
    return trouble(
      'state-old-version',
      file,
      `has state format version ${version}, written by ${by}`,
      `driftline reads version 4. Terraform 0.12 or newer upgrades it on the fly, without writing: ${pullInstead}. \`terraform apply -refresh-only\` upgrades it for good.`,
    );
  }
  if (typeof version === 'number' && Number.isInteger(version) && version > 4) {
    return trouble(
      'state-unknown-version',
      file,
      `has state format version ${version}, which this driftline does not know`,
      'It reads version 4. Update driftline, or give it the output of `terraform show -json`, whose format is stable.',
    );
  }
  return notAState(file);
}

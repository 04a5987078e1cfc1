import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { decodeState } from '../../../src/intent/state/decode.js';

const company = readFileSync(new URL('./company.tfstate', import.meta.url), 'utf8');
const pull = /terraform state pull \| driftline scan --state -/;
const encrypted = {
  serial: 1,
  lineage: 'l',
  meta: { 'key_provider.pbkdf2.k': 'e30=' },
  encrypted_data: 'AAAA',
  encryption_version: 'v0',
};

describe('what is no state that can be read', () => {
  it.each<[string, string, string, RegExp]>([
    ['empty', '', 'state-empty-file', pull],
    ['white space', ' \n\n', 'state-empty-file', pull],
    ['truncated', company.slice(0, 2000), 'state-truncated', pull],
    ['a missing comma', company.replace('"serial": 27,', '"serial": 27'), 'state-not-json', pull],
    ['plain text', 'hello', 'state-not-json', pull],
    ['HCL', 'resource "aws_vpc" "a" {\n  cidr_block = "10.0.0.0/16"\n}\n', 'state-hcl', pull],
    ['HCL after a comment', '# Network\nterraform {\n}\n', 'state-hcl', pull],
    ['shown for people', '# aws_vpc.a:\nresource "aws_vpc" "a" {\n}\n', 'state-shown-as-text', /terraform show -json/],
    [
      'shown for people in colour',
      '\u001b[0m\u001b[1m# aws_vpc.a:\u001b[0m\nresource',
      'state-shown-as-text',
      /terraform show -json/,
    ],
    ['HTML', '<!DOCTYPE html><html><body>Sign in</body></html>', 'state-html', pull],
    ['XML', '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', 'state-html', pull],
    [
      'a conflict',
      company.replace('  "serial": 27,', '<<<<<<< HEAD\n"serial": 27,\n=======\n"serial": 26,\n>>>>>>> b'),
      'state-git-conflict',
      /git checkout/,
    ],
    [
      'an LFS pointer',
      'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
      'state-git-lfs',
      /git lfs pull/,
    ],
    ['version 1', '{"version":1,"modules":[]}', 'state-old-version', pull],
    ['version 2', '{"version":2,"modules":[]}', 'state-old-version', pull],
    ['version 3', '{"version":3,"terraform_version":"0.11.14","modules":[]}', 'state-old-version', pull],
    ['version 5', '{"version":5,"resources":[]}', 'state-unknown-version', /terraform show -json/],
    ['version "4"', '{"version":"4","resources":[]}', 'state-not-a-state', pull],
    ['a backend record', '{"version":3,"backend":{"type":"s3","config":{}}}', 'state-backend-record', pull],
    [
      'encrypted by OpenTofu',
      JSON.stringify(encrypted),
      'state-encrypted',
      /tofu state pull \| driftline scan --state -/,
    ],
    ['encrypted by SOPS', '{"data":"ENC[AES256_GCM,data:x]","sops":{}}', 'state-encrypted', /sops decrypt/],
    [
      'a plan',
      '{"format_version":"1.2","planned_values":{},"resource_changes":[],"prior_state":{}}',
      'state-is-plan',
      /terraform show -json/,
    ],
    ['other JSON', '{"Resources":{}}', 'state-not-a-state', pull],
    ['provider schemas', '{"format_version":"1.0","provider_schemas":{}}', 'state-not-a-state', pull],
    ['an array', '[]', 'state-not-a-state', pull],
    ['a number', '4', 'state-not-a-state', pull],
    ['resources of another kind', '{"version":4,"resources":{}}', 'state-malformed', pull],
    ['a depth bomb', `{"version":4,"resources":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'state-too-deep', pull],
  ])('%s has its own diagnostic and next step', (_, text, code, next) => {
    const { header, instances, diagnostics } = decodeState(text, 'the.tfstate');
    expect(header).toBeUndefined();
    expect(instances).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ severity: 'error', code, source: { file: 'the.tfstate' } });
    expect(diagnostics[0]?.summary).toContain('the.tfstate');
    expect(diagnostics[0]?.detail).toMatch(next);
  });

  it('never quotes the content', () => {
    for (const text of [
      company.slice(0, company.indexOf('not-a-real-password') + 12),
      company.replace('"index_key": 0,', '"index_key": 0'),
    ]) {
      expect(JSON.stringify(decodeState(text, 'f').diagnostics)).not.toContain('not-a-real');
    }
  });
});

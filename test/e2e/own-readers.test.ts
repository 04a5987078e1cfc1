import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startMoto, type Moto } from '../../scripts/fixtures/moto.js';
import { run } from '../../scripts/fixtures/process.js';
import { apply, openWorkshop, prepare, region, type Workshop } from '../../scripts/fixtures/terraform.js';
import type { Report } from '../../src/domain/report.js';
import { serviceTypes } from '../../src/live/services/index.js';
import { changeBehind } from './own-readers/changes.js';
import { findToolchain, type Toolchain } from './toolchain.js';

const tools = await findToolchain();

if (typeof tools === 'string') {
  process.stderr.write(`\n!!! END-TO-END TESTS SKIPPED: ${tools} !!!\n\n`);
  // Terraform, its provider or the emulator is not on this machine, which the loud line above says.
  describe.skip('services with readers of their own', () => {
    it('are read', () => undefined);
  });
} else {
  describe('services with readers of their own', () => {
    scanAndChange(tools);
  });
}

/** What is read through its own service; the rest of the stack only stands under it. */
const types = [
  ...['aws_route53_record', 'aws_network_acl_rule', 'aws_ebs_encryption_by_default', 'aws_codebuild_project'],
  ...['aws_s3_object', 'aws_glue_catalog_table', 'aws_iam_access_key', 'aws_iam_user_login_profile'],
  ...['aws_iam_account_alias', 'aws_iam_account_password_policy', 'aws_secretsmanager_secret_version'],
  ...['aws_config_configuration_recorder', 'aws_config_delivery_channel', 'aws_config_configuration_recorder_status'],
  ...['aws_service_discovery_http_namespace', 'aws_ses_receipt_rule_set', 'aws_ses_active_receipt_rule_set'],
  ...['aws_docdb_subnet_group'],
];

function scanAndChange(toolchain: Toolchain): void {
  let moto: Moto;
  let workshop: Workshop;
  let state: string;
  const started: { readonly stop: () => Promise<void> }[] = [];

  beforeAll(async () => {
    moto = await startMoto(toolchain.moto);
    started.push(moto);
    workshop = await openWorkshop({ program: toolchain.terraform, mirror: toolchain.mirror }, moto.endpoint);
    started.push({ stop: workshop.remove });
    const folder = await prepare(workshop, 'own-readers', join(import.meta.dirname, 'own-readers'));
    await apply(workshop, folder);
    state = join(folder, 'terraform.tfstate');
  }, 300_000);

  afterAll(async () => {
    // Also what was started before something failed to.
    for (const part of started.reverse()) await part.stop();
  }, 60_000);

  it('shows no drift right after terraform apply', async () => {
    const { report, text } = await scanThrough(moto.endpoint, state);
    expect(report.findings).toEqual([]);
    expect(report.summary.inSync).toBe(report.summary.resources);
    expect(report.summary.resources).toBeGreaterThan(25);
    expect(text).not.toContain('never asked for');
  }, 60_000);

  it('reads the records of a zone with a few calls, not one for each', async () => {
    const { report } = await scanThrough(moto.endpoint, state, ['--only', 'aws_route53_record']);
    expect(report.summary.resources).toBeGreaterThan(8);
    expect(report.summary.apiCalls).toBeLessThan(4);
  }, 60_000);

  it('records what it read, and scans the recording to the same report', async () => {
    const snapshot = join(workshop.root, 'live.jsonl');
    const live = await scanThrough(moto.endpoint, state, ['--record', snapshot]);
    const again = await scanThrough(moto.endpoint, state, ['--snapshot', snapshot]);
    expect(await readFile(snapshot, 'utf8')).toContain('"typeName":"AWS::Route53::RecordSet"');
    expect(again.report.findings).toEqual(live.report.findings);
    expect(again.report.summary.inSync).toBe(live.report.summary.inSync);
  }, 60_000);

  describe('after changes behind the back of Terraform', () => {
    it('shows each of them, and nothing else', async () => {
      const expected = await changeBehind(moto.endpoint, region, await readFile(state, 'utf8'));
      const { report } = await scanThrough(moto.endpoint, state);
      const seen = report.findings.flatMap((finding) =>
        finding.kind === 'changed'
          ? finding.changes.map(({ attribute }) => `${finding.address} ${attribute}`)
          : [`${finding.address} is ${finding.kind}`],
      );
      expect([...new Set(seen)].sort()).toEqual([...expected].sort());
    }, 90_000);
  });
}

const root = join(import.meta.dirname, '..', '..');

/** Each service has an endpoint of its own, and Cloud Control one that answers nothing: nobody may need it here. */
async function scanThrough(
  endpoint: string,
  state: string,
  more: readonly string[] = [],
): Promise<{ report: Report; text: string }> {
  const program = join(root, 'dist', 'main.js');
  if (!existsSync(program)) throw new Error('dist/main.js is not there; run npm run build');
  const services = ['sts', ...new Set(serviceTypes.map(({ reader }) => reader))];
  const variables = services.map((name) => [`AWS_ENDPOINT_URL_${name.toUpperCase().replaceAll('-', '_')}`, endpoint]);
  const only = more.includes('--only') ? [] : types.flatMap((type) => ['--only', type]);
  const args = ['scan', '--state', state, '--no-config', '--region', region, '--format', 'json', ...only, ...more];
  const result = await run(process.execPath, [program, ...args], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      AWS_ACCESS_KEY_ID: 'emulator',
      AWS_SECRET_ACCESS_KEY: 'emulator',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_ENDPOINT_URL_CLOUDCONTROL: 'http://127.0.0.1:9',
      ...(Object.fromEntries(variables) as Record<string, string>),
    },
    timeout: 60_000,
  });
  if (result.stdout === '') throw new Error(`driftline printed no report (exit ${result.code}):\n${result.stderr}`);
  return { report: JSON.parse(result.stdout) as Report, text: result.stdout };
}

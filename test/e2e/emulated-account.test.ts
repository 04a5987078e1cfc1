import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { startMoto, type Moto } from '../../scripts/fixtures/moto.js';
import { apply, openWorkshop, prepare, region, type Workshop } from '../../scripts/fixtures/terraform.js';
import { compareAnswers, printAnswers } from './answers.js';
import { connect, disconnect } from './bridge/clients.js';
import { identityOperation, listOperation, readOperation, startBridge, type Bridge } from './bridge/server.js';
import { backdoorChanges, type Expected } from './changes.js';
import { scanWith, type Scanned } from './driftline.js';
import { lookupIn, refreshOnly, wouldUndo, type Seen } from './plan.js';
import { findToolchain, type Toolchain } from './toolchain.js';

const tools = await findToolchain();

if (typeof tools === 'string') {
  process.stderr.write(`\n!!! END-TO-END TESTS SKIPPED: ${tools} !!!\n\n`);
  // Terraform, its provider or the emulator is not on this machine, which the loud line above says.
  describe.skip('an account in an emulator', () => {
    it('is scanned', () => undefined);
  });
} else {
  describe('an account in an emulator', () => {
    scanAndChange(tools);
  });
}

function scanAndChange(toolchain: Toolchain): void {
  let moto: Moto;
  const started: { readonly stop: () => Promise<void> }[] = [];
  let bridge: Bridge;
  let workshop: Workshop;
  let folder: string;
  let quiet: readonly Seen[];
  const scan = (): Promise<Scanned> => scanWith(bridge.endpoint, join(folder, 'terraform.tfstate'), region);

  beforeAll(async () => {
    moto = await startMoto(toolchain.moto);
    started.push(moto);
    workshop = await openWorkshop({ program: toolchain.terraform, mirror: toolchain.mirror }, moto.endpoint);
    started.push({ stop: workshop.remove });
    folder = await prepare(workshop, 'stack', join(import.meta.dirname, 'stack'));
    await apply(workshop, folder);
    bridge = await startBridge(moto.endpoint, region);
    started.push(bridge);
  }, 200_000);

  afterAll(async () => {
    // Also what was started before something failed to.
    for (const part of started.reverse()) await part.stop();
  }, 60_000);

  describe('right after terraform apply', () => {
    it('has no drift, and the exit code says so', async () => {
      const { code, report } = await scan();
      expect(report.findings).toEqual([]);
      expect(report.summary).toMatchObject({ changed: 0, missing: 0, unreadable: 0, unsupported: 0 });
      expect(report.summary.inSync).toBe(report.summary.resources);
      expect(code).toBe(0);
    }, 60_000);

    it('was read with one call for each live resource, however many Terraform resources describe it', () => {
      const reads = bridge.calls.filter(({ operation }) => operation === readOperation);
      const names = reads.map(({ typeName = '', identifier = '' }) => `${typeName} ${identifier}`);
      expect(names.length).toBeGreaterThan(0);
      expect(names.sort()).toEqual([...new Set(names)].sort());
    });

    it('is asked by terraform plan -refresh-only as well', async () => {
      quiet = await refreshOnly(workshop, folder);
      expect(quiet.filter(({ attribute }) => attribute === undefined)).toEqual([]);
    }, 60_000);
  });

  describe('after changes behind the back of Terraform', () => {
    let drifted: Scanned;

    beforeAll(async () => {
      const clients = connect(moto.endpoint, region);
      const of = await lookupIn(folder);
      for (const change of backdoorChanges) await change.apply(clients, of);
      disconnect(clients);
      drifted = await scan();
    }, 60_000);

    it.each(backdoorChanges.filter(({ expected }) => expected.length > 0))('shows that $name', ({ expected }) => {
      expect(placesIn(drifted)).toEqual(expect.arrayContaining(expected.map(placeOf)));
    });

    it('shows nothing else', () => {
      const expected = backdoorChanges.flatMap((change) => change.expected.map(placeOf));
      expect([...new Set(placesIn(drifted))].sort()).toEqual(expected.sort());
      expect(drifted.code).toBe(2);
    });

    it('gets an answer from Terraform whose differences can all be explained', async () => {
      const [refresh, undone] = await Promise.all([refreshOnly(workshop, folder), wouldUndo(workshop, folder)]);
      const rows = compareAnswers({ driftline: drifted.report.findings, refresh, quiet, undone });
      process.stdout.write(printAnswers(rows));
      expect(rows.filter(({ why }) => why === undefined)).toEqual([]);
      expect(rows.filter(({ driftline, undone: put }) => driftline && !put).length).toBeGreaterThan(0);
    }, 150_000);
  });

  // A describe of its own: jest runs the tests of a describe before those of the describes inside it.
  describe('all along', () => {
    it('was only ever read', () => {
      const operations = new Set(bridge.calls.map(({ operation }) => operation));
      operations.delete(identityOperation);
      operations.delete(listOperation);
      expect([...operations]).toEqual([readOperation]);
    });
  });
}

function placesIn({ report }: Scanned): string[] {
  return report.findings.flatMap((finding) =>
    finding.kind === 'changed'
      ? finding.changes.map(({ attribute }) => placeOf({ address: finding.address, attribute }))
      : [placeOf({ address: finding.address })],
  );
}

function placeOf({ address, attribute }: Expected): string {
  return attribute === undefined ? `${address} is missing` : `${address} ${attribute}`;
}

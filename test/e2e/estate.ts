import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { startMoto, type Moto } from '../../scripts/fixtures/moto.js';
import { apply, openWorkshop, prepare, region, type Workshop } from '../../scripts/fixtures/terraform.js';
import { compareAnswers } from './answers.js';
import { connect, disconnect } from './bridge/clients.js';
import { startBridge, type Bridge } from './bridge/server.js';
import type { BackdoorChange, Expected } from './changes.js';
import { scanWith, type Scanned } from './driftline.js';
import { startGate, type Gate } from './gate.js';
import { lookupIn, refreshOnly, type Seen } from './plan.js';
import { findToolchain, type Toolchain } from './toolchain.js';

export interface Estate {
  readonly name: string;
  /** Folder below `stack/`. */
  readonly stack: string;
  readonly changes: readonly BackdoorChange[];
}

interface Running {
  readonly scan: () => Promise<Scanned>;
  readonly workshop: Workshop;
  readonly folder: string;
  readonly moto: Moto;
}

/** Many types in many spellings: applied, found in sync, changed behind Terraform's back, found changed. */
export async function describeEstate(estate: Estate): Promise<void> {
  const tools = await findToolchain();
  if (typeof tools === 'string') {
    process.stderr.write(`\n!!! END-TO-END TESTS SKIPPED: ${tools} !!!\n\n`);
    // Terraform, its provider or the emulator is not on this machine, which the loud line above says.
    describe.skip(estate.name, () => {
      it('is scanned', () => undefined);
    });
    return;
  }
  describe(estate.name, () => {
    scanAndChange(tools, estate);
  });
}

function scanAndChange(toolchain: Toolchain, { stack, changes }: Estate): void {
  const started: { readonly stop: () => Promise<void> }[] = [];
  let running: Running;
  let quiet: readonly Seen[] = [];

  beforeAll(async () => {
    running = await bringUp(toolchain, stack, started);
  }, 300_000);

  afterAll(async () => {
    for (const part of started.reverse()) await part.stop();
  }, 60_000);

  it('has no drift right after terraform apply', async () => {
    const { code, report } = await running.scan();
    expect(report.findings).toEqual([]);
    expect(report.summary.inSync).toBe(report.summary.resources);
    expect(code).toBe(0);
    quiet = await refreshOnly(running.workshop, running.folder);
  }, 120_000);

  it(`shows ${String(changes.length)} changes made behind the back of Terraform, each in its place, and nothing else`, async () => {
    const clients = connect(running.moto.endpoint, region);
    const of = await lookupIn(running.folder);
    for (const change of changes) await change.apply(clients, of);
    disconnect(clients);
    const drifted = await running.scan();
    const expected = changes.flatMap((change) => change.expected.map(placeOf));
    expect([...new Set(placesIn(drifted))].sort()).toEqual([...new Set(expected)].sort());
    const { workshop, folder } = running;
    const refresh = await refreshOnly(workshop, folder);
    const rows = compareAnswers({ driftline: drifted.report.findings, refresh, quiet, undone: [] });
    const ours = rows.filter(({ driftline }) => driftline);
    // What Terraform named before anything was changed says nothing about the changes.
    const both = ours.filter((row) => row.refresh && !row.quiet);
    process.stdout.write(
      `${stack}: ${String(ours.length)} places changed and named, terraform plan -refresh-only names ${String(both.length)} of them\n`,
    );
    expect(both.length).toBeLessThan(ours.length);
  }, 240_000);
}

async function bringUp(
  toolchain: Toolchain,
  stack: string,
  started: { readonly stop: () => Promise<void> }[],
): Promise<Running> {
  const moto = await startMoto(toolchain.moto);
  started.push(moto);
  const gate: Gate = await startGate(moto.endpoint);
  started.push(gate);
  const workshop = await openWorkshop({ program: toolchain.terraform, mirror: toolchain.mirror }, gate.endpoint);
  started.push({ stop: workshop.remove });
  const folder = await prepare(workshop, stack, join(import.meta.dirname, 'stack', stack));
  await apply(workshop, folder);
  const bridge: Bridge = await startBridge(moto.endpoint, region);
  started.push(bridge);
  const scan = (): Promise<Scanned> => scanWith(bridge.endpoint, join(folder, 'terraform.tfstate'), region);
  return { scan, workshop, folder, moto };
}

function placesIn({ report }: Scanned): string[] {
  return report.findings.flatMap((finding) =>
    finding.kind === 'changed'
      ? finding.changes.map(({ attribute }) => placeOf({ address: finding.address, attribute }))
      : [placeOf({ address: finding.address })],
  );
}

/** A whole block that came or went stands at an index that depends on generated identifiers. */
function placeOf({ address, attribute }: Expected): string {
  return attribute === undefined ? `${address} is missing` : `${address} ${attribute.replace(/\[\d+\]$/, '')}`;
}

import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startMoto } from '../fixtures/moto.js';
import { settle } from '../fixtures/state.js';
import { apply, openWorkshop, prepare } from '../fixtures/terraform.js';

/** An archive without entries: the functions of the example have no code. */
const emptyZip = Buffer.from([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)]);

/** The state of the example as the real Terraform and AWS provider write it, against an emulator. */
export async function applyExample(folder: string): Promise<string> {
  const moto = await startMoto(process.env.MOTO_SERVER ?? 'moto_server');
  try {
    await moto.reset();
    const tools = { program: process.env.DRIFTLINE_TERRAFORM ?? 'terraform', mirror: process.env.DRIFTLINE_TF_MIRROR };
    const workshop = await openWorkshop(tools, moto.endpoint);
    try {
      const prepared = await prepare(workshop, 'acme', folder);
      await writeFile(join(prepared, 'handler.zip'), emptyZip);
      // The code has moved on since the last apply: that is what tells the verdicts apart.
      await rm(join(prepared, 'terraform.tfvars'));
      return settle(await apply(workshop, prepared), moto.endpoint, undefined);
    } finally {
      await workshop.remove();
    }
  } finally {
    await moto.stop();
  }
}

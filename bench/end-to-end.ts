import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startMoto } from '../scripts/fixtures/moto.js';
import { apply, openWorkshop, prepare, region, type Workshop } from '../scripts/fixtures/terraform.js';
import { startBridge } from '../test/e2e/bridge/server.js';
import { findToolchain, type Toolchain } from '../test/e2e/toolchain.js';
import { startLatencyProxy, type Proxy } from './latency-proxy.js';
import { fixed, median, runProcess } from './measure.js';

const main = join(import.meta.dirname, '..', 'dist', 'main.js');
const rounds = 3;

/** A scan over HTTP against `terraform plan -refresh-only`: same state, same emulator, same latency on every call. */
export async function benchEndToEnd(resources: number, latency: number): Promise<void> {
  const tools = await findToolchain();
  if (typeof tools === 'string') {
    console.log(`end to end: SKIPPED, ${tools}`);
    return;
  }
  console.log(`end to end: ${resources} resources, ${latency} ms on every call, scan / terraform plan -refresh-only`);
  const stops: (() => Promise<void>)[] = [];
  try {
    await measure(tools, resources, latency, stops);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function measure(tools: Toolchain, resources: number, latency: number, stops: (() => Promise<void>)[]) {
  const moto = await startMoto(tools.moto);
  stops.push(moto.stop);
  const workshop = await openWorkshop({ program: tools.terraform, mirror: tools.mirror }, moto.endpoint);
  stops.push(workshop.remove);
  const source = join(workshop.root, 'source');
  await mkdir(source);
  await writeFile(join(source, 'main.tf'), configuration(resources));
  const folder = await prepare(workshop, 'estate', source);
  await apply(workshop, folder);
  const bridge = await startBridge(moto.endpoint, region);
  stops.push(bridge.stop);
  const [forPlan, forScan] = [
    await startLatencyProxy(moto.endpoint, latency),
    await startLatencyProxy(bridge.endpoint, latency),
  ];
  stops.push(forPlan.stop, forScan.stop);
  await compare(workshop, folder, forPlan, forScan);
}

async function compare(workshop: Workshop, folder: string, forPlan: Proxy, forScan: Proxy): Promise<void> {
  const env = (endpoint: string): NodeJS.ProcessEnv => ({ ...workshop.env, AWS_ENDPOINT_URL: endpoint });
  const planArgs = ['plan', '-refresh-only', '-input=false', '-no-color', '-lock=false'];
  const scanArgs = [main, 'scan', '--state', join(folder, 'terraform.tfstate'), '--format', 'json'];
  const pairs: { plan: number; scan: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const plan = await runProcess(workshop.program, planArgs, env(forPlan.endpoint), folder);
    const scan = await runProcess(process.execPath, scanArgs, env(forScan.endpoint), folder);
    if (plan.code !== 0) throw new Error(`terraform plan ended with exit code ${plan.code}`);
    if (scan.code !== 0) throw new Error(`the scan ended with exit code ${scan.code}; nothing had drifted`);
    pairs.push({ plan: plan.seconds, scan: scan.seconds });
  }
  const [scan, plan] = [median(pairs.map((pair) => pair.scan)), median(pairs.map((pair) => pair.plan))];
  const ratio = median(pairs.map((pair) => pair.scan / pair.plan));
  const calls = `${Math.round(forScan.calls() / rounds)} and ${Math.round(forPlan.calls() / rounds)} calls`;
  console.log(`  ratio ${fixed(ratio)} · ${fixed(scan)} s to ${fixed(plan)} s · ${calls}`);
}

/** A third each of queues, log groups and roles: types of which one service call each tells the most. */
function configuration(resources: number): string {
  const each = Math.floor(resources / 3);
  return `
resource "aws_sqs_queue" "queue" {
  count                      = ${resources - 2 * each}
  name                       = "queue-\${count.index}"
  visibility_timeout_seconds = 60
  tags                       = { Team = "payments" }
}

resource "aws_cloudwatch_log_group" "group" {
  count             = ${each}
  name              = "/service/\${count.index}"
  retention_in_days = 30
  tags              = { Team = "payments" }
}

resource "aws_iam_role" "role" {
  count              = ${each}
  name               = "role-\${count.index}"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
  })
  tags = { Team = "payments" }
}
`;
}

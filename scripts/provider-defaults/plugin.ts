import { spawn, type ChildProcess } from 'node:child_process';
import { connect, type ClientHttp2Session, type IncomingHttpHeaders } from 'node:http2';
import { connect as connectSocket } from 'node:net';
import { createInterface } from 'node:readline';
import { decode, encode, type PlanValue } from './msgpack.js';
import { fieldsOf, message, numberField, text, textField, type Fields } from './wire.js';

/**
 * A provider as Terraform runs it: a program that is told a secret word, says where it listens, and answers gRPC there.
 * Source: hashicorp/go-plugin, "Writing Plugins Without Go", and Terraform's plugin protocol 5.
 */
export class Plugin {
  readonly #process: ChildProcess;
  readonly #session: ClientHttp2Session;

  static async start(program: string): Promise<Plugin> {
    const child = spawn(program, [], {
      env: {
        ...{ PATH: process.env.PATH, HOME: process.env.HOME, AWS_EC2_METADATA_DISABLED: 'true' },
        ...{ TF_PLUGIN_MAGIC_COOKIE: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2' },
        ...{ PLUGIN_PROTOCOL_VERSIONS: '5' },
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      for await (const line of createInterface({ input: child.stdout })) {
        const [, , network, address] = line.split('|');
        if (network !== 'unix' || address === undefined) throw new Error(`the provider says: ${line}`);
        return new Plugin(child, address);
      }
      throw new Error('the provider ended before it said where it listens');
    } catch (error) {
      child.kill();
      throw error;
    }
  }

  private constructor(child: ChildProcess, socket: string) {
    this.#process = child;
    this.#session = connect('http://localhost', { createConnection: () => connectSocket(socket) });
    // A provider that panics closes the connection; whoever is waiting for an answer is told by the stream.
    this.#session.on('error', () => {
      this.#session.destroy();
    });
  }

  stop(): void {
    this.#session.destroy();
    this.#process.kill();
  }

  async configure(config: PlanValue): Promise<readonly string[]> {
    const answer = await this.#call('Configure', [
      [1, text('1.11.0')],
      [2, dynamic(config)],
    ]);
    return problemsIn(answer, 1);
  }

  /** What is wrong with a configuration, in the provider's words. */
  async validate(type: string, config: PlanValue): Promise<readonly string[]> {
    const answer = await this.#call('ValidateResourceTypeConfig', [
      [1, text(type)],
      [2, dynamic(config)],
    ]);
    return problemsIn(answer, 1);
  }

  /** The planned values, or what the provider says against planning. */
  async plan(
    type: string,
    prior: PlanValue,
    proposed: PlanValue,
    config: PlanValue,
  ): Promise<{ readonly planned: PlanValue } | { readonly problems: readonly string[] }> {
    const answer = await this.#call('PlanResourceChange', [
      [1, text(type)],
      [2, dynamic(prior)],
      [3, dynamic(proposed)],
      [4, dynamic(config)],
    ]);
    const problems = problemsIn(answer, 4);
    const [packed] = fieldsOf(answer.get(1)?.[0] ?? new Uint8Array()).get(1) ?? [];
    if (problems.length > 0 || packed === undefined) return { problems };
    return { planned: decode(packed) };
  }

  async #call(method: string, fields: readonly (readonly [number, Uint8Array])[]): Promise<Fields> {
    const body = message(fields);
    const head = Buffer.alloc(5);
    head.writeUInt32BE(body.length, 1);
    const stream = this.#session.request({
      ':method': 'POST',
      ':path': `/tfplugin5.Provider/${method}`,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    let status = '0';
    const told = (headers: IncomingHttpHeaders): void => {
      const { 'grpc-status': code, 'grpc-message': words } = headers;
      if (typeof code === 'string' && code !== '0') status = `${code}: ${typeof words === 'string' ? words : ''}`;
    };
    stream.on('response', told);
    stream.on('trailers', told);
    stream.end(Buffer.concat([head, body]));
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    if (chunks.length === 0 && status === '0') throw new Error(`${method}: the provider ended`);
    if (status !== '0') throw new Error(`${method}: ${status}`);
    return fieldsOf(Buffer.concat(chunks).subarray(5));
  }
}

function dynamic(value: PlanValue): Buffer {
  return message([[1, encode(value)]]);
}

/** Errors only; the protocol numbers them 1. */
function problemsIn(answer: Fields, number: number): string[] {
  return (answer.get(number) ?? [])
    .map(fieldsOf)
    .filter((diagnostic) => numberField(diagnostic, 1) === 1)
    .map((diagnostic) => `${textField(diagnostic, 2)}: ${textField(diagnostic, 3)}`);
}

import type { PlanValue } from './msgpack.js';
import { Plugin } from './plugin.js';
import type { Block } from './schema.js';
import { emptyBlock } from './tree.js';

type Answer = Awaited<ReturnType<Plugin['plan']>>;

const ended = 'the provider ended';

/** Nobody is asked anything: the credentials are no one's, and what needs an answer from AWS fails. */
const settings: Readonly<Record<string, PlanValue>> = {
  region: 'us-east-1',
  access_key: 'none',
  secret_key: 'none',
  skip_credentials_validation: true,
  skip_region_validation: true,
  skip_requesting_account_id: true,
  skip_metadata_api_check: 'true',
  max_retries: 0,
};

/** A provider that is started again where a configuration that no one would write makes it end. */
export class Provider {
  readonly #program: string;
  readonly #config: PlanValue;
  #plugin: Plugin | undefined;
  #ends = 0;

  constructor(program: string, block: Block) {
    this.#program = program;
    this.#config = { ...emptyBlock(block), ...settings };
  }

  /** How often it ended since the last time this was asked. */
  takeEnds(): number {
    const ends = this.#ends;
    this.#ends = 0;
    return ends;
  }

  stop(): void {
    this.#plugin?.stop();
    this.#plugin = undefined;
  }

  async plan(type: string, prior: PlanValue, proposed: PlanValue, config: PlanValue): Promise<Answer> {
    return (await this.#with((plugin) => plugin.plan(type, prior, proposed, config))) ?? { problems: [ended] };
  }

  /** The words that an argument takes, as the provider says where it has `wrong`; empty if it does not say. */
  async wordsFor(type: string, config: PlanValue, wrong: string): Promise<readonly string[]> {
    const problems = (await this.#with((plugin) => plugin.validate(type, config))) ?? [];
    const about = problems.filter((problem) => problem.includes(wrong));
    const list = about.map((problem) => /one of:? \[([^\]]*)\]/.exec(problem)?.[1]).find((one) => one !== undefined);
    return [...(list ?? '').matchAll(/"([^"]*)"/g)].map(([, word = '']) => word).slice(0, mostWords);
  }

  async #with<T>(ask: (plugin: Plugin) => Promise<T>): Promise<T | undefined> {
    this.#plugin ??= await this.#start();
    try {
      return await ask(this.#plugin);
    } catch {
      this.stop();
      this.#ends++;
      return undefined;
    }
  }

  async #start(): Promise<Plugin> {
    const plugin = await Plugin.start(this.#program);
    const problems = await plugin.configure(this.#config);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return plugin;
  }
}

const mostWords = 12;

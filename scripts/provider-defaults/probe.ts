import { isDeepStrictEqual } from 'node:util';
import { unknown, type PlanValue } from './msgpack.js';
import type { Provider } from './provider.js';
import type { Block } from './schema.js';
import * as tree from './tree.js';

/** What one type's plans have where the configuration says nothing, by dotted path of the argument. */
export interface Found {
  /** Paths of arguments for which every plan had the same known value, null included. */
  readonly values: ReadonlyMap<string, PlanValue>;
  /** Arguments whose planned value is not always that one: path → what it depends on. */
  readonly open: ReadonlyMap<string, readonly Dependence[]>;
  /** Blocks that plans do not have where they are left out. */
  readonly emptyBlocks: ReadonlySet<string>;
  /** Path → the values of it that were tried. */
  readonly tried: ReadonlyMap<string, readonly PlanValue[]>;
  /** Blocks that the provider fills in where they are left out. */
  readonly computedBlocks: ReadonlySet<string>;
}

/** Blocks in blocks in blocks: deeper ones are not asked about. */
const deepest = 4;
const mostLeaves = 200;

/** Of a type with more than this, one plan takes the provider a second, and thousands would be needed. */
const mostInType = 4000;

/** So often a provider may end over the configurations of one type. */
const mostEnds = 60;

const whatElse = 'what else is set';
const noSuchWord = 'no-such-word';

/** What every type has, and nobody sets. */
const passedOver = new Set(['id', 'tags_all']);

/** The argument and its value with which another comes out differently; without them, something else. */
export interface Dependence {
  readonly path?: string;
  readonly value?: PlanValue;
  readonly reason: string;
}

/** Who is asked. */
export type Planner = Pick<Provider, 'plan' | 'wordsFor' | 'takeEnds'>;

interface Plan {
  readonly filling: tree.Filling;
  readonly config: PlanValue;
  readonly planned: PlanValue;
}

/** The plan that another was made from, and the argument that was changed. */
interface Origin {
  readonly changed: tree.Path;
  readonly planned: PlanValue;
}

/** Asks a provider for plans of many configurations of a type, each differing in one argument. */
export async function probe(provider: Planner, type: string, block: Block): Promise<Found | undefined> {
  if (tree.countLeaves(block, Infinity, mostInType) >= mostInType) return undefined;
  const prober = new Prober(provider, type, block);
  const base = await prober.references();
  if (base.length === 0) return undefined;
  const varied = base.some(({ filling }) => filling === 'made-up') ? 'made-up' : 'unknown';
  const plans = base.filter(({ filling }) => filling === varied);
  for (const plan of plans) await prober.vary(plan);
  for (const plan of plans) await prober.update(plan);
  return prober.gaveUp ? undefined : prober;
}

class Prober implements Found {
  readonly values = new Map<string, PlanValue>();
  readonly open = new Map<string, Dependence[]>();
  readonly tried = new Map<string, PlanValue[]>();
  readonly computedBlocks = new Set<string>();
  readonly emptyBlocks = new Set<string>();
  /** The provider ended too often: each time it has to be started again, and what it would have planned is not known. */
  gaveUp = false;
  #ends = 0;
  readonly #provider: Planner;
  readonly #type: string;
  readonly #block: Block;
  readonly #spellings = new Map<string, readonly PlanValue[]>();

  constructor(provider: Planner, type: string, block: Block) {
    this.#provider = provider;
    this.#type = type;
    this.#block = block;
  }

  /** Plans of what is required alone, and of all blocks: all at once, or each with its own where that is refused. */
  async references(): Promise<Plan[]> {
    const plans: Plan[] = [];
    const alone: { readonly least: Plan; readonly all: ReadonlyMap<string, Plan> }[] = [];
    for (const filling of ['unknown', 'made-up'] as const) {
      const least = await this.#planned(tree.fill(this.#block, filling, 0), filling);
      if (least !== undefined) plans.push(least);
      const full = await this.#fullest(filling);
      const one = full === undefined && least !== undefined;
      const all = one ? await this.#oneByOne(filling, least.config) : new Map<string, Plan>();
      plans.push(...(full === undefined ? [...all.values()] : [full]));
      if (least !== undefined) alone.push({ least, all });
    }
    for (const plan of plans) this.#note(plan, { reason: whatElse });
    for (const { least, all } of alone) await this.#blame(least, all);
    return plans;
  }

  /** Which blocks it is that make arguments beside them come out differently. */
  async #blame(least: Plan, known: ReadonlyMap<string, Plan>): Promise<void> {
    const open = [...this.open].filter(
      ([key, why]) => !key.includes('.') && this.values.has(key) && why.every(({ reason }) => reason === whatElse),
    );
    if (open.length === 0) return;
    const plans = known.size > 0 ? known : await this.#oneByOne(least.filling, least.config);
    for (const [key] of open) {
      const usual = tree.at(least.planned, [key]) ?? null;
      const guilty = [...plans].filter(([, { planned }]) => !isDeepStrictEqual(tree.at(planned, [key]) ?? null, usual));
      if (guilty.length === 0) continue;
      this.values.set(key, usual);
      this.open.set(
        key,
        guilty.map(([name]) => ({ path: name, value: unknown, reason: name })),
      );
    }
  }

  async #fullest(filling: tree.Filling): Promise<Plan | undefined> {
    for (let depth = deepest; depth > 0; depth--) {
      if (tree.countLeaves(this.#block, depth, mostLeaves) >= mostLeaves) continue;
      return this.#planned(tree.fill(this.#block, filling, depth), filling);
    }
    return undefined;
  }

  /** By the name of the block that is set. */
  async #oneByOne(filling: tree.Filling, least: PlanValue): Promise<Map<string, Plan>> {
    const plans = new Map<string, Plan>();
    for (const [name, nested] of tree.nestedIn(this.#block)) {
      for (const depth of [deepest, 1, 0]) {
        const around = { block_types: { [name]: { ...nested, min_items: 1 } } };
        if (tree.countLeaves(around, depth, mostLeaves) >= mostLeaves) continue;
        const inner = tree.at(tree.fill(around, filling, depth), [name]) ?? null;
        const plan = await this.#planned(tree.withAt(least, [name], inner), filling);
        if (plan === undefined) continue;
        plans.set(name, plan);
        break;
      }
      if (nested.nullable === true) await this.#oneLeftOut(filling, name, least);
    }
    return plans;
  }

  /** Objects that the provider cannot do with when they say nothing: all of it made up but one argument. */
  async #oneLeftOut(filling: tree.Filling, name: string, least: PlanValue): Promise<void> {
    const block = this.#block.block_types?.[name]?.block;
    if (block === undefined) return;
    const whole = Object.entries(block.attributes ?? {}).map(([key, { type }]) => [key, tree.madeUp(type)] as const);
    for (const [left] of whole) {
      const item: Record<string, PlanValue> = {};
      for (const [key, value] of whole) item[key] = key === left ? null : value;
      const plan = await this.#ask(filling, tree.withAt(least, [name], [item]));
      if (plan !== undefined) this.#note(plan, { reason: whatElse });
    }
  }

  /** Sets each argument to each of a few values, and sees which others change with it. */
  async vary({ config, filling, planned }: Plan): Promise<void> {
    for (const leaf of tree.leavesIn(this.#block, config)) {
      const { required, optional } = leaf.attribute;
      if ((required !== true && optional !== true) || passedOver.has(leaf.path.join())) continue;
      const path = leaf.path.join('.');
      for (const value of await this.#valuesFor(leaf, config)) {
        const plan = await this.#ask(filling, tree.withAt(config, leaf.path, value));
        if (plan === undefined) continue;
        this.#note(plan, { path, value, reason: path }, { changed: leaf.path, planned });
        this.tried.set(path, [...(this.tried.get(path) ?? []), value]);
      }
    }
  }

  /** Whether a value that the state has, and the configuration has not any more, gives way to the same one. */
  async update({ config, planned, filling }: Plan): Promise<void> {
    const prior = tree.appliedBlock(this.#block, planned);
    for (const { path, attribute } of tree.leavesIn(this.#block, config)) {
      const key = path.join('.');
      if (!this.values.has(key) || this.open.has(key) || tree.at(config, path) !== null) continue;
      const standard = this.values.get(key) ?? null;
      const other = otherThan(standard, tree.madeUp(attribute.type), this.#spellings.get(key) ?? []);
      if (other === null || isDeepStrictEqual(other, standard)) continue;
      const before = tree.withAt(prior, path, other);
      const plan = await this.#ask(filling, config, before);
      const now = plan === undefined ? undefined : tree.at(plan.planned, path);
      const same = isDeepStrictEqual(now, standard) || (tree.isNothing(now ?? null) && tree.isNothing(standard));
      if (now !== undefined && !same) this.#open(key, { reason: 'the state' });
    }
  }

  /** Values worth trying: the words that the provider takes, or some of the type. */
  async #valuesFor({ path, attribute: { type } }: tree.Leaf, config: PlanValue): Promise<readonly PlanValue[]> {
    if (type === 'bool') return [true, false];
    if (type === 'number') return [0, 7];
    if (type !== 'string') return [tree.madeUp(type)];
    const key = path.join('.');
    const known = this.#spellings.get(key);
    if (known !== undefined) return known;
    const words = await this.#provider.wordsFor(this.#type, tree.withAt(config, path, noSuchWord), noSuchWord);
    const values: readonly PlanValue[] = words.length === 0 ? ['x', unknown] : words;
    this.#spellings.set(key, values);
    return values;
  }

  #note({ config, planned }: Plan, why: Dependence, from?: Origin): void {
    for (const { path } of tree.leavesIn(this.#block, config)) {
      if (tree.at(config, path) !== null || path === from?.changed) continue;
      const value = tree.at(planned, path);
      const key = path.join('.');
      if (value === undefined || passedOver.has(key) || this.#isHopeless(key)) continue;
      if (tree.holdsUnknown(value)) this.#open(key, { ...why, reason: 'unknown' });
      else if (!this.values.has(key)) this.values.set(key, value);
      else if (!isDeepStrictEqual(this.values.get(key), value) && !isSame(from, path, value)) this.#open(key, why);
    }
    for (const path of tree.absentBlocks(this.#block, config)) {
      const value = tree.at(planned, path);
      const none = value === null || (Array.isArray(value) && value.length === 0);
      if (value !== undefined) (none ? this.emptyBlocks : this.computedBlocks).add(path.join('.'));
    }
  }

  /** Nothing that is set makes it known. */
  #isHopeless(key: string): boolean {
    return this.open.get(key)?.some(({ path, reason }) => path === undefined && reason === 'unknown') === true;
  }

  #open(key: string, why: Dependence): void {
    const known = this.open.get(key) ?? [];
    if (!known.some((one) => isDeepStrictEqual(one, why))) this.open.set(key, [...known, why]);
  }

  /** Sets what the provider says it cannot do without. */
  async #planned(config: PlanValue, filling: tree.Filling): Promise<Plan | undefined> {
    let tried = config;
    const added: tree.Path[] = [];
    for (let round = 0; round < 6; round++) {
      const answer = await this.#plan(null, tried, tried);
      if ('planned' in answer) return this.#least({ filling, config: tried, planned: answer.planned }, added);
      const named = [...tree.leavesIn(this.#block, tried)].filter(
        ({ path, attribute }) =>
          attribute.optional === true &&
          answer.problems.some((problem) => new RegExp(`\\b${path.at(-1) ?? ''}\\b`).test(problem)),
      );
      // First anything, then, if that will not do, something.
      const fresh = named.filter(({ path }) => tree.at(tried, path) === null);
      const vague = named.filter(({ path }) => tree.at(tried, path) === unknown);
      if (fresh.length + vague.length === 0) return undefined;
      for (const { path } of fresh) tried = tree.withAt(tried, path, unknown);
      added.push(...fresh.map(({ path }) => path));
      if (fresh.length > 0) continue;
      for (const { path, attribute } of vague) tried = tree.withAt(tried, path, tree.madeUp(attribute.type));
    }
    return undefined;
  }

  /** Without those of what was added that it can do without after all. */
  async #least(plan: Plan, added: readonly tree.Path[]): Promise<Plan> {
    let least = plan;
    for (const path of added) least = (await this.#ask(plan.filling, tree.withAt(least.config, path, null))) ?? least;
    return least;
  }

  async #plan(prior: PlanValue, wanted: PlanValue, config: PlanValue): ReturnType<Planner['plan']> {
    if (this.gaveUp) return { problems: [] };
    const answer = await this.#provider.plan(this.#type, prior, wanted, config);
    this.#ends += this.#provider.takeEnds();
    this.gaveUp ||= this.#ends > mostEnds;
    return answer;
  }

  async #ask(filling: tree.Filling, config: PlanValue, prior: PlanValue = null): Promise<Plan | undefined> {
    const wanted = prior === null ? config : tree.proposed(this.#block, prior, config);
    const answer = await this.#plan(prior, wanted, config);
    return 'planned' in answer ? { filling, config, planned: answer.planned } : undefined;
  }
}

/** Whether it is nothing but what the plan had that another was made from. */
function isSame(from: Origin | undefined, path: tree.Path, value: PlanValue): boolean {
  return from !== undefined && isDeepStrictEqual(tree.at(from.planned, path), value);
}

function otherThan(standard: PlanValue, usual: PlanValue, words: readonly PlanValue[]): PlanValue {
  if (typeof standard === 'boolean') return !standard;
  if (typeof standard === 'number') return standard + 1;
  return words.find((word) => word !== standard && word !== unknown) ?? (usual === standard ? null : usual);
}

import {
  formatModule,
  parseAddress,
  parseModule,
  staticModule,
  type ModuleStep,
  type ResourceAddress,
} from '../../domain/address.js';
import type { ResourceInstance } from '../../domain/resource.js';

const none: readonly ResourceInstance[] = [];

/**
 * Resolves what states say of dependencies (addresses without instance keys) to instances. An instance in the same
 * module instance is preferred to its siblings in other instances of the module, as that is what configuration refers to.
 */
export class DependencyResolver {
  private readonly members = new Map<string, ResourceInstance[]>();
  private readonly modules = new Map<string, ModulePath>();
  private readonly parsed = new Map<string, ResourceAddress | undefined>();
  private last?: { readonly instance: ResourceInstance; readonly answer: readonly ResourceInstance[] };

  constructor(instances: readonly ResourceInstance[]) {
    let previous: ResourceInstance | undefined;
    let groups: readonly ResourceInstance[][] = [];
    for (const instance of instances) {
      // States list the instances of a resource one after the other: they are in the same groups.
      if (previous === undefined || !sameResource(previous, instance)) groups = this.groupsOf(instance);
      for (const group of groups) group.push(instance);
      previous = instance;
    }
  }

  /** A resource is known under each prefix of its module path, keys kept in the prefix and dropped behind it. */
  private groupsOf({ stateFile, module, type, name }: ResourceInstance): ResourceInstance[][] {
    const { prefixes, rests } = this.path(module);
    const groups: ResourceInstance[][] = [];
    for (let depth = 0; depth < prefixes.length; depth++) {
      const key = memberKey(stateFile, prefixes[depth], rests[depth], type, name);
      let group = this.members.get(key);
      if (group === undefined) this.members.set(key, (group = []));
      groups.push(group);
    }
    return groups;
  }

  /** Instances of one resource in one module instance share one answer: the same array, not a copy. */
  resolve(instance: ResourceInstance): readonly ResourceInstance[] {
    if (instance.dependencies.length === 0) return none;
    const { last } = this;
    if (last !== undefined && sameResource(last.instance, instance) && sameTexts(last.instance, instance))
      return last.answer;
    const found = new Set<ResourceInstance>();
    for (const dependency of instance.dependencies) {
      for (const member of this.find(dependency, instance)) found.add(member);
    }
    const answer = [...found];
    this.last = { instance, answer };
    return answer;
  }

  private find(dependency: string, from: ResourceInstance): readonly ResourceInstance[] {
    const address = this.parse(dependency);
    if (address?.mode !== 'managed') return none;
    const { steps: fromSteps, prefixes } = this.path(from.module);
    let common = 0;
    while (common < address.module.length && address.module[common]?.name === fromSteps[common]?.name) common++;
    for (let depth = common; depth >= 0; depth--) {
      const rest = staticModule(address.module.slice(depth));
      const key = memberKey(from.stateFile, prefixes[depth], rest, address.type, address.name);
      const group = this.members.get(key);
      if (group !== undefined) return group;
    }
    return none;
  }

  private parse(dependency: string): ResourceAddress | undefined {
    if (!this.parsed.has(dependency)) this.parsed.set(dependency, parseAddress(dependency));
    return this.parsed.get(dependency);
  }

  private path(module: string): ModulePath {
    let path = this.modules.get(module);
    if (path === undefined) {
      const steps = parseModule(module) ?? [];
      const depths = Array.from({ length: steps.length + 1 }, (_, depth) => depth);
      path = {
        steps,
        prefixes: depths.map((depth) => formatModule(steps.slice(0, depth))),
        rests: depths.map((depth) => staticModule(steps.slice(depth))),
      };
      this.modules.set(module, path);
    }
    return path;
  }
}

/** A module path, and at each depth what stands before it with instance keys and behind it without. */
interface ModulePath {
  readonly steps: readonly ModuleStep[];
  readonly prefixes: readonly string[];
  readonly rests: readonly string[];
}

function sameResource(a: ResourceInstance, b: ResourceInstance): boolean {
  return a.name === b.name && a.type === b.type && a.module === b.module && a.stateFile === b.stateFile;
}

function sameTexts({ dependencies: a }: ResourceInstance, { dependencies: b }: ResourceInstance): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function memberKey(file: string, prefix = '', rest = '', type = '', name = ''): string {
  return `${file}\n${prefix}\n${rest}\n${type}\n${name}`;
}

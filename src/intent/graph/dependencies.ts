import { formatModule, parseAddress, parseModule, staticModule, type ModuleStep } from '../../domain/address.js';
import type { ResourceInstance } from '../../domain/resource.js';

const none: readonly ResourceInstance[] = [];

/**
 * Resolves what states say of dependencies (addresses without instance keys) to instances. An instance in the same
 * module instance is preferred to its siblings in other instances of the module, as that is what configuration refers to.
 */
export class DependencyResolver {
  private readonly members = new Map<string, ResourceInstance[]>();
  private readonly modules = new Map<string, readonly ModuleStep[]>();
  private readonly resolved = new Map<string, readonly ResourceInstance[]>();

  constructor(instances: readonly ResourceInstance[]) {
    for (const instance of instances) {
      const steps = this.steps(instance.module);
      // Known under each prefix of its module path, keys kept in the prefix and dropped behind it.
      for (let depth = 0; depth <= steps.length; depth++) {
        const key = memberKey(
          instance.stateFile,
          steps.slice(0, depth),
          steps.slice(depth),
          instance.type,
          instance.name,
        );
        const group = this.members.get(key);
        if (group === undefined) this.members.set(key, [instance]);
        else group.push(instance);
      }
    }
  }

  /** Instances of one resource in one module instance share one answer: the same array, not a copy. */
  resolve(instance: ResourceInstance): readonly ResourceInstance[] {
    if (instance.dependencies.length === 0) return none;
    const key = [instance.stateFile, instance.module, ...instance.dependencies].join('\n');
    const known = this.resolved.get(key);
    if (known !== undefined) return known;
    const found = new Set<ResourceInstance>();
    for (const dependency of instance.dependencies) {
      for (const member of this.find(dependency, instance)) found.add(member);
    }
    const answer = [...found];
    this.resolved.set(key, answer);
    return answer;
  }

  private find(dependency: string, from: ResourceInstance): readonly ResourceInstance[] {
    const address = parseAddress(dependency);
    if (address?.mode !== 'managed') return [];
    const fromSteps = this.steps(from.module);
    let common = 0;
    while (common < address.module.length && address.module[common]?.name === fromSteps[common]?.name) common++;
    for (let depth = common; depth >= 0; depth--) {
      const rest = address.module.slice(depth);
      const key = memberKey(from.stateFile, fromSteps.slice(0, depth), rest, address.type, address.name);
      const group = this.members.get(key);
      if (group !== undefined) return group;
    }
    return [];
  }

  private steps(module: string): readonly ModuleStep[] {
    const known = this.modules.get(module);
    if (known !== undefined) return known;
    const steps = parseModule(module) ?? [];
    this.modules.set(module, steps);
    return steps;
  }
}

function memberKey(
  file: string,
  prefix: readonly ModuleStep[],
  rest: readonly ModuleStep[],
  type: string,
  name: string,
): string {
  return [file, formatModule(prefix), staticModule(rest), type, name].join('\n');
}

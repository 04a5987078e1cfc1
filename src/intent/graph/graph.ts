import type { Diagnostic } from '../../domain/diagnostic.js';
import type { IntendedGraph, PlacedInstance, RegionSource } from '../../domain/graph.js';
import type { ResourceInstance } from '../../domain/resource.js';
import { DependencyResolver } from './dependencies.js';
import { dataPlace, homeRegion, ownPlace, partitionOf, type OwnPlace } from './identity.js';

export interface GraphOptions {
  /** What the user gave as `--region`: for resources whose own region the state does not tell. */
  readonly regionOption?: string;
  /** Whether the service of a Terraform type has no regions. */
  readonly isGlobal: (terraformType: string) => boolean;
}

/** Whether an instance belongs to one of the AWS providers; the others are only counted. */
export function isAwsInstance(instance: ResourceInstance): boolean {
  return instance.provider.type === 'aws' || instance.provider.type === 'awscc';
}

/**
 * The intended resource graph: every managed, current instance of the AWS providers, where it lives, and what it depends
 * on. Deposed objects and tainted instances are told in diagnostics. Linear in the number of instances.
 */
export function buildGraph(instances: readonly ResourceInstance[], options: GraphOptions): IntendedGraph {
  const managed = instances.filter((instance) => instance.mode === 'managed' && isAwsInstance(instance));
  const current = managed.filter((instance) => instance.deposed === undefined);
  const resolver = new DependencyResolver(current);
  const placer = new Placer(current, options);
  for (const instance of instances)
    if (instance.mode === 'data' && isAwsInstance(instance)) placer.learnFromData(instance);
  const resources = current.map((instance): PlacedInstance => {
    const dependencies = resolver.resolve(instance);
    return { ...placer.place(instance, dependencies), dependsOn: placer.addresses(dependencies) };
  });
  return { resources, diagnostics: [...managed.flatMap(describeState), ...describeUnknown(resources)] };
}

/** What is known of the resources of one provider configuration. `null`: they disagree. */
interface Configuration {
  region?: string | null | undefined;
  account?: string | null | undefined;
  partition?: string | undefined;
}

class Placer {
  private readonly options: GraphOptions;
  private readonly places = new Map<ResourceInstance, OwnPlace>();
  private readonly configurations = new Map<string, Configuration>();
  private readonly printed = new Map<readonly ResourceInstance[], readonly string[]>();
  private readonly siblings = new Map<string, Map<readonly ResourceInstance[], string | null>>();

  constructor(instances: readonly ResourceInstance[], options: GraphOptions) {
    this.options = options;
    for (const instance of instances) {
      const place = ownPlace(instance);
      this.places.set(instance, place);
      this.learn(configurationOf(instance), place, options.isGlobal(instance.type));
    }
  }

  place(instance: ResourceInstance, dependencies: readonly ResourceInstance[]): Omit<PlacedInstance, 'dependsOn'> {
    const own = this.places.get(instance) ?? {};
    const configuration = this.configurations.get(configurationOf(instance)) ?? {};
    const account = own.account ?? configuration.account ?? undefined;
    const [region, regionSource] = this.region(instance, own, configuration, dependencies);
    return {
      instance,
      placement: { ...(account === undefined ? {} : { account }), ...(region === undefined ? {} : { region }) },
      regionSource,
    };
  }

  /** One list of addresses for each list of dependencies, however many instances share it. */
  addresses(dependencies: readonly ResourceInstance[]): readonly string[] {
    const known = this.printed.get(dependencies);
    if (known !== undefined) return known;
    const addresses = dependencies.map(({ address }) => address);
    this.printed.set(dependencies, addresses);
    return addresses;
  }

  /** `aws_caller_identity` and `aws_region` say where their whole provider configuration is. */
  learnFromData(instance: ResourceInstance): void {
    const place = dataPlace(instance);
    if (place !== undefined) this.learn(configurationOf(instance), place, false);
  }

  private region(
    instance: ResourceInstance,
    own: OwnPlace,
    configuration: Configuration,
    dependencies: readonly ResourceInstance[],
  ): readonly [string | undefined, RegionSource] {
    const option = this.options.regionOption;
    if (this.options.isGlobal(instance.type)) {
      const partition =
        own.partition ?? configuration.partition ?? (option === undefined ? 'aws' : partitionOf(option));
      return [homeRegion(partition), 'global'];
    }
    if (own.region !== undefined) return [own.region, own.regionSource ?? 'unknown'];
    const sibling = this.siblingRegion(instance, dependencies);
    if (sibling !== null) return [sibling, 'sibling'];
    if (typeof configuration.region === 'string') return [configuration.region, 'provider-siblings'];
    return option === undefined ? [undefined, 'unknown'] : [option, 'option'];
  }

  /** The one region of what it depends on through the same provider configuration: the bucket of a bucket's versioning. */
  private siblingRegion(instance: ResourceInstance, dependencies: readonly ResourceInstance[]): string | null {
    if (dependencies.length === 0) return null;
    const configuration = configurationOf(instance);
    let known = this.siblings.get(configuration);
    if (known === undefined)
      this.siblings.set(configuration, (known = new Map<readonly ResourceInstance[], string | null>()));
    const found = known.get(dependencies);
    if (found !== undefined) return found;
    const regions = new Set<string>();
    for (const other of dependencies) {
      if (configurationOf(other) !== configuration || this.options.isGlobal(other.type)) continue;
      const region = this.places.get(other)?.region;
      if (region !== undefined) regions.add(region);
    }
    const [only] = regions;
    const region = regions.size === 1 && only !== undefined ? only : null;
    known.set(dependencies, region);
    return region;
  }

  private learn(key: string, place: OwnPlace, global: boolean): void {
    let known = this.configurations.get(key);
    if (known === undefined) this.configurations.set(key, (known = {}));
    if (!global) known.region = agree(known.region, place.region);
    known.account = agree(known.account, place.account);
    known.partition ??= place.partition ?? (place.region === undefined ? undefined : partitionOf(place.region));
  }
}

/** Configurations of different states are different, even under the same address. */
function configurationOf(instance: ResourceInstance): string {
  return `${instance.stateFile}\n${instance.providerText}`;
}

function agree(known: string | null | undefined, next: string | undefined): string | null | undefined {
  if (next === undefined || known === null) return known;
  return known === undefined || known === next ? next : null;
}

function describeState(instance: ResourceInstance): Diagnostic[] {
  const { address, deposed, tainted, stateFile } = instance;
  const at = { severity: 'info', address, source: { file: stateFile } } as const;
  if (deposed !== undefined) {
    const summary = `${address} has a deposed object (${deposed})`;
    const detail =
      'It was replaced, still exists in AWS, and Terraform means to destroy it: the next `terraform apply` will. It is not compared.';
    return [{ ...at, code: 'graph-deposed', summary, detail }];
  }
  if (!tainted) return [];
  const summary = `${address} is tainted`;
  const detail =
    'Terraform will replace it at the next apply. It is compared all the same; `terraform untaint` keeps it if it is sound.';
  return [{ ...at, code: 'graph-tainted', summary, detail }];
}

function describeUnknown(resources: readonly PlacedInstance[]): Diagnostic[] {
  const unplaced = resources.filter(({ regionSource }) => regionSource === 'unknown');
  const [first] = unplaced;
  if (first === undefined) return [];
  const others = unplaced.length === 1 ? '' : ` and ${unplaced.length - 1} more`;
  return [
    {
      severity: 'info',
      code: 'graph-region-unknown',
      summary: `The state does not tell the region of ${first.instance.address}${others}`,
      detail: 'Neither they nor other resources of their provider configuration name one. Give it with --region.',
      address: first.instance.address,
      source: { file: first.instance.stateFile },
    },
  ];
}

import type { ProviderSettings } from '../../domain/configuration.js';
import type { Diagnostic } from '../../domain/diagnostic.js';
import type { IntendedGraph, PlacedInstance, RegionSource } from '../../domain/graph.js';
import type { ResourceInstance } from '../../domain/resource.js';
import { DependencyResolver } from './dependencies.js';
import { homeRegion, partitionOf } from '../../domain/partition.js';
import { dataPlace, ownPlace, type OwnPlace } from './identity.js';
import { describeTwice } from './twice.js';

export interface GraphOptions {
  /** What the user gave as `--region`: for resources whose own region the state does not tell. */
  readonly regionOption?: string;
  /** Whether the service of a Terraform type has no regions. */
  readonly isGlobal: (terraformType: string) => boolean;
  /** Where a global type lives in the public partition, if that is not its home region. */
  readonly homeOf?: (terraformType: string) => string | undefined;
  /** The provider configuration that the code gives an instance: for what the state does not tell. */
  readonly providerOf?: (instance: ResourceInstance) => ProviderSettings | undefined;
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
  const placer = new Placer(options);
  for (const instance of current) placer.learn(instance);
  for (const instance of instances) {
    if (instance.mode === 'data' && isAwsInstance(instance)) placer.learnFromData(instance);
  }
  const resources = current.map((instance) => placer.place(instance, resolver.resolve(instance)));
  const diagnostics = [
    ...managed.filter(isUnsettled).map(describeState),
    ...describeUnknown(resources),
    ...describeTwice(resources),
  ];
  return { resources, diagnostics };
}

/** What is known of the resources of one provider configuration. `null`: they disagree. */
interface Configuration {
  region?: string | null | undefined;
  account?: string | null | undefined;
  partition?: string | undefined;
}

/** What is known of one instance before its siblings are asked. */
interface Known {
  readonly own: OwnPlace;
  readonly configuration: Configuration;
  readonly global: boolean;
}

/** What the instances that share one list of dependencies share. */
interface Shared {
  readonly addresses: readonly string[];
  /** The one region of those dependencies, by the provider configuration that asks. */
  readonly regions: Map<Configuration, string | null>;
}

class Placer {
  private readonly options: GraphOptions;
  private readonly known = new Map<ResourceInstance, Known>();
  private readonly configurations = new Map<string, Map<string, Configuration>>();
  private readonly globals = new Map<string, boolean>();
  private readonly shared = new Map<readonly ResourceInstance[], Shared>();

  constructor(options: GraphOptions) {
    this.options = options;
  }

  learn(instance: ResourceInstance): void {
    const own = ownPlace(instance);
    const configuration = this.configurationOf(instance);
    const global = this.isGlobal(instance.type);
    this.known.set(instance, { own, configuration, global });
    extend(configuration, own, global);
  }

  /** `aws_caller_identity` and `aws_region` say where their whole provider configuration is. */
  learnFromData(instance: ResourceInstance): void {
    const place = dataPlace(instance);
    if (place !== undefined) extend(this.configurationOf(instance), place, false);
  }

  place(instance: ResourceInstance, dependencies: readonly ResourceInstance[]): PlacedInstance {
    const known = this.known.get(instance) ?? { own: {}, configuration: this.configurationOf(instance), global: false };
    const shared = this.sharedBy(dependencies);
    const code = this.options.providerOf?.(instance);
    const account = known.own.account ?? known.configuration.account ?? accountOf(code);
    const [region, regionSource] = this.region(instance.type, known, dependencies, { shared, code });
    const placement: { account?: string; region?: string } = {};
    if (account !== undefined) placement.account = account;
    if (region !== undefined) placement.region = region;
    return { instance, placement, regionSource, dependsOn: shared.addresses };
  }

  private region(
    type: string,
    { own, configuration, global }: Known,
    dependencies: readonly ResourceInstance[],
    { shared, code }: { readonly shared: Shared; readonly code: ProviderSettings | undefined },
  ): readonly [string | undefined, RegionSource] {
    const option = this.options.regionOption;
    if (global) {
      const partition =
        own.partition ?? configuration.partition ?? (option === undefined ? 'aws' : partitionOf(option));
      const elsewhere = partition === 'aws' ? this.options.homeOf?.(type) : undefined;
      return [elsewhere ?? homeRegion(partition), 'global'];
    }
    if (own.region !== undefined) return [own.region, own.regionSource ?? 'unknown'];
    let sibling = shared.regions.get(configuration);
    if (sibling === undefined)
      shared.regions.set(configuration, (sibling = this.siblingRegion(configuration, dependencies)));
    if (sibling !== null) return [sibling, 'sibling'];
    if (typeof configuration.region === 'string') return [configuration.region, 'provider-siblings'];
    if (code?.region !== undefined) return [code.region, 'provider-configuration'];
    return option === undefined ? [undefined, 'unknown'] : [option, 'option'];
  }

  /** The one region of what it depends on through the same provider configuration: the bucket of a bucket's versioning. */
  private siblingRegion(configuration: Configuration, dependencies: readonly ResourceInstance[]): string | null {
    let region: string | null | undefined;
    for (const dependency of dependencies) {
      const other = this.known.get(dependency);
      if (other?.configuration === configuration && !other.global) region = agree(region, other.own.region);
    }
    return region ?? null;
  }

  private sharedBy(dependencies: readonly ResourceInstance[]): Shared {
    let shared = this.shared.get(dependencies);
    if (shared === undefined) {
      shared = { addresses: dependencies.map(({ address }) => address), regions: new Map() };
      this.shared.set(dependencies, shared);
    }
    return shared;
  }

  /** Configurations of different states are different, even under the same address. */
  private configurationOf({ stateFile, providerText }: ResourceInstance): Configuration {
    let ofFile = this.configurations.get(stateFile);
    if (ofFile === undefined) this.configurations.set(stateFile, (ofFile = new Map<string, Configuration>()));
    let configuration = ofFile.get(providerText);
    if (configuration === undefined) ofFile.set(providerText, (configuration = {}));
    return configuration;
  }

  private isGlobal(type: string): boolean {
    let global = this.globals.get(type);
    if (global === undefined) this.globals.set(type, (global = this.options.isGlobal(type)));
    return global;
  }
}

/** Of the role that is assumed last. */
function accountOf(code: ProviderSettings | undefined): string | undefined {
  return /^arn:[a-z-]+:iam::(\d{12}):role\//.exec(code?.roleArns.at(-1) ?? '')?.[1];
}

function extend(configuration: Configuration, place: OwnPlace, global: boolean): void {
  if (!global) configuration.region = agree(configuration.region, place.region);
  configuration.account = agree(configuration.account, place.account);
  configuration.partition ??= place.partition ?? (place.region === undefined ? undefined : partitionOf(place.region));
}

function agree(known: string | null | undefined, next: string | undefined): string | null | undefined {
  if (next === undefined || known === null) return known;
  return known === undefined || known === next ? next : null;
}

function isUnsettled({ deposed, tainted }: ResourceInstance): boolean {
  return tainted || deposed !== undefined;
}

function describeState({ address, deposed, stateFile }: ResourceInstance): Diagnostic {
  const at = { severity: 'info', address, source: { file: stateFile } } as const;
  if (deposed !== undefined) {
    const summary = `${address} has a deposed object (${deposed})`;
    const detail =
      'It was replaced, still exists in AWS, and Terraform means to destroy it: the next `terraform apply` will. It is not compared.';
    return { ...at, code: 'graph-deposed', summary, detail };
  }
  const summary = `${address} is tainted`;
  const detail =
    'Terraform will replace it at the next apply. It is compared all the same; `terraform untaint` keeps it if it is sound.';
  return { ...at, code: 'graph-tainted', summary, detail };
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

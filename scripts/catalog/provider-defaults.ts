import type { Json, JsonObject } from '../../src/domain/json.js';
import type { TerraformAttribute, TerraformAttributes } from './terraform/schema.js';

/** `catalog-sources/provider-defaults.json`: what plans have where a configuration says nothing. */
export interface ProviderDefaults {
  readonly types: Readonly<Record<string, TypeDefaults>>;
}

interface TypeDefaults {
  /** Dotted path → value. */
  readonly defaults?: Readonly<Record<string, Json>>;
  readonly when?: Readonly<Record<string, { readonly value: Json; readonly argument: string; readonly is: Json[] }>>;
  /** Block, or nothing for the resource → names that are null, or blocks that are not there. */
  readonly none?: Readonly<Record<string, string>>;
  readonly computedBlocks?: readonly string[];
}

/** Of one type. */
export interface DefaultsAt {
  isComputedBlock(path: string): boolean;
  /** The part of a structure's encoding that says what is there where its arguments are left out. */
  at(prefix: string, attributes: TerraformAttributes): JsonObject;
}

export const noDefaults: DefaultsAt = { isComputedBlock: () => false, at: () => ({}) };

/**
 * What is not to be told from the plans of one version: arguments with another default in some version of provider 5 or
 * 6, blocks that are filled in for the sake of others, and arguments that a plan leaves as the state has them where they
 * are left out. Source: the upgrade guides and change logs of provider hashicorp/aws, `DiffSuppressFunc` in its schemas,
 * and its plans of several arguments at once and of resources that exist.
 */
const untold: Readonly<Record<string, readonly string[]>> = {
  aws_api_gateway_stage: ['cache_cluster_size'],
  aws_apigatewayv2_integration: ['integration_method'],
  aws_elasticache_replication_group: ['auth_token_update_strategy'],
  aws_lambda_event_source_mapping: ['batch_size'],
  aws_pinpointsmsvoicev2_phone_number: ['opt_out_list_name', 'two_way_channel_enabled'],
  aws_redshift_cluster: ['encrypted', 'publicly_accessible'],
  aws_route53domains_domain: ['billing_contact'],
};

export function defaultsIn({ types }: ProviderDefaults, type: string): DefaultsAt {
  const known = Object.hasOwn(types, type) ? types[type] : undefined;
  if (known === undefined) return noDefaults;
  const others = untold[type] ?? [];
  return {
    isComputedBlock: (path) => known.computedBlocks?.includes(path) === true,
    at: (prefix, attributes) => {
      const defaults: JsonObject = {};
      const when: JsonObject = {};
      const none = new Set((known.none?.[prefix.slice(0, -1)] ?? '').split(' '));
      const nothing: string[] = [];
      for (const [name, attribute] of Object.entries(attributes)) {
        const path = `${prefix}${name}`;
        if (attribute.optional !== true || others.includes(path)) continue;
        const condition = known.when?.[path];
        const value = known.defaults?.[path];
        if (value !== undefined) defaults[name] = value;
        else if (condition !== undefined) when[name] = { ...condition };
        else if (none.has(name) && isLeftAlone(attribute)) nothing.push(name);
      }
      return {
        ...(nothing.length > 0 && { none: nothing.join(' ') }),
        ...(Object.keys(defaults).length > 0 && { defaults }),
        ...(Object.keys(when).length > 0 && { when }),
      };
    },
  };
}

/** The provider that was asked may not have computed what a later one does. */
function isLeftAlone({ computed }: TerraformAttribute): boolean {
  return computed !== true;
}

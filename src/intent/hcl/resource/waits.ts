import type { ModuleCall, Resource } from '../module/config.js';
import { instanceScope, keysOf } from '../module/expand.js';
import type { ModuleInstance } from '../module/module-instance.js';
import type { Scope } from '../evaluate/scope.js';
import { partsOf } from '../evaluate/free-names.js';
import type { Body, Expression } from '../syntax/ast.js';
import { pathText } from './traversal.js';

/** Tells why an instance is about to change; undefined: it stays as it is. */
export type PendingOf = (
  module: ModuleInstance,
  resource: Resource,
  key: string | number | undefined,
  scope: Scope,
) => string | undefined;

/** Data sources that tell of AWS or of their own arguments: no change of a resource makes them answer otherwise. */
const unmoved = new Set([
  'aws_arn',
  'aws_availability_zones',
  'aws_billing_service_account',
  'aws_caller_identity',
  'aws_canonical_user_id',
  'aws_default_tags',
  'aws_ec2_instance_type',
  'aws_ec2_instance_type_offerings',
  'aws_eks_addon_version',
  'aws_elb_hosted_zone_id',
  'aws_elb_service_account',
  'aws_iam_policy_document',
  'aws_ip_ranges',
  'aws_partition',
  'aws_region',
  'aws_regions',
  'aws_service_principal',
  'cloudinit_config',
  'terraform_remote_state',
]);

/**
 * Data sources that tell of files and programs of the machine that plans, or of a page: what the state keeps of them may
 * be as old as the code that it was applied from.
 */
const outside = new Set(['archive_file', 'external', 'http', 'local_file', 'local_sensitive_file']);

/**
 * Why a data source is read after the apply only, though its arguments are known: a resource of which it says the name,
 * or on which it or a module around it depends, is about to change. Source: Terraform's documentation, "Data Sources",
 * "Dependencies".
 */
export function awaited(module: ModuleInstance, data: Resource, pendingOf: PendingOf): string | undefined {
  if (unmoved.has(data.type)) return undefined;
  if (outside.has(data.type)) return 'what it reads may have changed since the last apply';
  for (const name of named(data)) {
    const resource = module.config.resources.get(name);
    const reason = resource?.mode === 'managed' ? pendingIn(module, resource, pendingOf) : undefined;
    if (reason !== undefined) return reason;
  }
  return dependedOn(module, data.body, pendingOf) ?? around(module, pendingOf);
}

/** What the modules around depend on. */
function around({ parent }: ModuleInstance, pendingOf: PendingOf): string | undefined {
  if (parent === undefined) return undefined;
  return dependedOn(parent.instance, parent.call.body, pendingOf) ?? around(parent.instance, pendingOf);
}

function dependedOn(module: ModuleInstance, body: Body, pendingOf: PendingOf): string | undefined {
  const list = body.attributes.get('depends_on')?.expression;
  if (list?.kind !== 'tuple') return undefined;
  for (const item of list.items) {
    const [root = '', name = ''] = (pathText(item) ?? '').replace(/\[.*/, '').split('.');
    const resource = module.config.resources.get(`${root}.${name}`);
    const call = root === 'module' ? module.config.calls.get(name) : undefined;
    const reason =
      call !== undefined
        ? pendingInside(module, call, pendingOf)
        : resource?.mode === 'managed'
          ? pendingIn(module, resource, pendingOf)
          : undefined;
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function pendingIn(module: ModuleInstance, resource: Resource, pendingOf: PendingOf): string | undefined {
  const expansion = module.expansion(resource);
  if (expansion.kind === 'unknown') return expansion.reason;
  for (const key of keysOf(expansion)) {
    const reason = pendingOf(module, resource, key, instanceScope(module, expansion, key));
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** Whether anything in a called module, or in what that calls, is about to change. */
function pendingInside(module: ModuleInstance, call: ModuleCall, pendingOf: PendingOf): string | undefined {
  const children = module.children(call);
  if (children === undefined) return `module.${call.name} is not installed`;
  for (const child of children.values()) {
    for (const resource of child.config.resources.values()) {
      const reason = resource.mode === 'managed' ? pendingIn(child, resource, pendingOf) : undefined;
      if (reason !== undefined) return reason;
    }
    for (const inner of child.config.calls.values()) {
      const reason = pendingInside(child, inner, pendingOf);
      if (reason !== undefined) return reason;
    }
  }
  return undefined;
}

/** `type.name` of what a block itself names, among names of other things. */
function named({ body, count, forEach }: Resource): ReadonlySet<string> {
  const names = new Set<string>();
  const inside = (expression: Expression): void => {
    const [first, second] = (pathText(expression) ?? '').split('.');
    if (second !== undefined) names.add(`${first ?? ''}.${second.replace(/\[.*/, '')}`);
    partsOf(expression).forEach(inside);
  };
  const inBody = ({ attributes, blocks }: Body): void => {
    for (const { expression } of attributes.values()) inside(expression);
    for (const block of blocks) inBody(block.body);
  };
  for (const expression of [count, forEach]) if (expression !== undefined) inside(expression);
  inBody(body);
  return names;
}

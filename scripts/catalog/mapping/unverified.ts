import type { Lens, Reason } from '../../../src/catalog/model.js';
import type { CloudFormationType } from '../cloudformation/types.js';
import { letters } from '../names.js';
import { isSettable, type TerraformAttributes } from '../terraform/schema.js';

/** Arguments that steer Terraform itself; a name alone says so, whatever the type. */
const terraformOnly = new Set([
  'adopt_existing',
  'allow_major_version_upgrade',
  'allow_overwrite',
  'apply_immediately',
  'auto_accept',
  'auto_rollback',
  'delete_automated_backups',
  'deletion_window_in_days',
  'ensure_deletion',
  'force_delete',
  'force_delete_warm_pool',
  'force_destroy',
  'force_destroy_backups',
  'force_detach',
  'force_detach_policies',
  'force_new_deployment',
  'force_overwrite_replica_secret',
  'force_remove_from_state',
  'force_update_version',
  'final_snapshot_identifier',
  'final_snapshot_name',
  'ignore_deletion_error',
  'no_device_deletion',
  'prepare_agent',
  'recovery_window_in_days',
  'replace_security_groups_on_destroy',
  'retain_on_delete',
  'skip_destroy',
  'skip_final_backup',
  'skip_final_snapshot',
  'skip_resource_in_use_check',
  'triggers',
  'wait_for_capacity_timeout',
  'wait_for_completion',
  'wait_for_deployment',
  'wait_for_elb_capacity',
  'wait_for_fulfillment',
  'wait_for_ready_timeout',
  'wait_for_steady_state',
  'wait_until_stable',
]);

/** Arguments that AWS reads once, while it creates the resource. */
const creationOnly = new Set([
  'restore_to_point_in_time',
  's3_import',
  'snapshot_arn',
  'snapshot_identifier',
  'source_db_cluster_snapshot_identifier',
]);

const nowhere = new Set(['id', 'region', 'tags_all', 'timeouts']);

/** Every settable attribute that no lens speaks for, each with the reason. Paths are dotted. */
export function unverifiedOf(
  attributes: TerraformAttributes,
  lenses: readonly Lens[],
  type: CloudFormationType,
): Readonly<Record<string, Reason>> {
  const result: Record<string, Reason> = {};
  collect(attributes, lenses, type, '', result);
  return result;
}

function collect(
  attributes: TerraformAttributes,
  lenses: readonly Lens[],
  type: CloudFormationType,
  prefix: string,
  result: Record<string, Reason>,
): void {
  for (const [name, attribute] of Object.entries(attributes)) {
    if (!isSettable(attribute) || (prefix === '' && nowhere.has(name))) continue;
    const path = prefix + name;
    const own = lenses.filter((lens) => lens.attribute === name);
    if (own.length === 0) result[path] = reasonFor(name, attributes, type, prefix === '');
    else if (attribute.attributes !== undefined && own.every((lens) => lens.children !== undefined)) {
      collect(
        attribute.attributes,
        own.flatMap((lens) => lens.children ?? []),
        type,
        `${path}.`,
        result,
      );
    }
  }
}

function reasonFor(name: string, siblings: TerraformAttributes, type: CloudFormationType, top: boolean): Reason {
  if (terraformOnly.has(name)) return 'terraform-only';
  if (creationOnly.has(name)) return 'creation-only';
  if (name.endsWith('_wo') || name.endsWith('_wo_version')) return 'write-only';
  if (name.endsWith('_prefix') && Object.hasOwn(siblings, name.slice(0, -'_prefix'.length))) return 'creation-only';
  return top && isWriteOnly(name, type) ? 'write-only' : 'no-lens';
}

function isWriteOnly(name: string, type: CloudFormationType): boolean {
  const spelled = letters(name);
  return (type.facts.writeOnly ?? []).some((pointer) => {
    const property = letters(pointer);
    return property === spelled || property === letters(type.resource) + spelled;
  });
}

import {
  DescribeClusterCommand,
  EMRClient,
  GetAutoTerminationPolicyCommand,
  paginateListBootstrapActions,
  paginateListInstanceFleets,
  paginateListInstanceGroups,
  type Cluster,
} from '@aws-sdk/client-emr';
import { gone, instanceFleet, instanceGroup, isOver } from './emr.js';
import { pick, readsOne, unlessGone, type Draft } from './reader.js';

const same = [
  'Applications',
  'AutoScalingRole',
  'Configurations',
  'CustomAmiId',
  'EbsRootVolumeSize',
  'LogEncryptionKmsKeyId',
  'LogUri',
  'Name',
  'OSReleaseLabel',
  'ReleaseLabel',
  'ScaleDownBehavior',
  'SecurityConfiguration',
  'ServiceRole',
  'StepConcurrencyLevel',
  'Tags',
  'VisibleToAllUsers',
];

/** By cluster id; task instances are resources of their own. Of Kerberos only what is no secret. */
export const reader = readsOne(
  (settings) => new EMRClient(settings),
  async (client, ClusterId, abortSignal) => {
    const command = new DescribeClusterCommand({ ClusterId });
    const found = await unlessGone(client.send(command, { abortSignal }), ...gone);
    const cluster = found?.Cluster;
    if (cluster === undefined || isOver(cluster.Status)) return undefined;
    return {
      ...pick(cluster, ...same),
      Id: ClusterId,
      JobFlowRole: cluster.Ec2InstanceAttributes?.IamInstanceProfile,
      Instances: { ...instances(cluster), ...(await nodes(client, cluster, abortSignal)) },
      KerberosAttributes: cluster.KerberosAttributes && pick(cluster.KerberosAttributes, 'ADDomainJoinUser', 'Realm'),
      PlacementGroupConfigs: cluster.PlacementGroups,
      BootstrapActions: await bootstrapActions(client, ClusterId, abortSignal),
      AutoTerminationPolicy: await autoTermination(client, ClusterId, abortSignal),
    };
  },
);

const sameOfInstances = [
  'AdditionalMasterSecurityGroups',
  'AdditionalSlaveSecurityGroups',
  'Ec2KeyName',
  'Ec2SubnetId',
  'EmrManagedMasterSecurityGroup',
  'EmrManagedSlaveSecurityGroup',
  'ServiceAccessSecurityGroup',
];

function instances({ Ec2InstanceAttributes: attributes = {}, ...cluster }: Cluster): Draft {
  return {
    ...pick(attributes, ...sameOfInstances),
    Ec2SubnetIds: attributes.RequestedEc2SubnetIds,
    KeepJobFlowAliveWhenNoSteps: cluster.AutoTerminate === undefined ? undefined : !cluster.AutoTerminate,
    TerminationProtected: cluster.TerminationProtected,
    UnhealthyNodeReplacement: cluster.UnhealthyNodeReplacement,
  };
}

/** A cluster has either groups or fleets; EMR refuses to list the others. */
async function nodes(
  client: EMRClient,
  { Id: ClusterId, InstanceCollectionType }: Cluster,
  abortSignal: AbortSignal,
): Promise<Draft> {
  const found: Record<string, Draft> = {};
  if (InstanceCollectionType === 'INSTANCE_FLEET') {
    const pages = paginateListInstanceFleets({ client }, { ClusterId }, { abortSignal });
    for await (const { InstanceFleets = [] } of pages) {
      for (const fleet of InstanceFleets) found[`${String(fleet.InstanceFleetType)} fleet`] = instanceFleet(fleet);
    }
  } else {
    const pages = paginateListInstanceGroups({ client }, { ClusterId }, { abortSignal });
    for await (const { InstanceGroups = [] } of pages) {
      for (const group of InstanceGroups) {
        if (!isOver(group.Status)) found[`${String(group.InstanceGroupType)} group`] = instanceGroup(group);
      }
    }
  }
  return {
    MasterInstanceFleet: found['MASTER fleet'],
    CoreInstanceFleet: found['CORE fleet'],
    MasterInstanceGroup: found['MASTER group'],
    CoreInstanceGroup: found['CORE group'],
  };
}

async function bootstrapActions(
  client: EMRClient,
  ClusterId: string,
  abortSignal: AbortSignal,
): Promise<readonly Draft[]> {
  const actions: Draft[] = [];
  for await (const { BootstrapActions = [] } of paginateListBootstrapActions(
    { client },
    { ClusterId },
    { abortSignal },
  )) {
    for (const { Name, ScriptPath, Args } of BootstrapActions) {
      actions.push({ Name, ScriptBootstrapAction: { Path: ScriptPath, Args } });
    }
  }
  return actions;
}

/** Older releases know of none, and neither do all regions. */
async function autoTermination(
  client: EMRClient,
  ClusterId: string,
  abortSignal: AbortSignal,
): Promise<Draft | undefined> {
  const answer = client.send(new GetAutoTerminationPolicyCommand({ ClusterId }), { abortSignal });
  const known = unlessGone(answer, 'UnknownOperationException', /GetAutoTerminationPolicy/);
  const found = await unlessGone(known, 'ValidationException', /auto-termination is not available/i);
  return found?.AutoTerminationPolicy;
}

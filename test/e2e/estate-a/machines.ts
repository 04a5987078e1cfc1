import {
  AutoScalingClient,
  CreateOrUpdateTagsCommand,
  DeleteScheduledActionCommand,
  PutLifecycleHookCommand,
  PutScalingPolicyCommand,
  UpdateAutoScalingGroupCommand,
} from '@aws-sdk/client-auto-scaling';
import {
  CreateLaunchTemplateVersionCommand,
  DeleteKeyPairCommand,
  DetachVolumeCommand,
  DisassociateAddressCommand,
  ModifyInstanceAttributeCommand,
  ModifyNetworkInterfaceAttributeCommand,
  ModifyVolumeCommand,
} from '@aws-sdk/client-ec2';
import {
  ConfigureHealthCheckCommand,
  CreateLoadBalancerListenersCommand,
  ElasticLoadBalancingClient,
  ModifyLoadBalancerAttributesCommand as ModifyClassicAttributesCommand,
} from '@aws-sdk/client-elastic-load-balancing';
import {
  AddTagsCommand,
  DeleteRuleCommand,
  DeregisterTargetsCommand,
  ElasticLoadBalancingV2Client,
  ModifyListenerCommand,
  ModifyLoadBalancerAttributesCommand,
  ModifyRuleCommand,
  ModifyTargetGroupAttributesCommand,
  ModifyTargetGroupCommand,
  SetSecurityGroupsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { BackdoorChange } from '../changes.js';

const machines: readonly BackdoorChange[] = [
  {
    name: 'a machine forwards what is not meant for it no longer',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new ModifyInstanceAttributeCommand({
          InstanceId: of('aws_instance.full', 'id'),
          SourceDestCheck: { Value: true },
        }),
      ),
    expected: [{ address: 'aws_instance.full', attribute: 'source_dest_check' }],
  },
  {
    name: 'a machine was protected against its end',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new ModifyInstanceAttributeCommand({
          InstanceId: of('aws_instance.bare', 'id'),
          DisableApiTermination: { Value: true },
        }),
      ),
    expected: [{ address: 'aws_instance.bare', attribute: 'disable_api_termination' }],
  },
  {
    name: 'a volume grew',
    apply: ({ ec2 }, of) => ec2.send(new ModifyVolumeCommand({ VolumeId: of('aws_ebs_volume.full', 'id'), Size: 80 })),
    expected: [{ address: 'aws_ebs_volume.full', attribute: 'size' }],
  },
  {
    name: 'a volume was detached',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new DetachVolumeCommand({
          VolumeId: of('aws_ebs_volume.bare', 'id'),
          InstanceId: of('aws_instance.full', 'id'),
        }),
      ),
    expected: [{ address: 'aws_volume_attachment.bare' }],
  },
  {
    name: 'an address was taken off a machine',
    apply: ({ ec2 }, of) =>
      ec2.send(new DisassociateAddressCommand({ AssociationId: of('aws_eip_association.bare', 'id') })),
    expected: [{ address: 'aws_eip_association.bare' }],
  },
  {
    name: 'an interface got another security group',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new ModifyNetworkInterfaceAttributeCommand({
          NetworkInterfaceId: of('aws_network_interface.spare', 'id'),
          Groups: [of('aws_security_group.apart', 'id')],
        }),
      ),
    expected: [{ address: 'aws_network_interface.spare', attribute: 'security_groups' }],
  },
  {
    name: 'a key pair was deleted',
    apply: ({ ec2 }) => ec2.send(new DeleteKeyPairCommand({ KeyName: 'ops' })),
    expected: [{ address: 'aws_key_pair.ops' }],
  },
  {
    name: 'a launch template got a new version',
    apply: ({ ec2 }) =>
      ec2.send(
        new CreateLaunchTemplateVersionCommand({
          LaunchTemplateName: 'web',
          LaunchTemplateData: { InstanceType: 't3.large' },
        }),
      ),
    expected: [{ address: 'aws_launch_template.web', attribute: 'latest_version' }],
  },
];

const scaling: readonly BackdoorChange[] = [
  {
    name: 'a group may grow further',
    apply: ({ of: client }) =>
      client(AutoScalingClient).send(
        new UpdateAutoScalingGroupCommand({ AutoScalingGroupName: 'web', MaxSize: 40, HealthCheckType: 'EC2' }),
      ),
    expected: [
      { address: 'aws_autoscaling_group.web', attribute: 'max_size' },
      { address: 'aws_autoscaling_group.web', attribute: 'health_check_type' },
    ],
  },
  {
    name: 'a group was tagged by hand',
    apply: ({ of: client }, of) =>
      client(AutoScalingClient).send(
        new CreateOrUpdateTagsCommand({
          Tags: [
            {
              ResourceId: of('aws_autoscaling_group.mixed', 'name'),
              ResourceType: 'auto-scaling-group',
              Key: 'Hand',
              Value: 'made',
              PropagateAtLaunch: true,
            },
          ],
        }),
      ),
    expected: [{ address: 'aws_autoscaling_group.mixed', attribute: 'tag' }],
  },
  {
    name: 'a policy follows another target',
    apply: ({ of: client }) =>
      client(AutoScalingClient).send(
        new PutScalingPolicyCommand({
          AutoScalingGroupName: 'web',
          PolicyName: 'track',
          PolicyType: 'TargetTrackingScaling',
          TargetTrackingConfiguration: {
            TargetValue: 80,
            PredefinedMetricSpecification: { PredefinedMetricType: 'ASGAverageCPUUtilization' },
          },
        }),
      ),
    expected: [{ address: 'aws_autoscaling_policy.track', attribute: 'target_tracking_configuration[0].target_value' }],
  },
  {
    name: 'a schedule was deleted',
    apply: ({ of: client }) =>
      client(AutoScalingClient).send(
        new DeleteScheduledActionCommand({ AutoScalingGroupName: 'web', ScheduledActionName: 'night' }),
      ),
    expected: [{ address: 'aws_autoscaling_schedule.night' }],
  },
  {
    name: 'machines have longer to end',
    apply: ({ of: client }) =>
      client(AutoScalingClient).send(
        new PutLifecycleHookCommand({
          AutoScalingGroupName: 'web',
          LifecycleHookName: 'drain',
          LifecycleTransition: 'autoscaling:EC2_INSTANCE_TERMINATING',
          HeartbeatTimeout: 900,
          DefaultResult: 'CONTINUE',
          NotificationMetadata: '{"reason":"drain"}',
        }),
      ),
    expected: [{ address: 'aws_autoscaling_lifecycle_hook.drain', attribute: 'heartbeat_timeout' }],
  },
];

const balancers: readonly BackdoorChange[] = [
  {
    name: 'a balancer waits longer and is protected',
    apply: ({ of: client }, of) =>
      client(ElasticLoadBalancingV2Client).send(
        new ModifyLoadBalancerAttributesCommand({
          LoadBalancerArn: of('aws_lb.web', 'arn'),
          Attributes: [
            { Key: 'idle_timeout.timeout_seconds', Value: '600' },
            { Key: 'deletion_protection.enabled', Value: 'true' },
            { Key: 'access_logs.s3.enabled', Value: 'false' },
          ],
        }),
      ),
    expected: [
      { address: 'aws_lb.web', attribute: 'idle_timeout' },
      { address: 'aws_lb.web', attribute: 'enable_deletion_protection' },
      { address: 'aws_lb.web', attribute: 'access_logs[0].enabled' },
    ],
  },
  {
    name: 'a balancer stands behind another group',
    apply: ({ of: client }, of) =>
      client(ElasticLoadBalancingV2Client).send(
        new SetSecurityGroupsCommand({
          LoadBalancerArn: of('aws_lb.web', 'arn'),
          SecurityGroups: [of('aws_security_group.inline', 'id'), of('aws_security_group.single', 'id')],
        }),
      ),
    expected: [{ address: 'aws_lb.web', attribute: 'security_groups' }],
  },
  {
    name: 'a network balancer was tagged',
    apply: ({ of: client }, of) =>
      client(ElasticLoadBalancingV2Client).send(
        new AddTagsCommand({ ResourceArns: [of('aws_lb.tcp', 'arn')], Tags: [{ Key: 'Hand', Value: 'made' }] }),
      ),
    expected: [{ address: 'aws_lb.tcp', attribute: 'tags["Hand"]' }],
  },
  {
    name: 'a target group is probed elsewhere and drains at once',
    apply: async ({ of: client }, of) => {
      const TargetGroupArn = of('aws_lb_target_group.web', 'arn');
      const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: '0' }];
      await client(ElasticLoadBalancingV2Client).send(
        new ModifyTargetGroupCommand({ TargetGroupArn, HealthCheckPath: '/' }),
      );
      await client(ElasticLoadBalancingV2Client).send(
        new ModifyTargetGroupAttributesCommand({ TargetGroupArn, Attributes }),
      );
    },
    expected: [
      { address: 'aws_lb_target_group.web', attribute: 'health_check[0].path' },
      { address: 'aws_lb_target_group.web', attribute: 'deregistration_delay' },
    ],
  },
  {
    name: 'a target was taken out',
    apply: ({ of: client }, of) =>
      client(ElasticLoadBalancingV2Client).send(
        new DeregisterTargetsCommand({
          TargetGroupArn: of('aws_lb_target_group.web', 'arn'),
          Targets: [{ Id: of('aws_instance.full', 'id'), Port: 8080 }],
        }),
      ),
    expected: [{ address: 'aws_lb_target_group_attachment.web' }],
  },
  {
    name: 'a listener accepts old ciphers',
    apply: ({ of: client }, of) =>
      client(ElasticLoadBalancingV2Client).send(
        new ModifyListenerCommand({
          ListenerArn: of('aws_lb_listener.https', 'arn'),
          SslPolicy: 'ELBSecurityPolicy-2016-08',
        }),
      ),
    expected: [{ address: 'aws_lb_listener.https', attribute: 'ssl_policy' }],
  },
  {
    name: 'a listener redirects for the moment only',
    apply: ({ of: client }, of) =>
      client(ElasticLoadBalancingV2Client).send(
        new ModifyListenerCommand({
          ListenerArn: of('aws_lb_listener.http', 'arn'),
          DefaultActions: [
            {
              Type: 'redirect',
              Order: 1,
              RedirectConfig: {
                Protocol: 'HTTPS',
                Port: '443',
                Host: '#{host}',
                Path: '/#{path}',
                Query: '#{query}',
                StatusCode: 'HTTP_302',
              },
            },
          ],
        }),
      ),
    expected: [{ address: 'aws_lb_listener.http', attribute: 'default_action[0].redirect[0].status_code' }],
  },
  {
    name: 'a rule matches fewer paths',
    apply: ({ of: client }, of) =>
      client(ElasticLoadBalancingV2Client).send(
        new ModifyRuleCommand({
          RuleArn: of('aws_lb_listener_rule.api', 'arn'),
          Conditions: [
            { Field: 'path-pattern', PathPatternConfig: { Values: ['/api/*'] } },
            { Field: 'host-header', HostHeaderConfig: { Values: ['api.example.com'] } },
          ],
        }),
      ),
    expected: [{ address: 'aws_lb_listener_rule.api', attribute: 'condition[1].path_pattern[0].values' }],
  },
  {
    name: 'a rule was deleted',
    apply: ({ of: client }, of) =>
      client(ElasticLoadBalancingV2Client).send(
        new DeleteRuleCommand({ RuleArn: of('aws_lb_listener_rule.closed', 'arn') }),
      ),
    expected: [{ address: 'aws_lb_listener_rule.closed' }],
  },
  {
    name: 'a classic balancer probes another port, waits less and listens twice',
    apply: async ({ of: client }) => {
      const HealthCheck = { Target: 'TCP:81', Interval: 30, Timeout: 5, HealthyThreshold: 10, UnhealthyThreshold: 2 };
      const Listeners = [{ Protocol: 'tcp', LoadBalancerPort: 81, InstanceProtocol: 'tcp', InstancePort: 81 }];
      const classic = client(ElasticLoadBalancingClient);
      await classic.send(new ConfigureHealthCheckCommand({ LoadBalancerName: 'bare', HealthCheck }));
      await classic.send(new CreateLoadBalancerListenersCommand({ LoadBalancerName: 'bare', Listeners }));
      await classic.send(
        new ModifyClassicAttributesCommand({
          LoadBalancerName: 'old',
          LoadBalancerAttributes: { ConnectionSettings: { IdleTimeout: 30 } },
        }),
      );
    },
    expected: [
      { address: 'aws_elb.bare', attribute: 'health_check[0].target' },
      { address: 'aws_elb.bare', attribute: 'listener' },
      { address: 'aws_elb.old', attribute: 'idle_timeout' },
    ],
  },
];

export const machineChanges: readonly BackdoorChange[] = [...machines, ...scaling, ...balancers];

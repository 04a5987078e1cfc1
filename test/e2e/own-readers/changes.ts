import { CodeBuildClient, DeleteProjectCommand } from '@aws-sdk/client-codebuild';
import { ConfigServiceClient, StopConfigurationRecorderCommand } from '@aws-sdk/client-config-service';
import {
  CreateNetworkAclEntryCommand,
  DisableEbsEncryptionByDefaultCommand,
  EC2Client,
  ReplaceNetworkAclEntryCommand,
} from '@aws-sdk/client-ec2';
import { GetTableCommand, GlueClient, UpdateTableCommand } from '@aws-sdk/client-glue';
import { DeleteLoginProfileCommand, IAMClient, UpdateAccessKeyCommand } from '@aws-sdk/client-iam';
import { ChangeResourceRecordSetsCommand, Route53Client, type Change } from '@aws-sdk/client-route-53';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

interface ClientSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

interface State {
  readonly resources: readonly {
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly attributes: Readonly<Record<string, unknown>> }[];
  }[];
}

/** Changes things with the services' own SDKs, and says what a scan should show. */
export async function changeBehind(endpoint: string, region: string, state: string): Promise<readonly string[]> {
  const { resources } = JSON.parse(state) as State;
  const of = (type: string, name: string, attribute: string): string => {
    const resource = resources.find((one) => one.type === type && one.name === name);
    return String(resource?.instances[0]?.attributes[attribute]);
  };
  const settings = { endpoint, region, credentials: { accessKeyId: 'emulator', secretAccessKey: 'emulator' } };
  return [
    ...(await records(new Route53Client(settings), of('aws_route53_zone', 'main', 'zone_id'))),
    ...(await network(new EC2Client(settings), of('aws_network_acl', 'apart', 'id'))),
    ...(await builds(new CodeBuildClient(settings))),
    ...(await files(new S3Client({ ...settings, forcePathStyle: true }))),
    ...(await tables(new GlueClient(settings))),
    ...(await people(new IAMClient(settings), of('aws_iam_access_key', 'robot', 'id'))),
    ...(await account(settings)),
  ];
}

async function records(client: Route53Client, HostedZoneId: string): Promise<string[]> {
  const upsert = (ResourceRecordSet: NonNullable<Change['ResourceRecordSet']>): Change => ({
    Action: 'UPSERT',
    ResourceRecordSet,
  });
  const text = { Name: '_dmarc.example.org', Type: 'TXT', TTL: 3600 } as const;
  const weighted = { Name: 'api.example.org', Type: 'A', TTL: 60 } as const;
  const many = { Name: 'many.example.org', Type: 'A', SetIdentifier: 'one', TTL: 60, MultiValueAnswer: true } as const;
  const changes: Change[] = [
    upsert({
      Name: 'www.example.org',
      Type: 'A',
      TTL: 30,
      ResourceRecords: [{ Value: '192.0.2.1' }, { Value: '198.51.100.9' }],
    }),
    upsert({ ...text, ResourceRecords: [{ Value: '"v=DMARC1; p=none"' }, { Value: '"second " "part"' }] }),
    upsert({ ...weighted, SetIdentifier: 'green', Weight: 10, ResourceRecords: [{ Value: '192.0.2.0' }] }),
    { Action: 'DELETE', ResourceRecordSet: { ...many, ResourceRecords: [{ Value: '192.0.2.10' }] } },
  ];
  await client.send(new ChangeResourceRecordSetsCommand({ HostedZoneId, ChangeBatch: { Changes: changes } }));
  return [
    'aws_route53_record.plain records',
    'aws_route53_record.plain ttl',
    'aws_route53_record.text records',
    'aws_route53_record.weighted["green"] weighted_routing_policy[0].weight',
    'aws_route53_record.many is missing',
  ];
}

async function network(client: EC2Client, NetworkAclId: string): Promise<string[]> {
  const entry = { NetworkAclId, Egress: false, Protocol: '6', RuleAction: 'allow' } as const;
  const port = (number: number) => ({ From: number, To: number });
  await client.send(
    new ReplaceNetworkAclEntryCommand({ ...entry, RuleNumber: 200, CidrBlock: '0.0.0.0/0', PortRange: port(22) }),
  );
  // Nobody declared this one: it is the ACL's own trouble, which only a scan of the ACL shows.
  await client.send(
    new CreateNetworkAclEntryCommand({ ...entry, RuleNumber: 90, CidrBlock: '0.0.0.0/0', PortRange: port(3389) }),
  );
  await client.send(new DisableEbsEncryptionByDefaultCommand({}));
  return ['aws_network_acl_rule.in cidr_block', 'aws_ebs_encryption_by_default.on enabled'];
}

async function builds(client: CodeBuildClient): Promise<string[]> {
  await client.send(new DeleteProjectCommand({ name: 'build' }));
  return ['aws_codebuild_project.build is missing'];
}

async function files(client: S3Client): Promise<string[]> {
  const place = { Bucket: 'driftline-own-readers', Key: 'site/index.html' };
  await client.send(
    new PutObjectCommand({
      ...place,
      Body: '<h1>defaced</h1>',
      ContentType: 'text/html',
      CacheControl: 'no-store',
      Metadata: { origin: 'terraform' },
      Tagging: 'Kind=page',
    }),
  );
  return ['aws_s3_object.page cache_control', 'aws_s3_object.page etag'];
}

async function tables(client: GlueClient): Promise<string[]> {
  const { Table: table } = await client.send(new GetTableCommand({ DatabaseName: 'lake', Name: 'events' }));
  const Columns = [...(table?.StorageDescriptor?.Columns ?? []), { Name: 'extra', Type: 'int' }];
  await client.send(
    new UpdateTableCommand({
      DatabaseName: 'lake',
      TableInput: {
        Name: 'events',
        TableType: table?.TableType,
        Parameters: table?.Parameters,
        PartitionKeys: table?.PartitionKeys,
        StorageDescriptor: { ...table?.StorageDescriptor, Columns },
      },
    }),
  );
  return ['aws_glue_catalog_table.events storage_descriptor[0].columns'];
}

async function people(client: IAMClient, AccessKeyId: string): Promise<string[]> {
  await client.send(new UpdateAccessKeyCommand({ UserName: 'robot', AccessKeyId, Status: 'Inactive' }));
  await client.send(new DeleteLoginProfileCommand({ UserName: 'robot' }));
  return ['aws_iam_access_key.robot status', 'aws_iam_user_login_profile.robot is missing'];
}

async function account(settings: ClientSettings): Promise<string[]> {
  await new SecretsManagerClient(settings).send(
    new PutSecretValueCommand({ SecretId: 'token', SecretString: 'other' }),
  );
  await new ConfigServiceClient(settings).send(
    new StopConfigurationRecorderCommand({ ConfigurationRecorderName: 'all' }),
  );
  return [
    'aws_secretsmanager_secret_version.token version_stages',
    'aws_config_configuration_recorder_status.all is_enabled',
  ];
}

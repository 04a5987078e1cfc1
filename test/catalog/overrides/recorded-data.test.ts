import { describe, expect, it } from '@jest/globals';
import { athena } from '../../../src/catalog/overrides/athena.js';
import { backup } from '../../../src/catalog/overrides/backup.js';
import { batch } from '../../../src/catalog/overrides/batch.js';
import { messageBrokers } from '../../../src/catalog/overrides/brokers.js';
import { efs } from '../../../src/catalog/overrides/efs.js';
import { elasticache } from '../../../src/catalog/overrides/elasticache.js';
import { eventBuses } from '../../../src/catalog/overrides/events-buses.js';
import { glue } from '../../../src/catalog/overrides/glue.js';
import { kinesis } from '../../../src/catalog/overrides/kinesis.js';
import { memorydb } from '../../../src/catalog/overrides/memorydb.js';
import { neptune } from '../../../src/catalog/overrides/neptune.js';
import { opensearch } from '../../../src/catalog/overrides/opensearch.js';
import { pipes } from '../../../src/catalog/overrides/pipes.js';
import { rdsGroups } from '../../../src/catalog/overrides/rds-groups.js';
import { redshift } from '../../../src/catalog/overrides/redshift.js';
import { stepFunctions } from '../../../src/catalog/overrides/stepfunctions.js';
import { transfer } from '../../../src/catalog/overrides/transfer.js';
import { changedAttributes, once, recordings, type AlwaysWritten } from './recordings.js';

/** As `recorded.test.ts`, for databases, caches, streams, events, files and jobs. */
const mappings = [
  athena,
  backup,
  batch,
  efs,
  elasticache,
  eventBuses,
  glue,
  kinesis,
  memorydb,
  messageBrokers,
  neptune,
  opensearch,
  pipes,
  rdsGroups,
  redshift,
  stepFunctions,
  transfer,
].flat();

/** Names that a template may leave to CloudFormation, and switches that Terraform always holds. */
const alwaysWritten: AlwaysWritten = [
  ['access_policies', 'AccessPolicies'],
  ['automatic_failover_enabled', 'AutomaticFailoverEnabled'],
  ['cluster_id', 'ClusterName'],
  ['cluster_identifier', 'DBClusterIdentifier'],
  ['engine_version', 'EngineVersionCurrent'],
  ['description', 'Description'],
  ['domain_name', 'DomainName'],
  ['identifier', 'DBInstanceIdentifier'],
  ['ip_address', 'IpAddress'],
  ['name', 'DeliveryStreamName'],
  ['name', 'Name'],
  ['name', 'DatabaseName'],
  ['name', 'OptionGroupName'],
  ['name', 'ParameterGroupName'],
  ['name', 'StateMachineName'],
  ['publicly_accessible', 'PubliclyAccessible'],
  ['replication_group_id', 'ReplicationGroupId'],
];

/** What was changed by hand in the recorded accounts, or is not in the template for a reason of its own. */
const changed: Readonly<Record<string, readonly string[]>> = {
  AWS__Athena__WorkGroup__3: ['configuration.bytes_scanned_cutoff_per_query'],
  // The template used the older destination, which the provider does not have any more and no read returns.
  AWS__KinesisFirehose__DeliveryStream__2: ['extended_s3_configuration'],
  AWS__KinesisFirehose__DeliveryStream__6: ['extended_s3_configuration'],
};

const cases = once(recordings(mappings, 'defaults were not checked against them'));

(cases.length > 0 ? describe : describe.skip)('a recorded document against its template', () => {
  it('is there for many types', () => {
    expect(new Set(cases.map(({ mapping }) => mapping.cloudFormationType)).size).toBeGreaterThan(35);
  });

  it.each(cases.map((item) => [item.name, item] as const))(
    '%s shows what was changed and nothing else',
    (name, item) => {
      expect(changedAttributes(item, alwaysWritten)).toEqual(changed[name] ?? []);
    },
  );
});

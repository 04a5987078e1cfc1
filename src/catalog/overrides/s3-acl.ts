import type { TypeMapping } from '../model.js';
import { block, blocks, exact, text } from './dsl.js';

const free = { whenUnset: 'service-chooses' } as const;
/** S3 stopped returning names of accounts in 2025. */
const name = { ...free, equivalences: ['absent-live'] } as const;

/** What a canned ACL came to is in the state, grant by grant. */
const bucketAcl = exact('aws_s3_bucket_acl', 'Driftline::S3::BucketAcl', {
  reader: 's3',
  identifiers: ['{bucket}'],
  lenses: [
    text('bucket', '/Bucket'),
    block(
      'access_control_policy',
      '',
      [
        block('owner', '/Owner', [text('id', '/ID'), text('display_name', '/DisplayName', name)]),
        blocks('grant', '/Grants', 'set', [
          text('permission', '/Permission'),
          block('grantee', '/Grantee', [
            text('type', '/Type'),
            text('id', '/ID'),
            text('uri', '/URI'),
            text('email_address', '/EmailAddress'),
            text('display_name', '/DisplayName', name),
          ]),
        ]),
      ],
      free,
    ),
  ],
  unverified: { acl: 'write-only', expected_bucket_owner: 'terraform-only' },
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketAcl.html',
});

export const s3Acl: readonly TypeMapping[] = [bucketAcl];

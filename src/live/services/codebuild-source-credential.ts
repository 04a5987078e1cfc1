import { CodeBuildClient, ListSourceCredentialsCommand } from '@aws-sdk/client-codebuild';
import { readsMany } from './reader.js';

/** By ARN. A region has a handful, which one call lists; what they hold is never answered. */
export const reader = readsMany(
  (settings) => new CodeBuildClient(settings),
  { group: () => '', limit: 100 },
  async (client, arns, abortSignal) => {
    const { sourceCredentialsInfos = [] } = await client.send(new ListSourceCredentialsCommand({}), { abortSignal });
    const byArn = new Map(
      sourceCredentialsInfos.map(({ arn, authType, serverType }) => [
        arn ?? '',
        { Arn: arn, AuthType: authType, ServerType: serverType },
      ]),
    );
    return new Map(arns.map((arn) => [arn, byArn.get(arn)]));
  },
);

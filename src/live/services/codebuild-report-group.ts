import { BatchGetReportGroupsCommand, CodeBuildClient, type ReportGroup } from '@aws-sdk/client-codebuild';
import { capitalized, readsMany, without, type Draft } from './reader.js';

/** By ARN. Source of the limit: CodeBuild API Reference, BatchGetReportGroups. */
export const reader = readsMany(
  (settings) => new CodeBuildClient(settings),
  { group: () => '', limit: 100 },
  async (client, arns, abortSignal) => {
    const command = new BatchGetReportGroupsCommand({ reportGroupArns: [...arns] });
    const { reportGroups = [] } = await client.send(command, { abortSignal });
    const byArn = new Map(reportGroups.map((group) => [group.arn ?? '', group]));
    return new Map(arns.map((arn) => [arn, documentOf(byArn.get(arn))]));
  },
);

/** CloudFormation has the same members with a capital letter. */
function documentOf(group: ReportGroup | undefined): Draft | undefined {
  return group && (capitalized(without(group, 'created', 'lastModified', 'status')) as Draft);
}

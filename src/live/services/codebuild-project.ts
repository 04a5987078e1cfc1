import { BatchGetProjectsCommand, CodeBuildClient, type Project, type ProjectSource } from '@aws-sdk/client-codebuild';
import { capitalized, readsMany, type Draft } from './reader.js';

/** By project name. Source of the limit: CodeBuild API Reference, BatchGetProjects. */
export const reader = readsMany(
  (settings) => new CodeBuildClient(settings),
  { group: () => '', limit: 100 },
  async (client, names, abortSignal) => {
    const { projects = [] } = await client.send(new BatchGetProjectsCommand({ names: [...names] }), { abortSignal });
    const byName = new Map(projects.map((project) => [project.name ?? '', project]));
    return new Map(names.map((name) => [name, documentOf(byName.get(name))]));
  },
);

/** CloudFormation has the same members with a capital letter, some under a name of their own. */
function documentOf(project: Project | undefined): Draft | undefined {
  if (project === undefined) return undefined;
  const { source, secondarySources, timeoutInMinutes, queuedTimeoutInMinutes, environment, badge, ...rest } = project;
  const { created: _created, lastModified: _modified, webhook: _webhook, arn, projectVisibility, ...plain } = rest;
  const { logsConfig, ...same } = plain;
  return {
    ...(capitalized(same) as Draft),
    Arn: arn,
    Visibility: projectVisibility,
    BadgeEnabled: badge?.badgeEnabled,
    Environment: capitalized(environment),
    LogsConfig: logsConfig && {
      CloudWatchLogs: capitalized(logsConfig.cloudWatchLogs),
      S3Logs: capitalized(logsConfig.s3Logs),
    },
    Source: source && sourceOf(source),
    SecondarySources: secondarySources?.map(sourceOf),
    TimeoutInMinutes: timeoutInMinutes,
    QueuedTimeoutInMinutes: queuedTimeoutInMinutes,
  };
}

function sourceOf({ buildspec, ...source }: ProjectSource): Draft {
  return { ...(capitalized(source) as Draft), BuildSpec: buildspec };
}

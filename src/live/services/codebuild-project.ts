import {
  BatchGetProjectsCommand,
  CodeBuildClient,
  type Project,
  type ProjectSource,
  type Webhook,
} from '@aws-sdk/client-codebuild';
import { capitalized, pick, readsMany, without, type Draft } from './reader.js';

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

/** What CloudFormation does not have, or has under another name. */
const otherwise = ['created', 'lastModified', 'webhook', 'badge', 'projectVisibility'];

/** CloudFormation has the same members with a capital letter, some under a name of their own. */
function documentOf(project: Project | undefined): Draft | undefined {
  if (project === undefined) return undefined;
  const { source, secondarySources } = project;
  return {
    ...(capitalized(without(project, ...otherwise)) as Draft),
    Visibility: project.projectVisibility,
    BadgeEnabled: project.badge?.badgeEnabled,
    Triggers: project.webhook && triggersOf(project.webhook),
    Source: source && sourceOf(source),
    SecondarySources: secondarySources?.map(sourceOf),
  };
}

/** What starts builds, without the addresses and the secret of the webhook. */
function triggersOf(webhook: Webhook): Draft {
  const told = pick(webhook, 'buildType', 'filterGroups', 'scopeConfiguration', 'pullRequestBuildPolicy');
  return { Webhook: true, ...(capitalized(told) as Draft) };
}

function sourceOf(source: ProjectSource): Draft {
  return { ...(capitalized(without(source, 'buildspec')) as Draft), BuildSpec: source.buildspec };
}

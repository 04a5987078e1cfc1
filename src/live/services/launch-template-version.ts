import { DescribeLaunchTemplatesCommand, DescribeLaunchTemplateVersionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { readsOne } from './reader.js';

/** By template id, what the newest version says, with the template's own tags. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, id, abortSignal) => {
    const versions = new DescribeLaunchTemplateVersionsCommand({ LaunchTemplateId: id, Versions: ['$Latest'] });
    const { LaunchTemplateVersions: [version] = [] } = await client.send(versions, { abortSignal });
    if (version === undefined) return undefined;
    const templates = new DescribeLaunchTemplatesCommand({ LaunchTemplateIds: [id] });
    const { LaunchTemplates: [template] = [] } = await client.send(templates, { abortSignal });
    return {
      LaunchTemplateId: id,
      VersionDescription: version.VersionDescription,
      LaunchTemplateData: version.LaunchTemplateData,
      Tags: template?.Tags,
    };
  },
);

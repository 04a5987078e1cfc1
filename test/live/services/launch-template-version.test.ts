import { describe, expect, it } from '@jest/globals';
import { reader } from '../../../src/live/services/launch-template-version.js';
import type { Answers } from '../../../src/live/services/reader.js';
import { askService } from './answering.js';

const version = `<item>
  <launchTemplateId>lt-1</launchTemplateId><versionNumber>3</versionNumber>
  <versionDescription>third</versionDescription>
  <launchTemplateData>
    <imageId>ami-1</imageId><ebsOptimized>true</ebsOptimized>
    <blockDeviceMappingSet><item><deviceName>/dev/xvda</deviceName><ebs><volumeSize>20</volumeSize></ebs></item></blockDeviceMappingSet>
    <securityGroupIdSet><item>sg-1</item></securityGroupIdSet>
  </launchTemplateData>
</item>`;
const tags =
  '<item><launchTemplateId>lt-1</launchTemplateId><tagSet><item><key>Owner</key><value>web</value></item></tagSet></item>';

/** EC2 with the templates and versions that are given. */
async function read(versions: string, templates: string): Promise<{ answers: Answers; asked: string[] }> {
  const { answers, asked } = await askService(reader, ['lt-1'], ({ body }) =>
    body.includes('Action=DescribeLaunchTemplateVersions')
      ? `<DescribeLaunchTemplateVersionsResponse><launchTemplateVersionSet>${versions}</launchTemplateVersionSet></DescribeLaunchTemplateVersionsResponse>`
      : `<DescribeLaunchTemplatesResponse><launchTemplates>${templates}</launchTemplates></DescribeLaunchTemplatesResponse>`,
  );
  return { answers, asked: asked.map(({ body }) => new URLSearchParams(body).toString()) };
}

describe('what a launch template says', () => {
  it('is what its newest version says', async () => {
    const { answers, asked } = await read(version, tags);
    expect(answers.get('lt-1')).toEqual({
      LaunchTemplateId: 'lt-1',
      VersionDescription: 'third',
      LaunchTemplateData: {
        ImageId: 'ami-1',
        EbsOptimized: true,
        BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 20 } }],
        SecurityGroupIds: ['sg-1'],
      },
      Tags: [{ Key: 'Owner', Value: 'web' }],
    });
    expect(asked[0]).toContain('LaunchTemplateVersion.1=%24Latest');
  });

  it('is nothing where there is no version', async () => {
    const { answers, asked } = await read('', '');
    expect(answers.get('lt-1')).toBeUndefined();
    expect(asked).toHaveLength(1);
  });
});

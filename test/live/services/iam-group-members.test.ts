import { describe, expect, it } from '@jest/globals';
import { reader } from '../../../src/live/services/iam-group-members.js';
import { readFrom } from './answering.js';

describe('the users of a group', () => {
  const page = (user: string, rest: string): string =>
    `<GetGroupResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><GetGroupResult>
     <Group><GroupName>admins</GroupName></Group><Users><member><UserName>${user}</UserName></member></Users>${rest}
     </GetGroupResult></GetGroupResponse>`;

  it('are read page by page', async () => {
    const { document, asked } = await readFrom(reader, 'admins', (text) =>
      text.includes('Marker=more')
        ? page('bob', '<IsTruncated>false</IsTruncated>')
        : page('ann', '<IsTruncated>true</IsTruncated><Marker>more</Marker>'),
    );
    expect(asked).toHaveLength(2);
    expect(asked[0]).toContain('Action=GetGroup&Version=2010-05-08&GroupName=admins');
    expect(document).toEqual({ GroupName: 'admins', Users: ['ann', 'bob'] });
  });

  it('may be none', async () => {
    const none = page('', '').replace(/<Users>.*<\/Users>/, '<Users/><IsTruncated>false</IsTruncated>');
    expect((await readFrom(reader, 'admins', () => none)).document).toEqual({ GroupName: 'admins', Users: [] });
  });
});

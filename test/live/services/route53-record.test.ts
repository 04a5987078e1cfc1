import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../../../src/live/services/reader.js';
import { reader } from '../../../src/live/services/route53-record.js';
import { askService } from './answering.js';

const set = (name: string, type: string, inside: string): string =>
  `<ResourceRecordSet><Name>${name}</Name><Type>${type}</Type>${inside}</ResourceRecordSet>`;
const values = (...all: readonly string[]): string =>
  `<TTL>60</TTL><ResourceRecords>${all.map((value) => `<ResourceRecord><Value>${value}</Value></ResourceRecord>`).join('')}</ResourceRecords>`;

/** Answers like Route 53 does, whatever the start: with what stands on the page. */
async function readFrom(
  page: readonly string[],
  identifiers: readonly string[],
): Promise<{ answers: Answers; asked: string[] }> {
  const answer =
    '<?xml version="1.0"?><ListResourceRecordSetsResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/">' +
    `<ResourceRecordSets>${page.join('')}</ResourceRecordSets><IsTruncated>false</IsTruncated><MaxItems>300</MaxItems>` +
    '</ListResourceRecordSetsResponse>';
  const { answers, asked } = await askService(reader, identifiers, () => answer);
  return { answers, asked: asked.map(({ line }) => line) };
}

describe('records of a zone', () => {
  it('are found on the page that begins with the first of them', async () => {
    const page = [
      set('\\052.example.org.', 'A', values('192.0.2.1')),
      set('api.example.org.', 'A', `<SetIdentifier>blue</SetIdentifier><Weight>90</Weight>${values('192.0.2.2')}`),
      set('api.example.org.', 'A', `<SetIdentifier>green</SetIdentifier><Weight>10</Weight>${values('192.0.2.3')}`),
    ];
    const identifiers = ['Z1|*.Example.org|A|', 'Z1|api.example.org|A|green', 'Z1|www.example.org|A|'];
    const { answers, asked } = await readFrom(page, identifiers);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('/hostedzone/Z1/rrset');
    expect(asked[0]).toContain('name=*.example.org.');
    expect(answers.get('Z1|*.Example.org|A|')).toMatchObject({
      Name: '*.example.org.',
      ResourceRecords: ['192.0.2.1'],
    });
    expect(answers.get('Z1|api.example.org|A|green')).toMatchObject({ SetIdentifier: 'green', Weight: 10 });
    // It may stand on another page: nothing is said of it yet.
    expect(answers.has('Z1|www.example.org|A|')).toBe(false);
  });

  it('are not there where the page begins with another one', async () => {
    const { answers, asked } = await readFrom(
      [set('zzz.example.org.', 'A', values('192.0.2.1'))],
      ['Z1|www.example.org|A|'],
    );
    expect(answers).toEqual(new Map([['Z1|www.example.org|A|', undefined]]));
    expect(asked[0]).toContain('maxitems=1');
  });

  it('are another record where only the type or the set differs', async () => {
    const page = [set('www.example.org.', 'AAAA', values('2001:db8::1'))];
    expect((await readFrom(page, ['Z1|www.example.org|A|'])).answers.get('Z1|www.example.org|A|')).toBeUndefined();
    const member = [set('www.example.org.', 'A', `<SetIdentifier>one</SetIdentifier>${values('192.0.2.1')}`)];
    expect((await readFrom(member, ['Z1|www.example.org|A|'])).answers.get('Z1|www.example.org|A|')).toBeUndefined();
  });
});

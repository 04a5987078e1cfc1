import { describe, expect, it } from '@jest/globals';
import { s3RoutingRules, s3WebsiteRedirect } from '../../../src/catalog/equivalence/s3-website.js';
import { here } from './context.js';

describe('s3-website-redirect', () => {
  const live = here({
    WebsiteConfiguration: { RedirectAllRequestsTo: { HostName: 'example.com', Protocol: 'https' } },
  });

  it('folds a host with its protocol in front', () => {
    expect(s3WebsiteRedirect.equal('https://example.com', 'example.com', live)).toBe(true);
  });

  it('keeps another host, another protocol and an unknown protocol apart', () => {
    expect(s3WebsiteRedirect.equal('https://example.org', 'example.com', live)).toBe(false);
    expect(s3WebsiteRedirect.equal('http://example.com', 'example.com', live)).toBe(false);
    expect(s3WebsiteRedirect.equal('https://example.com', 'example.com', here())).toBe(false);
  });
});

describe('s3-routing-rules', () => {
  const intended = [{ Condition: { KeyPrefixEquals: 'docs/' }, Redirect: { ReplaceKeyPrefixWith: 'documents/' } }];

  it('folds the names of S3 and of CloudFormation', () => {
    const live = [
      { RedirectRule: { ReplaceKeyPrefixWith: 'documents/' }, RoutingRuleCondition: { KeyPrefixEquals: 'docs/' } },
    ];
    expect(s3RoutingRules.equal(intended, live, here())).toBe(true);
  });

  it('keeps another target, another order and no rules at all apart', () => {
    const elsewhere = { RedirectRule: { HostName: 'x' }, RoutingRuleCondition: { KeyPrefixEquals: 'docs/' } };
    const other = { RedirectRule: { HostName: 'y' } };
    expect(s3RoutingRules.equal(intended, [elsewhere], here())).toBe(false);
    expect(s3RoutingRules.equal([elsewhere, other], [other, elsewhere], here())).toBe(false);
    expect(s3RoutingRules.equal(undefined, undefined, here())).toBe(false);
  });
});

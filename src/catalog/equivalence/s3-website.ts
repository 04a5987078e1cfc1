import { canonicalText, isObject, own, type Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

const docs = 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketWebsite.html';

export const s3WebsiteRedirect: Equivalence = {
  id: 's3-website-redirect',
  summary: 'the host to redirect to with its protocol in front, which CloudFormation keeps apart',
  source: docs,
  equal(intended, live, context) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    const website = own(context.live, 'WebsiteConfiguration');
    const target = isObject(website) ? own(website, 'RedirectAllRequestsTo') : undefined;
    const protocol = isObject(target) ? own(target, 'Protocol') : undefined;
    return typeof protocol === 'string' && intended === `${protocol}://${live}`;
  },
};

const names: Readonly<Record<string, string>> = { Condition: 'RoutingRuleCondition', Redirect: 'RedirectRule' };

/** S3's own member names as CloudFormation spells them; null for what is no list of rules. */
function renamed(value: Json | undefined): Json {
  if (!Array.isArray(value)) return null;
  return value.map((rule) => {
    if (!isObject(rule)) return rule;
    return Object.fromEntries(Object.entries(rule).map(([key, content]) => [names[key] ?? key, content]));
  });
}

export const s3RoutingRules: Equivalence = {
  id: 's3-routing-rules',
  summary: 'routing rules of a website with the member names of S3 and of CloudFormation',
  source: docs,
  equal(intended, live) {
    const rules = renamed(intended);
    return rules !== null && canonicalText(rules) === canonicalText(renamed(live));
  },
};

import { describe, expect, it } from '@jest/globals';
import { loadText } from '../load-text.js';

const document = `
  resource "aws_sns_topic" "t" {
    policy = data.aws_iam_policy_document.trust.minified_json
  }
  data "aws_iam_policy_document" "trust" {
    statement {
      actions = ["sts:AssumeRole"]
      principals {
        type        = "Service"
        identifiers = ["backup.amazonaws.com", "ec2.amazonaws.com"]
      }
      principals {
        type        = "AWS"
        identifiers = ["111111111111"]
      }
      principals {
        type        = "Service"
        identifiers = ["states.amazonaws.com"]
      }
      principals {
        type        = "AWS"
        identifiers = ["222222222222"]
      }
      condition {
        test     = "StringEquals"
        variable = "aws:SourceAccount"
        values   = ["333333333333"]
      }
      condition {
        test     = "StringEquals"
        variable = "aws:SourceAccount"
        values   = ["555555555555", "444444444444"]
      }
      condition {
        test     = "StringEquals"
        variable = "aws:SourceAccount"
        values   = ["333333333333"]
      }
    }
  }
`;

describe('a policy document with several blocks of one kind', () => {
  it('lists what they say in the order in which the provider goes through its sets', async () => {
    const { instances } = await loadText(document);
    // As the provider (5.100) gives it.
    expect(instances.get('aws_sns_topic.t')?.attributes.policy).toBe(
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":' +
        '{"AWS":["111111111111","222222222222"],' +
        '"Service":["ec2.amazonaws.com","backup.amazonaws.com","states.amazonaws.com"]},' +
        '"Condition":{"StringEquals":{"aws:SourceAccount":["555555555555","444444444444","333333333333"]}}}]}',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { absentLive } from '../../../src/catalog/equivalence/absent-live.js';
import { accountRoot } from '../../../src/catalog/equivalence/account-root.js';
import { ecsContainerInsightsOff, ecsServiceRole, ecsTaskDefinition } from '../../../src/catalog/equivalence/ecs.js';
import { lambdaDefaultLogGroup, lambdaFunctionName } from '../../../src/catalog/equivalence/lambda-function.js';
import type { LensContext } from '../../../src/catalog/engine/context.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';
import { here, nowhere } from './context.js';

const withAttributes = (attributes: JsonObject): LensContext => ({ ...here(), attributes });
const functionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';

describe('lambda-function-name', () => {
  it.each([
    ['name and ARN', 'orders', functionArn],
    ['ARN and name', functionArn, 'orders'],
    ['name and partial ARN', 'orders', '123456789012:function:orders'],
    ['the same qualifier', 'orders:live', `${functionArn}:live`],
  ])('folds %s', (_name, intended, live) => {
    expect(lambdaFunctionName.equal(intended, live, here())).toBe(true);
    expect(lambdaFunctionName.equal(intended, live, nowhere)).toBe(true);
  });

  it('folds the qualifier that stands beside the name', () => {
    expect(lambdaFunctionName.equal('orders', `${functionArn}:live`, withAttributes({ qualifier: 'live' }))).toBe(true);
  });

  it.each([
    ['another function', 'orders', 'arn:aws:lambda:eu-west-1:123456789012:function:orders2'],
    ['another account', 'orders', 'arn:aws:lambda:eu-west-1:210987654321:function:orders'],
    ['another region', functionArn, 'arn:aws:lambda:us-east-1:123456789012:function:orders'],
    ['a qualifier nobody asked for', 'orders', `${functionArn}:live`],
    ['nothing', 'orders', undefined],
  ])('keeps %s apart', (_name, intended, live) => {
    expect(lambdaFunctionName.equal(intended, live, here())).toBe(false);
  });
});

describe('lambda-default-log-group', () => {
  const context = withAttributes({ function_name: 'orders' });

  it('folds the log group that Lambda names after the function', () => {
    expect(lambdaDefaultLogGroup.equal(undefined, '/aws/lambda/orders', context)).toBe(true);
    expect(lambdaDefaultLogGroup.equal('', '/aws/lambda/orders', withAttributes({ function_name: functionArn }))).toBe(
      true,
    );
  });

  it('keeps another log group apart, and one that was asked for', () => {
    expect(lambdaDefaultLogGroup.equal(undefined, '/aws/lambda/orders2', context)).toBe(false);
    expect(lambdaDefaultLogGroup.equal('/mine', '/aws/lambda/orders', context)).toBe(false);
  });
});

describe('account-root', () => {
  it('folds an account and the ARN of its root', () => {
    expect(accountRoot.equal('210987654321', 'arn:aws:iam::210987654321:root', here())).toBe(true);
    expect(accountRoot.equal('arn:aws-cn:iam::210987654321:root', '210987654321', here())).toBe(true);
  });

  it('keeps other accounts, roles and everyone apart', () => {
    expect(accountRoot.equal('210987654321', 'arn:aws:iam::310987654321:root', here())).toBe(false);
    expect(accountRoot.equal('210987654321', 'arn:aws:iam::210987654321:role/root', here())).toBe(false);
    expect(accountRoot.equal('210987654321', '*', here())).toBe(false);
  });
});

describe('absent-live', () => {
  it('folds only what the answer does not hold at all', () => {
    expect(absentLive.equal('abc', undefined, here())).toBe(true);
    expect(absentLive.equal('abc', 'abd', here())).toBe(false);
    expect(absentLive.equal('abc', '', here())).toBe(false);
  });
});

describe('ecs-task-definition', () => {
  const arn = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:7';

  it('folds a revision by name and by ARN', () => {
    expect(ecsTaskDefinition.equal('web:7', arn, here())).toBe(true);
    expect(ecsTaskDefinition.equal(arn, 'web:7', nowhere)).toBe(true);
  });

  it.each([
    ['another revision', 'web:8'],
    ['another family', 'api:7'],
    ['a family without a revision', 'web'],
  ])('keeps %s apart', (_name, intended) => {
    expect(ecsTaskDefinition.equal(intended, arn, here())).toBe(false);
  });

  it('keeps the name apart from an ARN of another account', () => {
    expect(ecsTaskDefinition.equal('web:7', arn.replace('123456789012', '210987654321'), here())).toBe(false);
  });
});

describe('ecs-service-role', () => {
  const arn = 'arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS';

  it.each<[string, Json]>([
    ['its path', '/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS'],
    ['the first part of its path', 'aws-service-role'],
    ['nothing', null],
  ])('folds the linked role and %s', (_name, intended) => {
    expect(ecsServiceRole.equal(intended, arn, here())).toBe(true);
  });

  it('keeps a role of its own apart', () => {
    expect(ecsServiceRole.equal('aws-service-role', 'arn:aws:iam::123456789012:role/ecs', here())).toBe(false);
    expect(ecsServiceRole.equal('my-role', arn, here())).toBe(false);
  });
});

describe('ecs-container-insights-off', () => {
  const off = [{ Name: 'containerInsights', Value: 'disabled' }];

  it('folds no setting and insights switched off', () => {
    expect(ecsContainerInsightsOff.equal([], off, here())).toBe(true);
    expect(ecsContainerInsightsOff.equal(off, [], here())).toBe(true);
  });

  it('keeps insights switched on apart from both', () => {
    const on = [{ Name: 'containerInsights', Value: 'enabled' }];
    expect(ecsContainerInsightsOff.equal(on, off, here())).toBe(false);
    expect(ecsContainerInsightsOff.equal([], on, here())).toBe(false);
  });
});

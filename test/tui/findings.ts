import type { Finding, Severity } from '../../src/domain/finding.js';
import type { Report } from '../../src/domain/report.js';

/** A changed queue with one change. */
export function changed(name: string, severity: Severity = 'medium'): Finding {
  return {
    kind: 'changed',
    address: `aws_sqs_queue.${name}`,
    state: 'terraform.tfstate',
    terraformType: 'aws_sqs_queue',
    cloudFormationType: 'AWS::SQS::Queue',
    identifier: `https://queue/${name}`,
    account: null,
    region: 'eu-west-1',
    severity,
    changes: [
      {
        attribute: 'visibility_timeout_seconds',
        path: '/VisibilityTimeout',
        operation: 'replace',
        intended: 30,
        live: 90,
        verdict: 'drifted',
        severity,
        rules: [],
        sensitive: false,
      },
    ],
  };
}

export function gone(name: string): Finding {
  return {
    ...changed(name),
    kind: 'missing',
    severity: 'high',
    changes: [],
    reason: 'AWS has it no more',
  };
}

export function report(findings: readonly Finding[]): Report {
  const count = (kind: Finding['kind']): number => findings.filter((finding) => finding.kind === kind).length;
  return {
    schemaVersion: '1',
    tool: { name: 'driftline', version: '0.0.0' },
    startedAt: '2026-01-01T00:00:00.000Z',
    finishedAt: '2026-01-01T00:00:01.000Z',
    complete: true,
    summary: {
      resources: findings.length + 5,
      inSync: 5,
      changed: count('changed'),
      missing: count('missing'),
      unmanaged: 0,
      unreadable: count('unreadable'),
      unsupported: count('unsupported'),
      otherProviders: 0,
      attributes: { verified: 1, unverified: 0 },
      severity: { critical: 0, high: 0, medium: 0, low: 0, info: 0 },
      apiCalls: 0,
    },
    findings,
    coverage: [],
    diagnostics: [],
  };
}

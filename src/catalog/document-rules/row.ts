import type { PropertyRule } from '../rules/shape.js';

/** What a person knows of one property, and where that is from. */
export interface Row extends PropertyRule {
  readonly source: string;
}

/** CloudFormation type → JSON Pointer of the property (`*` for an index) → what is known of it. */
export type DocumentRules = Readonly<Record<string, Readonly<Record<string, Row>>>>;

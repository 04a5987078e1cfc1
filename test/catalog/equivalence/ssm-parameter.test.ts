import { describe, expect, it } from '@jest/globals';

import { ssmIntelligentTiering, ssmParameterShortRead } from '../../../src/catalog/equivalence/ssm-parameter.js';
import { here } from './context.js';

describe('ssm-parameter-short-read', () => {
  it('folds what the older handler leaves out', () => {
    const live = here({ Name: 'a', Type: 'String', Value: 'x', DataType: 'text' });
    expect(ssmParameterShortRead.equal('a greeting', undefined, live)).toBe(true);
  });

  it('keeps a description that the newer handler does not have apart', () => {
    expect(ssmParameterShortRead.equal('a greeting', undefined, here({ Name: 'a', Tier: 'Standard' }))).toBe(false);
  });

  it('keeps another description apart', () => {
    expect(ssmParameterShortRead.equal('a greeting', 'a farewell', here({ Description: 'a farewell' }))).toBe(false);
  });
});

describe('ssm-intelligent-tiering', () => {
  it('folds either tier it may resolve to', () => {
    expect(ssmIntelligentTiering.equal('Intelligent-Tiering', 'Standard', here())).toBe(true);
    expect(ssmIntelligentTiering.equal('Intelligent-Tiering', 'Advanced', here())).toBe(true);
  });

  it('keeps a tier that was asked for and another apart', () => {
    expect(ssmIntelligentTiering.equal('Standard', 'Advanced', here())).toBe(false);
    expect(ssmIntelligentTiering.equal('Intelligent-Tiering', undefined, here())).toBe(false);
  });
});

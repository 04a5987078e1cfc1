import { describe, expect, it } from '@jest/globals';
import { holdAgainst, isPartOf } from '../../src/app/configuration.js';
import type { CodeStanding, Configuration } from '../../src/domain/configuration.js';
import { configurationOf, configured, inState } from '../verdicts/situation.js';

const source = { file: 'main.tf', line: 3 };
const all = (): boolean => true;

function standing(
  address: string,
  inCode: readonly string[],
  more: Partial<Configuration> = {},
): CodeStanding | undefined {
  const instance = inState(address, {});
  const configuration = configurationOf(
    inCode.map((one) => configured(one, {})),
    more,
  );
  return holdAgainst(configuration, [instance], all, true).lookup(instance);
}

/** `configured ADDRESS`, `removed`, `forgotten`, `unknown`. */
function said(of: CodeStanding | undefined): string {
  switch (of?.kind) {
    case 'configured':
      return `configured ${of.movesTo ?? of.instance.address}`;
    case 'removed':
      return of.destroys ? 'removed' : 'forgotten';
    case 'unknown':
      return `unknown: ${of.reason}`;
    case undefined:
      return 'nothing';
  }
}

const move = (from: string, to: string): { from: string; to: string; source: typeof source } => ({ from, to, source });

describe('what the code says of an instance of the state', () => {
  it.each([
    ['it has it', 'aws_x.a', ['aws_x.a'], {}, 'configured aws_x.a'],
    ['it does not have it', 'aws_x.a', ['aws_x.b'], {}, 'removed'],
    ['a resource moved', 'aws_x.a', ['aws_x.b'], { moved: [move('aws_x.a', 'aws_x.b')] }, 'configured aws_x.b'],
    [
      'a resource moved twice',
      'aws_x.a',
      ['aws_x.c'],
      { moved: [move('aws_x.a', 'aws_x.b'), move('aws_x.b', 'aws_x.c')] },
      'configured aws_x.c',
    ],
    [
      'all instances of a resource moved',
      'aws_x.a["k"]',
      ['aws_x.b["k"]'],
      { moved: [move('aws_x.a', 'aws_x.b')] },
      'configured aws_x.b["k"]',
    ],
    [
      'a module moved',
      'module.a.aws_x.y',
      ['module.b["k"].aws_x.y'],
      { moved: [move('module.a', 'module.b["k"]')] },
      'configured module.b["k"].aws_x.y',
    ],
    [
      'moves in a circle lead nowhere',
      'aws_x.a',
      [],
      { moved: [move('aws_x.a', 'aws_x.b'), move('aws_x.b', 'aws_x.a')] },
      'removed',
    ],
    ['count came', 'aws_x.a', ['aws_x.a[0]'], {}, 'configured aws_x.a[0]'],
    ['count went', 'aws_x.a[0]', ['aws_x.a'], {}, 'configured aws_x.a'],
    ['another instance is no substitute', 'aws_x.a[1]', ['aws_x.a'], {}, 'removed'],
    [
      'a removed block forgets it',
      'aws_x.a[1]',
      [],
      { removed: [{ from: 'aws_x.a', destroys: false, source }] },
      'forgotten',
    ],
    [
      'a removed block forgets a module',
      'module.m[0].aws_x.a',
      [],
      { removed: [{ from: 'module.m', destroys: false, source }] },
      'forgotten',
    ],
    [
      'for_each is not known',
      'aws_x.a["k"]',
      [],
      { unexpanded: [{ address: 'aws_x.a', reason: 'r', source }] },
      'unknown: r',
    ],
    [
      'the module is not installed',
      'module.m["k"].module.n.aws_x.a[0]',
      [],
      { unexpanded: [{ address: 'module.m', reason: 'not installed', source }] },
      'unknown: not installed',
    ],
  ])('%s', (_name, address, inCode, more, expected) => {
    expect(said(standing(address, inCode, more))).toBe(expected);
  });

  it('does not call destroyed what may stand in a file that could not be read', () => {
    const broken = {
      severity: 'warning',
      code: 'config-syntax',
      summary: 'missing brace',
      detail: 'd',
      source,
    } as const;
    const of = standing('aws_x.a', ['aws_x.b'], { diagnostics: [broken] });
    expect(said(of)).toBe('unknown: the configuration was not read whole (missing brace)');
    expect(said(standing('aws_x.b', ['aws_x.b'], { diagnostics: [broken] }))).toBe('configured aws_x.b');
  });

  it('takes no name for another that begins like it', () => {
    expect(isPartOf('aws_x.ab', 'aws_x.a')).toBe(false);
    expect(isPartOf('module.mm.aws_x.a', 'module.m')).toBe(false);
    expect(isPartOf('module.m[0].aws_x.a', 'module.m')).toBe(true);
  });
});

describe('the code beside the states', () => {
  const configuration = configurationOf([configured('aws_x.kept', {}), configured('aws_x.new', {})]);

  it('tells what is to be created and destroyed', () => {
    const { toCreate, toDestroy } = holdAgainst(
      configuration,
      [inState('aws_x.kept', {}), inState('aws_x.old', {})],
      all,
      false,
    );
    expect([toCreate, toDestroy]).toEqual([['aws_x.new'], ['aws_x.old']]);
  });

  it('counts only what is in scope', () => {
    const instances = [inState('aws_x.kept', {}), inState('aws_x.old', {})];
    const { toCreate, toDestroy } = holdAgainst(configuration, instances, (address) => address === 'aws_x.kept', false);
    expect([toCreate, toDestroy]).toEqual([[], []]);
  });

  it('does not create again what a moved block renames', () => {
    const moved = configurationOf([configured('aws_x.new', {})], { moved: [move('aws_x.kept', 'aws_x.new')] });
    expect(holdAgainst(moved, [inState('aws_x.kept', {})], all, true)).toMatchObject({ toCreate: [], toDestroy: [] });
  });

  it('leaves a state alone that has nothing to do with the folder', () => {
    const foreign = inState('aws_y.other', {});
    const held = holdAgainst(configuration, [foreign], all, false);
    expect(held.lookup(foreign)).toBeUndefined();
    expect(held.diagnostics.map(({ code }) => code)).toEqual(['configuration-foreign']);
    expect([held.toCreate, held.toDestroy]).toEqual([[], []]);
  });

  it('believes whoever names the configuration', () => {
    const foreign = inState('aws_y.other', {});
    const held = holdAgainst(configuration, [foreign], all, true);
    expect(said(held.lookup(foreign))).toBe('removed');
    expect(held.toCreate).toEqual(['aws_x.kept', 'aws_x.new']);
  });
});

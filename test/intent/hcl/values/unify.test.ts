import { describe, expect, it } from '@jest/globals';
import { answer, compute } from '../functions/compute.js';

const mixed = '{ orders = { arn = "a", events = ["put"] }, returns = { arn = "b" } }';
const written = '{"orders":{"arn":"a","events":["put"]},"returns":{"arn":"b"}}';

// Answers of `terraform console`, version 1.11.
describe('what has no common type', () => {
  it.each([
    [`true ? ${mixed} : tomap({})`, written],
    [`false ? tomap({}) : ${mixed}`, written],
    [`true ? { all = ${mixed} } : { all = tomap({}) }`, `{"all":${written}}`],
    ['false ? tomap({}) : { a = ["x"], b = { c = "y" }, d = null }', '{"a":["x"],"b":{"c":"y"},"d":null}'],
    [`coalesce(tomap({}), ${mixed})`, written],
  ])('is an object beside an untyped map: %s', async (expression, json) => {
    expect(answer(await compute(expression))).toBe(json);
  });

  it.each([
    [`true ? ${mixed} : tomap({ other = { arn = "c" } })`, '{"orders":{"arn":"a"},"returns":{"arn":"b"}}'],
    [`true ? values(${mixed}) : tolist([{ arn = "c" }])`, '[{"arn":"a"},{"arn":"b"}]'],
  ])('becomes what a typed collection has: %s', async (expression, json) => {
    expect(answer(await compute(expression))).toBe(json);
  });

  it.each([
    `false ? ${mixed} : tomap({})`,
    `true ? ${mixed} : tomap({ other = "c" })`,
    `true ? values(${mixed}) : tolist([])`,
    `true ? ${mixed} : {}`,
    'tolist([{ a = 1 }, ["b"], null])',
  ])('is refused elsewhere: %s', async (expression) => {
    expect(answer(await compute(expression))).toBeNull();
  });
});

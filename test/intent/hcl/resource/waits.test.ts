import { describe, expect, it } from '@jest/globals';
import type { ResourceInstance } from '../../../../src/domain/resource.js';
import { inState, loadText } from '../load-text.js';

const parameter = 'resource "aws_ssm_parameter" "limit" {\n  name = "limit"\n  type = "String"\n  value = "10"\n}\n';
const answer = { name: 'limit', type: 'String', insecure_value: '9' };
const reader = (how: string, block = 'data "aws_ssm_parameter" "read"'): string => `${block} {\n${how}\n}\n`;

const kept = (value: string, more: Partial<ResourceInstance> = {}): ResourceInstance =>
  inState('aws_ssm_parameter.limit', { name: 'limit', type: 'String', value }, more);

/** What a queue's name is that the parameter read from the state gives; undefined where it is unknown. */
async function read(
  files: Readonly<Record<string, string>>,
  state: readonly ResourceInstance[],
  expression = 'data.aws_ssm_parameter.read.insecure_value',
): Promise<unknown> {
  const main = `${files['main.tf'] ?? ''}\nresource "aws_sqs_queue" "q" {\n  name = ${expression}\n}`;
  const { instances, diagnostics } = await loadText({ ...files, 'main.tf': main }, { state });
  expect(diagnostics).toEqual([]);
  const queue = instances.get('aws_sqs_queue.q');
  return queue?.unknown.has('name') === true ? undefined : queue?.attributes.name;
}

describe('a data source beside a resource that is about to change', () => {
  const asked = inState('data.aws_ssm_parameter.read', answer);

  it.each([
    ['whose name it says', '  name = aws_ssm_parameter.limit.name'],
    ['that is a part of a text it says', '  name = "${lower(aws_ssm_parameter.limit.name)}"'],
    ['that only decides what it says', '  name = aws_ssm_parameter.limit.type == "String" ? "limit" : "none"'],
    ['on which it depends', '  name = "limit"\n  depends_on = [aws_ssm_parameter.limit]'],
  ])('%s is read after the apply', async (_what, how) => {
    const files = { 'main.tf': parameter + reader(how) };
    expect(await read(files, [kept('10'), asked])).toBe('9');
    expect(await read(files, [kept('9'), asked])).toBeUndefined();
    expect(await read(files, [kept('10', { tainted: true }), asked])).toBeUndefined();
    expect(await read(files, [asked])).toBeUndefined();
  });

  it('is read with the plan where it gets the name in another way, as Terraform does', async () => {
    const files = {
      'main.tf': `${parameter}locals {\n  name = aws_ssm_parameter.limit.name\n}\n${reader('  name = local.name')}`,
    };
    expect(await read(files, [kept('9'), asked])).toBe('9');
  });

  it('is read after the apply where a module around it depends on what changes', async () => {
    const files = {
      'main.tf': 'module "a" {\n  source = "./a"\n}\nmodule "b" {\n  source = "./b"\n  depends_on = [module.a]\n}',
      'a/main.tf': parameter,
      'b/main.tf': `${reader('  name = "limit"')}output "value" {\n  value = data.aws_ssm_parameter.read.insecure_value\n}`,
    };
    const inside = inState('module.b.data.aws_ssm_parameter.read', answer);
    const limit = (value: string): ResourceInstance => kept(value, { address: 'module.a.aws_ssm_parameter.limit' });
    expect(await read(files, [limit('10'), inside], 'module.b.value')).toBe('9');
    expect(await read(files, [limit('9'), inside], 'module.b.value')).toBeUndefined();
  });

  it('is not known where it reads files, whose names are', async () => {
    const archive =
      'data "archive_file" "code" {\n  type = "zip"\n  output_path = "code.zip"\n  source_dir = "src"\n}\n';
    const code = { type: 'zip', output_path: 'code.zip', source_dir: 'src', output_md5: 'd41d8cd9' };
    const state = [inState('data.archive_file.code', code)];
    expect(await read({ 'main.tf': archive }, state, 'data.archive_file.code.output_path')).toBe('code.zip');
    expect(await read({ 'main.tf': archive }, state, 'data.archive_file.code.output_md5')).toBeUndefined();
  });

  it('stays as it was where no resource can change the answer', async () => {
    const region = reader('  depends_on = [aws_ssm_parameter.limit]', 'data "aws_region" "here"');
    const state = [kept('9'), inState('data.aws_region.here', { name: 'eu-west-1' })];
    expect(await read({ 'main.tf': parameter + region }, state, 'data.aws_region.here.name')).toBe('eu-west-1');
  });
});

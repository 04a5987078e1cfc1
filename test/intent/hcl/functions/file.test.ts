import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { listFilesBelow, type FunctionWorld } from '../../../../src/intent/hcl/functions/index.js';
import { answer, compute } from './compute.js';

const files: Readonly<Record<string, string | Uint8Array>> = {
  '/module/a.txt': 'hello\n',
  '/module/mod/b.tftpl': 'Hi ${name}%{ for x in list }\n- ${upper(x)}%{ endfor }\n',
  '/module/value.tftpl': '${jsonencode({ a = x })}',
  '/module/guarded.tpl': '${try(name, "none")}',
  '/module/bound.tpl':
    '%{ for i, one in list ~}${i}${[for x in [one] : x][0]}${join("", [{ a = one }][*].a)}%{ endfor ~}${{ (one.k) = 1 }["k"]}',
  '/module/nested.tftpl': '${templatefile("a.txt", {})}',
  '/module/binary': Uint8Array.of(0xff, 0xfe),
  '/shared/c.txt': 'shared',
};

const world: FunctionWorld = {
  dir: '/module',
  readFile: (path) => {
    const content = Object.hasOwn(files, path) ? files[path] : undefined;
    return typeof content === 'string' ? Buffer.from(content) : content;
  },
  listFiles: (dir) =>
    Object.keys(files)
      .filter((path) => path.startsWith(`${dir}/`))
      .map((path) => path.slice(dir.length + 1)),
};

describe('functions that read files', () => {
  it.each([
    ['file("a.txt")', '"hello\\n"'],
    ['file("./mod/../a.txt")', '"hello\\n"'],
    ['file("../shared/c.txt")', '"shared"'],
    ['filebase64("binary")', '"//4="'],
    ['file("binary")', null],
    ['fileexists("a.txt")', 'true'],
    ['filemd5("a.txt")', '"b1946ac92492d2347c6235b4d2611184"'],
    ['filesha1("a.txt")', '"f572d396fae9206628714fb2ce00f72e94f2258f"'],
    ['filesha256("a.txt") == sha256(file("a.txt"))', 'true'],
    ['filebase64sha256("a.txt") == base64sha256(file("a.txt"))', 'true'],
    ['filesha512("a.txt") == sha512(file("a.txt"))', 'true'],
    ['filebase64sha512("a.txt") == base64sha512(file("a.txt"))', 'true'],
    ['fileset(".", "*.txt")', '["a.txt"]'],
    ['fileset(".", "**/*.tftpl")', '["mod/b.tftpl","nested.tftpl","value.tftpl"]'],
    ['fileset(".", "**")', "unknown: Terraform's own files are among those of the folder"],
    ['fileset(".", "{a,mod/b}.txt")', 'unknown: the pattern is not certain to be read as Terraform reads it'],
    ['fileset("mod", "{a,b}.*")', '["b.tftpl"]'],
    ['fileset(".", "[a-z].txt")', 'unknown: the pattern is not certain to be read as Terraform reads it'],
    ['basename("foo/bar/baz.txt")', '"baz.txt"'],
    ['basename("")', '"."'],
    ['basename("foo/")', '"foo"'],
    ['dirname("foo/bar/baz.txt")', '"foo/bar"'],
    ['dirname("baz.txt")', '"."'],
    ['dirname("/")', '"/"'],
    ['dirname("a/b/")', '"a/b"'],
    ['pathexpand("a/b")', '"a/b"'],
    ['abspath("/a/../b/")', '"/b"'],
  ])('%s', async (expression, wanted) => {
    expect(answer(await compute(expression, world))).toBe(wanted);
  });
});

describe('templates', () => {
  it.each([
    ['templatefile("mod/b.tftpl", { name = "x", list = ["a", "b"] })', '"Hi x\\n- A\\n- B\\n"'],
    ['templatefile("mod/b.tftpl", { name = "x" })', null],
    ['templatefile("guarded.tpl", { name = 1 })', '1'],
    ['templatefile("guarded.tpl", {})', null],
    ['templatefile("bound.tpl", { list = ["a"], one = { k = "k" } })', '"0aa1"'],
    ['templatefile("bound.tpl", { list = ["a"] })', null],
    ['templatefile("guarded.tpl", { name = 1, "two words" = 2 })', null],
    ['templatefile("value.tftpl", { x = [1, "y"] })', '"{\\"a\\":[1,\\"y\\"]}"'],
    ['templatefile("value.tftpl", { x = aws_x.y })', 'unknown: a resource'],
    ['templatefile("nested.tftpl", {})', 'unknown: the function templatefile is not known here'],
    ['templatefile("absent.tftpl", {})', 'unknown: the template cannot be read here'],
    ['templatestring("a $${b}", { b = 1 })', '"a 1"'],
    ['templatefile("value.tftpl", [])', null],
  ])('%s', async (expression, wanted) => {
    expect(answer(await compute(expression, world))).toBe(wanted);
  });
});

describe('functions of the AWS provider', () => {
  it.each([
    [
      'provider::aws::arn_parse("arn:aws:iam::444455556666:role/example")',
      '{"account_id":"444455556666","partition":"aws","region":"","resource":"role/example","service":"iam"}',
    ],
    ['provider::aws::arn_parse("arn:aws:s3:::b:c/d")["resource"]', '"b:c/d"'],
    ['provider::aws::arn_parse("arn:aws")', null],
    ['provider::aws::arn_build("aws", "iam", "", "444455556666", "role/x")', '"arn:aws:iam::444455556666:role/x"'],
    [
      'provider::aws::trim_iam_role_path("arn:aws:iam::444455556666:role/with/path/example")',
      '"arn:aws:iam::444455556666:role/example"',
    ],
  ])('%s', async (expression, wanted) => {
    expect(answer(await compute(expression))).toBe(wanted);
  });
});

describe('files below a folder', () => {
  it('are listed as deep as asked for, and not where links may lead anywhere', () => {
    const room = mkdtempSync(join(tmpdir(), 'files-'));
    try {
      mkdirSync(join(room, 'a', 'b'), { recursive: true });
      for (const file of ['x.txt', 'a/y.txt', 'a/b/z.txt']) writeFileSync(join(room, file), '');
      expect(listFilesBelow(room, 1)).toEqual(['x.txt']);
      expect(listFilesBelow(room, Infinity)).toEqual(['x.txt', 'a/y.txt', 'a/b/z.txt']);
      expect(listFilesBelow(join(room, 'absent'), 1)).toBeUndefined();
      symlinkSync(room, join(room, 'a', 'loop'));
      expect(listFilesBelow(room, Infinity)).toBeUndefined();
    } finally {
      rmSync(room, { recursive: true, force: true });
    }
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the registry answers for one type: a schema, or an error by its code. */
export type RegistryAnswer = { readonly schema: string } | { readonly error: string; readonly status?: number };

export interface FakeRegistry {
  readonly url: string;
  /** Operation and type of each request, in order. */
  readonly requests: readonly (readonly [action: string, typeName: string])[];
  close(): Promise<void>;
}

/**
 * CloudFormation's registry on loopback, in the query protocol that it speaks. Several answers for one type are given in
 * turn, the last one for ever.
 */
export async function startFakeRegistry(
  answers: Readonly<Record<string, RegistryAnswer | readonly RegistryAnswer[]>>,
): Promise<FakeRegistry> {
  const requests: (readonly [string, string])[] = [];
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const form = new URLSearchParams(body);
      const [action, typeName] = [form.get('Action') ?? '', form.get('TypeName') ?? ''];
      requests.push([action, typeName]);
      const turn = asked.get(typeName) ?? 0;
      asked.set(typeName, turn + 1);
      const given = Object.hasOwn(answers, typeName) ? answers[typeName] : undefined;
      const list: readonly RegistryAnswer[] = given === undefined ? [] : 'length' in given ? given : [given];
      const answer = list[Math.min(turn, list.length - 1)] ?? { error: 'TypeNotFoundException', status: 404 };
      const known = 'schema' in answer;
      response.writeHead(known ? 200 : (answer.status ?? 400), { 'content-type': 'text/xml' });
      response.end(known ? described(answer.schema) : failed(answer.error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}`, requests, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const described = (schema: string): string =>
  `<DescribeTypeResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeTypeResult>` +
  `<Type>RESOURCE</Type><Schema>${escaped(schema)}</Schema></DescribeTypeResult></DescribeTypeResponse>`;

const failed = (code: string): string =>
  `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>Sender</Type>` +
  `<Code>${code}</Code><Message>it said so</Message></Error><RequestId>1</RequestId></ErrorResponse>`;

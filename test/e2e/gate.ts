import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Gate {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
}

/** Questions of the AWS provider that the emulator cannot answer and would be asked over and over. */
const answers: Readonly<Record<string, unknown>> = {
  'AWSStepFunctions.ValidateStateMachineDefinition': { result: 'OK', diagnostics: [] },
  'AWSStepFunctions.ListStateMachineVersions': { stateMachineVersions: [] },
  'AnyScaleFrontendService.ListTagsForResource': { Tags: {} },
};

/** Stands before the emulator, answers what it cannot, and hands everything else on as it came. */
export async function startGate(emulator: string): Promise<Gate> {
  const server = createServer((request, response) => {
    const target = request.headers['x-amz-target'];
    const answer = typeof target === 'string' ? answers[target] : undefined;
    if (answer === undefined) handOn(request, response, emulator);
    else response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the gate has no port');
  return {
    endpoint: `http://127.0.0.1:${String(address.port)}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function handOn(request: IncomingMessage, response: ServerResponse, emulator: string): void {
  const { hostname, port, host } = new URL(emulator);
  const headers = { ...request.headers, host };
  const onward = forward({ hostname, port, path: request.url, method: request.method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', (error) => {
    response.destroy(error);
  });
  request.pipe(onward);
}

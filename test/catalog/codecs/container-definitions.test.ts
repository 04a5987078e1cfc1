import { describe, expect, it } from '@jest/globals';
import { containerDefinitions as codec } from '../../../src/catalog/codecs/container-definitions.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';
import { here } from '../equivalence/context.js';

const args: JsonObject = {};

function normal(property: Json, networkMode = 'bridge'): Json {
  return codec.normal(property, args, { ...here(), attributes: { network_mode: networkMode } });
}

function put(definitions: Json): Json {
  return codec.put(JSON.stringify(definitions), args, here()) ?? null;
}

describe('container definitions', () => {
  it('have the keys of CloudFormation, except inside maps that belong to the user', () => {
    const text = [
      {
        name: 'web',
        dockerLabels: { 'com.example.team': 'a', plain: 'b' },
        logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/web' } },
        linuxParameters: { capabilities: { add: ['NET_ADMIN'] } },
      },
    ];
    expect(put(text)).toEqual([
      {
        Name: 'web',
        DockerLabels: { 'com.example.team': 'a', plain: 'b' },
        LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': '/web' } },
        LinuxParameters: { Capabilities: { Add: ['NET_ADMIN'] } },
      },
    ]);
  });

  it('come back as the text they were', () => {
    const text = '[{"name":"web","portMappings":[{"containerPort":80}],"dockerLabels":{"Team":"a"}}]';
    expect(codec.get(codec.put(text, args, here()) ?? null, args, here())).toBe(text);
  });

  it('are equal to what ECS makes of them: empty members, defaults and ports filled in', () => {
    const written = put([{ name: 'web', image: 'nginx', portMappings: [{ containerPort: 80 }] }]);
    const live = [
      {
        Name: 'web',
        Image: 'nginx',
        Command: [],
        Cpu: 0,
        DockerLabels: {},
        Environment: [],
        Essential: true,
        LinuxParameters: { Devices: [], Tmpfs: [] },
        PortMappings: [{ ContainerPort: 80, HostPort: 80, Protocol: 'tcp' }],
        VersionConsistency: 'enabled',
      },
    ];
    expect(normal(live, 'awsvpc')).toEqual(normal(written, 'awsvpc'));
  });

  it('keep the host port where the network mode gives it a meaning', () => {
    const fixed = [{ Name: 'web', PortMappings: [{ ContainerPort: 80, HostPort: 80 }] }];
    const dynamic = [{ Name: 'web', PortMappings: [{ ContainerPort: 80, HostPort: 0 }] }];
    expect(normal(fixed)).not.toEqual(normal(dynamic));
    expect(normal(dynamic)).toEqual([{ Name: 'web', PortMappings: [{ ContainerPort: 80 }] }]);
  });

  it('read numbers and values alike, however they are written', () => {
    const text = [{ Name: 'a', Memory: '512', Environment: [{ Name: 'PORT', Value: 8080 }] }];
    const value = [{ Name: 'a', Memory: 512, Environment: [{ Name: 'PORT', Value: '8080' }] }];
    expect(normal(text)).toEqual(normal(value));
  });

  it.each<[string, Json, Json]>([
    ['a container that is not essential', [{ Name: 'a', Essential: false }], [{ Name: 'a' }]],
    ['a privileged container', [{ Name: 'a', Privileged: true }], [{ Name: 'a' }]],
    ['swap that is off', [{ Name: 'a', LinuxParameters: { MaxSwap: 0 } }], [{ Name: 'a' }]],
    [
      'a label in another case',
      [{ Name: 'a', DockerLabels: { Team: 'x' } }],
      [{ Name: 'a', DockerLabels: { team: 'x' } }],
    ],
    [
      'a health check every 10 seconds',
      [{ Name: 'a', HealthCheck: { Interval: 10 } }],
      [{ Name: 'a', HealthCheck: { Interval: 30 } }],
    ],
    ['UDP', [{ PortMappings: [{ ContainerPort: 53, Protocol: 'udp' }] }], [{ PortMappings: [{ ContainerPort: 53 }] }]],
  ])('keep %s apart', (_name, a, b) => {
    expect(normal(a)).not.toEqual(normal(b));
  });

  it('are sets but for commands and files of variables', () => {
    expect(codec.orderOf?.([], args)).toBe('set');
    expect(codec.orderOf?.(['*', 'Environment'], args)).toBe('set');
    expect(codec.orderOf?.(['*', 'Command'], args)).toBe('list');
    expect(codec.orderOf?.(['*', 'EnvironmentFiles'], args)).toBe('list');
  });

  it('stay a difference where the text is no JSON', () => {
    expect(codec.put('not json', args, here())).toBe('not json');
  });
});

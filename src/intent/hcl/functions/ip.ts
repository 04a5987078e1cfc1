import { isIPv4, isIPv6 } from 'node:net';
import type { TfFunction } from '../evaluate/scope.js';
import { isInteger, toIndex, truncate, type TfNumber } from '../values/number.js';
import { boolType, numberType, stringType } from '../values/type.js';
import { bool, listOf, unknown, type Value } from '../values/value.js';
import { define, fail, textOf, type Arguments, type Failure } from './define.js';

/** `bits`: 32 or 128. */
interface Address {
  readonly value: bigint;
  readonly bits: number;
}

interface Network extends Address {
  readonly length: number;
}

function readAddress(text: string): Address | undefined {
  // Terraform takes zeros in front of a number for decoration, not for octal notation.
  const plain = text.replace(/(^|\.)0+(?=\d)/g, '$1');
  if (isIPv4(plain)) return { value: bytesValue(plain.split('.').map(Number), 8n), bits: 32 };
  // Addresses with a zone or with an IPv4 part are left to those who know how they print.
  if (!isIPv6(text) || /[.%]/.test(text)) return undefined;
  const [head = '', tail] = text.split('::');
  const groups = (part: string): number[] => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16)));
  const [left, right] = [groups(head), groups(tail ?? '')];
  const zeros = Array.from({ length: 8 - left.length - right.length }, () => 0);
  const value = bytesValue([...left, ...zeros, ...right], 16n);
  // One that maps an IPv4 address is such an address to Terraform.
  return value >> 32n === 0xffffn ? undefined : { value, bits: 128 };
}

const bytesValue = (parts: readonly number[], width: bigint): bigint =>
  parts.reduce((value, part) => (value << width) | BigInt(part), 0n);

function readNetwork(text: string): Network | undefined {
  const [, ip = '', mask = ''] = /^([^/]+)\/(\d{1,4})$/.exec(text) ?? [];
  const address = readAddress(ip);
  const length = Number(mask);
  if (address === undefined || length > address.bits || mask === '') return undefined;
  const host = BigInt(address.bits - length);
  return { value: (address.value >> host) << host, bits: address.bits, length };
}

/** As RFC 5952 says: lower case, the longest run of zeros left out, the first one of equal runs. */
function writeAddress({ value, bits }: Address): string {
  const width = bits === 32 ? 8n : 16n;
  const parts = Array.from({ length: bits / Number(width) }, (_, index) =>
    Number((value >> (BigInt(bits) - width * BigInt(index + 1))) & ((1n << width) - 1n)),
  );
  if (bits === 32) return parts.join('.');
  const groups = parts.map((part) => part.toString(16));
  const run = longestRun(parts);
  if (run === undefined) return groups.join(':');
  return `${groups.slice(0, run.start).join(':')}::${groups.slice(run.start + run.length).join(':')}`;
}

function longestRun(parts: readonly number[]): { readonly start: number; readonly length: number } | undefined {
  let best: { readonly start: number; readonly length: number } | undefined;
  for (let start = 0; start < parts.length; start++) {
    let length = 0;
    while (parts[start + length] === 0) length++;
    if (length > 1 && length > (best?.length ?? 0)) best = { start, length };
  }
  return best;
}

const writeNetwork = (network: Network): string => `${writeAddress(network)}/${network.length}`;

/** IPv6 addresses with an IPv4 part are networks that Terraform reads though they are not read here. */
function noNetwork(text: string): Value | Failure {
  return /^[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*\/\d+$/.test(text) && /\.|^[0:]*ffff:/i.test(text)
    ? unknown('the address is written in a way that is not computed with here')
    : fail('the text is no network in CIDR notation');
}

const whole = (number: TfNumber): bigint | undefined => (isInteger(number) ? truncate(number) : undefined);

function host(given: Arguments): Value | Failure {
  const network = readNetwork(given.text(0));
  if (network === undefined) return noNetwork(given.text(0));
  const number = whole(given.number(1));
  if (number === undefined) return fail('the number of the host must be whole');
  const size = 1n << BigInt(network.bits - network.length);
  const place = number < 0n ? size + number : number;
  if (place < 0n || place >= size) return fail('the network has no host of this number');
  return textOf(writeAddress({ value: network.value | place, bits: network.bits }));
}

function netmask(given: Arguments): Value | Failure {
  const network = readNetwork(given.text(0));
  if (network === undefined) return noNetwork(given.text(0));
  if (network.bits !== 32) return fail('only IPv4 networks have a netmask');
  const free = BigInt(32 - network.length);
  return textOf(writeAddress({ value: ((1n << 32n) - 1n) & ~((1n << free) - 1n), bits: 32 }));
}

function subnet(given: Arguments): Value | Failure {
  const network = readNetwork(given.text(0));
  if (network === undefined) return noNetwork(given.text(0));
  const added = toIndex(given.number(1));
  const number = whole(given.number(2));
  if (added === undefined || number === undefined) return fail('bits and number must be whole');
  if (added < 0 || number < 0n) return unknown('negative numbers are not computed with here', stringType);
  const length = network.length + added;
  if (length > network.bits) return fail('the network has not so many bits left');
  if (number >= 1n << BigInt(added)) return fail('there is no subnet of this number');
  return textOf(writeNetwork({ ...network, value: network.value | (number << BigInt(network.bits - length)), length }));
}

/** Subnets one behind the other, each at the next place that suits its size. */
function subnets(given: Arguments): Value | Failure {
  const network = readNetwork(given.text(0));
  if (network === undefined) return noNetwork(given.text(0));
  const end = network.value + (1n << BigInt(network.bits - network.length));
  const found: Value[] = [];
  let at = network.value;
  // Terraform looks for the place before the first one, which a network that starts at zero does not have.
  if (at === 0n && given.count > 1) return fail('a network that starts at zero is not divided');
  for (let index = 1; index < given.count; index++) {
    const added = toIndex(given.number(index));
    if (added === undefined || added < 1 || added > 32) return fail('each prefix must grow by 1 to 32 bits');
    const length = network.length + added;
    if (length > network.bits) return fail('the network has not so many bits left');
    const size = 1n << BigInt(network.bits - length);
    const start = ((at + size - 1n) / size) * size;
    if (start + size > end) return fail('the network has no room for so many subnets');
    found.push(textOf(writeNetwork({ value: start, bits: network.bits, length })));
    at = start + size;
  }
  return listOf(stringType, found);
}

function containsNetwork(given: Arguments): Value | Failure {
  const outer = readNetwork(given.text(0));
  if (outer === undefined) return noNetwork(given.text(0));
  const address = readAddress(given.text(1));
  const inner = address === undefined ? readNetwork(given.text(1)) : { ...address, length: address.bits };
  if (inner === undefined) return unknown('the address is written in a way that is not computed with here', boolType);
  if (inner.bits !== outer.bits) return fail('the addresses are of different families');
  const free = BigInt(outer.bits - outer.length);
  return bool(inner.length >= outer.length && inner.value >> free === outer.value >> free);
}

const prefix = { name: 'prefix', type: stringType };

export const ipFunctions: readonly TfFunction[] = [
  define('cidrhost', { parameters: [prefix, { name: 'hostnum', type: numberType }], returns: stringType, call: host }),
  define('cidrnetmask', { parameters: [prefix], returns: stringType, call: netmask }),
  define('cidrsubnet', {
    parameters: [prefix, { name: 'newbits', type: numberType }, { name: 'netnum', type: numberType }],
    returns: stringType,
    call: subnet,
  }),
  define('cidrsubnets', {
    parameters: [prefix],
    rest: { name: 'newbits', type: numberType },
    returns: { kind: 'list', element: stringType },
    call: subnets,
  }),
  define('cidrcontains', {
    parameters: [
      { name: 'containing_prefix', type: stringType },
      { name: 'contained_ip_or_prefix', type: stringType },
    ],
    returns: boolType,
    call: containsNetwork,
  }),
];

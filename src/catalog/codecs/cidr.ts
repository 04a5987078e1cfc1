import { isIPv4, isIPv6 } from 'node:net';

/**
 * A CIDR block as EC2 stores it: host bits zero, IPv6 in RFC 5952 form. Text that is no CIDR block stays as it is.
 * Source: EC2 API reference, `IpRange` ("if you specify 100.68.0.18/18, we modify it to 100.68.0.0/18").
 */
export function canonicalCidr(text: string): string {
  let canonical = known.get(text);
  if (canonical === undefined) {
    canonical = canonicalBlock(text);
    // The same few blocks stand in thousands of rules; a hostile million of them must not pile up.
    if (known.size < mostKnown) known.set(text, canonical);
  }
  return canonical;
}

const known = new Map<string, string>();
const mostKnown = 10_000;

function canonicalBlock(text: string): string {
  const slash = text.indexOf('/');
  const address = (slash < 0 ? text : text.slice(0, slash)).trim();
  const length = slash < 0 ? '' : text.slice(slash + 1).trim();
  const width = isIPv4(address) ? 32 : isIPv6(address) ? 128 : 0;
  if (width === 0 || !/^\d{0,3}$/.test(length)) return text;
  const prefix = length === '' ? width : Number(length);
  if (prefix > width) return text;
  const bits = width === 32 ? ipv4Bits(address) : ipv6Bits(address);
  const host = BigInt(width - prefix);
  const network = (bits >> host) << host;
  return `${width === 32 ? ipv4Text(network) : ipv6Text(network)}/${prefix}`;
}

function ipv4Bits(address: string): bigint {
  return address.split('.').reduce((bits, part) => (bits << 8n) | BigInt(part), 0n);
}

function ipv4Text(bits: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((bits >> shift) & 255n)).join('.');
}

function ipv6Bits(address: string): bigint {
  const [head = '', tail] = withoutZone(address).split('::');
  const left = groups(head);
  const right = tail === undefined ? [] : groups(tail);
  const filled = [...left, ...Array<bigint>(8 - left.length - right.length).fill(0n), ...right];
  return filled.reduce((bits, group) => (bits << 16n) | group, 0n);
}

function withoutZone(address: string): string {
  const at = address.indexOf('%');
  return at < 0 ? address : address.slice(0, at);
}

function groups(text: string): bigint[] {
  if (text === '') return [];
  return text.split(':').flatMap((part) => {
    if (!part.includes('.')) return [BigInt(`0x${part}`)];
    const embedded = ipv4Bits(part);
    return [embedded >> 16n, embedded & 0xffffn];
  });
}

function ipv6Text(bits: bigint): string {
  const parts = Array.from({ length: 8 }, (_, i) => ((bits >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
  return new URL(`http://[${parts.join(':')}]/`).hostname.slice(1, -1);
}

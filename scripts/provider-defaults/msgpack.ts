/** Values as the plugin protocol writes them: MessagePack, where the extension type 0 stands for what is not known. */

export const unknown = Symbol('unknown');

export type PlanValue =
  null | boolean | number | string | typeof unknown | readonly PlanValue[] | { readonly [name: string]: PlanValue };

export function encode(value: PlanValue): Buffer {
  if (value === null) return Buffer.from([0xc0]);
  if (value === unknown) return Buffer.from([0xd4, 0, 0]);
  if (typeof value === 'boolean') return Buffer.from([value ? 0xc3 : 0xc2]);
  if (typeof value === 'string') {
    const bytes = Buffer.from(value, 'utf8');
    return Buffer.concat([head32(0xdb, bytes.length), bytes]);
  }
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(9, 0xcb);
    bytes.writeDoubleBE(value, 1);
    return bytes;
  }
  if (isList(value)) return Buffer.concat([head32(0xdd, value.length), ...value.map(encode)]);
  const members = Object.entries(value);
  return Buffer.concat([
    head32(0xdf, members.length),
    ...members.flatMap(([key, item]) => [encode(key), encode(item)]),
  ]);
}

export function isList(value: PlanValue | undefined): value is readonly PlanValue[] {
  return Array.isArray(value);
}

export function isMembers(value: PlanValue | undefined): value is Readonly<Record<string, PlanValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function decode(bytes: Uint8Array): PlanValue {
  return new Decoder(Buffer.from(bytes)).value();
}

function head32(kind: number, length: number): Buffer {
  const head = Buffer.alloc(5, kind);
  head.writeUInt32BE(length, 1);
  return head;
}

class Decoder {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  value(): PlanValue {
    const kind = this.#uint(1);
    if (kind < 0x80) return kind;
    if (kind < 0x90) return this.#members(kind & 0x0f);
    if (kind < 0xa0) return this.#items(kind & 0x0f);
    if (kind < 0xc0) return this.#text(kind & 0x1f);
    if (kind >= 0xe0) return kind - 0x100;
    return this.#long(kind);
  }

  #long(kind: number): PlanValue {
    switch (kind) {
      case 0xc0:
        return null;
      case 0xc2:
      case 0xc3:
        return kind === 0xc3;
      case 0xca:
      case 0xcb:
        return this.#float(kind);
      case 0xcc:
      case 0xcd:
      case 0xce:
      case 0xcf:
        return this.#uint(1 << (kind - 0xcc));
      case 0xd0:
      case 0xd1:
      case 0xd2:
      case 0xd3:
        return this.#int(1 << (kind - 0xd0));
      case 0xd9:
      case 0xda:
      case 0xdb:
        return this.#text(this.#uint(1 << (kind - 0xd9)));
      case 0xdc:
      case 0xdd:
        return this.#items(this.#uint(kind === 0xdc ? 2 : 4));
      case 0xde:
      case 0xdf:
        return this.#members(this.#uint(kind === 0xde ? 2 : 4));
      default:
        return this.#extension(kind);
    }
  }

  /** Whatever it refines an unknown value by. */
  #extension(kind: number): PlanValue {
    const fixed = kind >= 0xd4 && kind <= 0xd8 ? 1 << (kind - 0xd4) : undefined;
    const wide = kind >= 0xc7 && kind <= 0xc9 ? this.#uint(1 << (kind - 0xc7)) : undefined;
    const length = fixed ?? wide;
    if (length === undefined) throw new Error(`a value begins with ${String(kind)}`);
    this.#at += 1 + length;
    return unknown;
  }

  #uint(size: number): number {
    let value = 0;
    for (let left = size; left > 0; left--) value = value * 256 + this.#bytes.readUInt8(this.#at++);
    return value;
  }

  #int(size: number): number {
    const value = size === 8 ? Number(this.#bytes.readBigInt64BE(this.#at)) : this.#bytes.readIntBE(this.#at, size);
    this.#at += size;
    return value;
  }

  #float(kind: number): number {
    const value = kind === 0xca ? this.#bytes.readFloatBE(this.#at) : this.#bytes.readDoubleBE(this.#at);
    this.#at += kind === 0xca ? 4 : 8;
    return value;
  }

  #text(length: number): string {
    const value = this.#bytes.toString('utf8', this.#at, this.#at + length);
    this.#at += length;
    return value;
  }

  #items(count: number): PlanValue[] {
    return Array.from({ length: count }, () => this.value());
  }

  #members(count: number): Record<string, PlanValue> {
    return Object.fromEntries(
      Array.from({ length: count }, (): [string, PlanValue] => {
        const key = this.value();
        if (typeof key !== 'string') throw new Error('a member has no name');
        return [key, this.value()];
      }),
    );
  }
}

/** Protocol Buffers as far as the plugin protocol needs them: messages of length-delimited fields. Source: protobuf.dev, "Encoding". */

/** Field number → the field's bytes, in the order in which they came. */
export type Fields = ReadonlyMap<number, readonly Uint8Array[]>;

export function message(fields: readonly (readonly [number, Uint8Array])[]): Buffer {
  return Buffer.concat(fields.flatMap(([number, bytes]) => [varint((number << 3) | 2), varint(bytes.length), bytes]));
}

export function text(value: string): Buffer {
  return Buffer.from(value, 'utf8');
}

/** Numbers among the fields are passed over, except that `varintField` finds them. */
export function fieldsOf(bytes: Uint8Array): Fields {
  const fields = new Map<number, Uint8Array[]>();
  const reader = new Reader(bytes);
  while (!reader.atEnd) {
    const tag = reader.varint();
    const [number, kind] = [tag >>> 3, tag & 7];
    const value = reader.field(kind);
    fields.set(number, [...(fields.get(number) ?? []), value]);
  }
  return fields;
}

export function textField(fields: Fields, number: number): string {
  return Buffer.from(fields.get(number)?.[0] ?? []).toString('utf8');
}

/** Zero where there is none, as the encoding has it. */
export function numberField(fields: Fields, number: number): number {
  const bytes = fields.get(number)?.[0];
  return bytes === undefined ? 0 : new Reader(bytes).varint();
}

class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  varint(): number {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new Error('a message ends in the middle of a number');
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
  }

  field(kind: number): Uint8Array {
    const start = this.#at;
    if (kind === 0) this.varint();
    else if (kind === 1) this.#at += 8;
    else if (kind === 5) this.#at += 4;
    else if (kind === 2) {
      const length = this.varint();
      const from = this.#at;
      this.#at += length;
      return this.#bytes.subarray(from, this.#at);
    } else throw new Error(`a message has a field of kind ${String(kind)}`);
    return this.#bytes.subarray(start, this.#at);
  }
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  while (left >= 0x80) {
    bytes.push((left % 0x80) | 0x80);
    left = Math.floor(left / 0x80);
  }
  return Buffer.from([...bytes, left]);
}

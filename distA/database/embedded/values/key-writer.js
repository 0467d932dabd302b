/** A growing byte buffer that is reused for every key, so that encoding allocates only the finished key. */
export class KeyWriter {
    #bytes = Buffer.allocUnsafe(4096);
    #length = 0;
    /** Forgets what was written. */
    reset() {
        this.#length = 0;
    }
    /** A copy of what was written. */
    take() {
        return Buffer.from(this.#bytes.subarray(0, this.#length));
    }
    byte(value) {
        this.#reserve(1);
        this.#bytes[this.#length++] = value;
    }
    bytes(value) {
        this.#reserve(value.length);
        this.#bytes.set(value, this.#length);
        this.#length += value.length;
    }
    uint32(value) {
        this.#reserve(4);
        this.#length = this.#bytes.writeUInt32BE(value, this.#length);
    }
    /** Zero-terminated text; a zero inside is escaped as 00 FF, so that a prefix sorts before what it begins. */
    text(value) {
        const parts = value.includes('\0') ? value.split('\0') : [value];
        for (const [index, part] of parts.entries()) {
            this.#reserve(part.length * 3 + 2);
            if (index > 0)
                this.#bytes[this.#length++] = 0xff;
            this.#length += this.#bytes.write(part, this.#length, 'utf8');
            this.#bytes[this.#length++] = 0;
        }
    }
    /** A double in an order-preserving form, then what the double could not hold of a 64-bit integer. */
    number(value, residual) {
        this.#reserve(10);
        const at = this.#length;
        const bytes = this.#bytes;
        if (Number.isNaN(value))
            bytes.fill(0, at, at + 8);
        else {
            bytes.writeDoubleBE(value === 0 ? 0 : value, at); // -0 equals 0
            if (bytes.readUInt8(at) & 0x80)
                for (let i = at; i < at + 8; i++)
                    bytes[i] = bytes.readUInt8(i) ^ 0xff;
            else
                bytes[at] = bytes.readUInt8(at) | 0x80;
        }
        this.#length = bytes.writeUInt16BE(residual + 32768, at + 8);
    }
    #reserve(count) {
        if (this.#length + count <= this.#bytes.length)
            return;
        const grown = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + count));
        this.#bytes.copy(grown, 0, 0, this.#length);
        this.#bytes = grown;
    }
}
//# sourceMappingURL=key-writer.js.map
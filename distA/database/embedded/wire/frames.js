const HEADER_BYTES = 16;
/** Largest message: MongoDB's limit of 48 MB and room for its frame. */
const LARGEST_MESSAGE = 48_000_000 + 16_384;
/** Cuts a stream of bytes into wire messages. */
export class FrameReader {
    #chunks = [];
    #length = 0;
    /** Takes bytes from the socket and returns the messages that are complete; throws when a length is impossible. */
    push(chunk) {
        this.#chunks.push(chunk);
        this.#length += chunk.length;
        const messages = [];
        for (let message = this.#next(); message; message = this.#next())
            messages.push(message);
        return messages;
    }
    #next() {
        if (this.#length < HEADER_BYTES)
            return null;
        const size = this.#head().readInt32LE(0);
        if (size < HEADER_BYTES || size > LARGEST_MESSAGE)
            throw new RangeError(`a message of ${size} bytes`);
        if (this.#length < size)
            return null;
        const all = this.#joined();
        this.#length -= size;
        this.#chunks = this.#length > 0 ? [all.subarray(size)] : [];
        return all.subarray(0, size);
    }
    /** The first chunk, long enough for a header. */
    #head() {
        const [first] = this.#chunks;
        return first && first.length >= HEADER_BYTES ? first : this.#joined();
    }
    #joined() {
        const [first] = this.#chunks;
        if (first && this.#chunks.length === 1)
            return first;
        const all = Buffer.concat(this.#chunks);
        this.#chunks = [all];
        return all;
    }
}
//# sourceMappingURL=frames.js.map
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Most of a model's weights are next to nothing: deflated they take a third of the room in model.json. */
export const squeeze = (bytes: Uint8Array): string => deflateRawSync(bytes, { level: 9 }).toString('base64');

/** What `squeeze` was given. Throws on text that it did not write. */
export const unsqueeze = (text: string): Buffer => inflateRawSync(Buffer.from(text, 'base64'));

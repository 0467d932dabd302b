import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
/** Most of a model's weights are next to nothing: squeezed they take a third of the room in model.json. */
export const squeeze = (bytes) => brotliCompressSync(bytes, best).toString('base64');
/** What `squeeze` was given. Throws on text that it did not write. */
export const unsqueeze = (text) => brotliDecompressSync(Buffer.from(text, 'base64'));
//# sourceMappingURL=squeeze.js.map
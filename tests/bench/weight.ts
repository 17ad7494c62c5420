import { brotliCompressSync, constants } from 'node:zlib';

/** A file as a well-kept server sends it: Brotli at its best. */
export const compressed = (body: string | Buffer): Buffer =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });

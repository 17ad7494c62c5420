/**
 * The only place where a value becomes what is stored, and back. A lock will sit here: sealing and opening are
 * asynchronous, so nothing may be packed or unpacked inside a database transaction (it would end by itself).
 */
export const pack = async (value: unknown): Promise<string> => JSON.stringify(value);

/** Throws when the stored text is not what `pack` made. */
export const unpack = async (stored: unknown): Promise<unknown> => {
  if (typeof stored !== 'string') throw new TypeError('stored value is not text');
  return JSON.parse(stored);
};

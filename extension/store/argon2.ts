import { type Bytes, toBytes } from './bytes.ts';
import type { Derive } from './kdf.ts';

/** Argon2id version 1.3 (RFC 9106) in WebAssembly, read from the package at its first use. */
export const argon2: Derive = async (passphrase, salt, { m, t, p }) => {
  const { argon2id } = await import('hash-wasm');
  const options = { salt, memorySize: m, iterations: t, parallelism: p, hashLength: 32, outputType: 'binary' } as const;
  // composed and decomposed letters look the same to whoever types them
  return (await argon2id({ ...options, password: toBytes(passphrase.normalize('NFKC')) })) as Bytes;
};

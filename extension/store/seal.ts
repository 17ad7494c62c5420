import { type Bytes, isBytes, joined, randomBytes, toBytes, toHex } from './bytes.ts';
import type { Envelope } from './envelope.ts';
import { padded, unpadded } from './pack.ts';

/** How an item's name becomes a key and its text becomes what is stored. Asynchronous, so never inside a transaction. */
export interface Seal {
  /** Which lock this is: the id of the data key, or nothing. A database is of one era at a time. */
  readonly era: string;
  keyOf(name: string): Promise<string>;
  /** Throws when the envelope does not tell. */
  nameOf(key: string, envelope: Envelope): Promise<string>;
  close(name: string, text: string, as: Pick<Envelope, 'stamp' | 'v'>): Promise<Pick<Envelope, 'name' | 'body'>>;
  /** Throws when it is not exactly what was closed under this key. */
  open(key: string, envelope: Envelope): Promise<string>;
}

/** No lock: names are keys, text is stored as text. */
export const plainSeal: Seal = {
  era: '',
  keyOf: async (name) => name,
  nameOf: async (key) => key,
  close: async (_, text) => ({ body: text }),
  open: async (_, { body }) => {
    if (typeof body !== 'string') throw new TypeError('stored value is not text');
    return body;
  },
};

/** The form of sealed bytes: this number, 96 random bits, then ciphertext and tag. */
const form = 1;
const ivLength = 12;

/** Binds a ciphertext to where and how it was written: form, store, key, version of the value, data key, stamp. */
const bound = (...parts: readonly (string | number)[]): Bytes => toBytes(['even-keel', form, ...parts].join('|'));

async function encrypt(key: CryptoKey, plain: Bytes, additionalData: Bytes): Promise<Bytes> {
  const iv = randomBytes(ivLength);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain);
  return joined(new Uint8Array([form]), iv, new Uint8Array(sealed));
}

/** Throws when one bit of it, or what it is bound to, is not as it was. */
async function decrypt(key: CryptoKey, sealed: unknown, additionalData: Bytes): Promise<Uint8Array> {
  if (!isBytes(sealed) || sealed[0] !== form) throw new TypeError('these are no sealed bytes');
  const iv = sealed.subarray(1, 1 + ivLength);
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed.subarray(1 + ivLength)));
}

const derived = (base: CryptoKey, use: string, type: AesKeyGenParams | HmacKeyGenParams, usages: readonly KeyUsage[]): Promise<CryptoKey> =>
  crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: toBytes(`even-keel|${form}|${use}`) },
    base,
    type,
    false,
    usages,
  );

/** AES-256-GCM under a data key of 256 bits. Keys are 128 bits of an HMAC of the name, so that they say nothing about dates. */
export async function keyedSeal(dataKey: Bytes, id: string): Promise<Seal> {
  const base = await crypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveKey']);
  const [texts, names] = await Promise.all([
    derived(base, 'texts', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
    derived(base, 'names', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']),
  ]);
  const keys = new Map<string, string>();
  const keyOf = async (name: string): Promise<string> => {
    const known = keys.get(name);
    if (known) return known;
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', names, toBytes(name)));
    const key = `~${toHex(mac.subarray(0, 16))}`;
    keys.set(name, key);
    return key;
  };
  const textData = (key: string, { stamp, v }: Pick<Envelope, 'stamp' | 'v'>): Bytes => bound('record', key, v, id, stamp);
  const nameData = (key: string): Bytes => bound('name', key, id);
  return {
    era: id,
    keyOf,
    nameOf: async (key, { name }) => unpadded(await decrypt(texts, name, nameData(key))),
    close: async (name, text, as) => {
      const key = await keyOf(name);
      const [sealedName, body] = await Promise.all([
        encrypt(texts, padded(name), nameData(key)),
        encrypt(texts, padded(text), textData(key, as)),
      ]);
      return { name: sealedName, body };
    },
    open: async (key, envelope) => unpadded(await decrypt(texts, envelope.body, textData(key, envelope))),
  };
}

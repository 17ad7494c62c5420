import { type Bytes, fromBase64, randomBytes, toBase64, toBytes } from './bytes.ts';
import { type Cost, type Derive, deriveNew, fullCost, isFit } from './kdf.ts';

/** One way to open the data key: it lies in the slot, wrapped under a key that only the way itself gives. */
interface Slot {
  readonly salt: string;
  readonly iv: string;
  readonly wrapped: string;
}

export interface PassphraseSlot extends Slot, Cost {
  readonly kdf: 'argon2id';
}

/** What is stored of a lock. Nothing in it opens anything by itself. */
export interface Lock {
  readonly v: 1;
  /** Names the data key; it has nothing to do with its value. */
  readonly id: string;
  readonly passphrase: PassphraseSlot;
  readonly recovery: Slot;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isSlot = (value: unknown): value is Slot & Fields =>
  isFields(value) && ['salt', 'iv', 'wrapped'].every((each) => typeof value[each] === 'string');

/** Reads a stored lock; null when it is none, `newer` when a newer version wrote it. */
export function parseLock(value: unknown): Lock | 'newer' | null {
  if (!isFields(value) || !Number.isInteger(value['v'])) return null;
  if ((value['v'] as number) > 1) return 'newer';
  const { id, passphrase, recovery } = value;
  const fits = typeof id === 'string' && isSlot(passphrase) && passphrase['kdf'] === 'argon2id' && isSlot(recovery);
  return fits ? (value as unknown as Lock) : null;
}

/** What a slot's ciphertext is bound to: a changed cost or salt, or a slot moved to another lock, does not open. */
const bound = (id: string, kind: string, salt: string, cost: Cost | null): Bytes =>
  toBytes(['even-keel', 'lock', 1, id, kind, salt, cost ? [cost.m, cost.t, cost.p].join(',') : ''].join('|'));

const wrapKey = (raw: Bytes): Promise<CryptoKey> => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

async function wrap(key: CryptoKey, dataKey: Bytes, salt: string, additionalData: Bytes): Promise<Slot> {
  const iv = randomBytes(12);
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, dataKey);
  return { salt, iv: toBase64(iv), wrapped: toBase64(new Uint8Array(wrapped)) };
}

/** Null when the key does not fit; there is no telling why. */
async function unwrap(key: CryptoKey, slot: Slot, additionalData: Bytes): Promise<Bytes | null> {
  try {
    const iv = fromBase64(slot.iv);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, fromBase64(slot.wrapped)));
  } catch {
    return null;
  }
}

async function recoveryKey(secret: Bytes, salt: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: toBytes('even-keel recovery slot') };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** A slot for a passphrase, at the full cost where the memory allows. */
export async function passphraseSlot(derive: Derive, passphrase: string, dataKey: Bytes, id: string): Promise<PassphraseSlot> {
  const salt = randomBytes(16);
  const { key, cost } = await deriveNew(derive, passphrase, salt);
  const text = toBase64(salt);
  return { kdf: 'argon2id', ...cost, ...(await wrap(await wrapKey(key), dataKey, text, bound(id, 'passphrase', text, cost))) };
}

/** A slot for a recovery code: its 128 bits are random, so no slow derivation is needed. */
export async function recoverySlot(secret: Bytes, dataKey: Bytes, id: string): Promise<Slot> {
  const salt = randomBytes(16);
  const text = toBase64(salt);
  return wrap(await recoveryKey(secret, salt), dataKey, text, bound(id, 'recovery', text, null));
}

/** The data key; null when the passphrase does not fit or the slot is below the floor, and no telling which. */
export async function openPassphrase(derive: Derive, { id, passphrase: slot }: Lock, passphrase: string): Promise<Bytes | null> {
  if (!isFit(slot)) return null;
  const key = await derive(passphrase, fromBase64(slot.salt), slot);
  return unwrap(await wrapKey(key), slot, bound(id, 'passphrase', slot.salt, slot));
}

export async function openRecovery({ id, recovery: slot }: Lock, secret: Bytes): Promise<Bytes | null> {
  return unwrap(await recoveryKey(secret, fromBase64(slot.salt)), slot, bound(id, 'recovery', slot.salt, null));
}

/** True for a slot that was made where memory was short: it is made again at the next opening. */
export const isBelowFull = ({ m, t }: Cost): boolean => m < fullCost.m || t < fullCost.t;

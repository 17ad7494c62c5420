import { type Bytes, joined, randomBytes, toBytes } from './bytes.ts';

/** Crockford's base 32: no I, L, O or U, which are easily misread. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 128 random bits and 22 bits that check them make 30 letters: a wrong letter is found but once in four million times. */
const secretBits = 128;
const length = 30;

const bitsOf = (bytes: Uint8Array): string => [...bytes].map((each) => each.toString(2).padStart(8, '0')).join('');

async function checkOf(secret: Bytes): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', joined(toBytes('even-keel recovery code'), secret));
  return bitsOf(new Uint8Array(hash)).slice(0, length * 5 - secretBits);
}

/** A new secret of 128 bits. */
export const newRecoverySecret = (): Bytes => randomBytes(secretBits / 8);

/** The secret as a person writes it down: six groups of five letters. */
export async function sayRecoveryCode(secret: Bytes): Promise<string> {
  const bits = bitsOf(secret) + (await checkOf(secret));
  const code = (bits.match(/.{5}/g) ?? []).map((five) => letters[Number.parseInt(five, 2)] ?? '').join('');
  return (code.match(/.{5}/g) ?? []).join('-');
}

const alike: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** Reads what a person typed, whatever the case and the spaces; null when a letter is wrong or missing. */
export async function readRecoveryCode(typed: string): Promise<Bytes | null> {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  const values = [...code].map((each) => letters.indexOf(alike[each] ?? each));
  if (values.length !== length || values.includes(-1)) return null;
  const bits = values.map((each) => each.toString(2).padStart(5, '0')).join('');
  const secret = Uint8Array.from(bits.slice(0, secretBits).match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2));
  return (await checkOf(secret)) === bits.slice(secretBits) ? secret : null;
}

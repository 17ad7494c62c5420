import { armor, Decrypter, Encrypter } from 'age-encryption';
import { fail, ok, type Result } from '#shared/result.ts';
import { type Bytes, joined, toBytes, toText } from './bytes.ts';

/** The work factor of scrypt on writing, as a power of two (assurance section 2; the `age` program's own default). */
const workFactor = 18;

/** Composed and decomposed letters look the same to whoever types them. */
const same = (passphrase: string): string => passphrase.normalize('NFKC');

/** Closes text with a passphrase in the age format, so that nobody needs this product to open it again. */
export async function closeAge(text: string, passphrase: string): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(same(passphrase));
  encrypter.setScryptWorkFactor(workFactor);
  return joined(await encrypter.encrypt(toBytes(text)));
}

/** The library tells apart a passphrase that does not fit from a file that is not whole by its words only. */
const isWrongPassphrase = (error: unknown): boolean => error instanceof Error && /no identity matched/.test(error.message);

/** Fails with `import-passphrase` when the passphrase does not fit, `import-file` when the file is not whole. */
export async function openAge(bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array>> {
  try {
    const file = bytes[0] === 0x2d || bytes[0] === 0x0a ? armor.decode(toText(bytes)) : bytes;
    const decrypter = new Decrypter();
    // a file of another program may have been closed with the letters as they were typed
    for (const each of new Set([same(passphrase), passphrase])) decrypter.addPassphrase(each);
    return ok(await decrypter.decrypt(file));
  } catch (error) {
    return fail(isWrongPassphrase(error) ? 'import-passphrase' : 'import-file');
  }
}

import { fail, ok, type Result } from '#shared/result.ts';
import { type ImportPreview, importLimit, readExport } from './backup.ts';
import { joined, toBytes, toText } from './bytes.ts';

/** A chosen file, as far as it is looked at here. */
export type ChosenFile = Pick<Blob, 'size' | 'stream' | 'slice'>;

/** How a closed backup begins: the age format, version 1, which the ordinary `age` program reads and writes too. */
const ageStart = 'age-encryption.org/v1';

/** The same in the form for e-mails. */
const armorStart = '-----BEGIN AGE';

const startOf = async (file: ChosenFile): Promise<string> => {
  const bytes = new Uint8Array(await new Response(file.slice(0, 64).stream()).arrayBuffer());
  return String.fromCharCode(...bytes);
};

/** All bytes, read piece by piece; null as soon as there are more than the limit, whatever the file said of its size. */
async function bytesOf(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  const reader = stream.getReader();
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(next.value);
  }
  return joined(...parts);
}

const megabyte = 1_000_000;

async function opened(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<Result<Uint8Array>> {
  const { openAge } = await import('./backup-age.ts');
  return openAge(bytes, passphrase);
}

/**
 * Reads a chosen file without changing anything. Refuses one that is too large before reading a byte of it (`import-large`).
 * Fails with `import-locked` when it is closed and no passphrase was given, `import-passphrase` when it does not fit,
 * `import-file` and `import-newer`.
 */
export async function readBackupFile(file: ChosenFile, passphrase: string | null): Promise<Result<ImportPreview>> {
  const megabytes = Math.ceil(file.size / megabyte);
  if (megabytes > importLimit) return fail('import-large', { megabytes, limit: importLimit });
  try {
    const start = await startOf(file);
    const isClosed = start.startsWith(ageStart) || start.trimStart().startsWith(armorStart);
    if (isClosed && passphrase === null) return fail('import-locked');
    const bytes = await bytesOf(file.stream(), importLimit * megabyte);
    if (!bytes) return fail('import-large', { megabytes: importLimit + 1, limit: importLimit });
    const plain = isClosed ? await opened(bytes, passphrase ?? '') : ok(bytes);
    return plain.ok ? await readExport(toText(plain.value)) : plain;
  } catch {
    return fail('import-file');
  }
}

/** A backup as the bytes of a file: readable, or closed with a passphrase. */
export async function backupBytes(text: string, passphrase: string | null): Promise<Uint8Array<ArrayBuffer>> {
  if (passphrase === null) return toBytes(text);
  const { closeAge } = await import('./backup-age.ts');
  return closeAge(text, passphrase);
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever it was cloned. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The two built extensions, the widget and its first view for Node, where the build puts them. */
export const built = {
  chrome: join(root, 'dist', 'extension', 'chrome-mv3'),
  firefox: join(root, 'dist', 'extension', 'firefox-mv3'),
  widget: join(root, 'dist', 'widget'),
  firstView: join(root, 'dist', 'first-view'),
} as const;

/** The id Chromium gives an unpacked extension with this manifest key: 16 bytes of SHA-256, written with the letters a to p. */
export function idOfKey(key: string): string {
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** The manifest of a built extension, as plain data. */
export function readManifest(folder: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  if (typeof value !== 'object' || value === null) throw new Error(`${folder}: manifest.json is not an object`);
  return { ...value };
}

/** The fixed id of a built extension. */
export function extensionId(folder: string): string {
  const { key } = readManifest(folder);
  if (typeof key !== 'string') throw new Error(`${folder}: the manifest has no key, so the id would change with the folder`);
  return idOfKey(key);
}

/** What a single file may weigh where it is brought in (assurance S10). */
const bundleLimit = 2_097_152;

/** A directory in one file, for a list that is handed round; null where it would be too large to be taken in: then a zip of the folder is. */
export function bundleOf(files: ReadonlyMap<string, Uint8Array>): string | null {
  const decoder = new TextDecoder();
  const bundle = JSON.stringify({ format: 1, files: Object.fromEntries([...files].map(([name, bytes]) => [name, decoder.decode(bytes)])) });
  return new TextEncoder().encode(bundle).length <= bundleLimit ? bundle : null;
}

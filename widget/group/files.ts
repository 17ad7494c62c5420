/** Gives the person a file; nothing is kept here. */
export function saveFile(name: string, value: unknown): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** A story or a sheet is a few KB; a file of more than a megabyte is something else. */
const largest = 1_000_000;

/** What a chosen file holds, as JSON; null where it holds anything else. */
export async function readFile(file: File | undefined): Promise<unknown> {
  if (!file || file.size > largest) return null;
  try {
    return JSON.parse(await file.text());
  } catch {
    // not JSON: the person is told by whoever asked for it
    return null;
  }
}

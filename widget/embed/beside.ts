/** The address of a file beside this page. */
export const beside = (name: string): string => new URL(name, document.baseURI).href;

/** Files that the page carries inside itself, by name. Read once: it is data in a script element that nothing runs. */
let carried: Readonly<Record<string, unknown>> | null = null;

function carriedFiles(): Readonly<Record<string, unknown>> {
  carried ??= JSON.parse(document.querySelector('script[type="application/json"]')?.textContent || '{}') as Record<string, unknown>;
  return carried;
}

/**
 * A file that the page carries, else the one beside it. In a frame without an origin of its own, and from a memory stick, only what is
 * carried can be read, unless the host of the files lets everybody read them.
 */
export async function ask(name: string, how?: RequestInit): Promise<Response> {
  const file = carriedFiles()[name];
  return file === undefined ? await fetch(beside(name), how) : new Response(JSON.stringify(file));
}

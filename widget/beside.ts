/** The address of a file beside the script: the only place from which the widget reads anything. */
export function beside(name: string): string {
  const script = import.meta.url;
  return new URL(name, script).href;
}

/** Files that are on their way: many widgets on a page ask for the same ones at once. */
const asked: Partial<Record<string, Promise<Response>>> = {};

/** Asks for a file beside the script, once for all who ask while it is on its way. `embed/beside.ts` stands in its place where everything is in one file. */
export async function ask(name: string, how?: RequestInit): Promise<Response> {
  asked[name] ??= fetch(beside(name), how).finally(() => delete asked[name]);
  return (await asked[name]).clone();
}

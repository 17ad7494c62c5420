/** The address of a file beside the script: the only place from which the widget reads anything. */
export function beside(name: string): string {
  const script = import.meta.url;
  return new URL(name, script).href;
}

/** Asks for a file beside the script. `embed/beside.ts` stands in its place where everything is in one file. */
export const ask = (name: string, how?: RequestInit): Promise<Response> => fetch(beside(name), how);

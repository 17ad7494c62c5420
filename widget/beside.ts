/** The address of a file beside the script: the only place from which the widget reads anything. */
export function beside(name: string): string {
  const script = import.meta.url;
  return new URL(name, script).href;
}

/** Why a text is no JSON, with its row as an editor counts it: the engine tells a place for all faults but an early end, which is in the last row. */
export function sayJsonFault(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const end = text.trimEnd().length;
  const at = Math.min(end, Number(/at position (\d+)/.exec(message)?.[1] ?? end));
  const row = text.slice(0, at).split('\n').length;
  const what = message.replace(/ in JSON.*$/s, '').replace(/ \(line \d+ column \d+\)/, '');
  return `row ${row}: this is not JSON (${what}). Look for a comma, a quotation mark or a bracket that is missing there`;
}

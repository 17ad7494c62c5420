import type { EmergencyRecord } from './emergency.ts';

/** The one number for everything, or where there is none the two that a life depends on. The rest comes with the country's file. */
function firstOf({ numbers, disputed = [] }: EmergencyRecord): string {
  const kinds = (['general', 'police', 'ambulance', 'fire'] as const).filter((kind) => numbers[kind] !== undefined);
  const [first] = kinds;
  const chosen = first === 'general' ? kinds.slice(0, 1) : kinds.slice(0, 2);
  return chosen.map((kind) => `${kind === 'general' ? '' : kind.charAt(0)}${numbers[kind]}${disputed.includes(kind) ? '?' : ''}`).join('');
}

/** The small table: each line is numbers, then the regions that use them: `112ATBE`, with a letter before a number that is for one thing only. A third of the bytes of the full one. */
export function firstNumbersOf(records: readonly EmergencyRecord[]): string {
  const lines = new Map<string, string>();
  for (const record of records) lines.set(firstOf(record), (lines.get(firstOf(record)) ?? '') + record.region);
  return [...lines]
    .map((line) => line.join(''))
    .sort()
    .join('\n');
}

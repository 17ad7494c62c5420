import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '#shared/directory/service.ts';

/** One country as the build has it: its code, its lines, and the text of its file. */
export interface Country {
  readonly code: string;
  readonly services: readonly Service[];
  readonly text: string;
}

/** The generated countries in the order of their codes; none where they were not generated. The one place that knows their format. */
export function readCountries(folder: string): readonly Country[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^[A-Z]{2}\.json$/.test(name));
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return { code: name.slice(0, 2), text, services: (JSON.parse(text) as { services: readonly Service[] }).services };
  });
}

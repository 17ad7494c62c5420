import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Scripts, and every script that they import before they can run; each once. */
export function scriptsFrom(files: readonly string[]): ReadonlySet<string> {
  const waiting = [...files];
  const seen = new Set<string>();
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, path = ''] of code.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g)) waiting.push(join(dirname(file), path));
  }
  return seen;
}

/** The scripts that a page of a built extension reads before it can draw: those it names, and everything that these import. */
export function scriptsOf(folder: string, page: string): readonly string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  return [...scriptsFrom([...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path = '']) => join(folder, path)))];
}

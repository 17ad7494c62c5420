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

import type { DrawnCode } from '#shared/elements/service-events.ts';

/** One stroke a run of dark modules, so that the path stays short. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows.flatMap((row, y) => [...runs(row)].map(([from, length]) => `M${from} ${y}h${length}v1h-${length}z`)).join('');

function* runs(row: readonly boolean[]): Generator<readonly [number, number]> {
  let from = -1;
  for (let x = 0; x <= row.length; x += 1) {
    if (row[x] && from < 0) from = x;
    if (!row[x] && from >= 0) {
      yield [from, x - from];
      from = -1;
    }
  }
}

/** Draws on the device, dark modules only. Medium correction: a scratched screen still scans, and the modules stay large. */
export async function drawCode(address: string): Promise<DrawnCode> {
  const { encode } = await import('uqr');
  const { data, size } = encode(address, { border: 0, ecc: 'M' });
  return { size, path: pathOf(data) };
}

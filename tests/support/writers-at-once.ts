import { startChromium } from './chromium.ts';
import { inStore } from './in-store.ts';
import { atToday } from './person.ts';

/** Keeps check-ins, two of a day, and raises one number that all pages share with each. Gives how many were said to be kept. Runs in `inStore`. */
const write = (page: number, writes: number): string => `
  let said = 0;
  for (let index = 0; index < ${writes}; index += 1) {
    const at = Date.UTC(2026, 0, 1, 12) + Math.floor(index / 2) * 86_400_000;
    const checkin = {
      id: 'page-${page}-' + index, at, offset: 0, day: new Date(at).toISOString().slice(0, 10), feeling: null, words: [], context: [],
      need: null, note: 'from page ${page}, ' + index,
    };
    value(await store.record.add(checkin));
    value(await store.items.change(['raised'], (here) => {
      const number = here.get('raised')?.value?.number ?? 0;
      return { ok: true, value: [{ kind: 'keep', name: 'raised', v: 1, value: { number: number + 1 } }] };
    }));
    said += 1;
  }
  return said;
`;

const found = `
  const { checkins } = value(await store.record.all());
  const raised = value(await store.items.read(['raised'])).get('raised').value.number;
  return { kept: new Set(checkins.map(({ id }) => id)).size, all: checkins.length, raised };
`;

export interface AtOnce {
  /** Writes that a page was told of as kept. */
  readonly said: number;
  /** Check-ins that are there, each once. */
  readonly kept: number;
  /** What the number that all have raised came to. */
  readonly raised: number;
}

/** So many pages of the extension write so often each, all at once, in the same months and in one number. */
export async function writersAtOnce(pages: number, writes: number): Promise<AtOnce> {
  const browser = await startChromium();
  try {
    const opened = [await atToday(browser)];
    for (const file of ['popup.html', 'sidepanel.html', ...Array.from({ length: pages }, () => 'app.html' as const)] as const)
      if (opened.length < pages) opened.push(await browser.open(file));
    const said = await Promise.all(opened.map((page, index) => inStore<number>(page, write(index, writes))));
    const [first] = opened;
    if (!first) throw new Error('no page');
    const { kept, all, raised } = await inStore<{ kept: number; all: number; raised: number }>(first, found);
    if (kept !== all) throw new Error(`${all - kept} check-ins are there twice`);
    return { said: said.reduce((sum, each) => sum + each, 0), kept, raised };
  } finally {
    await browser.close();
  }
}

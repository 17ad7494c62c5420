import type { Page } from 'playwright-core';
import { inStore } from '../support/in-store.ts';
import { goTo, keep } from '../support/person.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { widget, widgetSite } from '../support/widget-site.ts';
import { word } from '../support/words.ts';
import { extensionBrowser, ownPopup } from './extension-browser.ts';
import { plainBrowser } from './plain-browser.ts';
import { median } from './rounds.ts';
import type { Bench, Row } from './row.ts';

/** Within so many ms of the press nothing is seen any more (assurance W8 and P4). */
const allowed = 50;

/** Runs in the page, as text: presses the way out and gives the time to the end of the frame in which the cover lies over everything. */
const cover = `new Promise((done) => {
  const root = document.querySelector('wellbeing-widget').shadowRoot;
  const at = performance.now();
  root.querySelector('.exit').click();
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(root.querySelector(':popover-open') ? performance.now() - at : Infinity);
    port2.postMessage(0);
  });
})`;

async function leaveWidget(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.locator('wellbeing-widget').locator('.link').first().waitFor();
  return Number(await page.evaluate(cover));
}

const line = 'seen until one leaves';

/** Runs in the page, as text: keeps the time from the last press of Shift until the line is shown no more, or the page is gone. */
const noteGone = `(() => {
  let at = 0;
  let told = false;
  addEventListener('keyup', ({ timeStamp }) => { at = timeStamp; }, { capture: true });
  const gone = () => {
    if (told || at === 0) return;
    told = true;
    localStorage.setItem('gone', String(performance.now() - at));
  };
  new MutationObserver(() => { if (!document.body.textContent.includes(${JSON.stringify(line)})) gone(); })
    .observe(document.body, { childList: true, subtree: true, characterData: true });
  addEventListener('pagehide', gone);
})()`;

async function leaveExtension(page: Page, other: Page): Promise<number> {
  await page.goto(ownPopup().replace('popup', 'app'));
  await goTo(page, 'lookback');
  await page.getByText(word('checkin.word.worried')).first().waitFor();
  await page.locator('.days__day').first().click();
  await page.getByText(line).first().waitFor();
  await other.evaluate(() => localStorage.removeItem('gone'));
  await page.evaluate(noteGone);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  await other.waitForFunction(() => localStorage.getItem('gone') !== null);
  return Number(await other.evaluate(() => localStorage.getItem('gone')));
}

async function often(rounds: number, once: () => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  // the first visit also reads what no later one reads again
  await once();
  for (let round = 0; round < rounds; round += 1) times.push(await once());
  return times;
}

async function fromWidget({ say, rounds }: Bench): Promise<readonly number[]> {
  const site = await widgetSite({ '/': { body: widget() } });
  const browser = await plainBrowser(say);
  const once = async (): Promise<number> => {
    const page = await browser.newPage();
    // the other page never answers: what is seen meanwhile is the cover
    await page.route('**/exit.html', () => undefined);
    const took = await leaveWidget(page, site.address);
    await page.close();
    return took;
  };
  const times = await often(rounds ?? 25, once);
  await browser.close();
  await site.close();
  return times;
}

async function fromExtension({ say, rounds }: Bench): Promise<Readonly<Record<'open' | 'locked', readonly number[]>>> {
  const folder = await temporaryFolder('bench');
  const context = await extensionBrowser(say, folder.path);
  const [page, other] = [await context.newPage(), await context.newPage()];
  for (const each of [page, other]) await each.goto(ownPopup().replace('popup', 'app'));
  await keep(page, { pleasantness: -1, energy: 1, words: ['worried'], note: line });
  const open = await often(rounds ?? 25, () => leaveExtension(page, other));
  await inStore(other, `value(await store.vault.turnOn('a passphrase')); store.items.announce(['vault']); await store.sweep();`);
  const locked = await often(rounds ?? 25, async () => {
    await inStore(other, `value(await store.vault.unlock('a passphrase'));`);
    return await leaveExtension(page, other);
  });
  await context.close();
  await folder.remove();
  return { open, locked };
}

/** From the press that leaves until nothing of the page is seen: in the widget by its button, in the extension by Shift three times. */
export async function leave(bench: Bench): Promise<readonly Row[]> {
  const covered = await fromWidget(bench);
  const { open, locked } = await fromExtension(bench);
  const row = (what: string, times: readonly number[]): Row => {
    bench.say(`${what}: median ${median(times).toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms of ${times.length}`);
    return { goal: 21, what, must: allowed, stretch: null, measured: median(times), unit: 'ms' };
  };
  bench.say();
  return [
    row('leaving the widget: press to cover', covered),
    row('leaving the extension: last Shift to nothing shown', open),
    row('the same with a lock, which closes', locked),
  ];
}

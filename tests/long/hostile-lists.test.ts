import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { startFirefox } from '../support/firefox.ts';
import {
  hostileLists,
  hostileSite,
  hostileZip,
  walkExtension,
  walkExtensionInFirefox,
  walkWidget,
  walkWidgetInFirefox,
} from '../support/hostile-visits.ts';
import { faultsOf, type Walked } from '../support/hostile-walk.ts';
import { startPlainChromium } from '../support/plain-chromium.ts';
import { say } from '../support/say.ts';
import { firefoxVisitor } from '../support/shared-firefox.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** 500 services in five rounds of other ones (assurance S7): a list with all of them at once is drawn too slowly to open each card. */
const count = 100;
const rounds = [0, 1, 2, 3, 4];

function holds(walked: Walked, where: string): void {
  say(where, { cards: walked.cards, opened: walked.opened, addresses: walked.links.length, faults: faultsOf(walked) });
  expect(walked.cards).toBeGreaterThanOrEqual(count);
  expect(faultsOf(walked)).toEqual({});
}

describe('500 hostile services are text in every card', () => {
  test('in the widget, in Chromium and Firefox', async () => {
    const chromium = await startPlainChromium();
    const firefox = await firefoxVisitor();
    for (const round of rounds) {
      const site = await hostileSite(count, round);
      for (const list of hostileLists) {
        holds(await walkWidget(chromium, site, list), `widget in Chromium, a list ${list.name}`);
        holds(await walkWidgetInFirefox(firefox, site, list), `widget in Firefox, a list ${list.name}`);
      }
      await site.close();
    }
    await firefox.close();
    await chromium.close();
  });

  test.each(hostileLists)('in the extension, in Chromium and Firefox, from a list $name', async ({ name, make }) => {
    const folder = await temporaryFolder('hostile');
    for (const round of rounds) {
      const zip = await hostileZip(join(folder.path, 'list.zip'), await make(count, round));
      const chromium = await startChromium();
      holds(await walkExtension(chromium, zip), `extension in Chromium, a list ${name}`);
      await chromium.close();
      const firefox = await startFirefox();
      holds(await walkExtensionInFirefox(firefox, zip), `extension in Firefox, a list ${name}`);
      await firefox.close();
    }
    await folder.remove();
  });
});

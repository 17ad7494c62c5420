import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { keepMany, plan } from '../support/keep-many.ts';
import { throughWelcome } from '../support/person.ts';
import { scanFolder } from '../support/profile-scan.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Where Chromium writes down which pages were seen, what was loaded and what was typed into forms. */
const memories =
  /^(History|History-journal|Top Sites|Favicons|Web Data|Visited Links|Shortcuts|Network Action Predictor|Session_.+|Tabs_.+|DownloadMetadata)$/u;

describe('what the browser remembers (P1)', () => {
  it('popup and side panel leave no row in History, downloads, forms or the session; a tab does, and is found', async () => {
    const profile = await temporaryFolder('traces');
    const first = await startChromium({ profile: profile.path });
    const popup = await first.popup();
    await throughWelcome(popup);
    await popup.evaluate(`globalThis.__name ??= (x) => x; (${keepMany})(${JSON.stringify(plan('trace', 2))})`);
    await popup.close();
    const panel = await first.sidePanel();
    await panel.until(`document.querySelector('main.today [role=radiogroup]')`);
    await panel.evaluate(`globalThis.__name ??= (x) => x; (${keepMany})(${JSON.stringify(plan('trace', 2))})`);
    await first.close();
    expect(found(profile.path, first.id)).toEqual([]);

    const second = await startChromium({ profile: profile.path });
    await second.open('app.html');
    await second.close();
    expect(found(profile.path, second.id)).toContain('History');
    await profile.remove();
  });
});

const found = (profile: string, id: string): readonly string[] =>
  scanFolder(profile, `chrome-extension://${id}`, (file) => memories.test(basename(file))).map((hit) => basename(hit.file));

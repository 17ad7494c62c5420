import { describe, expect, it } from 'vitest';
import { startChromium } from '../support/chromium.ts';
import { canaries, close, found, notFound, passphrase, turnOn, unlock } from '../support/disk-search.ts';
import { allIds, inStore, keepTexts } from '../support/in-store.ts';
import { keepOuter, missingOuter, outerItems, outerTexts } from '../support/outer-items.ts';
import { atToday } from '../support/person.ts';
import { scanFolder } from '../support/profile-scan.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('what lies on the disk (C2)', () => {
  it('without a lock the search finds what was kept; with a lock nothing of before or after it, nor the data key', {
    timeout: 120_000,
  }, async () => {
    const [before, after, outer] = [canaries(50), canaries(50), canaries(outerTexts)];
    const items = outerItems(outer);
    const { path: folder, remove } = await temporaryFolder('lock');
    const first = await startChromium({ profile: folder });
    const open = await atToday(first);
    await inStore(open, keepTexts(before));
    await inStore(open, keepOuter(items));
    await close(first);
    expect(notFound(folder, [...before, ...outer])).toEqual([]);

    const second = await startChromium({ profile: folder });
    const page = await atToday(second);
    const { key, code } = await inStore<{ key: string; code: string }>(page, turnOn);
    await inStore(page, keepTexts(after));
    expect(await inStore(page, allIds)).toHaveLength(100);
    await close(second);
    expect(found(folder, [...before, ...after, ...outer])).toEqual([]);
    const raw = Buffer.from(key, 'base64').toString('latin1');
    expect(found(folder, [key, code, code.replaceAll('-', ''), passphrase, '2024-01', '"rows"'])).toEqual([]);
    expect(scanFolder(folder, raw, () => true, 'latin1')).toEqual([]);

    const third = await startChromium({ profile: folder });
    const later = await third.open('app.html');
    await expect(inStore(later, allIds)).rejects.toThrow('locked');
    expect(await inStore(later, `${unlock}${allIds}`)).toHaveLength(100);
    expect(await inStore(later, missingOuter(items))).toEqual([]);
    await third.close();
    await remove();
  });
});

import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { fail, ok, type Result } from '#shared/result.ts';
import { readSitePackText } from '#shared/site-pack/read-site-pack.ts';
import { type SitePack, siteLimits } from '#shared/site-pack/site-pack.ts';
import { openSitePackFile, type SitePackFile } from '../store/site-pack-file.ts';
import type { App } from './app.ts';

export interface SitePackState {
  /** Null where none was brought in; undefined until it was read. */
  readonly now: ReadonlySignal<SitePack | null | undefined>;
  /** Keeps the pack in place of the one before. Gives how many entries were left out. Fails with `import-file`, `import-large` or `save`. */
  bring(file: Pick<Blob, 'size' | 'text'>): Promise<Result<number>>;
  /** Fails with `save`. */
  remove(): Promise<Result<void>>;
}

/** What only says that nobody gave a day leaves nothing out. */
const leavesNothingOut = 'old';

function makeState(file: SitePackFile): SitePackState {
  const now: Signal<SitePack | null | undefined> = signal(undefined);
  file.read().then(
    (text) => {
      now.value = text === null ? null : readSitePackText(text).pack;
    },
    () => {
      now.value = null;
    },
  );
  return {
    now,
    bring: async (chosen) => {
      if (chosen.size > siteLimits.bytes)
        return fail('import-large', { megabytes: Math.ceil(chosen.size / 1e6), limit: siteLimits.bytes / 1e6 });
      const text = await chosen.text();
      const { pack, faults } = readSitePackText(text);
      if (!pack || pack.people.length + pack.listings.length === 0) return fail('import-file');
      try {
        await file.keep(text);
      } catch {
        return fail('save');
      }
      now.value = pack;
      return ok(faults.filter(({ code }) => code !== leavesNothingOut).length);
    },
    remove: async () => {
      try {
        await file.remove();
        now.value = null;
        return ok(undefined);
      } catch {
        return fail('save');
      }
    },
  };
}

const made = new WeakMap<App, SitePackState>();

/** The pack of a page, one for each app. */
export function sitePackOf(app: App): SitePackState {
  const known = made.get(app) ?? makeState(openSitePackFile(app.platform.local));
  made.set(app, known);
  return known;
}

import type { Area } from './mirror.ts';

/** The file of a school or a community that the person chose: its text, as it was given out. Nothing of the person is in it. */
export interface SitePackFile {
  /** Null where none is kept. */
  read(): Promise<string | null>;
  keep(text: string): Promise<void>;
  remove(): Promise<void>;
}

/** Where it lies; whoever only wants to know whether there is one looks for this. */
export const sitePackKey = 'site-pack';

/** It lies in `storage.local`, which "delete everything" empties with all the rest. */
export const openSitePackFile = (area: Area): SitePackFile => ({
  read: async () => {
    const { [sitePackKey]: text } = await area.get(sitePackKey);
    return typeof text === 'string' ? text : null;
  },
  keep: (text) => area.set({ [sitePackKey]: text }),
  remove: () => area.remove(sitePackKey),
});

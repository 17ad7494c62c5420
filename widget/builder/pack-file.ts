import { readSitePackText } from '#shared/site-pack/read-site-pack.ts';
import { siteLimits } from '#shared/site-pack/site-pack.ts';
import { type Fields, packText } from './pack-text.ts';
import type { Shop } from './shop.ts';

/** Gives the person the file. */
export function savePack(shop: Shop): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([packText(shop.draft)], { type: 'application/json' }));
  link.download = 'our-pack.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Opens a saved pack. Of a file that is none the shop keeps what is wrong with it, and what is written here stays as it is. */
export async function openPack(shop: Shop, input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  // the same file can be chosen again once it was mended
  input.value = '';
  if (!file) return;
  const large = { kilobytes: Math.ceil(file.size / 1000), limit: siteLimits.bytes / 1000 };
  if (file.size > siteLimits.bytes) return shop.change((to) => (to.refused = { code: 'large', where: '', params: large }));
  const text = await file.text();
  const { pack, faults } = readSitePackText(text);
  if (pack === null) return shop.change((to) => (to.refused = faults[0] ?? null));
  shop.change((to) => {
    to.refused = null;
    to.draft = JSON.parse(text.replace(/^\ufeff/, '')) as Fields;
  });
}

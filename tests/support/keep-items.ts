import type { Page } from 'playwright-core';
import { inStore } from './in-store.ts';

/** Someone on the map, with what no test asks about left empty. */
export const tie = (id: string, name: string, more = {}): unknown => ({
  id,
  name,
  kind: 'person',
  ring: 'near',
  gives: ['comfort'],
  reach: null,
  ease: 'easy',
  balance: null,
  shared: [],
  price: [],
  weight: null,
  how: '',
  noticed: [],
  at: null,
  ...more,
});

/** Puts something into the store under its name, without walking through its forms. */
export const keepItem = (page: Page, name: string, value: unknown): Promise<void> =>
  inStore(
    page,
    `value(await store.items.change([${JSON.stringify(name)}], () => ({ ok: true, value: [
      { kind: 'keep', name: ${JSON.stringify(name)}, v: 1, value: ${JSON.stringify(value)} }] })));`,
  );

/** Puts people on the map. */
export const keepCircle = (page: Page, ties: readonly unknown[], blurred = false): Promise<void> =>
  keepItem(page, 'circle', { ties, blurred });

import type { Month } from '#shared/time.ts';
import { lockKey } from './shelf.ts';

/** Items have names: a month `YYYY-MM`, its notes `notes:YYYY-MM`, a noun its own. A name is never a sentence of the person. */
export const isMonth = (name: unknown): name is Month => typeof name === 'string' && /^\d{4}-\d\d$/.test(name);

export const notesName = (month: Month): string => `notes:${month}`;

/** What could not be read is kept under the item's name and a random mark. */
export const asideName = /^damaged:/;

export const asideOf = (name: string, mark: number): string => `damaged:${name}:${mark}`;

/** The month of what was set aside, in this form or in that of version 0.1 (`damaged:YYYY-MM:1:notes`). */
export const asideMonth = (name: string): Month | undefined => /^damaged:(?:notes:)?(\d{4}-\d\d):/.exec(name)?.[1];

/** True for the keys of items: the lock lies beside them under a key of its own. */
export const isItemKey = (key: string): boolean => key !== lockKey;

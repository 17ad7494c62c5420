import exitCss from './large-exit.css?inline';
import css from './layouts.css?inline';
import { wear } from './sheets.ts';

/** Gives a widget the look of layouts that few pages have, and of what is opened. */
export const dressLayouts = (root: ShadowRoot): void => wear(root, css);

/** Makes the way out large, or as large as everywhere. */
export const dressExit = (root: ShadowRoot, isLarge: boolean): void => wear(root, exitCss, isLarge);

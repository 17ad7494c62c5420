import css from './layouts.css?inline';

let sheet: CSSStyleSheet | null = null;

/** Gives a widget the look of layouts that few pages have, and of what is opened. */
export function dressLayouts(root: ShadowRoot): void {
  sheet ??= new CSSStyleSheet();
  if (sheet.cssRules.length === 0) sheet.replaceSync(css);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

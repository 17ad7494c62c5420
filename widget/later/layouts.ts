import css from './layouts.css?inline';

let sheet: CSSStyleSheet | null = null;

/** Gives a widget the look of the layouts and views that few pages have. */
export function dressLayouts(root: ShadowRoot): void {
  sheet ??= new CSSStyleSheet();
  if (sheet.cssRules.length === 0) sheet.replaceSync(css);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

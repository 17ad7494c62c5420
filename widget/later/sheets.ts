/** One sheet of each kind for all widgets of a page. */
const sheets = new Map<string, CSSStyleSheet>();

function sheetOf(text: string): CSSStyleSheet {
  const sheet = sheets.get(text) ?? new CSSStyleSheet();
  if (!sheets.has(text)) sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}

/** Gives a widget a sheet, or takes it away. A sheet that is there already keeps its place. */
export function wear(root: ShadowRoot, text: string, isWorn = true): void {
  const sheet = sheetOf(text);
  const worn = root.adoptedStyleSheets;
  if (isWorn !== worn.includes(sheet)) root.adoptedStyleSheets = isWorn ? [...worn, sheet] : worn.filter((each) => each !== sheet);
}

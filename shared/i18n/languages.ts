/** The languages that ship. A draft has not been reviewed by two native speakers (content 9.3, release rule). */
export const languages = [
  { tag: 'en', dir: 'ltr', draft: false },
  { tag: 'fi', dir: 'ltr', draft: true },
  { tag: 'ar', dir: 'rtl', draft: true },
] as const;

export type Language = (typeof languages)[number];
export type LanguageTag = Language['tag'];

export const languageOf = (tag: LanguageTag): Language => languages.find((each) => each.tag === tag) ?? languages[0];

/** The shipped language nearest to what a browser asks for (BCP 47 tags, best first); English when none fits. */
export function nearestLanguage(wanted: readonly string[]): LanguageTag {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const found = languages.find((each) => each.tag === base);
    if (found) return found.tag;
  }
  return 'en';
}

import type { AudienceCode } from '#shared/directory/audiences.ts';
import { type LanguageTag, nearestLanguage } from '#shared/i18n/languages.ts';
import { beside } from './beside.ts';
import { audiences } from './first-lines.ts';

const exerciseKinds = ['breathing', 'grounding'] as const;
export type ExerciseKind = (typeof exerciseKinds)[number];

/** What the page asks for, read from the attributes. */
export interface Settings {
  /** Null: guess it from the time zone, or ask. */
  readonly country: string | null;
  readonly subdivision: string | null;
  readonly language: LanguageTag;
  /** The language of the page, also where the widget has no words in it: lines that speak it come first. */
  readonly spoken: string;
  readonly audience: AudienceCode;
  readonly topics: readonly string[];
  readonly layout: 'card' | 'button' | 'bar' | 'list';
  readonly exercises: readonly ExerciseKind[];
  readonly isPinned: boolean;
  /** Where "Leave quickly" goes; null when the page has switched it off. */
  readonly exit: string | null;
  readonly theme: string;
}

/** What the first view depends on. `pack`, `directory` and `near` belong to what is read later, and are watched there (`later/after.ts`). */
const names = 'country subdivision lang audience topic layout exercises help exit exit-url theme';

type Words<Text> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text;
type Attribute = Words<typeof names>;

export const attributes: readonly string[] = names.split(' ');

/** All that a page can say in the tag. */
export const allAttributes = (): readonly string[] => [...attributes, 'pack', 'directory', 'near'];

/** Only pages of the web: an address that runs script is never followed. */
function webAddress(text: string): string | null {
  const url = text && URL.canParse(text, document.baseURI) && new URL(text, document.baseURI);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** Reads the attributes; what is missing or not understood has its default. */
export function settingsOf(element: Element): Settings {
  const of = (name: Attribute): string => element.getAttribute(name)?.trim() ?? '';
  const country = of('country').toUpperCase();
  const tag = element.closest('[lang]')?.getAttribute('lang') || 'en';
  const named: readonly string[] = of('exercises').match(/breathing|grounding|none/g) ?? exerciseKinds;
  return {
    country: /^[A-Z]{2}$/.test(country) ? country : null,
    subdivision: of('subdivision').toUpperCase() || null,
    language: nearestLanguage([tag]),
    spoken: tag.toLowerCase().replace(/-.*/, ''),
    audience: audiences.find((each) => each === of('audience')) ?? 'adult',
    topics: of('topic').split(/\s+/),
    layout: (['button', 'bar', 'list'] as const).find((each) => each === of('layout')) ?? 'card',
    exercises: exerciseKinds.filter((kind) => named.includes(kind)),
    isPinned: of('help') === 'always',
    exit: of('exit') === 'off' ? null : (webAddress(of('exit-url')) ?? beside('exit.html')),
    theme: of('theme') || 'auto',
  };
}

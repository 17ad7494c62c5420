import type { AudienceCode } from '#shared/directory/audiences.ts';
import type { LanguageTag } from '#shared/i18n/languages.ts';

/** The layouts that a site can choose from. */
export const layouts = ['card', 'bar', 'button', 'list'] as const;
export type Layout = (typeof layouts)[number];

/** Topics of packs that a page can be about, as the attribute has them (content 7). */
export const packTopics = [
  'everyday',
  'school',
  'club',
  'grief',
  'displacement',
  'disaster',
  'illness',
  'violence',
  'transition',
  'war',
  'unaccompanied',
  'humanitarian',
] as const;
export type PackTopic = (typeof packTopics)[number];

/** Which exercises are offered; the first is what the widget does anyway. */
export const exerciseChoices = ['both', 'breathing', 'grounding', 'none'] as const;
export type ExerciseChoice = (typeof exerciseChoices)[number];

export const themes = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** What a site chose. It stays in this window and is stored nowhere. */
export interface Choices {
  /** ISO 3166-1 alpha-2; empty leaves it to the visitor's time zone. */
  readonly country: string;
  /** ISO 3166-2, `FI-18`; empty for the whole country. */
  readonly subdivision: string;
  readonly language: LanguageTag;
  readonly audience: AudienceCode;
  readonly topics: readonly PackTopic[];
  readonly layout: Layout;
  readonly exercises: ExerciseChoice;
  readonly theme: Theme;
  readonly isPinned: boolean;
  readonly hasExit: boolean;
  /** Where "Leave quickly" goes; empty for the neutral page in the folder. */
  readonly exitUrl: string;
  /** Where the folder of the widget will lie. */
  readonly folder: string;
  /** Where the page itself is, for the code on the poster and for the policy. */
  readonly page: string;
  /** Address of the site's own pack; empty for none. */
  readonly pack: string;
  /** Folder of services near a place, made by the importer; empty for none. */
  readonly directory: string;
  /** Town of that folder to begin with; empty for none. */
  readonly near: string;
}

export const firstChoices: Choices = {
  country: '',
  subdivision: '',
  language: 'en',
  audience: 'adult',
  topics: [],
  layout: 'card',
  exercises: 'both',
  theme: 'auto',
  isPinned: false,
  hasExit: true,
  exitUrl: '',
  folder: 'https://your-site.example/wellbeing/',
  page: 'https://your-site.example/feeling-well',
  pack: '',
  directory: '',
  near: '',
};

/** The attributes of the element, only those that differ from what they are anyway, in the order of the guide. */
export function attributesOf(choices: Choices): readonly (readonly [name: string, value: string])[] {
  const { country, language, audience, topics, layout, exercises, theme, isPinned, hasExit } = choices;
  // half an address, or half a code, would do nothing on the page: it is left out until it is whole
  const whole = (address: string): string => (isAddress(address.trim()) ? address.trim() : '');
  const all: readonly (readonly [string, string])[] = [
    ['country', country],
    ['subdivision', partOf(choices)],
    ['lang', language],
    ['audience', audience === 'adult' ? '' : audience],
    ['topic', topics.join(' ')],
    ['layout', layout === 'card' ? '' : layout],
    ['exercises', exercises === 'both' ? '' : exercises],
    ['help', isPinned ? 'always' : ''],
    ['exit', hasExit ? '' : 'off'],
    ['exit-url', hasExit && isWeb(choices.exitUrl) ? choices.exitUrl.trim() : ''],
    ['pack', whole(choices.pack)],
    ['directory', whole(choices.directory)],
    ['near', choices.directory.trim() === '' ? '' : choices.near.trim()],
    ['theme', theme === 'auto' ? '' : theme],
  ];
  return all.filter(([, value]) => value !== '');
}

/** Whether the part of the country is empty or a whole code of that country. */
export function isSubdivision({ country, subdivision }: Pick<Choices, 'country' | 'subdivision'>): boolean {
  const code = subdivision.trim().toUpperCase();
  return code === '' || (/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code) && (country === '' || code.startsWith(`${country}-`)));
}

/** The part of the country that the page names; empty where it names none, or half a code. */
export const partOf = (choices: Choices): string => (isSubdivision(choices) ? choices.subdivision.trim().toUpperCase() : '');

/** Whether it is empty or an address of the web. */
export const isWeb = (address: string): boolean => address.trim() === '' || /^https?:\/\/[^\s"'<>]+$/.test(address.trim());

/** Whether it is empty, an address of the web, or one beside the page. */
export const isAddress = (address: string): boolean =>
  isWeb(address) || (/^[^\s"'<>]+$/.test(address.trim()) && !/^[a-z][a-z0-9+.-]*:/i.test(address.trim()));

/** The folder with its slash at the end; null where it is no address of the web. */
export function folderOf({ folder }: Pick<Choices, 'folder'>): string | null {
  const whole = folder.trim().endsWith('/') ? folder.trim() : `${folder.trim()}/`;
  return /^https:\/\/[^\s"'<>]+\/$/.test(whole) ? whole : null;
}

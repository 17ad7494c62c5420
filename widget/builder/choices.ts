import type { AudienceCode } from '#shared/directory/audiences.ts';
import type { LanguageTag } from '#shared/i18n/languages.ts';

/** The layouts that a site can choose from. */
export const layouts = ['card', 'bar', 'button', 'list'] as const;
export type Layout = (typeof layouts)[number];

/** Topics of packs that a page can be about, as the attribute has them (content 7). */
export const packTopics = [
  'everyday',
  'school',
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

/** What a site chose. It stays in this window and is stored nowhere. */
export interface Choices {
  /** ISO 3166-1 alpha-2; empty leaves it to the visitor's time zone. */
  readonly country: string;
  readonly language: LanguageTag;
  readonly audience: AudienceCode;
  readonly topics: readonly PackTopic[];
  readonly layout: Layout;
  readonly isPinned: boolean;
  readonly hasExit: boolean;
  /** Where the folder of the widget will lie. */
  readonly folder: string;
  /** Where the page itself is, for the code on the poster and for the policy. */
  readonly page: string;
  /** Address of the site's own pack; empty for none. */
  readonly pack: string;
}

export const firstChoices: Choices = {
  country: '',
  language: 'en',
  audience: 'adult',
  topics: [],
  layout: 'card',
  isPinned: false,
  hasExit: true,
  folder: 'https://your-site.example/wellbeing/',
  page: 'https://your-site.example/feeling-well',
  pack: '',
};

/** The attributes of the element, only those that differ from what they are anyway, in the order of the guide. */
export function attributesOf(choices: Choices): readonly (readonly [name: string, value: string])[] {
  const { country, language, audience, topics, layout, isPinned, hasExit, pack } = choices;
  const all: readonly (readonly [string, string])[] = [
    ['country', country],
    ['lang', language],
    ['audience', audience === 'adult' ? '' : audience],
    ['topic', topics.join(' ')],
    ['layout', layout === 'card' ? '' : layout],
    ['help', isPinned ? 'always' : ''],
    ['exit', hasExit ? '' : 'off'],
    ['pack', pack],
  ];
  return all.filter(([, value]) => value !== '');
}

/** The folder with its slash at the end; null where it is no address of the web. */
export function folderOf({ folder }: Pick<Choices, 'folder'>): string | null {
  const whole = folder.trim().endsWith('/') ? folder.trim() : `${folder.trim()}/`;
  return /^https:\/\/[^\s"'<>]+\/$/.test(whole) ? whole : null;
}

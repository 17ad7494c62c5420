import type { Feeling, Step } from './checkin.ts';

/** A family of emotion words; its centre on the grid orders the families and is never shown (content 1.3). */
export interface EmotionFamily {
  readonly id: string;
  readonly pleasantness: Step;
  readonly energy: Step;
  readonly words: readonly string[];
}

/** Eight families of six words, and those in between (content 1.3). The label of a word is `checkin.word.<id>`. */
export const emotionFamilies: readonly EmotionFamily[] = [
  { id: 'joy', pleasantness: 2, energy: 1, words: ['happy', 'cheerful', 'excited', 'proud', 'hopeful', 'curious'] },
  { id: 'calm', pleasantness: 1, energy: -1, words: ['peaceful', 'relaxed', 'rested', 'safe', 'relieved', 'content'] },
  { id: 'closeness', pleasantness: 1, energy: 0, words: ['loved', 'cared-for', 'understood', 'included', 'grateful', 'trusting'] },
  { id: 'fear', pleasantness: -1, energy: 2, words: ['worried', 'nervous', 'scared', 'panicky', 'on-guard', 'unsafe'] },
  { id: 'anger', pleasantness: -1, energy: 2, words: ['annoyed', 'frustrated', 'angry', 'furious', 'jealous', 'treated-unfairly'] },
  { id: 'sadness', pleasantness: -2, energy: -1, words: ['sad', 'disappointed', 'lonely', 'homesick', 'grieving', 'hopeless'] },
  { id: 'tiredness', pleasantness: -1, energy: -2, words: ['tired', 'drained', 'numb', 'empty', 'bored', 'overloaded'] },
  { id: 'shame', pleasantness: -1, energy: 0, words: ['embarrassed', 'guilty', 'ashamed', 'not-good-enough', 'left-out', 'let-down'] },
  { id: 'okay', pleasantness: 0, energy: 0, words: ['just-okay', 'mixed', 'unsure', 'no-words-today'] },
];

/** Three words of each family for younger people (content 1.4). Two of them are words that only they have. */
export const youngFamilies = [
  { id: 'joy', words: ['happy', 'proud', 'excited'] },
  { id: 'calm', words: ['calm', 'safe', 'rested'] },
  { id: 'closeness', words: ['loved', 'included', 'thankful'] },
  { id: 'fear', words: ['worried', 'scared', 'nervous'] },
  { id: 'anger', words: ['annoyed', 'angry', 'jealous'] },
  { id: 'sadness', words: ['sad', 'lonely', 'homesick'] },
  { id: 'tiredness', words: ['tired', 'bored', 'empty'] },
  { id: 'shame', words: ['embarrassed', 'guilty', 'left-out'] },
] as const;

/** What else can be around a feeling of a teenager (content 1.4). */
export const teenTags = ['exams', 'group-chat', 'crush-or-relationship', 'body-and-looks', 'gaming', 'future-plans'] as const;

/** Signs in the body: an equal list, since distress is told through the body in many places. Labels: `checkin.<id>`. */
export const bodyWords: readonly string[] = [
  'body.tight-chest',
  'body.heavy-head',
  'body.knot-in-the-stomach',
  'body.shaky',
  'body.hot',
  'body.cold',
  'body.restless-legs',
  'body.lump-in-the-throat',
  'body.pain',
  'body.nothing-special',
];

/** The key of a word's label: `checkin.word.<id>`, and `checkin.<id>` for signs in the body. */
export const wordKeyOf = (id: string): string => (id.startsWith('body.') ? `checkin.${id}` : `checkin.word.${id}`);

/** What can be around a feeling (content 1.5). Labels: `checkin.group.<id>` and `checkin.context.<tag>`. */
export const contextGroups = [
  { id: 'body', tags: ['sleep', 'food', 'movement', 'health', 'pain', 'medicine'] },
  { id: 'people', tags: ['family', 'friends', 'partner', 'neighbours', 'people-far-away', 'conflict', 'being-alone'] },
  { id: 'doing', tags: ['school', 'work', 'studies', 'chores', 'looking-for-work', 'waiting-for-a-decision'] },
  { id: 'means', tags: ['money', 'housing', 'papers-and-permits', 'transport'] },
  { id: 'safety', tags: ['safety-at-home', 'safety-outside', 'online-safety', 'alarms-or-fighting'] },
  { id: 'meaning', tags: ['faith', 'culture', 'language', 'celebration', 'memory-or-anniversary', 'nature', 'music'] },
  { id: 'world', tags: ['news', 'war', 'weather-or-disaster', 'discrimination'] },
  { id: 'good', tags: ['something-went-well', 'someone-was-kind', 'i-helped-someone', 'fun', 'rest'] },
] as const;

/** What would help, each with its inner and outer options, best first (content 1.5). Labels: `checkin.need.<id>`. */
export const needs = [
  { id: 'settle', inner: ['br-long-out', 'gr-feet'], outer: ['so-sit-near'] },
  { id: 'present', inner: ['gr-54321', 'gr-orient'], outer: ['so-say-hi'] },
  { id: 'release', inner: ['gr-shake', 'gr-pmr-short'], outer: ['so-walk-with'] },
  { id: 'rest', inner: ['br-long-out', 'gr-pmr-short'], outer: ['ba-sleep'] },
  { id: 'comfort', inner: ['mi-kind', 'gr-cross-tap'], outer: ['so-message'] },
  { id: 'company', inner: ['mi-strengths'], outer: ['so-map', 'so-message'] },
  { id: 'sort', inner: ['pr-steps'], outer: ['so-ask-specific'] },
  { id: 'space', inner: ['mi-unhook', 'gr-categories'], outer: ['so-walk-with'] },
  { id: 'meaning', inner: ['mi-values'], outer: ['so-nudges', 'ba-culture'] },
  { id: 'basics', inner: ['ba-basics'], outer: ['so-ask-specific'] },
  { id: 'safe', inner: [], outer: ['sf-now', 'sf-plan'] },
  { id: 'help', inner: [], outer: ['sf-directory'] },
] as const;

export type NeedId = (typeof needs)[number]['id'];

const distance = (family: EmotionFamily, feeling: Feeling): number =>
  (family.pleasantness - feeling.pleasantness) ** 2 + (family.energy - feeling.energy) ** 2;

/** The families with those nearest to the point first; in the order of the list when no point was chosen. */
export const wordsFor = (feeling: Feeling | null): readonly EmotionFamily[] =>
  feeling ? [...emotionFamilies].sort((a, b) => distance(a, feeling) - distance(b, feeling)) : emotionFamilies;

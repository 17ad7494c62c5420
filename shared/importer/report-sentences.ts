import { readSentences } from './read/read-sentences.ts';

/** What a finding means, and what to do about it. */
export interface Sentence {
  readonly says: string;
  readonly todo: string;
}

const cleanSentences = {
  'no-name': { says: 'The service has no name and was left out.', todo: 'Give it one.' },
  'no-status': {
    says: 'The record does not say whether the service is offered; it is listed.',
    todo: 'Set the status to active, temporarily closed, inactive or defunct.',
  },
  'not-listed': { says: 'The service is not offered any more and was left out.', todo: 'Nothing.' },
  'id-twice': {
    says: 'Different records have the same UUID; the newest stays.',
    todo: 'Give each service an id of its own, and never use it again.',
  },
  'id-reused': {
    says: 'Different records have the same id, which is no UUID; both are listed.',
    todo: 'Give each service an id of its own, best a UUID, and never use it again.',
  },
  repeat: { says: 'The very same record stands there again; it is listed once.', todo: 'Nothing.' },
  twin: {
    says: 'The same service stands there several times; it became one with several places.',
    todo: 'Nothing, or link one service to several places.',
  },
  'person-name': {
    says: 'A person’s name stood in a text and was taken out.',
    todo: 'Write the role instead: "ask for the social worker".',
  },
  'person-mail': {
    says: 'The mail address is a person’s and was left out.',
    todo: 'Give the service an address of its own, as info@example.org.',
  },
  'person-link': { says: 'A link has a person’s name in it and was left out.', todo: 'Link to a page that is not about a person.' },
  'person-service': {
    says: 'The service or its organisation is called as a person is; another name was taken.',
    todo: 'Give it a name that says what it offers.',
  },
  'private-text': {
    says: 'A sentence of a record whose address is private might say where it is; it was left out.',
    todo: 'Take the address out of the text. If the address is public, put the id on "allow" in the config.',
  },
  'private-link': {
    says: 'A link of a record whose address is private leads to a map or holds the address; it was left out.',
    todo: 'Take the link out of the record.',
  },
  'private-shared': {
    says: 'The record stands at an address, or is the twin of a record, that is private elsewhere in the feed; its address was withheld, too.',
    todo: 'Look at both. If the address is public, put the ids on "allow" in the config.',
  },
  'phone-text': { says: 'There is no number in the field for a number.', todo: 'Leave the field empty, or write the number.' },
  'phone-several': {
    says: 'There are several numbers in one field; they were taken apart.',
    todo: 'Write each number as a phone of its own.',
  },
  'phone-short': {
    says: 'The number is short and not known as a short number of the country; it is shown without a link.',
    todo: 'Write the whole number. If it is dialled like that, put it on "shortNumbers" in the config.',
  },
  'phone-impossible': { says: 'The number cannot be dialled; it is shown without a link.', todo: 'Look the number up again.' },
  'phone-unassigned': {
    says: 'The number is in no range that is in use as far as is known.',
    todo: 'Look the number up again; it may be right.',
  },
  email: { says: 'This is no mail address and was left out.', todo: 'Write one address.' },
  url: { says: 'This is no address of a website and was left out.', todo: 'Write an address that begins with https://.' },
  'url-without-scheme': { says: 'The address has no https:// before it; it was put there.', todo: 'Write the whole address.' },
  ages: { says: 'The ages contradict each other and were left out.', todo: 'Correct the lowest and the highest age.' },
  coordinates: {
    says: 'The point cannot be right (0,0, out of range, in another country); the town is used.',
    todo: 'Look the point up again. Latitude comes first in HSDS.',
  },
  'schedule-zone': {
    says: 'There are hours but no time zone is known; they are shown as text only.',
    todo: 'Add a point or a state to the address, or "zone" to the config.',
  },
  'schedule-days': {
    says: 'The entry does not say on which days; on those days nothing is called closed.',
    todo: 'Write BYDAY as MO,TU,WE,TH,FR,SA,SU.',
  },
  'schedule-no-times': { says: 'The entry names days but no times.', todo: 'Write opens_at and closes_at, or leave the entry out.' },
  'schedule-no-close': { says: 'The entry has one time only.', todo: 'Write both opens_at and closes_at.' },
  'schedule-time': { says: 'The time can’t be read.', todo: 'Write it as 09:00.' },
  'schedule-offset': {
    says: 'The offset of the time is none that the place has in winter or in summer.',
    todo: 'Write the time of the clock there without an offset, or set "timeSuffix" in the config.',
  },
  'schedule-equal': { says: 'It opens and closes at the same minute.', todo: 'Write 00:00 to 23:59 for the whole day.' },
  'schedule-dates': { says: 'A date of the entry is none, or they are the wrong way round.', todo: 'Write dates as 2026-03-31.' },
  'schedule-count': { says: 'The end of the series can’t be counted out.', todo: 'Write "until" instead of "count".' },
  'schedule-weeks': {
    says: 'The entry goes by months, weeks or days of the year, or by places in a set, which is not read.',
    todo: 'Write it by weekdays, with valid_from and valid_to.',
  },
  'schedule-limit': {
    says: 'The entry comes every week or day, and names days of the month or "the first Tuesday" all the same.',
    todo: 'Write FREQ as MONTHLY, or leave the other part out.',
  },
  'schedule-text': {
    says: 'The words beside the hours make them uncertain (an appointment, a season, an exception, other days or times); the words are shown.',
    todo: 'Write an entry for each case, and leave the words out.',
  },
  'places-apart': {
    says: 'The service has other hours at other places; it became a record for each, with the id of the place behind its own.',
    todo: 'Nothing.',
  },
  'schedule-mixed': {
    says: 'The service has different hours at more than fifty places; its hours are shown as words only.',
    todo: 'Make it several services, each for the places that open at the same times.',
  },
  'schedule-shut': {
    says: 'The record says that it is closed for now; its hours are shown as not known.',
    todo: 'Set the status to temporarily closed.',
  },
  'schedule-holiday': {
    says: 'The days of a holiday schedule can’t be read; the hours are shown as not known.',
    todo: 'Write start_date and end_date as 2026-12-24.',
  },
  'schedule-interval': { says: 'Every how many weeks can’t be told.', todo: 'Write a whole number and dtstart.' },
  'schedule-month': { says: 'The entry is monthly but does not say on which day.', todo: 'Write BYDAY as 2TU or BYMONTHDAY.' },
  'schedule-freq': { says: 'FREQ is neither WEEKLY nor MONTHLY.', todo: 'Write one of the two.' },
  'schedule-osm': {
    says: 'The opening hours can’t be read in OpenStreetMap’s grammar.',
    todo: 'Try them in the evaluation tool for opening_hours.',
  },
  'schedule-ended': {
    says: 'All hours of the service ended in the past; its hours are shown as not known.',
    todo: 'Write the new hours, or a later valid_to.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

const sentences = { ...cleanSentences, ...readSentences };

/** The closed list of what an import can find: a code that has no sentence here does not compile. */
export type FindingCode = keyof typeof sentences;

/** What a finding means, and what to do about it. */
export const sentenceOf = ({ code }: { readonly code: FindingCode }): Sentence => sentences[code];

/** All codes. */
export const knownCodes = Object.keys(sentences) as readonly FindingCode[];

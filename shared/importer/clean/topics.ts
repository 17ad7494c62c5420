import { type Audience, isAudience } from '#shared/directory/audiences.ts';
import { isTopic, type Topic } from '#shared/directory/topics.ts';
import eligibility from '../../directory/data/open-eligibility.json' with { type: 'json' };
import type { FeedConfig } from '../feed-config.ts';
import { asObject, asObjects, asText, firstObjects, firstText, folded, type Untrusted } from '../values.ts';
import { plainLine } from './plain-text.ts';

/** What the terms of a service come to. */
export interface ReadTerms {
  readonly topics: readonly Topic[];
  readonly audiences: readonly Audience[];
  readonly searchWords: readonly string[];
  /** Terms that no crosswalk knows, for the report. */
  readonly unmatched: readonly string[];
}

const openTerms: ReadonlyMap<string, readonly string[]> = new Map(
  [...Object.entries(eligibility.roots), ...Object.entries(eligibility.terms)].map(([term, topics]) => [
    folded(term),
    topics as readonly string[],
  ]),
);

/** Codes of the taxonomy of AIRS, whose names need a subscription: never shown, not even as a word to search by. */
const closedCode = /^[A-Z]{2}(-\d{3,4}(\.\d{3,4})?(-\d{3})*)?$/;

const about = /elig|audience|publics?|who/i;

interface Term {
  readonly name: string | null;
  readonly code: string | null;
  readonly uri: string | null;
  readonly isAudience: boolean;
  readonly isClosed: boolean;
}

function termOf(attribute: Untrusted): Term {
  const nested = asObject(attribute['taxonomy_term']);
  const from = Object.keys(nested).length > 0 ? nested : attribute;
  const code = firstText(from, 'code', 'taxonomy_code');
  const taxonomy = `${firstText(from, 'taxonomy', 'vocabulary') ?? ''} ${firstText(asObject(from['taxonomy_detail']), 'name') ?? ''}`;
  return {
    name: plainLine(firstText(from, 'name', 'term', 'taxonomy_term_name')),
    code,
    uri: firstText(from, 'term_uri', 'uri'),
    isAudience: about.test(firstText(attribute, 'link_type') ?? ''),
    isClosed: /airs|211|hsis/i.test(taxonomy) || closedCode.test(code ?? ''),
  };
}

const listed = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value.map((each) => asText(each) ?? '') : (asText(value) ?? '').split(/[,;]/))
    .map((each) => each.trim())
    .filter((each) => each !== '');

function termsOf(service: Untrusted): readonly Term[] {
  const attributes = firstObjects(
    service,
    'attributes',
    'service_taxonomys',
    'service_taxonomies',
    'service_attributes',
    'taxonomy_terms',
    'categories',
  );
  const words = [...listed(service['keywords']), ...listed(service['taxonomy_names'])];
  return [
    ...attributes.map(termOf),
    ...words.map((name) => ({ name: plainLine(name), code: null, uri: null, isAudience: false, isClosed: false })),
  ];
}

/** What a crosswalk of the feed, then the open taxonomy, then our own ids make of a term; null where none knows it. */
function matched(
  { name, code, uri }: Term,
  crosswalk: FeedConfig['crosswalk'],
): { topics: readonly Topic[]; audiences: readonly Audience[] } | null {
  for (const key of [uri, code, name]) {
    const own = key === null ? undefined : Object.hasOwn(crosswalk, key) ? crosswalk[key] : crosswalk[folded(key)];
    if (own) return own;
  }
  const id = (name ?? '').toLowerCase().replaceAll(' ', '-');
  if (isTopic(id)) return { topics: [id], audiences: [] };
  if (isAudience(id)) return { topics: [], audiences: [id] };
  const open = openTerms.get(folded(name ?? ''));
  return open ? { topics: open.filter(isTopic), audiences: [] } : null;
}

/** Topics, audiences and words to search by of a service; keyword rules of the operator add to them. */
export function readTerms(
  service: Untrusted,
  texts: readonly (string | null)[],
  config: Pick<FeedConfig, 'crosswalk' | 'keywords'>,
): ReadTerms {
  const topics = new Set<Topic>();
  const audiences = new Set<Audience>();
  const words = new Set<string>();
  const unmatched = new Set<string>();
  const add = (meaning: Pick<ReadTerms, 'topics' | 'audiences'>): void => {
    for (const topic of meaning.topics) topics.add(topic);
    for (const audience of meaning.audiences) audiences.add(audience);
  };
  for (const term of termsOf(service)) {
    const found = matched(term, config.crosswalk);
    if (found) add(found);
    if (!found) unmatched.add(term.code ?? term.name ?? '');
    if (!found && !term.isClosed && term.name) words.add(term.name);
  }
  const text = ` ${folded(texts.filter((each) => each !== null).join(' '))} `;
  for (const rule of config.keywords) {
    if (!rule.words.some((word) => text.includes(` ${folded(word)} `))) continue;
    add(rule);
  }
  unmatched.delete('');
  return {
    topics: [...topics].sort(),
    audiences: [...audiences].sort(),
    searchWords: [...words].sort().slice(0, 20),
    unmatched: [...unmatched],
  };
}

/** Parts of a list that are objects or texts, as objects with a name. */
export const namesOf = (value: unknown): readonly string[] => [
  ...listed(Array.isArray(value) ? value.filter((each) => typeof each !== 'object') : typeof value === 'object' ? null : value),
  ...asObjects(value).flatMap((each) => firstText(each, 'name', 'document', 'description') ?? []),
];

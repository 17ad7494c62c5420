import type { Audience, Exercise } from './exercise.ts';
import { knownBlocks } from './known-blocks.ts';
import { type Pack, type PackSettings, packs } from './packs.ts';

/** What one or several packs come to for one audience. */
export interface Arrangement {
  /** The packs it is made of. */
  readonly packs: readonly string[];
  /** Ids of exercises and known blocks, in order, without those that are hidden or not for this audience. */
  readonly show: readonly string[];
  readonly hide: ReadonlySet<string>;
  readonly replace: Readonly<Record<string, string>>;
  readonly settings: PackSettings;
  readonly directory: readonly string[];
}

const isYoung = (audience: Audience): boolean => audience === 'c6' || audience === 'c10';

/** Helpers see what adults see (content, part two). */
const fits = (audiences: readonly Audience[], audience: Audience): boolean =>
  audiences.includes(audience) || (audience === 'helper' && audiences.includes('adult'));

const named = (id: string): Pack | undefined => packs.find((each) => each.id === id);

/** Packs of one topic that fit; one made for this very audience comes before one that a helper may see as well. */
const ofTopic = (topic: string, audience: Audience): Pack | undefined => {
  const about = packs.filter((each) => each.topics.includes(topic));
  return about.find((each) => each.audiences.includes(audience)) ?? about.find((each) => fits(each.audiences, audience));
};

/** Whether a topic has a pack that fits; without one the everyday one stands in. */
export const hasPack = (topic: string, audience: Audience): boolean => ofTopic(topic, audience) !== undefined;

/** The first of each, then the second of each, and so on; every entry once. */
function interleave(lists: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const inTurn = Array.from({ length: longest }, (_, row) => lists.flatMap((list) => list[row] ?? [])).flat();
  return [...new Set(inTurn)];
}

/**
 * The arrangement for the topics and the audience of a page (content 7). Shows are interleaved in the order given, every hide applies
 * and the strictest settings win; a topic nobody knows, or none, falls back to `pack-general`, for children to `pack-pupil-younger`.
 * @param catalogue the exercises that ship: a block whose audience does not fit is skipped
 */
export function packFor(topics: readonly string[], audience: Audience, catalogue: readonly Pick<Exercise, 'id' | 'for'>[]): Arrangement {
  const found = topics.map((topic) => ofTopic(topic, audience)).filter((each) => each !== undefined);
  const fallback = named(isYoung(audience) ? 'pack-pupil-younger' : 'pack-general');
  const chosen = [...new Set(found.length > 0 ? found : [fallback].filter((each) => each !== undefined))];
  const hide = new Set(chosen.flatMap((each) => each.hide));
  const audiencesOf = new Map([...Object.entries(knownBlocks), ...catalogue.map((each) => [each.id, each.for] as const)]);
  const shown = interleave(chosen.map((each) => each.show)).filter((id) => !hide.has(id) && fits(audiencesOf.get(id) ?? [], audience));
  return {
    packs: chosen.map((each) => each.id),
    show: shown,
    hide,
    replace: Object.assign({}, ...chosen.map((each) => each.replace ?? {})),
    // each setting has one strict value, and a pack names a setting only to make it strict: taking all is taking the strictest
    settings: Object.assign({}, ...chosen.map((each) => each.settings ?? {})),
    directory: interleave(chosen.map((each) => each.directory)),
  };
}

/** Variants of an exercise that an arrangement switches on: other pictures, and no listening where sounds are left out. */
export function variantsIn({ variants = [] }: Exercise, { replace, settings }: Arrangement): readonly string[] {
  const wanted = ({ name, replaces }: (typeof variants)[number]): boolean =>
    (replaces !== undefined && replace[replaces] === name) || (settings.audio === false && name === 'sirens');
  return variants.filter(wanted).map(({ name }) => name);
}

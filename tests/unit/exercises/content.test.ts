import { describe, expect, test } from 'vitest';
import { needs } from '#shared/checkin/vocabulary.ts';
import { exerciseOf, exercises } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import { findings } from '#shared/exercises/finding.ts';
import { fullForm, inForm } from '#shared/exercises/forms.ts';
import { exerciseIds } from '#shared/exercises/ids.ts';
import { knownBlocks } from '#shared/exercises/known-blocks.ts';
import { packs } from '#shared/exercises/packs.ts';
import { rhythmPath } from '#shared/exercises/rhythm.ts';
import { tiredSeconds } from '#shared/exercises/tired-seconds.ts';
import more from '#shared/i18n/locales/en/calm-more.json' with { type: 'json' };
import first from '#shared/i18n/locales/en/exercises.json' with { type: 'json' };

const words: Readonly<Record<string, string>> = { ...first, ...more };
const said = (key: string): string => words[`exercises.${key}`] ?? '';
const tired = { tired: true, variants: [] };
const known = (id: string): boolean => exerciseIds.has(id) || id in knownBlocks;

/** Every form an exercise can be played in: full, short, and each variant of both. */
const formsOf = ({ variants = [] }: Exercise) => [
  fullForm,
  tired,
  ...variants.flatMap(({ name }) => [
    { tired: false, variants: [name] },
    { tired: true, variants: [name] },
  ]),
];

/** All that can be read while it is played. */
const playedTexts = (exercise: Exercise): readonly string[] => formsOf(exercise).flatMap((form) => inForm(exercise, form).texts.map(said));

const syllables = (word: string): number => {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, letters.endsWith('e') && !letters.endsWith('le') && groups > 1 ? groups - 1 : groups);
};

/** Flesch–Kincaid grade of English texts: about how many years of school they need. */
function schoolYears(texts: readonly string[]): number {
  const all = texts.map((text) => (/[.?:]$/.test(text) ? text : `${text}.`)).join(' ');
  const list = all.split(/\s+/).filter((each) => /[a-z]/i.test(each));
  const sentences = all.match(/[.?:;]+(\s|$)/g)?.length ?? 1;
  return 0.39 * (list.length / sentences) + 11.8 * (list.reduce((sum, each) => sum + syllables(each), 0) / list.length) - 15.59;
}

describe('the exercises that ship', () => {
  test('are forty-eight, and the list of ids says the same', () => {
    expect(exercises).toHaveLength(48);
    expect([...exerciseIds]).toEqual(exercises.map(({ id }) => id));
  });

  test('have all their words in every form', () => {
    const missing = exercises.flatMap((exercise) => {
      const { id, kind, variants = [], notes = [], cautions, grade, wayOut } = exercise;
      const played = formsOf(exercise).flatMap((form) => [inForm(exercise, form).title, ...inForm(exercise, form).texts]);
      const asks = exercise.kind === 'steps' ? Object.values(exercise.asks ?? {}) : [];
      const choices = asks.flatMap((ask) => (ask.kind === 'choose' || ask.kind === 'sort' ? ask.names : []));
      const keys = [
        ...played,
        `${id}.limit`,
        `grade.${grade}`,
        ...(kind === 'steps' ? [] : [`${id}.start`, `${id}.end`]),
        ...variants.flatMap(({ name }) => [`${id}.variant.${name}`, `variant.${name}`]),
        ...choices.map((name) => `${id}.choice.${name}`),
        ...notes.map((name) => `${id}.note.${name}`),
        ...cautions.map((name) => `caution.${name}`),
        ...(wayOut ? [`${id}.way-out`] : []),
      ];
      return keys.filter((key) => said(key) === '');
    });
    expect(missing).toEqual([]);
  });

  test('no word of an exercise stands in the catalogue without a place in its data', () => {
    const used = new Set(
      exercises.flatMap((exercise) => formsOf(exercise).flatMap((form) => [inForm(exercise, form).title, ...inForm(exercise, form).texts])),
    );
    const own = Object.keys(words).map((key) => key.slice('exercises.'.length));
    const played = own.filter((key) => exerciseIds.has(key.split('.')[0] ?? '') && /\.(step|phase|tired)\.\d+$/.test(key));
    expect(played.length).toBeGreaterThan(300);
    expect(played.filter((key) => !used.has(key))).toEqual([]);
  });

  test('name only what exists: alternatives, forms without pauses, ways out, findings, short forms', () => {
    const named = exercises.flatMap((each) => [
      ...each.alternatives,
      ...(each.kind === 'breathing' && each.noHold ? [each.noHold] : []),
      ...(each.wayOut ? [each.wayOut.to] : []),
    ]);
    expect(named.filter((id) => !known(id))).toEqual([]);
    expect(Object.keys(findings).sort()).toEqual([...exerciseIds].sort());
    expect(Object.keys(tiredSeconds).sort()).toEqual([...exerciseIds].sort());
    const outs = exercises.filter(({ wayOut }) => wayOut?.note);
    expect(outs.filter(({ wayOut, notes = [] }) => !notes.includes(wayOut?.note ?? ''))).toEqual([]);
  });

  test('needs and packs name only exercises and blocks that are known', () => {
    const named = [...needs.flatMap((each) => [...each.inner, ...each.outer]), ...packs.flatMap((each) => [...each.show, ...each.hide])];
    expect([...named, ...packs.flatMap((each) => each.workerCards ?? [])].filter((id) => !known(id))).toEqual([]);
    expect(needs.flatMap((each) => each.inner as readonly string[]).filter((id) => !exerciseIds.has(id))).toEqual([]);
  });

  test('for every audience one has an alternative that is for them too', () => {
    const without = exercises.flatMap((each) =>
      each.for
        .filter((audience) => !each.alternatives.some((id) => (exerciseOf(id)?.for ?? knownBlocks[id])?.includes(audience)))
        .map((audience) => `${each.id} for ${audience}`),
    );
    expect(without).toEqual([]);
  });

  test('each has an audience, a caution, a source and a limit', () => {
    const bare = exercises.filter(
      ({ id, for: audiences, cautions, refs }) => audiences.length * cautions.length * refs.length === 0 || said(`${id}.limit`) === '',
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  test('none that is used alone is labelled as well supported, and a short form is never better than early evidence', () => {
    expect(exercises.filter(({ grade }) => grade === 'A')).toEqual([]);
    expect(exercises.map((each) => inForm(each, tired).exercise.grade).filter((grade) => !['C', 'D', 'N'].includes(grade))).toEqual([]);
  });

  test('rests name a form without them, warn of them, and are not for children', () => {
    const holding = exercises.filter((each) => each.kind === 'breathing' && each.phases.some(({ kind }) => kind === 'hold'));
    expect(holding.map(({ id }) => id)).toEqual(['br-box', 'br-478']);
    for (const each of holding) {
      expect(each.cautions).toContain('hold');
      expect(each.kind === 'breathing' && each.noHold && exerciseIds.has(each.noHold)).toBe(true);
      expect(each.for.filter((audience) => audience === 'c6' || audience === 'c10')).toEqual([]);
    }
  });

  test('nothing asks a child to write', () => {
    const asking = exercises.filter(
      (each) =>
        each.kind === 'steps' &&
        each.for.includes('c6') &&
        Object.values(each.asks ?? {}).some(({ kind }) => kind === 'line' || kind === 'lines'),
    );
    expect(asking).toEqual([]);
  });

  test('short forms take twenty to forty seconds, a line at a time', () => {
    const totals = Object.entries(tiredSeconds).map(([id, list]) => [id, list.reduce((sum, each) => sum + each, 0)] as const);
    expect(totals.filter(([, total]) => total < 20 || total > 40)).toEqual([]);
  });

  test('are drawn to scale inside their box', () => {
    for (const each of exercises) {
      if (each.kind !== 'breathing') continue;
      const numbers = (rhythmPath(each).match(/-?[\d.]+/g) ?? []).map(Number);
      expect(numbers.every((n) => n >= 0 && n <= 72)).toBe(true);
      expect(Math.max(...numbers)).toBe(70);
    }
  });
});

describe('the words of the exercises', () => {
  test('no sentence of a step is longer than twenty words', () => {
    const long = exercises
      .flatMap(playedTexts)
      .flatMap((text) => text.split(/(?<=[.?:])\s/))
      .filter((sentence) => sentence.split(/\s+/).length > 20);
    expect(long).toEqual([]);
  });

  test('each exercise reads at six years of school or less (A10)', () => {
    const hard = exercises.map((each) => [each.id, schoolYears([...playedTexts(each), said(`${each.id}.limit`)])] as const);
    expect(hard.filter(([, years]) => years > 6)).toEqual([]);
    expect(schoolYears(['Physiological dysregulation necessitates professional psychotherapeutic intervention.'])).toBeGreaterThan(12);
  });

  test('nothing shouts, pushes, promises or labels', () => {
    const avoided =
      /!|\b(you should|you must|just relax|everything will be fine|i understand exactly|proven|cure|rewire|reset your|broken|damaged|victim|dysregulated|triggered|vagal|amygdala|well done|good job|close your eyes|safe place)\b/i;
    expect(Object.entries(words).filter(([, text]) => avoided.test(text))).toEqual([]);
    expect(avoided.test('Just relax.')).toBe(true);
  });

  test('"I am safe" is said only as "if it is true"', () => {
    expect(
      Object.entries(words).filter(
        ([, text]) => /\b(I am|you are) safe\b/i.test(text) && !/if (it is true|you are not safe)|only where you are safe/i.test(text),
      ),
    ).toEqual([]);
  });

  test('bread and soup leave no candle, wood and rope leave no water', () => {
    const swapped = (id: string, variant: string): string => {
      const exercise = exerciseOf(id);
      const forms = [false, true].map((short) => ({ tired: short, variants: [variant] }));
      return exercise ? forms.flatMap((form) => [inForm(exercise, form).title, ...inForm(exercise, form).texts].map(said)).join(' ') : '';
    };
    expect(swapped('br-flower-candle', 'soup')).toMatch(/bread/i);
    expect(swapped('br-flower-candle', 'soup')).not.toMatch(/candle|flower|dance/i);
    expect(swapped('gr-stone-water', 'rope')).toMatch(/rope/i);
    expect(swapped('gr-stone-water', 'rope')).not.toMatch(/water|lake|stone/i);
    expect(swapped('br-balloon', 'ball')).toMatch(/ball/i);
  });
});

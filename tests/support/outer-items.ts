/** What is kept of the outer side and of what steadies, as it lies in the store. */
export interface OuterItem {
  readonly name: string;
  readonly v: number;
  readonly value: unknown;
  /** The bytes of a picture or a sound, which the second copy has no room for. */
  readonly unmirrored?: true;
}

/** So many texts go into one set of items: one for each place in which words of the person, or bytes of theirs, lie. */
export const outerTexts = 12;

/** Letters that a kept picture's id may have. */
const hope = 'abcdefghijklmnop';

/**
 * One item of every kind, with a text of its own in every field that takes the person's words: the circle with what was noticed and offered,
 * the safety plan, the hope box and its bytes, what eased, patterns, the here-and-now card, steady things.
 * @param texts at least `outerTexts`, of letters and digits only and of a length that four divides: one of them stands for bytes in Base64
 */
export function outerItems(texts: readonly string[]): readonly OuterItem[] {
  let used = 0;
  const text = (): string => texts[used++] ?? '';
  const line = (id: string, detail: string, link: unknown): unknown => ({ id, text: text(), detail, link });
  const tie = {
    id: 'tie',
    name: text(),
    kind: 'person',
    ring: 'near',
    gives: ['comfort'],
    reach: 'same-day',
    ease: 'easy',
    balance: 'both',
    shared: ['language'],
    price: ['none'],
    weight: 'worth',
    away: 'far',
    how: text(),
    noticed: [{ day: '2026-11-25', text: text() }],
    at: 0.5,
  };
  const empty = { signs: [], alone: [], elsewhere: [], tell: [], experts: [], safer: [], stay: [] };
  const plan = { ...empty, tell: [line('one', text(), { kind: 'tie', id: 'tie' })], stay: [line('two', '', null)] };
  return [
    { name: 'circle', v: 1, value: { ties: [tie], blurred: true } },
    { name: 'safety-plan', v: 1, value: plan },
    { name: `hope-${hope}`, v: 1, value: { id: hope, kind: 'picture', text: text(), added: 5 } },
    { name: `hopes-${hope}`, v: 1, value: { type: 'image/webp', data: text() }, unmirrored: true },
    { name: 'eased', v: 1, value: { rows: [{ exercise: 'gr-feet', day: '2026-11-25' }] } },
    {
      name: 'patterns',
      v: 1,
      value: [
        {
          id: 'own',
          name: text(),
          cycles: 6,
          phases: [
            { kind: 'in', seconds: 4 },
            { kind: 'out', seconds: 6 },
          ],
        },
      ],
    },
    { name: 'here-card', v: 1, value: { name: text(), age: '34', place: 'here', near: '', proof: text() } },
    { name: 'steady', v: 1, value: { things: [{ id: 'a', text: text() }], today: { day: '2026-11-25', answers: { a: 'tiny' } } } },
  ];
}

/** Keeps them. Runs in `inStore`. */
export const keepOuter = (items: readonly OuterItem[]): string => `
  const outer = ${JSON.stringify(items)};
  value(await store.items.change(outer.map(({ name }) => name), () => ({ ok: true, value: outer.map((each) => ({ kind: 'keep', ...each })) })));
  await store.guard.followed();
`;

/** The names of those that are not there, or not as they were. Runs in `inStore`. */
export const missingOuter = (items: readonly OuterItem[]): string => `
  const wanted = ${JSON.stringify(items)};
  const found = value(await store.items.read(wanted.map(({ name }) => name)));
  return wanted.filter(({ name, value }) => JSON.stringify(found.get(name).value) !== JSON.stringify(value)).map(({ name }) => name);
`;

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRisk } from '#shared/circle/suggestible.ts';
import { eases, helpKinds, newTie, prices, reaches, rings, type Tie, tieKinds, weights } from '#shared/circle/tie.ts';
import { makeWords } from '#shared/i18n/translate.ts';
import {
  type BringLine,
  type BringPage,
  bringLimits,
  gap,
  lineOfTie,
  pageText,
  risksIn,
  sayChosen,
  sectionsOf,
  shownPieces,
  standsElsewhere,
  unitsOf,
  withLine,
  withMark,
  withOwnLines,
  withoutLine,
  withoutMarks,
  withoutWord,
} from '#shared/plan/bring-along.ts';
import { rounds } from '../../support/everyday.ts';

const english = { 'w.lonely': 'lonely', 'bring.paper.own': '“{text}” (in my own words)' };
const en = makeWords('en', english, english);
const fi = makeWords('fi', { 'w.lonely': 'yksinäinen', 'bring.paper.own': '”{text}” (omin sanoin)' }, english);

const line = (id: string, pieces: BringLine['pieces'], more: Partial<BringLine> = {}): BringLine => ({
  id,
  part: 'days',
  under: null,
  lead: null,
  pieces,
  tie: null,
  order: 0,
  ...more,
});
const lonely: BringLine['pieces'][number] = { say: ({ t }) => t('w.lonely' as Parameters<typeof t>[0]) };
const nobody = risksIn([]);
const text = (page: BringPage, risks = nobody): string => pageText(sectionsOf(page, risks), en, true);

/** Any map: names that can be found again in a text, everything else as it comes. */
const anyTie: fc.Arbitrary<Tie> = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(...tieKinds),
    ring: fc.constantFrom(...rings),
    gives: fc.subarray([...helpKinds]),
    reach: fc.option(fc.constantFrom(...reaches)),
    ease: fc.option(fc.constantFrom(...eases)),
    price: fc.subarray([...prices]),
    weight: fc.option(fc.constantFrom(...weights)),
  })
  .map(({ id, kind, ring, ...more }) => ({ ...newTie(id, `Name${id}`, ring, kind), ...more }));
const anyTies = fc.uniqueArray(anyTie, { selector: ({ id }) => id, minLength: 1, maxLength: 12 });

describe('someone who is a risk', () => {
  test('is on no page of a thousand maps or more, even when every line is chosen; only by a choice in spite of it', () => {
    const maps = rounds(1_000, 10_000);
    let seen = 0;
    fc.assert(
      fc.property(anyTies, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (ties, inSpite) => {
        const page = ties.reduce<BringPage>((all, tie, at) => withLine(all, lineOfTie(tie, false, at), inSpite[at] ?? false), []);
        const said = text(page, risksIn(ties));
        for (const [at, tie] of ties.entries()) {
          expect(said.includes(tie.name)).toBe(!isRisk(tie) || inSpite[at] === true);
          seen += isRisk(tie) && !inSpite[at] ? 1 : 0;
        }
      }),
      { numRuns: maps },
    );
    // the maps did hold such people, more than one each
    expect(seen).toBeGreaterThan(maps);
  });

  test('leaves a page on which they were already chosen, wherever the line came from', () => {
    const tie = newTie('a', 'Rex', 'near', 'person');
    const page = withLine(withLine([], lineOfTie(tie, false, 0)), line('plan:1', [{ own: 'Rex' }], { part: 'plan', tie: 'a' }));
    expect(text(page)).toContain('Rex');
    expect(text(page, risksIn([{ ...tie, price: ['risk'] }]))).not.toContain('Rex');
    // while the map can't be read, nobody of it is named
    expect(text(page, risksIn(null))).not.toContain('Rex');
  });

  test('no price and no way to reach someone stands in a line, and a blurred name stays blurred', () => {
    const tie: Tie = { ...newTie('a', 'Nan', 'near', 'person'), price: ['owe'], how: '050 123', gives: ['comfort'] };
    expect(text(withLine([], lineOfTie(tie, true, 0)))).toContain('N… · circle.gives.comfort');
    expect(text(withLine([], lineOfTie(tie, false, 0)))).not.toMatch(/050|price/);
  });
});

describe('crossing out', () => {
  test('takes a word out of every text; a gap stays that does not tell how long it was', () => {
    const page = withLine([], line('a', [{ own: 'I told Sam and Kim about home' }]));
    const out = ['0.2', '0.3', '0.4'].reduce((now, mark) => withMark(now, 'a', mark), page);
    expect(shownPieces(out[0] ?? fail(), en)).toEqual([{ text: 'I told … about home', own: true, marked: true }]);
    expect(text(out)).not.toMatch(/Sam|Kim/);
    expect(text(withMark(out, 'a', '0.2'))).toContain('I told Sam … about home');
    expect(text(withoutMarks(out))).toContain('Sam and Kim');
  });

  test('a phrase that is crossed out is gone in both languages', () => {
    const page = withLine([], line('a', [lonely, { own: 'after the call' }]));
    const [first] = page;
    expect([en, fi].map((words) => sayChosen(first ?? fail(), words, words === fi))).toEqual([
      'lonely · after the call',
      'yksinäinen · ”after the call” (omin sanoin)',
    ]);
    const [out] = withMark(page, 'a', '0.0');
    expect([en, fi].map((words) => sayChosen(out ?? fail(), words, false))).toEqual([`${gap} · after the call`, `${gap} · after the call`]);
  });

  test('whatever is crossed out is in no text, in no language', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/).map((each) => `<${each}>`);
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 20 }), fc.infiniteStream(fc.boolean()), (all, coin) => {
        const out = new Set(all.filter(() => coin.next().value === true));
        const pieces = [{ own: all.slice(0, 7).join(' ') }, { own: all.slice(7).join('\n') }];
        let page = withLine([], line('a', pieces));
        for (const unit of unitsOf(line('a', pieces), en).flat()) if (out.has(unit.text)) page = withMark(page, 'a', unit.mark);
        for (const words of [en, fi]) {
          const said = pageText(sectionsOf(page, nobody), words, true);
          for (const each of all) expect(said.includes(each)).toBe(!out.has(each));
        }
      }),
    );
  });

  test('a word in another place is found whatever signs stand around it, and goes there too', () => {
    const page = withLine(withLine([], line('a', [{ own: 'Sam came.' }])), line('b', [{ own: 'Then (sam) left, not Samuel' }]));
    const out = withMark(page, 'a', '0.0');
    expect(standsElsewhere(out, 'Sam', en)).toBe(true);
    const all = withoutWord(out, 'Sam', en);
    expect(standsElsewhere(all, 'Sam', en)).toBe(false);
    expect(text(all)).toMatch(/… came\..*Then … left, not Samuel/s);
  });

  test('words of scripts without spaces are pressed one by one', () => {
    const units = unitsOf(line('a', [{ own: '我今天很累' }]), en).flat();
    expect(units.length).toBeGreaterThan(1);
    expect(units.map((each) => each.text).join('')).toBe('我今天很累');
    const [out] = withMark(withLine([], line('a', [{ own: '我今天很累' }])), 'a', units.at(-1)?.mark ?? '');
    expect(sayChosen(out ?? fail(), en, false)).not.toContain('累');
  });
});

describe('the page', () => {
  test('is empty until something is chosen, and a line goes as it came', () => {
    expect(sectionsOf([], nobody)).toEqual([]);
    expect(withoutLine(withLine([], line('a', [lonely])), 'a')).toEqual([]);
  });

  test('stands in the order of its parts, then of its lines; what belongs to one day is said under it once', () => {
    const under = { id: 'd', say: () => 'Monday' };
    const lines = [
      line('c', [{ own: 'third' }], { order: 2, under }),
      line('b', [{ own: 'second' }], { order: 1, under }),
      line('a', [{ own: 'first' }], { part: 'say' }),
    ];
    const said = pageText(
      sectionsOf(
        lines.reduce<BringPage>((all, each) => withLine(all, each), []),
        nobody,
      ),
      en,
      false,
    );
    expect(said).toMatch(/first.*Monday\n- second\n- third/s);
    expect(said.match(/Monday/g)).toHaveLength(1);
  });

  test('lines of one’s own follow what is typed, are bounded, and keep their gaps while they stay as they are', () => {
    const typed = withOwnLines([], 'say', ' I sleep badly \n\n about Sam');
    const id = typed[1]?.line.id ?? '';
    const out = withMark(typed, id, '0.1');
    expect(text(out)).toContain('about …');
    expect(text(withOwnLines(out, 'say', 'new first\nI sleep badly\nabout Sam'))).toContain('about …');
    expect(text(withOwnLines(out, 'say', 'I sleep badly\nabout Samuel'))).toContain('about Samuel');
    expect(withOwnLines([], 'ask', Array(50).fill('x').join('\n'))).toHaveLength(bringLimits.lines);
    expect(withOwnLines(typed, 'say', '')).toEqual([]);
  });

  test('a text with braces of its own stays as it is', () => {
    const [chosen] = withLine([], line('a', [{ own: 'a {text} b' }]));
    expect(sayChosen(chosen ?? fail(), en, true)).toBe('“a {text} b” (in my own words)');
  });
});

function fail(): never {
  throw new Error('nothing was chosen');
}

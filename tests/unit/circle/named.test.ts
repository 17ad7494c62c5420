import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClosingFor, closingFor } from '#shared/circle/closing.ts';
import { gapOf } from '#shared/circle/gaps.ts';
import { besideFor, forPlan, givenTo, messageTo, whoFor } from '#shared/circle/suggestible.ts';
import { helpKinds, newTie, type Tie } from '#shared/circle/tie.ts';
import { type PlanLine, planOfParts, planParts } from '#shared/plan/safety-plan.ts';
import { riskIn, shownLines, withoutCircle } from '#shared/plan/shown-plan.ts';
import { anyCircle } from '../../support/any-circle.ts';
import { rounds } from '../../support/everyday.ts';

/** So many circles (the issue of the outer side). */
const numRuns = rounds(1_000, 10_000);

/** Every function that hands out people of a circle by itself, by what it does with them. */
const handingOut: Readonly<Record<string, (ties: readonly Tie[]) => readonly Tie[]>> = {
  'who for what': (ties) => [null, ...helpKinds].flatMap((kind) => whoFor(ties, kind)),
  'something to do side by side': (ties) => helpKinds.flatMap((kind) => besideFor(ties, kind)),
  'to whom a message goes': messageTo,
  'where I give': givenTo,
  'the plan: people to tell': (ties) => forPlan(ties, 'tell'),
  'the plan: people and places': (ties) => forPlan(ties, 'elsewhere'),
  'the plan: professionals': (ties) => forPlan(ties, 'experts'),
  'the only name of a gap': (ties) => [gapOf(ties)?.only ?? []].flat(),
};

/** The rule in the words of the content, apart from the product's own: no risk for my safety, not "not for now", nobody lost. */
const mayBeNamed = ({ price, weight, away }: Tie): boolean =>
  !price.some((each) => each === 'risk') && weight !== 'not-now' && away !== 'lost';

/** A plan in which every part has a line for everyone on the map, and one in the person's own words. */
const planWithAll = (ties: readonly Tie[]) =>
  planOfParts((part) => [
    ...ties.map((tie): PlanLine => ({ id: `${part}-${tie.id}`, text: tie.name, detail: '', link: { kind: 'tie', id: tie.id } })),
    { id: `${part}-own`, text: 'in my own words', detail: '', link: null },
  ]);

describe('whom the product names by itself', () => {
  test('in a thousand circles or more is never a risk, never "not for now", never someone lost, whatever it is for', () => {
    fc.assert(
      fc.property(anyCircle, ({ ties }) => {
        for (const [what, hand] of Object.entries(handingOut))
          for (const tie of hand(ties)) if (!mayBeNamed(tie)) expect.fail(`${what}: ${JSON.stringify(tie)}`);
      }),
      { numRuns },
    );
  });

  test('the closing line: in a thousand circles or more a name of someone who may be named, of its own kind, or nobody', () => {
    // names tell who it was
    const named = anyCircle.map(({ ties }) => ties.map((tie) => ({ ...tie, name: tie.id })));
    fc.assert(
      fc.property(named, fc.nat(), fc.constantFrom<ClosingFor>(null, 'child', 'helper', 'violence'), (ties, turn, whom) => {
        const { kind, name } = closingFor(ties, whom, turn, null);
        const tie = ties.find(({ id }) => id === name);
        if (name === null) return;
        expect(tie && mayBeNamed(tie)).toBe(true);
        expect(whom === null || whom === 'helper').toBe(true);
        expect({ person: ['person'], place: ['place', 'group'], service: ['service'] }[kind as 'person' | 'place' | 'service']).toContain(
          tie?.kind,
        );
      }),
      { numRuns },
    );
  });

  test('ladder, paper and the copy outside the lock: in a thousand circles or more no line that leads to a risk, and every other one', () => {
    fc.assert(
      fc.property(anyCircle, ({ ties }) => {
        const plan = planWithAll(ties);
        const risks = new Set(ties.filter(({ price }) => price.includes('risk')).map(({ id }) => id));
        const copy = withoutCircle(plan, ties);
        const isWrong = planParts.some((part) => {
          const shown = shownLines(plan, part, ties);
          const leadsToRisk = shown.some(({ link }) => link?.kind === 'tie' && risks.has(link.id));
          const same = copy[part].every(({ id, link }, index) => id === shown[index]?.id && link?.kind !== 'tie');
          return leadsToRisk || shown.length !== ties.length - risks.size + 1 || copy[part].length !== shown.length || !same;
        });
        expect(isWrong).toBe(false);
      }),
      { numRuns },
    );
  });

  test('a line that the person chose to show all the same leads to nobody on the map, and stays', () => {
    const tie: Tie = { ...newTie('a', 'Kay', 'near', 'person'), price: ['risk'] };
    const line: PlanLine = { id: 'x', text: 'Kay', detail: '', link: { kind: 'tie', id: 'a' } };
    expect(riskIn(line, [tie])).toEqual(tie);
    expect(riskIn({ ...line, link: null }, [tie])).toBeNull();
  });

  test('someone who was taken off the map leaves the copy outside the lock, and only that', () => {
    const [stays, goes] = [newTie('a', 'Kay', 'near', 'person'), newTie('b', 'Lee', 'near', 'person')];
    const plan = planWithAll([stays, goes]);
    for (const part of planParts) {
      expect(withoutCircle(plan, [{ ...stays, name: 'Kim' }])[part].map(({ text }) => text)).toEqual(['Kim', 'in my own words']);
      expect(shownLines(plan, part, [stays])).toHaveLength(3);
    }
  });

  test('someone far away is still named, but not for what two do side by side', () => {
    const tie: Tie = { ...newTie('a', 'Mum', 'near', 'person'), gives: ['comfort', 'company'], away: 'far' };
    expect(whoFor([tie], 'comfort')).toEqual([tie]);
    expect(messageTo([tie])).toEqual([tie]);
    expect(besideFor([tie], 'company')).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyPlan,
  isPlanEmpty,
  type PlanLine,
  parsePlan,
  planLadder,
  planLimits,
  planOfParts,
  planParts,
  withPart,
} from '#shared/plan/safety-plan.ts';

const line = (id: string, text = id): PlanLine => ({ id, text, detail: '', link: null });

describe('a safety plan', () => {
  test('has the six steps of the ladder in order, and beside them what one wants to stay for', () => {
    expect(planLadder).toEqual(['signs', 'alone', 'elsewhere', 'tell', 'experts', 'safer']);
    expect(planParts.filter((part) => !planLadder.some((step) => step === part))).toEqual(['stay']);
  });

  test('is empty until a line is written', () => {
    expect(isPlanEmpty(emptyPlan)).toBe(true);
    expect(isPlanEmpty(withPart(emptyPlan, 'stay', [], [line('a', 'the dog')]))).toBe(false);
  });

  test('empty lines go, and the ends of texts', () => {
    const plan = withPart(emptyPlan, 'signs', [], [line('a', '  words '), line('b', '   '), { ...line('c', ''), detail: ' said ' }]);
    expect(plan.signs).toEqual([line('a', 'words'), { ...line('c', ''), detail: 'said' }]);
  });

  test('what another page wrote meanwhile stays; what was taken out here goes', () => {
    const before = [line('a'), line('b')];
    const now = { ...emptyPlan, tell: [...before, line('c')] };
    expect(withPart(now, 'tell', before, [line('b', 'changed')]).tell).toEqual([line('b', 'changed'), line('c')]);
  });

  test('holds no more lines than two printed pages', () => {
    const many = Array.from({ length: 20 }, (_, index) => line(String(index)));
    expect(withPart(emptyPlan, 'safer', [], many).safer).toHaveLength(planLimits.lines);
  });

  test('whatever it holds is read back as it was written', () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: planLimits.text });
    const anyLine = fc.record<PlanLine>({
      id: fc.uuid(),
      text: anyText,
      detail: anyText,
      link: fc.oneof(
        fc.constant(null),
        fc.record({ kind: fc.constant('tie' as const), id: fc.uuid() }),
        fc.record({ kind: fc.constant('exercise' as const), id: fc.constant('br-even') }),
        fc.record({ kind: fc.constant('service' as const), id: fc.constant('fi-mieli'), country: fc.constant('FI') }),
      ),
    });
    const anyLines = fc.array(anyLine, { maxLength: planLimits.lines });
    fc.assert(
      fc.property(fc.tuple(...planParts.map(() => anyLines)), (lists) => {
        const plan = planOfParts((part) => lists[planParts.indexOf(part)] ?? []);
        const read = parsePlan(JSON.parse(JSON.stringify(plan)));
        // a grapheme can be longer than a character, and a text twice as long as the limit is still read
        if (
          Object.values(plan)
            .flat()
            .some(({ text, detail }) => Math.max(text.length, detail.length) > planLimits.text * 2)
        )
          return;
        expect(read).toEqual({ ok: true, value: plan });
      }),
    );
  });

  test('what is no plan is damage, and throws nothing', () => {
    fc.assert(fc.property(fc.anything(), (value) => parsePlan(value).ok === false));
    expect(parsePlan({ ...emptyPlan, signs: [{ ...line('a'), link: { kind: 'page', id: 'x' } }] }).ok).toBe(false);
    expect(parsePlan({ ...emptyPlan, signs: [{ ...line('a'), text: 'x'.repeat(1000) }] }).ok).toBe(false);
  });
});

import { isRisk } from '../circle/suggestible.ts';
import type { Tie } from '../circle/tie.ts';
import { type PlanLine, type PlanPart, planOfParts, type SafetyPlan } from './safety-plan.ts';

/** Someone on the map who was marked as a risk is in no plan, unless the person wrote the line without the map. */
export const riskIn = ({ link }: PlanLine, ties: readonly Tie[]): Tie | null =>
  link?.kind === 'tie' ? (ties.find((tie) => tie.id === link.id && isRisk(tie)) ?? null) : null;

/** The lines of a part as the ladder and the paper have them. */
export const shownLines = (plan: SafetyPlan, part: PlanPart, ties: readonly Tie[]): readonly PlanLine[] =>
  plan[part].filter((line) => !riskIn(line, ties));

/**
 * The plan as it may be read where the circle can't be: names as they are now, no links to people, nobody who is a risk, and
 * nobody who was taken off the map since: their old name would stay readable by whoever opens the browser.
 */
export function withoutCircle(plan: SafetyPlan, ties: readonly Tie[]): SafetyPlan {
  const line = (each: PlanLine): readonly PlanLine[] => {
    if (each.link?.kind !== 'tie') return [each];
    const { id } = each.link;
    const tie = ties.find((one) => one.id === id);
    return tie ? [{ ...each, text: tie.name, link: null }] : [];
  };
  return planOfParts((part) => shownLines(plan, part, ties).flatMap(line));
}

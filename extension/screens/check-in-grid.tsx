import type { TargetedKeyboardEvent } from 'preact';
import type { Feeling, Step } from '#shared/checkin/checkin.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { FeelingShape } from '../parts/feeling-shape.tsx';
import type { WordsState } from '../state/words.ts';

const steps: readonly Step[] = [-2, -1, 0, 1, 2];
const rows: readonly Step[] = [2, 1, 0, -1, -2];

/** A feeling in words: "unpleasant, high energy". Never numbers. */
export const sayFeeling = (words: Pick<WordsState, 't'>, { pleasantness, energy }: Feeling): string =>
  words.t('checkin.point', {
    pleasantness: words.t(`checkin.x.${pleasantness}` as WordKey),
    energy: words.t(`checkin.y.${energy}` as WordKey),
  });

const same = (a: Feeling | null, b: Feeling): boolean => a?.pleasantness === b.pleasantness && a.energy === b.energy;

const clamp = (n: number): Step => Math.max(-2, Math.min(2, n)) as Step;

/** Where an arrow leads from `from`; columns turn round in right-to-left scripts. Null for other keys. */
export function moveFeeling(key: string, from: Feeling | null, rtl: boolean): Feeling | null {
  const side = rtl ? -1 : 1;
  const move = { ArrowRight: [side, 0], ArrowLeft: [-side, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[key];
  if (!move) return null;
  // the first arrow press lands in the middle and moves from there
  const { pleasantness, energy } = from ?? { pleasantness: 0, energy: 0 };
  return { pleasantness: clamp(pleasantness + (move[0] ?? 0)), energy: clamp(energy + (move[1] ?? 0)) };
}

/** Five by five feelings on five level lines: one radio group, arrows move in two directions, nothing is preselected. */
export function FeelingGrid({ value, onChange }: { value: Feeling | null; onChange: (feeling: Feeling) => void }) {
  const { words } = useApp();
  const stop = value ?? { pleasantness: 0, energy: 0 };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const to = moveFeeling(event.key, value, words.now.value.dir === 'rtl');
    if (!to) return;
    event.preventDefault();
    onChange(to);
    event.currentTarget.querySelectorAll('button')[(2 - to.energy) * 5 + to.pleasantness + 2]?.focus();
  };
  return (
    <>
      <p class="soft grid5-top">{words.t('checkin.end.high')}</p>
      <div class="grid5" role="radiogroup" aria-label={words.t('checkin.ask')} onKeyDown={onKeyDown}>
        {rows.flatMap((energy) =>
          steps.map((pleasantness) => {
            const feeling: Feeling = { pleasantness, energy };
            return (
              <button
                key={`${pleasantness}${energy}`}
                type="button"
                role="radio"
                aria-checked={same(value, feeling)}
                aria-label={sayFeeling(words, feeling)}
                tabIndex={same(stop, feeling) ? 0 : -1}
                onClick={() => onChange(feeling)}
              >
                <FeelingShape feeling={feeling} />
              </button>
            );
          }),
        )}
      </div>
      <div class="grid5-ends">
        <span>{words.t('checkin.end.unpleasant')}</span>
        <span>{words.t('checkin.end.low')}</span>
        <span>{words.t('checkin.end.pleasant')}</span>
      </div>
    </>
  );
}

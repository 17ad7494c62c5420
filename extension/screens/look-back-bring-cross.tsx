import { type Signal, useSignal } from '@preact/signals';
import {
  type BringPage,
  type Chosen,
  type IsRisk,
  onPage,
  standsElsewhere,
  type Unit,
  unitsOf,
  withMark,
  withoutLine,
  withoutMarks,
  withoutWord,
} from '#shared/plan/bring-along.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';

/** A word to press. Crossed out it is struck through here, and gone from the page. */
function WordButton({ unit, isOwn, isOut, onPress }: { unit: Unit; isOwn: boolean; isOut: boolean; onPress: () => void }) {
  const { words } = useApp();
  return (
    <button
      type="button"
      class={isOwn ? 'bring__word own' : 'bring__word'}
      aria-pressed={isOut}
      aria-label={isOut ? words.t('bring.cross.out', { word: unit.text }) : undefined}
      onClick={onPress}
    >
      {isOut ? <s>{unit.text}</s> : unit.text}
    </button>
  );
}

function Line({ chosen: { line, crossed }, page, last }: { chosen: Chosen; page: Signal<BringPage>; last: Signal<string | null> }) {
  const { words } = useApp();
  const press = ({ mark, text }: Unit): void => {
    const isOut = crossed.includes(mark);
    page.value = withMark(page.value, line.id, mark);
    last.value = isOut ? null : text;
  };
  return (
    <li class="bring__crossing">
      <div class="bring__words" dir="auto">
        {unitsOf(line, words.now.value).map((units, at) =>
          units.map((unit) => (
            <WordButton
              key={unit.mark}
              unit={unit}
              isOwn={'own' in (line.pieces[at] ?? {})}
              isOut={crossed.includes(unit.mark)}
              onPress={() => press(unit)}
            />
          )),
        )}
      </div>
      <button
        type="button"
        class="icon-btn"
        aria-label={words.t('bring.take-off')}
        onClick={() => {
          page.value = withoutLine(page.value, line.id);
        }}
      >
        <Icon of={icons.trash} />
      </button>
    </li>
  );
}

/** The chosen lines word by word. What is pressed leaves the page, the print and the copy in every language. */
export function BringCross({ page, isOff }: { page: Signal<BringPage>; isOff: IsRisk }) {
  const { words } = useApp();
  const last = useSignal<string | null>(null);
  const now = words.now.value;
  const lines = onPage(page.value, isOff).filter(({ line }) => line.part !== 'head');
  if (lines.length === 0) return null;
  const word = last.value;
  return (
    <details class="more">
      <summary>{words.t('bring.cross')}</summary>
      <p class="soft">{words.t('bring.cross.hint')}</p>
      <ul class="list">
        {lines.map((chosen) => (
          <Line key={chosen.line.id} chosen={chosen} page={page} last={last} />
        ))}
      </ul>
      <div role="status">
        {word !== null && standsElsewhere(page.value, word, now) && (
          <div class="row row--tight">
            <p>{words.t('bring.cross.elsewhere', { word })}</p>
            <button
              type="button"
              class="btn btn--line"
              onClick={() => {
                page.value = withoutWord(page.value, word, now);
              }}
            >
              {words.t('bring.cross.everywhere')}
            </button>
          </div>
        )}
      </div>
      {lines.some(({ crossed }) => crossed.length > 0) && (
        <div>
          <button
            type="button"
            class="btn btn--quiet"
            onClick={() => {
              page.value = withoutMarks(page.value);
              last.value = null;
            }}
          >
            {words.t('bring.cross.all')}
          </button>
        </div>
      )}
    </details>
  );
}

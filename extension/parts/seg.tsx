import type { TargetedKeyboardEvent } from 'preact';

interface Choice<V> {
  readonly value: V;
  readonly label: string;
}

interface Props<V> {
  readonly label: string;
  readonly choices: readonly Choice<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly long?: boolean;
}

const moves: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The index that an arrow key leads to in a row of `count`, turned round in right-to-left scripts; null for other keys. */
export function arrowTo(event: KeyboardEvent, index: number, count: number): number | null {
  const move = moves[event.key];
  if (move === undefined) return null;
  const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  const turned = sideways && document.dir === 'rtl' ? -move : move;
  return (index + turned + count) % count;
}

/** One choice of a few, side by side: a radio group with one stop for Tab and arrows inside. */
export function Seg<V extends string | number | boolean>({ label, choices, value, onChange, long = false }: Props<V>) {
  const chosen = choices.findIndex((each) => each.value === value);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const to = arrowTo(event, Math.max(chosen, 0), choices.length);
    const choice = to === null ? undefined : choices[to];
    if (!choice) return;
    event.preventDefault();
    onChange(choice.value);
    event.currentTarget.querySelectorAll('button')[to ?? 0]?.focus();
  };
  return (
    <div class={long ? 'seg seg--long' : 'seg'} role="radiogroup" aria-label={label} onKeyDown={onKeyDown}>
      {choices.map((each, index) => (
        <button
          key={String(each.value)}
          type="button"
          role="radio"
          aria-checked={each.value === value}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          onClick={() => onChange(each.value)}
        >
          {each.label}
        </button>
      ))}
    </div>
  );
}

import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useApp } from './app-context.ts';

interface Props {
  /** What would stand on paper. */
  readonly label: ComponentChildren;
  readonly name: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Something that names someone who is a risk: it is put on paper only after a plain warning was answered (content 4.2). */
export function RiskPick({ label, name, on, onChange }: Props) {
  const { words } = useApp();
  const asks = useSignal(false);
  return (
    <div>
      <label class="pick-line">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            asks.value = event.currentTarget.checked;
            if (on) onChange(false);
            event.currentTarget.checked = false;
          }}
        />
        <span>{label}</span>
      </label>
      {asks.value && !on && (
        <div class="stack stack--s pick-line__ask" role="alert">
          <p>{words.t('circle.risk.print.ask', { name })}</p>
          <div class="row row--tight">
            <button
              type="button"
              class="btn btn--line"
              onClick={() => {
                asks.value = false;
                onChange(true);
              }}
            >
              {words.t('circle.risk.print.yes')}
            </button>
            <button type="button" class="btn btn--quiet" onClick={() => (asks.value = false)}>
              {words.t('common.cancel')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

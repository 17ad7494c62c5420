import { useSignal } from '@preact/signals';
import { emptyHereCard, type HereCard, hereLines, steadyLimits } from '#shared/plan/steadying.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { useUnfinished } from '../parts/use-unfinished.ts';
import { hereCardOf } from '../state/steadying.ts';

/** Day and time as the device and the language say them. */
function nowIn(tag: string, at: number): string {
  return new Intl.DateTimeFormat(tag, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}

function Fill({ card, onDone }: { card: HereCard; onDone: () => void }) {
  const app = useApp();
  const { words } = app;
  const kept = hereCardOf(app);
  const { now: lines, end } = useUnfinished<HereCard>('here-card', card);
  const keep = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!(await kept.change(() => lines.value)).ok) return;
    end();
    onDone();
  };
  return (
    <form class="tie-form" onSubmit={(event) => void keep(event)}>
      <p>{words.t('exercises.gr-orient.note.setup')}</p>
      {hereLines.map((line) => (
        <div key={line} class="field">
          <label for={`here-${line}`}>{words.t(`calm.here.${line}`)}</label>
          <input
            id={`here-${line}`}
            class="input own"
            dir="auto"
            maxLength={steadyLimits.line}
            autocomplete="off"
            spellcheck={false}
            value={lines.value[line]}
            onInput={(event) => (lines.value = { ...lines.value, [line]: event.currentTarget.value })}
          />
        </div>
      ))}
      {kept.failure.value && <FailureNote failure={kept.failure.value} />}
      <div>
        <button type="submit" class="btn">
          {words.t('calm.here.keep')}
        </button>
      </div>
    </form>
  );
}

/** The here-and-now card, filled in on a calm day and shown in large type: the day and the time come from the device. */
export function CalmHere() {
  const app = useApp();
  const { place, platform, words } = app;
  const kept = hereCardOf(app);
  const isOpen = useSignal(false);
  const card = kept.now.value ?? emptyHereCard;
  const filled = hereLines.filter((line) => card[line].trim() !== '');
  return (
    <div class="stack">
      <h1 class="calm__ask">{words.t('exercises.gr-orient.title')}</h1>
      {kept.failure.value && <FailureNote failure={kept.failure.value} />}
      <div class="card here">
        <p>{words.t('exercises.gr-orient.step.0')}</p>
        <p>
          <strong>{nowIn(words.now.value.tag, platform.clock.now())}</strong>
        </p>
        {filled.map((line) => (
          <p key={line}>
            <span class="soft">{words.t(`calm.here.${line}`)}</span>
            <br />
            <span class="own" dir="auto">
              {card[line]}
            </span>
          </p>
        ))}
        <p>{words.t('exercises.gr-orient.step.4')}</p>
      </div>
      {isOpen.value ? (
        <Fill card={card} onDone={() => (isOpen.value = false)} />
      ) : (
        <div class="row row--tight">
          <button type="button" class="btn" onClick={() => place.go({ screen: 'calm', exercise: 'gr-orient' })}>
            {words.t('calm.here.steps')}
          </button>
          <button type="button" class="btn btn--line" onClick={() => (isOpen.value = true)}>
            {words.t(filled.length > 0 ? 'common.edit' : 'calm.here.fill')}
          </button>
        </div>
      )}
    </div>
  );
}

import { useSignal } from '@preact/signals';
import { readScore, type Score, scoreLimits, withScore } from '#shared/checkin/scores.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';
import { useOpenOnes } from '../parts/use-open-ones.ts';
import { useUnfinished } from '../parts/use-unfinished.ts';
import { sayFullDay } from '../state/calendar.ts';
import { scoresOf } from '../state/reflecting.ts';
import { dateLocale } from './look-back-dates.ts';
import { useToday } from './look-back-span.tsx';

const fields = ['name', 'day', 'total', 'asked'] as const;
type Field = (typeof fields)[number];

interface FormProps {
  /** The score that is changed; null for a new one. */
  readonly score: Score | null;
  readonly onKeep: (score: Score) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** The four lines of a score, empty or as they were written. */
function ScoreForm({ score, onKeep, onCancel }: FormProps) {
  const { platform, words } = useApp();
  const today = useToday();
  const empty: Readonly<Record<Field, string>> = { name: '', day: today, total: '', asked: '' };
  const { now: form, end } = useUnfinished(`score:${score?.id ?? 'new'}`, score ? { ...score, total: String(score.total) } : empty);
  const isBad = useSignal(false);
  const idOf = (field: Field): string => `score-${score?.id ?? 'new'}-${field}`;
  const write = (field: Field, text: string): void => {
    form.value = { ...form.value, [field]: text };
  };
  const keep = async (event: Event): Promise<void> => {
    event.preventDefault();
    const next = readScore(score?.id ?? platform.newId(), form.value);
    isBad.value = !next;
    if (!next || !(await onKeep(next))) return;
    form.value = empty;
    end();
  };
  const cancel = (): void => {
    end();
    onCancel();
  };
  return (
    <form class="tie-form" onSubmit={(event) => void keep(event)}>
      {fields.map((field) => (
        <div key={field} class="field">
          <label for={idOf(field)}>{words.t(`insights.scores.${field}`)}</label>
          {field === 'day' ? (
            <input
              id={idOf(field)}
              class="input"
              type="date"
              max={today}
              value={form.value.day}
              onChange={(event) => write('day', event.currentTarget.value)}
            />
          ) : (
            <input
              id={idOf(field)}
              class="input"
              dir="auto"
              inputMode={field === 'total' ? 'decimal' : 'text'}
              maxLength={field === 'name' ? scoreLimits.name : scoreLimits.asked}
              autocomplete="off"
              spellcheck={false}
              value={form.value[field]}
              onInput={(event) => write(field, event.currentTarget.value)}
            />
          )}
        </div>
      ))}
      {isBad.value && <p role="alert">{words.t('insights.scores.bad')}</p>}
      <div class="row">
        {score && (
          <button type="button" class="btn btn--quiet" onClick={cancel}>
            {words.t('common.cancel')}
          </button>
        )}
        <button type="submit" class="btn">
          {words.t(score ? 'lookback.keep-changes' : 'insights.scores.add')}
        </button>
      </div>
    </form>
  );
}

interface ScoreProps {
  readonly score: Score;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** A score as it was written; nothing is said about it. */
function OneScore({ score, onEdit, onRemove }: ScoreProps) {
  const app = useApp();
  const { words } = app;
  const day = sayFullDay(dateLocale(app), score.day);
  const digits = new Intl.NumberFormat(dateLocale(app), { maximumFractionDigits: 6 });
  return (
    <li class="item">
      <span class="item__main">
        <b dir="auto">{score.name}</b>: <bdi class="num">{digits.format(score.total)}</bdi>
        <br />
        <span class="soft" dir="auto">
          {[day, score.asked].filter((text) => text !== '').join(' · ')}
        </span>
      </span>
      <button type="button" class="icon-btn" aria-label={words.t('insights.scores.edit', { name: score.name, day })} onClick={onEdit}>
        <Icon of={icons.pencil} />
      </button>
      <button type="button" class="icon-btn" aria-label={words.t('insights.scores.remove', { name: score.name, day })} onClick={onRemove}>
        <Icon of={icons.trash} />
      </button>
    </li>
  );
}

/** Totals of questionnaires from elsewhere: name, day, number, who asked. No items, no bands, no meaning (content 1.7). */
export function LookBackScores() {
  const app = useApp();
  const { words } = app;
  const scores = scoresOf(app);
  const editing = useOpenOnes<string>();
  const keep = async (score: Score): Promise<boolean> => {
    const kept = await scores.change((all) => withScore(all, score));
    if (kept.ok) editing.close(score.id);
    return kept.ok;
  };
  const remove = ({ id }: Score): void => void scores.change((all) => ({ scores: all.scores.filter((each) => each.id !== id) }));
  const list = [...(scores.now.value?.scores ?? [])].sort((a, b) => (a.day < b.day ? 1 : -1));
  return (
    <section class="stack" aria-labelledby="scores">
      <h1 id="scores">{words.t('insights.scores')}</h1>
      <p>{words.t('insights.scores.hint')}</p>
      <ScoreForm key="new" score={null} onKeep={keep} onCancel={() => undefined} />
      {scores.failure.value && <FailureNote failure={scores.failure.value} />}
      {scores.now.value && list.length === 0 && <p class="soft">{words.t('insights.scores.none')}</p>}
      <ul class="list">
        {list.map((each) =>
          editing.has(each.id) ? (
            <li key={each.id}>
              <ScoreForm score={each} onKeep={keep} onCancel={() => editing.close(each.id)} />
            </li>
          ) : (
            <OneScore key={each.id} score={each} onEdit={() => editing.open(each.id)} onRemove={() => remove(each)} />
          ),
        )}
      </ul>
    </section>
  );
}

import { useSignal } from '@preact/signals';
import { type Score, scoreLimits } from '#shared/checkin/scores.ts';
import { dayOf } from '#shared/time.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { Icon } from '../parts/icon.tsx';
import { sayFullDay } from '../state/calendar.ts';
import { scoresOf } from '../state/reflecting.ts';
import { dateLocale } from './look-back-dates.ts';

type Field = 'name' | 'day' | 'total' | 'asked';

/** Totals of questionnaires from elsewhere: name, day, number, who asked. No items, no bands, no meaning (content 1.7). */
export function LookBackScores() {
  const app = useApp();
  const { platform, words } = app;
  const scores = scoresOf(app);
  const now = platform.clock.now();
  const today = dayOf(now, platform.clock.offsetAt(now));
  const form = useSignal<Readonly<Record<Field, string>>>({ name: '', day: today, total: '', asked: '' });
  const isBad = useSignal(false);
  const write = (field: Field, text: string): void => {
    form.value = { ...form.value, [field]: text };
  };
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { name, day, total, asked } = form.value;
    const number = Number(total.trim().replace(',', '.'));
    isBad.value =
      name.trim() === '' || total.trim() === '' || !Number.isFinite(number) || Math.abs(number) > scoreLimits.total || day === '';
    if (isBad.value) return;
    const score: Score = { id: platform.newId(), name: name.trim(), day, total: number, asked: asked.trim() };
    const kept = await scores.change((all) => ({ scores: [...all.scores, score].slice(-scoreLimits.scores) }));
    if (kept.ok) form.value = { name: '', day: today, total: '', asked: '' };
  };
  const list = [...(scores.now.value?.scores ?? [])].sort((a, b) => (a.day < b.day ? 1 : -1));
  const digits = new Intl.NumberFormat(words.now.value.tag);
  return (
    <section class="stack" aria-labelledby="scores">
      <h1 id="scores">{words.t('insights.scores')}</h1>
      <p>{words.t('insights.scores.hint')}</p>
      <form class="tie-form" onSubmit={(event) => void add(event)}>
        {(['name', 'day', 'total', 'asked'] as const).map((field) => (
          <div key={field} class="field">
            <label for={`score-${field}`}>{words.t(`insights.scores.${field}`)}</label>
            {field === 'day' ? (
              <input
                id="score-day"
                class="input"
                type="date"
                max={today}
                value={form.value.day}
                onChange={(event) => write('day', event.currentTarget.value)}
              />
            ) : (
              <input
                id={`score-${field}`}
                class="input"
                dir="auto"
                inputMode={field === 'total' ? 'decimal' : 'text'}
                maxLength={field === 'name' ? scoreLimits.name : scoreLimits.asked}
                autocomplete="off"
                value={form.value[field]}
                onInput={(event) => write(field, event.currentTarget.value)}
              />
            )}
          </div>
        ))}
        {isBad.value && <p role="alert">{words.t('insights.scores.bad')}</p>}
        {scores.failure.value && <FailureNote failure={scores.failure.value} />}
        <div>
          <button type="submit" class="btn">
            {words.t('insights.scores.add')}
          </button>
        </div>
      </form>
      {list.length === 0 && <p class="soft">{words.t('insights.scores.none')}</p>}
      <ul class="list">
        {list.map((each) => (
          <li key={each.id} class="item">
            <span class="item__main">
              <b dir="auto">{each.name}</b>: <bdi class="num">{digits.format(each.total)}</bdi>
              <br />
              <span class="soft" dir="auto">
                {[sayFullDay(dateLocale(app), each.day), each.asked].filter((text) => text !== '').join(' · ')}
              </span>
            </span>
            <button
              type="button"
              class="icon-btn"
              aria-label={words.t('insights.scores.remove', { name: each.name, day: sayFullDay(dateLocale(app), each.day) })}
              onClick={() => void scores.change((all) => ({ scores: all.scores.filter(({ id }) => id !== each.id) }))}
            >
              <Icon of={icons.trash} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

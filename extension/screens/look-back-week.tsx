import { type Signal, useSignal } from '@preact/signals';
import {
  leadsToOf,
  needsHelpFirst,
  type PulseAnswer,
  type PulseItem,
  type PulseWeek,
  pulseItemsFor,
  withWeek,
} from '#shared/checkin/weekly-pulse.ts';
import { exerciseIds } from '#shared/exercises/ids.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { dayOf } from '#shared/time.ts';
import { useApp } from '../parts/app-context.ts';
import { Chip } from '../parts/chip.tsx';
import { EmergencyBlock } from '../parts/emergency-block.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { FirstLines } from '../parts/first-lines.tsx';
import { sayFullDay, weekOf } from '../state/calendar.ts';
import type { Place } from '../state/place.ts';
import { chartsOf, pulseOf } from '../state/reflecting.ts';
import { dateLocale } from './look-back-dates.ts';
import { OnePetal, Petals } from './look-back-petals.tsx';

const answers: readonly PulseAnswer[] = [0, 1, 2, 3, 4];

function placeOf(leadsTo: string): Place {
  if (leadsTo === 'so-map') return { screen: 'people' };
  if (leadsTo === 'so-nudges') return { screen: 'people', view: 'belong' };
  return exerciseIds.has(leadsTo) ? { screen: 'calm', exercise: leadsTo } : { screen: 'help' };
}

/** One line of the ten. Pressing the chosen answer again skips it. */
function Line({ id, week, young }: { id: PulseItem; week: Signal<PulseWeek>; young: boolean }) {
  const { words } = useApp();
  const now = week.value.answers[id];
  const choose = (answer: PulseAnswer, on: boolean): void => {
    const { [id]: _, ...others } = week.value.answers;
    week.value = { ...week.value, answers: on ? { ...others, [id]: answer } : others };
  };
  return (
    <fieldset class="family">
      <legend>{words.t(`pulse.${young ? 'young' : 'item'}.${id}` as WordKey)}</legend>
      <div class="chips">
        {answers.map((answer) => (
          <Chip key={answer} label={words.t(`pulse.answer.${answer}`)} on={now === answer} onChange={(on) => choose(answer, on)} />
        ))}
      </div>
    </fieldset>
  );
}

/** The same as the petals, in words. */
function InWords({ week }: { week: PulseWeek }) {
  const app = useApp();
  const { words } = app;
  const items = pulseItemsFor(app.settings.now.value.audience === 'c10');
  const isDrawn = chartsOf(app) === 'shown';
  return (
    <dl class="pulse-words">
      {items.map(({ id }, index) => {
        const answer = week.answers[id];
        return (
          <div key={id}>
            <dt>
              {isDrawn && <OnePetal index={index} of={items.length} answer={answer} />}
              {words.t(`pulse.short.${id}`)}
            </dt>
            <dd>{answer === undefined ? words.t('pulse.skipped') : words.t(`pulse.answer.${answer}`)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The closing question, and the one small step it leads to; practical help first where basics or safety were missing. */
function Close({ week, onMore }: { week: PulseWeek; onMore: (more: PulseItem | null) => void }) {
  const { place, settings, words } = useApp();
  const young = settings.now.value.audience === 'c10';
  const items = pulseItemsFor(young);
  const chosen = items.find(({ id }) => id === week.more);
  return (
    <>
      {needsHelpFirst(week) && (
        <section class="stack stack--s">
          <p>{words.t('pulse.help-first')}</p>
          <EmergencyBlock small />
          <FirstLines count={2} />
        </section>
      )}
      <fieldset class="family">
        <legend>{words.t('pulse.more')}</legend>
        <div class="chips">
          {items.map(({ id }) => (
            <Chip key={id} label={words.t(`pulse.short.${id}`)} on={week.more === id} onChange={(on) => onMore(on ? id : null)} />
          ))}
        </div>
      </fieldset>
      {chosen && (
        <div>
          <button type="button" class="btn" onClick={() => place.go(placeOf(leadsToOf(chosen.id, young)))}>
            {words.t('pulse.more.step')}
          </button>
        </div>
      )}
    </>
  );
}

function Shown({ week, onMore }: { week: PulseWeek; onMore: (more: PulseItem | null) => void }) {
  const app = useApp();
  return (
    <>
      <p class="soft">{app.words.t('pulse.week', { from: sayFullDay(dateLocale(app), week.week) })}</p>
      <div class="pulse-shown">
        {chartsOf(app) === 'shown' && <Petals week={week} />}
        <InWords week={week} />
      </div>
      <Close week={week} onMore={onMore} />
    </>
  );
}

/** My week: ten lines, each of which can be skipped; shown as petals and in words; never added up. */
export function LookBackWeek() {
  const app = useApp();
  const { platform, settings, words } = app;
  const young = settings.now.value.audience === 'c10';
  const pulse = pulseOf(app);
  const now = platform.clock.now();
  const thisWeek = weekOf(dayOf(now, platform.clock.offsetAt(now)), dateLocale(app));
  // nothing of younger people is kept, and what somebody else kept here is not theirs
  const kept = young ? [] : (pulse.now.value?.weeks ?? []);
  const known = kept.find(({ week }) => week === thisWeek);
  const week = useSignal<PulseWeek>(known ?? { week: thisWeek, answers: {}, more: null });
  const isOpen = useSignal(false);
  const isDone = useSignal(false);
  const keep = async (next: PulseWeek): Promise<void> => {
    week.value = next;
    if (young || (await pulse.change((all) => withWeek(all, next))).ok) {
      isOpen.value = false;
      isDone.value = true;
    }
  };
  const shown = isDone.value ? week.value : known;
  return (
    <section class="stack" aria-labelledby="my-week">
      <h1 id="my-week">{words.t('pulse.title')}</h1>
      {isOpen.value ? (
        <>
          <p>{words.t(young ? 'pulse.intro.young' : 'pulse.intro')}</p>
          {pulseItemsFor(young).map(({ id }) => (
            <Line key={id} id={id} week={week} young={young} />
          ))}
          <div>
            <button type="button" class="btn" onClick={() => void keep(week.value)}>
              {words.t(young ? 'common.done' : 'pulse.keep')}
            </button>
          </div>
        </>
      ) : (
        <>
          {shown && <Shown week={shown} onMore={(more) => void keep({ ...shown, more })} />}
          <div>
            <button
              type="button"
              class={shown ? 'btn btn--line' : 'btn'}
              onClick={() => {
                week.value = shown ?? week.value;
                isOpen.value = true;
              }}
            >
              {words.t(shown ? 'pulse.again' : 'pulse.begin')}
            </button>
          </div>
        </>
      )}
      {pulse.failure.value && <FailureNote failure={pulse.failure.value} />}
      <Earlier weeks={kept.filter((each) => each.week !== thisWeek)} />
      <p class="soft">{words.t('pulse.footer')}</p>
    </section>
  );
}

function Earlier({ weeks }: { weeks: readonly PulseWeek[] }) {
  const app = useApp();
  if (weeks.length === 0) return null;
  return (
    <details class="more">
      <summary>{app.words.t('pulse.earlier')}</summary>
      {weeks.map((week) => (
        <section key={week.week} class="stack stack--s">
          <h3>{app.words.t('pulse.week', { from: sayFullDay(dateLocale(app), week.week) })}</h3>
          <InWords week={week} />
        </section>
      ))}
    </details>
  );
}

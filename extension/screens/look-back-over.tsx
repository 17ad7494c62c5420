import { useSignal } from '@preact/signals';
import type { Checkin } from '#shared/checkin/checkin.ts';
import { barsOf, type Said, type Span, saidOften, spans, within } from '#shared/checkin/over-time.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { dayOf } from '#shared/time.ts';
import { useApp } from '../parts/app-context.ts';
import { Seg } from '../parts/seg.tsx';
import { sayDay } from '../state/calendar.ts';
import { unseenOf } from '../state/reflecting.ts';
import { dateLocale } from './look-back-dates.ts';

/** Height of the drawing; one step of pleasantness is a fifth of it. */
const height = 100;
const level = (value: number): number => ((2 - value) / 4) * (height - 8) + 4;

/** How many days stand beside a word before "and more". */
const most = 4;
/** How many words are listed. */
const listed = 12;

/** Bars from the least to the most of each day or week, with a tick at their middle. Drawn as two paths, however many there are. */
function Bars({ checkins }: { checkins: readonly Checkin[] }) {
  const { words } = useApp();
  const { places, bars } = barsOf(checkins);
  if (bars.length === 0) return <p>{words.t('insights.chart.empty')}</p>;
  const wide = 720 / Math.max(places, 14);
  const x = (place: number): number => place * wide + wide * 0.15;
  const body = bars.map(
    ({ place, least, most: top }) =>
      `M${x(place).toFixed(1)} ${(level(top) - 3).toFixed(1)}h${(wide * 0.7).toFixed(1)}V${(level(least) + 3).toFixed(1)}h${(-wide * 0.7).toFixed(1)}z`,
  );
  const ticks = bars.map(({ place, mean }) => `M${x(place).toFixed(1)} ${level(mean).toFixed(1)}h${(wide * 0.7).toFixed(1)}`);
  return (
    <svg class="bars" viewBox={`0 0 ${Math.ceil(Math.max(places, 14) * wide)} ${height}`} role="img" aria-label={words.t('insights.chart')}>
      <path class="bars__line" d={`M0 ${level(0)}h720`} />
      <path class="bars__body" d={body.join('')} />
      <path class="bars__tick" d={ticks.join('')} />
    </svg>
  );
}

/** The same as a table, in words. */
function BarTable({ checkins }: { checkins: readonly Checkin[] }) {
  const app = useApp();
  const { words } = app;
  const locale = dateLocale(app);
  const say = (value: number): string => words.t(`checkin.x.${Math.round(value)}` as WordKey);
  const { bars } = barsOf(checkins);
  if (bars.length === 0) return null;
  return (
    <details class="more">
      <summary>{words.t('insights.table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="over__table" role="region" aria-label={words.t('insights.table')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {(['days', 'least', 'most'] as const).map((each) => (
                <th key={each} scope="col">
                  {words.t(`insights.table.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...bars].reverse().map(({ from, to, least, most: top }) => (
              <tr key={from}>
                <th scope="row">{from === to ? sayDay(locale, from) : `${sayDay(locale, from)} – ${sayDay(locale, to)}`}</th>
                <td>{say(least)}</td>
                <td>{say(top)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Words or contexts with the days on which they stood; the days lead to what was written. No counts of entries. */
function Often({ title, list, kind }: { title: string; list: readonly Said[]; kind: 'word' | 'context' }) {
  const app = useApp();
  const { place, words } = app;
  if (list.length === 0) return null;
  return (
    <section class="stack stack--s">
      <h2>{title}</h2>
      <ul class="list">
        {list.slice(0, listed).map(({ id, own, days }) => (
          <li key={`${own}${id}`} class="over__said">
            <b class={own ? 'own' : undefined} dir="auto">
              {own ? id : words.t(`checkin.${kind}.${id}` as WordKey)}
            </b>
            <span>
              {days.slice(0, most).map((day) => (
                <button key={day} type="button" class="link" onClick={() => place.go({ screen: 'lookback', day })}>
                  {sayDay(dateLocale(app), day)}
                </button>
              ))}
              {days.length > most && <span class="soft">{words.plural('insights.said.more', days.length - most)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Over time: one span for everything on the screen; charts can be hidden, and everything stands in words too. */
export function LookBackOver({ all }: { all: readonly Checkin[] }) {
  const app = useApp();
  const { platform, words } = app;
  const span = useSignal<Span>('fortnight');
  const unseen = unseenOf(app);
  const isHidden = unseen.now.value?.charts ?? false;
  const now = platform.clock.now();
  const checkins = within(all, span.value, dayOf(now, platform.clock.offsetAt(now)));
  return (
    <section class="stack" aria-labelledby="over-time">
      <h1 id="over-time">{words.t('insights.over')}</h1>
      <Seg
        long
        label={words.t('insights.span')}
        choices={spans.map((each) => ({ value: each, label: words.t(`insights.span.${each}`) }))}
        value={span.value}
        onChange={(to) => (span.value = to)}
      />
      {!isHidden && <Bars checkins={checkins} />}
      <BarTable checkins={checkins} />
      <div>
        <button type="button" class="btn btn--line" onClick={() => void unseen.change((kept) => ({ ...kept, charts: !kept.charts }))}>
          {words.t(isHidden ? 'insights.charts.show' : 'insights.charts.hide')}
        </button>
      </div>
      <Often title={words.t('insights.words')} list={saidOften(checkins, 'words')} kind="word" />
      <Often title={words.t('insights.context')} list={saidOften(checkins, 'context')} kind="context" />
    </section>
  );
}

import type { Checkin } from '#shared/checkin/checkin.ts';
import { rangeOf } from '#shared/checkin/over-time.ts';
import { type DayPoint, floor, type WentWith, wentWith } from '#shared/checkin/went-with.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { sayFullDay } from '../state/calendar.ts';
import type { Gatherer } from '../state/range.ts';
import { unseenOf } from '../state/reflecting.ts';
import { sayCheckin } from './check-in-say.ts';
import { dateLocale } from './look-back-dates.ts';
import { WhatEased } from './look-back-eased.tsx';
import { GatheredRange } from './look-back-gathered.tsx';
import { useToday } from './look-back-span.tsx';
import { Stand } from './look-back-stand.tsx';
import { Unfold } from './look-back-unfold.tsx';

/** So many days that say the opposite stand on the card; all of them are in the list. */
const shown = 3;

/** One day: its shape on the line, its date, and what was said; it leads to the day. */
function One({ point, side }: { point: DayPoint; side?: string }) {
  const app = useApp();
  return (
    <li>
      <button type="button" class="item with__day" onClick={() => app.place.go({ screen: 'lookback', day: point.day })}>
        <Stand checkin={point.checkin} height={34} />
        <span class="item__main">
          <b>{sayFullDay(dateLocale(app), point.day)}</b>
          {side && (
            <>
              <br />
              {side}
            </>
          )}
          <br />
          <span class="soft">{sayCheckin(app.words, point.checkin)}</span>
        </span>
      </button>
    </li>
  );
}

function BothSides({ found }: { found: WentWith }) {
  const { words } = useApp();
  const sides = [
    ['insights.with.side.with', found.withIt],
    ['insights.with.side.without', found.without],
  ] as const;
  return sides.map(([key, points]) => (
    <section key={key}>
      <h3>{words.t(key)}</h3>
      <ul class="list">
        {points.map((point) => (
          <One key={point.day} point={point} />
        ))}
      </ul>
    </section>
  ));
}

/** Days for, days against, the counts, that it may be chance, and what would change it. It can be sent away for good. */
function Card({ found, onNever }: { found: WentWith; onNever: () => void }) {
  const { words } = useApp();
  const tag = words.t(`checkin.context.${found.tag}` as WordKey);
  const digits = new Intl.NumberFormat(words.now.value.tag);
  const side = (pleasant: number, all: number): Record<string, string> => ({
    tag,
    pleasant: digits.format(pleasant),
    all: digits.format(all),
  });
  return (
    <section class="card stack" aria-label={tag}>
      <h2>{tag}</h2>
      <p>
        {words.t('insights.with.days', side(found.pleasantWith, found.withIt.length))}{' '}
        {words.t('insights.with.others', side(found.pleasantWithout, found.without.length))}
      </p>
      <p>{words.t('insights.with.hint')}</p>
      {found.against.length > 0 && (
        <>
          <h3>{words.t('insights.with.against')}</h3>
          <ul class="list">
            {found.against.slice(0, shown).map((point) => (
              <One
                key={point.day}
                point={point}
                side={words.t(found.withIt.includes(point) ? 'insights.with.day-with' : 'insights.with.day-without', { tag })}
              />
            ))}
          </ul>
        </>
      )}
      <p class="soft">{words.t('insights.with.change')}</p>
      <Unfold title={words.t('insights.with.list')}>{() => <BothSides found={found} />}</Unfold>
      <div>
        <button type="button" class="btn btn--quiet" onClick={onNever}>
          {words.t('insights.with.never')}
        </button>
      </div>
    </section>
  );
}

function begin(): Gatherer<readonly WentWith[]> {
  const all: Checkin[] = [];
  return { add: (checkins) => void all.push(...checkins), done: () => wentWith(all) };
}

/**
 * What went with what in the last year, arguing with itself; nothing under a floor of days. A year has every season once, and
 * days from before it belong to another time of a life.
 */
export function LookBackWith() {
  const app = useApp();
  const { words } = app;
  const today = useToday();
  const unseen = unseenOf(app);
  const away = unseen.now.value?.tags ?? [];
  return (
    <section class="stack" aria-labelledby="went-with">
      <h1 id="went-with">{words.t('insights.with')}</h1>
      <p class="soft">{words.t('insights.with.year')}</p>
      <GatheredRange range={() => rangeOf('year', today)} begin={begin}>
        {(all) => {
          const found = all.filter(({ tag }) => !away.includes(tag));
          if (found.length === 0) return <p>{words.t('insights.with.none', { floor })}</p>;
          return found.map((each) => (
            <Card key={each.tag} found={each} onNever={() => void unseen.change((kept) => ({ ...kept, tags: [...kept.tags, each.tag] }))} />
          ));
        }}
      </GatheredRange>
      <WhatEased />
    </section>
  );
}

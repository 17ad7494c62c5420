import type { Checkin } from '#shared/checkin/checkin.ts';
import { type DayPoint, floor, type WentWith, wentWith } from '#shared/checkin/went-with.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { sayDay } from '../state/calendar.ts';
import { unseenOf } from '../state/reflecting.ts';
import { sayCheckin } from './check-in-say.ts';
import { dateLocale } from './look-back-dates.ts';
import { Stand } from './look-back-stand.tsx';

/** So many days that say the opposite stand on the card; all of them are in the list. */
const shown = 3;

/** One day: its shape on the line, its date, and what was said; it leads to the day. */
function One({ point }: { point: DayPoint }) {
  const app = useApp();
  return (
    <li>
      <button type="button" class="item with__day" onClick={() => app.place.go({ screen: 'lookback', day: point.day })}>
        <Stand checkin={point.checkin} height={34} />
        <span class="item__main">
          <b>{sayDay(dateLocale(app), point.day)}</b>
          <br />
          <span class="soft">{sayCheckin(app.words, point.checkin)}</span>
        </span>
      </button>
    </li>
  );
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
              <One key={point.day} point={point} />
            ))}
          </ul>
        </>
      )}
      <p class="soft">{words.t('insights.with.change')}</p>
      <details class="more">
        <summary>{words.t('insights.with.list')}</summary>
        {(
          [
            ['insights.with.side.with', found.withIt],
            ['insights.with.side.without', found.without],
          ] as const
        ).map(([key, points]) => (
          <section key={key}>
            <h3>{words.t(key)}</h3>
            <ul class="list">
              {points.map((point) => (
                <One key={point.day} point={point} />
              ))}
            </ul>
          </section>
        ))}
      </details>
      <div>
        <button type="button" class="btn btn--quiet" onClick={onNever}>
          {words.t('insights.with.never')}
        </button>
      </div>
    </section>
  );
}

/** What went with what, arguing with itself; nothing under a floor of days. */
export function LookBackWith({ all }: { all: readonly Checkin[] }) {
  const app = useApp();
  const { words } = app;
  const unseen = unseenOf(app);
  const away = unseen.now.value?.tags ?? [];
  const found = wentWith(all).filter(({ tag }) => !away.includes(tag));
  return (
    <section class="stack" aria-labelledby="went-with">
      <h1 id="went-with">{words.t('insights.with')}</h1>
      {found.length === 0 && <p>{words.t('insights.with.none', { floor })}</p>}
      {found.map((each) => (
        <Card key={each.tag} found={each} onNever={() => void unseen.change((kept) => ({ ...kept, tags: [...kept.tags, each.tag] }))} />
      ))}
    </section>
  );
}

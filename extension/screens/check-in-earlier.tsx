import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { FeelingShape } from '../parts/feeling-shape.tsx';
import { Icon } from '../parts/icon.tsx';
import { sayCheckin, sayTime } from './check-in-say.ts';

/** Nothing was kept today: said without a count, the same after a day and after a year (content 0.6; part two, 24.3). */
function NothingYet() {
  const { place, record, settings, words } = useApp();
  const months = record.months.value;
  if (months === null || !settings.now.value.keep) return null;
  return (
    <section class="earlier stack stack--s">
      {months.length > 0 && <p>{words.t('checkin.returning')}</p>}
      <p class="soft">{words.t('checkin.empty')}</p>
      <div>
        <button type="button" class="btn btn--quiet earlier__calm" onClick={() => place.go({ screen: 'calm' })}>
          <Icon of={icons.calm} />
          {words.t('checkin.empty.step')}
        </button>
      </div>
    </section>
  );
}

/** What was kept earlier today, on the wide page where there is room for it. */
export function EarlierToday() {
  const { record, words, place } = useApp();
  const list = record.today.value;
  if (list.length === 0) return <NothingYet />;
  return (
    <section class="earlier" aria-labelledby="earlier">
      <h2 id="earlier">{words.t('checkin.today')}</h2>
      <ul class="list">
        {list.map((each) => (
          <li key={each.id}>
            <button type="button" class="item" onClick={() => place.go({ screen: 'lookback', day: each.day })}>
              <span class="pointed__shape">{each.feeling && <FeelingShape feeling={each.feeling} height={34} />}</span>
              <span class="item__main">{sayCheckin(words, each)}</span>
              <span class="soft">{sayTime(words.now.value.tag, each)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useApp } from '../parts/app-context.ts';
import { FeelingShape } from '../parts/feeling-shape.tsx';
import { sayCheckin, sayTime } from './check-in-say.ts';

/** What was kept earlier today, on the wide page where there is room for it. */
export function EarlierToday() {
  const { record, words, place } = useApp();
  const list = record.today.value;
  if (list.length === 0) return null;
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

import { belonging } from '#shared/circle/starters.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import { useApp } from '../parts/app-context.ts';
import { noFilters } from '../state/visit.ts';

/** Small ways to belong, each with what it costs, and the way to what is near (content 4.3, `so-nudges`). */
export function PeopleBelong() {
  const { place, visit, words } = useApp();
  const look = (): void => {
    visit.help.value = { ...noFilters, topic: 'things-to-do' };
    place.go({ screen: 'help' });
  };
  return (
    <div class="tie-form">
      <h1>{words.t('circle.belong')}</h1>
      <ul class="list">
        {belonging.map((cost, index) => (
          <li key={`${index}${cost}`} class="item">
            <span class="item__main">
              {words.t(`reach-out.belong.${index}` as WordKey)}
              <br />
              <span class="soft">{words.t(`reach-out.belong.${cost}`)}</span>
            </span>
          </li>
        ))}
      </ul>
      <div>
        <button type="button" class="btn" onClick={look}>
          {words.t('reach-out.belong.look')}
        </button>
      </div>
      <p class="soft">{words.t('reach-out.belong.note')}</p>
    </div>
  );
}

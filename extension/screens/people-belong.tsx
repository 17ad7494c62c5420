import { belonging } from '#shared/circle/starters.ts';
import type { WordKey } from '#shared/i18n/translate.ts';
import type { SitePack } from '#shared/site-pack/site-pack.ts';
import { useApp } from '../parts/app-context.ts';
import { sitePackOf } from '../state/site-pack.ts';
import { PeopleTired } from './people-tired.tsx';

/** So many of a site's things to do are named here; all of them, with their times, stand in Help. */
const most = 5;

/** What there is to do at the person's own school or community, out of the file that they brought in. */
function Here({ pack }: { pack: SitePack }) {
  const { place, words } = useApp();
  const { language, listings, name } = pack;
  if (listings.length === 0) return null;
  return (
    <section class="stack stack--s" aria-labelledby="belong-here">
      <h2 id="belong-here">{name === '' ? words.t('reach-out.belong.here') : words.t('reach-out.belong.at', { name })}</h2>
      <ul class="list">
        {listings.slice(0, most).map((each) => (
          <li key={`${each.title}${each.place}`} class="item">
            <span class="item__main" {...(language && { lang: language })}>
              <bdi>{each.title}</bdi>
              {each.place !== '' && (
                <>
                  <br />
                  <bdi class="soft">{each.place}</bdi>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      <div>
        <button type="button" class="btn btn--line" onClick={() => place.go({ screen: 'help' })}>
          {words.t('reach-out.belong.times')}
        </button>
      </div>
    </section>
  );
}

/** Small ways to belong, each with what it costs, and the way to what is near (content 4.3, `so-nudges`). */
export function PeopleBelong() {
  const app = useApp();
  const { place, words } = app;
  const pack = sitePackOf(app).now.value;
  return (
    <div class="tie-form">
      <h1>{words.t('circle.belong')}</h1>
      <PeopleTired form="belong" />
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
      {pack && <Here pack={pack} />}
      <div>
        <button type="button" class="btn" onClick={() => place.go({ screen: 'help', view: 'local', topic: 'things-to-do' })}>
          {words.t('reach-out.belong.look')}
        </button>
      </div>
      <p class="soft">{words.t('reach-out.belong.note')}</p>
    </div>
  );
}

import { type Lines, linesFor } from '#shared/directory/lines-for.ts';
import { useApp } from '../parts/app-context.ts';
import { openOf } from '../parts/open-of.ts';
import { SafetyText } from '../parts/safety-text.tsx';
import { ServiceListView } from '../parts/service-list-view.tsx';
import { useNow } from '../parts/use-now.ts';
import { directoryOf } from '../state/directory.ts';
import { regionOf, subdivisionIn } from '../state/region.ts';
import { noFilters } from '../state/visit.ts';
import { HelpBehind } from './help-behind.tsx';

/** The lines that know about violence, for the person's region, language and audience; null where nothing is known or could be read. */
function useLines(): { readonly lines: Lines | null; readonly region: string; readonly now: number; readonly isLoading: boolean } {
  const app = useApp();
  const now = useNow();
  const { region } = regionOf(app);
  const view = region ? directoryOf(app).of(region).value : 'nothing';
  if (typeof view === 'string' || 'ok' in view) return { lines: null, region: region ?? '', now, isLoading: view === 'loading' };
  const wish = {
    audience: app.settings.now.value.audience,
    language: app.words.now.value.tag,
    topics: ['domestic-violence', 'sexual-violence'],
    kinds: noFilters.ways,
    openNow: false,
    subdivision: region ? subdivisionIn(app, region) : null,
    speaks: null,
  } as const;
  return { lines: linesFor(view.services, wish, openOf(view, now)), region: region ?? '', now, isLoading: false };
}

function Numbers() {
  const { words } = useApp();
  const { lines, region, now, isLoading } = useLines();
  if (isLoading) return <p aria-busy="true">{words.t('common.loading')}</p>;
  if (!lines || lines.first.length + lines.more.length + lines.unknown.length === 0)
    return (
      <p>
        <SafetyText k="violence.none" />
      </p>
    );
  return <ServiceListView lines={lines} region={region} now={now} careful />;
}

/**
 * When someone hurts or controls the person (content 6.4, `sf-dv`): a neutral title above, no words to write to the person who hurts, no
 * exercise as an answer, and nothing of it is kept.
 */
export function HelpSupport() {
  const { words } = useApp();
  return (
    <HelpBehind heading="violence.neutral">
      <div class="help__cols help__cols--words">
        <section class="card stack" aria-labelledby="support-words">
          <h2 id="support-words">{words.t('violence.title')}</h2>
          {([0, 1, 2, 3] as const).map((index) => (
            <p key={index}>
              <SafetyText k={`violence.${index}`} />
            </p>
          ))}
          <p class="soft">
            {words.t('violence.evidence')} {words.t('violence.nothing')}
          </p>
        </section>
        <section class="stack help__lines" aria-labelledby="support-lines">
          <h2 id="support-lines">{words.t('violence.numbers')}</h2>
          <Numbers />
        </section>
      </div>
    </HelpBehind>
  );
}

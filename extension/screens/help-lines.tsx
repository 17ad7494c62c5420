import { useId } from 'preact/hooks';
import { makeHoursFormat } from '#shared/directory/hours-format.ts';
import { type Line, type Lines, linesFor, type Wish } from '#shared/directory/lines-for.ts';
import type { Topic } from '#shared/directory/topics.ts';
import { useApp } from '../parts/app-context.ts';
import { sayRegion } from '../parts/emergency-numbers.ts';
import { openOf } from '../parts/open-of.ts';
import { SafetyText } from '../parts/safety-text.tsx';
import { ServiceListView } from '../parts/service-list-view.tsx';
import { SubdivisionPicker } from '../parts/subdivision-picker.tsx';
import { useNow } from '../parts/use-now.ts';
import type { App } from '../state/app.ts';
import { type CountryServices, directoryOf } from '../state/directory.ts';
import { regionOf, subdivisionIn } from '../state/region.ts';
import { topicsFirst } from '../state/situation.ts';
import { HelpFilters } from './help-filters.tsx';

/** What a line is about that listens to hard feelings. */
const listening: readonly Topic[] = ['suicide', 'emotional-distress'];

/** Whether a well-sourced line listens, whatever it is; where none does that is said (facts: many countries have none). */
const hasListener = ({ services }: CountryServices): boolean =>
  services.some(
    ({ topics, confidence }) => (confidence === 'high' || confidence === 'medium') && topics.some((each) => listening.includes(each)),
  );

/** What is looked for, from the settings and the choices of this visit. */
function wishOf(app: App, region: string): Wish {
  const { settings, visit, words } = app;
  const { topic, ways, openNow, language } = visit.help.value;
  return {
    audience: settings.now.value.audience,
    language: words.now.value.tag,
    topics: topic ? [topic] : [],
    kinds: ways,
    openNow,
    subdivision: subdivisionIn(app, region),
    speaks: language,
  };
}

/** No list, and why: nothing is known, or it could not be read. What there is instead stands in the same place. */
function NoLines({ region, failed }: { region: string; failed: boolean }) {
  const app = useApp();
  const { settings, words } = app;
  const young = settings.now.value.audience === 'c10';
  return (
    <div class="card stack stack--s" role={failed ? 'alert' : undefined}>
      <p>
        <strong>
          {failed ? (
            <SafetyText k="directory.failed" />
          ) : (
            <SafetyText k="services.none" params={{ country: sayRegion(words.now.value.tag, region) }} />
          )}
        </strong>
      </p>
      {failed ? (
        <button type="button" class="btn btn--line" onClick={() => void directoryOf(app).again(region)}>
          {words.t('common.try-again')}
        </button>
      ) : (
        <p>
          <SafetyText k={young ? 'services.none.young' : 'directory.nothing.instead'} />
        </p>
      )}
    </div>
  );
}

/** Why the list is empty, in words that name the choice to undo. */
const emptyKey = ({ openNow }: Wish) => (openNow ? 'services.none-open' : 'services.none-fits');

/** Lines about what the person has chosen lead; the order is otherwise as it was, and nothing is left out. */
function forSituation(lines: Lines, topics: readonly Topic[]): Lines {
  const rank = ({ service }: Line): number => (service.topics.some((each) => topics.includes(each)) ? 0 : 1);
  return topics.length === 0 ? lines : { ...lines, first: [...lines.first].sort((a, b) => rank(a) - rank(b)) };
}

function Known({ region, country }: { region: string; country: CountryServices }) {
  const app = useApp();
  const { words } = app;
  const now = useNow();
  const wish = wishOf(app, region);
  const lines = forSituation(linesFor(country.services, wish, openOf(country, now)), topicsFirst(app));
  const empty = lines.first.length + lines.more.length + lines.unknown.length === 0;
  return (
    <>
      <SubdivisionPicker region={region} services={country.services} />
      <HelpFilters services={country.services} />
      {!hasListener(country) && (
        <p class="note">
          <SafetyText k="directory.no-listener" params={{ region: sayRegion(words.now.value.tag, region) }} />
        </p>
      )}
      <p class={empty ? undefined : 'hide'} role="status">
        {empty && words.t(emptyKey(wish))}
      </p>
      <ServiceListView lines={lines} region={region} now={now} />
    </>
  );
}

function Body({ region }: { region: string | null }) {
  const app = useApp();
  const { words } = app;
  if (region === null) return <p>{words.t('directory.local')}</p>;
  const view = directoryOf(app).of(region).value;
  if (view === 'loading') return <p aria-busy="true">{words.t('common.loading')}</p>;
  if (view === 'nothing') return <NoLines region={region} failed={false} />;
  return 'ok' in view ? <NoLines region={region} failed /> : <Known region={region} country={view} />;
}

/** The moment for which "open" is said. */
function Now() {
  const { platform, words } = useApp();
  const now = useNow();
  return <p class="soft">{makeHoursFormat(words.now.value.tag).dayAndTime(now, platform.clock.zone() || 'UTC')}</p>;
}

/** People to talk to: the lines of the region, for this person, now. */
export function HelpLines() {
  const app = useApp();
  const id = useId();
  const { region } = regionOf(app);
  return (
    <section class="stack help__lines" aria-labelledby={id}>
      <div class="row row--ends">
        <h2 id={id}>{app.words.t('directory.people')}</h2>
        <Now />
      </div>
      <Body region={region} />
    </section>
  );
}

import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { arranged } from '#shared/directory/arranged.ts';
import { contactHref, trustOf } from '#shared/directory/contact-link.ts';
import { emergencyFor } from '#shared/directory/emergency.ts';
import { makeHoursFormat } from '#shared/directory/hours-format.ts';
import type { Line } from '#shared/directory/lines-for.ts';
import { sayMonth } from '#shared/directory/say-service.ts';
import { sayWeek } from '#shared/directory/say-week.ts';
import type { DrawnCode } from '#shared/elements/service-events.ts';
import { type PlanLine, type PlanPart, planLadder, type SafetyPlan } from '#shared/plan/safety-plan.ts';
import { shownLines } from '#shared/plan/shown-plan.ts';
import type { Instant } from '#shared/time.ts';
import { useApp } from '../parts/app-context.ts';
import { drawCode } from '../parts/draw-code.ts';
import { sayKinds, sayRegion } from '../parts/emergency-numbers.ts';
import { allZones } from '../parts/open-of.ts';
import { useNow } from '../parts/use-now.ts';
import type { App } from '../state/app.ts';
import { regionOf } from '../state/region.ts';
import { exerciseOf, isNumber, linesOf, sayLine, sayOnPaper, serviceLineOf, tiesOf } from './plan-say.ts';

/** As many lines of the country as stand on the paper where the person has chosen none. */
const lineCount = 3;

/** From so many characters on, the type is smaller, so that a full plan stays on two pages. */
const denseFrom = 1400;

/** The emergency number in its box. Where none is known, the words for it and room to write. */
function Danger() {
  const app = useApp();
  const { words } = app;
  const { region } = regionOf(app);
  const entry = region ? emergencyFor(region) : null;
  return (
    <div class="sheet__box">
      <span>
        <strong>{words.t('help.danger.short')}</strong>
        <br />
        {words.t('plan.danger.print')}
        {entry && region && (
          <>
            <br />
            {sayRegion(words.now.value.tag, region)}
          </>
        )}
      </span>
      {entry ? (
        <span class="sheet__numbers">
          {arranged(entry).first.map(({ number, kinds }, _, all) => (
            <span key={number}>
              {all.length > 1 && <span class="sheet__kind">{sayKinds(words, kinds)} </span>}
              <bdi dir="ltr" class="num">
                {number}
              </bdi>
            </span>
          ))}
        </span>
      ) : (
        <span>
          {words.t('help.local')}
          <span class="sheet__blank" />
        </span>
      )}
    </div>
  );
}

/** The ordinary week in one line; nothing where no source tells the hours. */
function sayHours({ words, platform }: App, { service, channel }: Line, now: Instant): string {
  if (!channel.hours) return '';
  const { t, tag } = { t: words.t, tag: words.now.value.tag };
  const context = { format: makeHoursFormat(tag), zones: allZones(), now, zone: service.zone, viewer: platform.clock.zone() };
  return sayWeek(channel.hours, context)
    .map(({ key, params }) => t(key, params))
    .join(' · ');
}

/** A line of the records on paper: who, when, and the number large. */
function Known({ line, now }: { line: Line; now: Instant }) {
  const app = useApp();
  const { words } = app;
  const { service, channel, others } = line;
  // the way that fits best, and one to write to where the first is to call
  const written = others.find(({ kind, value }) => kind !== channel.kind && (kind === 'sms' || kind === 'whatsapp') && /\d/.test(value));
  const shown = written ? [channel, written] : [channel];
  return (
    <div class="sheet__line">
      <strong>{service.name}</strong> {sayHours(app, line, now)}
      {shown.map((each) => (
        <span key={`${each.kind}${each.value}`} class="sheet__way">
          {each.kind !== 'phone' && <span>{words.t(`services.kind.${each.kind}`)} </span>}
          <bdi dir="ltr" class="num">
            {each.value}
          </bdi>
          {each.keyword && <span> {words.t('services.keyword', { keyword: each.keyword, number: each.value })}</span>}
          {each.menu && <span> {words.t('services.menu', { menu: each.menu })}</span>}
        </span>
      ))}
    </div>
  );
}

function Experts({ lines, known, now }: { lines: readonly PlanLine[]; known: readonly Line[]; now: Instant }) {
  const app = useApp();
  return (
    <div class="sheet__experts">
      {lines.map((line) => {
        const found = serviceLineOf(app, line, now);
        if (found) return <Known key={line.id} line={found} now={now} />;
        return (
          <div key={line.id} class="sheet__line own">
            <bdi>{sayLine(app, line)}</bdi>{' '}
            {isNumber(line.detail) ? (
              <bdi dir="ltr" class="num">
                {line.detail}
              </bdi>
            ) : (
              <bdi>{line.detail}</bdi>
            )}
          </div>
        );
      })}
      {known.map((line) => (
        <Known key={line.service.id} line={line} now={now} />
      ))}
    </div>
  );
}

/** One's own words in two columns, exercises as they can be done from paper, and room to write. */
function Lines({ part, lines }: { part: PlanPart; lines: readonly PlanLine[] }) {
  const app = useApp();
  const own = lines.filter((line) => !exerciseOf(line));
  return (
    <>
      {own.length > 0 && (
        <ul class="own sheet__own">
          {own.map((line) => (
            <li key={line.id}>
              <bdi>{[sayLine(app, line), line.detail].filter((each) => each !== '').join(': ')}</bdi>
            </li>
          ))}
        </ul>
      )}
      {lines.map((line) => {
        const exercise = exerciseOf(line);
        return exercise && <p key={line.id}>{sayOnPaper(app, exercise)}</p>;
      })}
      {part !== 'stay' && lines.length < 6 && <span class="sheet__blank" />}
      {lines.length === 0 && <span class="sheet__blank" />}
    </>
  );
}

/** The first number of the sheet as a code, for a phone that reads the paper. */
function useCode({ channel, service }: Line): DrawnCode | null {
  const code = useSignal<DrawnCode | null>(null);
  const address = contactHref(channel, trustOf(service));
  useLayoutEffect(() => {
    code.value = null;
    if (address)
      drawCode(address).then(
        (drawn) => {
          code.value = drawn;
        },
        () => null,
      );
  }, [address]);
  return code.value;
}

function Code({ line }: { line: Line }) {
  const { words } = useApp();
  const code = useCode(line);
  const number = line.channel.value;
  if (!code) return null;
  return (
    <svg
      class="sheet__code"
      viewBox={`0 0 ${code.size} ${code.size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={words.t('help.code.alt', { number })}
    >
      <path d={code.path} />
    </svg>
  );
}

/** How much is written: decides the size of the type. */
const lengthOf = (plan: SafetyPlan): number =>
  Object.values(plan)
    .flat()
    .reduce((sum, { text, detail }) => sum + text.length + detail.length, 0);

/** Dates and months under the numbers: none of them was dialled. */
function Sources({ lines }: { lines: readonly Line[] }) {
  const { words } = useApp();
  const { tag } = words.now.value;
  const months = [...new Set(lines.flatMap(({ service: { source } }) => source.month ?? []))].sort().map((month) => sayMonth(tag, month));
  if (lines.length === 0) return null;
  return (
    <>
      {' '}
      {months.length === 0
        ? words.t('help.source.undated')
        : words.t('plan.print.source', { months: new Intl.ListFormat(tag, { type: 'unit' }).format(months) })}
    </>
  );
}

/** The plan on paper, black on white, complete on one or two pages of A4 or Letter. It is only there when it is printed. */
export function PlanSheet({ plan }: { plan: SafetyPlan }) {
  const app = useApp();
  const { platform, words } = app;
  const now = useNow();
  const { tag } = words.now.value;
  const { region } = regionOf(app);
  const linesIn = (part: PlanPart): readonly PlanLine[] => shownLines(plan, part, tiesOf(app));
  const experts = linesIn('experts');
  const chosen = experts.flatMap((line) => serviceLineOf(app, line, now) ?? []);
  const instead = experts.length === 0 && region ? linesOf(app, region, now).slice(0, lineCount) : [];
  const dialled = [...chosen, ...instead].find(({ channel }) => channel.kind === 'phone') ?? null;
  const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: platform.clock.zone() || 'UTC' }).format(now);
  return (
    <article class={lengthOf(plan) > denseFrom ? 'sheet sheet--dense' : 'sheet'}>
      <header class="sheet__head">
        <h1>{words.t('common.plan')}</h1>
        <p>{words.t('plan.how.short')}</p>
      </header>
      <Danger />
      {planLadder.map((part, index) => (
        <section key={part} class="sheet__part">
          <b>{new Intl.NumberFormat(tag).format(index + 1)}</b>
          <div>
            <h2>{words.t(`plan.part.${part}`)}</h2>
            {part === 'experts' ? (
              <div class="sheet__beside">
                <div>
                  <Experts lines={experts} known={instead} now={now} />
                  <span class="sheet__blank" />
                </div>
                {dialled && <Code line={dialled} />}
              </div>
            ) : (
              <Lines part={part} lines={linesIn(part)} />
            )}
          </div>
        </section>
      ))}
      <section class="sheet__part">
        <b class="sheet__open" />
        <div>
          <h2>{words.t('plan.part.stay')}</h2>
          <Lines part="stay" lines={linesIn('stay')} />
        </div>
      </section>
      <footer class="sheet__foot">
        <span>
          {words.t('common.disclaimer')}
          <Sources lines={[...chosen, ...instead]} />
        </span>
        <span>{words.t('plan.print.date', { date })}</span>
      </footer>
    </article>
  );
}

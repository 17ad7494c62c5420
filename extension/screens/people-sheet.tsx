import { placed, wide } from '#shared/circle/half-rings.ts';
import { eases, type Tie } from '#shared/circle/tie.ts';
import { useApp } from '../parts/app-context.ts';
import { sayDateAlone } from '../state/calendar.ts';
import { dateLocale } from './look-back-dates.ts';
import { useToday } from './look-back-span.tsx';
import { Dot, Rings, shownRings } from './people-map.tsx';
import { sayList, sayName, sayOf } from './people-say.ts';
import '../parts/sheet.css';

/** Someone in words: what comes from there, how soon, how easy to ask, how to reach them. Never a price: others may read the paper. */
function Row({ tie, blurred, young }: { tie: Tie; blurred: boolean; young: boolean }) {
  const { words } = useApp();
  const gives = tie.gives.map((each) => sayOf(words, young ? 'young.gives' : 'gives', each));
  const said = [
    ...(gives.length > 0 ? [sayList(words, gives)] : []),
    ...(tie.reach ? [sayOf(words, 'reach', tie.reach)] : []),
    ...(tie.ease ? [sayOf(words, 'ease', tie.ease)] : []),
  ];
  return (
    <li>
      <strong class="own">
        <bdi>{sayName(tie, blurred)}</bdi>
      </strong>
      {said.length > 0 && `: ${said.join(' · ')}`}
      {tie.how && !blurred && (
        <>
          {' · '}
          <bdi class="own">{tie.how}</bdi>
        </>
      )}
    </li>
  );
}

/** Map and list on paper, black on white. The list is complete; the map shows names where there is room. It is only there when it is printed. */
export function PeopleSheet({ ties, blurred, young }: { ties: readonly Tie[]; blurred: boolean; young: boolean }) {
  const app = useApp();
  const { words } = app;
  const shown = shownRings(young);
  const date = sayDateAlone(dateLocale(app), useToday());
  return (
    <article class="sheet">
      <header class="sheet__head">
        <h1>{words.t('circle.title')}</h1>
        <p>{words.t('circle.print.date', { date })}</p>
      </header>
      <svg class="harbour" viewBox={`0 0 ${wide.width} ${wide.height}`} role="img" aria-label={words.t('circle.map')}>
        <Rings board={wide} shown={shown} />
        {placed(wide, ties).map((place) => (
          <g key={place.tie.id} class={`tie tie--${place.tie.ease ?? 'unsaid'}`} transform={`translate(${place.x} ${place.y})`}>
            <Dot place={place} name={sayName(place.tie, blurred)} />
          </g>
        ))}
      </svg>
      {!young && (
        <div class="sheet__key" aria-hidden="true">
          {eases.map((ease) => (
            <span key={ease}>
              <i class={`ease ease--${ease}`} />
              {sayOf(words, 'ease', ease)}
            </span>
          ))}
        </div>
      )}
      {shown.map((ring) => {
        const here = ties.filter((tie) => tie.ring === ring);
        if (here.length === 0) return null;
        return (
          <section key={ring} class="sheet__topic">
            <h2>{sayOf(words, 'ring', ring)}</h2>
            <ul class="sheet__rows">
              {here.map((tie) => (
                <Row key={tie.id} tie={tie} blurred={blurred} young={young} />
              ))}
            </ul>
          </section>
        );
      })}
      <footer class="sheet__foot">
        <span>{words.t('common.disclaimer')}</span>
      </footer>
    </article>
  );
}

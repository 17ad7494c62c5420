import { useLayoutEffect, useRef } from 'preact/hooks';
import { useApp } from '../parts/app-context.ts';
import { FeelingGrid, sayFeeling } from './check-in-grid.tsx';
import { Later } from './later.tsx';

const loadEarlier = () => import('./check-in-earlier.tsx').then((file) => file.EarlierToday);

/** The first question. Enter goes on, so that a check-in is: open, arrow, Enter. */
export function CheckinPoint() {
  const { checkin, surface, words } = useApp();
  const { feeling } = checkin.input.value;
  const grid = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body)
      grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !feeling) return;
    event.preventDefault();
    checkin.next();
  };
  return (
    <>
      <div class="today__body" ref={grid}>
        <h1 tabIndex={-1}>{words.t('checkin.ask')}</h1>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid inside has the role; Enter there means Next */}
        <div onKeyDown={onKeyDown}>
          <FeelingGrid value={feeling} onChange={(to) => checkin.say({ feeling: to })} />
        </div>
      </div>
      <div class="actions">
        <p class="grow actions__said" role="status">
          {feeling ? sayFeeling(words, feeling) : ''}
        </p>
        <div class="actions__ways">
          <button type="button" class="btn btn--quiet" onClick={checkin.notToday}>
            {words.t('checkin.not-today')}
          </button>
          <button type="button" class="btn" onClick={checkin.next}>
            {words.t(feeling ? 'common.next' : 'common.skip')}
          </button>
        </div>
      </div>
      {surface === 'page' && <Later load={loadEarlier} parts={['check-in']} />}
    </>
  );
}

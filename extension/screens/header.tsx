import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import type { App } from '../state/app.ts';
import { isDiscreet } from '../state/visit.ts';
import { places } from './tabs.tsx';

/** Read from the package when it is asked for. */
const leave = (app: App): Promise<void> => import('../state/presence.ts').then(({ vanish }) => vanish(app));

/** The bar whose lower edge is the line of the mark. Help stands in the same corner of every screen. */
export function Header() {
  const app = useApp();
  const { words, place, surface, visit } = app;
  const { screen } = place.here.value;
  const discreet = isDiscreet(app);
  const isLarge = visit.strict.value.quickExit === 'large';
  const name = words.t(discreet ? 'common.notes' : 'common.name');
  const wide = surface === 'page';
  return (
    <>
      <header class={wide ? 'top top--wide' : 'top'}>
        {!discreet && <Mark />}
        <span class="top__title">{wide || screen === 'welcome' ? name : words.t(`common.${screen}`)}</span>
        {wide && (
          <nav class="top__tabs" aria-label={words.t('common.main')}>
            {places.map(({ screen: to, key }) => (
              <button key={to} type="button" aria-current={screen === to ? 'page' : undefined} onClick={() => place.go({ screen: to })}>
                {words.t(key)}
              </button>
            ))}
          </nav>
        )}
        <button
          type="button"
          class={isLarge ? 'leave leave--large' : 'leave icon-btn'}
          aria-label={words.t('common.leave')}
          onClick={() => void leave(app)}
        >
          <Icon of={icons.leave} flip />
          {isLarge && words.t('common.leave')}
        </button>
        <button
          type="button"
          class="icon-btn"
          aria-label={words.t('common.settings')}
          aria-current={screen === 'settings' ? 'page' : undefined}
          onClick={() => place.go({ screen: 'settings' })}
        >
          <Icon of={icons.settings} />
        </button>
        <button
          type="button"
          class="help-btn"
          aria-current={screen === 'help' ? 'page' : undefined}
          onClick={() => place.go({ screen: 'help' })}
        >
          <Icon of={icons.help} />
          {words.t('common.help')}
        </button>
      </header>
      {words.now.value.draft && (
        <aside class="draft-line">
          <span>{words.t('common.draft.short')}</span>
          <span aria-hidden="true">·</span>
          <span lang="en" dir="ltr">
            {words.now.value.english('common.draft.short')}
          </span>
        </aside>
      )}
    </>
  );
}

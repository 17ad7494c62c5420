import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';

/** The four places, in the order of a day. */
export const places = [
  { screen: 'today', key: 'common.today', icon: icons.today },
  { screen: 'calm', key: 'common.calm', icon: icons.calm },
  { screen: 'people', key: 'common.people', icon: icons.people },
  { screen: 'lookback', key: 'common.lookback', icon: icons.lookback },
] as const;

/** The lower bar of popup and side panel, and of a narrow page. */
export function Tabs() {
  const { words, place, surface } = useApp();
  const { screen } = place.here.value;
  return (
    <nav class={surface === 'page' ? 'tabs tabs--page' : 'tabs'} aria-label={words.t('common.main')}>
      {places.map(({ screen: to, key, icon }) => (
        <button key={to} type="button" aria-current={screen === to ? 'page' : undefined} onClick={() => place.go({ screen: to })}>
          <Icon of={icon} />
          {words.t(key)}
        </button>
      ))}
    </nav>
  );
}

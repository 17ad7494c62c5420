import { exerciseIds } from '#shared/exercises/ids.ts';
import { easedFirst } from '#shared/plan/steadying.ts';
import * as icons from '#shared/ui/generated/icons.ts';
import { useApp } from '../parts/app-context.ts';
import { Icon } from '../parts/icon.tsx';
import { easedOf } from '../state/steadying.ts';
import { sayTitle } from './calm-words.ts';

/** Exercises of which the person said that they eased something, the latest first. Only the good times were kept, so nothing is counted. */
export function WhatEased() {
  const app = useApp();
  const { place, words } = app;
  const eased = easedOf(app).now.value;
  const ids = eased ? easedFirst(eased).filter((id) => exerciseIds.has(id)) : [];
  if (ids.length === 0) return null;
  return (
    <section class="stack stack--s">
      <h2>{words.t('insights.eased')}</h2>
      <p class="soft">{words.t('insights.eased.hint')}</p>
      <ul class="list">
        {ids.map((exercise) => (
          <li key={exercise}>
            <button type="button" class="item set" onClick={() => place.go({ screen: 'calm', exercise })}>
              <span class="item__main item__name">{sayTitle(words, exercise)}</span>
              <Icon of={icons.next} flip />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { html, nothing, type TemplateResult } from 'lit/html.js';
import { allRegions, guessRegion } from '#shared/directory/region.ts';
import type { Words } from '#shared/i18n/translate.ts';
import type { Scene } from '../scene.ts';

/** What the time zone of the device says about the country; never its languages, never the network. */
export const guessPlace = (): ReturnType<typeof guessRegion> => guessRegion(new Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The list of places: those that share the device's time zone first, when that is all there is to go by. */
export function placeChoice(scene: Scene, words: Words): TemplateResult {
  const names = new Intl.DisplayNames([words.tag], { type: 'region' });
  const named = (codes: readonly string[]): readonly (readonly [string, string])[] =>
    codes.map((code) => [code, names.of(code) ?? code] as const).sort((a, b) => a[1].localeCompare(b[1], words.tag));
  const option = ([code, name]: readonly [string, string]): TemplateResult =>
    html`<option value=${code} ?selected=${code === scene.region}>${name}</option>`;
  const { candidates, region } = scene;
  const chosen = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement && event.target.value) scene.choose(event.target.value);
  };
  return html`<label class="choice">${words.t('widget.more.place')}
    <select @change=${chosen}>
      ${region ? nothing : html`<option value="" selected>${words.t('widget.more.place.choose')}</option>`}
      ${candidates.length === 0 ? nothing : html`<optgroup label=${words.t('widget.more.place.zone')}>${named(candidates).map(option)}</optgroup>`}
      <optgroup label=${words.t('widget.more.place.all')}>${named(allRegions()).map(option)}</optgroup>
    </select></label>`;
}

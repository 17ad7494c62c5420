import { html, type TemplateResult } from 'lit/html.js';
import { isCount, mostPeople } from '#shared/group/numbers.ts';
import type { Room } from './room.ts';

/** A whole number of people or things; what is none is said and changes nothing. */
export function numberField(room: Room, label: string, value: number, set: (to: number) => void): TemplateResult {
  const read = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const to = input.value === '' ? 0 : input.valueAsNumber;
    input.setCustomValidity(isCount(to) ? '' : room.t('count.wrong', { most: mostPeople }));
    input.reportValidity();
    if (isCount(to)) set(to);
  };
  return html`<label class="field room__number"><span>${label}</span>
    <input class="input" type="number" inputmode="numeric" min="0" max=${mostPeople} step="1" autocomplete="off" .value=${String(value)} @change=${read} /></label>`;
}

/** Longest line of a report, so that it stays on one page. */
const longest = 200;

export const textField = (label: string, value: string, set: (to: string) => void): TemplateResult =>
  html`<label class="field"><span>${label}</span>
    <input class="input" type="text" dir="auto" maxlength=${longest} autocomplete="off" spellcheck="false" .value=${value}
      @input=${(event: Event) => set((event.currentTarget as HTMLInputElement).value)} /></label>`;

interface Jars {
  readonly legend: string;
  /** Keys of their names. */
  readonly labels: readonly string[];
  readonly counts: readonly number[];
  readonly set: (to: readonly number[]) => void;
  /** What stands under them. */
  readonly under?: unknown;
}

/** The numbers of a few jars beside each other. */
export const jarsField = (
  room: Room,
  { legend, labels, counts, set, under }: Jars,
): TemplateResult => html`<fieldset class="stack stack--s"><legend>${legend}</legend>
  <div class="row row--tight room__numbers">${labels.map((label, place) => numberField(room, room.t(label), counts[place] ?? 0, (to) => set(counts.with(place, to))))}</div>
  ${under}</fieldset>`;

/** A box to tick. */
export const tickField = (
  text: string,
  isOn: boolean,
  set: (to: boolean) => void,
): TemplateResult => html`<label class="row row--tight room__check"><input type="checkbox" .checked=${isOn}
  @change=${(event: Event) => set((event.currentTarget as HTMLInputElement).checked)} /><span>${text}</span></label>`;

import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../ui/generated/icons.ts';
import { icon } from './exercise-element.ts';

/** What the controls of a breathing exercise show. */
export interface ControlsView {
  readonly t: (key: string) => string;
  readonly paused: boolean;
  readonly slowest: boolean;
  readonly quickest: boolean;
  readonly numerals: boolean;
  /** Null where no sound is offered. */
  readonly sound: boolean | null;
  /** Null where nothing can vibrate: it is not mentioned there. */
  readonly vibration: boolean | null;
  readonly quiet: boolean;
  /** Share of full volume. */
  readonly volume: number;
}

/** What is pressed in them. */
export type Press = 'slower' | 'quicker' | 'pause' | 'stop' | 'numerals' | 'sound' | 'vibration' | 'quiet';

/** Pause and Stop with the pace on both sides of them. */
export function mainControls({ t, paused, slowest, quickest }: ControlsView, press: (what: Press) => void): TemplateResult {
  const pace = (what: 'slower' | 'quicker', label: string, end: boolean, picture: string): TemplateResult =>
    html`<button type="button" class="icon-btn" aria-label=${t(label)} ?disabled=${end} @click=${() => press(what)}>${icon(picture)}</button>`;
  return html`<div class="controls">
    ${pace('slower', 'ui.slower', slowest, icons.minus)}
    <button type="button" class="btn btn--line pause" @click=${() => press('pause')}>
      ${icon(paused ? icons.play : icons.pause)}${t(paused ? 'ui.resume' : 'ui.pause')}
    </button>
    <button type="button" class="btn stop" @click=${() => press('stop')}>${icon(icons.stop)}${t('ui.stop')}</button>
    ${pace('quicker', 'ui.faster', quickest, icons.plus)}
  </div>`;
}

/** How it is shown: number, sound, vibration, messages for screen readers; how loud while there is sound. */
export function wayControls(view: ControlsView, press: (what: Press) => void, setVolume: (share: number) => void): TemplateResult {
  const { t, numerals, sound, vibration, quiet } = view;
  const way = (what: Press, label: string, picture: string | null): TemplateResult =>
    html`<button type="button" class="btn btn--quiet btn--s" @click=${() => press(what)}>${picture ? icon(picture) : nothing}${t(label)}</button>`;
  return html`<div class="ways">
      ${way('numerals', numerals ? 'ui.hide-number' : 'ui.show-number', icons.eyeoff)}
      ${sound === null ? nothing : way('sound', sound ? 'ui.sound-off' : 'ui.sound-on', icons.sound)}
      ${vibration === null ? nothing : way('vibration', vibration ? 'ui.vibration-off' : 'ui.vibration-on', null)}
      ${way('quiet', quiet ? 'ui.say-on' : 'ui.say-off', null)}
    </div>
    ${sound ? loudness(view, setVolume) : nothing}`;
}

const loudness = ({ t, volume }: ControlsView, setVolume: (share: number) => void): TemplateResult =>
  html`<label class="loudness">
    ${t('ui.volume')}
    <input
      type="range"
      min="5"
      max="100"
      step="5"
      .value=${String(Math.round(volume * 100))}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) setVolume(Number(event.target.value) / 100);
      }}
    />
  </label>`;

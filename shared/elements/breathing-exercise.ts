import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Breathing } from '../exercises/exercise.ts';
import { announcementFor, type Frame, frameAt, type Plan, paces, planFor, repaced } from '../exercises/frame.ts';
import * as icons from '../ui/generated/icons.ts';
import { defineOnce } from './define-once.ts';
import { ExerciseElement, icon } from './exercise-element.ts';
import { Ticking } from './ticking.ts';
import { makeTone, type Tone } from './tone.ts';

const usualPace = paces.indexOf(1);
/** Words longer than this many characters are set smaller inside the shape. */
const shortWord = 6;

/**
 * `<breathing-exercise>`: leads a breathing pattern. Set `exercise`, `minutes` and `words`; it begins when it is shown.
 * Keys while it has the focus: Space pauses, Escape stops, arrows change the pace, H hides the number.
 */
export class BreathingExercise extends ExerciseElement {
  static override properties: PropertyDeclarations = {
    exercise: { attribute: false },
    minutes: { type: Number },
    paused: { state: true },
    pace: { state: true },
    frame: { state: true },
  };

  declare exercise: Breathing | null;
  declare minutes: number;
  declare private paused: boolean;
  declare private pace: number;
  declare private frame: Frame | null;
  #elapsed = 0;
  #heard = '';
  #tone: Tone | null = null;
  #ticking = new Ticking(this, (passed) => this.#tick(passed));

  constructor() {
    super();
    this.exercise = null;
    this.minutes = 2;
    this.paused = false;
    this.pace = usualPace;
    this.frame = null;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('exercise') && this.exercise) this.#begin();
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.pause')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tone?.silence();
  }

  get #plan(): Plan {
    const plan: Plan = { cycles: 1, pace: paces[this.pace] ?? 1 };
    return this.exercise ? { ...plan, cycles: planFor(this.exercise, this.minutes).cycles } : plan;
  }

  #begin(): void {
    this.#elapsed = 0;
    this.#heard = '';
    this.paused = false;
    this.ended = null;
    this.answer = null;
    this.#show();
    this.#ticking.start();
  }

  #tick(passed: number): void {
    this.#elapsed += passed;
    this.#show();
  }

  /** Draws the shape at every frame, everything else only when what it says has changed. */
  #show(): void {
    if (!this.exercise) return;
    const frame = frameAt(this.exercise, this.#elapsed, this.#plan);
    if (!this.frame || looks(frame) !== looks(this.frame)) this.frame = frame;
    if (!this.calm) this.renderRoot?.querySelector<HTMLElement>('.pacer__disc')?.style.setProperty('--scale', frame.scale.toFixed(4));
    this.#announce(frame);
    if (frame.stage === 'done') this.end('done');
  }

  #announce(frame: Frame): void {
    if (!this.exercise) return;
    const { id, what, perMinute } = announcementFor(this.exercise, frame, this.#plan);
    this.#play(frame);
    if (id === this.#heard) return;
    this.#heard = id;
    if (what === 'opening') this.said = this.t('ui.stop-any-time');
    else if (what === 'phase') this.said = frame.phase ? this.t(`ui.${frame.phase.kind}`) : '';
    else if (what === 'carry-on') this.said = this.t('ui.carry-on', { perMinute: this.#digits(perMinute) });
    else this.said = this.t('ui.free');
  }

  #sounding = '';
  #play(frame: Frame): void {
    const now = `${frame.stage}${frame.cycle}${frame.index}`;
    if (now === this.#sounding) return;
    this.#sounding = now;
    if (this.sound && frame.phase) this.#tone?.play(frame.phase.kind, frame.length / 1000);
  }

  #digits(count: number): string {
    return new Intl.NumberFormat(this.words?.tag).format(count);
  }

  protected override end(how: 'done' | 'stopped'): void {
    this.#ticking.stop();
    this.#tone?.silence();
    super.end(how);
  }

  protected override endText(): string {
    return this.exercise ? this.t(`${this.exercise.id}.end`) : '';
  }

  #togglePause = (): void => {
    this.paused = !this.paused;
    if (this.paused) this.#ticking.stop();
    else this.#ticking.start();
    if (this.paused) this.#tone?.silence();
    this.said = this.paused ? this.t('ui.paused') : '';
    this.#heard = '';
  };

  #changePace(by: 1 | -1): void {
    const to = Math.min(Math.max(this.pace + by, 0), paces.length - 1);
    if (!this.exercise || to === this.pace) return;
    const from = this.#plan;
    this.pace = to;
    this.#elapsed = repaced(this.exercise, this.#elapsed, from, this.#plan.pace);
    this.#show();
  }

  #toggleNumerals = (): void => {
    this.numerals = !this.numerals;
    this.tell('exercise-change', { numerals: this.numerals });
  };

  #toggleSound = (): void => {
    this.#tone ??= makeTone();
    if (!this.#tone) {
      this.said = this.t('ui.no-sound');
      return;
    }
    this.sound = !this.sound;
    if (!this.sound) this.#tone.silence();
    this.tell('exercise-change', { sound: this.sound });
  };

  protected override onKey(event: KeyboardEvent): boolean {
    const forward = this.words?.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const onButton = event.composedPath()[0] instanceof HTMLButtonElement;
    if (event.key === ' ' && !onButton) this.#togglePause();
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') this.#changePace(event.key === forward ? -1 : 1);
    else if (event.key.toLowerCase() === 'h') this.#toggleNumerals();
    else return false;
    return true;
  }

  #secondsLeft({ at, length }: Frame): string {
    return this.#digits(Math.ceil((length - at) / 1000));
  }

  #moving(frame: Frame): TemplateResult {
    const word = frame.phase ? this.t(`ui.${frame.phase.kind}`) : '';
    return html`<div class="pacer" aria-hidden="true">
      <span class="pacer__reach"></span><span class="pacer__disc"></span>
      <span class=${word.length > shortWord ? 'pacer__word pacer__word--long' : 'pacer__word'}>${word}</span>
      ${this.numerals && frame.phase ? html`<span class="pacer__secs num">${this.#secondsLeft(frame)}</span>` : nothing}
    </div>`;
  }

  #still(frame: Frame, exercise: Breathing): TemplateResult {
    if (!frame.phase) return html`<div class="still" aria-hidden="true"><hr class="level" /></div>`;
    const blocks = Math.max(1, Math.round(frame.length / 1000));
    const full = Math.floor((frame.at / frame.length) * blocks);
    const then = exercise.phases[(frame.index + 1) % exercise.phases.length] ?? frame.phase;
    return html`<div class="still" aria-hidden="true">
      <div class="still__line">
        <span class="still__word">${this.t(`ui.${frame.phase.kind}`)}</span>
        ${this.numerals ? html`<span class="still__secs num">${this.#secondsLeft(frame)}</span>` : nothing}
      </div>
      <div class="blocks">${Array.from({ length: blocks }, (_, index) => html`<i class=${index < full ? 'on' : ''}></i>`)}</div>
      <hr class="level" />
      <div class="still__line soft"><span>${this.t('ui.then', { phase: this.t(`ui.${then.kind}`) })}</span></div>
    </div>`;
  }

  /** The line above the shape: what is going on. */
  #line(frame: Frame): string {
    if (this.paused) return this.t('ui.paused');
    if (frame.plenty) return this.t('ui.plenty');
    return this.t(frame.stage === 'demo' ? 'ui.watch-first' : 'ui.stop-any-time');
  }

  /** The line under the shape: how this phase is done. */
  #hint(frame: Frame, exercise: Breathing): string {
    if (frame.stage === 'opening') return this.t(`${exercise.id}.start`);
    if (frame.stage === 'free') return this.t('ui.free');
    const text = this.t(`${exercise.id}.phase.${frame.index}`);
    return frame.phase && text === this.t(`ui.${frame.phase.kind}`) ? '' : text;
  }

  #count(frame: Frame): string {
    if (frame.stage !== 'main') return '';
    return this.t('ui.breath-of', { cycle: this.#digits(frame.cycle), cycles: this.#digits(this.#plan.cycles) });
  }

  protected override running(): TemplateResult {
    const { exercise, frame } = this;
    if (!exercise || !frame) return html``;
    return html`<div class=${frame.stage}>
      <p class="soft">${this.#line(frame)}</p>
      ${this.calm ? this.#still(frame, exercise) : this.#moving(frame)}
      <p class="hint">${this.#hint(frame, exercise)}</p>
      <p class="soft foot">${this.#count(frame)}</p>
      ${this.#controls()}
    </div>`;
  }

  #controls(): TemplateResult {
    return html`<div class="controls">
        <button type="button" class="icon-btn" aria-label=${this.t('ui.slower')} ?disabled=${this.pace === paces.length - 1} @click=${() => this.#changePace(1)}>
          ${icon(icons.minus)}
        </button>
        <button type="button" class="btn btn--line pause" @click=${this.#togglePause}>
          ${icon(this.paused ? icons.play : icons.pause)}${this.t(this.paused ? 'ui.resume' : 'ui.pause')}
        </button>
        <button type="button" class="btn stop" @click=${() => this.end('stopped')}>${icon(icons.stop)}${this.t('ui.stop')}</button>
        <button type="button" class="icon-btn" aria-label=${this.t('ui.faster')} ?disabled=${this.pace === 0} @click=${() => this.#changePace(-1)}>
          ${icon(icons.plus)}
        </button>
      </div>
      <div class="ways">
        <button type="button" class="btn btn--quiet btn--s" @click=${this.#toggleNumerals}>
          ${icon(icons.eyeoff)}${this.t(this.numerals ? 'ui.hide-number' : 'ui.show-number')}
        </button>
        <button type="button" class="btn btn--quiet btn--s" @click=${this.#toggleSound}>
          ${icon(icons.sound)}${this.t(this.sound ? 'ui.sound-off' : 'ui.sound-on')}
        </button>
      </div>`;
  }
}

/** What of a frame can be read, as one string: two frames that read the same are drawn once. */
const looks = ({ stage, index, cycle, at, length, plenty }: Frame): string =>
  [stage, index, cycle, plenty, Math.floor(at / 1000), Math.ceil((length - at) / 1000)].join();

/** Makes `<breathing-exercise>` known to the page. */
export const defineBreathingExercise = (): void => defineOnce('breathing-exercise', BreathingExercise);

import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { type BreathSession, beginBreath, nextBreath } from '../exercises/breath-session.ts';
import type { Breathing } from '../exercises/exercise.ts';
import { announcementFor, type Frame, frameAt, pacesOf, planFor } from '../exercises/frame.ts';
import { type Look, looksOf, untilNext } from '../exercises/looks.ts';
import { type ControlsView, mainControls, type Press, wayControls } from './breath-controls.ts';
import { BreathMotion } from './breath-motion.ts';
import { movingShape, type ShapeWords, stillShape } from './breath-shapes.ts';
import { defineOnce } from './define-once.ts';
import { ExerciseElement } from './exercise-element.ts';
import { Ticking } from './ticking.ts';
import { firstVolume, makeTone, type Tone } from './tone.ts';
import { canVibrate, pulse } from './vibration.ts';

/**
 * `<breathing-exercise>`: leads a breathing pattern. Set `exercise`, `minutes` (0: the usual length) and `words`; it begins when it
 * is shown. Keys while it has the focus: Space pauses, Escape stops, arrows change the pace, H hides the number.
 */
export class BreathingExercise extends ExerciseElement {
  static override properties: PropertyDeclarations = {
    minutes: { type: Number },
    silent: { type: Boolean },
    session: {
      state: true,
      hasChanged: (now?: BreathSession, was?: BreathSession) => now?.paused !== was?.paused || now?.plan !== was?.plan,
    },
    looks: { state: true },
    vibration: { state: true },
    volume: { state: true },
  };

  declare minutes: number;
  /** No sound is offered: where sirens are part of life, or in a quiet room. */
  declare silent: boolean;
  declare private session: BreathSession | null;
  declare private looks: string;
  declare private vibration: boolean;
  declare private volume: number;
  #heard = '';
  #cued = '';
  #tone: Tone | null = null;
  #motion = new BreathMotion();
  #ticking = new Ticking(
    this,
    (elapsed) => {
      this.#on({ kind: 'tick', elapsed });
      return this.#frame ? untilNext(this.#frame, this.#look) : Infinity;
    },
    () => {
      this.#tone?.silence();
      this.#motion.hold();
    },
  );

  constructor() {
    super();
    this.minutes = 2;
    this.silent = false;
    this.session = null;
    this.looks = '';
    this.vibration = false;
    this.volume = firstVolume;
  }

  get #pattern(): Breathing | null {
    const exercise = this.played?.exercise;
    return exercise?.kind === 'breathing' ? exercise : null;
  }

  get #frame(): Frame | null {
    const [pattern, session] = [this.#pattern, this.session];
    return pattern && session && frameAt(pattern, session.elapsed, session.plan);
  }

  get #look(): Look {
    return { still: this.calm, numerals: this.numerals };
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // what is drawn now is the number, and the size, of now
    this.#ticking.settle();
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.pause')?.focus();
  }

  override updated(): void {
    this.#move(this.#frame);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tone?.close();
    this.#tone = null;
  }

  protected override restart(): void {
    const pattern = this.#pattern;
    if (!pattern) return;
    this.#ticking.stop();
    this.#heard = '';
    this.#cued = '';
    // sound that was switched on before: the press that opened the exercise lets it be heard
    if (this.sound && !this.silent) this.#tone ??= makeTone();
    this.session = beginBreath(planFor(pattern, this.minutes));
    this.#show();
    this.#ticking.start();
  }

  #on(event: Parameters<typeof nextBreath>[2]): void {
    if (event.kind !== 'tick') this.#ticking.settle();
    if (!this.#pattern || !this.session) return;
    this.session = nextBreath(this.#pattern, this.session, event);
    this.#show();
  }

  /** Draws again only when what it says has changed; the shape moves by itself. */
  #show(): void {
    const [pattern, session, frame] = [this.#pattern, this.session, this.#frame];
    if (!pattern || !session || !frame) return;
    this.looks = looksOf(frame, this.#look);
    this.#move(frame);
    this.#announce(pattern, session, frame);
    this.#cue(frame);
    if (frame.stage === 'done') this.end('done');
  }

  #move(frame: Frame | null): void {
    const shape = this.renderRoot?.querySelector<HTMLElement>('.pacer__disc') ?? null;
    if (frame) this.#motion.follow(shape, frame, !this.session?.paused && document.visibilityState === 'visible');
  }

  #announce(pattern: Breathing, { plan }: BreathSession, frame: Frame): void {
    const { id, what, perMinute } = announcementFor(pattern, frame, plan);
    if (id === this.#heard) return;
    this.#heard = id;
    if (what === 'opening') this.said = this.t('ui.stop-any-time');
    else if (what === 'phase') this.said = this.#phaseSaid(pattern, frame);
    else if (what === 'carry-on') this.said = this.t('ui.carry-on', { perMinute: this.#digits(perMinute) });
    else this.said = this.t('ui.free');
  }

  /** The name of the phase only; in a short form its words, since they are all there is. */
  #phaseSaid(pattern: Breathing, { phase, index }: Frame): string {
    if (pattern.tired) return this.text(index);
    return phase ? this.t(`ui.${phase.kind}`) : '';
  }

  /** Tone and pulse, once when a phase begins. */
  #cue({ stage, cycle, index, phase, length }: Frame): void {
    const now = `${stage}${cycle}${index}`;
    if (now === this.#cued) return;
    this.#cued = now;
    if (!phase) return;
    if (this.sound && !this.silent) this.#tone?.play(phase.kind, length / 1000, this.volume);
    if (this.vibration) pulse(phase.kind);
  }

  #digits = (count: number): string => new Intl.NumberFormat(this.words?.tag).format(count);

  protected override end(how: 'done' | 'stopped'): void {
    this.#ticking.stop();
    this.#tone?.silence();
    super.end(how);
  }

  protected override endText(): string {
    if (this.tired) return this.t('ui.tired-done');
    return this.played ? this.t(`${this.played.exercise.id}.end`) : '';
  }

  #togglePause(): void {
    if (!this.session) return;
    const pauses = !this.session.paused;
    this.#on({ kind: pauses ? 'pause' : 'resume' });
    if (pauses) this.#ticking.stop();
    else this.#ticking.start();
    if (pauses) this.#tone?.silence();
    this.said = pauses ? this.t('ui.paused') : '';
    // what is going on is said again after a pause
    if (!pauses) this.#heard = '';
  }

  #paces(): readonly number[] {
    return this.#pattern ? pacesOf(this.#pattern, this.calm) : [];
  }

  #changePace(by: 1 | -1): void {
    const paces = this.#paces();
    const pace = paces[paces.indexOf(this.session?.plan.pace ?? 1) + by];
    if (pace !== undefined) this.#on({ kind: 'pace', pace });
  }

  #toggleNumerals(): void {
    this.numerals = !this.numerals;
    this.tell('exercise-change', { numerals: this.numerals });
  }

  #toggleSound(): void {
    this.#tone ??= makeTone();
    if (!this.#tone) {
      this.said = this.t('ui.no-sound');
      return;
    }
    this.sound = !this.sound;
    if (!this.sound) this.#tone.silence();
    this.tell('exercise-change', { sound: this.sound });
  }

  protected override onKey(event: KeyboardEvent): boolean {
    const forward = this.words?.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const [target] = event.composedPath();
    if (target instanceof HTMLInputElement) return false;
    if (event.key === ' ' && !(target instanceof HTMLButtonElement)) this.#togglePause();
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') this.#changePace(event.key === forward ? -1 : 1);
    else if (event.key.toLowerCase() === 'h') this.#toggleNumerals();
    else return false;
    return true;
  }

  #shape(frame: Frame, pattern: Breathing): TemplateResult {
    const words: ShapeWords = {
      phase: (kind) => this.t(`ui.${kind}`),
      after: (kind) => this.t('ui.then', { phase: this.t(`ui.${kind}`) }),
      digits: this.#digits,
    };
    if (!this.calm) return movingShape(frame, words, this.numerals);
    const following = pattern.phases[frame.index + 1] ?? (pattern.tired ? null : pattern.phases[0]);
    return stillShape(frame, following?.kind ?? null, words, this.numerals);
  }

  /** The line above the shape: what is going on. */
  #line(frame: Frame): string {
    if (this.session?.paused) return this.t('ui.paused');
    if (frame.plenty) return this.t('ui.plenty');
    return this.t(frame.stage === 'demo' ? 'ui.watch-first' : 'ui.stop-any-time');
  }

  /** The line under the shape: how this phase is done. */
  #hint(frame: Frame, { id, own }: Breathing): string {
    if (frame.stage === 'opening') return this.t(`${id}.start`);
    if (frame.stage === 'free') return this.t('ui.free');
    const text = own ? '' : this.text(frame.index);
    return frame.phase && text === this.t(`ui.${frame.phase.kind}`) ? '' : text;
  }

  #count(frame: Frame): string {
    if (frame.stage !== 'main' || this.tired || !this.session) return '';
    return this.t('ui.breath-of', { cycle: this.#digits(frame.cycle), cycles: this.#digits(this.session.plan.cycles) });
  }

  protected override running(): TemplateResult {
    const [pattern, frame] = [this.#pattern, this.#frame];
    if (!pattern || !frame) return html``;
    return html`<div class=${frame.stage}>
      <p class="soft">${this.#line(frame)}</p>
      ${this.#shape(frame, pattern)}
      <p class="hint">${this.#hint(frame, pattern)}</p>
      <p class="soft foot">${this.#count(frame)}</p>
      ${mainControls(this.#controls, this.#press)} ${wayControls(this.#controls, this.#press, this.#setVolume)}
    </div>`;
  }

  get #controls(): ControlsView {
    const paces = this.#paces();
    const { paused = false, plan } = this.session ?? {};
    return {
      t: (key) => this.t(key),
      paused,
      slowest: plan?.pace === paces.at(-1),
      quickest: plan?.pace === paces[0],
      numerals: this.numerals,
      sound: this.silent ? null : this.sound,
      vibration: canVibrate() ? this.vibration : null,
      quiet: this.quiet,
      volume: this.volume,
    };
  }

  readonly #acts: Readonly<Record<Press, () => void>> = {
    slower: () => this.#changePace(1),
    quicker: () => this.#changePace(-1),
    pause: () => this.#togglePause(),
    stop: () => this.end('stopped'),
    numerals: () => this.#toggleNumerals(),
    sound: () => this.#toggleSound(),
    vibration: () => {
      this.vibration = !this.vibration;
    },
    quiet: () => {
      this.quiet = !this.quiet;
    },
  };

  #press = (what: Press): void => this.#acts[what]();

  #setVolume = (share: number): void => {
    this.volume = share;
  };
}

/** Makes `<breathing-exercise>` known to the page. */
export const defineBreathingExercise = (): void => defineOnce('breathing-exercise', BreathingExercise);

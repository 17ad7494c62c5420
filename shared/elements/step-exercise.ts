import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { type Answers, canAsk, saidIn } from '../exercises/answers.ts';
import type { Steps } from '../exercises/exercise.ts';
import type { Facts } from '../exercises/facts.ts';
import { firstStep, isTimed, leftIn, next, type StepEvent, type StepState } from '../exercises/steps.ts';
import * as icons from '../ui/generated/icons.ts';
import { defineOnce } from './define-once.ts';
import { ExerciseElement, icon } from './exercise-element.ts';
import { askView } from './step-asks.ts';
import { Ticking } from './ticking.ts';

/** What is not known is said as "…": of the day, and of the person's own lines on the here-and-now card. */
const unknownFacts: Facts = { weekday: '…', date: '…', time: '…', name: '… ', age: '…', place: '… ', proof: '… ' };

/**
 * `<step-exercise>`: one step after the other, each staying on screen. A press moves on; time moves on too where a step has its
 * seconds, unless it is paused or nothing is to move by itself. Set `exercise` and `words`; with `writing` a person may also write,
 * and what they chose and wrote is told with `exercise-chosen` when the exercise ends. Escape stops, arrows go to the next and the
 * step before.
 */
export class StepExercise extends ExerciseElement {
  static override properties: PropertyDeclarations = {
    writing: { type: Boolean },
    facts: { attribute: false },
    // time inside a step is not shown, so it draws nothing again
    state: {
      state: true,
      hasChanged: (now?: StepState, was?: StepState) =>
        now?.index !== was?.index || now?.paused !== was?.paused || (now?.length === 0) !== (was?.length === 0),
    },
    answers: { state: true },
  };

  /** Lines can be written. Off where nothing may be typed: in the widget, and for children. */
  declare writing: boolean;
  declare facts: Facts;
  declare private state: StepState | null;
  declare private answers: Answers;
  #ticking = new Ticking(this, (elapsed) => {
    this.#on({ kind: 'tick', elapsed });
    return this.state ? leftIn(this.state) : Infinity;
  });

  constructor() {
    super();
    this.writing = false;
    this.facts = {};
    this.state = null;
    this.answers = {};
  }

  get #steps(): Steps | null {
    const exercise = this.played?.exercise;
    return exercise?.kind === 'steps' ? exercise : null;
  }

  override willUpdate(changed: Parameters<ExerciseElement['willUpdate']>[0]): void {
    super.willUpdate(changed);
    if (this.still || this.ended || !this.#steps || !isTimed(this.#steps)) this.#ticking.stop();
    else this.#ticking.start();
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.next')?.focus();
  }

  protected override restart(): void {
    this.#ticking.stop();
    this.state = this.#steps ? firstStep(this.#steps) : null;
    this.answers = {};
    this.said = this.text(0);
  }

  protected override text(index: number): string {
    const key = this.played?.texts[index];
    return key ? this.t(key, { ...unknownFacts, ...this.facts }) : '';
  }

  #on(event: StepEvent): void {
    if (event.kind !== 'tick') this.#ticking.settle();
    if (!this.#steps || !this.state) return;
    const [before, after] = [this.state, next(this.#steps, this.state, event)];
    if (after.done) {
      this.end('done');
      return;
    }
    this.state = after;
    if (after.index !== before.index) this.#arrive(after.index);
  }

  #arrive(index: number): void {
    this.said = this.text(index);
    void this.updateComplete.then(() => this.renderRoot.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }));
  }

  /** Something was chosen or written: the step waits for the person from now on. */
  #change = (answers: Answers): void => {
    this.answers = answers;
    this.#on({ kind: 'stay' });
  };

  protected override end(how: 'done' | 'stopped'): void {
    if (this.ended) return;
    this.#ticking.stop();
    const said = saidIn(this.answers);
    if (this.played && said.length > 0) this.tell('exercise-chosen', { exercise: this.played.exercise.id, said });
    super.end(how);
  }

  protected override endText(): string {
    return this.t(this.tired ? 'ui.tired-done' : 'ui.last');
  }

  protected override onKey(event: KeyboardEvent): boolean {
    const forward = this.words?.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') this.#on({ kind: event.key === forward ? 'next' : 'back' });
    else if (event.key === ' ' && !(event.composedPath()[0] instanceof HTMLButtonElement)) this.#togglePause();
    else return false;
    return true;
  }

  #togglePause = (): void => this.#on({ kind: this.state?.paused ? 'resume' : 'pause' });

  #digits = (count: number): string => new Intl.NumberFormat(this.words?.tag).format(count);

  protected override running(): TemplateResult {
    const [steps, state] = [this.#steps, this.state];
    if (!steps || !state) return html``;
    const count = steps.seconds.length;
    return html`<p class="soft">${this.t('ui.step-of', { step: this.#digits(state.index + 1), steps: this.#digits(count) })}</p>
      <ol class="steps">
        ${steps.seconds.slice(0, state.index + 1).map((_, index) => this.#step(index, index === state.index))}
      </ol>
      <div class="controls controls--three">
        <button type="button" class="btn btn--line" ?disabled=${state.index === 0} @click=${() => this.#on({ kind: 'back' })}>
          ${this.t('ui.back-step')}
        </button>
        <button type="button" class="btn next" @click=${() => this.#on({ kind: 'next' })}>
          ${this.t(state.index + 1 === count ? 'ui.done' : 'ui.next-step')}
        </button>
        <button type="button" class="btn btn--line" @click=${() => this.end('stopped')}>${this.t('ui.stop')}</button>
      </div>
      ${this.still || state.length === 0 ? nothing : this.#timing(state)} ${this.wayOut(state.index)}
      ${state.index === 0 ? this.#variants() : nothing}`;
  }

  #step(index: number, current: boolean): TemplateResult {
    if (!current) return html`<li>${this.text(index)}</li>`;
    return html`<li aria-current="step"><span id="now">${this.text(index)}</span>${this.#ask(index)}</li>`;
  }

  #ask(index: number): TemplateResult | typeof nothing {
    const ask = this.played?.asks[index];
    if (!ask || !this.played || !canAsk(ask, this.answers, this.writing)) return nothing;
    const { id } = this.played.exercise;
    return askView(ask, {
      step: this.played.places[index] ?? index,
      answers: this.answers,
      change: this.#change,
      choice: (name) => this.t(`${id}.choice.${name}`),
      say: (key, params) => this.t(key, params),
      digits: this.#digits,
    });
  }

  #timing(state: StepState): TemplateResult {
    return html`<div class="ways">
      <button type="button" class="btn btn--quiet btn--s" @click=${this.#togglePause}>
        ${icon(state.paused ? icons.play : icons.pause)}${this.t(state.paused ? 'ui.resume' : 'ui.pause')}
      </button>
      <button type="button" class="btn btn--quiet btn--s" @click=${() => this.#on({ kind: 'more-time' })}>
        ${icon(icons.clock)}${this.t('ui.more-time')}
      </button>
    </div>`;
  }

  /** Other ways to do it, several at once; the steps begin again in the new way. */
  #variants(): TemplateResult | typeof nothing {
    const { exercise } = this;
    if (!exercise?.variants || this.tired) return nothing;
    const toggle = (name: string): void => {
      this.variants = this.variants.includes(name) ? this.variants.filter((each) => each !== name) : [...this.variants, name];
    };
    return html`<div class="chips chips--middle" role="group" aria-label=${this.t('ui.other-ways')}>
      ${exercise.variants.map(
        ({ name }) =>
          html`<button type="button" class="chip" aria-pressed=${this.variants.includes(name)} @click=${() => toggle(name)}>
            ${this.t(`variant.${name}`)}
          </button>`,
      )}
    </div>`;
  }
}

/** Makes `<step-exercise>` known to the page. */
export const defineStepExercise = (): void => defineOnce('step-exercise', StepExercise);

import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Steps } from '../exercises/exercise.ts';
import { firstStep, next, type StepEvent, type StepState } from '../exercises/steps.ts';
import * as icons from '../ui/generated/icons.ts';
import { defineOnce } from './define-once.ts';
import { ExerciseElement, icon } from './exercise-element.ts';
import { Ticking } from './ticking.ts';

/**
 * `<step-exercise>`: one step after the other, each staying on screen. A press moves on; time moves on too, unless it is paused
 * or nothing is to move by itself. Set `exercise` and `words`. Escape stops, arrows go to the next and the step before.
 */
export class StepExercise extends ExerciseElement {
  static override properties: PropertyDeclarations = {
    exercise: { attribute: false },
    // time inside a step is not shown, so it draws nothing again
    state: { state: true, hasChanged: (now?: StepState, was?: StepState) => now?.index !== was?.index || now?.paused !== was?.paused },
  };

  declare exercise: Steps | null;
  declare private state: StepState | null;
  #ticking = new Ticking(this, (elapsed) => this.#on({ kind: 'tick', elapsed }));

  constructor() {
    super();
    this.exercise = null;
    this.state = null;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('exercise') && this.exercise) {
      this.state = firstStep(this.exercise);
      this.ended = null;
      this.answer = null;
      this.said = this.#text(0);
    }
    if (this.still || this.ended) this.#ticking.stop();
    else this.#ticking.start();
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.next')?.focus();
  }

  #text(index: number): string {
    return this.exercise ? this.t(`${this.exercise.id}.step.${index}`) : '';
  }

  #on(event: StepEvent): void {
    if (!this.exercise || !this.state) return;
    const [before, after] = [this.state, next(this.exercise, this.state, event)];
    if (after.done) {
      this.end('done');
      return;
    }
    this.state = after;
    if (after.index !== before.index) this.#arrive(after.index);
  }

  #arrive(index: number): void {
    this.said = this.#text(index);
    void this.updateComplete.then(() => this.renderRoot.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }));
  }

  protected override end(how: 'done' | 'stopped'): void {
    this.#ticking.stop();
    super.end(how);
  }

  protected override endText(): string {
    return this.t('ui.last');
  }

  protected override onKey(event: KeyboardEvent): boolean {
    const forward = this.words?.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') this.#on({ kind: event.key === forward ? 'next' : 'back' });
    else return false;
    return true;
  }

  protected override running(): TemplateResult {
    const { exercise, state } = this;
    if (!exercise || !state) return html``;
    const numbers = new Intl.NumberFormat(this.words?.tag);
    const last = state.index + 1 === exercise.seconds.length;
    return html`<p class="soft">
        ${this.t('ui.step-of', { step: numbers.format(state.index + 1), steps: numbers.format(exercise.seconds.length) })}
      </p>
      <ol class="steps">
        ${exercise.seconds
          .slice(0, state.index + 1)
          .map((_, index) => html`<li aria-current=${index === state.index ? 'step' : nothing}>${this.#text(index)}</li>`)}
      </ol>
      <div class="controls controls--three">
        <button type="button" class="btn btn--line" ?disabled=${state.index === 0} @click=${() => this.#on({ kind: 'back' })}>
          ${this.t('ui.back-step')}
        </button>
        <button type="button" class="btn next" @click=${() => this.#on({ kind: 'next' })}>${this.t(last ? 'ui.done' : 'ui.next-step')}</button>
        <button type="button" class="btn btn--line" @click=${() => this.end('stopped')}>${this.t('ui.stop')}</button>
      </div>
      ${this.still ? '' : this.#timing(state)}`;
  }

  #timing(state: StepState): TemplateResult {
    return html`<div class="ways">
      <button type="button" class="btn btn--quiet btn--s" @click=${() => this.#on({ kind: state.paused ? 'resume' : 'pause' })}>
        ${icon(state.paused ? icons.play : icons.pause)}${this.t(state.paused ? 'ui.resume' : 'ui.pause')}
      </button>
      <button type="button" class="btn btn--quiet btn--s" @click=${() => this.#on({ kind: 'more-time' })}>
        ${icon(icons.clock)}${this.t('ui.more-time')}
      </button>
    </div>`;
  }
}

/** Makes `<step-exercise>` known to the page. */
export const defineStepExercise = (): void => defineOnce('step-exercise', StepExercise);

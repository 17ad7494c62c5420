import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult, unsafeCSS } from 'lit';
import { practiceSeconds } from '../directory/reach.ts';
import { firstStep, leftIn, next, type StepEvent, type StepState } from '../exercises/steps.ts';
import type { WordKey, Words } from '../i18n/translate.ts';
import { defineOnce } from './define-once.ts';
import details from './service-details.css?inline';
import list from './service-list.css?inline';
import { Ticking } from './ticking.ts';

/**
 * `<reach-practice>`: practises one minute of a contact, step by step. It dials nothing, sends nothing and keeps nothing.
 * Time moves on as in an exercise of steps, and a press moves on earlier. `practice-end` is told when the last step is done, `practice-stop`
 * when the person leaves before.
 */
export class ReachPractice extends LitElement {
  static override properties: PropertyDeclarations = {
    words: { attribute: false },
    age: {},
    state: {
      state: true,
      hasChanged: (now?: StepState, was?: StepState) => now?.index !== was?.index || now?.paused !== was?.paused,
    },
  };
  static override styles = [unsafeCSS(list), unsafeCSS(details)];

  declare words: Words | null;
  declare age: 'adult' | 'teen';
  declare private state: StepState;
  #ticking = new Ticking(this, (elapsed) => {
    this.#on({ kind: 'tick', elapsed });
    return leftIn(this.state);
  });

  constructor() {
    super();
    this.words = null;
    this.age = 'adult';
    this.state = firstStep(this.#steps);
  }

  get #steps(): { seconds: readonly [number, ...number[]] } {
    return { seconds: practiceSeconds[this.age] };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.state = firstStep(this.#steps);
    this.#ticking.start();
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.next')?.focus();
  }

  #on(event: StepEvent): void {
    if (event.kind !== 'tick') this.#ticking.settle();
    this.state = next(this.#steps, this.state, event);
    if (this.state.done) this.#tell('practice-end');
  }

  #tell(name: 'practice-end' | 'practice-stop'): void {
    this.#ticking.stop();
    this.dispatchEvent(new Event(name, { bubbles: true }));
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#tell('practice-stop');
  };

  #text(index: number): string {
    return this.words?.t(`reach.practice.${this.age}.step.${index}` as WordKey) ?? '';
  }

  override render(): TemplateResult | typeof nothing {
    const { words, state } = this;
    if (!words) return nothing;
    const digits = new Intl.NumberFormat(words.tag);
    const count = this.#steps.seconds.length;
    const button = (key: WordKey, look: string, press: () => void): TemplateResult =>
      html`<button type="button" class=${look} @click=${press}>${words.t(key)}</button>`;
    return html`<div class="all" @keydown=${this.#onKey}>
      <p class="soft">${words.t('reach.practice.step-of', { step: digits.format(state.index + 1), steps: digits.format(count) })}</p>
      <ol class="steps">
        ${Array.from({ length: state.index + 1 }, (_, index) => html`<li aria-current=${index === state.index ? 'step' : nothing}>${this.#text(index)}</li>`)}
      </ol>
      <p class="hide" role="status">${this.#text(state.index)}</p>
      <div class="row">
        ${button(state.index + 1 === count ? 'common.done' : 'common.next', 'btn next', () => this.#on({ kind: 'next' }))}
        ${button(state.paused ? 'reach.practice.resume' : 'reach.practice.pause', 'btn', () => this.#on({ kind: state.paused ? 'resume' : 'pause' }))}
        ${button('reach.practice.stop', 'btn', () => this.#tell('practice-stop'))}
      </div>
    </div>`;
  }
}

/** Makes `<reach-practice>` known to the page. */
export const defineReachPractice = (): void => defineOnce('reach-practice', ReachPractice);

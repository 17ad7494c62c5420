import { html, nothing, type TemplateResult } from 'lit/html.js';
import { defineBreathGate } from '#shared/elements/breath-gate.ts';
import { defineBreathingExercise } from '#shared/elements/breathing-exercise.ts';
import { defineOwnPaceExercise } from '#shared/elements/own-pace-exercise.ts';
import { defineStepExercise } from '#shared/elements/step-exercise.ts';
import { exerciseOf, exercises, usualSeconds } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import { packFor, variantsIn } from '#shared/exercises/pack-for.ts';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import type { Host, InnerView, Scene } from '../scene.ts';
import type { ExerciseKind } from '../settings.ts';
import { readParts } from './part-words.ts';
import { printCard } from './print-card.ts';

/** Ids begin with what they are (content 2 and 3). */
const beginnings: Readonly<Record<ExerciseKind, string>> = { breathing: 'br-', grounding: 'gr-' };

/** Fills the screen with the exercise, in letters for a whole room; Escape leaves, as everywhere. */
function fill({ currentTarget }: Event): void {
  const room = currentTarget instanceof HTMLElement ? currentTarget.parentElement?.querySelector('.room') : null;
  // refused by the page or the browser: the exercise stays where it is
  room?.requestFullscreen().catch(() => null);
}

/** The exercises of a kind to choose from, or one of them. Nothing of it is kept, not even that the question about the breath was answered. */
class Calm implements InnerView {
  #open: Exercise | null = null;
  #mayBreathe = false;
  readonly #words: Words;
  readonly #host: Host;
  #kind: ExerciseKind;

  constructor(words: Words, host: Host, kind: ExerciseKind, open: Exercise | null) {
    this.#words = words;
    this.#host = host;
    this.#kind = kind;
    this.#open = open;
  }

  /** Exercise words are made of ids; a house test checks that each has its words. */
  #t(key: string, params: Record<string, string> = {}): string {
    return this.#words.t(`exercises.${key}` as WordKey, params);
  }

  /** What fits the audience and the topics, the best first. What needs something kept before is left out. */
  #list(): readonly Exercise[] {
    const { audience, topics } = this.#host.settings();
    const { show, hide } = packFor(topics, audience, exercises);
    const place = (id: string): number => (show.includes(id) ? show.indexOf(id) : show.length);
    return exercises
      .filter(({ id }) => id.startsWith(beginnings[this.#kind]) && !hide.has(id))
      .filter((each) => each.for.includes(audience) && !each.tired && !each.needsMemory && each.shows === undefined)
      .sort((a, b) => place(a.id) - place(b.id));
  }

  #turnTo(exercise: Exercise | null): void {
    this.#open = exercise;
    if (exercise) this.#kind = exercise.id.startsWith(beginnings.breathing) ? 'breathing' : 'grounding';
    this.#host.redraw();
  }

  back(): void {
    if (this.#open) this.#turnTo(null);
    else this.#host.turn(null);
  }

  title(scene: Scene): string {
    return this.#open ? this.#t(`${this.#open.id}.title`) : scene.t(`widget.${this.#kind}`);
  }

  view(): TemplateResult {
    const exercise = this.#open;
    if (!exercise) return this.#choice();
    return this.#kind === 'breathing' && !this.#mayBreathe ? this.#gate() : this.#running(exercise);
  }

  #length(exercise: Exercise): string {
    const seconds = usualSeconds(exercise);
    if (seconds === 0) return this.#t('ui.at-your-pace');
    const minutes = new Intl.NumberFormat(this.#words.tag, { maximumFractionDigits: 1 }).format(
      Math.max(0.5, Math.round(seconds / 30) / 2),
    );
    return this.#t('ui.minutes', { minutes });
  }

  #choice(): TemplateResult {
    return html`<ul class="picks">${this.#list().map((each) => {
      const params = { length: this.#length(each), grade: this.#t(`grade.${each.grade}`) };
      return html`<li><button class="pick" @click=${() => this.#turnTo(each)}>
        <b>${this.#t(`${each.id}.title`)}</b><span class="soft">${this.#t('ui.length-and-grade', params)}</span></button></li>`;
    })}</ul>
      <button class="pick" @click=${() => this.#host.turn('understand')}><b>${this.#t('ui.understand')}</b></button>`;
  }

  #gate(): TemplateResult {
    return html`<breath-gate .words=${this.#words}
      @gate-yes=${() => {
        this.#mayBreathe = true;
        this.#host.redraw();
      }}
      @gate-open=${({ detail }: CustomEvent<{ exercise: string }>) => this.#turnTo(exerciseOf(detail.exercise))}></breath-gate>`;
  }

  #running(exercise: Exercise): TemplateResult {
    const { topics, audience } = this.#host.settings();
    const variants = variantsIn(exercise, packFor(topics, audience, exercises));
    const done = (): void => this.#turnTo(null);
    const turn = ({ detail }: CustomEvent<{ to: string }>): void => {
      const other = exerciseOf(detail.to);
      if (other) this.#turnTo(other);
      else this.#host.turn('now');
    };
    const shown = this.#element(exercise, variants, done, turn);
    // a frame that is not allowed to fill the screen offers nothing
    const canFill = document.fullscreenEnabled;
    return html`<div class="room">${shown}</div>
      ${canFill ? html`<button class="link" @click=${fill}>${this.#t('ui.classroom')}</button>` : nothing}
      ${printCard(this.#words, 'exercise', exercise.id)}`;
  }

  #element(
    exercise: Exercise,
    variants: readonly string[],
    done: () => void,
    turn: (event: CustomEvent<{ to: string }>) => void,
  ): TemplateResult {
    switch (exercise.kind) {
      case 'breathing':
        return html`<breathing-exercise .words=${this.#words} .exercise=${exercise} .variants=${variants} @exercise-leave=${done} @exercise-turn=${turn}></breathing-exercise>`;
      case 'own-pace':
        return html`<own-pace-exercise .words=${this.#words} .exercise=${exercise} .variants=${variants} @exercise-leave=${done} @exercise-turn=${turn}></own-pace-exercise>`;
      case 'steps':
        return html`<step-exercise .words=${this.#words} .exercise=${exercise} .variants=${variants} @exercise-leave=${done} @exercise-turn=${turn}></step-exercise>`;
    }
  }
}

/** Reads the words of the exercises and opens the choice of one kind, or the exercise with this id. */
export async function openCalm(host: Host, what: ExerciseKind | { readonly exercise: string }): Promise<InnerView> {
  defineBreathGate();
  defineBreathingExercise();
  defineOwnPaceExercise();
  defineStepExercise();
  const words = await readParts(host.settings().language, ['calm', 'widget-views']);
  const open = typeof what === 'string' ? null : exerciseOf(what.exercise);
  const kind = typeof what === 'string' ? what : what.exercise.startsWith(beginnings.breathing) ? 'breathing' : 'grounding';
  return new Calm(words, host, kind, open);
}

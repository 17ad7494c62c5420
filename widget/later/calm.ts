import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isChild } from '#shared/directory/audiences.ts';
import { defineBreathGate } from '#shared/elements/breath-gate.ts';
import { defineBreathingExercise } from '#shared/elements/breathing-exercise.ts';
import type { ExerciseEvents } from '#shared/elements/exercise-element.ts';
import { defineOwnPaceExercise } from '#shared/elements/own-pace-exercise.ts';
import { defineStepExercise } from '#shared/elements/step-exercise.ts';
import { alternativesTo, exerciseOf } from '#shared/exercises/catalogue.ts';
import type { Exercise } from '#shared/exercises/exercise.ts';
import { type Facts, factsAt } from '#shared/exercises/facts.ts';
import { inForm } from '#shared/exercises/forms.ts';
import { usualLength } from '#shared/exercises/frame.ts';
import { variantsIn } from '#shared/exercises/pack-for.ts';
import type { Words } from '#shared/i18n/translate.ts';
import type { Host, InnerView, Scene } from '../scene.ts';
import type { ExerciseKind } from '../settings.ts';
import { aboutView } from './calm-about.ts';
import { arrangementOf, type Card, isOffered, kindOf, listOf, packWords } from './calm-list.ts';
import { sayLengthAndGrade, sayOf, sayTitle } from './calm-say.ts';
import { visit } from './calm-visit.ts';
import { printCard } from './print-card.ts';

/** An exercise that was chosen. What it is played with stays the same while it runs: another list would begin it again. */
interface Chosen {
  readonly exercise: Exercise;
  readonly variants: readonly string[];
  readonly silent: boolean;
  /** The length of a pattern of breaths; 0 is the usual one. */
  readonly minutes: number;
  /** Null before it was begun. */
  readonly begun: { readonly tired: boolean; readonly facts: Facts } | null;
  /** The person said "not for me". */
  readonly away: boolean;
}

/** Fills the screen with the exercise, in letters for a whole room; Escape leaves, as everywhere. */
function fill({ currentTarget }: Event): void {
  const room = currentTarget instanceof HTMLElement ? currentTarget.parentElement?.querySelector('.room') : null;
  // refused by the page or the browser: the exercise stays where it is
  room?.requestFullscreen().catch(() => null);
}

/** The exercises of a kind to choose from, what to know about one, and the exercise itself. Nothing of it is kept. */
class Calm implements InnerView {
  #chosen: Chosen | null = null;
  readonly #words: Words;
  readonly #host: Host;
  #kind: ExerciseKind;

  constructor(words: Words, host: Host, kind: ExerciseKind, open: Exercise | null) {
    this.#words = words;
    this.#host = host;
    this.#kind = kind;
    if (open) this.#choose(open);
  }

  get #say(): ReturnType<typeof sayOf> {
    return sayOf(this.#words);
  }

  /** Whether something may stand in the place of what is not for this visitor. */
  readonly #isOffered = (exercise: Exercise): boolean => {
    const settings = this.#host.settings();
    return isOffered(exercise, settings.audience) && !arrangementOf(settings).hide.has(exercise.id);
  };

  #variants(exercise: Exercise): readonly string[] {
    return variantsIn(exercise, arrangementOf(this.#host.settings()));
  }

  #choose(exercise: Exercise): void {
    const silent = arrangementOf(this.#host.settings()).settings.audio === false;
    const minutes = exercise.kind === 'breathing' ? usualLength(exercise) : 0;
    this.#kind = kindOf(exercise);
    this.#chosen = { exercise, variants: this.#variants(exercise), silent, minutes, begun: null, away: false };
  }

  /** Draws what is open now; the focus goes to what came, since what was pressed is gone. */
  async #show(focus: string): Promise<void> {
    this.#host.redraw();
    // what was asked to be drawn is there after the tasks that are waiting now
    await Promise.resolve();
    this.#host.root.querySelector<HTMLElement>(`.inner ${focus}`)?.focus();
  }

  #turnTo(exercise: Exercise | null): void {
    if (exercise) this.#choose(exercise);
    else this.#chosen = null;
    void this.#show(exercise ? '.at' : '.picks button');
  }

  #begin(tired: boolean): void {
    if (!this.#chosen) return;
    this.#chosen = { ...this.#chosen, begun: { tired, facts: factsAt(Date.now(), this.#words.tag) } };
    this.#host.redraw();
  }

  #putAway({ exercise }: Chosen): void {
    visit.putAway.add(exercise.id);
    if (this.#chosen) this.#chosen = { ...this.#chosen, away: true };
    void this.#show('.picks button');
  }

  back(): void {
    if (!this.#chosen) {
      this.#host.turn(null);
      return;
    }
    this.#chosen = null;
    this.#host.redraw();
  }

  title(scene: Scene): string {
    const { exercise, variants, begun } = this.#chosen ?? {};
    return exercise && variants ? sayTitle(this.#words, exercise, variants, begun?.tired) : scene.t(`widget.${this.#kind}`);
  }

  view(scene: Scene): TemplateResult {
    const chosen = this.#chosen;
    if (!chosen) return this.#choice(scene);
    if (chosen.away) return this.#away(chosen);
    if (this.#kind === 'breathing' && !visit.breathIsFine) return this.#gate();
    return chosen.begun ? this.#running(chosen, chosen.begun) : this.#about(chosen);
  }

  #picks(list: readonly (Exercise | Card)[]): TemplateResult {
    const row = (name: string, hint: unknown, press: () => void): TemplateResult =>
      html`<li><button class="pick" @click=${press}><b>${name}</b>${hint}</button></li>`;
    const names = { now: 'help.now', violence: 'widget.view.support' } as const;
    return html`<ul class="picks">${list.map((each) =>
      typeof each === 'string'
        ? row(this.#words.t(names[each]), nothing, () => this.#host.turn(each))
        : row(
            sayTitle(this.#words, each, this.#variants(each)),
            html`<span class="soft">${sayLengthAndGrade(this.#words, each)}</span>`,
            () => this.#turnTo(each),
          ),
    )}</ul>`;
  }

  #choice({ settings }: Scene): TemplateResult {
    return html`${packWords(this.#words, arrangementOf(settings))}${this.#picks(listOf(this.#kind, settings))}
      <button class="pick" @click=${() => this.#host.turn('understand')}><b>${this.#say('ui.understand')}</b></button>
      <button class="pick" @click=${() => this.#host.turn('about')}><b>${this.#words.t('widget.view.about')}</b></button>`;
  }

  #gate(): TemplateResult {
    return html`<breath-gate .words=${this.#words}
      @gate-yes=${() => {
        visit.breathIsFine = true;
        void this.#show('.at');
      }}
      @gate-open=${({ detail }: CustomEvent<{ exercise: string }>) => this.#turnTo(exerciseOf(detail.exercise))}></breath-gate>`;
  }

  #about(chosen: Chosen): TemplateResult {
    const { exercise, variants, minutes } = chosen;
    const about = aboutView({
      words: this.#words,
      host: this.#host,
      exercise,
      variants,
      minutes,
      choose: (length) => {
        this.#chosen = { ...chosen, minutes: length };
        this.#host.redraw();
      },
      begin: (tired) => this.#begin(tired),
      open: (other) => this.#turnTo(other),
      isOffered: this.#isOffered,
    });
    return html`${about}${printCard(this.#words, 'exercise', exercise.id)}`;
  }

  /** It is put away without a question, and something else stands there (content 2.4). */
  #away({ exercise }: Chosen): TemplateResult {
    return html`<p role="status">${this.#say('ui.put-away')}</p>${this.#picks(alternativesTo(exercise, this.#isOffered))}
      <button class="link" @click=${() => this.#turnTo(null)}>${this.#say('ui.all')}</button>`;
  }

  #running(chosen: Chosen, begun: NonNullable<Chosen['begun']>): TemplateResult {
    // a frame that is not allowed to fill the screen offers nothing
    const canFill = document.fullscreenEnabled;
    return html`<div class="room">${this.#element(chosen, begun)}</div>
      ${canFill ? html`<button class="link" @click=${fill}>${this.#say('ui.classroom')}</button>` : nothing}
      ${printCard(this.#words, 'exercise', chosen.exercise.id)}`;
  }

  #element(chosen: Chosen, { tired, facts }: NonNullable<Chosen['begun']>): TemplateResult {
    const { exercise, variants, silent, minutes } = chosen;
    const words = this.#words;
    const young = isChild(this.#host.settings().audience);
    const leave = (): void => this.#turnTo(null);
    const turn = ({ detail }: CustomEvent<ExerciseEvents['exercise-turn']>): void => {
      const other = exerciseOf(detail.to);
      if (other) this.#turnTo(other);
      else this.#host.turn(detail.to === 'sf-dv' ? 'violence' : 'now');
    };
    const answer = ({ detail }: CustomEvent<ExerciseEvents['exercise-answer']>): void => {
      if (detail.answer === 'not-for-me') this.#putAway(chosen);
    };
    switch (inForm(exercise, { tired, variants }).exercise.kind) {
      case 'breathing':
        return html`<breathing-exercise .words=${words} .exercise=${exercise} .variants=${variants} .tired=${tired} .young=${young} .silent=${silent} .minutes=${minutes}
          @exercise-leave=${leave} @exercise-turn=${turn} @exercise-answer=${answer}></breathing-exercise>`;
      case 'own-pace':
        return html`<own-pace-exercise .words=${words} .exercise=${exercise} .variants=${variants} .young=${young}
          @exercise-leave=${leave} @exercise-turn=${turn} @exercise-answer=${answer}></own-pace-exercise>`;
      case 'steps':
        return html`<step-exercise .words=${words} .exercise=${exercise} .variants=${variants} .tired=${tired} .young=${young} .facts=${facts}
          @exercise-leave=${leave} @exercise-turn=${turn} @exercise-answer=${answer}></step-exercise>`;
    }
  }
}

/** What an address or another view names; for a child only what is made for children, since some of the others hold the breath (content 6.7). */
function namedExercise(id: string, { audience }: ReturnType<Host['settings']>): Exercise | null {
  const exercise = exerciseOf(id);
  return exercise && (!isChild(audience) || exercise.for.includes(audience)) ? exercise : null;
}

/** Reads the words of the exercises and opens the choice of one kind, or the exercise with this id. */
export function openCalm(words: Words, host: Host, what: ExerciseKind | { readonly exercise: string }): InnerView {
  defineBreathGate();
  defineBreathingExercise();
  defineOwnPaceExercise();
  defineStepExercise();
  const open = typeof what === 'string' ? null : namedExercise(what.exercise, host.settings());
  return new Calm(words, host, typeof what === 'string' ? what : kindOf({ id: what.exercise }), open);
}

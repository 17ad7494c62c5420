import { html, nothing, type TemplateResult } from 'lit';
import { type Answers, answerAt, choicesOf, choose, groupOf, longestLine, sort, write } from '../exercises/answers.ts';
import type { Ask } from '../exercises/exercise.ts';

/** What the asks of a step need: where the answers are, how to change them, and the words. */
export interface AskContext {
  /** The place of the step in the full form. */
  readonly step: number;
  readonly answers: Answers;
  readonly change: (answers: Answers) => void;
  /** Words of a choice. What a person wrote is its own word. */
  readonly choice: (name: string) => string;
  readonly say: (key: 'ui.your-line' | 'ui.your-lines' | 'ui.up-to', params?: Readonly<Record<string, string>>) => string;
  readonly digits: (count: number) => string;
}

const chip = (label: string, on: boolean, press: () => void): TemplateResult =>
  html`<button type="button" class="chip" aria-pressed=${on} @click=${press}>${label}</button>`;

/** Chips to choose from; none has to be chosen. */
function chips(ask: Extract<Ask, { kind: 'choose' | 'pick' }>, context: AskContext): TemplateResult {
  const { step, answers, change } = context;
  const { chosen } = answerAt(answers, step);
  const written = ask.kind === 'pick' && answerAt(answers, ask.of).lines.length > 0;
  return html`<div class="chips" role="group" aria-labelledby="now">
      ${choicesOf(ask, answers).map((name) =>
        chip(written ? name : context.choice(name), chosen.includes(name), () => change(choose(answers, step, name, ask.max))),
      )}
    </div>
    ${ask.max > 1 ? html`<p class="soft small">${context.say('ui.up-to', { count: context.digits(ask.max) })}</p>` : nothing}`;
}

/** One line or several. What stands in the field stays there until the exercise is left. */
function field({ step, answers, change, say }: AskContext, many: boolean): TemplateResult {
  const text = answerAt(answers, step).lines.join('\n');
  const onChange = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement) change(write(answers, step, event.target.value));
  };
  return html`<label class="line">
    <span class="soft small">${say(many ? 'ui.your-lines' : 'ui.your-line')}</span>
    <textarea
      rows=${many ? 4 : 2}
      maxlength=${many ? longestLine * 6 : longestLine}
      autocomplete="off"
      spellcheck="false"
      .value=${text}
      @change=${onChange}
      @input=${onChange}
    ></textarea>
  </label>`;
}

/** Each line of an earlier step with the groups it can go into. */
function sorting({ of, names }: Extract<Ask, { kind: 'sort' }>, { step, answers, change, choice }: AskContext): TemplateResult {
  return html`<ul class="sorting">
    ${answerAt(answers, of).lines.map(
      (line, index) =>
        html`<li>
          <p id=${`line-${index}`}>${line}</p>
          <div class="chips" role="group" aria-labelledby=${`line-${index}`}>
            ${names.map((name) => chip(choice(name), groupOf(answers, step, line) === name, () => change(sort(answers, step, line, name))))}
          </div>
        </li>`,
    )}
  </ul>`;
}

/** What a step asks, drawn: chips, a line, lines, sorting, or what was written before. */
export function askView(ask: Ask, context: AskContext): TemplateResult {
  switch (ask.kind) {
    case 'choose':
    case 'pick':
      return chips(ask, context);
    case 'line':
      return field(context, false);
    case 'lines':
      return field(context, true);
    case 'sort':
      return sorting(ask, context);
    case 'echo':
      return html`<blockquote>${answerAt(context.answers, ask.of).lines.join(' ')}</blockquote>`;
  }
}

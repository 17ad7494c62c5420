import { html, nothing, type TemplateResult } from 'lit/html.js';
import { sheetsOf, storyPages } from '#shared/group/stories.ts';
import { parseStory, type StoryPage, storyLimits, withPage } from '#shared/group/story.ts';
import { readFile, saveFile } from './files.ts';
import { careOf } from './home-view.ts';
import type { Room } from './room.ts';
import { both, go, press } from './texts.ts';

/** Cover, inner pages, back. */
const bookletPages = storyPages + 2;

const typed = (event: Event): string => (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value;

function pageForm(room: Room, page: StoryPage, index: number): TemplateResult {
  const { frame } = room.story;
  const change = (to: Partial<StoryPage>): void => room.change((now) => (now.story = withPage(now.story, index, to)));
  const title = room.t('story.page', { page: index + 1 });
  return html`<section class="card stack stack--s" aria-label=${title}>
    <h2>${title}</h2>
    <p>${both(room, `story.${frame}.page.${index}`)}</p>
    ${
      page.skipped
        ? nothing
        : html`<label class="field"><span>${room.t('story.written')}</span>
          <textarea class="input" rows="2" maxlength=${storyLimits.words} autocomplete="off" spellcheck="false" .value=${page.words}
            @input=${(event: Event) => change({ words: typed(event) })}></textarea></label>`
    }
    <div class="row row--tight">${
      page.skipped
        ? press(room.t('story.unskip'), () => change({ skipped: false }), 'btn btn--quiet')
        : press(room.t('story.skip'), () => change({ skipped: true, words: '' }), 'btn btn--quiet')
    }</div>
  </section>`;
}

/** Opens a saved file. `take` gives the sentence that says why it was not taken: what is on the page then stays as it is. */
export function openButton(room: Room, text: string, take: (value: unknown) => string | null): TemplateResult {
  const open = async (event: Event): Promise<void> => {
    const input = event.currentTarget as HTMLInputElement;
    const value = await readFile(input.files?.[0]);
    room.change((to) => (to.failed = take(value)));
    input.value = '';
  };
  return html`<label class="btn btn--line room__file">${text}<input class="hide" type="file" accept=".json,application/json" @change=${open} /></label>`;
}

export const fileFailed = (room: Room): TemplateResult | typeof nothing =>
  room.failed === null ? nothing : html`<p class="note" role="alert">${room.t(room.failed)}</p>`;

/** Six pages to draw on paper; words only if someone wants them written down as told. */
export function storyView(room: Room): TemplateResult {
  const { story } = room;
  const set = (field: 'title' | 'author') => (event: Event) => room.change((to) => (to.story = { ...to.story, [field]: typed(event) }));
  const field = (name: 'title' | 'author'): TemplateResult => html`<label class="field"><span>${room.t(`story.${name}`)}</span>
    <input class="input" type="text" maxlength=${storyLimits[name]} autocomplete="off" spellcheck="false" placeholder=${
      name === 'title' ? room.t(`story.${story.frame}.title`) : room.t('story.author.club')
    } .value=${story[name]} @input=${set(name)} /></label>`;
  const take = (value: unknown): string | null => {
    const read = parseStory(value);
    if (!read.ok) return 'file.not-ours';
    room.story = read.value;
    return null;
  };
  return html`${go('', room.t('group.back'), 'btn btn--quiet')}
    <header class="stack stack--s"><h1>${both(room, `story.${story.frame}.title`)}</h1>
      <p>${room.t('story.stop')}</p>
      <p class="soft">${room.t('story.words')}: ${both(room, `story.${story.frame}.words`)}</p></header>
    <div class="room__tip stack stack--s"><h2>${room.t('group.tip')}</h2>${careOf(room, story.frame)}</div>
    ${field('title')}
    ${field('author')}
    <p class="soft">${room.t('story.author.hint')}</p>
    ${story.pages.map((page, index) => pageForm(room, page, index))}
    <div class="row row--tight">
      ${press(room.t('story.print'), () => room.print('booklet'), 'btn')}
      ${press(room.t('file.save'), () => saveFile('story.json', room.story))}
      ${openButton(room, room.t('file.open'), take)}
    </div>
    <p class="soft">${room.t('story.print.how')}</p>
    ${fileFailed(room)}`;
}

function leaf(room: Room, page: number): TemplateResult {
  const { story } = room;
  const inner = story.pages[page - 2];
  if (page === 1)
    return html`<section class="paper__leaf"><h1>${story.title.trim() || both(room, `story.${story.frame}.title`)}</h1><div class="paper__room"></div>
      <p>${room.t('story.author')}: ${story.author.trim() || room.t('story.author.club')}</p></section>`;
  if (page === bookletPages) return html`<section class="paper__leaf paper__leaf--back"><p>${both(room, 'story.back')}</p></section>`;
  if (!inner || inner.skipped) return html`<section class="paper__leaf"></section>`;
  return html`<section class="paper__leaf"><div class="paper__room"></div>
    ${inner.words.trim() ? html`<p class="paper__words">${inner.words}</p>` : html`<p class="paper__ask">${both(room, `story.${story.frame}.page.${page - 2}`)}</p>`}
    <p class="paper__number">${page}</p></section>`;
}

/** Two sheets, front and back, that become a booklet when they are folded; what is read from right to left is bound on the right. */
export const bookletPaper = (room: Room): TemplateResult =>
  html`${sheetsOf(bookletPages).map(
    (pages) =>
      html`<article class="paper__sheet" dir=${room.words.dir}>${pages.map((page) => html`<div>${leaf(room, page)}</div>`)}</article>`,
  )}`;

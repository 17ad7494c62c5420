import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { exerciseOf } from '#shared/exercises/catalogue.ts';
import { sessionCardOf, sessionOf } from '#shared/group/cards.ts';
import { sheetOf } from '#shared/group/sheets.ts';
import { isStoryFrame } from '#shared/group/stories.ts';
import { emptyStory } from '#shared/group/story.ts';
import { type LanguageTag, nearestLanguage } from '#shared/i18n/languages.ts';
import { cardOf } from '#shared/understand/cards.ts';
import { cardPaper, cardView, screenView } from './card-view.ts';
import { countView, formPaper, termPaper } from './count-view.ts';
import { exercisePaper, exerciseView, understandPaper, understandView } from './exercise-view.ts';
import { homeView } from './home-view.ts';
import { programmePaper, programmeView } from './programme-view.ts';
import { reportPaper, reportView } from './report-view.ts';
import { type Paper, Room } from './room.ts';
import { sheetPaper, sheetView } from './sheet-view.ts';
import { bookletPaper, storyView } from './story-view.ts';
import { type RoomPart, readWords } from './words.ts';

/** Which part is open stands in the address, so that a leader can send it: `#card/grp-game`, `#story/st-worth`, `#counts`, `#sheet/cg-1`, `#exercise/gr-feet`. */
function here(): readonly [kind: string, id: string] {
  const [kind = '', id = ''] = location.hash.slice(1).split('/');
  return [kind, id];
}

/** The words that the open part needs. */
function partsHere(): readonly RoomPart[] {
  const [kind] = here();
  if (kind === 'exercise' || kind === 'sheet') return ['group', 'core', 'calm'];
  return kind === 'understand' ? ['group', 'core', 'understand'] : ['group'];
}

/** Parts of which there is one. */
const views: Readonly<Partial<Record<string, (room: Room) => TemplateResult>>> = {
  counts: countView,
  report: reportView,
  programme: programmeView,
};

function view(room: Room): TemplateResult {
  const [kind, id] = here();
  const exercise = kind === 'exercise' ? exerciseOf(id) : null;
  if (exercise) return exerciseView(room, exercise);
  const toUnderstand = kind === 'understand' ? cardOf(id) : null;
  if (toUnderstand) return understandView(room, toUnderstand);
  const card = sessionCardOf(id);
  if (kind === 'card' && card) return cardView(room, card);
  if (kind === 'screen' && card) return screenView(room, card);
  if (kind === 'story' && isStoryFrame(id)) return storyView(room);
  const sheet = kind === 'sheet' ? sheetOf(id) : null;
  if (sheet) return sheetView(room, sheet);
  return (views[kind] ?? homeView)(room);
}

/** By the id that was asked for, where a kind of paper has several. */
const papers: Readonly<Record<Paper, (room: Room, id: string) => unknown>> = {
  card: (room, id) => {
    const card = sessionCardOf(id);
    return card && cardPaper(room, card);
  },
  exercise: (room, id) => {
    const exercise = exerciseOf(id);
    return exercise && exercisePaper(room, exercise);
  },
  understand: (room, id) => {
    const card = cardOf(id);
    return card && understandPaper(room, card);
  },
  hour: (room) => sessionOf(room.week).map((card) => cardPaper(room, card)),
  booklet: bookletPaper,
  sheet: (room, id) => {
    const sheet = sheetOf(id);
    return sheet && sheetPaper(room, sheet);
  },
  programme: programmePaper,
  report: reportPaper,
  term: termPaper,
  form: formPaper,
};

function draw(room: Room): void {
  const { words, paper } = room;
  document.documentElement.lang = words.tag;
  document.documentElement.dir = words.dir;
  document.title = room.t('group.title');
  const laid = paper ? papers[paper.kind](room, paper.card) : nothing;
  render(
    html`<main class="room stack" data-view=${here()[0] || 'home'}>${view(room)}</main><div class="paper">${laid}</div>`,
    document.body,
  );
}

/** Another part begins at its top, with its own time and its own story, and the focus on its heading. */
async function turn(room: Room): Promise<void> {
  const [kind, id] = here();
  const parts = partsHere();
  if (parts.length > 1) {
    room.words = await readWords(room.words.tag, parts);
    if (room.second) room.second = await readWords(room.second.tag, parts);
  }
  if (kind === 'story' && isStoryFrame(id) && room.story.frame !== id) room.story = emptyStory(id);
  if (kind === 'screen') room.timer.set(sessionCardOf(id)?.minutes ?? 0);
  room.failed = null;
  draw(room);
  scrollTo(0, 0);
  const heading = document.querySelector<HTMLElement>('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}

async function start(): Promise<void> {
  const wanted = new URLSearchParams(location.search);
  const first = nearestLanguage([wanted.get('lang') ?? '', ...navigator.languages]);
  const room: Room = new Room(await readWords(first, partsHere()), {
    redraw: () => draw(room),
    speak: (tag) => void readWords(tag, partsHere()).then((words) => room.change((to) => (to.words = words))),
    speakToo: (tag: LanguageTag | null) =>
      void (tag ? readWords(tag, partsHere()) : Promise.resolve(null)).then((words) => room.change((to) => (to.second = words))),
  });
  const beside = wanted.get('and');
  if (beside) room.second = await readWords(nearestLanguage([beside]), partsHere());
  addEventListener('hashchange', () => void turn(room));
  addEventListener('afterprint', () => room.change((to) => (to.paper = null)));
  if (here()[0]) await turn(room);
  else draw(room);
}

void start();

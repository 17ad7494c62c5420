import { fail, ok, type Result } from '../result.ts';
import { asObject } from './numbers.ts';
import { isStoryFrame, type StoryFrame, storyPages } from './stories.ts';

/** One inner page: words as the child told them, or none; a skipped page stays empty on paper. */
export interface StoryPage {
  readonly words: string;
  readonly skipped: boolean;
}

/** A booklet in the making. Kept nowhere unless it is saved as a file. */
export interface Story {
  readonly v: 1;
  readonly frame: StoryFrame;
  /** Empty: the title of the frame. */
  readonly title: string;
  /** First name, nickname or empty: "a child from our club". */
  readonly author: string;
  readonly pages: readonly StoryPage[];
}

/** Longest texts, so that they fit on an A5 page in large type. */
export const storyLimits = { title: 60, author: 40, words: 160 } as const;

const emptyPage: StoryPage = { words: '', skipped: false };

export const emptyStory = (frame: StoryFrame): Story => ({
  v: 1,
  frame,
  title: '',
  author: '',
  pages: Array.from({ length: storyPages }, () => emptyPage),
});

/** The story with one page changed; pages count from 0. */
export const withPage = (story: Story, page: number, change: Partial<StoryPage>): Story => ({
  ...story,
  pages: story.pages.map((each, index) => (index === page ? { ...each, ...change } : each)),
});

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;

function readPage(value: unknown): StoryPage | null {
  const { words, skipped } = asObject(value);
  return isText(words, storyLimits.words) && typeof skipped === 'boolean' ? { words, skipped } : null;
}

/** Reads a saved story. Fails with `import-file` where it is anything else. */
export function parseStory(value: unknown): Result<Story> {
  const { v, frame, title, author, pages } = asObject(value);
  if (v !== 1 || typeof frame !== 'string' || !isStoryFrame(frame)) return fail('import-file');
  if (!isText(title, storyLimits.title) || !isText(author, storyLimits.author) || !Array.isArray(pages)) return fail('import-file');
  const read = pages.map(readPage).filter((each) => each !== null);
  return read.length === storyPages && pages.length === storyPages ? ok({ v, frame, title, author, pages: read }) : fail('import-file');
}

import type { CountSheet } from '#shared/group/count-sheet.ts';
import { emptyReport, type ReportFields } from '#shared/group/report.ts';
import { emptyStory, type Story } from '#shared/group/story.ts';
import type { TermFile } from '#shared/group/term-file.ts';
import type { LanguageTag } from '#shared/i18n/languages.ts';
import type { WordKey, Words } from '#shared/i18n/translate.ts';
import { SilentTimer } from './silent-timer.ts';

/** What is laid out for the printer. */
export type Paper = 'card' | 'hour' | 'booklet' | 'term' | 'form' | 'exercise' | 'understand' | 'sheet' | 'programme' | 'report';

/** Everything this page knows while it is open. Nothing of it is kept unless someone saves a file. */
export class Room {
  words: Words;
  /** A second language beside the first one. */
  second: Words | null = null;
  /** From 1 to 8. */
  week = 1;
  /** Number or office for children, as the leader wrote it. */
  helpline = '';
  story: Story = emptyStory('st-stress');
  sheet: CountSheet = [];
  /** Sums of an earlier term, out of a file. */
  kept: TermFile | null = null;
  report: ReportFields = emptyReport;
  /** The sentence that says why a file could not be opened; null where none failed. */
  failed: string | null = null;
  paper: { readonly kind: Paper; readonly card: string } | null = null;
  readonly timer = new SilentTimer(() => this.redraw());
  readonly redraw: () => void;
  readonly speak: (tag: LanguageTag) => void;
  readonly speakToo: (tag: LanguageTag | null) => void;

  constructor(words: Words, { redraw, speak, speakToo }: Pick<Room, 'redraw' | 'speak' | 'speakToo'>) {
    this.words = words;
    this.redraw = redraw;
    this.speak = speak;
    this.speakToo = speakToo;
  }

  /** A word whose key is made of an id; a unit test checks that each has its words. */
  t(key: string, params: Readonly<Record<string, string | number>> = {}): string {
    return this.words.t(key as WordKey, params);
  }

  /** What stands for the child helpline in texts of a language. */
  helplineIn(words: Words): string {
    return this.helpline.trim() || words.t('group.helpline.unknown');
  }

  change(how: (room: Room) => void): void {
    how(this);
    this.redraw();
  }

  /** Lays the paper out and opens the browser's own print window, where it can also become a PDF. */
  print(kind: Paper, card = ''): void {
    this.change((room) => {
      room.paper = { kind, card };
    });
    globalThis.print();
  }
}

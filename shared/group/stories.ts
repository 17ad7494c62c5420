/** Picture stories that children make for other children: a hero that is never the child itself, and six pages (content 26.1). Words: `story.<id>.*`. */
export const storyFrames = [
  'st-stress',
  'st-worth',
  'st-growing',
  'st-losing',
  'st-school',
  'st-friend',
  'st-different',
  'st-courage',
] as const;

export type StoryFrame = (typeof storyFrames)[number];

export const isStoryFrame = (text: string): text is StoryFrame => storyFrames.some((each) => each === text);

/** Frames with a line of their own for the adults beside the one that all have. */
export const framesWithCare: ReadonlySet<StoryFrame> = new Set(['st-losing', 'st-friend', 'st-different', 'st-courage']);

/** Pages between the cover and the back. */
export const storyPages = 6;

/**
 * Which two pages lie side by side on each side of a sheet, so that folded sheets make a booklet: for eight pages two sheets, front and back.
 * @param pages a multiple of four; anything else gives no sheet
 */
export function sheetsOf(pages: number): readonly (readonly [left: number, right: number])[] {
  if (pages % 4 !== 0) return [];
  return Array.from({ length: pages / 2 }, (_, side) => {
    const [outer, inner] = [pages - side, side + 1];
    // the front of a sheet has the later page on the left, its back on the right
    return side % 2 === 0 ? ([outer, inner] as const) : ([inner, outer] as const);
  });
}

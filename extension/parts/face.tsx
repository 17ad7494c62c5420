import type { CheckinInput, Step } from '#shared/checkin/checkin.ts';

/** A face of the check-in for younger people: how pleasant, or wobbly (a mix), or hidden (doesn't want to say). */
export interface FaceKind {
  readonly id: 'sad' | 'bit-sad' | 'okay' | 'bit-happy' | 'happy' | 'wobbly' | 'hidden';
  /** Null for the hidden one. */
  readonly step: Step | null;
  readonly mouth: string;
}

/** No colour of skin, no gender, no tears. A flat mouth is read as sad in some groups, so the middle one is slightly raised (content 1.4). */
export const faces: readonly FaceKind[] = [
  { id: 'sad', step: -2, mouth: 'M-9 11Q0 1 9 11' },
  { id: 'bit-sad', step: -1, mouth: 'M-8 9Q0 4 8 9' },
  { id: 'okay', step: 0, mouth: 'M-8 6.5Q0 9 8 6.5' },
  { id: 'bit-happy', step: 1, mouth: 'M-8 5Q0 11.5 8 5' },
  { id: 'happy', step: 2, mouth: 'M-9 4Q0 15 9 4' },
  { id: 'wobbly', step: 0, mouth: 'M-10 7q3.3-5 6.6 0t6.6 0 6.6 0' },
];

/** The face of who doesn't want to say. It stands apart from the row, and is drawn only afterwards. */
const hidden: FaceKind = { id: 'hidden', step: null, mouth: 'M-11 4H11' };

/** The face that was chosen, found again in what was said. */
export function faceOf({ feeling, words }: CheckinInput): FaceKind {
  const isMixed = words.some((word) => word.kind === 'listed' && word.id === 'mixed');
  const fits = ({ id, step }: FaceKind): boolean => step === feeling?.pleasantness && (id === 'wobbly') === isMixed;
  return faces.find(fits) ?? hidden;
}

const round = 'M-25 0a25 25 0 0 1 50 0a25 25 0 0 1-50 0z';
const uneven = 'M-25 0c0-8 4-11 3-16s6-8 12-6 9-4 15-2 6 7 11 9 7 9 5 15 5 12 0 17-9 3-14 6-10 3-15 0-9 1-13-4-4-12-4-19z';

/** A face as a drawing: outline, mouth and colour together; its word stands beside it. */
export function Face({ face: { id, step, mouth }, size = 60 }: { face: FaceKind; size?: number }) {
  const tone = step ?? 0;
  return (
    <svg class="face" viewBox="-30 -30 60 60" width={size} height={size} aria-hidden="true">
      <path class={`v${tone + 3}`} d={id === 'wobbly' ? uneven : round} />
      <g class={tone < 0 ? 'face__lines' : 'face__lines face__lines--on-light'}>
        {id === 'hidden' ? (
          <path d="M-11-6h6M5-6h6" />
        ) : (
          <>
            <circle class="eye" cx="-8" cy="-6" r="2.6" />
            <circle class="eye" cx="8" cy="-6" r="2.6" />
          </>
        )}
        <path d={mouth} />
      </g>
    </svg>
  );
}

/** Big and small energy as an animal: jumping, and curled up. */
export const Animal = ({ big }: { big: boolean }) => (
  <svg class="face animal" viewBox="0 0 72 60" width="108" height="90" aria-hidden="true">
    {big ? (
      <g class="face__lines">
        <path
          class="v4"
          d="M14 34c2-10 14-14 26-13l8-1c3-6 7-9 11-9l1-5 4 5c3 2 4 5 3 8-2 3-6 4-9 4-1 6-6 9-12 10-8 2-14 2-20 3-6 1-12 1-12-2z"
        />
        <path d="M17 36 8 47M24 36l-7 13M46 32l9 10M40 34l12 12M14 34C7 31 5 25 8 19" />
        <circle class="eye" cx="58" cy="14" r="1.8" />
        <path d="M20 55h12M40 55h8" />
      </g>
    ) : (
      <g class="face__lines">
        <path class="v3" d="M12 44c-3-12 6-24 24-24s27 12 24 24c-1 5-5 7-10 7H22c-5 0-9-2-10-7z" />
        <path class="v3" d="M44 51c-9 0-14-4-14-10s5-9 11-9c3 0 5 1 6 2l5-4 1 7c3 3 4 5 4 8 0 4-4 6-13 6z" />
        <path d="M37 42q3 2 6 0M48 41q2 2 4 0M30 51H22" />
        <path d="M6 55h60" />
      </g>
    )}
  </svg>
);

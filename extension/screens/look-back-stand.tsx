import type { Checkin } from '#shared/checkin/checkin.ts';
import { FeelingShape } from '../parts/feeling-shape.tsx';

/** The shape of a check-in; a dotted outline where no point was chosen. The words beside it say the same. */
export function Shape({ checkin, height }: { checkin: Checkin; height: number }) {
  if (checkin.feeling) return <FeelingShape feeling={checkin.feeling} height={height} />;
  return (
    <svg
      class="feel feel--open"
      viewBox="-1 -1 32 39"
      preserveAspectRatio="xMidYMax meet"
      width={Math.round((height * 33) / 40)}
      height={height}
      aria-hidden="true"
    >
      <path d="M0 38V23.5C0 18 4.5 15 12 15h6c7.5 0 12 3 12 8.5V38" />
    </svg>
  );
}

/** The shape on its own piece of the level line. */
export const Stand = ({ checkin, height }: { checkin: Checkin; height: number }) => (
  <span class="stand">
    <Shape checkin={checkin} height={height} />
  </span>
);

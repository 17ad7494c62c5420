import type { Feeling, Step } from '#shared/checkin/checkin.ts';
import { feelingPath } from '#shared/ui/feeling-path.ts';

const number = (step: Step): number => step + 3;

/** One feeling as a shape on its line: the crown says pleasantness, the height says energy. Its word stands beside it. */
export const FeelingShape = ({ feeling, height = 40 }: { feeling: Feeling; height?: number }) => (
  <svg
    class="feel"
    viewBox="-1 -1 32 39"
    preserveAspectRatio="xMidYMax meet"
    width={Math.round((height * 33) / 40)}
    height={height}
    aria-hidden="true"
  >
    <path class={`v${number(feeling.pleasantness)}`} d={feelingPath(feeling)} />
  </svg>
);

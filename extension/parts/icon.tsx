/** A line icon, 24 by 24, drawn in the current colour. `of` is a path from shared/ui/generated/icons.ts. */
export const Icon = ({ of, flip = false }: { of: string; flip?: boolean }) => (
  <svg class={flip ? 'i i--flip' : 'i'} viewBox="0 0 24 24" aria-hidden="true">
    <path d={of} />
  </svg>
);

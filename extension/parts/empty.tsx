/** An empty place: a drawing on the line, one plain sentence of what could be here, one step. */
export const Empty = ({ text, step, onStep }: { text: string; step?: string; onStep?: () => void }) => (
  <div class="empty">
    <svg class="empty__scene" viewBox="0 0 200 64" aria-hidden="true">
      <path class="sun" d="M82 38a18 18 0 0 1 36 0z" />
      <path class="horizon" d="M0 40h200" />
      <path class="hull" d="M64 42h72c-3 13-17 20-36 20s-33-7-36-20z" />
    </svg>
    <p>{text}</p>
    {step && onStep && (
      <button type="button" class="btn btn--line" onClick={onStep}>
        {step}
      </button>
    )}
  </div>
);

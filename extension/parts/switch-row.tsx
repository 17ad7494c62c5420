/** A setting that is on or off. The whole row is the target and carries the role. */
export const SwitchRow = ({
  label,
  hint,
  on,
  onChange,
}: {
  label: string;
  hint?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}) => (
  <button type="button" class="set set--switch" role="switch" aria-checked={on} onClick={() => onChange(!on)}>
    <span>
      <b>{label}</b>
      {hint && <span class="soft">{hint}</span>}
    </span>
    <span class="switch" aria-hidden="true" data-on={on} />
  </button>
);

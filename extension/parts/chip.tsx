import * as icons from '#shared/ui/generated/icons.ts';
import { Icon } from './icon.tsx';

/** Something to pick, among others. Chosen is a tick, a tint and a double edge: never colour alone. */
export const Chip = ({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) => (
  <button type="button" class="chip" aria-pressed={on} onClick={() => onChange(!on)}>
    {on && <Icon of={icons.check} />}
    {label}
  </button>
);

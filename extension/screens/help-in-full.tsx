import { EmergencyBlock } from '../parts/emergency-block.tsx';

/** Help where something is broken, locked or not chosen yet: the emergency number stands there in full. */
export const HelpInFull = () => <EmergencyBlock small />;

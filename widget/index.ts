import { WellbeingWidget } from './wellbeing-widget.ts';

// the only side effect of the script; a second copy of it finds the name taken and leaves it alone
if (!customElements.get('wellbeing-widget')) customElements.define('wellbeing-widget', WellbeingWidget);

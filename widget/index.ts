import { WellbeingWidget } from './wellbeing-widget.ts';

// the only side effect of the script; a second copy of it finds the name taken and leaves it alone,
// and where a page has broken lists what the author wrote is better than a card without numbers
const { observedAttributes: names } = WellbeingWidget;
if (!customElements.get('wellbeing-widget') && [...names].map(String)[0]) customElements.define('wellbeing-widget', WellbeingWidget);

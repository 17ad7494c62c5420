import { allAttributes } from '../settings.ts';
import { WellbeingWidget } from '../wellbeing-widget.ts';
import { tellHeight } from './height.ts';

/** Attributes that the page's address may set: `embed.html?country=FI&lang=sv`. The way out of a frame stays. */
const taken = allAttributes().filter((name) => name !== 'exit');

/** The page is as large as the widget. Put on by script, since the policy of a host may forbid styles in a page. */
function dress(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html, body { margin: 0; background: transparent } body { padding: 1px } wellbeing-widget { display: block }');
  document.adoptedStyleSheets = [sheet];
}

/** The widget as the only thing on a page: in a frame of another site, or from a memory stick. */
function start(): void {
  dress();
  customElements.define('wellbeing-widget', WellbeingWidget);
  const widget = document.querySelector('wellbeing-widget');
  if (!widget) return;
  const asked = new URLSearchParams(location.search);
  for (const name of taken) {
    const value = asked.get(name);
    if (value !== null) widget.setAttribute(name, value);
  }
  if (asked.get('exit') === 'off') widget.setAttribute('exit', 'off');
  const { lang } = document.documentElement;
  document.documentElement.lang = widget.getAttribute('lang') ?? lang;
  tellHeight(document.body);
}

start();

/** What may stand in the tag; what each means is in custom-elements.json and in the README. */
export interface WellbeingWidgetAttributes {
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** ISO 3166-2. */
  subdivision?: string;
  /** BCP 47. */
  lang?: string;
  audience?: 'c6' | 'c10' | 't13' | 'adult' | 'helper';
  /** One or more, with spaces between them. */
  topic?: string;
  layout?: 'card' | 'bar' | 'button' | 'list';
  exercises?: 'breathing' | 'grounding' | 'breathing grounding' | 'none';
  help?: 'always';
  exit?: 'on' | 'off';
  /** A web address. */
  'exit-url'?: string;
  /** Address of a folder. */
  directory?: string;
  near?: string;
  /** Address of a file. */
  pack?: string;
  theme?: 'auto' | 'light' | 'dark' | 'contrast';
}

/** What a page can hear from it. None has any detail: a page may count presses, never which. */
export interface WellbeingWidgetEventMap {
  /** The widget was drawn. */
  'wellbeing-ready': Event;
  /** A number or an address was pressed. */
  'wellbeing-contact': Event;
  /** An exercise was opened. */
  'wellbeing-exercise': Event;
  /** "Leave quickly" was used. */
  'wellbeing-exit': Event;
}

/** `<wellbeing-widget>`: emergency number, lines of a country, quiet exercises. It has attributes and no properties of its own. */
export type WellbeingWidget = HTMLElement;

declare global {
  interface HTMLElementTagNameMap {
    'wellbeing-widget': WellbeingWidget;
  }

  // they bubble, so that the page can hear them too
  interface HTMLElementEventMap extends WellbeingWidgetEventMap {}
  interface DocumentEventMap extends WellbeingWidgetEventMap {}
}

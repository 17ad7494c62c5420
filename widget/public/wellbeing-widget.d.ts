/** `<wellbeing-widget>`: emergency number, lines of a country, quiet exercises. Its attributes are in custom-elements.json. */
export type WellbeingWidget = HTMLElement;

declare global {
  interface HTMLElementTagNameMap {
    'wellbeing-widget': WellbeingWidget;
  }

  interface HTMLElementEventMap {
    /** The widget was drawn. */
    'wellbeing-ready': Event;
    /** A number or an address was pressed; never which. */
    'wellbeing-contact': Event;
    /** An exercise was opened; never which. */
    'wellbeing-exercise': Event;
    /** "Leave quickly" was used. */
    'wellbeing-exit': Event;
  }
}

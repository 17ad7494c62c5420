/** Defines an element unless its name is taken already, as on a page that loads two copies of the script. */
export function defineOnce(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}

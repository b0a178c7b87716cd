/** What a custom element extends; on a server, where there are none, something that can be extended too, so that importing this is safe everywhere. */
export const Base: typeof HTMLElement =
  typeof HTMLElement === 'undefined' ? (Object as unknown as typeof HTMLElement) : HTMLElement;

/** Defines an element once. A name that is taken, by a second copy of the script say, is left alone. */
export function define(name: string, element: CustomElementConstructor): void {
  if (typeof customElements !== 'undefined' && customElements.get(name) === undefined) customElements.define(name, element);
}

// What an import could do to a page, noted from before anything of the package is loaded.
const did = (globalThis.did = []);

const note = (owner, name, what = name) => {
  const real = owner[name];
  owner[name] = function (...given) {
    did.push(`${what} ${typeof given[0] === 'string' ? given[0] : ''}`.trim());
    return new.target ? Reflect.construct(real, given) : real.apply(this, given);
  };
};

for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback', 'fetch', 'matchMedia'])
  note(globalThis, name);
for (const name of ['XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'BroadcastChannel'])
  note(globalThis, name);
for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'])
  note(globalThis[name].prototype, 'observe', name);
for (const name of ['getItem', 'setItem', 'removeItem']) note(Storage.prototype, name);
note(EventTarget.prototype, 'addEventListener');
note(CustomElementRegistry.prototype, 'define');
note(Node.prototype, 'appendChild');
note(Element.prototype, 'append');

/** What the page is, as far as a script could change it. */
globalThis.look = () => ({
  globals: Reflect.ownKeys(globalThis).map(String).sort().join(),
  natives: [Array, Object, Promise, Map, String, Element, Node].map(({ prototype }) => Reflect.ownKeys(prototype).length).join(),
  html: document.documentElement.outerHTML,
  sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
  cookies: document.cookie,
  title: document.title,
  address: location.href,
  steps: history.length,
});

import { useLayoutEffect, useState } from 'react';
import type { ComponentType, JSX } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Subject, View } from './view.js';

/** The parts of a subject that any React component shares: it is mounted, shown a view synchronously. */
export function reactSubject(Component: ComponentType<View>): Pick<Subject, 'start' | 'show'> {
  let set: (view: View) => void = () => undefined;
  function App({ first }: { readonly first: View }): JSX.Element {
    const [view, setView] = useState(first);
    useLayoutEffect(() => {
      set = setView;
    }, []);
    return <>{view.loaded && <Component {...view} />}</>;
  }
  return {
    start(container, view) {
      const root = createRoot(container);
      flushSync(() => root.render(<App first={view} />));
    },
    show: (view) => flushSync(() => set(view)),
  };
}

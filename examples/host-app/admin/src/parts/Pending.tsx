import type { JSX } from 'react';

/** What a page shows while, or instead of, its data. */
export function Pending({ error, retry }: { readonly error: Error | null; readonly retry: () => void }): JSX.Element {
  if (error === null) return <p className="pending">Carregando…</p>;
  return (
    <div className="pending" role="alert">
      <p>O servidor não respondeu.</p>
      <button type="button" className="button" onClick={retry}>
        Tentar de novo
      </button>
    </div>
  );
}

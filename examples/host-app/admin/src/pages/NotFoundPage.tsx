import type { JSX } from 'react';

/** No page has this address. */
export const NotFoundPage = (): JSX.Element => (
  <main className="page" id="conteudo">
    <h1>Página não encontrada</h1>
    <p>
      Volte ao <a href="/">início</a>.
    </p>
  </main>
);

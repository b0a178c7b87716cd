import type { JSX, ReactNode } from 'react';
import { useTheme } from '../theme.js';

const PLACES = [
  ['/', 'Início', '⌂'],
  ['/contatos', 'Contatos', '☺'],
  ['/campanhas', 'Campanhas', '◎'],
  ['/auditoria', 'Auditoria', '≡'],
] as const;

const isHere = (path: string, href: string): boolean => (href === '/' ? path === '/' : path.startsWith(href));

/** Navigation at the side, the page beside it. */
export function Shell({ path, children }: { readonly path: string; readonly children: ReactNode }): JSX.Element {
  const [theme, toggle] = useTheme();
  return (
    <div className="shell">
      <a className="skip" href="#conteudo">
        Ir para o conteúdo
      </a>
      <header className="side">
        <a className="brand" href="/">
          Contato
        </a>
        <nav aria-label="Principal">
          {PLACES.map(([href, word, icon]) => (
            <a key={href} href={href} aria-current={isHere(path, href) ? 'page' : undefined}>
              <span aria-hidden="true">{icon}</span> {word}
            </a>
          ))}
        </nav>
        <button type="button" className="theme" onClick={toggle}>
          {theme === 'dark' ? 'Tema claro' : 'Tema escuro'}
        </button>
      </header>
      {children}
    </div>
  );
}

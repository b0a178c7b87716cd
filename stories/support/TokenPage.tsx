import type { CSSProperties, ReactNode } from 'react';
import css from '../../src/styles/tokens.css?raw';
import { bareName, groundsOf, isDrawn, judge, type TokenTheme } from './contrast.ts';
import { readTokens, type Token } from './tokens.ts';
import './pages.css';

const tokens = readTokens(css);
const valueOf = (name: string, theme: TokenTheme): string => tokens.find((token) => bareName(token) === name)?.[theme] ?? '';
const number = new Intl.NumberFormat('pt-BR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const THEMES: Readonly<Record<TokenTheme, string>> = { light: 'Tema claro', dark: 'Tema escuro' };

const colours = tokens.filter(({ color }) => color);
const measures = tokens.filter(({ color }) => !color);

/** Outlines are drawn, texts written. */
const inkOf = (token: Token, theme: TokenTheme): CSSProperties =>
  isDrawn(token) ? { boxShadow: `inset 0 0 0 2px ${token[theme]}` } : { color: token[theme] };

/** A colour as it is used: on each of its grounds, with its contrast. */
function Swatch({ token, theme }: { readonly token: Token; readonly theme: TokenTheme }) {
  const colour = token[theme];
  const grounds = groundsOf(token, tokens);
  return (
    <li className="page-swatch">
      <span className="page-chip" style={{ background: colour }} aria-hidden="true" />
      <span>
        <code>{token.name}</code>
        <br />
        <code className="page-faint">{colour}</code>
      </span>
      <ul className="page-grounds" aria-label={`Contraste de ${bareName(token)}, ${THEMES[theme]}`}>
        {grounds.map((ground) => {
          const { ratio, needed, passes } = judge(token, ground, theme);
          return (
            <li key={ground.name} data-passes={passes} style={{ background: ground[theme], ...inkOf(token, theme) }}>
              {bareName(ground)} {number.format(Math.floor(ratio * 10) / 10)}{' '}
              {passes ? '✓ AA' : `✗ pede ${number.format(needed)}`}
            </li>
          );
        })}
        {grounds.length === 0 ? <li>fundo ou linha: não leva texto</li> : null}
      </ul>
    </li>
  );
}

const SAMPLES: readonly (readonly [RegExp, (style: string) => CSSProperties, ReactNode])[] = [
  [/^font-size/, (fontSize) => ({ fontSize }), 'Status alterado: active → waiting_customer'],
  [/^font-mono/, (fontFamily) => ({ fontFamily }), 'custom_data › webchat 0123456789'],
  [/^font$/, (fontFamily) => ({ fontFamily }), 'a letra da página que recebe a Trilha'],
  [
    /^line-height/,
    (lineHeight) => ({ lineHeight, maxInlineSize: '30ch' }),
    'Entrelinha de duas linhas de texto corrido numa célula',
  ],
  [/^radius/, (borderRadius) => ({ borderRadius, inlineSize: 64, blockSize: 32, border: '1px solid' }), null],
  [/^row-height/, (blockSize) => ({ blockSize, inlineSize: 128, border: '1px solid' }), null],
  [/^space/, (inlineSize) => ({ inlineSize, blockSize: 16, background: 'currentcolor' }), null],
  [/^shadow/, (boxShadow) => ({ boxShadow, inlineSize: 96, blockSize: 32 }), null],
];

function Measure({ token }: { readonly token: Token }) {
  const sample = SAMPLES.find(([name]) => name.test(bareName(token)));
  return (
    <tr>
      <th scope="row">
        <code>{token.name}</code>
      </th>
      <td>
        <code>{token.light}</code>
        {token.dark === token.light ? null : (
          <>
            <br />
            <code>{token.dark}</code> (escuro)
          </>
        )}
      </td>
      <td>{sample && <div style={sample[1](token.light)}>{sample[2]}</div>}</td>
    </tr>
  );
}

/** Every token of the stylesheet, read from the stylesheet: colours with their contrasts in both themes, and measures with samples. */
export function TokenPage() {
  return (
    <main className="page">
      <h1>Cores e medidas</h1>
      <p>
        Lidas de <code>tokens.css</code>, não escritas aqui: {colours.length} cores em dois temas e {measures.length} medidas. A
        aplicação muda qualquer uma com <code>--trilha-nome</code>, em qualquer elemento acima. AA pede 4,5 para texto e 3 para
        contornos e foco.
      </p>
      <h2>Medidas, letra, raio e movimento</h2>
      <p>
        O espaço é um múltiplo de <code>--trilha-space</code>. Todo movimento dura <code>--trilha-duration</code>, e nenhum
        acontece com movimento reduzido.
      </p>
      <table className="page-table">
        <thead>
          <tr>
            <th scope="col">Variável</th>
            <th scope="col">Valor</th>
            <th scope="col">Amostra</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((token) => (
            <Measure key={token.name} token={token} />
          ))}
        </tbody>
      </table>
      <h2>Cores</h2>
      <div className="page-columns">
        {(['light', 'dark'] as const).map((theme) => (
          <section
            key={theme}
            aria-label={THEMES[theme]}
            className="page-theme"
            style={{ background: valueOf('bg', theme), color: valueOf('text', theme), colorScheme: theme }}
          >
            <h3>{THEMES[theme]}</h3>
            <ul className="page-swatches">
              {colours.map((token) => (
                <Swatch key={token.name} token={token} theme={theme} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  );
}

import css from '../../src/styles/tokens.css?raw';
import type { TokenGroup } from '../support/tokens.ts';
import { readTokens } from '../support/tokens.ts';

const GROUPS: Readonly<Record<TokenGroup, string>> = {
  type: 'Letra',
  shape: 'Forma e movimento',
  surface: 'Superfícies e linhas',
  text: 'Texto',
  accent: 'Destaque e foco',
  operation: 'Tons das operações',
  difference: 'Mudanças e avisos',
};

function Value({ text, color }: { readonly text: string; readonly color: boolean }) {
  return (
    <>
      {color ? (
        <span
          aria-hidden="true"
          style={{
            display: 'inline-block',
            inlineSize: 14,
            blockSize: 14,
            marginInlineEnd: 6,
            border: '1px solid #888',
            background: text,
          }}
        />
      ) : null}
      <code>{text}</code>
    </>
  );
}

/** Every variable that a host may set, read from the stylesheet itself: this table cannot fall behind it. */
export function TokenTable() {
  const tokens = readTokens(css);
  return (
    <>
      {Object.entries(GROUPS).map(([group, title]) => (
        <section key={group}>
          <h3>{title}</h3>
          <table>
            <thead>
              <tr>
                <th scope="col">variável</th>
                <th scope="col">claro</th>
                <th scope="col">escuro</th>
              </tr>
            </thead>
            <tbody>
              {tokens
                .filter((token) => token.group === group)
                .map(({ name, light, dark, color }) => (
                  <tr key={name}>
                    <td>
                      <code>{name}</code>
                    </td>
                    <td>
                      <Value text={light} color={color} />
                    </td>
                    <td>{dark === light ? 'o mesmo' : <Value text={dark} color={color} />}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}

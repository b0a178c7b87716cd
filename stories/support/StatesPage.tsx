import { COMPONENTS, STATES, type ComponentKey, type NotShown, type StoryRef } from './states.ts';
import { storyId } from './storyId.ts';
import { StoryLink } from './StoryLink.tsx';
import './pages.css';

const columns = Object.entries(COMPONENTS) as [ComponentKey, (typeof COMPONENTS)[ComponentKey]][];

function StateCell({ cell, component }: { readonly cell: StoryRef | NotShown; readonly component: ComponentKey }) {
  if ('why' in cell) return <span className="page-faint">{cell.why}</span>;
  const [name = '', file] = cell.story.split('#').toReversed();
  const title = file === undefined ? COMPONENTS[component].title : 'Mudança/Valores e tamanhos';
  return <StoryLink id={storyId(title, name)}>{name}</StoryLink>;
}

/** Which component has which state, each a link to the story that shows it. */
export function StatesPage() {
  return (
    <main className="page">
      <h1>Componentes e estados</h1>
      <p>
        {STATES.length} estados em {columns.length} componentes. Cada nome leva à história que mostra o estado; onde não há, está
        escrito por quê. Um teste confere cada nome com os arquivos.
      </p>
      <div className="page-scroll" role="region" aria-label="Tabela de estados">
        <table className="page-table">
          <thead>
            <tr>
              <th scope="col">Estado</th>
              {columns.map(([key, { name }]) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {STATES.map(({ word, stories }) => (
              <tr key={word}>
                <th scope="row">{word}</th>
                {columns.map(([key]) => (
                  <td key={key}>
                    <StateCell cell={stories[key]} component={key} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </main>
  );
}

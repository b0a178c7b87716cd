import { useEffect, useRef, useState, type ReactNode } from 'react';
import { readAnatomy, type AnatomyRecord } from './readAnatomy.ts';
import './pages.css';

/** Props of {@link Anatomy}. */
export interface AnatomyProps {
  /** The component, with little data: everything is read from what it draws. */
  readonly children: ReactNode;
  /** Class names that hosts may rely on, by part (`TABLE_PARTS`, `SCREEN_PARTS`). Default: none are named. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Keys of the component's own, beside Tab, Enter and Space: what to press, and what it does. */
  readonly keys?: readonly (readonly [string, string])[];
  /** Height of the place, in pixels, for a component that fills the one it is given. */
  readonly height?: number;
}

function Rows({ rows }: { readonly rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <table className="page-table">
      <tbody>
        {rows.map(([name, what]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Lines repeat, so their place is part of what they are. */
function Lines({ lines }: { readonly lines: readonly string[] }) {
  const numbered = lines.map((line, place) => ({ line, key: `${place} ${line}` }));
  return (
    <ol>
      {numbered.map(({ key, line }) => (
        <li key={key}>{line}</li>
      ))}
    </ol>
  );
}

function Found({ record, parts, keys }: { readonly record: AnatomyRecord } & Pick<AnatomyProps, 'parts' | 'keys'>) {
  const partOf = new Map(Object.entries(parts ?? {}).map(([part, name]) => [name, part]));
  const hidden = Array.from(partOf).filter(([name]) => !record.classes.some((found) => found.name === name));
  return (
    <div className="page-columns">
      <section>
        <h2>Classes</h2>
        <Rows
          rows={record.classes.map(({ name, tags, count }) => [
            `.${name}`,
            `${tags.join(', ')}${count > 1 ? ` × ${count}` : ''}${partOf.has(name) ? ` · parte “${partOf.get(name) ?? ''}”` : ''}`,
          ])}
        />
        {hidden.length === 0 ? null : (
          <p>Partes que este exemplo não mostra: {hidden.map(([name, part]) => `${part} (.${name})`).join(', ')}.</p>
        )}
      </section>
      <section>
        <h2>Atributos data-*</h2>
        <Rows
          rows={record.data.map(({ name, values }) => [
            name,
            values.map((value) => (value === '' ? 'presente' : value)).join(' · '),
          ])}
        />
        <h2>Teclado</h2>
        <p>Paradas do Tab, nesta ordem:</p>
        <Lines lines={record.stops} />
        {keys === undefined ? null : <Rows rows={keys} />}
      </section>
      <section>
        <h2>Como se ouve</h2>
        <p>Papéis e nomes, na ordem de leitura:</p>
        <Lines lines={record.spoken} />
      </section>
    </div>
  );
}

/** A component and what it is made of, read from the page itself, so that it cannot be out of date. */
export function Anatomy({ children, parts, keys, height }: AnatomyProps) {
  const place = useRef<HTMLDivElement>(null);
  const [record, setRecord] = useState<AnatomyRecord | null>(null);
  useEffect(() => {
    const root = place.current;
    if (root === null) return undefined;
    let timer = 0;
    const look = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setRecord(readAnatomy(root)), 300);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { childList: true, subtree: true });
    look();
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className="page">
      <div ref={place} className="page-cell" style={{ blockSize: height }}>
        {children}
      </div>
      {record === null ? <p>Lendo…</p> : <Found record={record} {...(parts && { parts })} {...(keys && { keys })} />}
    </div>
  );
}

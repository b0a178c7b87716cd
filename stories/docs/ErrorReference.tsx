import { AUDIT_ERRORS, DEVELOPMENT_NOTICES } from 'trilha/headless';

/** Every error of the seam between Trilha and a source, from the table in the code. */
export function ErrorReference() {
  return (
    <>
      {Object.entries(AUDIT_ERRORS).map(([kind, row]) => (
        <section key={kind} id={row.code} lang="en">
          <h2>
            {row.code} · <code>{kind}</code>
          </h2>
          <p>
            <strong>{row.what}</strong> {row.why}
          </p>
          <p>{row.todo}</p>
          <p>
            {row.retry
              ? 'The screen tries again by itself, then offers “Tentar de novo”.'
              : 'Trying again does not help until something changes.'}
          </p>
        </section>
      ))}
    </>
  );
}

/** What is told once in the console while a host is developed, from the table in the code. */
export function NoticeReference() {
  return (
    <>
      {Object.entries(DEVELOPMENT_NOTICES).map(([kind, row]) => (
        <section key={kind} id={row.code} lang="en">
          <h3>
            {row.code} · <code>{kind}</code>
          </h3>
          <p>
            <strong>{row.what}</strong> {row.why}
          </p>
          <p>{row.todo}</p>
        </section>
      ))}
    </>
  );
}

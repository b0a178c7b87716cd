import type { JSX } from 'react';
import { useState } from 'react';
import { AuditScreen, useUrlQuery, VIEW_PARAMETERS, viewFromSearchParams } from 'trilha';
import { ActivityButton } from '../parts/ActivityButton.js';
import { addressAdapter } from '../router.js';

/** What else an address of this page may hold: how the list is shown, and the entry that is open. */
const OTHERS = [...VIEW_PARAMETERS, 'entry'];

/** The audit screen, embedded whole. It brings its own title. What is asked lives in the address, so that it can be shared by link. */
export function AuditPage(): JSX.Element {
  const { screen } = useUrlQuery({ adapter: addressAdapter, owns: true, ignore: OTHERS });
  const [linked] = useState(() => viewFromSearchParams(location.search));
  return (
    <main className="page page-full" id="conteudo">
      <AuditScreen
        {...screen}
        actions={<ActivityButton />}
        {...(linked.stated && { defaultView: linked.view })}
        viewProblems={linked.dropped.filter(({ part }) => part !== 'query')}
        defaultSelectedId={linked.entry}
      />
    </main>
  );
}

import { ActorBadge, SnapshotDiff } from 'trilha';
import { diffSnapshots, flattenDiff, readSnapshot } from 'trilha/headless';
import { Audit } from './audit';

/** A server component: components of Trilha stand in it as they are, and its pure functions run on the server. */
export default function Page() {
  const before = { status: 'active', name: 'Ana' };
  const after = { status: 'closed', name: 'Ana' };
  const changes = flattenDiff(diffSnapshots(readSnapshot(before), readSnapshot(after))).filter(
    ({ verdict }) => verdict === 'changed',
  );
  return (
    <main>
      <h1>Painel</h1>
      <p data-testid="server">{changes.map(({ path }) => path.join('.')).join(', ')}</p>
      <p>
        <ActorBadge actor={{ kind: 'user', name: 'Ana Souza' }} />
      </p>
      <SnapshotDiff before={before} after={after} />
      <Audit />
    </main>
  );
}

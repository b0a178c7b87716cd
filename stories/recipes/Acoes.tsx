import type { HrefTarget } from 'trilha';
import { AuditProvider, AuditTable, defineAction, defineEntity } from 'trilha';
import 'trilha/styles.css';
import { source } from './source.ts';

const actions = [defineAction({ name: 'lead.merged', label: 'Unificado', operation: 'update', tone: 'update', icon: 'link' })];

const entities = [
  defineEntity({ type: 'Lead', aliases: ['App\\Models\\Lead'], label: 'Contato', gender: 'm' }),
  defineEntity({ type: 'Conversation', label: 'Conversa', gender: 'f' }),
  defineEntity({ type: 'Campaign', label: 'Campanha', gender: 'f' }),
];

// The address gets the store's own type: `App\\Models\\Lead`.
function hrefFor(target: HrefTarget): string | undefined {
  if (target.kind !== 'entity' || target.entity.id === null) return undefined;
  return `/crm/${target.entity.type.replace('App\\Models\\', '')}/${target.entity.id}`;
}

/** The store's verbs and class names in your words; an action nobody knows stays as the store wrote it, marked. */
export default function App() {
  return (
    <AuditProvider source={source} actions={actions} entities={entities} hrefFor={hrefFor}>
      <div style={{ blockSize: '30rem' }}>
        <AuditTable />
      </div>
    </AuditProvider>
  );
}

import type { ReactNode } from 'react';
import { AuditProvider, defineAction, defineEntity, defineField } from 'trilha';
import 'trilha/styles.css';
import './noturno.css';
import './suave.css';
import { source } from '../recipes/source.ts';

const fields = [
  defineField({
    name: 'status',
    label: 'Situação',
    type: 'enum',
    values: { active: 'Ativa', waiting_customer: 'Aguardando cliente', closed: 'Encerrada' },
  }),
  defineField({ name: 'budget', label: 'Verba', type: 'money', currency: 'BRL' }),
];
const actions = [defineAction({ name: 'lead.merged', label: 'Unificado', operation: 'update', icon: 'link' })];
const entities = [
  defineEntity({ type: 'Lead', aliases: ['App\\Models\\Lead'], label: 'Contato', gender: 'm' }),
  defineEntity({ type: 'Conversation', label: 'Conversa', gender: 'f' }),
  defineEntity({ type: 'Campaign', label: 'Campanha', gender: 'f' }),
];

/** A host's theme is variables on an element of its own, the provider's theme and density, and the host's words. */
export function Tema({ name, children }: { name: 'noturno' | 'suave'; children: ReactNode }) {
  const dark = name === 'noturno';
  return (
    <AuditProvider
      source={source}
      theme={dark ? 'dark' : 'light'}
      density={dark ? 'compact' : 'comfortable'}
      fields={fields}
      actions={actions}
      entities={entities}
    >
      <div className={`tema-${name}`} style={{ boxSizing: 'border-box', minBlockSize: '100%', padding: 16 }}>
        {children}
      </div>
    </AuditProvider>
  );
}

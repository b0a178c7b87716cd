import { AuditProvider, AuditTable, defineField } from 'trilha';
import 'trilha/styles.css';
import { source } from './source.ts';

const fields = [
  defineField({
    name: 'status',
    label: 'Situação',
    type: 'enum',
    values: { active: 'Ativa', waiting_customer: 'Aguardando cliente', closed: 'Encerrada' },
  }),
  defineField({ name: 'budget', entity: 'Campaign', label: 'Verba', type: 'money', currency: 'BRL', weight: 40 }),
  defineField({
    name: 'owner_id',
    label: 'Responsável',
    type: 'reference',
    format: (value) => (value === 9 ? 'João Conceição' : value === 7 ? 'Márcia Gonçalves' : undefined),
    hrefFor: (value) => (typeof value === 'number' ? `/usuarios/${value}` : undefined),
  }),
  // A bilingual host gives functions of the locale.
  defineField({ name: 'priority', label: (locale) => (locale.startsWith('pt') ? 'Prioridade' : 'Priority'), type: 'number' }),
];

/** Words, types and weight of business fields: "Verba: R$ 15.000,50 → R$ 22.500,00" instead of "budget: 15000.5 → 22500". */
export default function App() {
  return (
    <AuditProvider source={source} fields={fields}>
      <div style={{ blockSize: '30rem' }}>
        <AuditTable />
      </div>
    </AuditProvider>
  );
}

import type { Messages } from 'trilha';
import { AuditProvider, AuditScreen, ptBR } from 'trilha';
import 'trilha/styles.css';
import { source } from './source.ts';

/** Your words over the Portuguese ones. A name that does not exist, or a word that is missing, does not compile. */
const words: Messages = {
  ...ptBR,
  screen: { ...ptBR.screen, title: 'Histórico do CRM', subtitle: 'Tudo o que mudou, e por quem.' },
  columns: { ...ptBR.columns, entity: 'Item', actor: 'Quem' },
  actor: { ...ptBR.actor, ai: 'Assistente' },
  counts: {
    ...ptBR.counts,
    loadedOfExact: { one: '{count} de {total} acontecimento', other: '{count} de {total} acontecimentos' },
  },
};

export default function App() {
  return (
    <AuditProvider source={source} locale={words}>
      <AuditScreen />
    </AuditProvider>
  );
}

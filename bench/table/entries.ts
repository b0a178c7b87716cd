import { parseEntry } from 'trilha/headless';
import type { AuditEntry } from 'trilha';

const ACTIONS = ['Criado', 'Atualizado', 'Status Alterado', 'Mensagem Enviada'] as const;
const OPERATIONS = ['create', 'update', 'status', 'message'] as const;
const ACTORS = [
  { kind: 'api', name: 'API' },
  { kind: 'ai', name: 'IA' },
  { kind: 'system', name: 'Sistema' },
  { kind: 'user', id: '7', name: 'Márcia Gonçalves', email: 'marcia@exemplo.com.br' },
] as const;
const AGENT = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/145.0.0.0 Safari/537.36';

const snapshot = (n: number): string =>
  JSON.stringify({
    id: n % 5000,
    name: `Contato ${n % 5000}`,
    status: n % 3 === 0 ? 'active' : 'waiting_customer',
    score: n % 97,
    temperature: n % 2 === 0 ? 'cold' : 'warm',
    phone: `+55 11 9${81_000_000 + (n % 900_000)}`,
    notes: `Olá, vi um anúncio e gostaria de saber mais sobre o plano ${n % 11}. Podem ligar depois das ${n % 24} horas?`,
    custom_data: JSON.stringify({ webchat: { page_url: `https://exemplo.com.br/planos/${n % 40}`, visits: n % 9 } }),
    updated_at: new Date(Date.UTC(2026, 1, 1) - n * 7_000).toISOString(),
  });

/** Entry number `n` of the list, newest first: about 600 bytes a side, as parsed from a store's row. */
export function entryAt(n: number): AuditEntry {
  const at = n + 1_000_000;
  const kind = at % 4;
  const row = parseEntry({
    id: `entry-${at}`,
    occurredAt: new Date(Date.UTC(2026, 1, 1) - n * 7_000).toISOString(),
    entity: { type: ['Lead', 'Conversation', 'Campaign'][at % 3] ?? 'Lead', id: String(at % 5000) },
    action: ACTIONS[kind] ?? 'Atualizado',
    operation: OPERATIONS[kind] ?? 'update',
    actor: ACTORS[(at * 7) % 4] ?? ACTORS[0],
    origin: { ip: `10.0.${at % 250}.${at % 199}`, userAgent: AGENT },
    before: kind === 0 ? null : snapshot(at + 1),
    after: snapshot(at),
  });
  if (row.kind !== 'entry') throw new Error(row.problem.detail ?? row.problem.code);
  return row;
}

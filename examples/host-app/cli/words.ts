import type { SeedResult } from '../server/seed/seed.js';
import { DEFAULT_PORT } from './options.js';

const count = (value: number): string => new Intl.NumberFormat('pt-BR').format(value);

/** Text of `--help`. */
export const HELP = `
  Contato: um pequeno admin de CRM com a tela de auditoria Trilha.

  npm start -- [opções]

    --port N       porta (padrão ${DEFAULT_PORT})
    --host H       endereço em que escuta (padrão 127.0.0.1, só esta máquina)
    --entries N    entradas de auditoria: de 30 a 2.000.000 (padrão 20.000 na
                   primeira vez; depois, as que já existem). Um número maior
                   acrescenta histórico antigo; um menor não apaga nada.
    --data PASTA   pasta dos dados (padrão examples/host-app/.data)
    --reset        apaga os dados deste exemplo e recomeça
    --live         grava uma atividade nova a cada dois segundos, para ver a tela
                   ao vivo (também há o botão Gerar atividade)
    --dev          serve o código do admin com recarga ao salvar (Vite)
    --help         esta ajuda

  Sem mais nada, os dados ficam em examples/host-app/.data (PostgreSQL embutido).
  Para usar um servidor PostgreSQL:

    DATABASE_URL=postgres://usuario:senha@localhost:5432/contato npm start
`;

/** The port is taken. */
export const portTaken = (port: number): string =>
  `A porta ${port} já está em uso por outro programa. Escolha outra: npm start -- --port ${port < 65_535 ? port + 1 : DEFAULT_PORT}`;

/** The port may not be used. */
export const portForbidden = (port: number): string =>
  `Este usuário não pode abrir a porta ${port}. Escolha uma acima de 1023: npm start -- --port ${DEFAULT_PORT}`;

/** Progress of seeding, one line. */
export const progressLine = (done: number, all: number): string =>
  `  Criando histórico: ${count(done)} de ${count(all)} entradas (${Math.floor((done / all) * 100)}%)`;

/** While the indexes are made. */
export const INDEXING = '  Criando índices…';

/** What was done with the data, when there is something to say. */
export function dataNote(result: SeedResult, asked: number | undefined): string | null {
  if (asked !== undefined && asked < result.entries) {
    return `  Já havia ${count(result.entries)} entradas, mais que as ${count(asked)} pedidas; nada foi apagado.\n  Para ter menos: npm start -- --reset --entries ${asked}\n`;
  }
  return result.added > 0 && result.added < result.entries
    ? `  O histórico cresceu: ${count(result.added)} entradas mais antigas foram acrescentadas.\n`
    : null;
}

/** The last thing printed at start. */
export const welcome = (address: string, entries: number, place: string): string => `
  Contato: admin de exemplo com Trilha

  Abra       ${address}
  Auditoria  ${address}/auditoria
  Dados      ${count(entries)} entradas, ${place}

  Mais entradas: npm start -- --entries 1000000    Recomeçar: npm start -- --reset
  Para encerrar: Ctrl-C
`;

/** After Ctrl-C. */
export const GOODBYE = '  Encerrado. Os dados ficaram guardados.';

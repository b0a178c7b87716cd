// app/api/audit/entries/route.ts: Next. export const GET = auditEntries(pool);
import { listEntries, type Database } from './entries.ts';

export function auditEntries(database: Database) {
  return (request: Request): Promise<Response> => {
    // Aqui vem a sua sessão: sem permissão, Response.json({ code: 'denied' }, { status: 403 })
    return listEntries(database, new URL(request.url).searchParams);
  };
}

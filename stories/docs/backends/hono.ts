// server.ts: Hono
import { Hono } from 'hono';
import { listEntries, type Database } from './entries.ts';

export function createAudit(database: Database): Hono {
  const app = new Hono();
  // Aqui vem a sua autorização: app.use('/api/audit/*', apenasAuditores)
  app.get('/api/audit/entries', (context) => listEntries(database, new URL(context.req.url).searchParams));
  return app;
}

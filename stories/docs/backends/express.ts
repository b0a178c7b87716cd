// audit.ts: Express. app.get('/api/audit/entries', apenasAuditores, auditEntries(pool))
import { listEntries, type Database } from './entries.ts';

/** As partes de `Request` e `Response` do Express que servem aqui; com `@types/express` use os tipos dele. */
interface Request {
  readonly originalUrl: string;
}
interface Response {
  status(code: number): this;
  set(name: string, value: string): this;
  send(body: string): unknown;
}

export function auditEntries(database: Database) {
  return async (request: Request, response: Response, next: (error: unknown) => void): Promise<void> => {
    try {
      const answer = await listEntries(database, new URL(request.originalUrl, 'http://localhost').searchParams);
      for (const [name, value] of answer.headers) response.set(name, value);
      response.status(answer.status).send(await answer.text());
    } catch (error) {
      next(error);
    }
  };
}

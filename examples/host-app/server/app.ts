import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { Limits } from './audit/access.js';
import { auditRoutes } from './audit/routes.js';
import type { StreamTiming } from './audit/stream.js';
import { crmRoutes } from './crm/routes.js';
import type { Database } from './db/database.js';
import type { Activity } from './seed/activity.js';
import { answerError, notFound } from './http/problem.js';

/** What the application needs from outside. */
export interface AppOptions {
  readonly database: Database;
  /** Writes activity when somebody asks for it. Default: nobody can. */
  readonly activity?: Activity;
  /** Gets failures that were not expected. Default: nobody. */
  readonly log?: (error: unknown) => void;
  /** Bounds of what one answer may cost. Default: those of a running server. */
  readonly limits?: Limits | undefined;
  /** How streams keep time. Default: those of a running server. */
  readonly stream?: StreamTiming | undefined;
}

const description = new URL('../openapi.yaml', import.meta.url);

/** The example's whole API, under `/api`. A web-standard handler: `app.request(…)` in tests, a Node server in `start.ts`. */
export function createApp({ database, activity, log = () => {}, limits, stream }: AppOptions): Hono {
  const app = new Hono();
  app.use('/api/*', async (context, next) => {
    await next();
    // Audit entries are personal data: no shared cache, and none on disk.
    context.res.headers.set('Cache-Control', 'private, no-store');
    context.res.headers.set('X-Content-Type-Options', 'nosniff');
  });
  app.route('/api/audit', auditRoutes(database, { log, limits, stream }));
  app.route('/api', crmRoutes(database));
  if (activity !== undefined) {
    app.post('/api/demo/activity', async (context) => {
      await activity.write(5);
      return context.body(null, 204);
    });
  }
  app.get('/api/openapi.yaml', (context) =>
    context.body(readFileSync(description, 'utf8'), 200, { 'Content-Type': 'application/yaml' }),
  );
  app.notFound((context) => answerError(notFound('No such address, or not with this method.'), context, log));
  app.onError((error, context) => answerError(error, context, log));
  return app;
}

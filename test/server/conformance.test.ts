import { httpSource } from 'trilha/headless';
import { checkSource, formatReport } from 'trilha/testing';
import { expect, test } from 'vitest';
import { createApp } from '../../examples/host-app/server/app.js';
import { createTables } from '../../examples/host-app/server/db/migrate.js';
import { seedDatabase } from '../../examples/host-app/server/seed/seed.js';
import { openTestDatabase } from './support/database.js';

test('the example server passes the conformance kit', async () => {
  const database = await openTestDatabase();
  await createTables(database);
  await seedDatabase(database, 900);
  const app = createApp({ database, log: () => undefined });
  const source = httpSource({
    name: 'example',
    url: 'http://localhost/api/audit',
    fetch: (input, init) => Promise.resolve(app.request(input instanceof URL ? input.href : input, init)),
  });
  // The example keeps passwords in clear on purpose, to show the screen mask them; the kit must say so, and nothing else.
  const report = await checkSource(source, { except: ['privacy'] });
  const privacy = await checkSource(source, { only: ['privacy'] });
  await database.close();
  expect(formatReport(report)).not.toMatch(/^\s*fail/im);
  expect(report.counts.fail).toBe(0);
  expect(privacy.counts.fail).toBeGreaterThan(0);
  expect(report.counts.pass).toBeGreaterThan(30);
});

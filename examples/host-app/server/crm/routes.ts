import { Hono } from 'hono';
import { oneOf, readParameters, wholeNumber } from '../audit/parameters.js';
import { text } from '../audit/readers.js';
import type { Database } from '../db/database.js';
import { notFound } from '../http/problem.js';
import { readContact, readContacts, readOverview, LEAD_STATUSES } from './contacts.js';

const CONTACTS = {
  search: text,
  status: oneOf(...LEAD_STATUSES),
  limit: wholeNumber(1, 100, 30),
  after: wholeNumber(0, 999_999_999, 0),
};

/** The CRM's own little API, which the host's pages use. Trilha knows nothing of it. */
export function crmRoutes(database: Database): Hono {
  return new Hono()
    .get('/overview', async (context) => {
      readParameters(context.req.url, {});
      return context.json(await readOverview(database));
    })
    .get('/contacts', async (context) => context.json(await readContacts(database, readParameters(context.req.url, CONTACTS))))
    .get('/contacts/:id', async (context) => {
      readParameters(context.req.url, {});
      const contact = await readContact(database, context.req.param('id'));
      if (contact === null) throw notFound('There is no contact with this id.');
      return context.json(contact);
    });
}

import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { AuditScreen, httpSource, memorySource, type AuditQuery, type AuditSource } from 'trilha';
import { ptBR } from 'trilha/headless';
import type { AuditErrorKind } from 'trilha/headless';
import { makeEntries, makeSource, type PageFault } from 'trilha/testing';

const meta = { title: 'Fontes/Falhas', component: AuditScreen } satisfies Meta<typeof AuditScreen>;
export default meta;
type Story = StoryObj<typeof meta>;

const JSON_TYPE = { 'content-type': 'application/json' };
const ready = { timeout: 15_000 };

/** What a server answers, and the words that the screen has for it. */
function answered(kind: AuditErrorKind, answer: typeof fetch, timeoutMs = 10_000): Story {
  const source = httpSource({ url: 'https://crm.example/api/audit', name: `answers ${kind}`, fetch: answer, timeoutMs });
  return {
    args: { source },
    play: async ({ canvasElement }) => {
      const { title, help } = ptBR.errors[kind];
      const [said] = await within(canvasElement).findAllByText(new RegExp(title), {}, ready);
      await expect(said).toBeVisible();
      const [todo] = await within(canvasElement).findAllByText(new RegExp(help), {}, ready);
      await expect(todo).toBeVisible();
    },
  };
}

const status =
  (code: number, headers: Record<string, string> = {}): typeof fetch =>
  () =>
    Promise.resolve(new Response('{"title":"no"}', { status: code, headers: { ...JSON_TYPE, ...headers } }));
const body =
  (text: string, type = 'application/json'): typeof fetch =>
  () =>
    Promise.resolve(new Response(text, { headers: { 'content-type': type } }));

/** No network, or no server. */
export const Offline: Story = {
  ...answered('offline', () => Promise.reject(new TypeError('Failed to fetch'))),
  name: 'Sem internet',
};
/** No answer in time. */
export const Timeout: Story = { ...answered('timeout', () => new Promise(() => undefined), 20), name: 'Tempo esgotado' };
export const Status401: Story = { ...answered('unauthorized', status(401)), name: '401: sem sessão' };
export const Status403: Story = { ...answered('denied', status(403)), name: '403: sem permissão' };
export const Status404: Story = { ...answered('not-found', status(404)), name: '404: endereço errado' };
export const Status409: Story = { ...answered('conflict', status(409)), name: '409: conflito' };
export const Status410: Story = { ...answered('gone', status(410)), name: '410: já não existe' };
export const Status422: Story = { ...answered('bad-query', status(422)), name: '422: busca recusada' };
/** The server says how long to wait, and that is obeyed. */
export const Status429: Story = { ...answered('rate-limited', status(429, { 'retry-after': '90' })), name: '429: limite de uso' };
export const Status500: Story = { ...answered('unavailable', status(500)), name: '500: erro do servidor' };
export const Status503: Story = { ...answered('unavailable', status(503, { 'retry-after': '90' })), name: '503: fora do ar' };
/** A login page with 200. */
export const HtmlWith200: Story = {
  ...answered('html-instead-of-json', body('<!DOCTYPE html><title>Entrar</title>', 'text/html')),
  name: 'HTML com 200',
};
export const WrongContentType: Story = {
  ...answered('wrong-content-type', body('a;b', 'text/csv')),
  name: 'Tipo de conteúdo errado',
};
export const CutJson: Story = { ...answered('cut-json', body('{"data":[{"id":"1"')), name: 'JSON cortado' };
export const WrongShape: Story = { ...answered('wrong-shape', body('{"items":[]}')), name: 'Forma errada' };

/** Pages that are wrong though they came, read to their end, and the words that the screen has for it. */
function paged(fault: PageFault, words: string | RegExp, defaultQuery: AuditQuery = { conditions: [] }): Story {
  return {
    args: { source: makeSource(makeEntries(160), { name: `pages ${fault}`, faults: [fault] }), defaultQuery },
    play: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      await canvas.findAllByRole('row', { selected: false });
      const scroller = canvas.getByRole('grid').parentElement;
      await waitFor(async () => {
        if (scroller) scroller.scrollTop = scroller.scrollHeight;
        await expect(canvas.getAllByText(words)[0]).toBeVisible();
      }, ready);
    },
  };
}

/** A cursor that was given already: the list ends there instead of going round. */
export const RepeatedCursor: Story = {
  ...paged('repeated-cursor', new RegExp(ptBR.errors['repeated-cursor'].title)),
  name: 'Cursor repetido',
};
/** Drifting offsets: rows come once, and that is said. */
export const DuplicatesAcrossPages: Story = {
  ...paged('duplicates', /linhas? repetidas? pela fonte/),
  name: 'Repetidos entre páginas',
};
/** A total that falls from page to page. */
export const ShrinkingPage: Story = { ...paged('shrinking-page', new RegExp(ptBR.counts.shrunk)), name: 'Página que encolhe' };
/** Rows upside down. */
export const Unordered: Story = { ...paged('unordered', new RegExp(ptBR.counts.unordered)), name: 'Fora de ordem' };
/** A filter that the source says it has, and does not apply. */
export const FilterIgnored: Story = {
  ...paged('ignored-filter', /não correspondem? ao filtro/, {
    conditions: [{ field: 'entityType', operator: 'is', values: ['Campaign'] }],
  }),
  name: 'Filtro ignorado',
};

/** The first question is answered late, by a source that is deaf to cancelling, as those of hosts may be. */
const slow = memorySource(makeEntries(30), { name: 'late' });
let late = Promise.resolve();
const superseded: AuditSource = {
  ...slow,
  async list(query, options) {
    const isFirst = query.conditions.length === 0;
    const wait = new Promise<void>((resolve) => void setTimeout(resolve, isFirst ? 1500 : 0));
    if (isFirst) late = wait;
    await wait;
    return slow.list(query, { ...options, signal: new AbortController().signal });
  },
};
/** An answer to a question that is no longer asked never shows. */
export const LateAnswer: Story = {
  name: 'Resposta atrasada',
  args: { source: superseded },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(await canvas.findByRole('combobox', { name: 'Buscar' }), 'palavra que ninguém escreveu');
    await canvas.findAllByText(ptBR.states.noMatches, {}, ready);
    await late;
    await expect(canvas.getAllByText(ptBR.states.noMatches)[0]).toBeVisible();
    await expect(canvas.queryAllByRole('row', { selected: false })).toHaveLength(0);
  },
};

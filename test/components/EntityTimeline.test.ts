import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { AuditProvider, EntityTimeline, memorySource } from 'trilha';
import { expect, test } from 'vitest';
import { contact } from '../support/timelines.ts';

test('a timeline renders on a server, as one that is still loading', () => {
  const html = renderToString(
    createElement(
      AuditProvider,
      { source: memorySource(contact) },
      createElement(EntityTimeline, { entity: { type: 'Lead', id: '18' } }),
    ),
  );
  expect(html).toContain('aria-label="Linha do tempo de Lead #18"');
  expect(html).toContain('Carregando registros…');
});

import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { SnapshotDiff } from 'trilha';
import { expect, test } from 'vitest';

test('on the server it says that it compares, and nothing that the browser would have to take back', () => {
  const html = renderToString(createElement(SnapshotDiff, { before: { a: 1 }, after: { a: 2 }, className: 'mine' }));
  expect(html).toContain('Comparando…');
  expect(html).toContain('aria-busy="true"');
  expect(html).toContain('trilha trilha-diff mine');
  expect(html).not.toContain('sem mudança');
});

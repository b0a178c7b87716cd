import type { PresetAnswer } from 'trilha/headless';

/** How an answer came, for tests that only look at its body. */
export const answer: PresetAnswer = {
  headers: new Headers(),
  url: new URL('https://crm.example/x'),
  query: { conditions: [] },
  cursor: null,
  limit: 2,
};

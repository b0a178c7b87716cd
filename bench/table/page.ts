import { servePage } from '../harness/page.js';

servePage({
  trilha: async () => (await import('./trilha.js')).subject,
  screen: async () => (await import('./screen.js')).subject,
  reference: async () => (await import('./reference/subject.js')).subject,
  raw: async () => (await import('./reference/raw.js')).subject,
});

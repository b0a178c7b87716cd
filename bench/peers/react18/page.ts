import { servePage } from '../../harness/page.js';

servePage({
  pangea: async () => (await import('./pangea.js')).subject,
  retraced: async () => (await import('./retraced.js')).subject,
  ellm: async () => (await import('./ellm.js')).subject,
});

import { servePage } from '../harness/page.js';

servePage({
  mui: async () => (await import('./mui.js')).subject,
  ag: async () => (await import('./ag.js')).subject,
});

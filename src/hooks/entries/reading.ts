export { createCollector } from './collect.js';
export { loadPage } from './loadPage.js';

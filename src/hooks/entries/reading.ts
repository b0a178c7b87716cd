export { createCollector } from './collect.js';
export { readPage } from './readPage.js';

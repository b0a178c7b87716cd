export { createCollector } from './collect.js';
export { bringBack, keepPages } from './letGo.js';
export { readPage } from './readPage.js';

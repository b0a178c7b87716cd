export { printEntry } from '../../hooks/index.js';

export { ExportButton } from './ExportButton.js';

export { CellActions } from './CellActions.js';

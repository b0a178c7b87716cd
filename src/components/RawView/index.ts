export type { RawSidesProps } from './RawSides.js';
export { RawSides } from './RawSides.js';
export type { RawViewProps } from './RawView.js';
export { RawView } from './RawView.js';

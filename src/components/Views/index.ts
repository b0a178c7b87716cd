export { ResizeHandle } from './ResizeHandle.js';
export { useTableFolding } from './useTableFolding.js';
export { ViewNotice } from './ViewNotice.js';
export { ViewsMenu } from './ViewsMenu.js';

/**
 * The roles of a grid, restated: the rows stand in CSS grid, and browsers drop a table's own semantics with its `display: table`.
 * https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export const ROLES = {
  grid: { role: 'grid' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  gridcell: { role: 'gridcell' },
  presentation: { role: 'presentation' },
  status: { role: 'status' },
} as const;

'use client';
import type { JSX } from 'react';
import { useRef, useState } from 'react';
import { useTrilha } from '../../hooks/index.js';
import { useScreen } from '../AuditScreen/useScreen.js';
import { ColumnItem } from './ColumnItem.js';
import { useColumnList } from './useColumnList.js';

/** Which columns are shown, in which order, pinned where: dragged, or by each column's own controls. */
export function ColumnsEditor(): JSX.Element {
  const { views } = useTrilha().words.messages;
  const { view } = useScreen().view;
  const { columns, change, move, reset } = useColumnList();
  const [dragged, setDragged] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const shown = columns.filter(({ hidden }) => !hidden).length;
  const step = (id: string, to: number, which: 'up' | 'down'): void => {
    move(id, to);
    // The button goes with its column; where it is at the end of its way, the other one takes the focus.
    requestAnimationFrame(() => {
      const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-item="${CSS.escape(id)}"] button`) ?? [])];
      const wanted = buttons[which === 'up' ? 0 : 1];
      (wanted?.disabled ? buttons.find(({ disabled }) => !disabled) : wanted)?.focus();
    });
  };
  return (
    <>
      <ol className="trilha-views-list" ref={list}>
        {columns.map((column, index) => (
          <ColumnItem
            key={column.id}
            column={column}
            index={index}
            count={columns.length}
            last={shown === 1 && !column.hidden}
            onChange={(part) => change(column.id, part)}
            onStep={(to, which) => step(column.id, to, which)}
            dragging={dragged === column.id}
            onDrag={setDragged}
            onDragOver={() => {
              if (dragged !== null && dragged !== column.id) move(dragged, index);
            }}
          />
        ))}
      </ol>
      {view.columns.length === 0 ? null : (
        <button type="button" className="trilha-button" onClick={reset}>
          {views.reset}
        </button>
      )}
    </>
  );
}

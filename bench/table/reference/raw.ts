import type { AuditEntry } from 'trilha';
import { all } from '../../harness/look.js';
import type { Subject, View } from '../../harness/view.js';

const ROW = 40;
const OVERSCAN = 5;
const clock = new Intl.DateTimeFormat('pt-BR', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'America/Sao_Paulo' });

const scroller = document.createElement('div');
scroller.style.cssText = 'block-size: 100%; overflow: auto';
const space = document.createElement('div');
space.style.position = 'relative';
scroller.append(space);

let list: readonly AuditEntry[] = [];
let oldest = false;
/** Rows that stand in the document, by their place; those that leave are used again. */
const drawn = new Map<number, HTMLElement>();

function blankRow(): HTMLElement {
  const row = document.createElement('div');
  row.style.cssText =
    'position: absolute; inset-inline: 0; block-size: 40px; display: grid; grid-template-columns: 160px 160px 140px 160px 120px 1fr';
  for (let cell = 0; cell < 6; cell += 1) {
    const box = document.createElement('div');
    box.style.cssText = 'overflow: hidden; white-space: nowrap; text-overflow: ellipsis';
    row.append(box);
  }
  space.append(row);
  return row;
}

function fill(row: HTMLElement, place: number): void {
  const entry = list[oldest ? list.length - 1 - place : place];
  if (entry === undefined || row.dataset['row'] === entry.id) return;
  row.dataset['row'] = entry.id;
  const texts = [
    entry.occurredAt.iso === null ? '' : clock.format(new Date(entry.occurredAt.iso)),
    `${entry.entity.type} #${entry.entity.id}`,
    entry.action,
    entry.actor?.name ?? '',
    entry.origin.ip ?? '',
    (entry.after?.text ?? '').slice(0, 120),
  ];
  for (const [index, text] of texts.entries()) {
    const cell = row.children[index];
    if (cell !== undefined) cell.textContent = text;
  }
}

function draw(): void {
  space.style.blockSize = `${list.length * ROW}px`;
  const from = Math.max(0, Math.floor(scroller.scrollTop / ROW) - OVERSCAN);
  const to = Math.min(list.length, Math.ceil((scroller.scrollTop + scroller.clientHeight) / ROW) + OVERSCAN);
  const free: HTMLElement[] = [];
  for (const [place, row] of drawn) {
    if (place >= from && place < to) fill(row, place);
    else {
      drawn.delete(place);
      free.push(row);
    }
  }
  for (let place = from; place < to; place += 1) {
    if (drawn.has(place)) continue;
    const row = free.pop() ?? blankRow();
    row.style.transform = `translateY(${place * ROW}px)`;
    drawn.set(place, row);
    fill(row, place);
  }
  for (const row of free) row.remove();
}

scroller.addEventListener('scroll', () => requestAnimationFrame(draw));

let parent: HTMLElement | undefined;

function show({ entries, shown, oldest: reversed, action, text }: View): void {
  oldest = reversed;
  list =
    action === '' && text === ''
      ? entries
      : entries.filter(
          (entry) =>
            (action === '' || entry.action === action) &&
            (text === '' || entry.after?.text?.toLowerCase().includes(text) === true),
        );
  if (!shown) {
    scroller.remove();
    for (const row of drawn.values()) row.remove();
    drawn.clear();
    return;
  }
  parent?.append(scroller);
  scroller.scrollTop = 0;
  draw();
}

/** The limit: forty lines of DOM without a framework. */
export const subject: Subject = {
  start(container) {
    parent = container;
  },
  show,
  rows: () => all('#root [data-row]'),
  idOf: (row) => row.dataset['row'],
  scroller: () => scroller,
  searches: 'after',
};

'use client';
import type { ReactNode } from 'react';
import { emptyQuery, queryFromSearchParams } from '../headless.js';
import type { AuditQuery, AuditScreenProps, ColumnDefinition } from '../index.js';
import { AuditScreen } from '../index.js';
import { readNumber, SHARED_ATTRIBUTES } from './attributes.js';
import { TrilhaElement } from './TrilhaElement.js';

/** `detail` of `query-change`. */
export interface QueryChange {
  readonly query: AuditQuery;
}

/** `detail` of `selected-change`. */
export interface SelectedChange {
  /** The opened entry; `null`: none. */
  readonly id: string | null;
}

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/**
 * `<trilha-audit-screen>`: the whole screen for a page without React.
 *
 * Attributes: `src` (our HTTP contract, or with `preset` a known store's), `preset`, `preset-options` (JSON), `credentials`,
 * `source-time-zone`, `locale`, `time-zone`, `theme`, `density`, `page-size`, `heading`, `heading-level`, `selected-id`, `query` (as in an
 * address: `entityType=Lead`), `fields`, `actions`, `entities` (JSON), `stylesheet`.
 *
 * Events, which bubble: `query-change` ({@link QueryChange}) and `selected-change` ({@link SelectedChange}), when the reader changes either.
 */
export class AuditScreenElement extends TrilhaElement {
  static override observedAttributes: readonly string[] = [...SHARED_ATTRIBUTES, 'heading', 'selected-id', 'query'];

  protected override get propertyNames(): readonly string[] {
    return [...super.propertyNames, 'query', 'selectedId', 'columns'];
  }

  /** What is asked. */
  get query(): AuditQuery {
    return (this.property('query') as AuditQuery | undefined) ?? this.#queryOfAttribute();
  }
  set query(query: AuditQuery) {
    this.setProperty('query', query);
  }

  /** Id of the opened entry; `null`: none. */
  get selectedId(): string | null {
    const set = this.property('selectedId') as string | null | undefined;
    return set === undefined ? this.getAttribute('selected-id') || null : set;
  }
  set selectedId(id: string | null) {
    this.setProperty('selectedId', id);
  }

  /** Columns of the table. Default: the original screen's six. */
  get columns(): readonly ColumnDefinition[] | undefined {
    return this.property('columns') as readonly ColumnDefinition[] | undefined;
  }
  set columns(columns: readonly ColumnDefinition[] | undefined) {
    this.setProperty('columns', columns);
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    // The newest word counts: an attribute written later stands over what the reader or the page did before.
    if (before !== after && name === 'query') this.setProperty('query', undefined);
    if (before !== after && name === 'selected-id') this.setProperty('selectedId', undefined);
    super.attributeChangedCallback(name, before, after);
  }

  readonly #onQueryChange = (query: AuditQuery): void => {
    this.query = query;
    this.#tell('query-change', { query } satisfies QueryChange);
  };

  readonly #onSelectedIdChange = (id: string | null): void => {
    this.selectedId = id;
    this.#tell('selected-change', { id } satisfies SelectedChange);
  };

  #asked: { readonly text: string; readonly query: AuditQuery } = { text: '', query: emptyQuery };

  /** Read once for each text, so that the query keeps its identity. */
  #queryOfAttribute(): AuditQuery {
    const text = this.getAttribute('query') ?? '';
    if (text !== this.#asked.text) this.#asked = { text, query: queryFromSearchParams(new URLSearchParams(text)).query };
    return this.#asked.query;
  }

  #tell(name: string, detail: QueryChange | SelectedChange): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  protected override content(): ReactNode {
    const { columns } = this;
    const heading = this.getAttribute('heading');
    const level = LEVELS.find((one) => one === readNumber(this, 'heading-level', 1, 6));
    const pageSize = readNumber(this, 'page-size', 1, 1_000);
    const props: AuditScreenProps = {
      query: this.query,
      onQueryChange: this.#onQueryChange,
      selectedId: this.selectedId,
      onSelectedIdChange: this.#onSelectedIdChange,
      ...(heading && { title: heading }),
      ...(level && { headingLevel: level }),
      ...(pageSize && { pageSize }),
      ...(columns && { columns }),
    };
    return <AuditScreen {...props} />;
  }
}

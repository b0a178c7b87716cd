'use client';
import type { ReactNode } from 'react';
import type { EntityRef } from '../index.js';
import { EntityTimeline } from '../index.js';
import { readChoice, readList, readNumber, SHARED_ATTRIBUTES } from './attributes.js';
import { TrilhaElement } from './TrilhaElement.js';

const LEVELS = [2, 3, 4, 5, 6] as const;

/**
 * `<trilha-entity-timeline>`: one entity's history for a page without React.
 *
 * Attributes: `entity-type`, `entity-id`, `related` (JSON: `[{"type":"Conversation","id":"18"}]`), `order`, `current`, and those that
 * `<trilha-audit-screen>` has for source, words and looks. Nothing is shown, and nothing is asked, before there is an entity.
 */
export class EntityTimelineElement extends TrilhaElement {
  static override observedAttributes: readonly string[] = [
    ...SHARED_ATTRIBUTES,
    'entity-type',
    'entity-id',
    'related',
    'order',
    'current',
  ];

  protected override get propertyNames(): readonly string[] {
    return [...super.propertyNames, 'entity', 'related'];
  }

  /** Whose history. */
  get entity(): EntityRef | undefined {
    const type = this.getAttribute('entity-type');
    const id = this.getAttribute('entity-id');
    return (this.property('entity') as EntityRef | undefined) ?? (type && id ? { type, id } : undefined);
  }
  set entity(entity: EntityRef | undefined) {
    this.setProperty('entity', entity);
  }

  /** Entities shown beside the main one. */
  get related(): readonly EntityRef[] | undefined {
    return (this.property('related') ?? readList(this, 'related')) as readonly EntityRef[] | undefined;
  }
  set related(related: readonly EntityRef[] | undefined) {
    this.setProperty('related', related);
  }

  protected override content(): ReactNode {
    const { entity, related } = this;
    if (!entity) return null;
    const order = readChoice(this, 'order', ['newest', 'oldest']);
    const current = this.getAttribute('current');
    const level = LEVELS.find((one) => one === readNumber(this, 'heading-level', 2, 6));
    const pageSize = readNumber(this, 'page-size', 1, 1_000);
    return (
      <EntityTimeline
        key={`${entity.type} ${entity.id}`}
        entity={entity}
        {...(related && { related })}
        {...(order && { order })}
        {...(current && { current })}
        {...(level && { headingLevel: level })}
        {...(pageSize && { pageSize })}
      />
    );
  }
}

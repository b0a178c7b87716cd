'use client';
import type { JSX } from 'react';
import { useId } from 'react';
import type { AuditRow, History } from '../../../hooks/index.js';
import { useTrilha } from '../../../hooks/index.js';
import { Icon } from '../../parts/Icon.js';
import { Tabs } from '../../parts/Tabs.js';
import type { AuditScreenClassNames } from '../parts.js';
import { EntryLinkButton } from './EntryLinkButton.js';
import { InspectorFrame } from './InspectorFrame.js';
import { InspectorHeader } from './InspectorHeader.js';
import { PrintButton } from './PrintButton.js';
import type { InspectorPanelProps, InspectorTab } from './types.js';

/** Props of {@link Inspector}. */
export interface InspectorProps {
  readonly row: AuditRow;
  readonly history: History | null;
  readonly tabs: readonly InspectorTab[];
  /** Id of the chosen tab. */
  readonly tab: string;
  readonly onTabChange: (tab: string) => void;
  /** Opens a row by id; `null` closes. */
  readonly onOpen: (id: string | null) => void;
  /** Ids of the neighbours in the list; `undefined` at its ends. */
  readonly previousId: string | undefined;
  readonly nextId: string | undefined;
  /** `true`: a dialog over the screen, else a column beside the table. */
  readonly sheet: boolean;
  readonly classNames: AuditScreenClassNames | undefined;
}

const panelOf = (Panel: InspectorTab['Panel'], props: InspectorPanelProps) => (): JSX.Element => <Panel {...props} />;

/** Everything about one row. Beside the table where there is room, else over it. */
export function Inspector(props: InspectorProps): JSX.Element {
  const { row, history, tabs, tab, onTabChange, onOpen, previousId, nextId, sheet, classNames } = props;
  const { messages } = useTrilha().words;
  const { inspector } = messages;
  const heading = useId();
  const offered = tabs.filter(({ isFor }) => (isFor ? isFor(row) : row.kind === 'entry'));
  const step = (id: string | undefined, icon: 'previous' | 'next'): JSX.Element => (
    <button
      type="button"
      className="trilha-button trilha-icon-button"
      data-direction={icon}
      aria-label={inspector[icon]}
      title={inspector[icon]}
      disabled={id === undefined}
      onClick={() => onOpen(id ?? null)}
    >
      <Icon name="chevron" />
    </button>
  );
  return (
    <InspectorFrame sheet={sheet} label={inspector.label} onClose={() => onOpen(null)} classNames={classNames}>
      <div className="trilha-inspector-bar">
        <EntryLinkButton row={row} />
        <PrintButton row={row} history={history} />
        {step(previousId, 'previous')}
        {step(nextId, 'next')}
        <button
          type="button"
          className="trilha-button trilha-icon-button trilha-inspector-close"
          aria-label={inspector.close}
          title={inspector.close}
          onClick={() => onOpen(null)}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="trilha-inspector-head">
        <InspectorHeader id={heading} row={row} history={history} />
      </div>
      <Tabs
        label={inspector.tabs}
        value={offered.some(({ id }) => id === tab) ? tab : (offered[0]?.id ?? '')}
        onValueChange={onTabChange}
        items={offered.map(({ id, label, Panel }) => ({
          id,
          label: label(messages),
          panel: panelOf(Panel, { row, history, onOpen }),
        }))}
      />
    </InspectorFrame>
  );
}

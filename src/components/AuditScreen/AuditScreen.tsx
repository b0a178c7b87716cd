'use client';
import type { JSX } from 'react';
import { useCallback, useId, useRef, useState } from 'react';
import { emptyQuery, Scope, useAuditEntries, useContainerWidth, useRootAttributes, useTrilha } from '../../hooks/index.js';
import { AuditTableView } from '../AuditTable/index.js';
import { useControlled } from '../parts/useControlled.js';
import { Counts } from './Counts.js';
import { DisplaySettings } from './DisplaySettings.js';
import { Toolbar } from './filters/Toolbar.js';
import { HelpDialog } from './HelpDialog.js';
import { Inspector } from './inspector/Inspector.js';
import { defaultInspectorTabs } from './inspector/tabs.js';
import { screenClass } from './parts.js';
import { ScreenHeader } from './ScreenHeader.js';
import type { AuditScreenProps } from './types.js';
import { useOpenedRow } from './useOpenedRow.js';
import { useScreenKeys } from './useScreenKeys.js';

/** Width of the screen in pixels from which the inspector stands beside the table. */
const BESIDE = 960;

/** The whole screen, "Logs de Auditoria": title, filters, table, and everything about one entry. */
export function AuditScreen(props: AuditScreenProps): JSX.Element {
  const { source, classNames, inspectorTabs = defaultInspectorTabs } = props;
  const root = useRootAttributes();
  const { messages } = useTrilha().words;
  const headingId = useId();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const width = useContainerWidth(element);
  const search = useRef<HTMLInputElement>(null);

  const [query, setQuery] = useControlled(props.query, props.defaultQuery ?? emptyQuery, props.onQueryChange);
  const [selectedId, select] = useControlled(props.selectedId, props.defaultSelectedId ?? null, props.onSelectedIdChange);
  const [density, setDensity] = useState(props.defaultDensity ?? root['data-density']);
  const [changeStyle, setChangeStyle] = useState(props.defaultChangeStyle ?? 'fields');
  const [tab, setTab] = useState('change');
  const [help, setHelp] = useState(false);

  const entries = useAuditEntries(query, { source, pageSize: props.pageSize });
  const opened = useOpenedRow(entries, selectedId, source);
  const focusSearch = useCallback(() => search.current?.focus(), []);
  const openHelp = useCallback(() => setHelp(true), []);
  useScreenKeys(element, { onSearch: focusSearch, onHelp: openHelp });

  const open = useCallback(
    (id: string | null): void => {
      select(id);
      // Closed from the inspector, the focus goes back to where the reader was in the list.
      if (id === null) element?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus({ preventScroll: true });
    },
    [select, element],
  );

  return (
    <Scope density={density}>
      <section
        {...root}
        data-density={density}
        ref={setElement}
        aria-labelledby={headingId}
        className={`trilha ${screenClass('root', classNames)}`}
      >
        <ScreenHeader
          title={props.title}
          subtitle={props.subtitle}
          headingLevel={props.headingLevel ?? 1}
          headingId={headingId}
          entries={entries}
          onHelp={openHelp}
          classNames={classNames}
        >
          {props.actions}
          <DisplaySettings
            density={density}
            onDensityChange={setDensity}
            changeStyle={changeStyle}
            onChangeStyleChange={setChangeStyle}
          />
        </ScreenHeader>
        <Toolbar
          query={query}
          onQueryChange={setQuery}
          entries={entries}
          source={source}
          search={search}
          className={screenClass('toolbar', classNames)}
        />
        <Counts entries={entries} />
        <div className={screenClass('body', classNames)} data-open={opened.row !== null || undefined}>
          <AuditTableView
            entries={entries}
            filtered={query.conditions.length > 0}
            changeStyle={changeStyle}
            selectedId={selectedId}
            onSelectedIdChange={open}
            {...(props.columns && { columns: props.columns })}
            {...(props.hiddenColumns && { hiddenColumns: props.hiddenColumns })}
            {...(props.tableClassNames && { classNames: props.tableClassNames })}
            {...(props.components && { components: props.components })}
          >
            {opened.missing ? <p className="trilha-notice">{messages.states.missing}</p> : null}
          </AuditTableView>
          {opened.row === null ? null : (
            <Inspector
              {...opened}
              row={opened.row}
              tabs={inspectorTabs}
              tab={tab}
              onTabChange={setTab}
              onOpen={open}
              sheet={width !== null && width < BESIDE}
              classNames={classNames}
            />
          )}
        </div>
        {help ? <HelpDialog onClose={() => setHelp(false)} /> : null}
      </section>
    </Scope>
  );
}

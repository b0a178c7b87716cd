'use client';
import type { JSX } from 'react';
import { useCallback, useId, useState } from 'react';
import { Scope, useRootAttributes } from '../../hooks/index.js';
import { AuditTableView } from '../AuditTable/index.js';
import { CellActions } from '../CellMenu/index.js';
import { FilterBar } from '../FilterBar/index.js';
import { ResizeHandle, useTableFolding, ViewNotice, ViewsMenu } from '../Views/index.js';
import { useTableChecks } from '../Selection/index.js';
import { Counts } from './Counts.js';
import { Facets, FacetsButton } from './facets/Facets.js';
import { HelpDialog } from './HelpDialog.js';
import { Inspector } from './inspector/Inspector.js';
import { defaultInspectorTabs } from './inspector/tabs.js';
import { LivePart } from './live/LivePart.js';
import { MissingNotice } from './MissingNotice.js';
import { screenClass } from './parts.js';
import { ScreenExport } from './ScreenExport.js';
import { ScreenHeader } from './ScreenHeader.js';
import { ScreenSelection, SelectToggle } from './ScreenSelection.js';
import { ScreenOverview } from './ScreenOverview.js';
import type { AuditScreenProps } from './types.js';
import { ScreenContext, useScreenState } from './useScreen.js';
import { useScreenKeys } from './useScreenKeys.js';
import { useTriage } from './useTriage.js';

/** The whole screen, "Logs de Auditoria": title, filters, table, and everything about one entry. */
export function AuditScreen(props: AuditScreenProps): JSX.Element {
  const { classNames, keyboard = true, inspectorTabs = defaultInspectorTabs } = props;
  const root = useRootAttributes();
  const headingId = useId();
  const screen = useScreenState(props);
  const { entries, opened, element, setElement, density, view } = screen;
  const checks = useTableChecks(props);
  const [help, setHelp] = useState(false);
  const openHelp = useCallback(() => setHelp(true), []);
  const folding = useTableFolding(screen.rowFolding);
  useScreenKeys(element, useTriage(screen, openHelp), keyboard);

  return (
    <Scope density={density} source={props.source}>
      <ScreenContext.Provider value={screen}>
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
            <SelectToggle checks={checks} />
            <ScreenExport />
            <ViewsMenu />
            <FacetsButton />
          </ScreenHeader>
          <FilterBar
            query={screen.query}
            onQueryChange={screen.setQuery}
            source={props.source}
            entries={entries}
            dropped={props.dropped}
            className={screenClass('toolbar', classNames)}
            searchRef={screen.setSearch}
          />
          <ScreenOverview />
          <Counts entries={entries} />
          <ScreenSelection checks={checks} />
          <div className={screenClass('body', classNames)} data-open={opened.row !== null || undefined}>
            <Facets />
            <AuditTableView
              entries={entries}
              filtered={screen.query.conditions.length > 0}
              said={screen.said}
              changeStyle={screen.changeStyle}
              arranged={view.view.columns}
              folding={folding}
              headExtra={ResizeHandle}
              keyboard={keyboard}
              checks={checks.table}
              selectedId={screen.selectedId}
              onSelectedIdChange={screen.open}
              {...(props.columns && { columns: props.columns })}
              {...(props.hiddenColumns && { hiddenColumns: props.hiddenColumns })}
              {...(props.tableClassNames && { classNames: props.tableClassNames })}
              {...(props.components && { components: props.components })}
            >
              <LivePart />
              <ViewNotice dropped={props.viewProblems ?? []} />
              <MissingNotice />
            </AuditTableView>
            {opened.row === null ? null : (
              <Inspector
                {...opened}
                row={opened.row}
                tabs={inspectorTabs}
                tab={screen.tab}
                onTabChange={screen.setTab}
                onOpen={screen.open}
                sheet={screen.sheet}
                classNames={classNames}
              />
            )}
          </div>
          <CellActions />
          {help ? <HelpDialog letters={keyboard} onClose={() => setHelp(false)} /> : null}
        </section>
      </ScreenContext.Provider>
    </Scope>
  );
}

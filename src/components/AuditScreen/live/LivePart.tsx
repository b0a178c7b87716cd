'use client';
import type { JSX } from 'react';
import { onDemand, useOnDemand } from '../../../hooks/index.js';
import { useScreen } from '../useScreen.js';

const PANEL = onDemand(() => import('./LivePanel.js'));

/** The bar's room, until its code is here: nothing below moves when it comes. */
function Waiting(): JSX.Element {
  const Panel = useOnDemand(PANEL)?.LivePanel;
  return Panel === undefined ? <div className="trilha-live" /> : <Panel />;
}

/** The live bar, where the source can tell of new entries. */
export function LivePart(): JSX.Element | null {
  const { source, props } = useScreen();
  return source?.subscribe === undefined || props.live === 'none' ? null : <Waiting />;
}

import type { RenderResult } from '@testing-library/react';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { AuditProviderProps } from 'trilha';
import { AuditProvider } from 'trilha';

/** The evening of the seed's day. */
export const NOW: number = Date.parse('2026-02-20T01:50:00Z');

/** Renders under a provider with a fixed clock, in a page as high as the window. */
export function renderTrilha(children: ReactNode, provider: AuditProviderProps = {}): RenderResult {
  return render(
    <div style={{ blockSize: '100vh' }}>
      <AuditProvider now={() => NOW} {...provider}>
        {children}
      </AuditProvider>
    </div>,
  );
}

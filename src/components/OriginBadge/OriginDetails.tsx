'use client';

import type { ReactElement } from 'react';
import type { OriginView } from '../../hooks/index.js';
import { useTrilha } from '../../hooks/index.js';
import { CopyButton } from '../parts/CopyButton.js';
import { Facts } from '../parts/Facts.js';

/** Everything known about where an entry came from, whole, in names and values. Addresses are text, not links. */
export function OriginDetails({ view }: { readonly view: OriginView }): ReactElement {
  const { origin, copy } = useTrilha().words.messages;
  return (
    <>
      <Facts
        items={[
          { name: origin.ip, value: view.ip, code: true },
          { name: origin.client, value: view.client },
          { name: view.cut ? origin.userAgentCut : origin.userAgent, value: view.userAgent, code: true },
          { name: origin.method, value: view.method, code: true },
          { name: origin.url, value: view.url, code: true },
          { name: origin.channel, value: view.channel },
        ]}
      />
      {view.userAgent === undefined ? null : (
        <span className="trilha-popover-note">
          <CopyButton text={view.userAgent} label={copy.userAgent} />
        </span>
      )}
    </>
  );
}

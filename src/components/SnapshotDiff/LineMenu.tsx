'use client';

import type { ReactElement } from 'react';
import type { LineView } from '../../hooks/index.js';
import { pathToPointer, useDiffWords } from '../../hooks/index.js';
import { CopyButton } from '../parts/CopyButton.js';
import { Icon } from '../parts/Icon.js';
import { Popover } from '../parts/Popover.js';
import { useDiffContext } from './context.js';

/** Copying one field: its values, its path, both sides, its change as JSON Patch; and what the host adds. */
export function LineMenu({ view }: { readonly view: LineView }): ReactElement {
  const { messages, format } = useDiffWords();
  const { plainText, linePatch, fieldAction } = useDiffContext();
  const { before, after } = view.line;
  const { copy } = messages;
  const readable = (side: typeof before): boolean =>
    side.state === 'value' || (side.state === 'truncated' && side.partial !== undefined);
  const patch = linePatch(view.line);
  return (
    <span className="trilha-diff-actions">
      {fieldAction?.(view.path)}
      <Popover
        trigger={<Icon name="more" />}
        label={format.message(messages.diff.actions, { field: view.label })}
        className="trilha-diff-menu"
      >
        <span className="trilha-menu">
          {readable(after) ? (
            <CopyButton text={() => plainText(after)} label={view.verdict === 'same' ? copy.value : copy.after} />
          ) : null}
          {readable(before) && view.verdict !== 'same' ? <CopyButton text={() => plainText(before)} label={copy.before} /> : null}
          {readable(before) && readable(after) && view.verdict !== 'same' ? (
            <CopyButton text={() => `${plainText(before)}\n${plainText(after)}`} label={copy.both} />
          ) : null}
          <CopyButton text={() => pathToPointer(view.path)} label={copy.path} />
          {patch === null ? null : <CopyButton text={patch} label={copy.patch} />}
        </span>
      </Popover>
    </span>
  );
}

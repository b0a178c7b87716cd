'use client';
import type { JSX } from 'react';
import type { LineView, SideView } from '../../../describe/index.js';
import { Icon } from '../../parts/Icon.js';

type SideName = 'before' | 'after';

const BEFORE_AFTER: readonly SideName[] = ['before', 'after'];
const BEFORE: readonly SideName[] = ['before'];
const AFTER: readonly SideName[] = ['after'];

/** The sides that say something; the other one's state is the verdict itself. */
const SIDES: Readonly<Record<LineView['verdict'], readonly SideName[]>> = {
  changed: BEFORE_AFTER,
  truncated: BEFORE_AFTER,
  unrecorded: BEFORE_AFTER,
  added: AFTER,
  moved: AFTER,
  redacted: AFTER,
  same: AFTER,
  removed: BEFORE,
};

/** When a line is too long the long texts give way first, then the short ones; words such as "nulo" keep their room. */
const isShort = (text: string): 'word' | 'text' | undefined =>
  text.length <= 8 ? 'word' : text.length <= 20 ? 'text' : undefined;

/** A moment of the entry's own day goes without that day: the row says it already. */
function shortText({ look, text }: SideView, when: string): string {
  const day = when.slice(0, when.lastIndexOf(' ') + 1);
  return look === 'date' && day !== '' && text.length > day.length && text.startsWith(day) ? text.slice(day.length) : text;
}

interface SideProps {
  readonly side: SideView;
  readonly name: SideName;
  readonly arrow: boolean;
  readonly when: string;
}

function Side({ side, name, arrow, when }: SideProps): JSX.Element {
  const Tag = name === 'before' ? 'del' : 'ins';
  const text = shortText(side, when);
  return (
    <Tag
      className="trilha-side"
      data-side={name}
      data-state={side.state}
      data-look={side.look}
      data-arrow={arrow ? '' : undefined}
      data-short={isShort(text)}
    >
      <bdi>{text}</bdi>
    </Tag>
  );
}

interface ChangeLineProps {
  readonly line: LineView;
  /** The entry's own moment, as the row shows it. */
  readonly when: string;
  /** How many other fields changed, in words. */
  readonly more: string | undefined;
}

/** One changed field in one line: "status: active → waiting_customer". The whole sentence is the tooltip, and describes the cell. */
export function ChangeLine({ line, when, more }: ChangeLineProps): JSX.Element {
  const { verdict, certainty } = line;
  const sides = SIDES[verdict];
  return (
    <span className="trilha-change-line" data-verdict={verdict} data-certainty={certainty.type} title={line.phrase}>
      <bdi className="trilha-field" data-short={isShort(line.label)}>
        {line.label}
      </bdi>
      {sides.map((name, index) => (
        <Side key={name} side={line[name]} name={name} arrow={index === 1} when={when} />
      ))}
      {certainty.type === 'recorded' ? null : <Icon name={certainty.type} className="trilha-certainty" />}
      {more === undefined ? null : <span className="trilha-more">{more}</span>}
    </span>
  );
}

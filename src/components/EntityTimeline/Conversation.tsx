'use client';
import type { JSX } from 'react';
import type { AuditEntry, ConversationMessage } from '../../hooks/index.js';
import { useConversation, useTrilha } from '../../hooks/index.js';
import { ActorBadge } from '../ActorBadge/index.js';
import { ForeignText } from '../parts/ForeignText.js';
import { Mark } from '../parts/index.js';

/** Props of {@link Conversation}. */
export interface ConversationProps {
  /** Message entries, oldest first. */
  readonly entries: readonly AuditEntry[];
  readonly label: string;
}

/** Message entries read as a conversation, oldest first, each beside its audit facts. */
export function Conversation({ entries, label }: ConversationProps): JSX.Element {
  const { messages } = useTrilha().words;
  const conversation = useConversation(entries);
  if (conversation.length === 0) return <p className="trilha-timeline-empty">{messages.timeline.noMessages}</p>;
  return (
    <ol className="trilha-conversation" aria-label={label}>
      {conversation.map((message) => (
        <li key={message.entry.id} className="trilha-conversation-message" data-direction={message.direction}>
          <Message message={message} />
        </li>
      ))}
    </ol>
  );
}

function Message({ message }: { readonly message: ConversationMessage }): JSX.Element {
  const { format, messages } = useTrilha().words;
  const { sender, text, cut, when, status, entry } = message;
  return (
    <>
      <p className="trilha-conversation-sender">{format.message(messages.timeline.sender, { sender: sender.phrase })}</p>
      <p className="trilha-conversation-text">
        {text === null ? <em className="trilha-conversation-none">{messages.timeline.noText}</em> : <ForeignText text={text} />}
        {cut ? (
          <>
            {'… '}
            <Mark word={messages.sides.truncated} icon="truncated" tone="warning" explanation={messages.sides.truncatedHelp} />
          </>
        ) : null}
      </p>
      <div className="trilha-timeline-facts">
        <span className="trilha-timeline-when">{when}</span>
        <ActorBadge actor={entry.actor} onBehalfOf={entry.onBehalfOf} size="compact" />
        {status === undefined ? null : <span>{status}</span>}
      </div>
    </>
  );
}

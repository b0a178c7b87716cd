'use client';
import type { JSX } from 'react';
import type { ConversationMessage } from '../../hooks/index.js';
import { useConversation, useTrilha } from '../../hooks/index.js';
import type { AuditEntry } from '../../hooks/index.js';
import { ActorBadge } from '../ActorBadge/index.js';
import { Mark } from '../parts/index.js';

/** Message entries read as a conversation, oldest first, each beside its audit facts. */
export function Conversation({
  entries,
  label,
}: {
  readonly entries: readonly AuditEntry[];
  readonly label: string;
}): JSX.Element {
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
  return (
    <>
      <p className="trilha-conversation-sender">{format.message(messages.timeline.sender, { sender: message.sender.phrase })}</p>
      <p className="trilha-conversation-text">
        {message.text ?? <em className="trilha-conversation-none">{messages.timeline.noText}</em>}
        {message.cut ? (
          <Mark word={messages.sides.truncated} icon="truncated" tone="warning" explanation={messages.sides.truncatedHelp} />
        ) : null}
      </p>
      <p className="trilha-timeline-facts">
        <span className="trilha-timeline-when">{message.when}</span>
        <ActorBadge actor={message.entry.actor} onBehalfOf={message.entry.onBehalfOf} size="compact" />
        {message.status === undefined ? null : <span>{message.status}</span>}
      </p>
    </>
  );
}

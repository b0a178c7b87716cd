import { useState, type JSX } from 'react';

/** Makes the demo's CRM do something, so that the audit screen has something to follow. */
export function ActivityButton(): JSX.Element {
  const [failed, setFailed] = useState(false);
  const write = async (): Promise<void> => {
    const response = await fetch('/api/demo/activity', { method: 'POST' }).catch(() => null);
    setFailed(response?.ok !== true);
  };
  return (
    <button type="button" className="activity" onClick={() => void write()}>
      {failed ? 'Não deu certo; gerar atividade de novo' : 'Gerar atividade'}
    </button>
  );
}

// What attributes cannot say goes through properties; what the reader does comes back in events.
const screen = document.getElementById('tela');
const opened = document.getElementById('aberto');

screen.hrefFor = (target) => (target.kind === 'entity' ? `/${target.entity.type}/${target.entity.id}` : undefined);

screen.addEventListener('selected-change', ({ detail }) => {
  opened.textContent = detail.id ?? 'nada aberto';
});

screen.addEventListener('query-change', ({ detail }) => {
  opened.dataset.conditions = String(detail.query.conditions.length);
});

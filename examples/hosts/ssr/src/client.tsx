import { hydrateRoot } from 'react-dom/client';
import 'trilha/styles.css';
import { App } from './App.tsx';

const root = document.getElementById('app');
if (!root) throw new Error('There is no #app.');
hydrateRoot(root, <App />, {
  onRecoverableError: (error) => console.error('The server wrote something else than the browser.', error),
});

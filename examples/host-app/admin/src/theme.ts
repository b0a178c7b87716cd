import { useState } from 'react';

/** The two looks of the application. */
export type AppTheme = 'light' | 'dark';

const current = (): AppTheme => (document.documentElement.dataset['trilhaTheme'] === 'dark' ? 'dark' : 'light');

/** The theme and the function that turns it over. It stands on `<html data-trilha-theme>`, which Trilha follows by itself. */
export function useTheme(): readonly [AppTheme, () => void] {
  const [theme, setTheme] = useState(current);
  const toggle = (): void => {
    const next = theme === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset['trilhaTheme'] = next;
    localStorage.setItem('contato.tema', next);
    setTheme(next);
  };
  return [theme, toggle];
}

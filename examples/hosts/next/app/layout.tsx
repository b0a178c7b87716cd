import type { ReactNode } from 'react';
import 'trilha/styles.css';

export const metadata = { title: 'Trilha', icons: { icon: 'data:,' } };

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="pt-BR">
      <body>{children}</body>
    </html>
  );
}

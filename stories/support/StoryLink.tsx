import type { ReactNode } from 'react';

/** A link to a story or page of this Storybook, by its id; leads the whole window there, not the frame. */
export function StoryLink({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <a href={`./?path=/${id.endsWith('--docs') ? 'docs' : 'story'}/${id}`} target="_top">
      {children}
    </a>
  );
}

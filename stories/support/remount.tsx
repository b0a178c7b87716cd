import type { Decorator } from '@storybook/react-vite';
import { Fragment } from 'react';

/** Makes the component anew when one of these args changes: `default…` props count only at first, and a control that does nothing would puzzle. */
export const remountOn =
  (...names: readonly string[]): Decorator =>
  (Story, { args }) => (
    <Fragment key={names.map((name) => String(args[name])).join()}>
      <Story />
    </Fragment>
  );

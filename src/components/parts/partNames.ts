'use client';
import { createContext, createElement, useContext } from 'react';
import type { ReactElement, ReactNode } from 'react';

/** Class names of the host's, by part; added to the part's own. */
export type PartNames<Part extends string> = Readonly<Partial<Record<Part, string>>>;

/** What {@link createPartNames} makes. */
export interface PartClasses<Part extends string> {
  /** Hands the host's names to the parts below. */
  readonly Names: (props: { readonly given: PartNames<Part> | undefined; readonly children: ReactNode }) => ReactElement;
  /** The classes of a part: its own, and the host's. */
  readonly usePartClass: () => (part: Part) => string;
}

/** Gives a component's parts the class names of the host's, however deep they stand. `parts`: every part's own class. */
export function createPartNames<Part extends string>(parts: Readonly<Record<Part, string>>): PartClasses<Part> {
  const Context = createContext<PartNames<Part> | undefined>(undefined);
  return {
    Names: ({ given, children }) => createElement(Context.Provider, { value: given }, children),
    usePartClass: () => {
      const given = useContext(Context);
      return (part) => (given?.[part] === undefined ? parts[part] : `${parts[part]} ${given[part]}`);
    },
  };
}

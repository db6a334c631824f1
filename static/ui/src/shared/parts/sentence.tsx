/** A sentence of the catalogue with something of the page in it, such as a point in time. */
import { createElement, Fragment } from 'react';
import type { ReactNode } from 'react';

export function Sentence({ parts }: { readonly parts: readonly ReactNode[] }) {
  return createElement(Fragment, undefined, ...parts);
}

/** Writes the dates of certificates in the style that the caller asked for, else in the instance's own. */
import type { ScmState } from '../../../scm-state';
import { Refusal } from '../../../wire/refusal';
import type { AdminCall } from '../../admin-call';
import { dateStyle, written, type DateStyle } from '../../wire/dates';

export type Dating = <Name extends string>(name: Name, at: number | undefined) => { readonly [key in Name]?: string };

/** @throws Refusal -1601 for a `dateFormat` that isn't among the ten */
export function datingFor({ query }: AdminCall, { dialect }: ScmState): Dating {
  const asked = query('dateFormat');
  const usual: DateStyle = dialect.generation === 26 ? 'ISO_HMS' : 'US';
  const style = asked === undefined ? (dialect.dates === 'usual' ? usual : dialect.dates) : dateStyle(asked);
  if (!style) throw new Refusal(-1601, 'dateFormat');
  return datingIn(style);
}

export function datingIn(style: DateStyle): Dating {
  return <Name extends string>(name: Name, at: number | undefined) =>
    (at === undefined || !Number.isFinite(at) ? {} : { [name]: written(at, style) }) as { [key in Name]?: string };
}

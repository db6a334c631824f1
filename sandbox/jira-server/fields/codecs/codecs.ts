/** The codec of each kind of field. */
import * as choice from './choice-codecs';
import type { FieldCodec } from './field-codec';
import type { Field, FieldKind } from '../field-kind';
import * as measure from './measure-codecs';
import * as texts from './text-codecs';

const CODECS: Readonly<Record<FieldKind, FieldCodec>> = {
  text: texts.text,
  summary: texts.summary,
  richText: texts.richText,
  url: texts.url,
  option: choice.option,
  options: choice.options,
  labels: choice.labels,
  priority: choice.priority,
  date: measure.date,
  dateTime: measure.dateTime,
  number: measure.number,
  user: measure.user,
};

export function codecOf(field: Field): FieldCodec {
  return CODECS[field.kind];
}

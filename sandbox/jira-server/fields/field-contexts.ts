/** Which options of a field hold where: a context that names the project comes before the one for all projects. */
import type { Field, FieldContext, FieldOption } from './field-kind';

export function contextOfProject(field: Field, projectId: string): FieldContext | undefined {
  return field.otherContexts?.find(({ projectIds }) => projectIds.includes(projectId));
}

/** The field as it is in the project: with the options that can be chosen there, and those that could. */
export function inProject(field: Field, { id }: { readonly id: string }): Field {
  const context = contextOfProject(field, id);
  return context ? { ...field, options: context.options } : field;
}

/** Those of all contexts: an issue keeps an option that its project does not have any more. */
export function allOptions(field: Field): readonly FieldOption[] {
  return [...field.options, ...(field.otherContexts ?? []).flatMap(({ options }) => options)];
}

/** What Jira said when it refused a form: about single fields beside them, the rest above. */
import type { Draft, Notice } from '../notices';
import type { Screen } from './field-metadata';

/** Jira's shape of a refusal (REST v3, schema ErrorCollection); `errors` by field id. */
interface ErrorCollection {
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
}

/** @param form the fields that stand on the form, and what was typed into them */
export async function refusedForm(answer: Response, form: { screen: Screen; draft: Draft }): Promise<Notice> {
  const { errorMessages, errors } = await collectionOf(answer);
  const shown = Object.entries(errors).filter(([id]) => id in form.screen);
  const others = Object.entries(errors).filter(([id]) => !(id in form.screen));
  const sentences = [...errorMessages, ...others.map(([id, message]) => `${id}: ${message}`)];
  const names = shown.map(([id]) => form.screen[id]?.name ?? id);
  if (names.length > 0) sentences.push(`Look at ${names.map((name) => `“${name}”`).join(', ')}.`);
  const text = sentences.map((sentence) => sentence.replace(/[^.!?]$/, '$&.')).join(' ');
  const said = text === '' ? `Jira answered ${answer.status}.` : text;
  return { tone: 'refusal', text: said, draft: form.draft, errors: Object.fromEntries(shown) };
}

async function collectionOf(answer: Response): Promise<ErrorCollection> {
  const nothing = { errorMessages: [], errors: {} };
  const said = await (answer.json() as Promise<Partial<ErrorCollection>>).catch(() => nothing);
  return { ...nothing, ...said };
}

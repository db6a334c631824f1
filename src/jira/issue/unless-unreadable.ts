/** An answer of Jira that nothing depends on: where it has a shape that the app does not know, the app goes on without. */
import * as z from 'zod/mini';

/** Is told what could not be read, without what it said. */
export type TellUnreadable = (what: string) => void;

/** @returns undefined where what Jira answered cannot be read; whatever else is thrown goes on */
export async function unlessUnreadable<Answer>(
  read: () => Promise<Answer>,
  unreadable: () => void,
): Promise<Answer | undefined> {
  try {
    return await read();
  } catch (thrown) {
    if (!(thrown instanceof z.core.$ZodError || thrown instanceof SyntaxError)) throw thrown;
    unreadable();
    return undefined;
  }
}

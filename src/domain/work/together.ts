/** Several reads at once, none of which outlives the function that began them. */

type Ended<Work> = { -readonly [Index in keyof Work]: Awaited<Work[Index]> };

/**
 * As `Promise.all`, but a failure waits for the others to end: a Forge function that has returned may call nothing any
 * more, and what is still under way then is cut off.
 * @throws what the first of them by position threw
 */
export async function together<Work extends readonly unknown[] | []>(work: Work): Promise<Ended<Work>> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

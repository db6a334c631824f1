/** Reads `dcvInfo` of a status answer. The Enrollment API does not describe it; the Admin API's answer about one order has the same parts, and comes as an object or an array. */
import * as z from 'zod/mini';
import type { DomainValidation } from '../domain/domain-validation';

/** What is no text counts as not said. */
const text = z.catch(z.optional(z.string()), undefined);

const logEntry = z.looseObject({ domainName: z.string(), dcvStatus: text, lastCheck: text, nextCheck: text });
const instruction = z.looseObject({
  ...{ domainName: z.string(), dcvMode: text, host: text, point: text },
  ...{ url: text, file: text, dcvEmail: text },
});
const listOf = <T>(entry: z.ZodMiniType<T>) => z.catch(z.array(z.catch(z.nullable(entry), null)), []);

const info = z.looseObject({
  dcvLog: z.catch(z.looseObject({ log: listOf(logEntry) }), { log: [] }),
  instructions: listOf(instruction),
});
const infos = z.catch(
  z.pipe(
    z.union([
      z.array(info),
      z.pipe(
        info,
        z.transform((one) => [one]),
      ),
    ]),
    z.any(),
  ),
  [],
);

type Instruction = z.infer<typeof instruction>;

/** A certificate has at most some hundred names; SCM's answer is no reason to show more. */
const MOST_DOMAINS = 500;

/** @returns undefined where there is nothing that could be read */
export function readValidation(dcvInfo: unknown): readonly DomainValidation[] | undefined {
  const parts = infos.parse(dcvInfo) as z.infer<typeof info>[];
  const instructions = new Map(
    parts.flatMap((part) => part.instructions).flatMap((one) => (one ? [[one.domainName, sentenceOf(one)]] : [])),
  );
  const states = parts.flatMap((part) => part.dcvLog.log).filter((entry) => entry !== null);
  if (states.length === 0) return undefined;
  return states.slice(0, MOST_DOMAINS).map(({ domainName, dcvStatus = 'Unknown', lastCheck, nextCheck }) => {
    const told = instructions.get(domainName);
    return {
      ...{ domainName, status: dcvStatus },
      ...(lastCheck !== undefined && { lastCheck }),
      ...(nextCheck !== undefined && { nextCheck }),
      ...(told !== undefined && { instruction: told }),
    };
  });
}

function sentenceOf({ dcvMode = '', host, point, url, file, dcvEmail }: Instruction): string | undefined {
  if (host !== undefined && point !== undefined) return `${dcvMode}: let ${host} point to ${point}`;
  if (url !== undefined) return `${dcvMode}: serve ${file ?? 'the file that SCM gives'} at ${url}`;
  if (dcvEmail !== undefined) return `${dcvMode}: answer the message sent to ${dcvEmail}`;
  return undefined;
}

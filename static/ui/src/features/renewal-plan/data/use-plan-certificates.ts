/** The certificates of the sources that are chosen, read page by page; what was read stays read. */
import { useEffect, useState } from 'react';
import { planCalls } from '../../../../../../src/contract/certificates/plan-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { CertificateToPlan } from '../../../../../../src/domain/renewal/plan/certificate-to-plan';
import { keyOf } from '../../../../../../src/domain/renewal/plan/facts/plan-source';
import type { PlanSource } from '../../../../../../src/domain/renewal/plan/facts/plan-source';
import { ask } from '../../../shared/backend/ask';

/** A source as far as it was read. */
interface Part {
  readonly certificates: readonly CertificateToPlan[];
  /** Absent: from the beginning. */
  readonly cursor?: string;
  readonly isWhole: boolean;
}

type Parts = ReadonlyMap<string, Part>;

export interface PlanCertificates {
  readonly certificates: readonly CertificateToPlan[];
  readonly isWhole: boolean;
  readonly refused?: Refused;
  readonly again: () => void;
}

const NOTHING: Part = { certificates: [], isWhole: false };

/** @param sources stable between renders */
export function usePlanCertificates(sources: readonly PlanSource[]): Omit<PlanCertificates, 'certificates'> & {
  readonly parts: Parts;
} {
  const [parts, setParts] = useState<Parts>(new Map());
  const [refusal, setRefusal] = useState<{ readonly of: string; readonly refused: Refused }>();
  const [turn, setTurn] = useState(0);
  const missing = sources.find((source) => parts.get(keyOf(source))?.isWhole !== true);
  const before = missing && (parts.get(keyOf(missing)) ?? NOTHING);
  useEffect(() => {
    if (!missing || !before) return undefined;
    let left = false;
    void readPart(missing, before).then((result) => {
      if (left) return;
      if (result.ok) setParts((all) => new Map(all).set(keyOf(missing), result.data));
      setRefusal(result.ok ? undefined : { of: keyOf(missing), refused: result });
    });
    return () => {
      left = true;
    };
  }, [missing, before, turn]);
  const again = () => {
    setRefusal(undefined);
    setTurn(turn + 1);
  };
  // Of a source that is not planned any more it would say something about another plan.
  const isOfThis = missing !== undefined && refusal?.of === keyOf(missing);
  return { parts, isWhole: !missing, again, ...(isOfThis && { refused: refusal.refused }) };
}

async function readPart({ kind, id }: PlanSource, { certificates, cursor }: Part) {
  const result = await ask(planCalls.listPlanCertificates, { kind, id, ...(cursor !== undefined && { cursor }) });
  if (!result.ok) return result;
  const { cursor: next } = result.data;
  const known = new Set(certificates.map((one) => one.id));
  // What moved meanwhile comes a second time.
  const more = result.data.certificates.filter((one) => !known.has(one.id));
  const data: Part = {
    certificates: [...certificates, ...more],
    isWhole: next === undefined,
    ...(next !== undefined && { cursor: next }),
  };
  return { ok: true as const, data };
}

/** What an admin is about to choose for the watchdog. */
import { useState } from 'react';
import { watchdogCalls } from '../../../../../../../src/contract/admin/watchdog-calls';
import type { Result } from '../../../../../../../src/contract/result';
import type { FieldFault } from '../../../../../../../src/domain/problem';
import type { WatchSettings } from '../../../../../../../src/domain/watchdog/trouble';
import { ask } from '../../../../shared/backend/ask';
import { leavesOpen } from '../../../../shared/backend/refusal';
import type { Choosable } from '../../../../shared/choose/choices';
import { SAVE, SECRET_FIELD } from '../../../../texts/watchdog';

const DAYS = /^\d{1,4}$/;
const MOST_DAYS = 3_650;

export function useWatchdogForm(settings: WatchSettings, reload: () => Promise<void>) {
  const [projectId, setProjectId] = useState(settings.projectId);
  const [days, setDays] = useState(String(settings.secretDays));
  const [learnt, setLearnt] = useState<readonly Choosable[]>([]);
  const [end, setEnd] = useState<End>(NOTHING_SAID);
  const [saving, setSaving] = useState(false);
  const save = async () => {
    if (saving) return;
    const secretDays = Number(days.trim());
    if (!DAYS.test(days.trim()) || secretDays > MOST_DAYS) {
      setEnd({ said: '', faults: [{ field: 'secretDays', message: SECRET_FIELD.fault }] });
      return;
    }
    setSaving(true);
    const result = await ask(watchdogCalls.setWatchdog, { projectId, secretDays });
    setSaving(false);
    setEnd(endOf(result));
    if (result.ok) await reload();
  };
  return {
    ...{ projectId, days, learnt, saving, setDays, save },
    said: saving ? SAVE.saving : end.said,
    choose: (chosen: string, added?: Choosable) => {
      setProjectId(chosen);
      if (added) setLearnt((before) => [...before, added]);
    },
    faultsOf: (field: string) => end.faults.filter((fault) => fault.field === field).map(({ message }) => message),
  };
}

interface End {
  readonly said: string;
  readonly faults: readonly FieldFault[];
}

const NOTHING_SAID: End = { said: '', faults: [] };

function endOf(result: Result<null>): End {
  if (result.ok) return { said: SAVE.saved, faults: [] };
  const say = leavesOpen(result) ? SAVE.uncertain : SAVE.notSaved;
  return { said: say(result.message), faults: result.faults };
}

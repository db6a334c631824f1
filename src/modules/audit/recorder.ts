/** What writes to the audit list: a part of its own, so that a transition does not load everything else. */
export { noteDuty } from '../../use-cases/audit/note-duty';
export { recordCall } from '../../use-cases/audit/record-call';
export { recordEvent } from '../../use-cases/audit/record-event';

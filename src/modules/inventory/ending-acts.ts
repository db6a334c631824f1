/** Reminders of what ends soon in SCM accounts: a part of its own, because nothing else needs it. */
export { advanceEnding, beginEnding } from '../../use-cases/inventory/reminders/advance-ending';

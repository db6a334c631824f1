/** The bundle's `Date`: everything works as ever, only the present is the virtual clock's. */
import type { Clock } from '../../clock';
import { realm } from '../../realm';

export function virtualDate(clock: Clock): DateConstructor {
  const now = (): number => clock.now();
  return new Proxy(realm.Date, {
    construct: (target, given: unknown[], newTarget) => {
      const instant: unknown = Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget);
      return instant as Date;
    },
    apply: (target) => new target(now()).toString(),
    get: (target, property, receiver): unknown => (property === 'now' ? now : Reflect.get(target, property, receiver)),
  });
}

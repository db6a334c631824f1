/** Chooses people: those chosen, each with a way out, and a search for more. */
import { profileDraftSchema } from '../../../../../../src/domain/profile';
import type { Person } from '../../../../../../src/domain/person';
import type { ControlProps } from '../../../shared/parts/field-row';
import { namesOf } from '../profile-facts';
import { PersonSearch } from './person-search';

interface PeoplePickerProps {
  readonly control: ControlProps;
  readonly chosen: readonly string[];
  readonly people: readonly Person[];
  readonly change: (chosen: readonly string[], added?: Person) => void;
}

export function PeoplePicker({ control, chosen, people, change }: PeoplePickerProps) {
  const names = namesOf(chosen, people);
  const remove = (accountId: string) => {
    change(chosen.filter((one) => one !== accountId));
    // The button that had the focus is gone.
    document.getElementById(control.id)?.focus();
  };
  return (
    <>
      {chosen.length > 0 && (
        <ul className="chips" aria-label="Chosen people">
          {chosen.map((accountId, index) => (
            <li key={accountId} className="chip">
              <span>{names[index]}</span>
              <button
                type="button"
                aria-label={`Remove ${names[index] ?? accountId}`}
                onClick={() => remove(accountId)}
              >
                <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
                  <path d="m2 2 8 8m0-8-8 8" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      )}
      <PersonSearch
        control={control}
        chosen={chosen}
        full={!takesOneMore(chosen)}
        pick={(person) => change([...chosen, person.accountId], person)}
      />
    </>
  );
}

/** The bound is that of the profile itself. */
function takesOneMore(chosen: readonly string[]): boolean {
  return profileDraftSchema.shape.operators.safeParse([...chosen, 'one more']).success;
}

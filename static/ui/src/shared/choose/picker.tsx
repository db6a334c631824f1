/** Chooses by name: what is chosen, each with a way out, and a search for more. */
import type { ControlProps } from '../parts/field-row';
import { removeWhich } from '../../texts/profiles/choose';
import { ChoiceSearch } from './choice-search';
import type { Choosable, ChoiceKind } from './choices';

interface PickerProps {
  readonly kind: ChoiceKind;
  readonly control: ControlProps;
  readonly chosen: readonly string[];
  /** Whatever a name is known for. */
  readonly known: readonly Choosable[];
  readonly most: number;
  readonly change: (chosen: readonly string[], added?: Choosable) => void;
}

export function Picker({ kind, control, chosen, known, most, change }: PickerProps) {
  const remove = (id: string) => {
    change(chosen.filter((one) => one !== id));
    // The button that had the focus is gone.
    document.getElementById(control.id)?.focus();
  };
  return (
    <>
      {chosen.length > 0 && (
        <ul className="chips" aria-label={kind.words.listOfChosen}>
          {chosen.map((id) => (
            <Chip key={id} label={labelOf(id, known)} remove={() => remove(id)} />
          ))}
        </ul>
      )}
      <ChoiceSearch
        kind={kind}
        control={control}
        chosen={chosen}
        full={chosen.length >= most}
        pick={(choice) => change([...chosen, choice.id], choice)}
      />
    </>
  );
}

/** One that no name is known for stands for itself. */
function labelOf(id: string, known: readonly Choosable[]): string {
  return known.find((one) => one.id === id)?.label ?? id;
}

function Chip({ label, remove }: { readonly label: string; readonly remove: () => void }) {
  return (
    <li className="chip">
      <span>{label}</span>
      <button type="button" aria-label={removeWhich(label)} onClick={remove}>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d="m2 2 8 8m0-8-8 8" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
      </button>
    </li>
  );
}

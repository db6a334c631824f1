/** Suggests the keys of projects that can be chosen; without them the key is typed. */
import { setUpCalls } from '../../../../../../src/contract/admin/set-up-calls';
import { ask } from '../../../shared/backend/ask';
import { useAnswer } from '../../../shared/backend/use-answer';

const listProjects = () => ask(setUpCalls.listProjects, { query: '' });

export function ProjectKeys({ id }: { readonly id: string }) {
  const { state } = useAnswer(listProjects);
  const projects = state.phase === 'ready' ? state.data.filter(({ teamManaged }) => !teamManaged) : [];
  return (
    <datalist id={id}>
      {projects.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </datalist>
  );
}

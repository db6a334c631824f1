/** What the dialog *Request certificate* shows when it opens. */
import type { OfferedProfile, RequestView } from '../../../domain/request/request-view';
import { together } from '../../../domain/work/together';
import type { Ports } from '../../ports/ports';
import { certificatesOfIssue } from '../../current-certificate';
import { offeredProfiles } from './offered-profiles';
import { ORDERING_TRANSITION } from './ordering-transition';
import { findPlace } from './request-place';
import type { FoundPlace, PlaceNeeds } from './request-place';

type Needs = PlaceNeeds & Pick<Ports, 'profiles' | 'asPerson'>;

/** @throws Problem `not-found` for whoever may not see the issue */
export async function viewRequest(ports: Needs, issueId: string): Promise<RequestView> {
  const place = await findPlace(ports, issueId);
  const { issue, purpose, closed, names } = place;
  const mayEdit = await ports.permissions.mayEdit(issue.id);
  const open = mayEdit && closed === undefined;
  const { current } = await certificatesOfIssue(ports, issue.id);
  return {
    ...{ mayEdit, purpose, names, hasCsr: issue.fields.csr !== undefined, hasCertificate: current !== undefined },
    ...(closed !== undefined && { closed }),
    ...(open ? await whatIsOffered(ports, place) : { profiles: [] }),
    ...(issue.fields.profile !== undefined && { profile: issue.fields.profile }),
  };
}

interface Offered {
  readonly profiles: readonly OfferedProfile[];
  readonly orderBy?: string;
}

async function whatIsOffered(ports: Needs, { issue, purpose }: FoundPlace): Promise<Offered> {
  const person = ports.asPerson;
  const [profiles, transitions] = await together([
    offeredProfiles(ports, issue),
    purpose === 'next' ? [] : person.transitions(issue.id),
  ]);
  const ordering = transitions.find(({ name }) => name === ORDERING_TRANSITION);
  return { profiles, ...(ordering && { orderBy: ordering.name }) };
}

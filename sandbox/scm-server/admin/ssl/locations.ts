/** /api/ssl/{v}/{sslId}/location: where people say that a certificate is installed. */
import { objectOf, readFields, type FieldRule } from '../../wire/fields';
import { Refusal } from '../../wire/refusal';
import { jsonReply } from '../../wire/reply';
import { created, empty, noContent, type AdminCall, type AdminHandler } from '../admin-call';
import { record } from '../wire/rules';
import { certificateOf } from './certificate-of';

interface Location {
  readonly id: number;
  readonly locationType: 'CUSTOM';
  readonly name: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export class Locations {
  readonly #byCertificate = new Map<string, Map<number, Location>>();
  #lastId = 900;

  of(certId: string): Map<number, Location> {
    const locations = this.#byCertificate.get(certId) ?? new Map<number, Location>();
    this.#byCertificate.set(certId, locations);
    return locations;
  }

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}

const fields: readonly FieldRule[] = [{ name: 'details', required: true, accepts: record }];

export const listLocations: AdminHandler = (call, scm) => jsonReply(200, [...ofCall(call, scm).values()]);

export const oneLocation: AdminHandler = (call, scm) => jsonReply(200, one(call, scm));

export const addLocation: AdminHandler = (call, scm) => {
  const id = scm.locations.nextId();
  ofCall(call, scm).set(id, locationOf(id, call));
  return created(call, id);
};

export const changeLocation: AdminHandler = (call, scm) => {
  const { id } = one(call, scm);
  ofCall(call, scm).set(id, locationOf(id, call));
  return empty;
};

export const removeLocation: AdminHandler = (call, scm) => {
  ofCall(call, scm).delete(one(call, scm).id);
  return noContent;
};

type Scm = Parameters<AdminHandler>[1];

function ofCall(call: AdminCall, scm: Scm): Map<number, Location> {
  return scm.locations.of(certificateOf(call, scm).order.certId);
}

function one(call: AdminCall, scm: Scm): Location {
  const location = ofCall(call, scm).get(Number(call.param('locationId')));
  if (!location) throw new Refusal(-5101, call.param('locationId'), 404);
  return location;
}

function locationOf(id: number, { body }: AdminCall): Location {
  const details = objectOf(readFields(body, fields), 'details') ?? {};
  const name = Object.values(details).map(String).join(', ');
  return { id, locationType: 'CUSTOM', name, details };
}

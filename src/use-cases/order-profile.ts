/** The profile that an order was sent with, found again after it was edited, or removed and made anew. */
import type { OrderRequest } from '../domain/order/order';
import { isSameAccount } from '../domain/profiles/scm-account';
import type { Profile } from '../domain/profile';
import type { Ports } from './ports/ports';

type Needs = Pick<Ports, 'profiles'>;

/** @returns a profile of the very account at SCM that has the order; another account's ids mean other certificates */
export async function profileOfOrder(ports: Needs, request: OrderRequest): Promise<Profile | undefined> {
  const profile = await successorOf(ports, request);
  return profile && isSameAccount(profile, request) ? profile : undefined;
}

/** @returns account ids of those who can look into SCM for the order */
export async function operatorsOfOrder(ports: Needs, request: OrderRequest): Promise<readonly string[]> {
  return (await successorOf(ports, request))?.operators ?? [];
}

async function successorOf(ports: Needs, { profileId, profileName }: OrderRequest): Promise<Profile | undefined> {
  return (await ports.profiles.find(profileId)) ?? ports.profiles.findByName(profileName);
}

/** The profile that an order was sent with. */
import type { OrderRequest } from '../../domain/order/order';
import type { Profile } from '../../domain/profile';
import type { Ports } from '../ports';

/** A profile that was removed and made again under its name goes on with the orders of the old one. */
export async function profileOfOrder(
  ports: Pick<Ports, 'profiles'>,
  { profileId, profileName }: OrderRequest,
): Promise<Profile | undefined> {
  return (await ports.profiles.find(profileId)) ?? ports.profiles.findByName(profileName);
}

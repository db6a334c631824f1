/** Every operation of the Admin API that the stand-in has a model of; all others answer 501. */
import type { AdminRoute } from './admin-call';
import { acmeRoutes } from './routes/acme-routes';
import { catalogueRoutes } from './routes/catalogue-routes';
import { domainRoutes } from './routes/domain-routes';
import { sslRoutes } from './routes/ssl-routes';

export const adminRoutes: readonly AdminRoute[] = [...sslRoutes, ...domainRoutes, ...acmeRoutes, ...catalogueRoutes];

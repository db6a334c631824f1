/** Entry of the page *Certificates*: one line a page, as in the manifest. */
import { withAccount } from './shared/account/with-account';
import { mount } from './shared/page/mount';
import { routed } from './shared/page/routes';

mount(
  routed(
    [
      {
        route: 'inventory',
        load: async () => {
          const page = import('./features/inventory/inventory-page');
          return (await import('./features/inventory-acts/with-acts')).withActs((await page).InventoryPage);
        },
      },
      {
        route: 'work',
        load: async () => (await import('./features/inventory-acts/progress/work-page')).WorkPage,
      },
      {
        route: 'new-order',
        load: async () => (await import('./features/new-order/new-order-page')).NewOrderPage,
      },
      {
        route: 'orders',
        load: async () => (await import('./features/orders/orders-page')).OrdersPage,
      },
      {
        route: 'renewal-plan',
        alone: true,
        load: async () => (await import('./features/renewal-plan/renewal-plan-page')).RenewalPlanPage,
      },
      {
        route: 'organizations',
        load: async () => (await import('./features/reference/organizations/organizations-page')).OrganizationsPage,
      },
      {
        route: 'domains',
        load: async () => (await import('./features/reference/domains/domains-page')).DomainsPage,
      },
      {
        route: 'certificate-profiles',
        load: async () =>
          (await import('./features/reference/certificate-profiles/certificate-profiles-page')).CertificateProfilesPage,
      },
      {
        route: 'custom-fields',
        load: async () => (await import('./features/reference/custom-fields/custom-fields-page')).CustomFieldsPage,
      },
      {
        route: 'reports',
        load: async () => (await import('./features/reports/reports-page')).ReportsPage,
      },
    ],
    withAccount,
  ),
);

/** The notifications that administrators set up. The stand-in keeps them; it sends nothing. */

/** Types as they are on the wire; the vendor's description prints the display names. */
export const NOTIFICATION_TYPES: Readonly<Record<string, string>> = {
  SSLApproved: 'SSL Certificate Approved',
  SSLAwaitingApproval: 'SSL Certificate Awaiting Approval',
  SSLDeclined: 'SSL Certificate Declined',
  SSLExpiration: 'SSL Certificate Expiration',
  SSLIssuanceFailed: 'SSL Certificate Issuance Failed',
  SSLRevoked: 'SSL Certificate Revoked',
  SSLEnrolledDl: 'SSL Certificate Issued (Distribution List)',
  ArFailed: 'SSL Certificate Auto-Renewal Failed',
  ManualInstallReady: 'SSL Certificate Awaiting Manual Installation',
  ExSSLCertificateInstalled: 'Remote SSL Certificate Installed',
  ExSSLInstallationFailed: 'Remote SSL Certificate Installation Failed',
  ClientCertExpiration: 'Client Certificate Expiration',
  ClientCertRevoked: 'Client Certificate Revoked',
  DiscoveryScanSummary: 'Discovery Scan Summary',
  DomainAwaitingApproval: 'Domain Delegation Awaiting Approval',
  DomainAwaitingApprovalMrao: 'Domain Delegation Awaiting Approval MRAO',
  DomainApproved: 'Domain Delegation Approved',
  AdminCreation: 'Admin Created',
};

export interface Notification {
  readonly id: number;
  /** A key of `NOTIFICATION_TYPES`. */
  readonly type: string;
  /** description, active, orgData, recipientData, additionalData as they were sent. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds. */
  readonly created: number;
  readonly createdBy: string;
  readonly modified?: number;
  readonly modifiedBy?: string;
}

export class NotificationBook {
  readonly #notifications = new Map<number, Notification>();
  #lastId = 300;

  list(): readonly Notification[] {
    return [...this.#notifications.values()];
  }

  find(id: number): Notification | undefined {
    return this.#notifications.get(id);
  }

  add(wanted: Omit<Notification, 'id'>): Notification {
    this.#lastId += 1;
    return this.put({ ...wanted, id: this.#lastId });
  }

  put(notification: Notification): Notification {
    this.#notifications.set(notification.id, notification);
    return notification;
  }

  remove(id: number): void {
    this.#notifications.delete(id);
  }
}

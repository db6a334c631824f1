/** Leads from the issue to its certificate on the page *Certificates*. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { router } from '@forge/bridge';
import { addressOfCertificate, CERTIFICATES_MODULE } from '../../../shared/inventory/address';
import { INVENTORY_LINK } from '../../../texts/order/imported';

interface InventoryLinkProps {
  readonly account: string;
  readonly sslId: string;
}

export function InventoryLink({ account, sslId }: InventoryLinkProps) {
  const [refused, setRefused] = useState(false);
  const path = addressOfCertificate(account, sslId);
  const go = () => {
    setRefused(false);
    router.navigate({ target: 'module', moduleKey: CERTIFICATES_MODULE, path }).catch(() => setRefused(true));
  };
  return (
    <div>
      <Button appearance="subtle" spacing="compact" onClick={go}>
        {INVENTORY_LINK.label}
      </Button>
      <p role="status" className="subtle">
        {refused && INVENTORY_LINK.refused(sslId)}
      </p>
    </div>
  );
}

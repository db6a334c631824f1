/** Explains why a host has to be allowed, and leads to Jira's own question. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Notice } from '../../../shared/parts/notice';
import { allowHosts } from './allow-hosts';

interface BlockedHostsProps {
  readonly hosts: readonly string[];
  /** What it means just now: nothing was saved, or nothing works. */
  readonly title: string;
  /** The hosts are allowed. */
  readonly allowed: () => Promise<void>;
}

export function BlockedHosts({ hosts, title, allowed }: BlockedHostsProps) {
  const [phase, setPhase] = useState<'asking' | 'declined' | 'allowed'>();
  const names = hosts.join(' and ');
  const allow = async () => {
    setPhase('asking');
    const agreed = await allowHosts(hosts);
    setPhase(agreed ? 'allowed' : 'declined');
    if (agreed) await allowed();
  };
  const button = (
    <Button
      appearance="primary"
      aria-label={`Allow host ${names}`}
      isLoading={phase === 'asking'}
      onClick={() => void allow()}
    >
      Allow host
    </Button>
  );
  return (
    <Notice appearance="warning" title={title} actions={button}>
      <p>
        Atlassian lets an app call only the hosts that it was allowed to call, and {names}{' '}
        {hosts.length === 1 ? 'is' : 'are'} not among them.
      </p>
      <p>
        The client secret and every request of this profile are sent there. Allow it only if it is your company’s
        address for Sectigo Certificate Manager. Jira asks you to confirm it.
      </p>
      {phase === 'declined' && (
        <p>It was not allowed, so the app does not call it. Allow it, or give an address of Sectigo’s own.</p>
      )}
      {phase === 'allowed' && <p>Allowed. If this stays here, Jira has not passed it on yet: try again in a minute.</p>}
    </Notice>
  );
}

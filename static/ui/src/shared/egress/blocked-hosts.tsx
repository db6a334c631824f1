/** Explains why a host has to be allowed, and leads to Jira's own question. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Notice } from '../parts/notice';
import { ALLOW } from '../../texts/profiles/egress';
import { allowHosts } from './allow-hosts';

interface BlockedHostsProps {
  readonly hosts: readonly string[];
  /** What it means just now: nothing was saved, or nothing works. */
  readonly title: string;
  /** Whether a CA is only asked there when to renew. */
  readonly ofCa?: boolean;
  /** The hosts are allowed. */
  readonly allowed: () => Promise<void>;
}

export function BlockedHosts({ hosts, title, ofCa = false, allowed }: BlockedHostsProps) {
  const [phase, setPhase] = useState<'asking' | 'declined' | 'allowed'>();
  const allow = async () => {
    setPhase('asking');
    const agreed = await allowHosts(hosts);
    setPhase(agreed ? 'allowed' : 'declined');
    if (agreed) await allowed();
  };
  const button = (
    <Button
      appearance="primary"
      aria-label={ALLOW.allowWhich(hosts)}
      isLoading={phase === 'asking'}
      onClick={() => void allow()}
    >
      {ALLOW.allow}
    </Button>
  );
  return (
    <Notice appearance="warning" title={title} actions={button}>
      <p>{ALLOW.why(hosts)}</p>
      <p>{ofCa ? ALLOW.careOfCa : ALLOW.care}</p>
      {phase === 'declined' && <p>{ofCa ? ALLOW.declinedCa : ALLOW.declined}</p>}
      {phase === 'allowed' && <p>{ALLOW.allowed}</p>}
    </Notice>
  );
}

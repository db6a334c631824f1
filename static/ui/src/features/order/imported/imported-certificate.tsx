/** A certificate of an SCM account on its issue: as SCM had it at the last sync, what is on its way, and what the person can do. */
import Lozenge from '@atlaskit/lozenge';
import { importedStatus } from '../../../../../../src/domain/inventory/issues/imported-status';
import type { OrderUnderWay } from '../../../../../../src/domain/inventory/issues/panel/order-under-way';
import type { ImportedView } from '../../../../../../src/domain/inventory/issues/row-issue-view';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { IMPORTED } from '../../../texts/order/imported';
import { STATE } from '../../../texts/order/panel';
import { ActBar } from '../acts/act-bar';
import { LifeBar } from '../detail/life-bar';
import { NamesList } from '../names/names-list';
import { Before } from './before';
import { InventoryLink } from './inventory-link';

interface ImportedCertificateProps {
  readonly view: ImportedView;
  readonly issueId: string;
  readonly reload: () => Promise<void>;
  readonly hurry: () => void;
}

export function ImportedCertificate({ view, issueId, reload, hurry }: ImportedCertificateProps) {
  const { acts } = view;
  return (
    <>
      <State view={view} />
      {acts && acts.offers.length > 0 && <ActBar {...{ issueId, acts, reload, hurry }} />}
      <Facts>
        <Validity view={view} />
        {view.renewer !== '' && <Fact term={IMPORTED.terms.renewer}>{view.renewer}</Fact>}
        <Fact term={IMPORTED.terms.names}>
          {view.names.length > 0 ? <NamesList names={view.names} /> : IMPORTED.noNames}
        </Fact>
        <Said view={view} />
      </Facts>
      <Before certificates={view.before} />
      <Whence view={view} />
      {view.accountName !== undefined && <InventoryLink account={view.account} sslId={view.sslId} />}
    </>
  );
}

function State({ view }: { readonly view: ImportedView }) {
  const { label, appearance, todo } = importedStatus(view, Date.now());
  const { order } = view;
  return (
    <div className="state" aria-live="polite">
      <p className="state-line">
        <Lozenge appearance={appearance}>{label}</Lozenge>
        <strong>{view.commonName}</strong>
        {order && (
          <span className="subtle">
            {STATE.since} <Moment epochMs={order.since} />
          </span>
        )}
      </p>
      {order ? <UnderWay order={order} sslId={view.sslId} todo={todo} /> : <AsItIs view={view} todo={todo} />}
    </div>
  );
}

function AsItIs({ view: { statusWord, renewed }, todo }: { readonly view: ImportedView; readonly todo: string }) {
  return (
    <>
      <p>
        <span className="subtle">{IMPORTED.terms.todo}: </span>
        {statusWord === '' ? todo : IMPORTED.scmWord(statusWord)}
      </p>
      {renewed && <p>{IMPORTED.renewed}</p>}
    </>
  );
}

interface UnderWayProps {
  readonly order: OrderUnderWay;
  /** Of the present certificate. */
  readonly sslId: string;
  readonly todo: string;
}

function UnderWay({ order, sslId, todo }: UnderWayProps) {
  return (
    <>
      <p>{todo}</p>
      {order.sslId !== '' && order.sslId !== sslId && <p>{IMPORTED.newId(order.sslId)}</p>}
    </>
  );
}

function Validity({ view: { notBefore, notAfter, status } }: { readonly view: ImportedView }) {
  if (notAfter === undefined) return null;
  if (notBefore === undefined) {
    return (
      <Fact term={IMPORTED.terms.until}>
        <Moment epochMs={notAfter} />
      </Fact>
    );
  }
  return (
    <Fact term={IMPORTED.terms.validity}>
      <LifeBar {...{ notBefore, notAfter }} revoked={status === 'revoked'} renewalBegins={undefined} />
    </Fact>
  );
}

const SAID = [
  ...(['serialNumber', 'organization', 'certificateProfile', 'keyType', 'sslId', 'orderNumber'] as const),
  ...(['requester', 'comments'] as const),
];

/** In figures that are compared letter by letter. */
const EXACT: ReadonlySet<string> = new Set(['serialNumber', 'sslId', 'orderNumber']);

/** What SCM does not say is left out. */
function Said({ view }: { readonly view: ImportedView }) {
  return SAID.filter((what) => view[what].trim() !== '').map((what) => (
    <Fact key={what} term={IMPORTED.terms[what]}>
      <span {...(EXACT.has(what) && { className: 'mono' })}>{view[what]}</span>
    </Fact>
  ));
}

function Whence({ view: { accountName, since, syncedAt } }: { readonly view: ImportedView }) {
  const at = <Moment epochMs={since} />;
  return (
    <p className="subtle">
      <Sentence parts={accountName === undefined ? IMPORTED.fromRemoved(at) : IMPORTED.from(accountName, at)} />.{' '}
      {syncedAt > 0 && (
        <>
          <Sentence parts={IMPORTED.synced(<Moment epochMs={syncedAt} />)} />.
        </>
      )}
    </p>
  );
}

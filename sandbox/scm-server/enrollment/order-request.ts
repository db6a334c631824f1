/** From a request body to an order: key, names and account rules, refused in SCM's words where they don't hold. */
import type { OrderTerms } from '../accounts/rest-account';
import { readCertificateRequest, sha256Of, type CertificateRequest } from '../csr/certificate-request';
import { csrDer } from '../csr/csr-text';
import { requireAllowedKey } from '../csr/key-policy';
import { subjectName, type SubjectName } from '../names/subject-name';
import { requireValidated } from '../names/validated-domains';
import type { Order, OrderAction, OrderOrigin, OrderRequest } from '../orders/order';
import { nameValuesOf, textOf, textsOf, type Fields } from '../wire/fields';
import { Refusal } from '../wire/refusal';

interface OrderSource {
  readonly action: OrderAction;
  readonly account: OrderTerms;
  readonly fields: Fields;
  /** What is renewed or replaced; gives whatever the request leaves out. */
  readonly predecessor?: Order;
  /** Default: the REST account. */
  readonly origin?: OrderOrigin;
}

/** RFC 5280 appendix A.1, ub-common-name. */
const longestCommonName = 64;

/** @throws Refusal for the first rule that doesn't hold */
export async function orderRequest(source: OrderSource): Promise<OrderRequest> {
  const { account, fields, predecessor, action } = source;
  const earlier = predecessor?.request ?? { comments: '', externalRequester: '' };
  const csr = await requestedCsr(source);
  requireAllowedKey(csr.key, account.keyTypes);
  const names = requestedNames(csr, source);
  requireValidated(names, account);
  return {
    action,
    ...{ clientId: account.clientId, organization: account.organization },
    ...{ autoApprove: account.autoApprove, termDays: account.termDays, publicTrust: account.publicTrust },
    ...(predecessor && { predecessor: predecessor.certId }),
    ...{ csr, names, commonName: commonNameOf(csr, names) },
    comments: textOf(fields, 'comments') ?? earlier.comments,
    externalRequester: textOf(fields, 'externalRequester') ?? earlier.externalRequester,
    customFields: requestedCustomFields(source),
    certType: { id: account.profileId, name: account.profileName },
    origin: source.origin ?? { requestedVia: 'REST API', requester: account.name },
  };
}

async function requestedCsr({ fields, predecessor }: OrderSource): Promise<CertificateRequest> {
  const text = textOf(fields, 'csr');
  const known = predecessor?.request.csr;
  if (text) return sameOrRead(csrDer(text), known);
  if (known) return known;
  throw new Refusal(-7, 'csr');
}

/** Most renewals come with the request of the certificate that they renew, which was read and checked then. */
function sameOrRead(der: Uint8Array, known: CertificateRequest | undefined): Promise<CertificateRequest> {
  return known?.sha256 === sha256Of(der) ? Promise.resolve(known) : readCertificateRequest(der);
}

/** Common name first, then the CSR's, then the request's own, each once; without the latter the predecessor's stay. */
function requestedNames(csr: CertificateRequest, source: OrderSource): readonly SubjectName[] {
  const earlier = source.predecessor?.request.names.map(({ value }) => value) ?? [];
  const asked = textsOf(source.fields, 'subjAltNames') ?? earlier;
  const written = [...(csr.commonName ? [csr.commonName] : []), ...csr.names, ...asked];
  const names = written.map((name) => subjectName(name, source.account.publicTrust));
  const distinct = new Map(names.map((name) => [name.value, name]));
  if (distinct.size === 0) throw new Refusal(-7, 'Common Name');
  return [...distinct.values()];
}

function commonNameOf(csr: CertificateRequest, names: readonly SubjectName[]): string {
  if (csr.commonName && csr.commonName.length > longestCommonName) throw new Refusal(-138);
  const candidates = [csr.commonName?.trim().toLowerCase(), ...names.map(({ value }) => value)];
  return candidates.find((name) => name !== undefined && name.length <= longestCommonName) ?? '';
}

function requestedCustomFields({ account, fields, predecessor }: OrderSource): Readonly<Record<string, string>> {
  const given = { ...predecessor?.request.customFields, ...nameValuesOf(fields, 'customFields') };
  const missing = account.customFields.some(({ name, mandatory }) => mandatory && !given[name]);
  if (missing) throw new Refusal(-62);
  return given;
}

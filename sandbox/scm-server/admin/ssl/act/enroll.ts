/** POST /api/ssl/{v}/enroll and /enroll-keygen */
import '@abraham/reflection';
import { Pkcs10CertificateRequestGenerator } from '@peculiar/x509';
import { orderRequest } from '../../../enrollment/order-request';
import type { ScmState } from '../../../scm-state';
import { numberOf, readFields, textOf, type Fields } from '../../../wire/fields';
import { Refusal } from '../../../wire/refusal';
import { jsonReply, type Reply } from '../../../wire/reply';
import type { AdminCall, AdminHandler } from '../../admin-call';
import { requireDelegated } from '../../domains/delegated';
import { namesAndValues } from '../../wire/rules';
import { known } from '../read/certificate-facts';
import { dcvOf, enrollFields, keygenFields, splitNames } from './order-body';
import { originOf, requireCustomFields, termsFor } from './order-terms';
import { record } from './record';

export const enroll: AdminHandler = async (call, scm) => {
  const fields = readFields(call.body, enrollFields);
  return place(fields, textOf(fields, 'csr') ?? '', call, scm);
};

/** SCM's key agent makes the key; here it is thrown away, as there is no keystore to fetch it from. */
export const enrollWithKey: AdminHandler = async (call, scm) => {
  const fields = readFields(call.body, keygenFields);
  return place(fields, await generatedCsr(fields), call, scm);
};

async function place(...[fields, csr, call, scm]: [Fields, string, AdminCall, ScmState]): Promise<Reply> {
  const wish = { orgId: numberOf(fields, 'orgId') ?? 0, certType: numberOf(fields, 'certType') ?? 0 };
  const { terms, organization } = termsFor({ ...wish, ...known('term', numberOf(fields, 'term')) }, call, scm);
  const customFields = namesAndValues(fields, 'customFields') ?? {};
  requireCustomFields(customFields, scm);
  const request = await orderRequest({
    ...{ action: 'enroll', account: terms },
    fields: { ...fields, csr, customFields, subjAltNames: splitNames(textOf(fields, 'subjAltNames')) },
    origin: originOf(call, organization, dcvOf(fields)),
  });
  requireDelegated(request, organization, scm);
  const order = scm.orders.place(request);
  record('SSL Certificate Requested', order.certId, { call, scm });
  const renewId = scm.renewIds.give(order.certId);
  return { ...jsonReply(200, { sslId: Number(order.certId), renewId }), committed: order.certId };
}

/** @throws Refusal -13 for a size, -11 for an algorithm that key agents don't make */
async function generatedCsr(fields: Fields): Promise<string> {
  if ((textOf(fields, 'algorithm') ?? 'RSA').toUpperCase() !== 'RSA') throw new Refusal(-11);
  const modulusLength = Number(textOf(fields, 'keyParam') ?? numberOf(fields, 'keySize') ?? 2048);
  if (![2048, 3072, 4096].includes(modulusLength)) throw new Refusal(-13);
  const signingAlgorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength,
    publicExponent: Uint8Array.of(1, 0, 1),
  };
  const keys = await crypto.subtle.generateKey(signingAlgorithm, false, ['sign', 'verify']);
  const name = [{ CN: [textOf(fields, 'commonName') ?? ''] }];
  const request = await Pkcs10CertificateRequestGenerator.create({ name, keys, signingAlgorithm });
  return request.toString('pem');
}

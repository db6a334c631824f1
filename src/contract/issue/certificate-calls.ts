/** The issue's certificate in full, for whoever sees the issue. */
import * as z from 'zod/mini';
import type { CertificateView } from '../../domain/certificate/certificate-view';
import { call, id } from '../call';

export const certificateCalls = {
  viewCertificate: call<CertificateView>()('viewCertificate', z.object({ issueId: id })),
} as const;

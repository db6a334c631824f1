/** Entry of the right column (jira:issueContext). */
import ForgeReconciler from '@forge/react';
import { CertificateContext } from './certificate-context';

ForgeReconciler.render(<CertificateContext />);

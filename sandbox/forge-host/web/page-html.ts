/** A Custom UI page as the platform sends it: the bridge before the app's scripts, and the genuine CSP. */
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import type { ManifestPermissions } from '../manifest/permissions';

/** Directives that only make sense inside Atlassian's own pages. */
const LEFT_OUT = ['report-uri', 'frame-ancestors'];
const quiet = { info: (): void => undefined };

/** Value of the Content-Security-Policy header, built by Atlassian's own packages. */
export function contentSecurityPolicy(html: string, permissions: ManifestPermissions): string {
  const source = permissions.source as unknown as Parameters<CSPProcessingService['getCspDetails']>[1];
  const existingCSPDetails = new CSPProcessingService(quiet, load).getCspDetails(html, source);
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails,
    microsEnv: 'prod',
    isFedRAMP: false,
  });
  return directives.filter((directive) => !LEFT_OUT.some((name) => directive.startsWith(name))).join('; ');
}

const BRIDGE = '<script src="./__host/bridge.js"></script>';

/** Deferred like the app's own script, and so run before it. */
const DRAWING = '<link rel="stylesheet" href="./__host/drawing.css"><script defer src="./__host/drawing.js"></script>';

/** The page with a classic script first of all: @forge/bridge looks for the bridge while its modules load. */
export function withBridge(html: string, { isNative }: { readonly isNative: boolean }): string {
  const ours = isNative ? BRIDGE + DRAWING : BRIDGE;
  const head = /<head[^>]*>/i.exec(html)?.[0];
  return head === undefined ? ours + html : html.replace(head, head + ours);
}

/** Page side of the local host for UI Kit: takes the documents that the app's code makes, and draws them. Loaded after bridge.js and before the app. */
import { createRoot } from 'react-dom/client';
import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import './drawing.css';
import { Draw } from './draw';
import type { ForgeDoc } from './forge-doc';

interface Bridge {
  callBridge: (operation: string, payload?: unknown) => Promise<unknown>;
}

const { __bridge: bridge } = globalThis as unknown as { readonly __bridge: Bridge };
const toHost = bridge.callBridge;

// Atlaskit's own experiments: without an answer it looks for Atlassian's internal service and complains.
setBooleanFeatureFlagResolver(() => false);
// The bundler's page is never seen in Jira and says neither.
document.documentElement.lang = 'en';
document.title = 'View of the app';
const place = document.createElement('main');
const root = createRoot(place);

function tell(fault: string): void {
  reportError(new Error(`The local host does not draw ${fault} of UI Kit.`));
  void toHost('__uiKit__notDrawn', { fault });
}

function reconcile({ forgeDoc }: { readonly forgeDoc: ForgeDoc }): void {
  if (!place.isConnected) document.body.append(place);
  root.render(<Draw doc={forgeDoc} tell={tell} />);
}

bridge.callBridge = async (operation, payload) => {
  if (operation !== 'reconcile') return toHost(operation, payload);
  reconcile(payload as { readonly forgeDoc: ForgeDoc });
  return undefined;
};
void toHost('enableTheming');

// Add or Update in the workflow editor: asks the app's page in the frame for its configuration (forge-host/web/bridge.js)
// and stores it; a page that gives none has said why.
'use strict';
document.querySelector('form[data-rule]')?.addEventListener('submit', (event) => {
  event.preventDefault();
  const { target: form } = event;
  const frame = document.querySelector('iframe');
  const answered = ({ origin, source, data }) => {
    if (origin !== location.origin || source !== frame.contentWindow || data?.type !== 'ruleConfiguration') return;
    window.removeEventListener('message', answered);
    if (typeof data.data !== 'string') return;
    form.elements.config.value = data.data;
    form.submit();
  };
  window.addEventListener('message', answered);
  frame.contentWindow.postMessage({ source: 'forge-shell', type: 'collectRuleConfiguration' }, location.origin);
});

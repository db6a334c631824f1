/**
 * Page side of the local host's bridge. Defines `globalThis.__bridge` before @forge/bridge loads; functions in payloads
 * stay here, only data goes to the host. The address tells who is looking (`as`) and what Jira knows of the place
 * (`extension`, JSON).
 */
'use strict';
(() => {
  const query = new URLSearchParams(location.search);
  const person = query.get('as') ?? '';
  const extension = JSON.parse(query.get('extension') ?? '{}');
  const framed = window.parent !== window;
  const tellParent = (type, data) => framed && window.parent.postMessage({ source: 'forge-host', type, data }, '*');

  // The page's clock is the host's: it stands at the time of the last answer, and runs on from there.
  const RealDate = Date;
  let ahead = globalThis.__hostNow - RealDate.now();
  const hostNow = () => Math.round(RealDate.now() + ahead);
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, maker) => Reflect.construct(target, given.length > 0 ? given : [hostNow()], maker),
    apply: () => new RealDate(hostNow()).toString(),
    get: (target, name) => (name === 'now' ? hostNow : target[name]),
  });

  async function ask(op, payload) {
    const response = await window.fetch(`./__host/${encodeURIComponent(op)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ payload: payload ?? {}, extension, as: person }),
    });
    ahead = Number(response.headers.get('x-host-now')) - RealDate.now();
    const answer = await response.json();
    if (answer.ok) return answer.value;
    throw Object.assign(new Error(answer.error.message), { name: answer.error.name });
  }

  // Events reach the other frames of the same app through a channel, and this page directly.
  const channel = new BroadcastChannel('forge-host-events');
  const listeners = new Map();
  const deliver = ({ event, payload }) => listeners.get(event)?.forEach((callback) => callback(payload));
  channel.onmessage = ({ data }) => deliver(data);
  const emit = (message) => {
    channel.postMessage(message);
    deliver(message);
  };
  const on = ({ event, callback }) => {
    const callbacks = listeners.get(event) ?? new Set();
    listeners.set(event, callbacks.add(callback));
    return { unsubscribe: () => callbacks.delete(callback) };
  };

  // Where the page is goes into the fragment, so that reloading and the Back button work.
  function createHistory() {
    const changed = new Set();
    const read = () => {
      const [path, ...asked] = location.hash.slice(1).split('?');
      const search = asked.length > 0 ? `?${asked.join('?')}` : '';
      return { pathname: decodeURI(path) || '/', search, hash: '', key: 'local' };
    };
    const history = { action: 'POP', location: read() };
    const notify = (action) => {
      Object.assign(history, { action, location: read() });
      changed.forEach((listener) => listener(history.location, action));
      tellParent('history', { path: history.location.pathname + history.location.search });
    };
    const path = (to) => (typeof to === 'string' ? to : to.pathname + (to.search ?? ''));
    const change = (method, action) => (to) => {
      window.history[method](null, '', `#${path(to)}`);
      notify(action);
    };
    window.addEventListener('popstate', () => notify('POP'));
    return Object.assign(history, {
      push: change('pushState', 'PUSH'),
      replace: change('replaceState', 'REPLACE'),
      go: (steps) => window.history.go(steps),
      goBack: () => window.history.back(),
      goForward: () => window.history.forward(),
      listen: (listener) => {
        changed.add(listener);
        return () => changed.delete(listener);
      },
    });
  }

  function enableTheming() {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: './__host/theme.css' });
    document.head.append(link);
    const preferred = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    const mode = query.get('theme') ?? preferred;
    document.documentElement.dataset.colorMode = mode;
    document.documentElement.dataset.theme = 'light:light dark:dark spacing:spacing typography:typography';
  }

  // Jira shows flags around the frame; a page that stands alone shows them itself.
  function showFlag(flag) {
    tellParent('showFlag', flag);
    if (framed) return true;
    const note = Object.assign(document.createElement('div'), { id: `flag-${flag.id}` });
    note.setAttribute('role', flag.type === 'error' ? 'alert' : 'status');
    note.textContent = [flag.title, flag.description].filter(Boolean).join(': ');
    document.body.append(note);
    return true;
  }
  function closeFlag({ id }) {
    tellParent('closeFlag', { id });
    document.getElementById(`flag-${id}`)?.remove();
    return true;
  }

  async function navigate(payload) {
    const url = await (payload.url === undefined
      ? ask('navigateTarget', payload)
      : ask('navigate', { url: payload.url }));
    if (payload.type === 'new-tab') window.open(url, '_blank', 'noopener');
    else if (framed) tellParent('navigate', { url });
    else window.location.assign(url);
    return undefined;
  }

  // Stands for the consent dialog that Jira shows an administrator.
  function egressSet(payload) {
    const domains = payload.egresses.flatMap((group) => group.configured.map(({ domain }) => domain));
    if (!window.confirm(`Allow this app to send data to ${domains.join(', ')}?`)) {
      return Promise.reject(new Error('The administrator declined.'));
    }
    return ask('__permission__egressSet', payload);
  }

  // A dialog of the page's own resource, which finds in `extension.modal` what it was opened with. Another resource is not
  // modelled, and without a page around it there is nothing to open it.
  const modals = [];
  function openModal(options) {
    if (options.resource) return ask('openModal', options);
    if (!framed) return false;
    const address = new URL(location.href);
    address.searchParams.set('extension', JSON.stringify({ ...extension, modal: options.context ?? {} }));
    const { title, size, closeOnEscape, closeOnOverlayClick } = options;
    const id = modals.push(options.onClose) - 1;
    const href = address.pathname + address.search;
    return tell('openModal')({ id, href, title, size, closeOnEscape, closeOnOverlayClick });
  }
  window.addEventListener('message', ({ data, origin }) => {
    if (origin !== location.origin || data?.source !== 'forge-shell' || data.type !== 'modalClosed') return;
    modals[data.id]?.(data.payload);
  });

  const tell = (type) => (payload) => {
    tellParent(type, payload ?? null);
    return true;
  };

  // A dialog says that it is being closed; the page cannot keep it open.
  const closed = new Set();
  window.addEventListener('message', ({ data, origin }) => {
    if (origin !== location.origin || data?.source !== 'forge-shell' || data.type !== 'closing') return;
    closed.forEach((callback) => void callback());
    tellParent('closed', null);
  });

  const local = {
    createHistory,
    enableTheming,
    showFlag,
    closeFlag,
    navigate,
    on,
    onPublic: on,
    openModal,
    emit,
    emitPublic: emit,
    reload: () => location.reload(),
    close: tell('close'),
    onClose: (callback) => {
      closed.add(callback);
      return framed;
    },
    submit: tell('submit'),
    refresh: tell('refresh'),
    refreshIssueView: tell('refreshIssueView'),
    emitReadyEvent: tell('ready'),
    changeWindowTitle: (title) => {
      document.title = title;
      tellParent('changeWindowTitle', title);
    },
    getFrameId: () => 'local',
    setWorkflowRuleConfigurationCallback: ({ data }) => {
      globalThis.__ruleConfiguration = data.onConfigure;
      tellParent('ruleConfigurationReady', null);
    },
    __permission__egressSet: egressSet,
  };

  // Add or Update in the workflow editor asks the page for its configuration.
  window.addEventListener('message', async ({ data, source }) => {
    if (data?.source !== 'forge-shell' || data.type !== 'collectRuleConfiguration') return;
    const configuration = await globalThis.__ruleConfiguration?.();
    source.postMessage({ source: 'forge-host', type: 'ruleConfiguration', data: configuration }, '*');
  });

  globalThis.__bridge = {
    callBridge: async (op, payload) => (Object.hasOwn(local, op) ? local[op](payload ?? {}) : ask(op, payload)),
  };
})();

/** One page per Forge resource entry; pages share chunks. Forge serves the folder from a path of its own: all relative. */
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
  // npm keeps a copy for each Atlaskit package beside the older one that @forge/bridge asks for.
  resolve: { dedupe: ['@atlaskit/tokens', 'react', 'react-dom'] },
  build: {
    outDir: 'build',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        ...{ admin: 'admin.html', issue: 'issue.html', request: 'request.html' },
        certificates: 'certificates.html',
        ...{ rule: 'rule.html', 'rule-view': 'rule-view.html' },
      },
    },
  },
});

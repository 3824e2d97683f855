/** Builds the Mini App into `www/` the way Zalo takes it: relative addresses, older phones, `app-config.json`. */
import { defineConfig } from 'vite'
import zaloMiniApp from 'zmp-vite-plugin'

export default defineConfig({
  plugins: [zaloMiniApp()],
  envDir: '..',
  envPrefix: 'PUBLIC_',
  build: {
    emptyOutDir: true,
    cssCodeSplit: false,
    // The lists of what each screen needs would be paid for before the first text; screens share most of it anyway.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, deps, { hostType }) => (hostType === 'html' ? deps : []),
    },
    rollupOptions: {
      // The vocabularies declare schemas beside their labels: unused, they must not carry the schema library along.
      treeshake: { manualPureFunctions: ['z'] },
      output: {
        codeSplitting: {
          // Small files shared by many screens travel better together than each with its own name in every list.
          groups: [
            { name: 'react', test: /node_modules.*(react|scheduler|@remix-run|@tanstack)/ },
            { name: 'pieces', test: /mini-app\/src\/(components|lib)\//, minShareCount: 12 },
          ],
        },
      },
      // Libraries mark files for servers that render React; there is none here.
      checks: { moduleLevelDirective: false },
    },
  },
})

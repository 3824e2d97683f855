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
    rollupOptions: {
      // The vocabularies declare schemas beside their labels: unused, they must not carry the schema library along.
      treeshake: { manualPureFunctions: ['z'] },
      // Libraries mark files for servers that render React; there is none here.
      checks: { moduleLevelDirective: false },
    },
  },
})

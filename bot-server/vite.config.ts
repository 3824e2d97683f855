/** Puts the server together into `dist/`: two thousand files take most of a start to find and read, a few do not. */
import { relative } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const DIST = `${import.meta.dirname}/dist`

/** Workers and data files are found beside the source that names them, wherever its code has gone. */
const keepAddresses = (): Plugin => ({
  name: 'keep-addresses',
  transform: {
    filter: { id: /^[^\0]*\/bot-server\/src\//, code: 'import.meta.url' },
    handler(code, id) {
      const address = JSON.stringify(relative(DIST, id))
      return code.replaceAll('import.meta.url', `new URL(${address}, import.meta.url).href`)
    },
  },
})

/** It looks through the folders of the contract for what each schema is called, so it must see the contract's own files. */
const keepOpenapiApart = (): Plugin => ({
  name: 'keep-openapi-apart',
  enforce: 'pre',
  resolveId: {
    filter: { id: /\/build-openapi\.ts$/ },
    handler: () => ({ id: '../src/http/openapi/build-openapi.ts', external: true }),
  },
})

export default defineConfig({
  root: import.meta.dirname,
  plugins: [keepAddresses(), keepOpenapiApart()],
  ssr: {
    noExternal: true,
    // Native code, or files of their own that they look for beside themselves.
    external: ['better-sqlite3', 'pg', 'pino', 'pdfmake', 'unpdf', 'mammoth', '@e965/xlsx'],
  },
  build: {
    ssr: 'src/main.ts',
    outDir: DIST,
    emptyOutDir: true,
    target: 'node24',
    // What is logged of an error is the name of its class.
    rolldownOptions: { output: { keepNames: true, chunkFileNames: '[name].js' } },
  },
})

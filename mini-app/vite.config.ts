/** Builds the Mini App into `www/` the way Zalo takes it: relative addresses, older phones, `app-config.json`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import { defineConfig, type Plugin } from 'vite'
import zaloMiniApp from 'zmp-vite-plugin'

interface AppConfig {
  listCSS: string[]
  listAsyncJS: string[]
}

/** Safe because Zalo's own plugin has just written this file. */
const asAppConfig = (text: string): AppConfig => JSON.parse(text) as AppConfig

/** What the start imports by itself, but always: React with what shows the screens. */
const isOfStart = (file: string): boolean => /^assets\/(mount|react|pieces)\./.test(file)

/** Zalo loads what its list names at the start: all of the scripts that are always needed, no style of a single screen. */
const listWhatStarts = (): Plugin => {
  const folder = new URL('www/', import.meta.url)
  let always: string[] = []
  return {
    name: 'list-what-starts',
    generateBundle(_, bundle) {
      always = Object.keys(bundle).filter(isOfStart)
    },
    closeBundle() {
      const page = readFileSync(new URL('index.html', folder), 'utf8')
      const file = new URL('app-config.json', folder)
      const config = asAppConfig(readFileSync(file, 'utf8'))
      const listCSS = config.listCSS.filter((style) => page.includes(style))
      const listAsyncJS = [...new Set([...config.listAsyncJS, ...always])]
      writeFileSync(file, JSON.stringify({ ...config, listCSS, listAsyncJS }))
    },
  }
}

const KIT = /^assets\/zalo-(apis|kit)\./

/** The page says at once whose it is; inside Zalo its kit, by which signing in begins, comes with the first script. */
const openAtOnce = (): Plugin => ({
  name: 'open-at-once',
  transformIndexHtml: {
    order: 'post',
    handler(page, { bundle = {} }) {
      const kit = Object.keys(bundle).filter((file) => KIT.test(file))
      return page
        .replace('var kit = []', `var kit = ${JSON.stringify(kit)}`)
        .replace('<div id="app"></div>', `<div id="app">${opening}</div>`)
    },
  },
})

/** The same as the app itself shows while it finds out whose phone this is. */
const opening =
  '<div class="screen"><header class="screen-head"><div class="screen-bar">' +
  `<span class="wordmark">${appCommon.productName}</span></div><h1>${appCommon.productName}</h1></header>` +
  '<main class="screen-main"><div id="opening" role="status"><p class="line soft">' +
  `<span class="spinner" aria-hidden="true"></span>${appCommon.opening}</p></div>` +
  // Shown by `main.tsx` when the network went before the app had come.
  `<div id="not-loaded" role="alert" hidden><p>${appCommon.failedTitle}. ${appCommon.offline}</p>` +
  `<button id="reopen" class="button button-primary">${appCommon.reopen}</button></div></main></div>`

/** Screens whose parts are fetched together, because the way to them is the longest or everybody's. */
const HURRIED = /^assets\/(mount|reader-screen|home-screen|check-in-screen)\./

export default defineConfig({
  plugins: [zaloMiniApp(), openAtOnce(), listWhatStarts()],
  envDir: '..',
  envPrefix: 'PUBLIC_',
  build: {
    emptyOutDir: true,
    // The lists of what every screen needs would be paid for before the first text; screens share most of it anyway.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (file, deps, { hostType }) =>
        hostType === 'html' || HURRIED.test(file) ? deps : [],
    },
    rollupOptions: {
      // The vocabularies declare schemas beside their labels: unused, they must not carry the schema library along.
      treeshake: { manualPureFunctions: ['z'] },
      output: {
        codeSplitting: {
          // Small files shared by many screens travel better together than each with its own name in every list.
          groups: [
            {
              name: 'start',
              // What signs in: it runs before React is there, and needs none of it.
              test: /mini-app\/src\/lib\/(early-start|api|client|deep-link|place|problem|sign-in|storage|storage-room|zalo)\.ts|@oxc-project\/runtime/,
              priority: 4,
            },
            {
              name: 'react',
              // One screen alone asks many questions at once.
              test: /node_modules(?!.*(queriesObserver|useQueries)).*(react|scheduler|@remix-run|@tanstack)/,
              priority: 3,
            },
            {
              name: 'pieces',
              test: /mini-app\/src\/(lib\/|components\/(?!.*(field|sheet|choice|month-grid)))|shared\/src\/(i18n\/format|time\/)/,
              minShareCount: 12,
              priority: 2,
            },
            {
              name: 'reading',
              // Each alone would be a request of its own on the way to the first text of a part.
              test: /mini-app\/src\/(lib\/(bookmarks|read-parts|reading-place|vietnamese-voice)\.|features\/reading\/(api|readable-text)\.|components\/tile)|i18n\/vi\/app-reading|shared\/src\/text\/fold/,
              priority: 1,
            },
            // What is filled in, and the dialogs: no screen that only shows something pays for them.
            {
              name: 'forms',
              test: /mini-app\/src\/(components\/.*(field|sheet|choice)|styles\/(fields|sheet))/,
              minShareCount: 4,
              priority: 1,
            },
          ],
        },
      },
      // Libraries mark files for servers that render React; there is none here.
      checks: { moduleLevelDirective: false },
    },
  },
})

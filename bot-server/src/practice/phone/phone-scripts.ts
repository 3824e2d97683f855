/** Serves the scripts that turn a browser frame into the phone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readBelow, typeOf } from './serve-app.ts'

const FOLDER = fileURLToPath(new URL('browser', import.meta.url))

export interface PhoneConfig {
  appId: string
  zaloAppId: string
  /** Whose phone it is when the address names nobody. */
  defaultPerson: string
}

const inAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('<', '&lt;')

/** Wrapped, so that its names do not meet those of the app's page. */
const wrapped = (script: string): string => `(() => {\n${script}\n})()`

/**
 * The tags that go before everything else in the app's page. What Zalo itself puts into the page is there without a
 * request, and so is its stand-in.
 */
export const phoneScripts = (config: PhoneConfig): string => {
  const bridge = readFileSync(join(FOLDER, 'phone-bridge.js'), 'utf8')
  return (
    `<script data-config='${inAttribute(JSON.stringify(config))}'>${wrapped(bridge)}</script>` +
    '<script src="/zalo/phone/phone-screen.js" defer></script>'
  )
}

/** Answers one of the scripts. */
export const readPhoneScript = async (name: string): Promise<Response> => {
  const body = await readBelow(FOLDER, name)
  if (!body) return new Response('', { status: 404 })
  return new Response(wrapped(body.toString('utf8')), {
    headers: { 'content-type': typeOf(name), 'cache-control': 'no-cache' },
  })
}

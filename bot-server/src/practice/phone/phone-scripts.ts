/** Serves the scripts that turn a browser frame into the phone. */
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

/** The tags that go before everything else in the app's page. */
export const phoneScripts = (config: PhoneConfig): string =>
  `<script src="/zalo/phone/phone-bridge.js" data-config='${inAttribute(JSON.stringify(config))}'></script>` +
  '<script src="/zalo/phone/phone-screen.js" defer></script>'

/** Answers one of the scripts. */
export const readPhoneScript = async (name: string): Promise<Response> => {
  const body = await readBelow(FOLDER, name)
  if (!body) return new Response('', { status: 404 })
  // Wrapped, so that its names do not meet those of the app's page.
  return new Response(`(() => {\n${body.toString('utf8')}\n})()`, {
    headers: { 'content-type': typeOf(name), 'cache-control': 'no-cache' },
  })
}

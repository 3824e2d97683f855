/** Starts the headless browser of the journeys: Chromium from npm on Linux, the installed Chrome elsewhere. */
import chromium, { inflate, setupLambdaEnvironment } from '@sparticuz/chromium'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium as playwright } from 'playwright-core'

/** Chromium's own libraries come with the package; a Linux without a desktop has none. */
const useOwnLibraries = async (): Promise<void> => {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const packed = join(dirname(entry), '..', 'bin', 'al2023.tar.br')
  await inflate(packed)
  setupLambdaEnvironment(join(tmpdir(), 'al2023', 'lib'))
}

/** The page's own zone and language are a Vietnamese phone's. */
export const VIETNAMESE = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' } as const

export const launchBrowser = async (): Promise<Browser> => {
  // Nothing of a journey may depend on the network: every host but this machine stays unknown.
  const args = ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE *localhost']
  if (process.platform !== 'linux') return playwright.launch({ channel: 'chrome', args })
  await useOwnLibraries()
  return playwright.launch({ executablePath: await chromium.executablePath(), args })
}

/** Measures what the Mini App costs a phone: bytes, waiting on slow 3G, work at a time, memory (issue 6, ruling 20). */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { launchBrowser } from '../support/browser.ts'
import { openGround } from '../support/open-ground.ts'
import { bytesRows, sizeRows } from './mini-app-bytes.ts'
import { busyRows, firstTextRows, memoryRows } from './mini-app-speed.ts'
import { printTable } from './table.ts'

const MINI_APP = fileURLToPath(new URL('../../mini-app', import.meta.url))

/** Builds the Mini App, opens it in the practice ground and prints the tables; a missed aim makes the process fail. */
export const run = async (): Promise<void> => {
  await promisify(execFile)('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], {
    cwd: MINI_APP,
  })
  const ground = await openGround()
  const browser = await launchBrowser()
  try {
    const rows = [
      ...(await bytesRows(browser, ground)),
      ...(await sizeRows(join(MINI_APP, 'www'))),
      ...(await firstTextRows(browser, ground)),
      ...(await busyRows(browser, ground)),
      ...(await memoryRows(browser, ground)),
    ]
    printTable('Mini App: slow 3G is 400 kbit/s with 400 ms, the processor 4× slower', rows)
    if (rows.some(({ isMissed }) => isMissed)) process.exitCode = 1
  } finally {
    await browser.close()
    await ground.close()
  }
}

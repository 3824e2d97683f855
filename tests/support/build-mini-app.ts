/** Builds the Mini App once before the browser journeys. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const MINI_APP = fileURLToPath(new URL('../../mini-app', import.meta.url))

/** Vitest's global set-up of the journeys. */
export const setup = async (): Promise<void> => {
  await promisify(execFile)('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], {
    cwd: MINI_APP,
    // As it is delivered: React's own warnings would make it half as large again, and slower.
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

/** Builds a package as it is delivered. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** @param name of the package's folder */
export const runBuild = async (name: 'mini-app' | 'bot-server'): Promise<void> => {
  await promisify(execFile)('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], {
    cwd: fileURLToPath(new URL(`../../${name}`, import.meta.url)),
    // React's own warnings would make the app half as large again, and slower.
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

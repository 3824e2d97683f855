/** Counts how many guards and grants turn the access matrix red when they are taken away (SEC-2), in a process of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('take-guards-away.ts', import.meta.url))

export const run = async (): Promise<void> => {
  console.log('\nGuards and grants taken away, one at a time')
  const child = spawn(process.execPath, [PROGRAM], { stdio: 'inherit' })
  await once(child, 'exit')
}

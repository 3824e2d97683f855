import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { damages } from '../simulation/both-databases/damage.ts'

const COMMAND = fileURLToPath(new URL('../simulation/both-databases/run.ts', import.meta.url))
/** As many as there is time for; `pnpm both-databases` plays ten thousand. */
const SEQUENCES = 16
const SOON = 12

/** In a process of its own: a sequence takes chance, time and network of the whole process into its hands. */
const play = (...args: string[]): Promise<{ code: number; text: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { maxBuffer: 1e9 }, (error, text, troubles) => {
      const code = typeof error?.code === 'number' ? error.code : 0
      resolve({ code, text: `${text}${troubles}` })
    })
  })

describe('the same commands on SQLite and on PostgreSQL', { timeout: 300_000 }, () => {
  it.concurrent(`have the same answers, and leave the same rows, in ${SEQUENCES} drawn sequences`, async () => {
    const { code, text } = await play('--sequences', `${SEQUENCES}`)
    process.stdout.write(text)
    expect(text).toContain('failed sequences: none')
    expect(code).toBe(0)
  })

  it.concurrent.each(Object.keys(damages))(
    `are found to differ within ${SOON} sequences when one side is damaged in "%s"`,
    async (damage) => {
      const { code, text } = await play('--sequences', `${SOON}`, '--without', damage)
      expect(text).toMatch(new RegExp(`^Sequence \\d+ differs.*--without ${damage}$`, 'm'))
      expect(code).toBe(1)
    },
  )
})

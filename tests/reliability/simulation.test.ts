import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sabotages } from '../simulation/sabotage.ts'

const COMMAND = fileURLToPath(new URL('../simulation/simulate.ts', import.meta.url))
/** Two processes, one a core. */
const SECONDS = 50
/** Far apart, so that no seed is run twice. */
const FIRSTS = [1, 1_000_001] as const
const SOON = 60
/** Close to seeds that show it: from the first one on it takes a minute more, and proves the same. */
const NEAR = '56'

interface Ended {
  code: number
  text: string
}

/** Each in a process of its own: a run takes chance and network of the whole process into its hands. */
const simulate = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { maxBuffer: 1e9 }, (error, text, troubles) => {
      const code = typeof error?.code === 'number' ? error.code : 0
      resolve({ code, text: `${text}${troubles}` })
    })
  })

const hashIn = ({ text }: Ended): string | undefined => /^hash (\w+)$/m.exec(text)?.[1]

describe('days of the house, simulated with faults', () => {
  it(
    `hold every invariant in all seeds of ${SECONDS} seconds on two cores`,
    { timeout: SECONDS * 5000 },
    async () => {
      const ended = await Promise.all(
        FIRSTS.map((first) => simulate('--first', `${first}`, '--seconds', `${SECONDS}`)),
      )
      for (const { text } of ended) process.stdout.write(text)
      for (const one of ended) expect(one.text).toContain('failed seeds: none')
      expect(ended.map(({ code }) => code)).toEqual([0, 0])
    },
  )

  it('are the same for the same seed, to the last byte', { timeout: 120_000 }, async () => {
    const ended = await Promise.all(['17', '17', '18'].map((seed) => simulate('--seed', seed)))
    const [once, again, other] = ended.map(hashIn)
    expect(once).toMatch(/^[0-9a-f]{16}$/)
    expect(again).toBe(once)
    expect(other).not.toBe(once)
  })

  it.concurrent.each(Object.keys(sabotages))(
    `find within ${SOON} seeds that the guard "%s" was taken away`,
    { timeout: 300_000 },
    async (guard) => {
      const { code, text } = await simulate(
        '--first',
        NEAR,
        '--seeds',
        `${SOON}`,
        '--without',
        guard,
      )
      expect(text).toContain(`--without ${guard}`)
      expect(text).toMatch(/^failed seeds: \d+$/m)
      expect(code).toBe(1)
    },
  )
})

import { describe, expect, it } from 'vitest'
import { acknowledgeEarly } from '../simulation/power-cut/acknowledge-early.ts'
import { cutOften } from '../simulation/power-cut/cut-often.ts'
import { recordByModel } from '../simulation/power-cut/record-by-model.ts'

/** As many as there is time for; `pnpm power-cuts` makes ten thousand. */
const SECONDS = 18
const LEAST = 100
const OF_A_CONTROL = 60
const SEED = 20_260_312

describe('SQLite, when the power fails at any moment and any of what was not flushed is lost or torn', () => {
  it('has every event that was acknowledged, whole transactions, and no damage', async () => {
    const untilMs = performance.now() + SECONDS * 1000
    const sum = await cutOften(recordByModel, {
      seed: SEED,
      cuts: 100_000,
      synchronous: 'FULL',
      untilMs,
    })
    process.stdout.write(`${sum.cuts} power cuts from seed ${SEED}\n`)
    expect(sum).toMatchObject({ losing: 0, damaging: 0, examples: [] })
    expect(sum.cuts).toBeGreaterThan(LEAST)
  })

  it('would lose what it acknowledged if it flushed only now and then', async () => {
    const plan = { seed: SEED, cuts: OF_A_CONTROL, synchronous: 'NORMAL' } as const
    const { losing, damaging } = await cutOften(recordByModel, plan)
    expect(losing / OF_A_CONTROL).toBeGreaterThan(0.3)
    expect(damaging).toBe(0)
  })

  it('would lose what it acknowledged if it did so before it flushed', async () => {
    const plan = { seed: SEED, cuts: OF_A_CONTROL, synchronous: 'FULL' } as const
    const { losing } = await cutOften(
      async (folder, recording) => acknowledgeEarly(await recordByModel(folder, recording)),
      plan,
    )
    expect(losing / OF_A_CONTROL).toBeGreaterThan(0.3)
  })
})

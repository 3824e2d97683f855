import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBudgets, noBudgets, type Share } from './budgets.ts'

const START = Date.UTC(2026, 2, 12)

/** A clock that a test moves. */
const clockAt = (start = START) => {
  let now = start
  return {
    now: () => now,
    pass(ms: number) {
      now += ms
    },
  }
}

const share: Share = { burst: 10, perMinute: 60 }

const takeMany = (take: () => number, times: number): number =>
  Array.from({ length: times }, take).filter((waitMs) => waitMs === 0).length

describe('a share', () => {
  it('gives out a burst and then evenly, and says truly when the next one is there', () => {
    const clock = clockAt()
    const budgets = createBudgets(clock.now)
    const take = () => budgets.take('a', share)
    expect(takeMany(take, 50)).toBe(10)
    const waitMs = take()
    expect(waitMs).toBe(1000)
    clock.pass(waitMs - 1)
    expect(take()).toBeGreaterThan(0)
    clock.pass(1)
    expect(take()).toBe(0)
    expect(take()).toBeGreaterThan(0)
  })

  it('never gives more than its burst and what has grown meanwhile, whenever somebody asks', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 300 })
    const anyShare = fc.record({
      burst: fc.integer({ min: 1, max: 50 }),
      perMinute: fc.integer({ min: 1, max: 6000 }),
    })
    fc.assert(
      fc.property(steps, anyShare, (waits, one) => {
        const clock = clockAt()
        const budgets = createBudgets(clock.now)
        let given = 0
        let passed = 0
        for (const ms of waits) {
          clock.pass(ms)
          passed += ms
          if (budgets.take('a', one) <= 0) given += 1
          expect(given).toBeLessThanOrEqual(one.burst + (passed * one.perMinute) / 60_000 + 1e-6)
        }
      }),
    )
  })

  it('of one caller is nobody else’s', () => {
    const budgets = createBudgets(clockAt().now)
    takeMany(() => budgets.take('a', share), 50)
    expect(budgets.take('b', share)).toBe(0)
  })

  it('only looked at is not taken from', () => {
    const budgets = createBudgets(clockAt().now)
    for (let look = 0; look < 50; look += 1) expect(budgets.waitOf('a', share)).toBe(0)
    expect(takeMany(() => budgets.take('a', share), 50)).toBe(10)
    expect(budgets.waitOf('a', share)).toBeGreaterThan(0)
  })

  it('holds nobody longer than it takes to fill, though the clock is set back by a year', () => {
    const clock = clockAt()
    const budgets = createBudgets(clock.now)
    takeMany(() => budgets.take('a', share), 50)
    clock.pass(-365 * 24 * 3_600_000)
    expect(budgets.waitOf('a', share)).toBeLessThanOrEqual(1000)
    clock.pass(10_000)
    expect(takeMany(() => budgets.take('a', share), 50)).toBe(10)
  })
})

describe('the memory of shares', () => {
  it('is bounded: whoever was not seen for longest is forgotten first', () => {
    const budgets = createBudgets(clockAt().now, 100)
    takeMany(() => budgets.take('busy', share), 50)
    for (let other = 0; other < 99; other += 1) budgets.take(`other-${other}`, share)
    expect(budgets.take('busy', share)).toBeGreaterThan(0)
    for (let other = 0; other < 1000; other += 1) budgets.take(`more-${other}`, share)
    expect(budgets.take('busy', share)).toBe(0)
  })

  it('names nobody: debts are told by hash, and only once more than a quarter is used up', () => {
    const budgets = createBudgets(clockAt().now)
    takeMany(() => budgets.take('person:p-1', share), 2)
    expect(budgets.debts()).toEqual([])
    budgets.take('person:p-1', share)
    expect(JSON.stringify(budgets.debts())).not.toContain('p-1')
    expect(budgets.debts()).toHaveLength(1)
  })

  it('takes over what others know, and never forgets what it gave out itself', () => {
    const clock = clockAt()
    const [one, other] = [createBudgets(clock.now), createBudgets(clock.now)]
    takeMany(() => one.take('a', share), 50)
    const [debt] = one.debts()
    other.learn(debt?.subject ?? '', debt?.fullAtMs ?? 0)
    expect(other.take('a', share)).toBeGreaterThan(0)
    one.learn(debt?.subject ?? '', START)
    expect(one.take('a', share)).toBeGreaterThan(0)
  })

  it('of a house without limits refuses nobody', () => {
    expect(takeMany(() => noBudgets.take('a', share), 1000)).toBe(1000)
  })
})

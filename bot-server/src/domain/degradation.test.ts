import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  levelOf,
  loadLevels,
  type LoadSigns,
  mustGiveWay,
  mustSaveRoom,
  type Work,
} from './degradation.ts'

const calm: LoadSigns = { delayMs: 0, waitingWrites: 0, openRequests: 0 }
const order: readonly Work[] = ['background', 'heavy', 'ordinary', 'vital']
const givingWay = (signs: LoadSigns) => order.filter((work) => mustGiveWay(work, signs))

describe('a house with too much to do', () => {
  it.each<[string, Partial<LoadSigns>, readonly Work[]]>([
    ['nothing to do', {}, []],
    ['a little late', { delayMs: 59 }, []],
    ['late', { delayMs: 60 }, ['background']],
    ['many writes', { waitingWrites: 1000 }, ['background']],
    ['many requests', { openRequests: 200 }, ['background']],
    ['very late', { delayMs: 250 }, ['background', 'heavy']],
    ['very many writes', { waitingWrites: 3000 }, ['background', 'heavy']],
    ['very many requests', { openRequests: 600 }, ['background', 'heavy']],
    ['a second late', { delayMs: 1000 }, ['background', 'heavy', 'ordinary']],
    ['too many writes', { waitingWrites: 8000 }, ['background', 'heavy', 'ordinary']],
    ['too many requests', { openRequests: 1500 }, ['background', 'heavy', 'ordinary']],
  ])('with %s lets give way what may', (_, signs, expected) => {
    expect(givingWay({ ...calm, ...signs })).toEqual(expected)
  })

  it('lets nothing give way before what stands before it in the order, and check-ins never', () => {
    const signs = fc.record({
      delayMs: fc.integer({ min: 0, max: 5000 }),
      waitingWrites: fc.integer({ min: 0, max: 30_000 }),
      openRequests: fc.integer({ min: 0, max: 5000 }),
    })
    fc.assert(
      fc.property(signs, (some) => {
        const ways = givingWay(some)
        expect(ways).toEqual(order.slice(0, ways.length))
        expect(ways).not.toContain('vital')
      }),
    )
  })

  it.each<[number, readonly Work[]]>([
    [0, []],
    [0.001, ['background', 'heavy']],
    [0.75, ['background', 'heavy']],
    [0.76, ['background', 'heavy', 'ordinary']],
    [1, ['background', 'heavy', 'ordinary']],
  ])('with %d of what is kept free used up saves room for what is vital', (used, expected) => {
    expect(order.filter((work) => mustSaveRoom(work, used))).toEqual(expected)
  })

  it('is never less busy for having more to do', () => {
    const number = fc.integer({ min: 0, max: 20_000 })
    fc.assert(
      fc.property(
        fc.record({ delayMs: number, waitingWrites: number, openRequests: number }),
        (some) => {
          const more = { ...some, delayMs: some.delayMs + 1, openRequests: some.openRequests + 1 }
          expect(loadLevels.indexOf(levelOf(more))).toBeGreaterThanOrEqual(
            loadLevels.indexOf(levelOf(some)),
          )
        },
      ),
    )
  })
})

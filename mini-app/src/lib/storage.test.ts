import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { entryBytes } from './storage-room.ts'
import {
  forget,
  forgetPerson,
  listKept,
  openOn,
  recall,
  remember,
  roomLeft,
  type Store,
} from './storage.ts'

const BUDGET = 4_500_000
const PREFIX = 'qt2:'

/** A phone's shelf whose entries a test may look into, spoil, and fill up to a limit. */
const createShelf = (limit = Infinity) => {
  const values = new Map<string, string>()
  const used = () => [...values].reduce((sum, [key, text]) => sum + entryBytes(key, text), 0)
  const store: Store = {
    getItem: (key) => values.get(key) ?? '',
    // Zalo's own loses what is too much without a word.
    setItem: (key, value) => {
      const before = values.get(key)
      values.set(key, value)
      if (used() <= limit) return
      if (before === undefined) values.delete(key)
      else values.set(key, before)
    },
    removeItem: (key) => void values.delete(key),
  }
  return { values, store, used }
}

const words = (bytes: number): string => 'x'.repeat(bytes / 2)

let shelf = createShelf()
beforeEach(() => {
  shelf = createShelf()
  openOn(shelf.store)
})

describe('what is kept on the device', () => {
  it('is there again after the app was closed', () => {
    remember('draft:1', { text: 'Nháp' })
    openOn(shelf.store)
    expect(recall('draft:1')).toEqual({ text: 'Nháp' })
    forget('draft:1')
    expect(recall('draft:1')).toBeUndefined()
  })

  it('makes room: answers first, then parts kept for reading, oldest first, and only as much as needed', () => {
    remember('offline:1', words(1_000_000))
    remember('answer:1', words(1_000_000))
    remember('answer:2', words(1_000_000))
    remember('offline:2', words(1_000_000))
    expect(remember('draft:1', words(1_000_000))).toBe(true)
    expect(listKept('')).toEqual(['offline:1', 'answer:2', 'offline:2', 'draft:1'])
    expect(remember('draft:2', words(2_000_000))).toBe(true)
    expect(listKept('')).toEqual(['offline:2', 'draft:1', 'draft:2'])
  })

  it('refuses a part to be kept when only other parts could make room, and keeps the former version', () => {
    remember('offline:1', words(2_000_000))
    expect(remember('offline:2', words(2_000_000))).toBe(true)
    expect(roomLeft()).toBeLessThan(600_000)
    expect(remember('offline:3', words(1_000_000))).toBe(false)
    expect(remember('offline:1', words(4_000_000))).toBe(false)
    expect(recall<string>('offline:1')).toHaveLength(1_000_000)
  })

  it('survives an entry or a list that is broken: only the broken one is gone', () => {
    remember('draft:1', 'a')
    remember('draft:2', 'b')
    shelf.values.set(`${PREFIX}draft:1`, '{"a":')
    expect(recall('draft:1')).toBeUndefined()
    expect(shelf.values.has(`${PREFIX}draft:1`)).toBe(false)
    for (const broken of ['[1', '5', '[["draft:2",null]]', '{"a":1}']) {
      shelf.values.set(`${PREFIX}index`, broken)
      openOn(shelf.store)
      expect(recall('draft:2')).toBe('b')
      expect(listKept('')).toEqual(['draft:2'])
    }
  })

  it('says so when the phone itself has less room than it promised', () => {
    shelf = createShelf(3_000_000)
    openOn(shelf.store)
    expect(remember('draft:1', words(2_000_000))).toBe(true)
    expect(remember('draft:2', words(2_000_000))).toBe(false)
    expect(recall<string>('draft:1')).toHaveLength(1_000_000)
    expect(recall('draft:2')).toBeUndefined()
  })

  it('leaves to the next person only what belongs to the device', () => {
    for (const key of ['token', 'me', 'draft:1', 'answer:a:home', 'offline:p', 'kept-check-ins'])
      remember(key, 'x')
    for (const key of ['device:scan', 'text-size', 'theme']) remember(key, 'y')
    forgetPerson()
    expect(listKept('')).toEqual(['device:scan', 'text-size', 'theme'])
    expect([...shelf.values.keys()].filter((key) => key.includes('draft'))).toEqual([])
  })

  it('leaves nothing to the next person even where the list of what is kept was lost', () => {
    for (const key of ['token', 'draft:1', 'answer:a:home', 'device:scan']) remember(key, 'x')
    shelf.values.set(`${PREFIX}index`, '[1')
    openOn(shelf.store)
    expect(recall('token')).toBe('x')
    forgetPerson()
    for (const isReopened of [false, true]) {
      if (isReopened) openOn(shelf.store)
      expect(['token', 'draft:1', 'answer:a:home'].map((key) => recall(key))).toEqual([
        undefined,
        undefined,
        undefined,
      ])
      expect(recall('device:scan')).toBe('x')
    }
    remember('draft:1', 'y')
    openOn(shelf.store)
    expect(recall('draft:1')).toBe('y')
  })

  const write = fc.record({
    key: fc.constantFrom(
      'draft:1',
      'draft:2',
      'token',
      ...'abcdef'.split('').flatMap((one) => [`answer:${one}`, `offline:${one}`]),
    ),
    bytes: fc.integer({ min: 1, max: 2_000_000 }),
  })

  it('never takes more than its room and never lets go of a draft, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 25 }), (writes) => {
        shelf = createShelf()
        openOn(shelf.store)
        const firm = new Map<string, string>()
        for (const { key, bytes } of writes) {
          const text = words(bytes - (bytes % 2))
          const wasKept = remember(key, text)
          if (wasKept) expect(recall(key)).toBe(text)
          if (wasKept && !/^(answer|offline):/.test(key)) firm.set(key, text)
          expect(
            shelf.used() - entryBytes(`${PREFIX}index`, shelf.values.get(`${PREFIX}index`) ?? ''),
          ).toBeLessThanOrEqual(BUDGET + 500)
        }
        for (const [key, text] of firm) expect(recall(key)).toBe(text)
      }),
      { numRuns: 12 },
    )
  })
})

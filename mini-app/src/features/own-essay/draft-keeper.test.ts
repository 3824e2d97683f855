import type { SavedDraft } from '@quan-triet/shared/models/own-essay'
import { Instant } from '@quan-triet/shared/models/moments'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ApiProblem } from '../../lib/problem.ts'
import { createKeeper } from './draft-keeper.ts'
import { blankDraft, type KeptDraft, meetDraft, type ServerDraft, settle } from './draft-rules.ts'

/** A server with one draft, and a network that may break before or after it has answered. */
const createServer = () => {
  let draft: (ServerDraft & { blocks: string[] }) | null = null
  let network: 'works' | 'down' | 'loses answers' = 'works'
  const save = (blocks: string[]): SavedDraft => {
    const revision = (draft?.revision ?? 0) + 1
    const savedAt = Instant.parse(new Date(Date.UTC(2026, 2, 14, 8, 0, revision)).toISOString())
    draft = { blocks, revision, savedAt }
    return { revision, savedAt, syllables: 0, borrowedPercent: null }
  }
  return {
    save,
    get: () => draft,
    set: (state: typeof network) => void (network = state),
    ports: {
      send: async (blocks: string[], revision: number): Promise<SavedDraft> => {
        if (network === 'down') throw new ApiProblem('offline')
        if (revision !== (draft?.revision ?? 0)) throw new ApiProblem('essay_draft_changed')
        const saved = save(blocks)
        if (network === 'loses answers') throw new ApiProblem('offline')
        return saved
      },
      load: async () => {
        if (network !== 'works') throw new ApiProblem('offline')
        return draft
      },
    },
  }
}

/** A phone whose app may die at any moment: only what was kept comes back. */
const createPhone = (server: ReturnType<typeof createServer>, start = blankDraft(2)) => {
  let kept: KeptDraft = start
  const open = () =>
    createKeeper(kept, {
      ...server.ports,
      keep: (draft) => {
        kept = draft
        return true
      },
    })
  return { open, kept: () => kept }
}

type Act = 'type' | 'flush' | 'die' | 'look' | 'works' | 'down' | 'loses answers'

/** Lets two phones live through some steps, then through better days in which everything is sent. */
const live = async (steps: readonly { act: Act; at: number }[]) => {
  const server = createServer()
  const phones = [createPhone(server), createPhone(server)]
  const keepers = phones.map((phone) => phone.open())
  const typed: string[] = []
  const acts: Record<Act, (at: number) => unknown> = {
    type: (at) => {
      const word = `chữ${typed.length};`
      typed.push(word)
      const before = keepers[at]?.get().draft.blocks[0] ?? ''
      keepers[at]?.type(0, before + word)
    },
    flush: (at) => keepers[at]?.flush(),
    die: (at) => keepers.splice(at, 1, ...phones.slice(at, at + 1).map((phone) => phone.open())),
    look: (at) => server.get() && keepers[at]?.meet(server.get()),
    works: () => server.set('works'),
    down: () => server.set('down'),
    'loses answers': () => server.set('loses answers'),
  }
  for (const { act, at } of steps) await acts[act](at)
  server.set('works')
  for (let round = 0; round < 6; round += 1)
    for (const keeper of keepers) {
      keeper.choose('both')
      await keeper.flush()
    }
  return { keepers, typed }
}

describe('keeping an essay that is being written', () => {
  it('has every word on the phone at once and on the server after a save', async () => {
    const server = createServer()
    const phone = createPhone(server)
    const keeper = phone.open()
    keeper.type(0, 'Nhận thức')
    expect(phone.kept()).toMatchObject({ blocks: ['Nhận thức', ''], isSent: false })
    const sending = keeper.flush()
    await Promise.resolve()
    keeper.type(1, 'Trách nhiệm')
    expect(await sending).toBe(false)
    expect(server.get()?.blocks).toEqual(['Nhận thức', ''])
    expect(await keeper.flush()).toBe(true)
    expect(server.get()?.blocks).toEqual(['Nhận thức', 'Trách nhiệm'])
    expect(keeper.get().saving).toBe('sent')
  })

  it('goes on after an answer was lost and the app died, without asking the author anything', async () => {
    const server = createServer()
    const phone = createPhone(server)
    const before = phone.open()
    before.type(0, 'Một')
    server.set('loses answers')
    expect(await before.flush()).toBe(false)
    expect(before.get().saving).toBe('stuck')
    before.type(0, 'Một hai')
    server.set('works')
    const after = phone.open()
    expect(await after.finish()).toBe(true)
    expect(after.get().theirs).toBeNull()
    expect(server.get()?.blocks).toEqual(['Một hai', ''])
  })

  it('shows both texts when another phone has written, sends nothing until the author chooses, and keeps both if wished', async () => {
    const server = createServer()
    const keeper = createPhone(server).open()
    keeper.type(0, 'Ở đây')
    server.save(['Ở kia', 'Thêm'])
    expect(await keeper.flush()).toBe(false)
    expect(keeper.get().theirs?.blocks).toEqual(['Ở kia', 'Thêm'])
    expect(await keeper.flush()).toBe(false)
    expect(server.get()?.blocks).toEqual(['Ở kia', 'Thêm'])
    keeper.choose('both')
    expect(await keeper.flush()).toBe(true)
    expect(server.get()?.blocks).toEqual(['Ở đây\n\nỞ kia', 'Thêm'])
  })

  it('says why the server does not take it, and keeps the words', async () => {
    const server = createServer()
    const phone = createPhone(server)
    const keeper = createKeeper(blankDraft(2), {
      keep: () => false,
      load: server.ports.load,
      send: () => Promise.reject(new ApiProblem('essay_locked')),
    })
    keeper.type(0, 'Muộn')
    await keeper.flush()
    expect(keeper.get()).toMatchObject({ saving: 'stuck', isUnkept: true })
    expect(keeper.get().refusal?.code).toBe('essay_locked')
    expect(keeper.get().draft.blocks).toEqual(['Muộn', ''])
    expect(phone.kept()).toEqual(blankDraft(2))
  })

  it('loses no word, whatever two phones, a bad network and dying apps do', async () => {
    const step = fc.record({
      act: fc.constantFrom<Act>('type', 'flush', 'die', 'look', 'works', 'down', 'loses answers'),
      at: fc.nat(1),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { keepers, typed } = await live(steps)
        const all = keepers.map((keeper) => keeper.get().draft.blocks[0] ?? '').join('')
        for (const word of typed) expect(all).toContain(word)
        expect(keepers.every((keeper) => keeper.get().draft.isSent)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

const at = (second: number) => Instant.parse(`2026-03-14T08:00:0${second}.000Z`)

describe('meetDraft', () => {
  const kept = { blocks: ['a', ''], revision: 2, savedAt: at(2), isSent: true, sending: null }

  it('follows another phone where this one has nothing of its own, and ignores an answer from before', () => {
    const newer = { blocks: ['b', 'c'], revision: 3, savedAt: at(3) }
    expect(meetDraft(kept, newer).kept).toMatchObject({ blocks: ['b', 'c'], revision: 3 })
    const older = { blocks: ['x', ''], revision: 1, savedAt: at(1) }
    expect(meetDraft({ ...kept, isSent: false }, older)).toEqual({
      kept: { ...kept, isSent: false },
      theirs: null,
    })
  })

  it('takes a draft that began anew after handing in and taking back', () => {
    const anew = { blocks: ['a', 'd'], revision: 1, savedAt: at(4) }
    expect(meetDraft(kept, anew).kept).toMatchObject({ blocks: ['a', 'd'], revision: 1 })
  })

  it('keeps the words of this phone when the server has no draft any more', () => {
    expect(meetDraft(kept, null).kept).toMatchObject({
      blocks: ['a', ''],
      revision: 0,
      isSent: false,
    })
  })

  it('takes one text or the other when the author says so', () => {
    const theirs = { blocks: ['b', ''], revision: 3, savedAt: at(3) }
    const own = { ...kept, isSent: false }
    expect(settle(own, theirs, 'theirs')).toMatchObject({ blocks: ['b', ''], isSent: true })
    expect(settle(own, theirs, 'own')).toMatchObject({
      blocks: ['a', ''],
      revision: 3,
      isSent: false,
    })
  })
})

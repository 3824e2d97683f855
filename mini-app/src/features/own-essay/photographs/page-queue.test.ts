import { describe, expect, it } from 'vitest'
import { ApiProblem } from '../../../lib/problem.ts'
import { createPageQueue, type WaitingPage } from './page-queue.ts'

/** A phone with a store, and a server that takes pages while the line holds. */
const createScene = () => {
  const store = new Map<string, WaitingPage>()
  const server: string[] = []
  const answers = new Map<string, Error>()
  const room = { isFull: false }
  const send = async ({ id }: WaitingPage): Promise<void> => {
    const refusal = answers.get(id) ?? answers.get('every')
    if (refusal) throw refusal
    if (!server.includes(id)) server.push(id)
    // The answer is lost behind what has been stored.
    const lost = answers.get(`after ${id}`)
    if (lost) throw lost
  }
  const open = () =>
    createPageQueue({
      load: () => Promise.resolve([...store.values()].toSorted((a, b) => a.at - b.at)),
      keep: (page) => {
        if (room.isFull) return Promise.resolve(false)
        store.set(page.id, page)
        return Promise.resolve(true)
      },
      drop: (id) => {
        store.delete(id)
        return Promise.resolve()
      },
      send,
    })
  return { store, server, answers, room, open }
}

const blob = new Blob(['x'])
const take = (id: string, replaces: string | null = null) => ({ id, blob, replaces })
const idsOf = (pages: readonly WaitingPage[]): string[] => pages.map(({ id }) => id)

describe('pages that wait to be sent', () => {
  it('outlive the app: what was not sent is sent by the next one, in the order it was taken, once', async () => {
    const { store, server, answers, open } = createScene()
    const queue = open()
    await queue.add(take('a'))
    await queue.flush()
    answers.set('every', new ApiProblem('offline'))
    for (const id of ['b', 'c']) await queue.add(take(id))
    await queue.flush()
    expect(queue.get()).toMatchObject({ isStuck: true, isUnkept: false })
    expect([...store.keys()]).toEqual(['b', 'c'])

    answers.clear()
    answers.set('after b', new ApiProblem('offline'))
    const next = open()
    await next.flush()
    expect(server).toEqual(['a', 'b'])
    answers.clear()
    await next.add(take('d'))
    await next.flush()
    expect(server).toEqual(['a', 'b', 'c', 'd'])
    expect(next.get()).toEqual({ pages: [], isStuck: false, isUnkept: false })
    expect(store.size).toBe(0)
  })

  it('are tried again when another phone was faster, or the server had no time', async () => {
    const { server, answers, open } = createScene()
    const queue = open()
    for (const code of ['essay_draft_changed', 'busy', 'too_many_tries'] as const) {
      answers.set('a', new ApiProblem(code))
      if (queue.get().pages.length === 0) await queue.add(take('a'))
      await queue.flush()
      expect(queue.get()).toMatchObject({ isStuck: true, pages: [{ id: 'a', refusal: null }] })
    }
    answers.clear()
    await queue.flush()
    expect(server).toEqual(['a'])
  })

  it('say why they were refused and stay, over a restart too, until sent again or taken out; others go on', async () => {
    const { store, server, answers, open } = createScene()
    const refusal = new ApiProblem('picture_refused', 'Không đọc được ảnh này.')
    for (const id of ['a', 'b']) answers.set(id, refusal)
    const queue = open()
    for (const id of ['a', 'b', 'c']) await queue.add(take(id))
    await queue.flush()
    expect(server).toEqual(['c'])
    const next = open()
    await next.flush()
    expect(next.get().pages).toMatchObject([
      { id: 'a', refusal: 'Không đọc được ảnh này.' },
      { id: 'b', refusal: 'Không đọc được ảnh này.' },
    ])
    answers.delete('a')
    await next.again('a')
    expect(server).toEqual(['c', 'a'])
    await next.remove('b')
    expect([idsOf(next.get().pages), store.size]).toEqual([[], 0])
  })

  it('last while the app is open where the phone keeps nothing, and this is said', async () => {
    const { store, server, answers, room, open } = createScene()
    room.isFull = true
    answers.set('every', new ApiProblem('offline'))
    const queue = open()
    await queue.add(take('a', 'old'))
    await queue.flush()
    expect(queue.get()).toMatchObject({ isUnkept: true, pages: [{ id: 'a', replaces: 'old' }] })
    expect(store.size).toBe(0)
    answers.clear()
    await queue.flush()
    expect(server).toEqual(['a'])
    expect(queue.get().isUnkept).toBe(false)
  })
})

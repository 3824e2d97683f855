import { createWorker } from '@quan-triet/bot-server/jobs/worker'
import { systemTiming } from '@quan-triet/bot-server/lib/timing'
import { describe, expect, it } from 'vitest'
import { delivered, ledgerOf, openOutbox, putIn, range } from './scene.ts'

describe('the stream of calls', () => {
  it('goes on while one call hangs, keeps only its chat waiting, and ends it before it stops', async () => {
    const scene = await openOutbox({ timing: systemTiming })
    const answer = Promise.withResolvers<void>()
    scene.play(async ({ chatId }) => {
      if (chatId === 'slow') await answer.promise
      return delivered
    })
    await putIn(scene.house, [
      { chat: 'slow', text: 's1' },
      { chat: 'slow', text: 's2' },
      ...range(30).map((index) => ({ chat: `chat-${index}`, text: 'other' })),
    ])
    const stop = new AbortController()
    const running = scene.dispatcher.run(stop.signal)
    await expect.poll(() => scene.calls.length, { timeout: 5000 }).toBe(31)
    await putIn(scene.house, [{ chat: 'late', text: 'late' }])
    scene.dispatcher.wake()
    await expect.poll(() => scene.texts('late'), { timeout: 5000 }).toEqual(['late'])
    stop.abort()
    answer.resolve()
    await running
    expect((await ledgerOf(scene.house)).slice(0, 2)).toMatchObject([
      { state: 'delivered' },
      { state: 'ready', attempts: 0 },
    ])
  })

  it('has no more than two hundred calls on their way, however silent the platform is', async () => {
    const scene = await openOutbox({ timing: systemTiming })
    const answer = Promise.withResolvers<void>()
    scene.play(() => answer.promise.then(() => delivered))
    await putIn(
      scene.house,
      range(230).map((index) => ({ chat: `chat-${index}`, text: 'part' })),
    )
    const stop = new AbortController()
    const running = scene.dispatcher.run(stop.signal)
    await expect.poll(() => scene.calls.length, { timeout: 15_000 }).toBe(200)
    stop.abort()
    answer.resolve()
    await running
    expect(scene.calls.length).toBe(200)
  })

  it('keeps no other work of the house waiting while the platform is silent', async () => {
    const scene = await openOutbox({ timing: systemTiming })
    const answer = Promise.withResolvers<void>()
    scene.play(() => answer.promise.then(() => delivered))
    await putIn(scene.house, [{ chat: 'silent', text: 'part' }])
    const { house } = scene
    const worker = createWorker(house.deps, scene.deps)
    worker.start()
    await expect.poll(() => scene.calls.length, { timeout: 5000 }).toBe(1)
    scene.pass(3_600_000)
    worker.wake()
    const lastRun = async () => {
      const job = house.db.selectFrom('timed_job').select('last_run_at')
      const row = await job.where('name', '=', 'remind').executeTakeFirst()
      return row?.last_run_at
    }
    await expect.poll(lastRun, { timeout: 5000 }).toBe(house.clock.now())
    // What the jobs of that hour wrote may be on its way as well.
    const inFlight = expect.objectContaining({ state: 'sending', attempts: 1 })
    expect(await ledgerOf(house)).toContainEqual(inFlight)
    const stopped = worker.stop()
    answer.resolve()
    await stopped
  })

  it('gives back what it had claimed when it is stopped, for another to send', async () => {
    const limits = { perMinute: { bot: 120 } }
    const scene = await openOutbox({ timing: systemTiming, limits })
    await putIn(
      scene.house,
      range(4).map((index) => ({ chat: `chat-${index}`, text: 'part' })),
    )
    const stop = new AbortController()
    const running = scene.dispatcher.run(stop.signal)
    await expect.poll(() => scene.calls.length, { timeout: 5000 }).toBe(1)
    stop.abort()
    await running
    const leased = await scene.house.db
      .selectFrom('outbox')
      .select('id')
      .where('locked_until', 'is not', null)
      .execute()
    expect(leased).toEqual([])
    expect(scene.calls.length).toBeLessThan(4)
  })
})

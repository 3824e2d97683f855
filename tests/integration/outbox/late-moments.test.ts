import { createSkippingTiming } from '@quan-triet/bot-server/lib/timing'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { ledgerOf, openOutbox, putIn } from './scene.ts'

/** A moment that a clock noted which was wrong by decades. */
const FAR = '2099-01-01T00:00:00.000Z'

describe('a machine’s clock that was far ahead and is set right', () => {
  it('holds neither the way nor a chat until the wrong hour comes again', async () => {
    const scene = await openOutbox({ limits: { chatGapMs: 1 } })
    const { db } = scene.house
    await putIn(scene.house, [{ chat: 'group', text: 'before' }])
    await scene.settle()
    await db.updateTable('sending_way').set({ free_at: FAR }).execute()
    await db.updateTable('chat_pace').set({ free_at: FAR }).execute()
    await putIn(scene.house, [
      { chat: 'group', text: 'after' },
      { chat: 'group', text: 'answer', kind: 'answer' },
    ])
    await scene.settle()
    await expect
      .poll(() => scene.settle().then(() => scene.texts().toSorted()))
      .toEqual(['after', 'answer', 'before'])
  })
})

describe('a message whose time is over', () => {
  it('does not leave, though its time was not yet over when its call was planned', async () => {
    const timing = createSkippingTiming()
    const scene = await openOutbox({
      timing: {
        ...timing,
        async wait(ms) {
          scene.pass(1000)
          await timing.wait(ms)
        },
      },
    })
    const expiresAt = addMs(scene.house.clock.now(), 500)
    await putIn(scene.house, [{ chat: 'group', text: 'too late', kind: 'reminder', expiresAt }])
    await scene.settle()
    await scene.settle()
    expect(scene.calls).toEqual([])
    expect(await ledgerOf(scene.house)).toMatchObject([{ state: 'expired', attempts: 0 }])
  })
})

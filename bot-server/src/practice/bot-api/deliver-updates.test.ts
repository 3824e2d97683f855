/** Checks how long an update is carried to a webhook that fails. */
import { afterEach, expect, it } from 'vitest'
import { createUpdateDelivery } from './deliver-updates.ts'
import { closeAll, listen } from './play-bot.ts'
import { defaultSwitches } from './switches.ts'

afterEach(closeAll)

it('brings an update again and again until the webhook takes it, however often it failed', async () => {
  let tries = 0
  const url = await listen(() => {
    tries += 1
    return new Response('', { status: tries < 12 ? 503 : 200 })
  })
  const delivery = createUpdateDelivery({
    target: () => ({ url, secretToken: 'secret-of-hook' }),
    switches: () => defaultSwitches,
    retryDelaysMs: [1, 1],
    thenEveryMs: 1,
  })
  const taken: string[] = []
  delivery.enqueue({ lane: 'one', body: {}, onTaken: () => taken.push('one') })
  await delivery.idle()
  expect([taken, tries]).toEqual([['one'], 12])
})

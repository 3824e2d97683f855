/** Wraps a channel so that what arrives through it is noted: when it last worked, and which troubles are over. */
import type { QueueName } from '@quan-triet/shared/models/house-condition'
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import { putFact } from '../../db/queries/channel-facts.ts'
import { listOpenTroubles } from '../../db/queries/operator-notices.ts'
import type { ChatAddress, GroupChannel } from '../../domain/channels/group-channel.ts'
import { type Deps, systemContext } from '../context.ts'
import { clearNotices } from './clear-notices.ts'

/** A broadcast of thousands is noted a few times, not thousands of times. */
const EVERY_MS = 10_000

/** @param way or any queue, of which only ways have such a fact */
export const deliveredFact = (way: QueueName): string => `delivered:${way}`

/** The outcome of a call is handed on unchanged, also when noting it fails. */
export const watchChannel = (deps: Deps, way: SendingWay, channel: GroupChannel): GroupChannel => {
  const ctx = systemContext(deps, 'watch-channel')
  let notedAt = Number.NEGATIVE_INFINITY
  let hasTrouble = false

  const note = async ({ chatId }: ChatAddress): Promise<void> => {
    const at = deps.clock.now()
    if (Date.parse(at) >= notedAt + EVERY_MS) {
      notedAt = Date.parse(at)
      await putFact(deps.db, { name: deliveredFact(way), value: '', at })
      hasTrouble = (await listOpenTroubles(deps.db, way)).length > 0
    }
    if (hasTrouble) await clearNotices({ ctx, input: { place: way, sign: 'delivered', chatId } })
  }

  return {
    capabilities: channel.capabilities,
    async send(to, content) {
      const outcome = await channel.send(to, content)
      deps.metrics.sends.add([way, outcome.kind])
      if (outcome.kind === 'delivered')
        await note(to).catch((error: unknown) =>
          deps.log.error({ error: String(error) }, 'a delivery was not noted'),
        )
      else if (outcome.kind === 'ask_human') hasTrouble = true
      return outcome
    },
  }
}

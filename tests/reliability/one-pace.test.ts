import { capabilitiesOf } from '@quan-triet/bot-server/domain/channels/capabilities'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { createDispatcher } from '@quan-triet/bot-server/outbox/dispatch'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { BotChatId, DeliveryId } from '@quan-triet/shared/models/ids'
import { expect, it, onTestFinished } from 'vitest'
import { openWatchedDatabase } from '../support/open-watched-database.ts'
import { createVirtualTime } from '../support/virtual-time.ts'

const START = '2026-03-12T02:00:00.000Z'
const PROCESSES = 4
const MINUTE_MS = 60_000
const PER_MINUTE = 240
const CHATS = 100
const PARTS = 3
const MESSAGES = CHATS * PARTS

/** Most moments of a list that lie within one minute. */
const busiestMinute = (moments: readonly number[]): number =>
  Math.max(
    ...moments.map((from) => moments.filter((at) => at >= from && at < from + MINUTE_MS).length),
  )

const addMessages = async (db: Db): Promise<void> => {
  const rows = Array.from({ length: MESSAGES }, (_, index) => {
    const [part, chat] = [Math.floor(index / CHATS), `chat-${index % CHATS}`]
    return {
      id: asId<DeliveryId>(`${part}-${chat}`),
      dedupe_key: `${part}-${chat}`,
      kind: 'part' as const,
      way: 'oa' as const,
      lane: chat,
      order_key: `${START}/${part}`,
      chat_id: asId<BotChatId>(chat),
      flow: 'campaign',
      body: JSON.stringify({ text: String(part) }),
      state: 'ready' as const,
      planned_at: START,
      due_at: START,
      attempts: 0,
      created_at: START,
    }
  })
  await db.insertInto('outbox').values(rows).execute()
}

/** Sends all of it by processes that come one after another. @returns when each call was begun, and of what */
const broadcast = async (): Promise<{ moments: number[]; keys: string[] }> => {
  const watched = await openWatchedDatabase('PostgreSQL')
  const { db } = watched
  await addMessages(db)
  const time = createVirtualTime(START, () => watched.isBusy())
  const moments: number[] = []
  const keys: string[] = []
  const stopping = new AbortController()
  onTestFinished(() => stopping.abort())
  const startProcess = (): void => {
    const { timing } = time.beginLife()
    const dispatcher = createDispatcher({
      db,
      clock: time.clock,
      log: createLogger('silent'),
      channels: {
        oa: {
          capabilities: capabilitiesOf.oa,
          async send({ chatId }, content) {
            moments.push(time.now())
            keys.push(`${chatId} ${content.kind === 'text' ? content.text : ''}`)
            await timing.wait(300)
            return { kind: 'delivered', messageId: `m${moments.length}` }
          },
        },
      },
      limits: { perMinute: { oa: PER_MINUTE }, perMonth: {}, chatGapMs: 1000 },
      timing,
      loadFile: () => Promise.reject(new Error('there is no file')),
      onTrouble: () => Promise.resolve(),
    })
    void dispatcher.run(stopping.signal)
  }
  for (let count = 0; count < PROCESSES; count += 1) {
    startProcess()
    // One comes while the others are in the middle of it.
    await time.passUntil(() => moments.length >= (count * MESSAGES) / (2 * PROCESSES))
  }
  await time.passUntil(() => moments.length >= MESSAGES)
  return { moments, keys }
}

it(
  'several processes together stay within the rate that is set, use it, and send nothing twice',
  { timeout: 120_000 },
  async () => {
    const { moments, keys } = await broadcast()
    expect(new Set(keys).size).toBe(MESSAGES)
    expect(keys).toHaveLength(MESSAGES)
    expect(busiestMinute(moments)).toBeLessThanOrEqual(PER_MINUTE)
    const tookMs = (moments.at(-1) ?? 0) - (moments[0] ?? 0)
    expect(MESSAGES / (tookMs / MINUTE_MS) / PER_MINUTE).toBeGreaterThan(0.95)
  },
)

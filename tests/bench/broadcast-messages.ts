/** Puts the messages of a broadcast into the outbox: six parts for each of two thousand groups. */
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { BotChatId, DeliveryId } from '@quan-triet/shared/models/ids'

export const GROUPS = 2000
export const PARTS = 6
const CHUNK = 500

/** @param start when they are due */
export const addMessages = async (db: Db, start: string): Promise<void> => {
  const rows = Array.from({ length: GROUPS * PARTS }, (_, index) => {
    const part = Math.floor(index / GROUPS)
    const chat = `chat-${String(index % GROUPS).padStart(5, '0')}`
    return {
      id: asId<DeliveryId>(`${part}-${chat}`),
      dedupe_key: `${part}-${chat}`,
      kind: 'part' as const,
      way: 'bot' as const,
      lane: chat,
      order_key: `${start}/${part}`,
      chat_id: asId<BotChatId>(chat),
      flow: 'campaign-1',
      body: JSON.stringify({ text: String(part) }),
      state: 'ready' as const,
      planned_at: start,
      due_at: start,
      attempts: 0,
      created_at: start,
    }
  })
  for (let from = 0; from < rows.length; from += CHUNK)
    await db
      .insertInto('outbox')
      .values(rows.slice(from, from + CHUNK))
      .execute()
}

/** Holds the ledger of a broadcast against what the stand-ins received. */
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import type { BroadcastGroup } from './seed-broadcast.ts'
import type { BothZalos } from './start-both-zalos.ts'

export interface LedgerLine {
  id: string
  key: string
  state: string
  cause: string | null
  sentId: string | null
}

const textOf = (body: string): string => {
  const parsed: unknown = JSON.parse(body)
  return typeof parsed === 'object' && parsed !== null && 'text' in parsed
    ? String(parsed.text)
    : ''
}

const keyOf = (chatId: string, text: string): string => `${chatId} ${text}`

const readLedger = async (db: Db): Promise<LedgerLine[]> => {
  const rows = await db
    .selectFrom('outbox')
    .select(['id', 'chat_id', 'body', 'state', 'cause', 'sent_id'])
    .where('kind', '=', 'part')
    .orderBy('order_key')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    key: keyOf(row.chat_id ?? '', textOf(row.body)),
    state: row.state,
    cause: row.cause,
    sentId: row.sent_id,
  }))
}

/** @returns lists that are empty when the ledger is true */
export const compareWithTruth = async (
  db: Db,
  zalos: BothZalos,
  groups: readonly BroadcastGroup[],
) => {
  const ledger = await readLedger(db)
  const place = new Map(ledger.map(({ key }, index) => [key, index]))
  const shown = groups.map((group) =>
    zalos.shown(group).map(({ id, text }) => ({ id, key: keyOf(group.chatId, text) })),
  )
  const idByKey = new Map(shown.flat().map(({ id, key }) => [key, id]))
  const places = shown.map((chat) => chat.map(({ key }) => place.get(key) ?? -1))
  const lost = new Set(
    zalos
      .truth()
      .filter(({ answer }) => answer === 'none')
      .map(({ chatId, text }) => keyOf(chatId ?? '', text ?? '')),
  )
  const inState = (state: string) => ledger.filter((line) => line.state === state)
  return {
    ledger,
    delivered: inState('delivered'),
    unknown: inState('unknown'),
    dead: inState('dead'),
    /** Calls that got no answer, by message. */
    lost,
    twice: shown.flat().length - idByKey.size,
    outOfOrder: places.filter((list) => list.some((at, i) => at < (list[i - 1] ?? -1))).length,
    notOurs: places.flat().filter((at) => at < 0).length,
    /** Called delivered, and is not there by that id. */
    falselyDelivered: inState('delivered').filter(({ key, sentId }) => idByKey.get(key) !== sentId),
    /** Is there, and is called neither delivered nor unknown. */
    falselyMissing: ledger.filter(
      ({ key, state }) => idByKey.has(key) && state !== 'delivered' && state !== 'unknown',
    ),
    /** Got no answer, and is not called unknown. */
    notAdmitted: ledger.filter(({ key, state }) => lost.has(key) && state !== 'unknown'),
  }
}

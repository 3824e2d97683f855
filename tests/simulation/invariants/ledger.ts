/** Holds the ledger of a run against what the platform truly received (REL-4): ruling 6, and the order of each group. */
import { isQuiet } from '@quan-triet/bot-server/domain/deadlines/quiet-hours'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { Played } from '../play.ts'
import type { TrueCall } from '../platform.ts'

interface Row {
  id: string
  key: string
  kind: 'part' | 'part_file' | 'reminder' | 'answer' | 'notice'
  state: string
  orderKey: string
  expiresAt: string | null
  attempts: number
  sentId: string | null
}

interface Stored extends Omit<Row, 'key'> {
  chatId: string
  body: string
}

/** From its last look at the clock to the call itself the house takes up to so long. */
const LAST_LOOK_MS = 2000

const keyOf = (chatId: string, text: string): string => `${chatId}\n${text}`

/** Safe because only the house writes bodies, and each has a text. */
const textIn = (body: string): string => (JSON.parse(body) as { text: string }).text

const ROWS = `
  select id, kind, state, order_key as orderKey, expires_at as expiresAt, attempts, sent_id as sentId,
    chat_id as chatId, body
  from outbox where way = 'bot' order by order_key`

const readRows = ({ world, settledBefore }: Played): Row[] =>
  world.disk.raw
    .prepare<[], Stored>(ROWS)
    .all()
    .filter(({ id }) => !settledBefore.has(id))
    .map(({ chatId, body, ...row }) => ({
      ...row,
      key: keyOf(chatId, textIn(body).normalize('NFC')),
    }))

interface OfKey {
  key: string
  rows: readonly Row[]
  calls: readonly TrueCall[]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** A reminder may be sent once more when nobody knows whether it arrived; nothing else may. */
const mostArrivals = (rows: readonly Row[]): number =>
  sum(rows.map(({ kind }) => (kind === 'reminder' ? 2 : 1)))

const sentAgain = (rows: readonly Row[]): number =>
  sum(rows.map(({ kind, attempts }) => (kind === 'reminder' ? Math.max(0, attempts - 1) : 0)))

/** What is wrong with the messages of one text in one chat. */
const judge = ({ key, rows, calls }: OfKey, cut: ReadonlySet<string>): string[] => {
  const arrived = calls.filter(({ messageId }) => messageId !== null)
  const unheard = calls.filter(({ heard }) => heard === 'no')
  const unknown = rows.filter(({ state }) => state === 'unknown')
  const wasCut = rows.filter(({ id }) => cut.has(id))
  const ids = new Set(arrived.map(({ messageId }) => messageId))
  const delivered = rows.filter(({ state }) => state === 'delivered')
  const named = new Set(delivered.map(({ sentId }) => sentId))
  const nameless = arrived.filter(({ messageId }) => !named.has(messageId))
  const wrong = [
    [rows.length === 0, 'was sent by nobody'],
    [arrived.length > mostArrivals(rows), 'arrived more often than it may'],
    [named.size < delivered.length, 'is called delivered twice by one arrival'],
    [delivered.some(({ sentId }) => !ids.has(sentId)), 'is called delivered, and is not there'],
    [unknown.length > unheard.length + wasCut.length, 'is called unknown without a cause'],
    [
      unheard.length > unknown.length + sentAgain(rows) + wasCut.length,
      'got no answer, and is not called unknown',
    ],
    [
      nameless.length > unknown.length + sentAgain(rows),
      'arrived, and is called neither delivered nor unknown',
    ],
  ] as const
  return wrong.flatMap(([is, what]) => (is ? [`${JSON.stringify(key.slice(0, 80))} ${what}`] : []))
}

const judgeOrder = (rows: readonly Row[], calls: readonly TrueCall[]): string[] => {
  const place = new Map(
    rows.filter(({ kind }) => kind === 'part').map(({ key, orderKey }) => [key, orderKey]),
  )
  const shown = calls.filter(({ messageId }) => messageId !== null)
  return [...Map.groupBy(shown, ({ chatId }) => chatId)].flatMap(([chatId, ofChat]) => {
    const places = ofChat.flatMap(({ text }) => place.get(keyOf(chatId, text)) ?? [])
    const isDisordered = places.some((one, index) => one < (places[index - 1] ?? ''))
    return isDisordered ? [`the parts of ${chatId} came in another order`] : []
  })
}

const isHeldAtNight = ({ kind }: Row): boolean => kind === 'part' || kind === 'reminder'

const judgeMoment = (row: Row, { at }: TrueCall): string[] => [
  ...(row.expiresAt !== null && at > addMs(row.expiresAt, LAST_LOOK_MS)
    ? [`${row.id} was sent at ${at}, after it had expired at ${row.expiresAt}`]
    : []),
  ...(isHeldAtNight(row) && isQuiet(at) && isQuiet(addMs(at, -LAST_LOOK_MS))
    ? [`${row.id} was sent at ${at}, in the quiet hours`]
    : []),
]

/** @returns what is wrong */
export const checkLedger = (played: Played): string[] => {
  const { platform, cut } = played.world
  const rows = readRows(played)
  const rowsOf = Map.groupBy(rows, ({ key }) => key)
  const callsOf = Map.groupBy(platform.calls, ({ chatId, text }) => keyOf(chatId, text))
  const keys = [...new Set([...rowsOf.keys(), ...callsOf.keys()])]
  return [
    ...keys.flatMap((key) =>
      judge({ key, rows: rowsOf.get(key) ?? [], calls: callsOf.get(key) ?? [] }, cut),
    ),
    ...judgeOrder(rows, platform.calls),
    ...rows.flatMap((row) => {
      const [only, ...others] = rowsOf.get(row.key) ?? []
      if (only !== row || others.length > 0) return []
      return (callsOf.get(row.key) ?? []).flatMap((call) => judgeMoment(row, call))
    }),
  ]
}

/** Measures in virtual time what twelve hours without the platform leave behind: how the backlog drains, and answers meanwhile (REL-12). */
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { createDispatcher } from '@quan-triet/bot-server/outbox/dispatch'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { BotChatId, DeliveryId } from '@quan-triet/shared/models/ids'
import { createVirtualTime } from '../support/virtual-time.ts'
import { addMessages, GROUPS, PARTS } from './broadcast-messages.ts'
import { createPlatform, PER_SECOND } from './broadcast-platform.ts'
import { printTable, quantile } from './table.ts'

/** Eight in the morning in Vietnam: parts are sent until nine in the evening. */
const START = '2026-03-12T01:00:00.000Z'
const HOUR_MS = 3_600_000
const DARK_MS = 12 * HOUR_MS
const REMINDERS = 500
/** So many are asked for while the backlog drains, and as many afterwards. */
const ANSWERS = 300
const BETWEEN_ANSWERS_MS = 1000
const GOAL = 0.97
const MOST_SLOWER = 2

const at = (ms: number): string => new Date(ms).toISOString()

interface Message {
  name: string
  kind: 'answer' | 'reminder'
  dueMs: number
  expiresMs: number | null
}

/** To a chat of its own. */
const add = async (db: Db, { name, kind, dueMs, expiresMs }: Message): Promise<void> => {
  await db
    .insertInto('outbox')
    .values({
      id: asId<DeliveryId>(name),
      dedupe_key: name,
      kind,
      way: 'bot',
      lane: name,
      order_key: name,
      chat_id: asId<BotChatId>(name),
      flow: '',
      body: JSON.stringify({ text: '0' }),
      state: 'ready',
      planned_at: at(dueMs),
      due_at: at(dueMs),
      expires_at: expiresMs === null ? null : at(expiresMs),
      attempts: 0,
      created_at: at(dueMs),
    })
    .execute()
}

const addReminders = async (db: Db): Promise<void> => {
  const dueMs = Date.parse(START) + HOUR_MS
  for (let index = 0; index < REMINDERS; index += 1)
    await add(db, {
      name: `reminder-${index}`,
      kind: 'reminder',
      dueMs,
      expiresMs: dueMs + HOUR_MS,
    })
}

const countOf = async (db: Db, states: readonly ('ready' | 'sending' | 'expired' | 'dead')[]) => {
  const counted = db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', 'in', states)
  return (await counted.executeTakeFirstOrThrow()).count
}

const measure = async (db: Db) => {
  const lightAt = Date.parse(START) + DARK_MS
  await addMessages(db, START)
  await addReminders(db)
  const time = createVirtualTime(START)
  const platform = createPlatform(time, {
    isKnown: true,
    refused: 0,
    pausesAll: false,
    darkUntil: lightAt,
    isCalm: true,
  })
  const { timing } = time.beginLife()
  const dispatcher = createDispatcher({
    db,
    clock: time.clock,
    log: createLogger('silent'),
    channels: { bot: platform.channelFor(timing) },
    limits: { perMinute: { bot: PER_SECOND * 60 }, perMonth: {}, chatGapMs: 3000 },
    timing,
    loadFile: () => Promise.reject(new Error('there is no file')),
    onTrouble: () => Promise.resolve(),
  })
  const running = dispatcher.run(new AbortController().signal)
  void running.catch((error: unknown) => console.error(error))
  const passTo = (ms: number) => time.passUntil(() => time.now() >= ms)
  const firstAnswered = () => platform.calls.find((ms) => ms >= lightAt) ?? Number.NaN

  /** Asks one a second. @returns how long each waited for its call, in ms */
  const askSome = async (name: string): Promise<number[]> => {
    const asked = new Map<string, number>()
    for (let index = 0; index < ANSWERS; index += 1) {
      const id = `${name}-${index}`
      asked.set(id, time.now())
      await add(db, { name: id, kind: 'answer', dueMs: time.now(), expiresMs: null })
      dispatcher.wake()
      await passTo(time.now() + BETWEEN_ANSWERS_MS)
    }
    await passTo(time.now() + HOUR_MS / 60)
    return [...asked].map(([id, ms]) => (platform.arrivals.get(id) ?? Number.NaN) - ms)
  }

  await passTo(lightAt)
  const callsInDark = platform.calls.length
  while (Number.isNaN(firstAnswered())) await passTo(time.now() + 100)
  const during = await askSome('while')
  while ((await countOf(db, ['ready', 'sending'])) > 0) await passTo(time.now() + 1000)
  const drainedAt = platform.calls.at(-1) ?? 0
  const afterwards = await askSome('after')
  return { platform, lightAt, firstAt: firstAnswered(), drainedAt, callsInDark, during, afterwards }
}

export const run = async (): Promise<void> => {
  const db = openDatabase('sqlite::memory:')
  try {
    await migrate(db)
    const { platform, ...measured } = await measure(db)
    const { lightAt, firstAt, drainedAt, during, afterwards } = measured
    const lists = [...platform.received.entries()].filter(([chat]) => chat.startsWith('chat-'))
    const sent = lists.reduce((sum, [, parts]) => sum + parts.length, 0)
    const expected = GROUPS * PARTS
    const least = (expected + ANSWERS) / PER_SECOND
    const share = least / ((drainedAt - firstAt) / 1000)
    const [slow, usual] = [quantile(during, 0.99), quantile(afterwards, 0.99)]
    printTable('Twelve hours without the platform, 12,000 messages waiting', [
      {
        what: 'calls that looked whether it is back',
        value: String(measured.callsInDark),
      },
      {
        what: 'it is back → first call',
        value: `${((firstAt - lightAt) / 1000).toFixed(1)} s`,
      },
      {
        what: 'of the permitted rate, from the first call to the last',
        value: `${(share * 100).toFixed(1)} %`,
        goal: '≥ 97 %',
        isMissed: share < GOAL,
      },
      {
        what: 'parts that arrived; given up; reminders expired unsent',
        value: `${sent} of ${expected}; ${await countOf(db, ['dead'])}; ${await countOf(db, ['expired'])} of ${REMINDERS}`,
        goal: 'all; 0; all',
        isMissed:
          sent < expected ||
          (await countOf(db, ['dead'])) > 0 ||
          (await countOf(db, ['expired'])) < REMINDERS,
      },
      {
        what: 'an answer asked for meanwhile ÷ afterwards, until it has arrived, p99',
        value: `${(slow / usual).toFixed(2)} (${slow.toFixed(0)} and ${usual.toFixed(0)} ms)`,
        goal: `≤ ${MOST_SLOWER}`,
        isMissed: !(slow / usual <= MOST_SLOWER),
      },
    ])
  } finally {
    await db.destroy()
  }
}

if (import.meta.main) await run()

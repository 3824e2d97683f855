/** Plays a million random changes of attendance and proves that the counters equal a recount afterwards (ruling 18). */
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { createDeps } from '@quan-triet/bot-server/deps'
import { createFigureRoller } from '@quan-triet/bot-server/jobs/roll-figures'
import { systemClock } from '@quan-triet/bot-server/lib/clock'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { recountFigures } from '@quan-triet/bot-server/services/figures/recount-figures'
import type { PersonId, SessionId } from '@quan-triet/shared/models/ids'
import { sql } from 'kysely'
import type { Row } from './table.ts'

export const SEED = 20_260_312
const EVENTS = 1_000_000
const EVENTS_AT_ONCE = 10_000

export type FiguresHouse = ReturnType<typeof houseOn>

export const houseOn = (db: Db) => {
  const deps = createDeps({
    db,
    clock: systemClock,
    log: createLogger('error'),
    graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'none' },
    miniAppId: '1',
    dataKey: Buffer.alloc(32, 'bench'),
  })
  return { db, deps, ctx: systemContext(deps, 'bench'), roller: createFigureRoller(deps) }
}

/** Random changes of what is recorded, counted away as they come; then everything is counted from the facts. */
export const measureEvents = async (house: FiguresHouse): Promise<Row[]> => {
  const { db, deps, ctx } = house
  const roller = createFigureRoller(deps)
  const states = ['co_mat', 'muon', 'vang_co_ly_do', 'vang_khong_ly_do'] as const
  const { rows } = await sql<{ personId: PersonId; sessionId: SessionId }>`
    select person_id as "personId", session_id as "sessionId" from attendance`.execute(db)
  let random = SEED
  const next = (below: number): number => {
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((random / 2_147_483_648) * below)
  }
  const start = performance.now()
  for (let done = 0; done < EVENTS; done += EVENTS_AT_ONCE) {
    const state = states[next(states.length)] ?? 'co_mat'
    const from = next(rows.length - EVENTS_AT_ONCE)
    const some = rows.slice(from, from + EVENTS_AT_ONCE)
    for (let part = 0; part < some.length; part += 500)
      await sql`update attendance set state = ${state} where (person_id, session_id) in (values ${sql.join(
        some.slice(part, part + 500).map((one) => sql`(${one.personId}, ${one.sessionId})`),
      )})`.execute(db)
    await roller.once()
  }
  const took = (performance.now() - start) / 1000
  const recounting = performance.now()
  const { differences } = await recountFigures({ ctx, input: { repair: false } })
  return [
    {
      what: `${EVENTS.toLocaleString('en')} random events counted away`,
      value: `${took.toFixed(0)} s, ${((took / EVENTS) * 1e6).toFixed(0)} µs each`,
    },
    {
      what: 'counters that differ from a recount afterwards',
      value: `${differences.length} (recount ${((performance.now() - recounting) / 1000).toFixed(1)} s)`,
      goal: '0',
      isMissed: differences.length > 0,
    },
  ]
}

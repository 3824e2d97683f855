import { markings } from '@quan-triet/bot-server/db/migrations/0029-figure-marks'
import { inTransaction } from '@quan-triet/bot-server/db/transaction'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import {
  fixtureCampaign,
  fixtureUnit,
  otherUnit,
  wardUnit,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { readCells } from '@quan-triet/bot-server/services/figures/read-cells'
import { recountFigures } from '@quan-triet/bot-server/services/figures/recount-figures'
import { recountNightly } from '@quan-triet/bot-server/services/figures/recount-nightly'
import { rollUpMarks } from '@quan-triet/bot-server/services/figures/roll-up-marks'
import { changeTree } from '@quan-triet/bot-server/services/organisation/change-tree'
import { takeDueEffects } from '@quan-triet/bot-server/services/organisation/take-due-effects'
import { eraseMember } from '@quan-triet/bot-server/services/personal-data/erase-member'
import { at } from '@quan-triet/shared/time/calendar'
import { sql } from 'kysely'
import { readdirSync, readFileSync } from 'node:fs'
import { setImmediate as othersTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { eventually } from '../../../support/eventually.ts'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { openHouse } from '../../../support/open-house.ts'
import { isOnPostgres } from '../../../support/open-test-database.ts'
import { BEGINS, codesOf, idOf, saturday, scan, second } from '../attendance/scene.ts'

const QUERIES = new URL('../../../../bot-server/src/db/queries/', import.meta.url)
/** Where cells are counted. */
const COUNTING = /^(?:cells.*|counted-units|figures|masses)\.ts$/
/** Read for figures, and yet nobody's fact: derived from edges, or unchanging. */
const NO_FACTS = ['org_path', 'part_push']

const settle = async (ctx: ServiceContext): Promise<void> => {
  while ((await rollUpMarks({ ctx })) > 0);
}
const differences = async (ctx: ServiceContext) =>
  (await recountFigures({ ctx, input: { repair: false } })).differences
const readWard = ({ system }: House) =>
  readCells({ ctx: system, input: { unitId: wardUnit, campaignId: fixtureCampaign } })

const listTriggers = async ({ db }: House): Promise<string[]> => {
  const { rows } = await (
    isOnPostgres()
      ? sql<{ name: string }>`select distinct pg_class.relname as name from pg_trigger
        join pg_class on pg_class.oid = pg_trigger.tgrelid where tgname like 'figure_mark%'`
      : sql<{ name: string }>`select distinct tbl_name as name from sqlite_master
        where type = 'trigger' and name like 'figure_mark%'`
  ).execute(db)
  return rows.map((row) => row.name).toSorted()
}

describe('marks of figures', () => {
  it('are made by the database for every table that figures are counted from', async () => {
    const house = await makeHouse()
    const tables = (await house.db.introspection.getTables()).map((table) => table.name)
    const read = new Set(
      readdirSync(QUERIES)
        .filter((file) => COUNTING.test(file))
        .flatMap((file) => [
          ...readFileSync(new URL(file, QUERIES), 'utf8').matchAll(
            /\b(?:from|join|selectFrom\(')\s*([a-z_]+)/g,
          ),
        ])
        .flatMap(([, name]) => (name !== undefined && tables.includes(name) ? [name] : [])),
    )
    const marked = new Set(markings.map((one) => one.table))
    expect([...read].filter((table) => !marked.has(table)).toSorted()).toEqual(NO_FACTS.toSorted())
    expect(await listTriggers(house)).toEqual([...marked].toSorted())
  })

  it('come and go with the fact: what is rolled back leaves none, and a turn that breaks off leaves all', async () => {
    const house = await makeHouse()
    await settle(house.system)
    const count = async () =>
      (await house.db.selectFrom('figure_mark').select('id').execute()).length
    const write = (ctx: ServiceContext) =>
      ctx.db
        .updateTable('attendance')
        .set({ state: 'co_mat' })
        .where('person_id', '=', idOf(house.member(20)))
        .execute()
    const broken = new Error('the process dies')
    await expect(
      inTransaction(house.system, async (tx) => {
        await write(tx)
        throw broken
      }),
    ).rejects.toBe(broken)
    expect(await count()).toBe(0)
    await write(house.system)
    const before = await count()
    expect(before).toBeGreaterThan(0)
    await expect(
      inTransaction(house.system, async (tx) => {
        await rollUpMarks({ ctx: tx })
        throw broken
      }),
    ).rejects.toBe(broken)
    expect(await count()).toBe(before)
    await settle(house.system)
    expect(await differences(house.system)).toEqual([])
  })

  it('lose nothing while many check in and several processes count at once', async () => {
    const house = await makeHouse()
    await settle(house.system)
    house.clock.moveTo(BEGINS)
    const { qr } = await codesOf(house.secretary)
    const over = new AbortController()
    const counting = [1, 2].map(async () => {
      while (!over.signal.aborted) {
        await rollUpMarks({ ctx: house.system })
        await othersTurn()
      }
    })
    const everybody = Array.from({ length: 20 }, (_, index) => house.member(index + 5))
    await Promise.all(everybody.map((ctx) => scan(ctx, qr)))
    over.abort()
    await Promise.all(counting)
    await settle(house.system)
    expect(await differences(house.system)).toEqual([])
    const came = await house.db
      .selectFrom('attendance')
      .select('person_id')
      .where('session_id', '=', second)
      .where('state', 'in', ['co_mat', 'muon'])
      .execute()
    expect((await readWard(house)).total.attended).toBeGreaterThanOrEqual(came.length)
  })
})

describe('live counters', () => {
  it('show a check-in to whoever made it at once, and soon after to the level above, which hears of it', async () => {
    const house = await openHouse()
    house.clock.moveTo(BEGINS)
    await settle(house.system)
    const { qr } = await codesOf(house.secretary)
    const told: string[] = []
    house.deps.live.subscribe(wardUnit, ({ topic }) => told.push(topic))
    const branch = { unitId: fixtureUnit, campaignId: fixtureCampaign }
    const readBranch = () => readCells({ ctx: house.secretary, input: branch })
    const [before, above] = [await readBranch(), await readWard(house)]
    house.worker.start()
    const came = await house.db
      .selectFrom('attendance')
      .select('person_id')
      .where('state', 'in', ['co_mat', 'muon', 've_som'])
      .execute()
    const fresh = Array.from({ length: 32 }, (_, index) => house.member(index)).find(
      (ctx) => !came.some((row) => row.person_id === idOf(ctx)),
    )
    await scan(fresh ?? house.member(5), qr)
    expect((await readBranch()).total.attended).toBe(before.total.attended + 1)
    await eventually('the ward hears of it', () => told.includes('figures'))
    expect((await readWard(house)).total.attended).toBe(above.total.attended + 1)
  })

  it('go on without somebody who is erased', async () => {
    const house = await makeHouse()
    await settle(house.system)
    await eraseMember({
      ctx: house.officer('quan_tri'),
      input: { personId: idOf(house.member(20)), requestId: null },
    })
    await settle(house.system)
    expect(await differences(house.system)).toEqual([])
  })

  it('follow the people of a unit that merges in the middle of the campaign', async () => {
    const house = await makeHouse()
    await settle(house.system)
    const before = await readWard(house)
    await changeTree({
      ctx: house.officer('quan_tri'),
      input: {
        kind: 'sap_nhap',
        day: '2026-03-14',
        decisionNumber: '7-QĐ/ĐU',
        decisionOn: null,
        unitId: fixtureUnit,
        intoId: otherUnit,
      },
    })
    house.clock.moveTo(saturday('00:10'))
    await takeDueEffects({ ctx: house.system })
    await settle(house.system)
    expect(await differences(house.system)).toEqual([])
    const after = await readWard(house)
    expect(after.total.completed).toBe(before.total.completed)
    const merged = after.children.find(({ unit }) => unit.id === otherUnit)
    expect(merged?.total.completed).toBe(before.total.completed)
    expect(after.children.some(({ unit }) => unit.id === fixtureUnit)).toBe(false)
  })

  it('are proved once a night: a wrong one is mended, and those who operate the house hear of it', async () => {
    const house = await makeHouse()
    await settle(house.system)
    const right = await readWard(house)
    await house.db
      .updateTable('figure_count')
      .set({ completed: 99 })
      .where('org_unit_id', '=', wardUnit)
      .where('extent', '=', 'total')
      .execute()
    await recountNightly({ ctx: house.system })
    expect((await readWard(house)).total.completed).toBe(99)
    house.clock.moveTo(at('2026-03-13', '02:40'))
    await settle(house.system)
    expect(await differences(house.system)).toHaveLength(1)
    for (let turns = 0; turns < 2; turns += 1) await recountNightly({ ctx: house.system })
    expect((await readWard(house)).total).toEqual(right.total)
    const told = await house.db
      .selectFrom('outbox')
      .select('person_id')
      .where('dedupe_key', 'like', 'operator-notice:%')
      .execute()
    expect(told.map((row) => row.person_id)).toEqual([idOf(house.officer('quan_tri'))])
    const lines = await house.db
      .selectFrom('audit_log')
      .select('id')
      .where('action', '=', 'recount-figures')
      .execute()
    expect(lines).toHaveLength(1)
  })
})

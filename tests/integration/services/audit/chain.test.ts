import { migrations } from '@quan-triet/bot-server/db/migrations/migrations'
import { openDatabase } from '@quan-triet/bot-server/db/open'
import { appendAudit } from '@quan-triet/bot-server/db/queries/audit'
import {
  getChainEnd,
  listAnchors,
  listLinesAfter,
} from '@quan-triet/bot-server/db/queries/audit-chain'
import { listUnreadNotices } from '@quan-triet/bot-server/db/queries/notices'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { inTransaction } from '@quan-triet/bot-server/db/transaction'
import { CHAIN_START } from '@quan-triet/bot-server/domain/audit/chain'
import { checkEnd, checkLines } from '@quan-triet/bot-server/domain/audit/check-chain'
import { recordAudit } from '@quan-triet/bot-server/services/audit'
import { verifyAudit } from '@quan-triet/bot-server/services/audit/verify-audit'
import { watchAudit } from '@quan-triet/bot-server/services/audit/watch-audit'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { closeSession } from '@quan-triet/bot-server/services/attendance/close-session'
import { FIXTURE_NOW } from '@quan-triet/bot-server/services/fixture/seed-f-cb3'
import { createRosterCode } from '@quan-triet/bot-server/services/people/create-roster-code'
import { addMs } from '@quan-triet/shared/time/calendar'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { captureLog } from '../../../support/capture-log.ts'
import { type House, makeHouse } from '../../../support/make-house.ts'

const line = (index: number) => ({
  action: 'record-attendance',
  orgUnitId: fixtureUnit,
  subject: `session:s-${index}`,
  detail: { from: 'chua_ghi_nhan', to: 'co_mat' },
})

/** A house whose log has this many lines. */
const houseWithLog = async (lines: number): Promise<House> => {
  const house = await makeHouse()
  for (let index = 1; index <= lines; index += 1) await recordAudit(house.secretary, line(index))
  return house
}

const verifyWhole = async (house: House) =>
  (await verifyAudit({ ctx: house.system, input: { extent: 'whole' } })).fault

const listLog = (db: Db) => db.selectFrom('audit_log').selectAll().orderBy('seq').execute()

const personOf = ({ actor }: ServiceContext) => {
  if (actor.kind !== 'person') throw new Error('nobody acts')
  return actor.personId
}

describe('the chain of the audit log', () => {
  it('numbers lines without gaps, each covering the one before, in the transaction of the fact', async () => {
    const house = await makeHouse()
    const personId = personOf(house.member(29))
    await createRosterCode({ ctx: house.secretary, input: { personId } })
    const undone = inTransaction(house.secretary, async (tx) => {
      await recordAudit(tx, line(1))
      throw new Error('no')
    })
    await expect(undone).rejects.toThrow('no')
    await inTransaction(house.secretary, async (tx) => {
      await recordAudit(tx, line(2))
      await recordAudit(tx, line(3))
    })
    const log = await listLog(house.db)
    expect(log.map((one) => [one.seq, one.subject])).toEqual([
      [1, `person:${personId}`],
      [2, 'session:s-2'],
      [3, 'session:s-3'],
    ])
    expect(log.map((one) => one.prev_hash)).toEqual([
      CHAIN_START.hash,
      ...log.slice(0, 2).map((one) => one.hash),
    ])
    expect(await verifyWhole(house)).toBeNull()
  })

  it('stays one chain when many write at once, whichever connection they come by', async () => {
    const house = await makeHouse()
    const writers = Array.from({ length: 20 }, (_, index) => house.member(index))
    await Promise.all(
      writers.map((ctx, index) =>
        inTransaction(ctx, async (tx) => {
          await recordAudit(tx, line(index))
          await sql`select count(*) from person`.execute(tx.db)
          await recordAudit(tx, line(index + 100))
        }),
      ),
    )
    const log = await listLog(house.db)
    expect(log.map((one) => one.seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    expect(await verifyWhole(house)).toBeNull()
  })

  it('goes on behind its last line when its head was lost', async () => {
    const house = await houseWithLog(2)
    await house.db.deleteFrom('audit_head').execute()
    await recordAudit(house.secretary, line(3))
    expect(await verifyWhole(house)).toBeNull()
    expect(await listLog(house.db)).toHaveLength(3)
  })

  it('is real: closing a session that does not exist leaves no line', async () => {
    const house = await makeHouse()
    const closing = closeSession({ ctx: house.secretary, input: { id: 'none' as never } })
    await expect(closing).rejects.toMatchObject({ code: 'not_found' })
    expect(await listLog(house.db)).toEqual([])
  })
})

const lineAt = (db: Db, seq: number) =>
  db.selectFrom('audit_log').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow()
const put = (db: Db, seq: number, change: Record<string, string | number>) =>
  db.updateTable('audit_log').set(change).where('seq', '=', seq).execute()

describe('a log that somebody with the database in hand has changed', () => {
  it.each<[string, (db: Db) => Promise<unknown>, { kind: string; seq: number }]>([
    [
      'a line changed',
      (db) => put(db, 4, { detail: '{"to":"vang_khong_ly_do"}' }),
      { kind: 'altered', seq: 4 },
    ],
    [
      'a line removed',
      (db) => db.deleteFrom('audit_log').where('seq', '=', 4).execute(),
      { kind: 'removed', seq: 4 },
    ],
    [
      'two lines exchanged',
      async (db) => {
        await put(db, 4, { seq: 1000 })
        await put(db, 5, { seq: 4 })
        await put(db, 1000, { seq: 5 })
      },
      { kind: 'reordered', seq: 4 },
    ],
    [
      'the end cut off',
      (db) => db.deleteFrom('audit_log').where('seq', '>', 6).execute(),
      { kind: 'truncated', seq: 7 },
    ],
    [
      'a line added behind the end',
      async (db) => {
        const last = await lineAt(db, 8)
        await db
          .insertInto('audit_log')
          .values({ ...last, seq: 9, id: 'forged' })
          .execute()
      },
      { kind: 'inserted', seq: 9 },
    ],
  ])('shows at once: %s', async (_, tamper, fault) => {
    const house = await houseWithLog(8)
    expect(await verifyWhole(house)).toBeNull()
    await tamper(house.db)
    expect(await verifyWhole(house)).toEqual(fault)
  })

  it('shows by an anchor kept elsewhere when every hash was computed anew', async () => {
    const house = await houseWithLog(6)
    const anchor = await house.db
      .selectFrom('audit_head')
      .select(['seq', 'hash'])
      .executeTakeFirstOrThrow()
    const log = await listLog(house.db)
    await house.db.deleteFrom('audit_log').execute()
    await house.db.deleteFrom('audit_head').execute()
    const facts = log.map((one) => ({ ...one, orgUnitId: one.org_unit_id, detail: '{}' }))
    await appendAudit(house.db, facts)
    expect(await verifyWhole(house)).toBeNull()
    const input = { extent: 'whole', anchor: { seq: 6, hash: anchor.hash.slice(0, 16) } } as const
    const { fault } = await verifyAudit({ ctx: house.system, input })
    expect(fault).toEqual({ kind: 'rewritten', seq: 6 })
  })

  it('shows to a check that only looks at new lines, if the line it goes on from has changed', async () => {
    const house = await houseWithLog(4)
    const input = { extent: 'new' } as const
    expect((await verifyAudit({ ctx: house.system, input })).checked).toBe(4)
    await recordAudit(house.secretary, line(5))
    expect(await verifyAudit({ ctx: house.system, input })).toMatchObject({ checked: 1 })
    await put(house.db, 5, { actor: 'person:somebody-else' })
    const { fault } = await verifyAudit({ ctx: house.system, input })
    expect(fault).toEqual({ kind: 'altered', seq: 5 })
  })
})

const noticesOf = async (house: House, role: 'kiem_tra' | 'quan_tri') =>
  (await listUnreadNotices(house.db, personOf(house.officer(role)))).map((one) => one.text)

describe('the nightly check', () => {
  it('keeps one anchor a day and gives it to the auditors to write down', async () => {
    const house = await houseWithLog(3)
    await watchAudit({ ctx: house.system })
    await watchAudit({ ctx: house.system })
    const [anchor] = await listAnchors(house.db)
    expect(anchor).toEqual({ seq: 3, hash: (await lineAt(house.db, 3)).hash })
    expect(await noticesOf(house, 'kiem_tra')).toEqual([
      `Nhật ký nguyên vẹn đến dòng 3 (thứ Năm 12/3/2026). Đồng chí ghi vào biên bản: 3:${anchor?.hash.slice(0, 16)}`,
    ])
    expect(await noticesOf(house, 'quan_tri')).toEqual([])
  })

  it('leaves each anchor in the server’s log, which finds a log cut off together with all that is kept beside it', async () => {
    const house = await houseWithLog(5)
    const captured = captureLog()
    await watchAudit({ ctx: { ...house.system, log: captured.log } })
    const [anchor] = captured.linesOf('anchor of the audit log')
    expect(anchor).toMatchObject({ seq: 5, hash: (await lineAt(house.db, 5)).hash })
    const third = await lineAt(house.db, 3)
    await house.db.deleteFrom('audit_log').where('seq', '>', 3).execute()
    await house.db.updateTable('audit_head').set({ seq: 3, hash: third.hash }).execute()
    await house.db.deleteFrom('audit_anchor').execute()
    await house.db.deleteFrom('audit_check').execute()
    // Nothing in the database tells of it any more.
    expect(await verifyWhole(house)).toBeNull()
    const known = { seq: Number(anchor?.['seq']), hash: String(anchor?.['hash']) }
    const input = { extent: 'whole', anchor: known } as const
    const { fault } = await verifyAudit({ ctx: house.system, input })
    expect(fault).toEqual({ kind: 'truncated', seq: 4 })
  })

  it('alarms auditors and administrators once when the log is broken, and keeps no anchor of it', async () => {
    const house = await houseWithLog(3)
    await put(house.db, 2, { detail: '{}' })
    await watchAudit({ ctx: house.system })
    await watchAudit({ ctx: house.system })
    for (const role of ['kiem_tra', 'quan_tri'] as const) {
      const texts = await noticesOf(house, role)
      expect(texts).toHaveLength(1)
      expect(texts[0]).toContain('dòng 2 đã bị sửa')
    }
    expect(await listAnchors(house.db)).toEqual([])
  })

  it('looks at the whole log again after a week, at new lines on the days between', async () => {
    const house = await houseWithLog(3)
    expect((await watchAudit({ ctx: house.system })).checked).toBe(3)
    house.clock.moveTo(addMs(house.clock.now(), 24 * 3_600_000))
    await recordAudit(house.secretary, line(4))
    expect((await watchAudit({ ctx: house.system })).checked).toBe(1)
    house.clock.moveTo(addMs(house.clock.now(), 7 * 24 * 3_600_000))
    expect((await watchAudit({ ctx: house.system })).checked).toBe(4)
  })

  it('is the house’s own work: no person starts it', async () => {
    const house = await makeHouse()
    await expect(watchAudit({ ctx: house.officer('kiem_tra') })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })
})

describe('lines of before the chain', () => {
  it('are chained by the migration in the order in which they were written', async () => {
    const db = openDatabase('sqlite::memory:')
    onTestFinished(() => db.destroy())
    const names = Object.keys(migrations).toSorted()
    const chained = names.indexOf('0013-audit-chain')
    for (const name of names.slice(0, chained)) await migrations[name]?.up(db)
    const times = Array.from({ length: 1200 }, (_, index) => addMs(FIXTURE_NOW, index * 1000))
    for (const at of times.toReversed())
      await sql`insert into audit_log (id, at, actor, action, org_unit_id, subject, detail)
        values (${`line-${at}`}, ${at}, 'system:test', 'check-in', null, '', '{}')`.execute(db)
    for (const name of names.slice(chained)) await migrations[name]?.up(db)
    const range = { after: 0, upTo: 2000, limit: 2000 }
    const lines = await listLinesAfter(db, range)
    expect(lines.map((one) => one.at)).toEqual(times)
    const { head } = await getChainEnd(db)
    expect(checkEnd(checkLines(CHAIN_START, lines), head)).toBeNull()
  })
})

import { putFact } from '@quan-triet/bot-server/db/queries/channel-facts'
import { putProcess } from '@quan-triet/bot-server/db/queries/house-processes'
import {
  BACKUP_FACT,
  DRILL_FACT,
  RECOUNT_FACT,
} from '@quan-triet/bot-server/domain/operations/house-facts'
import { addAlarmMailbox } from '@quan-triet/bot-server/services/operations/add-alarm-mailbox'
import { getStatus } from '@quan-triet/bot-server/services/operations/get-status'
import { nameAlarmPeople } from '@quan-triet/bot-server/services/operations/name-alarm-people'
import { removeAlarmMailbox } from '@quan-triet/bot-server/services/operations/remove-alarm-mailbox'
import { watchHouse } from '@quan-triet/bot-server/services/operations/watch-house'
import { provinceUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { followMailLink } from '@quan-triet/bot-server/services/mailing/follow-mail-link'
import { listMailboxes } from '@quan-triet/bot-server/services/mailing/list-mailboxes'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { OperatorCause } from '@quan-triet/shared/models/operations'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { makeMailHouse, tokenIn } from '../mailing/mail-house.ts'
import { openNotices } from './oa-house.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** The machine's own: the worker of a house tells it, too. */
const WALL = new Date().toISOString()

/** The house's own work at a moment of the machine's clock. */
const at = (house: House, afterMs = 0): ServiceContext => {
  const wall = addMs(WALL, afterMs)
  return { ...house.system, clock: { now: () => house.clock.now(), wall: () => wall } }
}
const watch = (house: House, afterMs = 0) => watchHouse({ ctx: at(house, afterMs) })

const fact = ({ db }: House, { name, value }: { name: string; value: object }, afterMs = 0) =>
  putFact(db, { name, value: JSON.stringify(value), at: addMs(WALL, afterMs) })

const pulse = (house: House, freeMb: number, seenAt = WALL) =>
  putProcess(house.db, {
    id: 'process-1',
    host: 'may-chu',
    version: '0.1.0',
    started_at: WALL,
    seen_at: seenAt,
    memory_mb: 100,
    loop_delay_ms: 2,
    files_free_mb: freeMb,
    files_total_mb: 100_000,
    database_free_mb: null,
    database_total_mb: null,
  })

const idOf = ({ actor }: ServiceContext): PersonId => {
  if (actor.kind !== 'person') throw new Error('nobody')
  return actor.personId
}

/** Who was told of a trouble, in all its notices. */
const toldOf = async (house: House, cause: OperatorCause): Promise<unknown[]> => {
  const notices = await house.db
    .selectFrom('operator_notice')
    .select('id')
    .where('cause', '=', cause)
    .execute()
  const sent = await house.db.selectFrom('outbox').select(['dedupe_key', 'person_id']).execute()
  return sent
    .filter((row) => notices.some(({ id }) => row.dedupe_key.startsWith(`operator-notice:${id}:`)))
    .map((row) => row.person_id)
}

describe('an alarm about the house itself', () => {
  it('is raised once while something is wrong, and settles by itself when it is over', async () => {
    const house = await makeHouse()
    await pulse(house, 500)
    for (let turns = 0; turns < 3; turns += 1) await watch(house)
    expect(await openNotices(house)).toEqual(['house/disk_low'])
    expect(await toldOf(house, 'disk_low')).toEqual([idOf(house.officer('quan_tri'))])
    const [notice] = (await getStatus({ ctx: house.officer('quan_tri') })).notices
    expect(notice).toMatchObject({ place: 'house', cause: 'disk_low', count: 1 })
    await pulse(house, 50_000)
    await watch(house)
    expect(await openNotices(house)).toEqual([])
    await pulse(house, 500)
    await watch(house)
    expect(await openNotices(house)).toEqual(['house/disk_low'])
    expect(await toldOf(house, 'disk_low')).toHaveLength(2)
  })

  it('is not raised for the disk of a process that is gone', async () => {
    const house = await makeHouse()
    await pulse(house, 500, addMs(WALL, -10 * MINUTE_MS))
    await watch(house)
    expect(await openNotices(house)).toEqual([])
  })

  it('comes when copies and drills are overdue, also where there never was one', async () => {
    const house = await makeHouse()
    await watch(house)
    await watch(house, 26 * HOUR_MS)
    expect(await openNotices(house)).toEqual([])
    await watch(house, 27 * HOUR_MS)
    expect(await openNotices(house)).toEqual(['house/backup_overdue'])
    await fact(house, { name: BACKUP_FACT, value: {} }, 27 * HOUR_MS)
    await watch(house, 28 * HOUR_MS)
    expect(await openNotices(house)).toEqual([])
    await fact(house, { name: BACKUP_FACT, value: {} }, 36 * DAY_MS)
    await watch(house, 36 * DAY_MS)
    expect(await openNotices(house)).toEqual(['house/drill_overdue'])
    await fact(house, { name: DRILL_FACT, value: { isGood: false } }, 36 * DAY_MS)
    await watch(house, 36 * DAY_MS)
    expect(await openNotices(house)).toEqual(['house/drill_failed'])
    await fact(house, { name: DRILL_FACT, value: { isGood: true } }, 36 * DAY_MS)
    await watch(house, 36 * DAY_MS)
    expect(await openNotices(house)).toEqual([])
  })

  it('comes when the audit log is broken and when a recount differed, until the next good one', async () => {
    const house = await makeHouse()
    const check = { checked_at: WALL, seq: 1, hash: 'h' }
    await house.db
      .insertInto('audit_check')
      .values({ name: 'latest', ...check, fault: 'altered', fault_seq: 1 })
      .execute()
    await fact(house, { name: RECOUNT_FACT, value: { differences: 3 } })
    await watch(house)
    expect(await openNotices(house)).toEqual(['house/audit_broken', 'house/recount_differs'])
    await house.db.updateTable('audit_check').set({ fault: null, fault_seq: null }).execute()
    await fact(house, { name: RECOUNT_FACT, value: { differences: 0 } })
    await watch(house)
    expect(await openNotices(house)).toEqual([])
  })

  it('about a queue waits until it has been late for ten minutes by the machine: a moved clock alarms nobody', async () => {
    const house = await makeHouse()
    await house.db
      .insertInto('task')
      .values({
        id: 'task-old',
        kind: 'answer-message',
        dedupe_key: 'old',
        lane: 'l',
        payload: '{}',
        state: 'ready',
        due_at: addMs(house.clock.now(), -HOUR_MS),
        attempts: 0,
        locked_until: null,
        last_error: null,
      })
      .execute()
    await watch(house)
    await watch(house, 9 * MINUTE_MS)
    expect(await openNotices(house)).toEqual([])
    await watch(house, 10 * MINUTE_MS)
    expect(await openNotices(house)).toEqual(['house/queue_stuck'])
    const { queues } = await getStatus({
      ctx: { ...at(house, 10 * MINUTE_MS), actor: house.officer('quan_tri').actor },
    })
    expect(queues.filter((one) => one.isStuck)).toMatchObject([{ queue: 'tasks', waiting: 1 }])
    await house.db.deleteFrom('task').execute()
    await watch(house, 11 * MINUTE_MS)
    expect(await openNotices(house)).toEqual([])
    // A queue that is late again begins anew.
    await watch(house, 60 * MINUTE_MS)
    expect(await openNotices(house)).toEqual([])
  })

  it('is nothing that somebody else may look for', async () => {
    const house = await makeHouse()
    await expect(watchHouse({ ctx: house.officer('quan_tri') })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })
})

const secondOperator = async (house: House): Promise<PersonId> => {
  const personId = idOf(house.officer('can_bo_tuyen_giao'))
  await house.db
    .insertInto('role_assignment')
    .values({
      id: 'role-second',
      person_id: personId,
      org_unit_id: provinceUnit,
      role: 'quan_tri',
      starts_at: '2026-01-01T00:00:00.000Z',
      ends_at: null,
    })
    .execute()
  return personId
}

describe('who is told of alarms', () => {
  it('is everybody who operates the house, until somebody is named', async () => {
    const house = await makeHouse()
    const admin = house.officer('quan_tri')
    const second = await secondOperator(house)
    await pulse(house, 500)
    await watch(house)
    expect(new Set(await toldOf(house, 'disk_low'))).toEqual(new Set([idOf(admin), second]))
    const { alarms } = await nameAlarmPeople({ ctx: admin, input: { personIds: [second] } })
    expect(alarms.people.filter((one) => one.isNamed).map((one) => one.personId)).toEqual([second])
    await fact(house, { name: RECOUNT_FACT, value: { differences: 1 } })
    await watch(house)
    expect(await toldOf(house, 'recount_differs')).toEqual([second])
  })

  it('is everybody again once the one who was named has laid the duty down', async () => {
    const house = await makeHouse()
    const admin = house.officer('quan_tri')
    const second = await secondOperator(house)
    await nameAlarmPeople({ ctx: admin, input: { personIds: [second] } })
    await house.db
      .updateTable('role_assignment')
      .set({ ends_at: house.clock.now() })
      .where('id', '=', 'role-second')
      .execute()
    await pulse(house, 500)
    await watch(house)
    expect(await toldOf(house, 'disk_low')).toEqual([idOf(admin)])
  })

  it('can be nobody who does not operate the house', async () => {
    const house = await makeHouse()
    const personIds = [idOf(house.secretary)]
    await expect(
      nameAlarmPeople({ ctx: house.officer('quan_tri'), input: { personIds } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      nameAlarmPeople({ ctx: house.secretary, input: { personIds: [] } }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('is also a mailbox, once its holder has agreed; it gets alarms and no parts', async () => {
    const house = await makeMailHouse()
    const admin = house.officer('quan_tri')
    const address = 'truc.may@example.vn'
    const { alarms } = await addAlarmMailbox({ ctx: admin, input: { address } })
    expect(alarms.mailboxes).toMatchObject([{ address: 't…@example.vn', state: 'waiting' }])
    await pulse(house, 500)
    await watch(house)
    await house.settle()
    const [asked, ...early] = house.lettersTo(address)
    expect(early).toEqual([])
    expect(asked?.subject).toMatch(/^Xác nhận nhận cảnh báo của hệ thống/)
    const anybody = { ...house.deps, actor: { kind: 'anonymous' as const } }
    const link = { kind: 'confirm' as const, token: tokenIn(asked, 'confirm') }
    await followMailLink({ ctx: anybody, input: link })
    await fact(house, { name: RECOUNT_FACT, value: { differences: 1 } })
    await watch(house)
    await house.settle()
    expect(
      house
        .lettersTo(address)
        .map((letter) => letter.subject)
        .slice(1),
    ).toEqual(['Cảnh báo: Số liệu đếm lại ban đêm khác số liệu đang hiện'])
    const row = await house.db.selectFrom('mail_subscription').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ purpose: 'alarms', org_unit_id: provinceUnit })
    expect(JSON.stringify(row)).not.toContain('truc.may')
    const ward = await listMailboxes({ ctx: house.secretary, input: {} })
    expect(ward.mailboxes).toEqual([])
    const left = await removeAlarmMailbox({ ctx: admin, input: { id: row.id } })
    expect(left.alarms.mailboxes).toEqual([])
    await expect(
      removeAlarmMailbox({ ctx: house.secretary, input: { id: row.id } }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('cannot be a mailbox in a house that sends no letters', async () => {
    const house = await makeHouse()
    const ctx = { ...house.officer('quan_tri'), ways: [] }
    await expect(
      addAlarmMailbox({ ctx, input: { address: 'a@example.vn' } }),
    ).rejects.toMatchObject({ code: 'mail_not_set_up' })
  })
})

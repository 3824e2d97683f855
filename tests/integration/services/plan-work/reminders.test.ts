import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import { listMyTasks } from '@quan-triet/bot-server/services/plan-work/list-my-tasks'
import { otherUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { remindTaskOwners } from '@quan-triet/bot-server/services/plan-work/remind-task-owners'
import { recordTaskProgress } from '@quan-triet/bot-server/services/plan-work/record-task-progress'
import type { PersonId, PlanTaskId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { addDays, at, dayOf } from '@quan-triet/shared/time/calendar'
import { isWorkingDay } from '@quan-triet/shared/time/working-days'
import type { TaskRepeat } from '@quan-triet/shared/vocabulary/plans'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { programme, putToWork, taskOf } from './at-work.ts'

const idOf = (ctx: House['secretary']): PersonId => {
  if (ctx.actor.kind !== 'person') throw new Error('only people follow tasks')
  return ctx.actor.personId
}

const runAt = async (house: House, day: Day, ...times: string[]): Promise<void> => {
  for (const time of times) {
    house.clock.moveTo(at(day, time))
    await remindTaskOwners({ ctx: house.system })
  }
}

/** The reminders of tasks that were sent, as "person day". */
const sentTo = async (house: House): Promise<{ key: string; text: string; at: string }[]> => {
  const rows = await house.db
    .selectFrom('outbox')
    .select(['dedupe_key', 'body', 'created_at'])
    .where('dedupe_key', 'like', 'task-reminder:%')
    .orderBy('created_at')
    .execute()
  return rows.map(({ dedupe_key: key, body, created_at }) => ({
    key: key.replace('task-reminder:', ''),
    text: body,
    at: created_at,
  }))
}

/** As of a person who says no to the processing of own data (P-02). */
const decline = async (house: House, person_id: PersonId): Promise<void> => {
  await house.db
    .updateTable('consent')
    .set({ superseded_at: house.clock.now() })
    .where('person_id', '=', person_id)
    .execute()
  const { hash, version } = await house.db
    .selectFrom('privacy_notice')
    .selectAll()
    .executeTakeFirstOrThrow()
  await house.db
    .insertInto('consent')
    .values({
      id: 'declined',
      person_id,
      decision: 'khong_dong_y',
      notice_version: version,
      notice_hash: hash,
      way: 'ung_dung',
      decided_at: house.clock.now(),
      recorded_by: null,
      superseded_at: null,
    })
    .execute()
}

describe('reminders of the tasks of a plan', () => {
  it('reach who follows them before, on and after the day, by day alone, and once however often the job runs', async () => {
    const house = await makeHouse()
    await putToWork(house)
    const owner = idOf(house.member(1))
    await runAt(house, '2026-04-24', '10:00')
    for (let day = '2026-04-27'; day <= '2026-05-12'; day = addDays(day, 1))
      await runAt(house, day, '06:30', '08:10', '09:00', '15:00', '22:00')
    const sent = await sentTo(house)
    // 27/4 is the day off for the Hùng Kings, 30/4 to 3/5 are days off: the day itself and the day after become one.
    expect(sent.map(({ key }) => key)).toEqual([`${owner}:2026-04-28`, `${owner}:2026-05-04`])
    expect(sent.map(({ at: moment }) => moment)).toEqual([
      at('2026-04-28', '09:00'),
      at('2026-05-04', '09:00'),
    ])
    expect(sent[0]?.text).toContain(
      'Nhiệm vụ đồng chí theo dõi: 1 việc sắp đến hạn (thứ Năm 30/4/2026). Đồng chí mở “Việc của tôi” để xem và ghi tiến độ.',
    )
    expect(sent[1]?.text).toContain('1 việc quá hạn (từ thứ Năm 30/4/2026)')
  })

  it('leave alone what is done or given up, plans that are not at work, and who declined', async () => {
    const house = await makeHouse()
    await putToWork(house, 'ban_hanh')
    await runAt(house, '2026-06-29', '09:00')
    await putToWork(house)
    const settle = (task: number, state: 'xong' | 'khong_lam') =>
      recordTaskProgress({
        ctx: house.secretary,
        input: {
          taskId: taskOf(task),
          occurrenceOn: '2026-06-30',
          from: 'chua_lam',
          state,
          note: 'Chi bộ đã bàn kỹ.',
        },
      })
    await settle(2, 'xong')
    await settle(3, 'khong_lam')
    await house.db.updateTable('plan_task').set({ due_on: '2026-06-30' }).execute()
    const owner = idOf(house.member(1))
    await decline(house, owner)
    await runAt(house, '2026-06-30', '09:00')
    expect(await sentTo(house)).toEqual([])
    await house.db.deleteFrom('consent').where('id', '=', 'declined').execute()
    await runAt(house, '2026-06-30', '09:10')
    expect((await sentTo(house)).map(({ key }) => key)).toEqual([`${owner}:2026-06-30`])
  })

  it('and their list leave out who has left the unit since', async () => {
    const house = await makeHouse()
    await putToWork(house)
    const owner = idOf(house.member(1))
    await house.db
      .updateTable('membership')
      .set({ org_unit_id: otherUnit })
      .where('person_id', '=', owner)
      .execute()
    await house.db.deleteFrom('role_assignment').where('person_id', '=', owner).execute()
    await runAt(house, '2026-04-28', '09:00')
    expect(await sentTo(house)).toEqual([])
    const actor = await findPersonActor(house.db, owner, house.clock.now())
    if (!actor) throw new Error('a member of another branch is somebody')
    expect((await listMyTasks({ ctx: { ...house.deps, actor } })).tasks).toEqual([])
  })

  it('wait for another day when the person was reminded of something else already', async () => {
    const house = await makeHouse()
    await putToWork(house)
    const { id: deadline_id } = await house.db
      .selectFrom('deadline')
      .select('id')
      .executeTakeFirstOrThrow()
    const person_id = idOf(house.member(1))
    await house.db
      .insertInto('reminded_person')
      .values({ person_id, day: '2026-04-28', deadline_id })
      .execute()
    await runAt(house, '2026-04-28', '09:00')
    await runAt(house, '2026-04-29', '09:00')
    expect((await sentTo(house)).map(({ key }) => key)).toEqual([`${person_id}:2026-04-29`])
    const { day } = await house.db
      .selectFrom('reminded_person')
      .select('day')
      .where('person_id', '=', person_id)
      .where('day', '>', '2026-04-28')
      .executeTakeFirstOrThrow()
    expect(day).toBe('2026-04-29')
  })

  it('come on exactly the days a plain model says, for any tasks: never two a day, never on a day off', async () => {
    const [tasks = []] = fc.sample(anyTasks, { numRuns: 1, seed: 20_260_310 })
    const house = await makeHouse()
    await putToWork(house)
    const owners = [0, 1, 2].map((index) => idOf(house.member(index)))
    await replaceTasks(house, tasks, owners)
    for (let day = FROM; day <= UNTIL; day = addDays(day, 1)) await runAt(house, day, '09:00')
    const keys = (await sentTo(house)).map(({ key }) => key)
    expect(keys.length).toBe(new Set(keys).size)
    expect(keys.length).toBeGreaterThan(20)
    expect(keys.toSorted()).toEqual(expectedDays(tasks, owners))
    for (const { at: moment } of await sentTo(house)) expect(isWorkingDay(dayOf(moment))).toBe(true)
  })
})

interface AnyTask {
  owner: number
  dueOn: Day
  repeats: TaskRepeat
}

const FROM = '2026-03-16'
const UNTIL = '2026-06-05'

const anyTasks: fc.Arbitrary<AnyTask[]> = fc.array(
  fc.record({
    owner: fc.nat(2),
    dueOn: fc.integer({ min: 10, max: 70 }).map((days) => addDays(FROM, days)),
    repeats: fc.constantFrom('khong', 'hang_quy', 'hang_nam', 'khong'),
  }),
  { minLength: 14, maxLength: 14 },
)

const replaceTasks = async (
  house: House,
  tasks: readonly AnyTask[],
  owners: readonly PersonId[],
): Promise<void> => {
  const row = await house.db
    .selectFrom('plan_task')
    .selectAll()
    .where('id', '=', taskOf(1))
    .executeTakeFirstOrThrow()
  await house.db.deleteFrom('plan_task').execute()
  await house.db
    .insertInto('plan_task')
    .values(
      tasks.map(({ owner, dueOn, repeats }, position) => ({
        ...row,
        id: `any-${position}` as PlanTaskId,
        plan_id: programme,
        position,
        owner_id: owners[owner] ?? null,
        due_on: dueOn,
        repeats,
      })),
    )
    .execute()
}

/** The first working day from each of the three days on; those of one person and day are one. */
const expectedDays = (tasks: readonly AnyTask[], owners: readonly PersonId[]): string[] => {
  const days = new Set<string>()
  for (const { owner, dueOn } of tasks)
    for (const offset of [-3, 0, 1]) {
      let day = addDays(dueOn, offset)
      while (!isWorkingDay(day)) day = addDays(day, 1)
      if (day <= UNTIL) days.add(`${owners[owner]}:${day}`)
    }
  return [...days].toSorted()
}

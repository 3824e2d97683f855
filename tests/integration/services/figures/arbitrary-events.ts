/** Draws what may happen in a campaign, one thing at a time, and plays it in rows as the verbs write them. */
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { changeEdges } from '@quan-triet/bot-server/db/queries/tree-changes'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { type CampaignNodeId, EssayId, type PlanId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { addDays, at } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { names } from './arbitrary-world.ts'
import { addMarks, addSession, campaignId, personId, sessionId, unitId } from './world.ts'

const node = (name: string) => asId<CampaignNodeId>(`node-${name}`)

/** The sessions that events speak of: a plain one, one for key cadres from above, a make-up, one to come. */
export const addSessions = async (db: Db, today: Day): Promise<void> => {
  const on = (after: number) => ({
    startsAt: at(addDays(today, after), '08:00'),
    closedAt: null,
  })
  await addSession(db, { name: 's0', unit: 'b1', ...on(-2) })
  await addSession(db, { name: 's1', unit: 'top', ...on(-1), audience: 'can_bo_chu_chot' })
  await addSession(db, { name: 's2', unit: 'b1', ...on(1), isMakeup: true })
  await addSession(db, { name: 's3', unit: 'b2', ...on(2) })
}

interface Happening {
  db: Db
  today: Day
  person: string
  branch: string
  unit: string
  session: string
  /** From the day on which it happens. */
  days: number
  yes: boolean
}

const plays = {
  async attend({ db, person, session, yes }: Happening) {
    await db
      .deleteFrom('attendance')
      .where('person_id', '=', personId(person))
      .where('session_id', '=', sessionId(session))
      .execute()
    if (yes) await addMarks(db, [{ person, session }])
  },
  async close({ db, today, session, days, yes }: Happening) {
    await db
      .updateTable('session')
      .set({ closed_at: yes ? at(addDays(today, days), '10:00') : null })
      .where('id', '=', sessionId(session))
      .execute()
  },
  async exempt({ db, today, person, days }: Happening) {
    const from = addDays(today, days)
    await db
      .insertInto('exemption')
      .values({
        id: randomUUID(),
        person_id: personId(person),
        kind: days % 2 === 0 ? 'mien' : 'mien_thu_hoach',
        valid_from: from,
        valid_to: addDays(from, 1),
      })
      .execute()
  },
  async move({ db, today, person, branch, days, yes }: Happening) {
    const from = addDays(today, days)
    await db
      .updateTable('membership')
      .set({ valid_to: from })
      .where('person_id', '=', personId(person))
      .where('attach', '=', 'chinh_thuc')
      .where('valid_to', 'is', null)
      .where('valid_from', '<', from)
      .execute()
    if (!yes) return
    const row = await db
      .selectFrom('membership')
      .select('id')
      .where('person_id', '=', personId(person))
      .where('attach', '=', 'chinh_thuc')
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', from)]))
      .executeTakeFirst()
    if (!row) await addStay(db, { person, branch, from, to: null, attach: 'chinh_thuc' })
  },
  async visit({ db, today, person, branch, days }: Happening) {
    const from = addDays(today, days - 2)
    await addStay(db, { person, branch, from, to: addDays(from, 3), attach: 'tam_thoi' })
  },
  async masses({ db, session, days }: Happening) {
    const values = {
      visits: days + 1,
      first_visits: days,
      recorded_by: personId('an'),
      recorded_at: at('2026-01-01', '09:00'),
    }
    await db
      .insertInto('masses_count')
      .values({ session_id: sessionId(session), ...values })
      .onConflict((conflict) => conflict.column('session_id').doUpdateSet(values))
      .execute()
  },
  async declare({ db, today, unit, days }: Happening) {
    await db
      .updateTable('masses_base')
      .set({ replaced_on: today })
      .where('org_unit_id', '=', unitId(unit))
      .where('replaced_on', 'is', null)
      .execute()
    await db
      .insertInto('masses_base')
      .values({
        id: randomUUID(),
        campaign_id: campaignId,
        org_unit_id: unitId(unit),
        people: 10 + days,
        declared_by: personId('an'),
        declared_on: today,
        declared_at: at(today, '09:00'),
      })
      .execute()
  },
  async write({ db, today, person, days, yes }: Happening) {
    const state = yes ? ('dat' as const) : ('viet_lai' as const)
    const id = EssayId.parse(`essay-${person}`)
    await db
      .insertInto('essay')
      .values({
        id,
        campaign_id: campaignId,
        person_id: personId(person),
        form: 'giay',
        state: 'da_nop',
        submitted_at: at(addDays(today, days), '09:00'),
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ state }))
      .execute()
  },
  async plan({ db, today, unit, days }: Happening) {
    await db
      .insertInto('plan')
      .values({
        id: asId<PlanId>(`plan-${unit}`),
        campaign_node_id: node(unit),
        kind: 'tap_the',
        state: 'ban_hanh',
        issued_on: addDays(today, days),
        changed_at: at(today, '09:00'),
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ state: 'nhap' }))
      .execute()
  },
  async report({ db, today, unit, days }: Happening) {
    const sent = { state: 'da_gui' as const, sent_on: addDays(today, days) }
    await db
      .insertInto('report')
      .values({
        id: `report-${unit}`,
        campaign_node_id: node(unit),
        ...sent,
        changed_at: at(today, '09:00'),
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(sent))
      .execute()
  },
  async withdraw({ db, branch, yes }: Happening) {
    await db
      .updateTable('campaign_node')
      .set({ state: yes ? 'huy' : 'dang_hoc' })
      .where('id', '=', node(branch))
      .execute()
  },
  async lead({ db, today, person, unit, days }: Happening) {
    await db
      .insertInto('role_assignment')
      .values({
        id: randomUUID(),
        person_id: personId(person),
        org_unit_id: unitId(unit),
        role: 'bi_thu',
        starts_at: at(addDays(today, days - 3), '00:00'),
        ends_at: at(addDays(today, days), '07:00'),
      })
      .execute()
  },
  async audience({ db, session, yes }: Happening) {
    await db
      .insertInto('class_audience')
      .values({
        class_id: asId(`class-${session}`),
        audience_group: yes ? 'dang_vien' : 'can_bo_chu_chot',
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
  async regroup({ db, today, branch, yes }: Happening) {
    const parentId = unitId(yes ? 'w1' : 'w2')
    await db
      .deleteFrom('org_edge')
      .where('child_id', '=', unitId(branch))
      .where('valid_from', '=', today)
      .execute()
    await changeEdges(db, { day: today, closes: [], moves: [{ unitId: unitId(branch), parentId }] })
  },
  async postpone({ db, today, session, days }: Happening) {
    await db
      .updateTable('session')
      .set({ starts_at: at(addDays(today, days - 1), '08:00') })
      .where('id', '=', sessionId(session))
      .execute()
  },
} satisfies Record<string, (one: Happening) => Promise<void>>

const addStay = async (
  db: Db,
  stay: {
    person: string
    branch: string
    from: Day
    to: Day | null
    attach: 'chinh_thuc' | 'tam_thoi'
  },
): Promise<void> => {
  await db
    .insertInto('membership')
    .values({
      id: randomUUID(),
      person_id: personId(stay.person),
      org_unit_id: unitId(stay.branch),
      stage: 'chinh_thuc',
      attach: stay.attach,
      valid_from: stay.from,
      valid_to: stay.to,
    })
    .execute()
}

type Kind = keyof typeof plays | 'count' | 'sleep'
const kinds: Kind[] = [
  'attend',
  'attend',
  'attend',
  'attend',
  'close',
  'close',
  'exempt',
  'move',
  'visit',
  'masses',
  'declare',
  'write',
  'plan',
  'report',
  'withdraw',
  'lead',
  'audience',
  'regroup',
  'postpone',
  'count',
  'count',
  'count',
  'sleep',
]

/** One thing: what, and to whom. `count`: a turn of counting; `sleep`: some nights pass. */
export const event = fc.record({
  kind: fc.constantFrom(...kinds),
  person: fc.constantFrom(...names),
  branch: fc.constantFrom('b1', 'b2', 'b3', 'b4'),
  unit: fc.constantFrom('b1', 'b2', 'b3', 'b4', 'w1', 'w2', 'top'),
  session: fc.constantFrom('s0', 's1', 's2', 's3'),
  days: fc.integer({ min: 0, max: 3 }),
  yes: fc.boolean(),
})
export type DrawnEvent = typeof event extends fc.Arbitrary<infer E> ? E : never

/** Plays what is neither a count nor a sleep. */
export const play = (db: Db, today: Day, { kind, ...one }: DrawnEvent): Promise<void> =>
  kind === 'count' || kind === 'sleep' ? Promise.resolve() : plays[kind]({ db, today, ...one })

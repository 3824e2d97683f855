/** Lives the simulated month in a real house: writes what happens each day, runs its jobs, and reads what went out. */
import { insertUnits } from '@quan-triet/bot-server/db/queries/units'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { sendDigests } from '@quan-triet/bot-server/services/digests/send-digests'
import { escalateOverdue } from '@quan-triet/bot-server/services/escalation/escalate-overdue'
import { rollUpMarks } from '@quan-triet/bot-server/services/figures/roll-up-marks'
import { asId, fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type {
  CampaignId,
  CampaignNodeId,
  DeadlineId,
  OrgUnitId,
  PersonId,
  PlanId,
} from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { at, endOf } from '@quan-triet/shared/time/calendar'
import type { Insertable } from 'kysely'
import type { Database } from '@quan-triet/bot-server/db/schema/database'
import type { House } from '../../../support/make-house.ts'
import { allDays, exceptions } from './month-calendar.ts'
import {
  FIRST,
  type Item,
  LAST,
  type Month,
  nameOf,
  OWN_LADDER,
  OWNER,
  STILL,
} from './month-plan.ts'

const CHUNK = 100
const ALWAYS = '2025-07-01'

const usual = asId<CampaignId>('thang-thuong')
const special = asId<CampaignId>('thang-rieng')
const unitOf = (unit: string) => asId<OrgUnitId>(unit)
const nodeOf = (unit: string, campaign: CampaignId) => asId<CampaignNodeId>(`${campaign}-${unit}`)
const campaignOf = ({ ladder }: Item) => (ladder === OWN_LADDER ? special : usual)
const nodeOfItem = (item: Item) => nodeOf(item.unit, campaignOf(item))
const planOf = (item: Item) => asId<PlanId>(`ban-${item.id}`)

const insertAll = async <Table extends keyof Database>(
  db: Db,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
): Promise<void> => {
  for (let from = 0; from < rows.length; from += CHUNK)
    await db
      .insertInto(table)
      .values(rows.slice(from, from + CHUNK))
      .execute()
}

/** What the fixture owes would stand in no digest of these officers, and its jobs would cost time. */
export const seedMonth = async ({ db }: House, month: Month): Promise<void> => {
  await db.deleteFrom('deadline').execute()
  const units = [OWNER, ...new Set(month.items.flatMap(({ unit, above }) => [above, unit]))].filter(
    (unit, index, all) => all.indexOf(unit) === index,
  )
  const aboveOf = new Map(month.items.map(({ unit, above }) => [unit, above]))
  await insertUnits(
    db,
    units.map((unit) => ({
      id: unitOf(unit),
      parent_id: aboveOf.has(unit) ? unitOf(aboveOf.get(unit) ?? '') : null,
      code: unit,
      name_org: nameOf(unit),
      name_committee: nameOf(unit),
      short_name: nameOf(unit),
      level: /-\d\d$/.test(unit) ? ('chi_bo_truc_thuoc' as const) : ('cap_tren_truc_tiep' as const),
      org_type: 'khu_dan_cu',
      symbol: 'CB',
      valid_from: ALWAYS,
      valid_to: null,
      is_pilot: 0,
    })),
  )
  await seedPeople(db, month)
  await seedCampaigns(db, units, aboveOf)
  await seedItems(db, month)
  const set = { set_at: at(FIRST, '00:00'), set_by: asId<PersonId>(`${OWNER}-bt`) }
  await insertAll(
    db,
    'calendar_day',
    exceptions.map((one) => ({ ...one, ...set })),
  )
}

const seedPeople = async (db: Db, { duties }: Month): Promise<void> => {
  const homes = new Map(duties.toReversed().map(({ person, unit }) => [person, unit]))
  await insertAll(
    db,
    'person',
    [...homes.keys()].map((person) => ({
      id: asId<PersonId>(person),
      full_name: person,
      search_key: person,
      birth_year: null,
      person_kind: 'dang_vien' as const,
    })),
  )
  await insertAll(
    db,
    'membership',
    [...homes].map(([person, unit]) => ({
      id: `thuoc-${person}`,
      person_id: asId<PersonId>(person),
      org_unit_id: unitOf(unit),
      stage: 'chinh_thuc' as const,
      attach: 'chinh_thuc' as const,
      valid_from: ALWAYS,
      valid_to: null,
    })),
  )
  await insertAll(
    db,
    'role_assignment',
    duties.map(({ person, unit, role, from, until }, index) => ({
      id: `nhiem-vu-${index}`,
      person_id: asId<PersonId>(person),
      org_unit_id: unitOf(unit),
      role,
      starts_at: at(from, '00:00'),
      ends_at: until === null ? null : at(until, '00:00'),
    })),
  )
}

const seedCampaigns = async (
  db: Db,
  units: readonly string[],
  aboveOf: ReadonlyMap<string, string>,
): Promise<void> => {
  const like = await db
    .selectFrom('campaign')
    .selectAll()
    .where('id', '=', fixtureCampaign)
    .executeTakeFirstOrThrow()
  const owner = { ...like, owner_org_id: unitOf(OWNER), snapshot_on: '2026-12-31' }
  await insertAll(db, 'campaign', [
    { ...owner, id: usual, title: 'Đợt thường' },
    { ...owner, id: special, title: 'Đợt riêng', escalation_days: JSON.stringify(OWN_LADDER) },
  ])
  const ofCampaign = (campaign: CampaignId, own: readonly string[]) =>
    own.map((unit) => ({
      id: nodeOf(unit, campaign),
      campaign_id: campaign,
      org_unit_id: unitOf(unit),
      parent_node_id: aboveOf.has(unit) ? nodeOf(aboveOf.get(unit) ?? '', campaign) : null,
      state: 'dang_hoc' as const,
    }))
  await insertAll(db, 'campaign_node', ofCampaign(usual, units))
  await insertAll(
    db,
    'campaign_node',
    ofCampaign(
      special,
      units.filter((unit) => !/-\d\d$/.test(unit)),
    ),
  )
}

const seedItems = async (db: Db, { items }: Month): Promise<void> => {
  await insertAll(
    db,
    'deadline',
    items.map((item) => ({
      id: asId<DeadlineId>(item.id),
      campaign_node_id: nodeOfItem(item),
      subject: item.subject,
      source_wording: item.due,
      granularity: 'ngay' as const,
      bound: 'den_het' as const,
      due_at: endOf(item.due),
      is_tentative: item.isTentative ? 1 : 0,
    })),
  )
  const written = items.filter(({ subject, turns }) => subject !== 'bao_cao' && turns.length > 0)
  await insertAll(
    db,
    'plan',
    written.map((item) => ({
      id: planOf(item),
      campaign_node_id: nodeOfItem(item),
      kind: item.subject === 'chuong_trinh' ? ('tap_the' as const) : ('ca_nhan' as const),
      person_id: item.subject === 'chuong_trinh' ? null : asId<PersonId>(`${item.unit}-bt`),
      state: 'nhap' as const,
      changed_at: at(FIRST, '00:00'),
    })),
  )
}

/** Runs the jobs of each day in the night, in the morning and in the evening, days off too, but not while the house stands still. */
export const liveMonth = async (house: House, month: Month): Promise<void> => {
  for (const day of allDays) {
    if (day < FIRST || day > LAST) continue
    await happen(house.db, month, day)
    if (STILL.includes(day)) continue
    for (const time of ['00:10', '07:31', '22:30']) {
      house.clock.moveTo(at(day, time))
      while ((await rollUpMarks({ ctx: house.system })) > 0);
      await escalateOverdue({ ctx: house.system })
      await sendDigests({ ctx: house.system })
    }
  }
}

const happen = async (db: Db, month: Month, day: Day): Promise<void> => {
  for (const item of month.items) {
    if (item.moved?.on === day)
      await db
        .updateTable('deadline')
        .set({ due_at: endOf(item.moved.to) })
        .where('id', '=', asId<DeadlineId>(item.id))
        .execute()
    for (const { on, to } of item.turns) if (on === day) await turn(db, item, { on, to })
  }
  for (const { person, from, until } of month.digestsOff)
    if (day === from || day === until)
      await db
        .insertInto('digest_setting')
        .values({ ...setting(person), is_on: day === until ? 1 : 0 })
        .onConflict((conflict) =>
          conflict.column('person_id').doUpdateSet({ is_on: day === until ? 1 : 0 }),
        )
        .execute()
}

const setting = (person: string) => ({
  person_id: asId<PersonId>(person),
  at_time: '07:30',
  changed_at: at(FIRST, '00:00'),
})

const turn = async (db: Db, item: Item, { on, to }: Item['turns'][number]): Promise<void> => {
  const id = nodeOfItem(item)
  if (to === 'mien') {
    const excuse = { campaign_node_id: id, reason: 'Mới thành lập', excused_at: at(on, '00:00') }
    await db.insertInto('plan_excuse').values(excuse).execute()
  } else if (to === 'nhap_vao') {
    const succeeded_by = nodeOf(item.above, campaignOf(item))
    await db.updateTable('campaign_node').set({ succeeded_by }).where('id', '=', id).execute()
  } else if (item.subject === 'bao_cao') {
    const row = {
      id: `gui-${item.id}`,
      campaign_node_id: id,
      state: 'da_gui' as const,
      sent_on: on,
    }
    await db
      .insertInto('report')
      .values({ ...row, accepted_on: null, changed_at: at(on, '00:00'), changed_by: null })
      .execute()
  } else {
    const changes = to === 'xong' ? ({ state: 'ban_hanh', issued_on: on } as const) : { state: to }
    await db.updateTable('plan').set(changes).where('id', '=', planOf(item)).execute()
  }
}

const UNIT = /(?:Chi bộ \d-\d\d|Đảng bộ phường Số \d)(?= \()/g
const REST = / và (\d+) đơn vị nữa/g

export interface Said {
  /** The units that are named, and how many more are counted. */
  named: string[]
  more: number
  leavesAt: string
}

/** By "day person". */
export interface Sent {
  messages: Map<string, Said[]>
  digests: Map<string, Said[]>
}

export const readSent = async ({ db }: House): Promise<Sent> => {
  const rows = await db
    .selectFrom('outbox')
    .select(['dedupe_key as key', 'body', 'due_at as leavesAt', 'person_id as person'])
    .orderBy('dedupe_key')
    .execute()
  const sent: Sent = { messages: new Map(), digests: new Map() }
  for (const { key, body, leavesAt, person } of rows) {
    const [kind = '', , day = ''] = key.split(':')
    if (person === null || !person.startsWith('thang-')) continue
    const about = {
      named: (body.match(UNIT) ?? []).toSorted(),
      more: [...body.matchAll(REST)].reduce((sum, [, count]) => sum + Number(count), 0),
      leavesAt,
    }
    const place = kind === 'digest' ? sent.digests : sent.messages
    const who = `${day} ${person}`
    place.set(who, [...(place.get(who) ?? []), about])
  }
  return sent
}

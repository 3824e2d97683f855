/** The scene of attendance tests: session 2 of the demonstration branch, its codes, and a neighbouring branch. */
import { insertSession } from '@quan-triet/bot-server/db/queries/new-sessions'
import type { PersonActor } from '@quan-triet/bot-server/domain/actor'
import { planWindow } from '@quan-triet/bot-server/domain/attendance/check-in-window'
import { checkIn } from '@quan-triet/bot-server/services/attendance/check-in'
import { getCheckInCodes } from '@quan-triet/bot-server/services/attendance/get-check-in-codes'
import { getRoll } from '@quan-triet/bot-server/services/attendance/get-roll'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import {
  asId,
  fixtureCampaign,
  fixtureSession,
} from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { CheckInInput, RollEntry } from '@quan-triet/shared/models/attendance'
import type {
  CampaignNodeId,
  ClassId,
  OrgUnitId,
  PersonId,
  SessionId,
} from '@quan-triet/shared/models/ids'
import { at } from '@quan-triet/shared/time/calendar'
import type { House } from '../../../support/make-house.ts'

export const second = fixtureSession('2')
export const makeup = fixtureSession('bu')
/** Saturday 14/3/2026, 08:00: when session 2 begins. */
export const BEGINS = at('2026-03-14', '08:00')
export const saturday = (time: string): string => at('2026-03-14', time)

const personOf = (ctx: ServiceContext): PersonActor => {
  if (ctx.actor.kind !== 'person') throw new Error('not a person')
  return ctx.actor
}
export const idOf = (ctx: ServiceContext): PersonId => personOf(ctx).personId

/** What the venue's screen shows now. */
export const codesOf = async (secretary: ServiceContext, id: SessionId = second) => {
  const codes = await getCheckInCodes({ ctx: secretary, input: { id } })
  return { qr: new URL(codes.qrLink).searchParams.get('c') ?? '', typed: codes.typedCode }
}

export const scan = (ctx: ServiceContext, code: string, some: Partial<CheckInInput> = {}) =>
  checkIn({ ctx, input: { code, method: 'qr', ...some } })

export const typeIn = (ctx: ServiceContext, code: string, some: Partial<CheckInInput> = {}) =>
  checkIn({ ctx, input: { code, method: 'ma_so', ...some } })

/** How a person stands in the roll of a session. */
export const entryOf = async (
  house: House,
  person: ServiceContext,
  id: SessionId = second,
): Promise<RollEntry> => {
  const { people } = await getRoll({ ctx: house.secretary, input: { id } })
  const entry = people.find((one) => one.personId === idOf(person))
  if (!entry) throw new Error('not in the roll')
  return entry
}

/** What the audit log says was done to a person at a session, oldest first. */
export const traceOf = async (house: House, person: ServiceContext, id: SessionId = second) => {
  const rows = await house.db
    .selectFrom('audit_log')
    .select(['actor', 'action', 'detail'])
    .where('subject', '=', `session:${id} person:${idOf(person)}`)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as unknown }))
}

/** Lets a unit take part in the campaign with a class of its own on Saturday, and makes somebody its secretary. */
export const holdElsewhere = async (
  house: House,
  unitId: OrgUnitId,
  title: string,
): Promise<{ secretary: ServiceContext; sessionId: SessionId }> => {
  const sessionId = asId<SessionId>(`session-of-${unitId}`)
  const hours = { startsAt: BEGINS, endsAt: saturday('11:00') }
  await house.db
    .insertInto('campaign_node')
    .values({
      id: asId<CampaignNodeId>(`node-${unitId}`),
      campaign_id: fixtureCampaign,
      org_unit_id: unitId,
      state: 'dang_hoc',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id: nodeId } = await house.db
    .selectFrom('campaign_node')
    .select('id')
    .where('campaign_id', '=', fixtureCampaign)
    .where('org_unit_id', '=', unitId)
    .executeTakeFirstOrThrow()
  await insertSession(house.db, {
    ...hours,
    ...planWindow(hours),
    id: sessionId,
    classId: asId<ClassId>(`class-of-${unitId}`),
    venueId: `venue-of-${unitId}`,
    nodeId,
    unitId,
    number: 1,
    title,
    mode: 'truc_tiep',
    isMakeup: false,
    checkInKey: `key of ${unitId}`,
    venue: 'Hội trường',
  })
  const actor: PersonActor = {
    ...personOf(house.outsider),
    homeUnitId: unitId,
    roles: [{ role: 'bi_thu', orgUnitId: unitId }],
  }
  return { secretary: { ...house.deps, actor }, sessionId }
}

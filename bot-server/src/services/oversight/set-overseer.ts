/** Names who is in charge of a unit for the level above, for good or as a stand-in for a time (S2-10). */
import { planReviews as words } from '@quan-triet/shared/i18n/vi/plan-reviews'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Overseers, SetOverseerInput } from '@quan-triet/shared/models/plan-review'
import { addDays, at, dayOf } from '@quan-triet/shared/time/calendar'
import { endRoleAt, holdRolesOf, insertRole, listRolesFrom } from '../../db/queries/duties.ts'
import { listOverseersFrom } from '../../db/queries/oversight.ts'
import { getUnitName } from '../../db/queries/people.ts'
import { listWaitingPlans } from '../../db/queries/plan-reviews.ts'
import { lockPerson } from '../../db/queries/standing.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { conflictOf, type HeldBy } from '../../domain/duties/conflicts.ts'
import { findNamingFault } from '../../domain/plans/may-review.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { tellOfRole } from '../duties/tell-of-role.ts'
import { ServiceError } from '../errors.ts'
import { type OverseenUnit, requireNamingOver } from './in-charge-of.ts'
import { listOverseers } from './list-overseers.ts'

/**
 * With a last day, a stand-in beside whoever is in charge; without, in place of whoever was. The duty is a role held in the
 * unit that is looked after, so that everything that asks for roles knows of it.
 * @throws ServiceError `not_found`, `not_allowed`, `invalid_input` for days that are over and for somebody of no committee
 *   above or with a duty in the unit itself, `role_already_held`, `role_conflict`
 */
export const setOverseer = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: SetOverseerInput
}): Promise<Overseers> => {
  const isStandIn = input.endsOn !== null
  await requireNamingOver(ctx, { unitId: input.unitId, isStandIn })
  return inTransaction(ctx, async (tx) => {
    const unit = await requireNamingOver(tx, { unitId: input.unitId, isStandIn })
    const period = periodOf(tx, input)
    await holdRolesOf(tx.db, unit.unitId)
    if (!(await lockPerson(tx.db, input.personId))) throw new ServiceError('not_found')
    await requireFitting(tx, unit, { personId: input.personId, at: period.startsAt })
    const former = isStandIn ? [] : await endFormer(tx, { ...input, at: period.startsAt })
    const id = await insertOverseer(tx, { ...input, ...period })
    await recordAudit(tx, {
      action: 'set-overseer',
      orgUnitId: unit.unitId,
      subject: `role:${id} person:${input.personId}`,
      detail: { ...period, ended: former },
    })
    const { nameOrg } = await getUnitName(tx.db, unit.unitId)
    const waiting = (await listWaitingPlans(tx.db, [unit.unitId])).length
    await tellOfRole(tx, {
      personId: input.personId,
      orgUnitId: unit.unitId,
      what: `${id}:in-charge`,
      text: words.inCharge(nameOrg, { ...input, waiting }),
    })
    tellOverseerScreens(tx, unit)
    return listOverseers({ ctx: tx, input: { unitId: unit.parent } })
  })
}

/** Once it is durable, open screens of the unit and of the level above ask again. */
export const tellOverseerScreens = (
  tx: ServiceContext,
  { unitId, parent }: Pick<OverseenUnit, 'unitId' | 'parent'>,
): void =>
  onCommit(tx, () => {
    for (const one of [unitId, parent]) tx.live.publish(one, { topic: 'plans' })
  })

interface Period {
  startsAt: Instant
  endsAt: Instant | null
}

/** From now on when it begins today; the last day counts whole. */
const periodOf = (
  tx: ServiceContext,
  { startsOn, endsOn }: Pick<SetOverseerInput, 'startsOn' | 'endsOn'>,
): Period => {
  const now = tx.clock.now()
  if (startsOn < dayOf(now) || (endsOn !== null && endsOn < startsOn))
    throw new ServiceError('invalid_input', words.daysWrong)
  return {
    startsAt: startsOn === dayOf(now) ? now : at(startsOn, '00:00'),
    endsAt: endsOn === null ? null : at(addDays(endsOn, 1), '00:00'),
  }
}

const requireFitting = async (
  tx: ServiceContext,
  { unitId, above }: OverseenUnit,
  { personId, at: from }: { personId: PersonId; at: Instant },
): Promise<void> => {
  const roles = await listRolesFrom(tx.db, personId, from)
  const begun = roles.filter(({ startsAt }) => startsAt <= from)
  const fault = findNamingFault({ roles: begun, unitId, above })
  if (fault) throw new ServiceError('invalid_input', words.namingFaults[fault])
}

/** Ends those in charge for good; of the person's own time as a stand-in the rest is taken over. */
const endFormer = async (
  tx: ServiceContext,
  { unitId, personId, at: endsAt }: { unitId: OrgUnitId; personId: PersonId; at: Instant },
): Promise<string[]> => {
  const rows = await listOverseersFrom(tx.db, [unitId], endsAt)
  const former = rows.filter((row) => row.endsAt === null || row.personId === personId)
  if (former.some((row) => row.personId === personId && row.endsAt === null))
    throw new ServiceError('role_already_held')
  const { nameOrg } = await getUnitName(tx.db, unitId)
  for (const row of former) {
    await endRoleAt(tx.db, row.id, endsAt)
    if (row.personId !== personId)
      await tellOfRole(tx, {
        personId: row.personId,
        orgUnitId: unitId,
        what: `${row.id}:ended:${endsAt}`,
        text: words.noMore(nameOrg, dayOf(endsAt)),
      })
  }
  return former.map(({ id }) => id)
}

const insertOverseer = async (
  tx: ServiceContext,
  { unitId, personId, startsAt, endsAt }: Period & { unitId: OrgUnitId; personId: PersonId },
): Promise<string> => {
  const wanted: HeldBy = { role: 'cap_uy_vien_phu_trach', orgUnitId: unitId, startsAt, endsAt }
  const conflict = conflictOf(await listRolesFrom(tx.db, personId, startsAt), wanted)
  if (conflict) throw new ServiceError(conflict)
  const id = tx.newId()
  await insertRole(tx.db, { id, personId, ...wanted })
  if (endsAt !== null) await endRoleAt(tx.db, id, endsAt)
  return id
}

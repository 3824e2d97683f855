/** Makes the first administrator of an empty house, or a new code for the one there is; prints nothing. */
import { accessCommands as words } from '@quan-triet/shared/i18n/vi/access-commands'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { RosterCode } from '@quan-triet/shared/models/person'
import { fold } from '@quan-triet/shared/text/fold'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import { insertRole } from '../../db/queries/duties.ts'
import { findAdministrator, insertFirstPerson } from '../../db/queries/duties-first.ts'
import { findPersonActor } from '../../db/queries/people.ts'
import { insertUnits, type NewUnit } from '../../db/queries/units.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { putRosterCode } from '../people/create-roster-code.ts'
import { requireRight } from '../rights.ts'

export interface FirstAdministrator {
  fullName: string
  top: { code: string; name: string; level: Level }
  /** The branch to which the administrator belongs; nobody is a member of anything but a branch (INV-02). */
  branch: string
}

/**
 * @throws ServiceError `role_already_held` when there is an administrator; `not_allowed` unless the house itself acts
 */
export const makeFirstAdministrator = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: FirstAdministrator
}): Promise<RosterCode> => {
  requireRight(ctx, 'assign_roles')
  return inTransaction(ctx, async (tx) => {
    if (await findAdministrator(tx.db, tx.clock.now())) throw new ServiceError('role_already_held')
    const { top, personId } = await insertHouse(tx, input)
    const role = tx.newId()
    await insertRole(tx.db, {
      id: role,
      personId,
      orgUnitId: top,
      role: 'quan_tri',
      startsAt: tx.clock.now(),
    })
    await recordAudit(tx, {
      action: 'make-first-administrator',
      orgUnitId: top,
      subject: `role:${role} person:${personId}`,
      detail: {},
    })
    return codeFor(tx, personId)
  })
}

/** A new code for the administrator, whose phone was lost. @throws ServiceError `not_found` when there is none */
export const renewAdministratorCode = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<RosterCode> => {
  requireRight(ctx, 'assign_roles')
  const administrator = await findAdministrator(ctx.db, ctx.clock.now())
  if (!administrator) throw new ServiceError('not_found')
  return codeFor(ctx, administrator)
}

const codeFor = async (ctx: ServiceContext, personId: PersonId): Promise<RosterCode> => {
  const person = await findPersonActor(ctx.db, personId, ctx.clock.now())
  if (!person) throw new ServiceError('not_found')
  return putRosterCode(ctx, person, personId)
}

const insertHouse = async (
  tx: ServiceContext,
  { fullName, top, branch }: FirstAdministrator,
): Promise<{ top: OrgUnitId; personId: PersonId }> => {
  const topId = tx.newId<OrgUnitId>()
  const branchId = tx.newId<OrgUnitId>()
  const personId = tx.newId<PersonId>()
  const today = dayOf(tx.clock.now())
  const unit = (facts: Pick<NewUnit, 'id' | 'parent_id' | 'code' | 'name_org' | 'level'>) => ({
    ...facts,
    name_committee: facts.name_org,
    short_name: facts.name_org,
    org_type: 'co_quan',
    symbol: facts.parent_id === null ? words.symbols.committee : words.symbols.branch,
    valid_from: today,
    valid_to: null,
    is_pilot: 0,
  })
  await insertUnits(tx.db, [
    unit({ id: topId, parent_id: null, code: top.code, name_org: top.name, level: top.level }),
    unit({
      id: branchId,
      parent_id: topId,
      code: `${top.code}-co-quan`,
      name_org: branch,
      level: 'chi_bo_truc_thuoc',
    }),
  ])
  await insertFirstPerson(tx.db, {
    personId,
    fullName,
    searchKey: fold(fullName),
    branchId,
    membershipId: tx.newId(),
    today,
  })
  return { top: topId, personId }
}

/** Carries out a decided change of memberships in one transaction, with its trace; shared by the verbs that decide one. */
import { standing as words } from '@quan-triet/shared/i18n/vi/standing'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { PersonStanding } from '@quan-triet/shared/models/standing'
import {
  insertMembership,
  listMemberships,
  lockPerson,
  markMembershipEnd,
} from '../../db/queries/standing.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { Membership, MembershipDecision } from '../../domain/standing/memberships.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { loadPersonStanding } from './load-person-standing.ts'
import { tellStandingChanged } from './tell-standing-changed.ts'

interface ChangeOfMembership {
  personId: PersonId
  /** The unit under which the trace is found: the home branch. */
  unitId: OrgUnitId
  action: string
  /** What was asked, for the trace: days, units, codes. */
  detail: Record<string, unknown>
  decide: (all: readonly Membership[]) => MembershipDecision
  /** What else belongs to it, in the same transaction. @returns what the trace should say of it */
  also?: (tx: ServiceContext) => Promise<Record<string, unknown>>
}

/** The caller has checked the right. @throws ServiceError `not_found`, `standing_refused` with the reason in words */
export const changeMembership = (
  ctx: ServiceContext,
  { personId, unitId, action, detail, decide, also }: ChangeOfMembership,
): Promise<PersonStanding> =>
  inTransaction(ctx, async (tx) => {
    if (!(await lockPerson(tx.db, personId))) throw new ServiceError('not_found')
    const before = await listMemberships(tx.db, personId)
    const decision = decide(before)
    if (decision.kind === 'refused')
      throw new ServiceError('standing_refused', words.membership[decision.why])
    const { ends, begins } = decision.change
    for (const end of ends) await markMembershipEnd(tx.db, end)
    for (const begin of begins)
      await insertMembership(tx.db, { ...begin, id: tx.newId(), personId })
    const further = await also?.(tx)
    await recordAudit(tx, {
      action,
      orgUnitId: unitId,
      subject: `person:${personId}`,
      detail: {
        ...detail,
        ended: ends.map(({ id, to }) => ({ id, from: endOf(before, id), to })),
        ...further,
      },
    })
    for (const one of new Set([...before, ...begins].map((row) => row.unitId)))
      tellStandingChanged(tx, one)
    return loadPersonStanding(tx, personId)
  })

/** The end that a row had before, null when it had none. */
const endOf = (rows: readonly Membership[], id: string) =>
  rows.find((one) => one.id === id)?.to ?? null

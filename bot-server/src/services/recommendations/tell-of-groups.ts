/** Tells open screens, and those it concerns, that a group of recommendations goes on. */
import { recommendations as words } from '@quan-triet/shared/i18n/vi/recommendations'
import type { OrgUnitId, PersonId, RecommendationGroupId } from '@quan-triet/shared/models/ids'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import { listHoldersOf } from '../../db/queries/people.ts'
import type { GroupRow } from '../../db/queries/recommendation-groups.ts'
import { onCommit } from '../../db/transaction.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'

export const tellOfGroups = (tx: ServiceContext, unitIds: Iterable<OrgUnitId>): void =>
  onCommit(tx, () => {
    for (const unitId of new Set(unitIds)) tx.live.publish(unitId, { topic: 'matters' })
  })

/** Who receives what is reported: the committee of the same level, propaganda of the level above (S0-18). */
export const RECIPIENTS: Record<'ban_thuong_vu' | 'tuyen_giao_cap_tren', readonly Role[]> = {
  ban_thuong_vu: ['bi_thu', 'pho_bi_thu', 'uy_vien_ban_thuong_vu'],
  tuyen_giao_cap_tren: ['can_bo_tuyen_giao', 'bi_thu', 'pho_bi_thu'],
}

interface Reported {
  /** Of one unit, at least one. */
  groups: readonly GroupRow[]
  recipient: keyof typeof RECIPIENTS
  /** Where it is read. */
  unitId: OrgUnitId
}

/** One message for all that is reported at once; privately; where nobody holds propaganda above, its secretaries. Not to who reports. */
export const tellRecipients = async (
  tx: ServiceContext,
  { groups, recipient, unitId }: Reported,
): Promise<void> => {
  const now = tx.clock.now()
  const roles = RECIPIENTS[recipient]
  const [first] = groups
  if (!first) return
  const knows = tx.actor.kind === 'person' ? tx.actor.personId : null
  for (const personId of await listHoldersOf(tx.db, { unitId, roles, now }))
    if (personId !== knows)
      await enqueueToPerson(tx, {
        personId,
        dedupeKey: `recommendation-group:${first.id}:reported:${personId}`,
        kind: 'notice',
        text: words.reported(first.nameOrg, groups.length),
        orgUnitId: unitId,
        dueAt: nextAllowed(now),
        to: '/office/recommendations',
      })
}

/** One message a person, whatever the number of recommendations it answers. */
export const tellOnce = async (
  tx: ServiceContext,
  told: {
    rootId: RecommendationGroupId
    personId: PersonId
    unitId: OrgUnitId
    text: string
    to: string
  },
): Promise<void> => {
  await enqueueToPerson(tx, {
    personId: told.personId,
    dedupeKey: `recommendation-group:${told.rootId}:answered:${told.personId}`,
    kind: 'notice',
    text: told.text,
    orgUnitId: told.unitId,
    dueAt: nextAllowed(tx.clock.now()),
    to: told.to,
  })
}

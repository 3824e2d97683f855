/** Keeps what a person decided about the notice, with proof of the text it was about (P-01). */
import type { ConsentDecision, ConsentWay } from '@quan-triet/shared/models/consent'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { keepNoticeText, replaceConsent } from '../../db/queries/consents.ts'
import { failWaiting } from '../../db/queries/private-deliveries.ts'
import { lockPerson } from '../../db/queries/standing.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import type { NoticeText } from './read-notice.ts'

interface Decision {
  personId: PersonId
  unitId: OrgUnitId
  decision: ConsentDecision
  way: ConsentWay
  /** Who wrote it down, when that was somebody else. */
  recordedBy: PersonId | null
}

const OUT_OF_THE_HOUSE = ['bot', 'oa', 'mini_app'] as const

/**
 * To be called in the transaction of what follows from the decision. Without agreement nothing private leaves any more,
 * not even what waited since before (P-01): it goes on as a notice in the Mini App.
 */
export const keepDecision = async (
  tx: ServiceContext,
  { hash, version, text }: NoticeText,
  { personId, unitId, decision, way, recordedBy }: Decision,
): Promise<void> => {
  const now = tx.clock.now()
  // One decision holds at a time: a second press waits for the first.
  await lockPerson(tx.db, personId)
  await keepNoticeText(tx.db, { hash, version, text, first_used_at: now })
  await replaceConsent(tx.db, {
    id: tx.newId(),
    person_id: personId,
    decision,
    notice_version: version,
    notice_hash: hash,
    way,
    decided_at: now,
    recorded_by: recordedBy,
  })
  if (decision !== 'dong_y')
    for (const way of OUT_OF_THE_HOUSE) await failWaiting(tx.db, { way, personId, now })
  await recordAudit(tx, {
    action: 'decide-consent',
    orgUnitId: unitId,
    subject: `person:${personId}`,
    detail: { decision, version, way },
  })
}

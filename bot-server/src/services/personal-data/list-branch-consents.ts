/** Lists for the secretary what the branch's members decided about the notice, and who is served on paper (P-02). */
import { notice } from '@quan-triet/shared/i18n/vi/privacy-notice'
import type { BranchConsent } from '@quan-triet/shared/models/consent'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listConsentsOfUnit } from '../../db/queries/consents.ts'
import { consentStateOf } from '../../domain/personal-data/consent-state.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'

const byName = new Intl.Collator('vi')

type Row = Awaited<ReturnType<typeof listConsentsOfUnit>>[number]

/** @throws ServiceError `not_allowed` for anyone but the branch's secretaries */
export const listBranchConsents = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<{ people: BranchConsent[] }> => {
  const { homeUnitId } = requireRightAtHome(ctx, 'run_branch')
  const rows = await listConsentsOfUnit(ctx.db, homeUnitId, dayOf(ctx.clock.now()))
  await recordLook(ctx, {
    action: 'look-consents',
    orgUnitId: homeUnitId,
    subject: `unit:${homeUnitId}`,
  })
  const people = rows.map(describe)
  return { people: people.toSorted((a, b) => byName.compare(a.fullName, b.fullName)) }
}

const describe = (row: Row): BranchConsent => {
  const decided =
    row.decision !== null && row.notice_version !== null
      ? { decision: row.decision, notice_version: row.notice_version }
      : undefined
  const consent = consentStateOf(decided, notice.version)
  const isAssisted = row.assistedSince !== null
  return {
    personId: row.personId,
    fullName: row.fullName,
    birthYear: row.birthYear,
    consent,
    way: row.way,
    decidedAt: row.decidedAt,
    isOnPaper: isAssisted || consent === 'khong_dong_y' || consent === 'rut',
    isAssisted,
    helper:
      row.helperId !== null && row.helperName !== null
        ? { personId: row.helperId, fullName: row.helperName }
        : null,
  }
}

/** Tells the level above of a report that was sent or is corrected, and the senders what became of theirs. */
import { reports as words } from '@quan-triet/shared/i18n/vi/reports'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import { listHoldersOf } from '../../db/queries/people.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'
import { withoutDigest } from '../digests/without-digest.ts'
import type { HeldReport } from './require-report.ts'
import { personOf } from './take-report-step.ts'

/** Those whose role makes reports in their own unit. */
const MAKERS: readonly Role[] = ['bi_thu', 'pho_bi_thu', 'can_bo_tuyen_giao', 'van_phong']

/**
 * To who makes reports in the unit directly above; nobody at the top. Of what was sent the daily digest tells whoever has
 * one (feature 66); a correction is a message of its own.
 */
export const tellLevelAbove = async (
  tx: ServiceContext,
  report: HeldReport,
  { version, what }: { version: number; what: 'sent' | 'corrected' },
): Promise<void> => {
  if (report.superiorId === null) return
  const text = words[what](report.nameOrg, report.title)
  const to = '/office/reports'
  const holders = await holdersAt(tx, report.superiorId)
  const people =
    what === 'sent'
      ? await withoutDigest(tx, { people: holders, unitId: report.superiorId })
      : holders
  await tell(tx, report, { unitId: report.superiorId, people, key: `${what}:${version}`, text, to })
}

/** To who makes reports in the unit that sent it, the reason of a return only there and only privately. */
export const tellSenders = async (
  tx: ServiceContext,
  report: HeldReport,
  said: { version: number } & ({ what: 'taken_in' } | { what: 'returned'; reason: string }),
): Promise<void> => {
  const text =
    said.what === 'returned'
      ? words.returned(report.title, said.reason)
      : words.takenIn(report.title)
  const to = `/office/reports/${report.reportId}/versions/${said.version}`
  const key = `${said.what}:${said.version}`
  const people = await holdersAt(tx, report.unitId)
  await tell(tx, report, { unitId: report.unitId, people, key, text, to })
}

const holdersAt = (tx: ServiceContext, unitId: OrgUnitId): Promise<PersonId[]> =>
  listHoldersOf(tx.db, { unitId, roles: MAKERS, now: tx.clock.now() })

interface Told {
  unitId: OrgUnitId
  people: readonly PersonId[]
  key: string
  text: string
  to: string
}

const tell = async (
  tx: ServiceContext,
  { reportId }: HeldReport,
  { unitId, people, key, text, to }: Told,
): Promise<void> => {
  const now = tx.clock.now()
  const knows = personOf(tx)
  for (const personId of people) {
    if (personId === knows) continue
    await enqueueToPerson(tx, {
      personId,
      dedupeKey: `report:${reportId}:${key}:${personId}`,
      kind: 'notice',
      text,
      orgUnitId: unitId,
      dueAt: nextAllowed(now),
      to,
    })
  }
}

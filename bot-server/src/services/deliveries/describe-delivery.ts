/** Puts one line of the ledger into words: groups and units by name, people never. */
import { deliveries as words } from '@quan-triet/shared/i18n/vi/deliveries'
import type { Delivery } from '@quan-triet/shared/models/delivery'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { DeliveryStanding } from '@quan-triet/shared/vocabulary/delivery-standings'
import type { DeliveryRecord } from '../../db/queries/deliveries.ts'
import { mayResend } from '../../domain/deliveries/resending.ts'
import { mayShare, mayUnshare } from '../../domain/deliveries/sharing.ts'
import { standingOf } from '../../domain/deliveries/standing.ts'

/** @param ledger whose ledger it is, and the house's time */
export const describeDelivery = (
  record: DeliveryRecord,
  ledger: { unitId: OrgUnitId; now: Instant },
): Delivery => {
  const { id, kind, way, partId, state, plannedAt, settledAt, orgUnitId, unitName } = record
  const standing = standingOf(record, ledger.now)
  const isOwn = orgUnitId === ledger.unitId
  const isToGroup = !record.isPrivate
  return {
    id,
    kind,
    way,
    partId,
    state,
    standing,
    plannedAt,
    settledAt,
    to: nameOfReceiver(record),
    unit: isOwn || orgUnitId === null ? null : { id: orgUnitId, nameOrg: unitName ?? '' },
    summary: isToGroup || kind === 'part' ? firstLine(record.text) : words.privateSummary[kind],
    reason: reasonOf(record, standing),
    canResend: mayResend(record),
    canShare: isOwn && isToGroup && mayShare(record),
    canUnshare: isOwn && mayUnshare(record, ledger.now),
  }
}

const firstLine = (text: string): string => text.split('\n')[0] ?? ''

const nameOfReceiver = ({ way, isPrivate, groupName, unitName }: DeliveryRecord): string => {
  if (way === 'email') return words.byMail
  if (isPrivate) return words.privately
  if (way === 'by_hand') return unitName ?? words.unknownGroup
  return groupName ?? words.unknownGroup
}

const reasonOf = (
  { state, cause, isGroupGone }: DeliveryRecord,
  standing: DeliveryStanding,
): string | null => {
  if (standing === 'sent' || standing === 'shared') return null
  if (isGroupGone && (standing === 'failed' || standing === 'unknown')) return words.groupGone
  if (cause !== null && state !== 'delivered') return words.causes[cause]
  if (standing === 'late')
    return state === 'delivered' ? words.arrivedLate : words.waitsLongerThanPlanned
  return words.reasons[state]
}

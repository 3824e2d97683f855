/** Says in one line how somebody of a list stands. */
import { appStanding } from '@quan-triet/shared/i18n/vi/app-standing'
import type { StandingEntry } from '@quan-triet/shared/models/standing'
import { exemptionKindLabels } from '@quan-triet/shared/vocabulary/exemption-kinds'

export const describeEntry = (entry: StandingEntry, withUnit: boolean): string =>
  [
    entry.birthYear !== null && appStanding.born(entry.birthYear),
    withUnit && entry.unit.nameOrg,
    entry.attach === 'tam_thoi' && appStanding.guest(entry.guestUntil),
    entry.stage === 'du_bi' && appStanding.probationary,
    ...entry.exemptions.map(({ kind, until }) =>
      appStanding.until(exemptionKindLabels[kind], until),
    ),
    entry.away && appStanding.away(entry.away.nameOrg, entry.away.until),
  ]
    .filter(Boolean)
    .join('; ')

/** Tells a reader that the part was corrected, when and why, and leads to what changed. */
import { formatDay } from '@quan-triet/shared/i18n/format'
import { appCorrection as words } from '@quan-triet/shared/i18n/vi/app-correction'
import type { PartCorrection } from '@quan-triet/shared/models/correction'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { useEffect } from 'react'
import { markSeen } from '../lib/seen-versions.ts'
import { Banner } from './banner.tsx'
import { LinkButton } from './link-button.tsx'

interface Props {
  partId: string
  correction: PartCorrection
}

export const CorrectionBanner = ({ partId, correction }: Props) => {
  const { version, correctedAt, reason } = correction
  useEffect(() => markSeen(partId, version), [partId, version])
  return (
    <Banner kind="info">
      <p className="strong">{words.banner(formatDay(dayOf(correctedAt)))}</p>
      <p>{words.bannerReason(reason)}</p>
      <LinkButton to={`/parts/${partId}/changes`}>{words.show}</LinkButton>
    </Banner>
  )
}

/** Says above signing in and consent that the code scanned before is safe, and what comes of it. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appCheckIn } from '@quan-triet/shared/i18n/vi/app-check-in'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { keepEarlyCode } from './early-code.ts'

export const EarlyCodeNotice = () => {
  const [keptAt] = useState(keepEarlyCode)
  if (keptAt === null) return null
  return (
    <div className="screen-notice">
      <Banner kind="good">
        <p className="strong">{appCheckIn.earlyTitle}</p>
        <p>{appCheckIn.earlyText(formatDayTime(keptAt))}</p>
      </Banner>
    </div>
  )
}

/** Says why Zalo did not give what was asked, and how that can be changed after a refusal for good. */
import { appConsent } from '@quan-triet/shared/i18n/vi/app-consent'
import { useState } from 'react'
import type { Refusal } from '../lib/zalo-calls.ts'
import { openPermissions } from '../lib/zalo.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'

export const RefusalBanner = ({ refused }: { refused: Refusal }) => {
  const [isByHand, setByHand] = useState(false)
  const open = async (): Promise<void> => setByHand(!(await openPermissions()))
  return (
    <Banner kind="info">
      <p>{appConsent.refused[refused]}</p>
      {isByHand && <p>{appConsent.settingsByHand}</p>}
      {refused === 'denied_for_good' && (
        <Button onPress={() => void open()}>{appConsent.openSettings}</Button>
      )}
    </Banner>
  )
}

/** Lets whoever publishes for the branch share the part being read into its group by hand. */
import { appDeliveries as words } from '@quan-triet/shared/i18n/vi/app-deliveries'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { SharePartSheet } from '../../components/share-part-sheet.tsx'

export const SharePart = ({ partId }: { partId: string }) => {
  const [isSharing, setSharing] = useState(false)
  return (
    <>
      <Button isWide onPress={() => setSharing(true)}>
        {words.sharePart}
      </Button>
      {isSharing && <SharePartSheet partId={partId} onClose={() => setSharing(false)} />}
    </>
  )
}

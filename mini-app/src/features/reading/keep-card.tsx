/** Keeps the whole campaign on the device at one press, shows how far that is, and lets go of it again. */
import { appReadingTools as words } from '@quan-triet/shared/i18n/vi/app-reading-tools'
import { useEffect, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { Icon } from '../../components/icon.tsx'
import {
  dropCampaign,
  keepCampaign,
  keepUp,
  useKeptCampaign,
  type KeptCampaign,
} from '../../lib/kept-campaign.ts'

const problems = {
  offline: words.keepOffline,
  no_room: words.keepNoRoom,
  failed: words.keepFailed,
} as const

const Standing = ({ kept }: { kept: KeptCampaign }) => {
  const { isRunning, total, bytes, problem } = kept
  const done = Math.min(kept.kept.size, total)
  if (isRunning)
    return (
      <>
        <p role="status">{words.keeping(done, total)}</p>
        <progress className="keep-progress" aria-label={words.keepTitle} value={done} max={total} />
      </>
    )
  return (
    <div className="stack-s" role="status">
      <p>{done < total ? words.keptSome(done, total, bytes) : words.keptAll(total, bytes)}</p>
      {problem !== null && <p>{problems[problem]}</p>}
      {kept.lacksPictures && <p>{words.keepNoPictures}</p>}
    </div>
  )
}

const Drop = ({ onClose }: { onClose: () => void }) => (
  <ConfirmSheet
    title={words.dropTitle}
    text={words.dropText}
    confirmWords={words.dropConfirm}
    isBusy={false}
    error={null}
    onConfirm={() => {
      dropCampaign()
      onClose()
    }}
    onClose={onClose}
  />
)

export const KeepCard = ({ campaignId }: { campaignId: string }) => {
  const kept = useKeptCampaign()
  const [isDropping, setDropping] = useState(false)
  useEffect(() => {
    // Parts sent since the last look are added by themselves.
    void keepUp()
  }, [])
  return (
    <section className="card" aria-labelledby="keep">
      <h2 id="keep" className="kept-head">
        <Icon name="download" size={26} />
        {words.keepTitle}
      </h2>
      {kept.isWanted ? <Standing kept={kept} /> : <p>{words.keepText}</p>}
      {!kept.isWanted && (
        <Button isWide onPress={() => keepCampaign(campaignId)}>
          {words.keep}
        </Button>
      )}
      {kept.isWanted && (
        <div className="line">
          {kept.problem !== null && (
            <Button isBusy={kept.isRunning} onPress={() => void keepUp()}>
              {words.keepAgain}
            </Button>
          )}
          <Button kind="quiet" onPress={() => setDropping(true)}>
            {words.drop}
          </Button>
        </div>
      )}
      {isDropping && <Drop onClose={() => setDropping(false)} />}
    </section>
  )
}

/** Lists what waits to be gathered, lets some be chosen and joined, or the rest be taken as it is. */
import { appRecommendations as words } from '@quan-triet/shared/i18n/vi/app-recommendations'
import type { RecommendationBoard } from '@quan-triet/shared/models/recommendation'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { useGatherEach } from './api.ts'
import { MergeSheet } from './merge-sheet.tsx'
import { nameOfSource, SourceFacts } from './source-facts.tsx'

const Each = ({ board }: { board: RecommendationBoard }) => {
  const [isAsking, setAsking] = useState(false)
  const gather = useGatherEach()
  const { waiting, unit, campaign } = board
  const submit = () =>
    gather.mutate(
      { unitId: unit.id, campaignId: campaign.id, sources: waiting.map(({ ref }) => ref) },
      { onSuccess: () => setAsking(false) },
    )
  return (
    <>
      <Button onPress={() => setAsking(true)}>{words.each(waiting.length)}</Button>
      {isAsking && (
        <ConfirmSheet
          title={words.eachTitle}
          text={words.eachText(waiting.length)}
          confirmWords={words.mergeNow}
          isBusy={gather.isPending}
          error={gather.error}
          onConfirm={submit}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

const Rows = ({ board }: { board: RecommendationBoard }) => {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isMerging, setMerging] = useState(false)
  const sources = board.waiting.filter(({ ref }) => chosen.includes(ref.id))
  const turn = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const done = () => {
    setMerging(false)
    setChosen([])
  }
  return (
    <>
      <ul className="list">
        {board.waiting.map((source) => (
          <li key={source.ref.id} className="row">
            {board.mayGather ? (
              <label className="recommendations-choose">
                <input
                  type="checkbox"
                  aria-label={words.choose(nameOfSource(source))}
                  checked={chosen.includes(source.ref.id)}
                  onChange={() => turn(source.ref.id)}
                />
                <SourceFacts source={source} />
              </label>
            ) : (
              <SourceFacts source={source} />
            )}
          </li>
        ))}
      </ul>
      {board.mayGather && (
        <div className="office-actions">
          <Button kind="primary" isDisabled={sources.length === 0} onPress={() => setMerging(true)}>
            {words.gather(sources.length)}
          </Button>
          <Each board={board} />
        </div>
      )}
      {isMerging && <MergeSheet board={board} sources={sources} into={null} onClose={done} />}
    </>
  )
}

export const WaitingList = ({ board }: { board: RecommendationBoard }) => (
  <section className="card stack-s" aria-labelledby="waiting-recommendations">
    <h2 id="waiting-recommendations">{words.waiting}</h2>
    {board.waiting.length === 0 ? (
      <p className="empty">{words.waitingNone}</p>
    ) : (
      <Rows board={board} />
    )}
  </section>
)

/** Spreads the essays that nobody has over the chosen graders, evenly. */
import { appGrading as words } from '@quan-triet/shared/i18n/vi/app-grading'
import type { GradingQueue } from '@quan-triet/shared/models/grading'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { SearchField } from '../../components/search-field.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { matchesName } from '../../lib/match-name.ts'
import { useSpread } from './api.ts'

const FEW = 8

interface Props {
  queue: GradingQueue & { campaignId: NonNullable<GradingQueue['campaignId']> }
  onClose: () => void
}

type Grader = GradingQueue['graders'][number]

const Choice = (props: {
  graders: readonly Grader[]
  chosen: readonly Grader['personId'][]
  onChoose: (chosen: Grader['personId'][]) => void
}) => {
  const { graders, chosen, onChoose } = props
  const [search, setSearch] = useState('')
  return (
    <fieldset className="stack-s">
      <legend>{words.spreadWho}</legend>
      {graders.length > FEW && (
        <SearchField label={words.searchGrader} value={search} onChange={setSearch} />
      )}
      {graders
        .filter(({ personId, name }) => chosen.includes(personId) || matchesName(name, search))
        .map(({ personId, name }) => (
          <label key={personId} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(personId)}
              onChange={({ target }) =>
                onChoose(
                  target.checked ? [...chosen, personId] : chosen.filter((one) => one !== personId),
                )
              }
            />
            {name}
          </label>
        ))}
    </fieldset>
  )
}

export const SpreadSheet = ({ queue, onClose }: Props) => {
  const [chosen, setChosen] = useState<Grader['personId'][]>([])
  const spread = useSpread()
  const { data } = spread
  return (
    <Sheet
      title={words.spread}
      onClose={onClose}
      {...(data !== undefined && { closeWords: words.close })}
    >
      {data === undefined ? (
        <>
          <p>{words.spreadText(queue.counts.waiting)}</p>
          <Choice graders={queue.graders} chosen={chosen} onChoose={setChosen} />
          <ProblemBanner error={spread.error} />
          <Button
            kind="primary"
            isWide
            isBusy={spread.isPending}
            isDisabled={chosen.length === 0}
            onPress={() => spread.mutate({ campaignId: queue.campaignId, graderIds: chosen })}
          >
            {words.spreadSend}
          </Button>
        </>
      ) : (
        <Banner kind={data.left === 0 ? 'good' : 'warn'}>
          <p>{words.spreadDone(data.assigned, data.left)}</p>
        </Banner>
      )}
    </Sheet>
  )
}

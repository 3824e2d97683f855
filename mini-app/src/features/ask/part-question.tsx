/** Lets choose one of the parts that there are, by its number, and answers with it. */
import { appAsk } from '@quan-triet/shared/i18n/vi/app-ask'
import type { QuickChoices } from '@quan-triet/shared/models/quick-answer'
import { useId, useState } from 'react'
import { Answer } from './answer.tsx'
import '../../styles/fields.css'

type Part = QuickChoices['parts'][number]

interface Props {
  parts: Part[]
  unitId: string | null
}

const wordsOf = ({ position, isSent }: Part): string =>
  isSent ? appAsk.part(position) : appAsk.partNotSent(position)

export const PartQuestion = ({ parts, unitId }: Props) => {
  const [part, setPart] = useState<number>()
  const legend = useId()
  if (parts.length === 0) return <Answer asked={{ intent: 'part_get', unitId }} />
  return (
    <>
      <div className="answer" role="group" aria-labelledby={legend}>
        <p id={legend} className="strong">
          {appAsk.choosePart}
        </p>
        <div className="filters">
          {parts.map((one) => (
            <button
              aria-pressed={one.position === part}
              className="filter"
              key={one.position}
              onClick={() => setPart(one.position)}
              type="button"
            >
              {wordsOf(one)}
            </button>
          ))}
        </div>
      </div>
      {part !== undefined && <Answer asked={{ intent: 'part_get', part, unitId }} key={part} />}
    </>
  )
}

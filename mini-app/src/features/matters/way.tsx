/** Tells the way of a recommendation in plain words: who has it now, and each step with its day. */
import { appMatters as words } from '@quan-triet/shared/i18n/vi/app-matters'
import type { WayStep } from '@quan-triet/shared/models/matter'
import { FoldedSection } from '../../components/folded-section.tsx'

interface Props {
  way: readonly WayStep[]
  answered: boolean
}

export const Way = ({ way, answered }: Props) => {
  const last = way.at(-1)
  if (!last) return null
  return (
    <>
      {!answered && <p className="soft">{words.nowAt(last.unit)}</p>}
      <FoldedSection title={words.way}>
        <ol className="stack-xs">
          {way.map(({ state, on, unit }) => (
            <li key={`${state} ${unit}`}>{words.wayStep(on, state, unit)}</li>
          ))}
        </ol>
      </FoldedSection>
    </>
  )
}

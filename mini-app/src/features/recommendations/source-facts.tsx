/** Shows what a source says and where it comes from; never who. */
import { appRecommendations as words } from '@quan-triet/shared/i18n/vi/app-recommendations'
import type { RecommendationSource } from '@quan-triet/shared/models/recommendation'
import { recommendationCategoryLabels } from '@quan-triet/shared/vocabulary/matters'
import type { ReactNode } from 'react'

export const nameOfSource = ({ ref, unit, number }: RecommendationSource): string =>
  words.source(unit.nameOrg, number, ref.kind === 'group')

interface Props {
  source: RecommendationSource
  /** The text as it is to be shown, when some of it is marked. */
  text?: ReactNode
}

export const SourceFacts = ({ source, text }: Props) => (
  <span className="grow stack-xs">
    <span className="strong">{nameOfSource(source)}</span>
    <span className="soft">
      {words.sourceMeta(source.sentOn, recommendationCategoryLabels[source.category], source.count)}
    </span>
    <span className="notice-text">{text ?? (source.text === '' ? words.erased : source.text)}</span>
  </span>
)

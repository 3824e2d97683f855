/** Shows one question or recommendation: its number, state, words and answer. */
import { appMatters as words } from '@quan-triet/shared/i18n/vi/app-matters'
import type { Matter } from '@quan-triet/shared/models/matter'
import {
  questionStateLabels,
  recommendationCategoryLabels,
  recommendationStateLabels,
} from '@quan-triet/shared/vocabulary/matters'
import type { ReactNode } from 'react'
import { Chip } from '../../components/chip.tsx'

interface Props {
  matter: Matter
  /** Who sent it, as whoever looks may know it. */
  sender: string | null
  children?: ReactNode
}

const stateOf = (matter: Matter): string =>
  matter.kind === 'question'
    ? questionStateLabels[matter.state]
    : recommendationStateLabels[matter.state]

const about = (matter: Matter): string | null => {
  if (matter.kind === 'recommendation')
    return matter.draft === null
      ? recommendationCategoryLabels[matter.category]
      : words.about(matter.draft.title, matter.draft.part)
  return matter.session === null ? null : words.session(matter.session)
}

const linesOf = (matter: Matter, sender: string | null): string =>
  [words.sentOn(matter.sentOn), sender, about(matter)].filter((one) => one !== null).join(' · ')

export const MatterRow = ({ matter, sender, children }: Props) => (
  <li className="row row-wrap">
    <div className="grow stack-s">
      <p className="stack-xs">
        <span className="strong">{words.named(matter.kind, matter.number)}</span>
        <span>
          <Chip kind={matter.answer === null ? 'info' : 'good'}>{stateOf(matter)}</Chip>
        </span>
        <span className="soft">{linesOf(matter, sender)}</span>
      </p>
      <p className="notice-text">{matter.content ?? words.erased}</p>
      {matter.answer !== null && matter.answeredOn !== null && (
        <p className="notice-text">
          <span className="strong">{words.answer(matter.answeredOn)}</span> {matter.answer}
        </p>
      )}
      {children}
    </div>
  </li>
)

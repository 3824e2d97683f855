/** Shows a group with its sources, to whom it was reported and what became of it, and the steps that may be taken. */
import { appRecommendations as words } from '@quan-triet/shared/i18n/vi/app-recommendations'
import type {
  RecommendationGroup,
  RecommendationSource,
} from '@quan-triet/shared/models/recommendation'
import {
  recommendationCategoryLabels,
  recommendationStateLabels,
} from '@quan-triet/shared/vocabulary/matters'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { useClose, useTakeOut } from './api.ts'
import { DisposeSheet } from './dispose-sheet.tsx'
import { nameOfSource, SourceFacts } from './source-facts.tsx'

interface Props {
  group: RecommendationGroup
  mayGather: boolean
}

const Sources = ({ group, mayGather }: Props) => {
  const takeOut = useTakeOut(group.id)
  const mayTake = mayGather && group.state === 'tong_hop'
  const row = (source: RecommendationSource) => (
    <li key={source.ref.id} className="row row-wrap">
      <SourceFacts source={source} />
      {mayTake && (
        <Button
          kind="quiet"
          label={words.takeOutOf(nameOfSource(source))}
          isBusy={takeOut.isPending && takeOut.variables.id === source.ref.id}
          onPress={() => takeOut.mutate(source.ref)}
        >
          {words.takeOut}
        </Button>
      )}
    </li>
  )
  return (
    <FoldedSection title={words.sources(group.sources.length)}>
      <ul className="list">{group.sources.map(row)}</ul>
      <ProblemBanner error={takeOut.error} />
    </FoldedSection>
  )
}

const Closing = ({ group }: Pick<Props, 'group'>) => {
  const [isAsking, setAsking] = useState(false)
  const close = useClose(group.id)
  return (
    <>
      <Button label={words.closeOf(group.number)} onPress={() => setAsking(true)}>
        {words.close}
      </Button>
      {isAsking && (
        <ConfirmSheet
          title={words.closeOf(group.number)}
          text={words.closeText}
          confirmWords={words.close}
          isBusy={close.isPending}
          error={close.error}
          onConfirm={() => close.mutate(undefined, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

const Steps = ({ group }: Pick<Props, 'group'>) => {
  const [isOpen, setOpen] = useState(false)
  const mayDispose = Object.keys(words.dispositions).some((one) =>
    group.steps.some((step) => step === one),
  )
  return (
    <div className="office-actions">
      {mayDispose && (
        <Button kind="mark" label={words.disposeOf(group.number)} onPress={() => setOpen(true)}>
          {words.dispose}
        </Button>
      )}
      {group.steps.includes('dong') && <Closing group={group} />}
      {isOpen && <DisposeSheet group={group} onClose={() => setOpen(false)} />}
    </div>
  )
}

export const GroupCard = ({ group, mayGather }: Props) => (
  <li className="stack-s">
    <h3>
      {words.group(group.number)}{' '}
      <Chip kind={group.answer === null ? 'info' : 'good'}>
        {recommendationStateLabels[group.disposition ?? group.state]}
      </Chip>
    </h3>
    <p className="soft">
      {words.groupMeta(recommendationCategoryLabels[group.category], group.count, group.unitCount)}
    </p>
    <p className="notice-text">{group.text}</p>
    {group.reportedTo.map(({ recipient, unit, on }) => (
      <p key={recipient} className="soft">
        {words.reportedTo[recipient](unit.nameOrg, on)}
      </p>
    ))}
    {group.answer !== null && group.answeredOn !== null && (
      <p className="notice-text">
        <span className="strong">{words.answer(group.answeredOn)}</span> {group.answer}
      </p>
    )}
    <Sources group={group} mayGather={mayGather} />
    {mayGather && <Steps group={group} />}
  </li>
)

/** Offers what would make a timetable fit, the smallest change first, each taken by one tap. */
import { appChannels } from '@quan-triet/shared/i18n/vi/app-channels'
import type { ScheduleCost, ScheduleProposal } from '@quan-triet/shared/models/channels'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { useShareByHand } from './cost-api.ts'

type Moving = Extract<ScheduleProposal, { slots: unknown }>
type ByHand = Extract<ScheduleProposal, { kind: 'by_hand' }>

const unitsOf = ({ units }: ByHand): number => units.bot + units.oa

const describe = (proposal: ScheduleProposal): { name: string; hint: string } => {
  if (proposal.kind === 'by_hand')
    return {
      name: appChannels.byHand(unitsOf(proposal)),
      hint: appChannels.byHandHint(proposal.messages),
    }
  const { moved, messages } = proposal
  return proposal.kind === 'merge'
    ? { name: appChannels.merge(proposal.together), hint: appChannels.mergeHint(moved, messages) }
    : { name: appChannels.daily, hint: appChannels.dailyHint(moved, messages) }
}

interface Props {
  cost: ScheduleCost
  onTake: (slots: Moving['slots']) => void
}

export const Proposals = ({ cost, onTake }: Props) => {
  const [asked, setAsked] = useState<ByHand | null>(null)
  const share = useShareByHand(cost.unitId)
  if (cost.proposals.length === 0) return null
  return (
    <section className="stack-s" aria-labelledby="proposals">
      <h2 id="proposals">{appChannels.proposalsTitle}</h2>
      <ul className="list">
        {cost.proposals.map((proposal) => {
          const { name, hint } = describe(proposal)
          return (
            <li className="row row-wrap" key={proposal.kind}>
              <span className="grow stack-xs">
                <span className="strong">{name}</span>
                <span className="soft">{hint}</span>
              </span>
              <Button
                label={appChannels.applyOf(name)}
                onPress={() =>
                  proposal.kind === 'by_hand' ? setAsked(proposal) : onTake(proposal.slots)
                }
              >
                {appChannels.apply}
              </Button>
            </li>
          )
        })}
      </ul>
      {asked && (
        <ConfirmSheet
          title={appChannels.byHandTitle(unitsOf(asked))}
          text={appChannels.byHandText}
          confirmWords={appChannels.apply}
          isBusy={share.isPending}
          error={share.error}
          onConfirm={() => share.mutate(asked, { onSuccess: () => setAsked(null) })}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  )
}

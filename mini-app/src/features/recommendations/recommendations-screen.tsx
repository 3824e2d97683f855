/** The board on which a unit gathers recommendations from below, reports them and says what becomes of them (B-12, U-10). */
import { appOffice } from '@quan-triet/shared/i18n/vi/app-office'
import { appRecommendations as words } from '@quan-triet/shared/i18n/vi/app-recommendations'
import type { RecommendationBoard } from '@quan-triet/shared/models/recommendation'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { download } from '../../lib/download.ts'
import styles from '../../styles/recommendations.css?inline'
import { fileOf, useBoard, useReport } from './api.ts'
import { GroupCard } from './group-card.tsx'
import { NearPairs } from './near-pairs.tsx'
import { WaitingList } from './waiting-list.tsx'

interface BoardProps {
  board: RecommendationBoard
}

const Reporting = ({ board }: BoardProps) => {
  const [isAsking, setAsking] = useState(false)
  const report = useReport()
  const open = board.groups.filter(({ state }) => state === 'tong_hop')
  if (!board.mayGather || open.length === 0) return null
  const submit = () =>
    report.mutate(
      {
        unitId: board.unit.id,
        campaignId: board.campaign.id,
        groupIds: open.map(({ id }) => id),
      },
      { onSuccess: () => setAsking(false) },
    )
  return (
    <div className="office-actions">
      <Button kind="primary" onPress={() => setAsking(true)}>
        {words.report(open.length)}
      </Button>
      {isAsking && (
        <ConfirmSheet
          title={words.reportTitle}
          text={words.reportText(open.length)}
          confirmWords={words.report(open.length)}
          isBusy={report.isPending}
          error={report.error}
          onConfirm={submit}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}

const Groups = ({ board }: BoardProps) => (
  <section className="card stack-s" aria-labelledby="recommendation-groups">
    <h2 id="recommendation-groups">{words.groups}</h2>
    {board.groups.length === 0 ? (
      <p className="empty">{words.groupsNone}</p>
    ) : (
      <ul className="recommendations-list">
        {board.groups.map((group) => (
          <GroupCard key={group.id} group={group} mayGather={board.mayGather} />
        ))}
      </ul>
    )}
    <Reporting board={board} />
  </section>
)

const Sums = ({ board }: BoardProps) => {
  const keep = useMutation({ mutationFn: () => download(fileOf(board)) })
  const sum = board.byUnit.reduce((all, { count }) => all + count, 0)
  return (
    <>
      <p className="strong">{words.sums(board.waiting.length, board.groups.length)}</p>
      {board.byUnit.length > 0 && (
        <FoldedSection title={words.byUnit(sum)}>
          <ul className="stack-xs">
            {board.byUnit.map(({ unit, count }) => (
              <li key={unit.id}>{words.unitCount(unit.nameOrg, count)}</li>
            ))}
          </ul>
        </FoldedSection>
      )}
      <div className="office-actions">
        <Button isBusy={keep.isPending} onPress={() => keep.mutate()}>
          {words.file}
        </Button>
      </div>
      <ProblemBanner error={keep.error} />
    </>
  )
}

const choicesOf = (all: readonly { id: string; label: string }[]) =>
  all.map(({ id, label }) => ({ value: id, label }))

export const RecommendationsScreen = () => {
  const [params, setParams] = useSearchParams()
  const board = useBoard({ unitId: params.get('unit'), campaignId: params.get('campaign') })
  return (
    <Screen title={words.title} back={{ to: '/office', label: appOffice.title }} isWide>
      <style>{styles}</style>
      <p>{words.intro}</p>
      <QueryView query={board}>
        {(data) => (
          <>
            {data.units.length > 1 && (
              <SelectField
                label={words.unit}
                choices={choicesOf(data.units.map(({ id, nameOrg }) => ({ id, label: nameOrg })))}
                value={String(data.unit.id)}
                onChange={(unit) => setParams({ unit })}
              />
            )}
            {data.campaigns.length > 1 && (
              <SelectField
                label={words.campaign}
                choices={choicesOf(data.campaigns.map(({ id, title }) => ({ id, label: title })))}
                value={String(data.campaign.id)}
                onChange={(campaign) => setParams({ unit: data.unit.id, campaign })}
              />
            )}
            <Sums board={data} />
            <NearPairs board={data} />
            <WaitingList board={data} />
            <Groups board={data} />
          </>
        )}
      </QueryView>
    </Screen>
  )
}

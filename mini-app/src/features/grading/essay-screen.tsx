/** Shows one essay to its grader or the branch's committee: text with margin, what was said of it, the decision (feature 48). */
import { appGrading as words } from '@quan-triet/shared/i18n/vi/app-grading'
import type { EssayToGrade } from '@quan-triet/shared/models/grading'
import { essayFormLabels } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { useState } from 'react'
import { useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Chip } from '../../components/chip.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useEssay, useTake } from './api.ts'
import { AssignSheet, ReopenSheet } from './assign-sheet.tsx'
import { CheckSummary } from './check-summary.tsx'
import { Decision } from './decision.tsx'
import { EssayWithMargin } from './essay-margin.tsx'
import { Marks, Versions } from './history.tsx'
import { Pages } from './pages.tsx'
import { PlainText } from './plain-text.tsx'
import { Talk } from './talk.tsx'

type Of = { essay: EssayToGrade }

const stateKinds = { da_nop: 'plain', dang_cham: 'info', dat: 'good', viet_lai: 'warn' } as const

const Top = ({ essay }: Of) => (
  <section className="card" aria-labelledby="grading-top">
    <h2 id="grading-top">{essay.authorName ?? words.sampleOf(essay.unitName)}</h2>
    <p className="soft">{essay.unitName}</p>
    <p>
      {words.version(essay.version)}, {essayFormLabels[essay.form]}
    </p>
    <p className="line">
      <span>{words.submitted(essay.submittedAt)}</span>
      <Chip kind={stateKinds[essay.state]}>{words.states[essay.state]}</Chip>
      {essay.isLate && <Chip kind="warn">{words.late}</Chip>}
    </p>
    {essay.mine !== null && (
      <Banner kind="info">
        <p>{words.mine[essay.mine]}</p>
      </Banner>
    )}
  </section>
)

const sheets = { assign: AssignSheet, reopen: ReopenSheet }

const Tools = ({ essay }: Of) => {
  const [opened, setOpened] = useState<keyof typeof sheets | null>(null)
  const take = useTake(essay.essayId)
  const { may } = essay
  if (!may.take && !may.assign && !may.reopen) return null
  const Opened = opened === null ? null : sheets[opened]
  return (
    <>
      <ProblemBanner error={take.error} />
      <div className="office-actions">
        {may.take && (
          <Button kind="primary" isBusy={take.isPending} onPress={() => take.mutate()}>
            {words.take}
          </Button>
        )}
        {may.assign && <Button onPress={() => setOpened('assign')}>{words.assign}</Button>}
        {may.reopen && <Button onPress={() => setOpened('reopen')}>{words.reopen}</Button>}
      </div>
      {Opened && <Opened essay={essay} onClose={() => setOpened(null)} />}
    </>
  )
}

const Text = ({ essay }: Of) => {
  const { check, blocks, headings, form, pages } = essay
  if (check !== null && check.state !== 'hong')
    return <EssayWithMargin essay={essay} check={check} />
  if (form === 'anh' && pages.length > 0) return <Pages essay={essay} />
  return (
    <section className="card" aria-labelledby="grading-text">
      <h2 id="grading-text">{words.text}</h2>
      <PlainText blocks={blocks} headings={headings} />
    </section>
  )
}

const Page = ({ essay }: Of) => (
  <>
    <Top essay={essay} />
    <Tools essay={essay} />
    <CheckSummary check={essay.check} />
    <Text essay={essay} />
    <Versions essay={essay} />
    <Marks essay={essay} />
    <Talk essay={essay} />
    {essay.may.decide && <Decision essay={essay} />}
  </>
)

export const EssayScreen = () => {
  const { essayId = '' } = useParams()
  const essay = useEssay(essayId)
  return (
    <Screen title={words.titleOf} back={{ to: '/grading', label: words.title }} isWide>
      <QueryView query={essay}>{(data) => <Page key={data.version} essay={data} />}</QueryView>
    </Screen>
  )
}

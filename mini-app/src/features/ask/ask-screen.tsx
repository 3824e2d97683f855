/** Gives everything the bot can answer by large buttons, because Zalo hides some people's messages from bots. */
import { appAsk } from '@quan-triet/shared/i18n/vi/app-ask'
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import type { QuickChoices, QuickIntent } from '@quan-triet/shared/models/quick-answer'
import { useId } from 'react'
import { FoldedSection } from '../../components/folded-section.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useMay } from '../../lib/me.ts'
import askStyles from '../../styles/ask.css?inline'
import { Answer } from './answer.tsx'
import { useQuickChoices } from './api.ts'
import { AskBox } from './ask-box.tsx'
import { BranchChoice } from './branch-choice.tsx'
import { PartQuestion } from './part-question.tsx'

interface SectionProps {
  title: string
  questions: readonly QuickIntent[]
  choices: QuickChoices
}

const useQuestionWords = (): Record<QuickIntent, string> => {
  const runsBranch = useMay('run_branch')
  return runsBranch ? { ...appAsk.questions, ...appAsk.questionsOfSecretary } : appAsk.questions
}

const Section = ({ title, questions, choices: { unitId, branches, parts } }: SectionProps) => {
  const words = useQuestionWords()
  const heading = useId()
  const about = branches.length > 0 ? unitId : null
  return (
    <section className="stack-s" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {questions.map((intent) => (
        <FoldedSection key={`${about} ${intent}`} title={words[intent]}>
          {intent === 'part_get' ? (
            <PartQuestion parts={parts} unitId={about} />
          ) : (
            <Answer asked={{ intent, unitId: about }} />
          )}
        </FoldedSection>
      ))}
    </section>
  )
}

const Questions = ({ choices }: { choices: QuickChoices }) => (
  <>
    {choices.branches.length > 0 && <BranchChoice choices={choices} />}
    {choices.unitId !== null && (
      <div className="ask columns stack-l">
        <div className="stack-l">
          <AskBox />
          {appAsk.first.map((section) => (
            <Section choices={choices} key={section.title} {...section} />
          ))}
        </div>
        <div className="stack-l">
          {appAsk.second.map((section) => (
            <Section choices={choices} key={section.title} {...section} />
          ))}
        </div>
      </div>
    )}
  </>
)

export const AskScreen = () => {
  const choices = useQuickChoices()
  return (
    <Screen title={appAsk.title} back={{ to: '/', label: appCommon.home }} isWide>
      <style>{askStyles}</style>
      <QueryView query={choices}>{(data) => <Questions choices={data} />}</QueryView>
    </Screen>
  )
}

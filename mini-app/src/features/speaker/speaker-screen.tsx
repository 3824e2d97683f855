/** Shows a speaker, and whoever runs the branch, the questions for each session, the next session first. */
import { appMatters } from '@quan-triet/shared/i18n/vi/app-matters'
import { appSpeaker as words } from '@quan-triet/shared/i18n/vi/app-speaker'
import type { SessionQuestions } from '@quan-triet/shared/models/speaker-question'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { useQuestions } from './api.ts'
import { NameSheet } from './name-sheet.tsx'
import { Group, QuestionRow } from './question-group.tsx'

const Top = ({ session }: { session: SessionQuestions }) => {
  const [isNaming, setNaming] = useState(false)
  const { sessionId, title, startsAt, speaker, mayNameSpeaker } = session
  if (sessionId === null || startsAt === null) return null
  return (
    <>
      <p className="soft">{words.startsAt(startsAt)}</p>
      <p>{speaker === null ? words.noSpeaker : words.speaker(speaker)}</p>
      {mayNameSpeaker && (
        <div>
          <Button label={words.nameOf(title)} onPress={() => setNaming(true)}>
            {words.name}
          </Button>
        </div>
      )}
      {isNaming && (
        <NameSheet sessionId={sessionId} title={title} onClose={() => setNaming(false)} />
      )}
    </>
  )
}

const Session = ({ session }: { session: SessionQuestions }) => {
  const { title, unitName, waiting, answered } = session
  const count = waiting.reduce((sum, { questions }) => sum + questions.length, 0)
  return (
    <section className="card stack-s">
      <h2>{words.session(title, unitName)}</h2>
      <Top session={session} />
      <p className="strong">{count === 0 ? words.noneWaiting : words.waiting(count)}</p>
      {waiting.map(({ questions }) => (
        <Group key={questions[0]?.id} questions={questions} />
      ))}
      {answered.length > 0 && (
        <FoldedSection title={words.answered(answered.length)}>
          <ul className="list">
            {answered.map((question) => (
              <QuestionRow key={question.id} question={question} mayAnswer={false} />
            ))}
          </ul>
        </FoldedSection>
      )}
    </section>
  )
}

export const SpeakerScreen = () => {
  const questions = useQuestions()
  return (
    <Screen title={words.title} back={{ to: '/matters', label: appMatters.title }}>
      <p>{words.intro}</p>
      <QueryView query={questions}>
        {({ sessions }) =>
          sessions.length === 0 ? (
            <p className="empty">{words.none}</p>
          ) : (
            sessions.map((session) => (
              <Session key={session.sessionId ?? session.title} session={session} />
            ))
          )
        }
      </QueryView>
    </Screen>
  )
}

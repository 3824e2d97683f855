/** Shows how many questions the bot was asked in a week, and how many it did not understand. */
import { appOperations as words } from '@quan-triet/shared/i18n/vi/app-operations'
import type { QuestionCounts } from '@quan-triet/shared/models/operations'
import { Fact } from './fact.tsx'

export const QuestionsCard = ({ questions }: { questions: QuestionCounts }) => {
  const { asked, answered, notUnderstood, refused } = questions
  return (
    <section className="card" aria-labelledby="bot-questions">
      <h2 id="bot-questions">{words.questionsTitle}</h2>
      <dl className="office-facts">
        <Fact name={words.asked}>{words.questions(asked)}</Fact>
        <Fact name={words.answered}>{words.questionsOf(answered, asked)}</Fact>
        <Fact name={words.notUnderstood}>{words.questionsOf(notUnderstood, asked)}</Fact>
        <Fact name={words.refused}>{words.questions(refused)}</Fact>
      </dl>
      <p className="soft">{words.questionsNote}</p>
    </section>
  )
}

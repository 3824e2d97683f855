/** The fields of one question: its words, its choices, which is right and why. */
import { appPartQuestions as words } from '@quan-triet/shared/i18n/vi/app-part-questions'
import type { PartQuestion } from '@quan-triet/shared/models/part-questions'
import { questionLimits as limits } from '@quan-triet/shared/vocabulary/question-limits'
import { Button } from '../../components/button.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'

interface Props {
  question: PartQuestion
  number: number
  onChange: (question: PartQuestion) => void
  onRemove: () => void
}

const without = (question: PartQuestion, index: number): PartQuestion => ({
  ...question,
  choices: question.choices.filter((_, place) => place !== index),
  right: Math.max(0, question.right - (index <= question.right ? 1 : 0)),
})

const Choices = ({ question, onChange }: Pick<Props, 'question' | 'onChange'>) => (
  <>
    {question.choices.map((choice, index) => (
      // Choices have no identity but their place.
      <div className="stack-xs" key={index}>
        <TextField
          label={words.choice(index + 1)}
          value={choice}
          input={{ maxLength: limits.choice }}
          onChange={(text) =>
            onChange({
              ...question,
              choices: question.choices.map((one, place) => (place === index ? text : one)),
            })
          }
        />
        {question.choices.length > limits.fewestChoices && (
          <Button kind="quiet" onPress={() => onChange(without(question, index))}>
            {words.removeChoice(index + 1)}
          </Button>
        )}
      </div>
    ))}
    {question.choices.length < limits.mostChoices && (
      <Button onPress={() => onChange({ ...question, choices: [...question.choices, ''] })}>
        {words.addChoice}
      </Button>
    )}
  </>
)

export const QuestionFields = ({ question, number, onChange, onRemove }: Props) => (
  <section className="card stack" aria-labelledby={`question-${number}`}>
    <h2 id={`question-${number}`}>{words.question(number)}</h2>
    <LongTextField
      label={words.text}
      value={question.text}
      maxLength={limits.text}
      onChange={(text) => onChange({ ...question, text })}
    />
    <Choices question={question} onChange={onChange} />
    <SelectField
      label={words.right}
      choices={question.choices.map((choice, index) => ({
        value: String(index),
        label: choice.trim() === '' ? words.choice(index + 1) : choice,
      }))}
      value={String(question.right)}
      onChange={(right) => onChange({ ...question, right: Number(right) })}
    />
    <LongTextField
      label={words.explanation}
      hint={words.explanationHint}
      value={question.explanation}
      maxLength={limits.explanation}
      onChange={(explanation) => onChange({ ...question, explanation })}
    />
    <Button kind="quiet" onPress={onRemove}>
      {words.remove(number)}
    </Button>
  </section>
)

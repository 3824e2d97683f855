/** Takes many questions at once, pasted or from a sheet, and shows what was read before anything is stored. */
import { appQuizMaking as words } from '@quan-triet/shared/i18n/vi/app-quiz-making'
import type { QuizReading } from '@quan-triet/shared/models/quiz'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Sheet } from '../../components/sheet.tsx'
import { useAddQuestions, useReadSheet, useReadText } from './api.ts'

const LONGEST_PASTE = 400_000

interface Props {
  campaignId: string
  onClose: () => void
}

const Problems = ({ problems }: Pick<QuizReading, 'problems'>) =>
  problems.length === 0 ? null : (
    <>
      <p className="strong">{words.problems(problems.length)}</p>
      <ul>
        {problems.map(({ at, why }) => (
          <li key={at}>{words.problem(at, why)}</li>
        ))}
      </ul>
    </>
  )

const Reading = ({ campaignId, reading, onClose }: Props & { reading: QuizReading }) => {
  const add = useAddQuestions(campaignId)
  const { questions, problems } = reading
  return (
    <Sheet title={words.readTitle} onClose={onClose}>
      <p>{words.found(questions.length)}</p>
      <ol className="quiz-options">
        {questions.map(({ text, options, right }, index) => (
          <li key={text}>
            {words.question(index + 1, text)}{' '}
            <span className="soft">{words.option(right, options[right] ?? '')}</span>
          </li>
        ))}
      </ol>
      <Problems problems={problems} />
      <ProblemBanner error={add.error} />
      {questions.length > 0 && (
        <Button
          kind="primary"
          isBusy={add.isPending}
          onPress={() => add.mutate(questions, { onSuccess: onClose })}
        >
          {words.add(questions.length)}
        </Button>
      )}
    </Sheet>
  )
}

export const PasteSheet = ({ campaignId, onClose }: Props) => {
  const [text, setText] = useState('')
  const read = useReadText(campaignId)
  if (read.data) return <Reading campaignId={campaignId} reading={read.data} onClose={onClose} />
  return (
    <Sheet title={words.pasteTitle} onClose={onClose}>
      <LongTextField
        label={words.paste}
        hint={words.pasteHint}
        value={text}
        maxLength={LONGEST_PASTE}
        onChange={setText}
      />
      <ProblemBanner error={read.error} />
      <Button
        kind="primary"
        isBusy={read.isPending}
        isDisabled={text.trim() === ''}
        onPress={() => read.mutate(text)}
      >
        {words.read}
      </Button>
    </Sheet>
  )
}

export const SheetPicker = ({ campaignId }: Pick<Props, 'campaignId'>) => {
  const read = useReadSheet(campaignId)
  return (
    <>
      <div className="file-pick">
        <input
          type="file"
          accept=".xlsx,.xls,.ods,.csv"
          aria-label={words.addSheet}
          onChange={(event) => {
            const picked = event.target.files?.[0]
            // The same file, mended meanwhile, may be picked again.
            event.target.value = ''
            if (picked) read.mutate(picked)
          }}
        />
        <span className="button button-secondary" aria-hidden="true">
          <Icon name="upload" />
          {words.addSheet}
        </span>
      </div>
      <p className="field-hint">{words.sheetHint}</p>
      <ProblemBanner error={read.error} />
      {read.data && (
        <Reading campaignId={campaignId} reading={read.data} onClose={() => read.reset()} />
      )}
    </>
  )
}

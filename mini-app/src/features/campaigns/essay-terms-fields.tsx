/** The fields of what a campaign asks of essays: headings, length, scale and criteria, days to appeal and to write again. */
import { appEssayTerms as words } from '@quan-triet/shared/i18n/vi/app-essay-terms'
import { essayScaleLabels } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { ChoiceList } from '../../components/choice-list.tsx'
import { LongTextField } from '../../components/long-text-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { choicesOf } from '../../lib/labelled.ts'
import type { TermsDraft, TermsField } from './essay-terms-draft.ts'

const LONGEST = 2000

interface Props {
  draft: TermsDraft
  wrong: TermsField | null
  change: (part: Partial<TermsDraft>) => void
}

const Wrong = ({ field, wrong }: { field: TermsField; wrong: TermsField | null }) =>
  wrong === field && (
    <p className="field-error" role="alert">
      {words.wrong[field]}
    </p>
  )

const Lengths = ({ draft, wrong, change }: Props) => (
  <>
    <div className="pair">
      <TextField
        label={words.least}
        value={draft.least}
        onChange={(least) => change({ least })}
        input={{ inputMode: 'numeric', maxLength: 6 }}
      />
      <TextField
        label={words.most}
        value={draft.most}
        onChange={(most) => change({ most })}
        input={{ inputMode: 'numeric', maxLength: 6 }}
      />
    </div>
    <p className="field-hint">{words.lengthHint}</p>
    <Wrong field="length" wrong={wrong} />
  </>
)

const Days = ({ draft, wrong, change }: Props) => (
  <>
    <div className="pair">
      <TextField
        label={words.appealDays}
        value={draft.appealDays}
        onChange={(appealDays) => change({ appealDays })}
        input={{ inputMode: 'numeric', maxLength: 2 }}
      />
      <TextField
        label={words.rewriteDays}
        value={draft.rewriteDays}
        onChange={(rewriteDays) => change({ rewriteDays })}
        input={{ inputMode: 'numeric', maxLength: 2 }}
      />
    </div>
    <Wrong field="days" wrong={wrong} />
  </>
)

export const EssayTermsFields = (props: Props) => {
  const { draft, wrong, change } = props
  return (
    <>
      <LongTextField
        label={words.headings}
        hint={words.headingsHint}
        value={draft.headings}
        maxLength={LONGEST}
        onChange={(headings) => change({ headings })}
      />
      <Wrong field="headings" wrong={wrong} />
      <Lengths {...props} />
      <ChoiceList
        legend={words.scale}
        choices={choicesOf(essayScaleLabels)}
        value={draft.scale}
        onChange={(scale) => change({ scale })}
      />
      <LongTextField
        label={words.rubric}
        hint={words.rubricHint}
        value={draft.rubric}
        maxLength={LONGEST}
        onChange={(rubric) => change({ rubric })}
      />
      <Wrong field="rubric" wrong={wrong} />
      <Days {...props} />
    </>
  )
}

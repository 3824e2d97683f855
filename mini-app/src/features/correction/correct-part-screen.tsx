/** Corrects the text of a part that is out: edit, see what changes, sign, and choose whether the groups hear of it. */
import { appCorrection as words } from '@quan-triet/shared/i18n/vi/app-correction'
import type { CorrectablePart } from '@quan-triet/shared/models/correction'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { ApiProblem } from '../../lib/problem.ts'
import { forget, recall, remember } from '../../lib/storage.ts'
import { useCorrectablePart, useCorrectPart, usePlanCorrection } from './api.ts'
import { CorrectionCheck } from './correction-check.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { draftOf, isEdited, type PartDraft, wordingOf } from './part-draft.ts'

const isOutrun = (error: Error | null): boolean =>
  error instanceof ApiProblem && error.code === 'part_corrected'

/** Somebody was faster: what was typed stays, and is compared with the newer text from now on. */
const Newer = ({ onTake }: { onTake: () => void }) => (
  <Banner kind="warn">
    <p>{words.newer}</p>
    <Button onPress={onTake}>{words.showNewer}</Button>
  </Banner>
)

const keyOf = (partId: string): string => `draft:correction:${partId}`

/** What is typed stays on the device until it is stored: a call or a lost signal must not cost it. */
const useDraft = (part: CorrectablePart): [PartDraft, (draft: PartDraft) => void] => {
  const [draft, setDraft] = useState(() => recall<PartDraft>(keyOf(part.id)) ?? draftOf(part))
  const change = (next: PartDraft): void => {
    setDraft(next)
    if (isEdited(next, part) || next.reason !== '') remember(keyOf(part.id), next)
    else forget(keyOf(part.id))
  }
  return [draft, change]
}

const Correction = ({ newest }: { newest: CorrectablePart }) => {
  /** The text that the correction is compared with; it does not change under somebody who is typing. */
  const [part, setPart] = useState(newest)
  const [draft, setDraft] = useDraft(newest)
  const plan = usePlanCorrection(part.id)
  const correct = useCorrectPart(part.id)
  const navigate = useNavigate()
  const input = { ...wordingOf(draft), reason: draft.reason.trim(), version: part.version }
  const backToForm = (): void => {
    plan.reset()
    correct.reset()
  }
  const problem = [plan.error, correct.error].find((error) => error && !isOutrun(error)) ?? null
  return (
    <>
      {newest.version > part.version && (
        <Newer
          onTake={() => {
            setPart(newest)
            backToForm()
          }}
        />
      )}
      {plan.data ? (
        <CorrectionCheck
          part={part}
          draft={draft}
          message={plan.data.message}
          isBusy={correct.isPending}
          error={problem}
          onBack={backToForm}
          onConfirm={(choice) =>
            correct.mutate(
              { ...input, ...choice },
              {
                onSuccess: ({ id }) => {
                  forget(keyOf(part.id))
                  navigate(`/publishing/${id}/parts/${part.id}`, { replace: true })
                },
              },
            )
          }
        />
      ) : (
        <CorrectionForm
          part={part}
          draft={draft}
          onChange={setDraft}
          isBusy={plan.isPending}
          error={problem}
          onCheck={() => plan.mutate(input)}
        />
      )}
    </>
  )
}

export const CorrectPartScreen = () => {
  const { id = '', partId = '' } = useParams()
  const part = useCorrectablePart(partId)
  return (
    <Screen
      isWide
      title={part.data ? words.title(part.data.position) : words.open}
      back={{ to: `/publishing/${id}/parts/${partId}`, label: words.backToSent }}
    >
      <QueryView query={part}>{(data) => <Correction newest={data} />}</QueryView>
    </Screen>
  )
}

/** Says once for the whole page whether what was typed is saved, on its way, or waits on this phone. */
import { appPlans as words } from '@quan-triet/shared/i18n/vi/app-plans'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { dropEdit, type KeptEdits, retryEdit } from './kept-edits.ts'

const stateOf = ({ waiting, savedAt }: KeptEdits): string => {
  if (waiting.some(({ refusal }) => refusal === undefined)) return words.saving
  return savedAt === null ? '' : words.savedAt(savedAt)
}

export const SavedLine = ({ kept }: { kept: KeptEdits }) => (
  <p className="plan-saved soft" role="status">
    {kept.isCutOff && kept.waiting.length > 0 ? words.notSaved(kept.waiting.length) : stateOf(kept)}
  </p>
)

/** What could not be saved stays in sight with its words, so that it can be copied. */
export const Refused = ({ planId, kept }: { planId: string; kept: KeptEdits }) => {
  const refused = kept.waiting.filter(({ refusal }) => refusal !== undefined)
  return (
    <>
      {kept.isCutOff && kept.waiting.length > 0 && (
        <Banner kind="warn">
          <p>{words.cutOff}</p>
        </Banner>
      )}
      {refused.map((edit) => (
        <Banner key={edit.id} kind="bad">
          <p className="strong">{words.refusedTitle}</p>
          <p>{words.refusedText(edit.refusal ?? '')}</p>
          <p className="plan-text">{edit.body?.text ?? words.removedHere}</p>
          <div className="line">
            <Button onPress={() => retryEdit(planId, edit)}>{words.tryAgain}</Button>
            <Button kind="quiet" onPress={() => dropEdit(planId, edit)}>
              {words.dropRefused}
            </Button>
          </div>
        </Banner>
      ))}
    </>
  )
}

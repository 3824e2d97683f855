/** Shows words that never reached the server before the essay was handed in elsewhere: they are the author's to drop. */
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import type { MyEssay } from '@quan-triet/shared/models/own-essay'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { FoldedSection } from '../../components/folded-section.tsx'
import { isBlank } from './draft-rules.ts'
import { EssayText } from './essay-text.tsx'
import { forgetDraft, recallDraft } from './use-keeper.ts'

export const Stayed = ({ essay: { campaignId, headings } }: { essay: MyEssay }) => {
  const [kept, setKept] = useState(() => recallDraft(campaignId))
  const [isAsked, setAsked] = useState(false)
  if (!kept || kept.isSent || isBlank(kept.blocks)) return null
  const drop = (): void => {
    forgetDraft(campaignId)
    setKept(undefined)
  }
  return (
    <FoldedSection title={words.stayed}>
      <div className="essay-folded">
        <p className="soft">{words.stayedText}</p>
        <EssayText blocks={kept.blocks} headings={headings} />
        <Button onPress={() => setAsked(true)}>{words.dropStayed}</Button>
        {isAsked && (
          <ConfirmSheet
            title={words.dropStayedTitle}
            text={words.surelyText}
            confirmWords={words.dropStayed}
            isBusy={false}
            error={null}
            onConfirm={drop}
            onClose={() => setAsked(false)}
          />
        )}
      </div>
    </FoldedSection>
  )
}

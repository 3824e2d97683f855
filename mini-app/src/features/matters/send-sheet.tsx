/** Writes a question or recommendation, shows it once more, and sends it. */
import { appMatters as words } from '@quan-triet/shared/i18n/vi/app-matters'
import { matters } from '@quan-triet/shared/i18n/vi/matters'
import type { OpenDraft } from '@quan-triet/shared/models/matter'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Sheet } from '../../components/sheet.tsx'
import type { Choice } from '../../lib/labelled.ts'
import { useSendMatter } from './api.ts'
import { DraftFields } from './draft-fields.tsx'
import { type Draft, matterOf } from './draft.ts'
import { Review } from './review.tsx'

interface Props {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  places: Choice<string>[]
  drafts: readonly OpenDraft[]
  onClose: () => void
}

export const SendSheet = ({ draft, onChange, places, drafts, onClose }: Props) => {
  const [isReviewed, setReviewed] = useState(false)
  const send = useSendMatter()
  const unitId = draft.unitId ?? places[0]?.value
  const submit = () =>
    send.mutate(
      { ...(unitId !== undefined && { unitId }), matter: matterOf(draft) },
      { onSuccess: () => onChange({ content: '' }) },
    )
  return (
    <Sheet
      title={draft.documentId === null ? words.new[draft.kind] : words.newComment}
      onClose={onClose}
      {...(send.data && { closeWords: words.done })}
    >
      {send.data && (
        <Banner kind="good">
          <p>{matters.recorded(send.data)}</p>
        </Banner>
      )}
      {!send.data && isReviewed && (
        <Review
          draft={draft}
          sendWords={words.send}
          isBusy={send.isPending}
          error={send.error}
          onSend={submit}
          onRewrite={() => setReviewed(false)}
        />
      )}
      {!send.data && !isReviewed && (
        <>
          <DraftFields draft={draft} onChange={onChange} places={places} drafts={drafts} />
          <Button
            kind="primary"
            isWide
            isDisabled={draft.content.trim() === ''}
            onPress={() => setReviewed(true)}
          >
            {words.look}
          </Button>
        </>
      )}
    </Sheet>
  )
}

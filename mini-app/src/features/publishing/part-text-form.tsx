/** Edits one text of a part: its name, or the note that stands above it. */
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { DraftPart } from '@quan-triet/shared/models/document'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { useReshape } from './api.ts'
import '../../styles/fields.css'

interface Props {
  draftId: string
  part: DraftPart
  /** Which text of the part is edited. */
  what: 'heading' | 'note'
}

const words = {
  heading: { label: appPublishing.heading, hint: undefined, save: appPublishing.saveHeading },
  note: { label: appPublishing.note, hint: appPublishing.noteHint, save: appPublishing.saveNote },
}

const LIMIT = { heading: 300, note: 1000 }

export const PartTextForm = ({ draftId, part, what }: Props) => {
  const [text, setText] = useState(part[what])
  const reshape = useReshape(draftId)
  const isChanged = text.trim() !== part[what]
  const isReady = isChanged && (what === 'note' || text.trim() !== '')
  const save = (): void =>
    reshape.mutate(
      what === 'heading'
        ? { action: 'rename', partId: part.id, heading: text.trim() }
        : { action: 'note', partId: part.id, note: text.trim() },
    )
  return (
    <form
      className="stack-s"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) save()
      }}
    >
      <Field label={words[what].label} hint={words[what].hint}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            maxLength={LIMIT[what]}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <ProblemBanner error={reshape.error} />
      {reshape.isSuccess && !isChanged && (
        <Banner kind="good">
          <p>{appPublishing.saved}</p>
        </Banner>
      )}
      {(isChanged || reshape.isPending) && (
        <Button type="submit" isBusy={reshape.isPending} isDisabled={!isReady}>
          {words[what].save}
        </Button>
      )}
    </form>
  )
}

/** Takes the confirmation, by full name, that a document is not secret (INV-40). */
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { DocumentDraft } from '@quan-triet/shared/models/document'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { QueryView } from '../../components/query-view.tsx'
import { Screen } from '../../components/screen.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useConfirmNotSecret, useDraft } from './api.ts'

const Confirmation = ({ draft }: { draft: DocumentDraft }) => {
  const [fullName, setFullName] = useState('')
  const confirm = useConfirmNotSecret(draft.id)
  const navigate = useNavigate()
  const isReady = fullName.trim() !== ''
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        confirm.mutate(fullName.trim(), {
          onSuccess: () => navigate(`/publishing/${draft.id}`, { replace: true }),
        })
      }}
    >
      <p className="card">{appPublishing.notSecretText(draft.title)}</p>
      <TextField
        label={appPublishing.notSecretLabel}
        hint={appPublishing.notSecretHint}
        value={fullName}
        onChange={setFullName}
        input={{ autoComplete: 'off', autoCapitalize: 'words', maxLength: 120 }}
      />
      <ProblemBanner error={confirm.error} />
      <Button kind="primary" type="submit" isBusy={confirm.isPending} isDisabled={!isReady}>
        {appPublishing.notSecretSubmit}
      </Button>
    </form>
  )
}

export const NotSecretScreen = () => {
  const { id = '' } = useParams()
  const draft = useDraft(id)
  return (
    <Screen
      title={appPublishing.notSecretTitle}
      back={{ to: `/publishing/${id}`, label: appPublishing.partsTitle }}
    >
      <QueryView query={draft}>{(data) => <Confirmation draft={data} />}</QueryView>
    </Screen>
  )
}

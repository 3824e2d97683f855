/** Takes a file, shows what its columns seem to be, and has it read. */
import { appImports } from '@quan-triet/shared/i18n/vi/app-imports'
import type { ImportKind } from '@quan-triet/shared/models/import'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Loading } from '../../components/loading.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { download } from '../../lib/download.ts'
import { useLook, useStage } from './api.ts'
import { ColumnsForm } from './columns-form.tsx'
import { FilePicker } from './file-picker.tsx'
import { PasteRows } from './paste-rows.tsx'

interface Props {
  kind: ImportKind
  unitId: string
  /** The session whose attendance the file lists. */
  sessionId?: string
}

export const Upload = ({ kind, unitId, sessionId }: Props) => {
  const [file, setFile] = useState<File | null>(null)
  const look = useLook()
  const stage = useStage()
  const navigate = useNavigate()
  const target = { kind, orgUnitId: unitId, ...(sessionId !== undefined && { sessionId }) }
  const lookAt = (picked: File, sheet?: number): void => {
    setFile(picked)
    stage.reset()
    look.mutate({ ...target, file: picked, ...(sheet !== undefined && { sheet }) })
  }
  return (
    <section className="stack" aria-labelledby="import-file">
      <h2 id="import-file">{file ? appImports.picked(file.name) : appImports.pick}</h2>
      <p className="soft">{appImports.pickHint}</p>
      <div className="office-actions">
        <FilePicker hasFile={file !== null} onPick={(picked) => lookAt(picked)} />
        <Template kind={kind} />
      </div>
      {kind === 'sessions' && <PasteRows onPaste={(pasted) => lookAt(pasted)} />}
      {look.isPending && <Loading words={appImports.looking} />}
      <ProblemBanner error={look.error} />
      {file && look.data && (
        <ColumnsForm
          key={`${look.submittedAt} ${look.data.sheet}`}
          kind={kind}
          look={look.data}
          isBusy={stage.isPending}
          error={stage.error}
          onSheet={(sheet) => lookAt(file, sheet)}
          onSubmit={(columns) =>
            stage.mutate(
              { ...target, file, sheet: look.data.sheet, columns },
              { onSuccess: ({ id }) => navigate(`/office/imports/${id}`) },
            )
          }
        />
      )}
    </section>
  )
}

const Template = ({ kind }: { kind: ImportKind }) => {
  const [hasFailed, setHasFailed] = useState(false)
  return (
    <>
      <Button
        label={appImports.templateOf(appImports.kinds[kind])}
        onPress={() => {
          setHasFailed(false)
          download(`/api/import-templates/${kind}`).catch(() => setHasFailed(true))
        }}
      >
        {appImports.templates}
      </Button>
      {hasFailed && (
        <Banner kind="bad">
          <p>{appImports.templateFailed}</p>
        </Banner>
      )}
    </>
  )
}

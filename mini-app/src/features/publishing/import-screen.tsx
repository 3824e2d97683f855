/** Takes a document from the phone and sends it to be read and cut into parts. */
import { formatCount } from '@quan-triet/shared/i18n/format'
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { Screen } from '../../components/screen.tsx'
import { isPassing } from '../../lib/problem.ts'
import { useImportDocument } from './api.ts'
import { IMPORT_KINDS, isImportable } from './file-kind.ts'
import { FilePicker } from './file-picker.tsx'
import { PublishingUnitField, usePublishingUnit } from '../../components/publishing-unit.tsx'

const sizeOf = ({ size }: File): string =>
  appPublishing.sizeKb(formatCount(Math.max(1, Math.round(size / 1024))))

export const ImportScreen = () => {
  const [file, setFile] = useState<File | null>(null)
  const unit = usePublishingUnit()
  const upload = useImportDocument(unit.unitId)
  const navigate = useNavigate()
  /** A file the server has refused is not sent again; without network the same file may be. */
  const isRefused = upload.isError && !isPassing(upload.error)
  const isRight = file !== null && isImportable(file.name) && !isRefused
  const send = (file: File): void =>
    upload.mutate(file, {
      onSuccess: ({ id }) => navigate(`/publishing/${id}`, { replace: true }),
    })
  return (
    <Screen
      title={appPublishing.importTitle}
      back={{ to: '/publishing', label: appPublishing.title }}
    >
      <p>{appPublishing.importIntro}</p>
      <PublishingUnitField {...unit} />
      <Banner kind="warn">
        <p>{appPublishing.importSecret}</p>
      </Banner>
      <p className="soft">{appPublishing.pickHint}</p>
      {file && <p className="strong">{appPublishing.picked(file.name, sizeOf(file))}</p>}
      {file && !isImportable(file.name) && (
        <Banner kind="bad">
          <p>{appPublishing.wrongKind}</p>
        </Banner>
      )}
      <ProblemBanner error={upload.error} />
      <FilePicker
        label={file ? appPublishing.pickAgain : appPublishing.pick}
        accept={IMPORT_KINDS}
        icon="document"
        isMain={!isRight}
        onPick={(picked) => {
          upload.reset()
          setFile(picked)
        }}
      />
      {file && isRight && (
        <Button kind="primary" isBusy={upload.isPending} onPress={() => send(file)}>
          {upload.isPending ? appPublishing.uploading : appPublishing.upload}
        </Button>
      )}
    </Screen>
  )
}

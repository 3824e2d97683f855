/** Puts a picture on a part, with words for those who do not see it; replaces it, takes it off. */
import { appPublishing as words } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { DraftPart } from '@quan-triet/shared/models/document'
import { useState } from 'react'
import { Banner } from '../../components/banner.tsx'
import { BlobImage } from '../../components/blob-image.tsx'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { Field } from '../../components/field.tsx'
import { PartPicture } from '../../components/part-picture.tsx'
import { ProblemBanner } from '../../components/problem-banner.tsx'
import { usePutPicture, useRemovePicture } from './api.ts'
import { FilePicker } from './file-picker.tsx'
import { shrinkPicture } from './shrink-picture.ts'
import '../../styles/fields.css'
import '../../styles/screens.css'

const ALT_LIMIT = 300

/** The picture just picked, or that the device could not show it. */
type Picked = Blob | 'unreadable' | null

const NewPicture = ({ partId, picture }: { partId: string; picture: Blob }) => {
  const [alt, setAlt] = useState('')
  const put = usePutPicture(partId)
  const isReady = alt.trim() !== ''
  return (
    <form
      className="stack-s"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) put.mutate({ picture, alt: alt.trim() })
      }}
    >
      <div className="picture" style={{ width: 'fit-content' }}>
        <BlobImage blob={picture} alt={words.picturePicked} />
      </div>
      <Field label={words.pictureAlt} hint={words.pictureAltHint}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            maxLength={ALT_LIMIT}
            value={alt}
            onChange={(event) => setAlt(event.target.value)}
          />
        )}
      </Field>
      <ProblemBanner error={put.error} />
      <Button type="submit" kind="primary" isBusy={put.isPending} isDisabled={!isReady}>
        {words.savePicture}
      </Button>
    </form>
  )
}

const RemovePicture = ({ partId }: { partId: string }) => {
  const [isAsking, setAsking] = useState(false)
  const remove = useRemovePicture(partId)
  return (
    <>
      <Button onPress={() => setAsking(true)}>{words.removePicture}</Button>
      {isAsking && (
        <ConfirmSheet
          title={words.removePictureTitle}
          text={words.removePictureText}
          confirmWords={words.removePicture}
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate(undefined, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

const PresentPicture = ({ part }: { part: DraftPart }) =>
  part.picture && (
    <>
      <PartPicture partId={part.id} picture={part.picture} />
      <p>
        <span className="strong">{words.pictureAlt}:</span> {part.picture.alt}
      </p>
      <RemovePicture partId={part.id} />
    </>
  )

export const PictureForm = ({ part }: { part: DraftPart }) => {
  const [picked, setPicked] = useState<Picked>(null)
  const [saved, setSaved] = useState(part.picture?.id)
  // What was picked is what the part has now: the next one begins anew.
  if (saved !== part.picture?.id) {
    setSaved(part.picture?.id)
    setPicked(null)
  }
  const pick = (file: File): void => {
    void shrinkPicture(file).then(setPicked, () => setPicked('unreadable'))
  }
  const hasPicture = part.picture !== null || picked !== null
  return (
    <div className="stack-s">
      <p className="soft">{words.pictureHint}</p>
      <p className="soft">{words.pictureSecret}</p>
      {picked === 'unreadable' && (
        <Banner kind="bad">
          <p>{words.notAPicture}</p>
        </Banner>
      )}
      {picked instanceof Blob ? (
        <NewPicture partId={part.id} picture={picked} />
      ) : (
        <PresentPicture part={part} />
      )}
      <FilePicker
        label={hasPicture ? words.pickOtherPicture : words.pickPicture}
        accept="image/*"
        icon="document"
        isMain={false}
        onPick={pick}
      />
    </div>
  )
}

/** Shows the paragraphs of a part and splits it before the one chosen. */
import { appPublishing } from '@quan-triet/shared/i18n/vi/app-publishing'
import type { DraftPart } from '@quan-triet/shared/models/document'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { useReshape } from './api.ts'
import { isShapeLocked, isWordingLocked } from './part-locks.ts'
import '../../styles/screens.css'

interface Props {
  draftId: string
  part: DraftPart
}

const OPENING_LENGTH = 80

const openingOf = (paragraph: string): string =>
  paragraph.length <= OPENING_LENGTH ? paragraph : `${paragraph.slice(0, OPENING_LENGTH)}…`

export const PartParagraphs = ({ draftId, part }: Props) => {
  /** Counted from 1, as the server counts. */
  const [splitAt, setSplitAt] = useState<number | null>(null)
  const reshape = useReshape(draftId)
  const navigate = useNavigate()
  const isLocked = isShapeLocked(part)
  const stop = (): void => {
    setSplitAt(null)
    reshape.reset()
  }
  const split = (paragraph: number): void =>
    reshape.mutate(
      { action: 'split', partId: part.id, paragraph },
      { onSuccess: () => navigate(`/publishing/${draftId}`, { replace: true }) },
    )
  return (
    <section className="stack-s" aria-labelledby="text">
      <h2 id="text">{appPublishing.textTitle}</h2>
      {isLocked && !isWordingLocked(part) && <p className="soft">{appPublishing.shapeLocked}</p>}
      {part.paragraphs.map((paragraph, index) => (
        // Paragraphs have no identity but their place.
        <div className="paragraph stack-xs" key={index}>
          {index > 0 && !isLocked && (
            <span>
              <Button
                kind="quiet"
                label={appPublishing.splitOf(index + 1)}
                onPress={() => setSplitAt(index + 1)}
              >
                {appPublishing.split}
              </Button>
            </span>
          )}
          <p>{paragraph}</p>
        </div>
      ))}
      {splitAt !== null && (
        <ConfirmSheet
          title={appPublishing.splitTitle}
          text={appPublishing.splitText(openingOf(part.paragraphs[splitAt - 1] ?? ''))}
          confirmWords={appPublishing.splitConfirm}
          isBusy={reshape.isPending}
          error={reshape.error}
          onConfirm={() => split(splitAt)}
          onClose={stop}
        />
      )}
    </section>
  )
}

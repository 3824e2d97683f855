/** Ends a part: marks it as read, and leads to its neighbours. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appReading } from '@quan-triet/shared/i18n/vi/app-reading'
import type { ReadablePart } from '@quan-triet/shared/models/reading'
import { lazy, Suspense } from 'react'
import { useNavigate } from 'react-router-dom'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { useMay } from '../../lib/me.ts'
import { markRead, useReadParts } from '../../lib/read-parts.ts'
import { forgetPlace } from '../../lib/reading-place.ts'

const SharePart = lazy(async () => ({ default: (await import('./share-part.tsx')).SharePart }))

const nextWords = ({ nextId, nextDueAt, position, total }: ReadablePart): string | null => {
  if (nextId !== null) return null
  if (nextDueAt !== null) return appReading.nextComes(formatDayTime(nextDueAt))
  return position === total ? appReading.noNext : null
}

export const Finish = ({ part }: { part: ReadablePart }) => {
  const navigate = useNavigate()
  const isRead = useReadParts().includes(part.id)
  const finish = (): void => {
    markRead(part.id)
    forgetPlace(part.id)
    navigate(part.nextId === null ? '/parts' : `/parts/${part.nextId}`)
  }
  const coming = nextWords(part)
  const mayShare = useMay('publish')
  return (
    <div className="stack">
      {isRead && <p className="soft">{appReading.finished}</p>}
      {coming && <p className="soft">{coming}</p>}
      <Button kind="primary" onPress={finish}>
        <Icon name="check" size={26} />
        {part.nextId === null ? appReading.finish : appReading.finishAndNext}
      </Button>
      <nav className="spread" aria-label={appReading.title}>
        {part.previousId !== null && (
          <LinkButton to={`/parts/${part.previousId}`}>{appReading.previous}</LinkButton>
        )}
        {part.nextId !== null && (
          <LinkButton to={`/parts/${part.nextId}`}>{appReading.next}</LinkButton>
        )}
      </nav>
      {mayShare && (
        <Suspense fallback={null}>
          <SharePart partId={part.id} />
        </Suspense>
      )}
    </div>
  )
}

/** Shows all sent parts in a list that opens in place, with the one being read marked. */
import { appReading } from '@quan-triet/shared/i18n/vi/app-reading'
import type { PartListItem } from '@quan-triet/shared/models/reading'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { Icon } from '../../components/icon.tsx'
import { NumberTile, SignTile } from '../../components/tile.tsx'
import { usePartList } from './api.ts'
import { useReadParts } from '../../lib/read-parts.ts'

const SentParts = ({ parts, currentId }: { parts: PartListItem[]; currentId: string }) => {
  const read = useReadParts()
  return (
    <ol className="list">
      {parts.map(({ id, position, heading }) => (
        <li key={id}>
          <Link
            className="row"
            to={`/parts/${id}`}
            {...(id === currentId && { 'aria-current': 'page' })}
          >
            {read.includes(id) ? (
              <SignTile name="check" kind="good" />
            ) : (
              <NumberTile number={position} />
            )}
            <span className="grow">{heading}</span>
          </Link>
        </li>
      ))}
    </ol>
  )
}

export const Contents = ({ currentId }: { currentId: string }) => {
  const { data } = usePartList()
  const [isOpen, setOpen] = useState(false)
  const sent = data?.parts.filter(({ sentAt }) => sentAt !== null) ?? []
  if (sent.length < 2) return null
  return (
    <details className="contents" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="book" size={24} />
        {appReading.contents}
        <Icon name="forward" size={22} />
      </summary>
      {isOpen && <SentParts parts={sent} currentId={currentId} />}
    </details>
  )
}

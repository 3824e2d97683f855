/** Shows all sent parts in a list that opens in place, with the one being read marked and how many are read. */
import { appReading } from '@quan-triet/shared/i18n/vi/app-reading'
import type { PartListItem } from '@quan-triet/shared/models/reading'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { Icon } from '../../components/icon.tsx'
import { NumberTile, SignTile } from '../../components/tile.tsx'
import { usePartList } from './api.ts'
import { useReadParts } from '../../lib/read-parts.ts'
import '../../styles/screens.css'

interface Props {
  parts: readonly PartListItem[]
  read: readonly string[]
  currentId: string
}

const SentParts = ({ parts, read, currentId }: Props) => (
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
          <span className="grow">
            {heading}
            {read.includes(id) && <span className="hidden-visually">, {appReading.read}</span>}
          </span>
        </Link>
      </li>
    ))}
  </ol>
)

export const Contents = ({ currentId }: { currentId: string }) => {
  const { data } = usePartList()
  const read = useReadParts()
  const [isOpen, setOpen] = useState(false)
  const sent = data?.parts.filter(({ sentAt }) => sentAt !== null) ?? []
  if (sent.length < 2) return null
  const readCount = sent.filter(({ id }) => read.includes(id)).length
  return (
    <details className="contents" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="book" size={24} />
        <span>
          {appReading.contents}
          <span className="soft contents-count">
            {appReading.contentsProgress(readCount, sent.length)}
          </span>
        </span>
        <Icon name="forward" size={22} />
      </summary>
      {isOpen && <SentParts parts={sent} read={read} currentId={currentId} />}
    </details>
  )
}

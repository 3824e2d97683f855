/** One kind of Zalo account: linked or not, since when, with a way to let go of it. */
import { formatDayTime } from '@quan-triet/shared/i18n/format'
import { appLinking } from '@quan-triet/shared/i18n/vi/app-linking'
import type { Instant } from '@quan-triet/shared/models/moments'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ConfirmSheet } from '../../components/confirm-sheet.tsx'
import { useUnlink } from './api.ts'

const words = appLinking.links

interface Props {
  way: 'bot' | 'oa'
  since: Instant | null
  hints: readonly string[]
}

export const LinkedAccount = ({ way, since, hints }: Props) => {
  const [asks, setAsks] = useState(false)
  const unlink = useUnlink()
  const close = () => setAsks(false)
  const name = words[way]
  return (
    <li className="row row-wrap">
      <span className="grow stack-xs">
        <span className="strong">{name}</span>
        <span className="soft">
          {since === null ? words.notLinked : words.linkedSince(formatDayTime(since))}
        </span>
      </span>
      {since !== null && (
        <Button label={words.unlinkOf(name)} onPress={() => setAsks(true)}>
          {words.unlink}
        </Button>
      )}
      {hints.map((hint) => (
        <span className="soft row-note" key={hint}>
          {hint}
        </span>
      ))}
      {asks && (
        <ConfirmSheet
          title={words.unlinkTitle(name)}
          text={words.unlinkText}
          confirmWords={words.unlink}
          isBusy={unlink.isPending}
          error={unlink.error}
          onConfirm={() => unlink.mutate(way, { onSuccess: close })}
          onClose={close}
        />
      )}
    </li>
  )
}

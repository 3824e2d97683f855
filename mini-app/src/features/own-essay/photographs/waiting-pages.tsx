/** Shows the pages that are on this phone and not yet sent: on their way, held up, or refused and why. */
import { appEssayPages as words } from '@quan-triet/shared/i18n/vi/app-essay-pages'
import type { EssayPage } from '@quan-triet/shared/models/own-essay'
import { MOST_PAGES } from '@quan-triet/shared/vocabulary/essay-verdicts'
import { useState } from 'react'
import { Banner } from '../../../components/banner.tsx'
import { BlobImage } from '../../../components/blob-image.tsx'
import { Button } from '../../../components/button.tsx'
import { ConfirmSheet } from '../../../components/confirm-sheet.tsx'
import type { PageQueue, QueueView, WaitingPage } from './page-queue.ts'
import type { Taking } from './use-taking.ts'

/** What the device could not do with what was chosen. */
export const TakingFaults = ({ taking: { isReading, unread, tooMany } }: { taking: Taking }) => (
  <>
    {isReading && (
      <p className="line soft" role="status">
        <span className="spinner" aria-hidden="true" />
        {words.reading}
      </p>
    )}
    {unread.length > 0 && (
      <Banner kind="bad">
        <p>{words.unread(unread)}</p>
      </Banner>
    )}
    {tooMany > 0 && (
      <Banner kind="warn">
        <p>{words.tooMany(tooMany, MOST_PAGES)}</p>
      </Banner>
    )}
  </>
)

const nameOf = ({ replaces }: WaitingPage, index: number, pages: readonly EssayPage[]): string => {
  const place = pages.findIndex(({ id }) => id === replaces)
  return place < 0 ? words.newPage(index + 1) : words.pageAnew(place + 1)
}

interface RowProps {
  page: WaitingPage
  name: string
  /** Undefined while the essay takes no pages. */
  onAgain: (() => void) | undefined
  onRemove: () => void
}

const Row = ({ page, name, onAgain, onRemove }: RowProps) => (
  <li className="essay-waiting">
    <BlobImage blob={page.blob} alt={name} />
    <div className="stack-s grow">
      <p className="strong">{name}</p>
      <p className={page.refusal === null ? 'soft' : ''}>{page.refusal ?? words.notSent}</p>
      <div className="line">
        {page.refusal !== null && onAgain && (
          <Button label={words.againPage(name)} onPress={onAgain}>
            {words.again}
          </Button>
        )}
        <Button label={words.dropPage(name)} onPress={onRemove}>
          {words.drop}
        </Button>
      </div>
    </div>
  </li>
)

const standingWords = ({ pages, isStuck, isUnkept }: QueueView): string | null => {
  const open = pages.filter(({ refusal }) => refusal === null).length
  if (open === 0) return null
  if (isUnkept) return words.unkept(open)
  return isStuck ? words.stuck(open) : words.sending(open)
}

interface Props {
  queue: PageQueue
  view: QueueView
  /** Pages that the server has. */
  pages: readonly EssayPage[]
  isWriting: boolean
}

export const WaitingPages = ({ queue, view, pages, isWriting }: Props) => {
  const [dropped, setDropped] = useState<{ id: string; name: string } | null>(null)
  if (view.pages.length === 0) return null
  const standing = isWriting ? standingWords(view) : words.stayed
  const remove = (id: string): void => {
    void queue.remove(id)
    setDropped(null)
  }
  return (
    <section className="card" aria-labelledby="essay-waiting">
      <h2 id="essay-waiting">{words.waiting}</h2>
      {standing !== null && (
        <Banner kind={view.isStuck || view.isUnkept || !isWriting ? 'warn' : 'info'}>
          <p>{standing}</p>
        </Banner>
      )}
      <ol className="essay-pages">
        {view.pages.map((page, index) => {
          const name = nameOf(page, index, pages)
          return (
            <Row
              key={page.id}
              page={page}
              name={name}
              onAgain={isWriting ? () => void queue.again(page.id) : undefined}
              onRemove={() => setDropped({ id: page.id, name })}
            />
          )
        })}
      </ol>
      {dropped && (
        <ConfirmSheet
          title={words.dropTitle(dropped.name)}
          text={words.dropText}
          confirmWords={words.dropPage(dropped.name)}
          isBusy={false}
          error={null}
          onConfirm={() => remove(dropped.id)}
          onClose={() => setDropped(null)}
        />
      )}
    </section>
  )
}

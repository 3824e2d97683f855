/** Lists the photographed pages of the draft, to be looked through, put in order, taken anew, mended and taken out. */
import { appOwnEssay as words } from '@quan-triet/shared/i18n/vi/app-own-essay'
import type { EssayPage, MyEssay } from '@quan-triet/shared/models/own-essay'
import { useState } from 'react'
import { ConfirmSheet } from '../../../components/confirm-sheet.tsx'
import { ProblemBanner } from '../../../components/problem-banner.tsx'
import { useOrderPages } from '../api.ts'
import { moved } from './moved.ts'
import { newPageId } from './new-page-id.ts'
import type { PageQueue, QueueView } from './page-queue.ts'
import { PageRow } from './page-row.tsx'
import type { Taking } from './use-taking.ts'

interface Props {
  essay: MyEssay
  pages: readonly EssayPage[]
  queue: PageQueue
  view: QueueView
  taking: Taking
}

export const PageList = ({ essay, pages, queue, view, taking }: Props) => {
  const order = useOrderPages(essay)
  const [removed, setRemoved] = useState<{ id: string; number: number } | null>(null)
  const ids = pages.map(({ id }) => id)
  return (
    <>
      <ProblemBanner error={order.error} />
      <ol className="essay-pages">
        {ids.map((id, index) => (
          <PageRow
            key={id}
            id={id}
            place={{ number: index + 1, isFirst: index === 0, isLast: index === ids.length - 1 }}
            newer={view.pages.find(({ replaces }) => replaces === id)}
            isBusy={order.isPending}
            onMove={(step) => order.mutate({ ids: moved(ids, index, step) })}
            onRemove={() => setRemoved({ id, number: index + 1 })}
            onRetake={(file) => void taking.retake(file, id)}
            onMended={(blob) => queue.add({ id: newPageId(), blob, replaces: id })}
          />
        ))}
      </ol>
      {removed && (
        <ConfirmSheet
          title={words.pageRemoveTitle(removed.number)}
          text={words.pageRemoveText}
          confirmWords={words.pageRemove(removed.number)}
          isBusy={order.isPending}
          error={order.error}
          onConfirm={() =>
            order.mutate({ ids: [], removed: [removed.id] }, { onSuccess: () => setRemoved(null) })
          }
          onClose={() => setRemoved(null)}
        />
      )}
    </>
  )
}

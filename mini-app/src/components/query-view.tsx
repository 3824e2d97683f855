/** Shows an answer in each of its states: on its way, here, kept from earlier, failed with a way to try again. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isClosed, isOffline, problemWords } from '../lib/problem.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { ClosedDoor } from './closed-door.tsx'
import { Loading, type Shape } from './loading.tsx'

interface Props<T> {
  query: UseQueryResult<T>
  children: (data: T) => ReactNode
  /** The shape of what comes, for the wait. */
  shape?: Shape
}

export const QueryView = <T,>({ query, children, shape = 'list' }: Props<T>) => {
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && (
          <Banner kind="warn">
            <p>{isOffline(query.error) ? appCommon.offlineShown : appCommon.staleShown}</p>
          </Banner>
        )}
        {children(query.data)}
      </>
    )
  }
  if (query.isPending) return <Loading shape={shape} />
  if (isClosed(query.error)) return <ClosedDoor />
  return (
    <>
      <Banner kind="bad">
        <p className="strong">{appCommon.failedTitle}</p>
        <p>{problemWords(query.error)}</p>
      </Banner>
      <Button isWide isBusy={query.isFetching} onPress={() => void query.refetch()}>
        {appCommon.retry}
      </Button>
    </>
  )
}

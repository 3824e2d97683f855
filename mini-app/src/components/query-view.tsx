/** Shows an answer in each of its states: on its way, here, kept from earlier, failed with a way to try again. */
import { appCommon } from '@quan-triet/shared/i18n/vi/app-common'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { isOffline, problemWords } from '../lib/problem.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { Loading } from './loading.tsx'

interface Props<T> {
  query: UseQueryResult<T>
  children: (data: T) => ReactNode
}

export const QueryView = <T,>({ query, children }: Props<T>) => {
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
  if (query.isPending) return <Loading />
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

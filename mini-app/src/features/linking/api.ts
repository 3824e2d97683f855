/** What the screen of a person's Zalo links asks of the server. */
import type { MyLinks } from '@quan-triet/shared/models/linking'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { queryClient } from '../../lib/query.ts'
import type { Refusal } from '../../lib/zalo-calls.ts'
import { askToNotify, getIdByOa } from '../../lib/zalo.ts'

const linksKey = ['links']

const keep = (links: MyLinks): void => {
  queryClient.setQueryData(linksKey, links)
}

const REFRESH_MS = 5000

/** @param isWaiting a code is on screen: whether it was sent is looked up every few seconds */
export const useLinks = (isWaiting: boolean) =>
  useQuery({
    queryKey: linksKey,
    queryFn: () => call(api.links.$get()),
    refetchInterval: isWaiting ? REFRESH_MS : false,
  })

export const usePersonCode = () => useMutation({ mutationFn: () => call(api.links.codes.$post()) })

/** False where Zalo does not say which account the Official Account knows. */
export const useLinkOa = () =>
  useMutation({
    mutationFn: async (): Promise<boolean> => {
      const idByOA = await getIdByOa()
      if (idByOA === null) return false
      keep(await call(api.links.oa.$post({ json: { idByOA } })))
      return true
    },
  })

export const useUnlink = () =>
  useMutation({
    mutationFn: (way: 'bot' | 'oa') => call(api.links[':way'].$delete({ param: { way } })),
    onSuccess: keep,
  })

/** Zalo asks the person first. Answers why the person, or Zalo, does not want it; null when it is done. */
export const useNotifications = () =>
  useMutation({
    mutationFn: async (isWanted: boolean): Promise<Refusal | null> => {
      const refused = isWanted ? await askToNotify() : null
      if (refused === null) keep(await call(api.links.notifications.$put({ json: { isWanted } })))
      return refused
    },
  })

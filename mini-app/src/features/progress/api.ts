/** What the screen of progress asks of the server. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Coverage, CoverageFrom } from '@quan-triet/shared/models/progress'
import { api, call } from '../../lib/api.ts'

interface Place {
  unitId: string
  /** '' for the newest. */
  campaignId: string
}

const queryOf = ({ unitId, campaignId }: Place) => ({
  unitId,
  ...(campaignId !== '' && { campaignId }),
})

/** What a branch records is told by the live stream within a second; where that is cut off, within a minute (U-02). */
const REFRESH_MS = 60_000
/** A province takes seconds to count: until then last evening's figures stand in. */
const SLOW_AFTER_MS = 600

const coverageQuery = (place: Place, from: CoverageFrom) => ({
  queryKey: ['coverage', from, place.unitId, place.campaignId],
  queryFn: () => call(api.coverage.$get({ query: { ...queryOf(place), from } })),
})

const useIsSlow = (isPending: boolean): boolean => {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isPending) return undefined
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isPending])
  return isSlow
}

/** Counted now; while that takes long, what was written last evening. */
export const useCoverage = (place: Place): UseQueryResult<Coverage> => {
  const now = useQuery({ ...coverageQuery(place, 'now'), refetchInterval: REFRESH_MS })
  const isSlow = useIsSlow(now.isPending)
  const lastDay = useQuery({ ...coverageQuery(place, 'last_day'), enabled: isSlow })
  return now.isPending && lastDay.data !== undefined ? lastDay : now
}

export const useProgressDays = (place: Place) =>
  useQuery({
    queryKey: ['progress-days', place.unitId, place.campaignId],
    queryFn: () => call(api['progress-days'].$get({ query: queryOf(place) })),
    staleTime: REFRESH_MS,
  })

/** Names: asked for on purpose alone, since each look leaves a line. */
export const useUnstudied = (place: Place, isEnabled: boolean) =>
  useQuery({
    queryKey: ['coverage', 'names', place.unitId, place.campaignId],
    queryFn: () => call(api.unstudied.$get({ query: queryOf(place) })),
    enabled: isEnabled,
  })

export const useCampaignChoices = (unitId: string) =>
  useQuery({
    queryKey: ['figures-campaigns', unitId],
    queryFn: () => call(api.figures.campaigns.$get({ query: { unitId } })),
  })

/** Beside coverage, so that what is counted anew is asked for anew. */
export const useEssayRates = (query: { unitId: string; campaignId: string }) =>
  useQuery({
    queryKey: ['coverage', 'essays', query.unitId, query.campaignId],
    queryFn: () => call(api['essay-rates'].$get({ query })),
    refetchInterval: REFRESH_MS,
  })

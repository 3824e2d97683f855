/** Sets how answers are kept, retried and refreshed, and names every kept answer. */
import type { LiveEvent } from '@quan-triet/shared/models/live-event'
import type { Me } from '@quan-triet/shared/models/person'
import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './problem.ts'
import { recall, remember } from './storage.ts'

const MAX_RETRIES = 2

const isWorthRetrying = (failures: number, error: Error): boolean =>
  failures < MAX_RETRIES &&
  error instanceof ApiProblem &&
  (error.code === 'offline' || error.code === 'busy')

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      gcTime: 30 * 60_000,
      retry: isWorthRetrying,
      retryDelay: (failures) => 700 * 2 ** failures,
      // The browser's own idea of "online" is wrong too often inside Zalo: ask, and see.
      networkMode: 'always',
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

export const keys = {
  me: ['me'],
  home: ['home'],
  clock: ['clock'],
  parts: ['parts'],
  part: (id: string) => ['part', id],
  sessions: ['sessions'],
  codes: (id: string) => ['codes', id],
  roll: (id: string) => ['roll', id],
  documents: ['documents'],
  document: (id: string) => ['document', id],
  preview: (partId: string) => ['preview', partId],
  deliveries: ['deliveries'],
  roster: ['roster'],
  essays: ['essays'],
  quickChoices: ['quick', 'choices'],
  quickTyped: ['quick', 'typed'],
  quickAnswer: (unit: string, intent: string, part: string) => ['quick', unit, intent, part],
  papers: ['papers'],
  reports: (unit: string, campaign: string) => ['reports', 'list', unit, campaign],
  report: (id: string, version: string) => ['reports', id, version],
  matters: ['matters', 'branch'],
  ownMatters: ['matters', 'own'],
} as const

const touched: Record<LiveEvent['topic'], readonly string[]> = {
  roll: ['roll', 'sessions', 'home', 'coverage'],
  parts: ['parts', 'part', 'home'],
  home: ['home', 'sessions', 'papers'],
  publishing: ['documents', 'document', 'deliveries'],
  matters: ['matters', 'recommendations'],
  clock: [],
  access: ['me'],
  figures: ['coverage', 'figures'],
  reports: ['reports', 'papers', 'coverage'],
  plans: ['plans', 'papers', 'home'],
  essays: ['essays', 'my-essay', 'grading'],
}

/** Asks again for what a live event says has changed; when the clock jumps, that is everything. */
export const refreshTopic = async (topic: LiveEvent['topic']): Promise<void> => {
  if (topic === 'clock') return queryClient.invalidateQueries()
  const roots = touched[topic]
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => roots.includes(String(queryKey[0])),
  })
}

/** Kept answers belong to one person: another one signing in on this device never sees them. */
const deviceKey = (queryKey: readonly string[]): string =>
  ['answer', recall<Me>('me')?.personId ?? 'nobody', ...queryKey].join(':')

/** Options of a query whose last answer stays on the device and is shown at once, with or without network. */
export const keptOnDevice = <T>(queryKey: readonly string[], ask: () => Promise<T>) => ({
  queryKey,
  queryFn: async (): Promise<T> => {
    const answer = await ask()
    remember(deviceKey(queryKey), answer)
    return answer
  },
  initialData: (): T | undefined => recall<T>(deviceKey(queryKey)),
  initialDataUpdatedAt: 0,
})

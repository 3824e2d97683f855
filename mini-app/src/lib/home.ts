/** Asks for the home answer, which the home screen and the screens of one's own attendance share. */
import type { Home } from '@quan-triet/shared/models/home'
import { useQuery } from '@tanstack/react-query'
import { api, call } from './api.ts'
import { keptOnDevice, keys } from './query.ts'
import { isClockKnown, noteServerNow, serverNow } from './server-clock.ts'

const getHome = async (): Promise<Home> => {
  const home = await call(api.home.$get())
  noteServerNow(home.serverNow)
  return home
}

export const useHome = () => useQuery(keptOnDevice(keys.home, getHome))

/** Waits until the server has said the time once: a screen that proposes days must not trust the phone (PD-13). */
export const useServerClock = () =>
  useQuery({
    queryKey: keys.clock,
    queryFn: async () => (await getHome()).serverNow,
    initialData: () => (isClockKnown() ? serverNow() : undefined),
    staleTime: Infinity,
  })

/** What the reading screens ask of the server; answers stay on the device for reading without network. */
import { useQuery } from '@tanstack/react-query'
import { api, call } from '../../lib/api.ts'
import { keptOnDevice, keys } from '../../lib/query.ts'

export const usePartList = () => useQuery(keptOnDevice(keys.parts, () => call(api.parts.$get())))

export const usePart = (id: string) =>
  useQuery(keptOnDevice(keys.part(id), () => call(api.parts[':id'].$get({ param: { id } }))))

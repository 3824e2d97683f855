/** What the reading screens ask of the server; answers stay on the device for reading without network. */
import { useQuery } from '@tanstack/react-query'
import { partListQuery, partQuery } from '../../lib/part-query.ts'

export const usePartList = () => useQuery(partListQuery())

export const usePart = (id: string) => useQuery(partQuery(id))

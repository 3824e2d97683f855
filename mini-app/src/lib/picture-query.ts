/** Asks for the picture of a part, unless the device holds it already. */
import { recallPicture } from './kept-pictures.ts'
import { problemOf } from './problem.ts'
import { API_URL, fetchSignedIn } from './sign-in.ts'

/** @throws ApiProblem when the server refuses or nothing answers */
export const fetchPicture = async (partId: string): Promise<Blob> => {
  const response = await fetchSignedIn(`${API_URL}/api/parts/${encodeURIComponent(partId)}/picture`)
  if (!response.ok) throw await problemOf(response)
  return response.blob()
}

/** Another picture has another id: what was loaded once stays as it is. */
export const pictureQuery = (partId: string, pictureId: string) => ({
  queryKey: ['picture', pictureId],
  queryFn: async (): Promise<Blob> => recallPicture(pictureId) ?? fetchPicture(partId),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Fetches a file as the signed-in person and hands it to the device to keep. */
import { problemOf } from './problem.ts'
import { API_URL, fetchSignedIn } from './sign-in.ts'

const nameOf = (response: Response): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(
    response.headers.get('content-disposition') ?? '',
  )?.[1]
  return encoded === undefined ? 'tep' : decodeURIComponent(encoded)
}

/** @param path of an endpoint that answers a file, with its query. @throws ApiProblem when the server refuses */
export const download = async (path: `/api/${string}`): Promise<void> => {
  const response = await fetchSignedIn(`${API_URL}${path}`)
  if (!response.ok) throw await problemOf(response)
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = nameOf(response)
  link.click()
  // The device has taken the bytes by the next turn; the address must not hold them for ever.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Fetches a file as the signed-in person and hands it to the device to keep. */
import { appFiles } from '@quan-triet/shared/i18n/vi/app-files'
import { api, call } from './api.ts'
import { isInZalo } from './place.ts'
import { ApiProblem, problemOf } from './problem.ts'
import { API_URL, fetchSignedIn } from './sign-in.ts'
import { giveFile } from './zalo.ts'

const nameOf = (response: Response): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(
    response.headers.get('content-disposition') ?? '',
  )?.[1]
  return encoded === undefined ? 'tep' : decodeURIComponent(encoded)
}

const keepInBrowser = async (path: string): Promise<void> => {
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

/** Zalo's web view keeps no files: Zalo itself fetches them, from an address that opens for two minutes. */
const giveToZalo = async (path: string): Promise<void> => {
  const file = await call(api['file-links'].$post({ json: { path } }))
  const refused = await giveFile(file)
  if (refused !== null) throw new ApiProblem('unexpected', appFiles.refused[refused])
}

/**
 * @param path of an endpoint that answers a file, with its query
 * @throws ApiProblem when the server refuses, or Zalo on this phone does not take the file, with words for the person
 */
export const download = (path: `/api/${string}`): Promise<void> =>
  isInZalo() ? giveToZalo(path) : keepInBrowser(path)

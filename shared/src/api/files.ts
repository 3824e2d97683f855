/** The endpoint by which the app inside Zalo is given an address of a file: Zalo fetches files itself (platform C.4). */
import { FileLink, FileLinkInput } from '../models/file-link.ts'
import { endpoint } from './endpoint.ts'

export const files = {
  createFileLink: endpoint({
    method: 'post',
    path: '/api/file-links',
    right: 'take_part',
    body: FileLinkInput,
    response: FileLink,
  }),
}

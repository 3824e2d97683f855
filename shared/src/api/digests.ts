/** The endpoints of an officer's own daily digest: as it stands, its hour and its switch. */
import { DigestSetting, DigestView } from '../models/digest.ts'
import { endpoint } from './endpoint.ts'

export const digests = {
  getDigest: endpoint({
    method: 'get',
    path: '/api/digest',
    right: 'see_figures',
    response: DigestView,
  }),
  setDigest: endpoint({
    method: 'put',
    path: '/api/digest',
    right: 'see_figures',
    body: DigestSetting,
    response: DigestView,
  }),
}

/** What signing in at a desk asks of the server: of the desk as nobody, of the phone as the person. */
import { api, call } from '../../lib/api.ts'
import { openApi } from '../../lib/open-api.ts'

export const askForDesk = () => call(openApi.desk.requests.$post())

export const pollDesk = (secret: string) => call(openApi.desk.polls.$post({ json: { secret } }))

export const lookAtDesk = (code: string) => call(api.desk.lookups.$post({ json: { code } }))

export const approveDesk = (code: string) => call(api.desk.approvals.$post({ json: { code } }))

/** The typed client for what anybody may ask, signed in or not. */
import { createClient } from './client.ts'
import { send } from './sign-in.ts'

export const { api: openApi } = createClient(send)

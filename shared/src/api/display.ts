/** The endpoints by which a person's way of seeing the app follows to a new phone (feature 17). */
import { z } from 'zod'
import { DisplaySetting, OwnDisplay } from '../models/display.ts'
import { endpoint } from './endpoint.ts'

export const display = {
  getDisplay: endpoint({
    method: 'get',
    path: '/api/display',
    right: 'take_part',
    response: OwnDisplay,
  }),
  setDisplay: endpoint({
    method: 'put',
    path: '/api/display',
    right: 'take_part',
    body: DisplaySetting,
    response: z.object({}),
  }),
}

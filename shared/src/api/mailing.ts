/** The endpoints of mailing: who gets parts by e-mail, and where a document goes beyond Zalo. */
import { z } from 'zod'
import { DocumentId, OrgUnitId, SubscriptionId } from '../models/ids.ts'
import {
  AddMailboxInput,
  DocumentReach,
  OwnMail,
  ReachInput,
  SubscribeInput,
  UnitMail,
} from '../models/mailing.ts'
import { endpoint } from './endpoint.ts'

const ofMailbox = z.object({ id: SubscriptionId })
const ofDocument = z.object({ id: DocumentId })
/** A unit where the person publishes by a role; without it, the own branch. */
const forUnit = z.object({ unitId: OrgUnitId.optional() })

export const mailing = {
  getOwnMail: endpoint({
    method: 'get',
    path: '/api/my-mail',
    right: 'take_part',
    response: OwnMail,
  }),
  subscribeMyself: endpoint({
    method: 'put',
    path: '/api/my-mail',
    right: 'take_part',
    body: SubscribeInput,
    response: OwnMail,
  }),
  stopOwnMail: endpoint({
    method: 'delete',
    path: '/api/my-mail',
    right: 'take_part',
    response: OwnMail,
  }),
  listMailboxes: endpoint({
    method: 'get',
    path: '/api/mailboxes',
    right: 'publish',
    query: forUnit,
    response: UnitMail,
  }),
  addMailbox: endpoint({
    method: 'post',
    path: '/api/mailboxes',
    right: 'publish',
    body: AddMailboxInput,
    response: UnitMail,
  }),
  askAgain: endpoint({
    method: 'post',
    path: '/api/mailboxes/:id/confirmation',
    right: 'publish',
    params: ofMailbox,
    response: UnitMail,
  }),
  removeMailbox: endpoint({
    method: 'delete',
    path: '/api/mailboxes/:id',
    right: 'publish',
    params: ofMailbox,
    response: UnitMail,
  }),
  getDocumentReach: endpoint({
    method: 'get',
    path: '/api/documents/:id/reach',
    right: 'publish',
    params: ofDocument,
    response: DocumentReach,
  }),
  setDocumentReach: endpoint({
    method: 'put',
    path: '/api/documents/:id/reach',
    right: 'publish',
    params: ofDocument,
    body: ReachInput,
    response: DocumentReach,
  }),
}

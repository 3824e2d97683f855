/** Joins the tables of all areas into the one contract that the server implements and the Mini App calls. */
import { answers } from './answers.ts'
import { attendance } from './attendance.ts'
import { organisation } from './organisation.ts'
import { duties } from './duties.ts'
import { imports } from './imports.ts'
import { personalData } from './personal-data.ts'
import { audit } from './audit.ts'
import { standing } from './standing.ts'
import { channels } from './channels.ts'
import { deliveries } from './deliveries.ts'
import { linking } from './linking.ts'
import { operations } from './operations.ts'
import { mailing } from './mailing.ts'
import { campaigns } from './campaigns.ts'
import { essays } from './essays.ts'
import { people } from './people.ts'
import { publishing } from './publishing.ts'
import { reading } from './reading.ts'
import { matters } from './matters.ts'
import { papers } from './papers.ts'
import { orders } from './orders.ts'

export const contract = {
  ...answers,
  ...people,
  ...reading,
  ...publishing,
  ...attendance,
  ...essays,
  ...organisation,
  ...duties,
  ...imports,
  ...personalData,
  ...audit,
  ...standing,
  ...campaigns,
  ...channels,
  ...deliveries,
  ...linking,
  ...operations,
  ...mailing,
  ...matters,
  ...papers,
  ...orders,
}

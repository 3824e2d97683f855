/** Joins the tables of all areas into the one contract that the server implements and the Mini App calls. */
import { answers } from './answers.ts'
import { attendance } from './attendance.ts'
import { files } from './files.ts'
import { rating } from './rating.ts'
import { checkInRules } from './check-in-rules.ts'
import { correction } from './correction.ts'
import { organisation } from './organisation.ts'
import { duties } from './duties.ts'
import { imports } from './imports.ts'
import { personalData } from './personal-data.ts'
import { audit } from './audit.ts'
import { standing } from './standing.ts'
import { channels } from './channels.ts'
import { deliveries } from './deliveries.ts'
import { display } from './display.ts'
import { linking } from './linking.ts'
import { operations } from './operations.ts'
import { mailing } from './mailing.ts'
import { campaigns } from './campaigns.ts'
import { essays } from './essays.ts'
import { people } from './people.ts'
import { publishing } from './publishing.ts'
import { progress } from './progress.ts'
import { reading } from './reading.ts'
import { makeup } from './makeup.ts'
import { matters } from './matters.ts'
import { papers } from './papers.ts'
import { orders } from './orders.ts'

export const contract = {
  ...files,
  ...rating,
  ...correction,
  ...answers,
  ...people,
  ...progress,
  ...reading,
  ...display,
  ...publishing,
  ...attendance,
  ...checkInRules,
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
  ...makeup,
  ...matters,
  ...papers,
  ...orders,
}

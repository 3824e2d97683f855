/** Joins the tables of all areas into the one contract that the server implements and the Mini App calls. */
import { attendance } from './attendance.ts'
import { essays } from './essays.ts'
import { people } from './people.ts'
import { publishing } from './publishing.ts'
import { reading } from './reading.ts'

export const contract = { ...people, ...reading, ...publishing, ...attendance, ...essays }

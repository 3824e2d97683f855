/** Runs the server as a version that does not know the newest migration. */
import { migrations } from '@quan-triet/bot-server/db/migrations/migrations'

const newest = Object.keys(migrations).toSorted().at(-1) ?? ''
Reflect.deleteProperty(migrations, newest)
await import('../../bot-server/src/main.ts')

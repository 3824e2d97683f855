/** Prints the OpenAPI document of the API. */
import { buildOpenapi } from '../http/openapi/build-openapi.ts'

process.stdout.write(await buildOpenapi())

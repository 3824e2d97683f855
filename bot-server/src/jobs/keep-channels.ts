/** The jobs that keep the channels running: renews tokens, looks whether the platforms still work with us. */
import { type Deps, systemContext } from '../services/context.ts'
import { keepOaTokens } from '../services/operations/keep-oa-tokens.ts'
import { watchPlatforms } from '../services/operations/watch-platforms.ts'

/** First the tokens: what is looked at after may need them. */
export const keepChannels = async (deps: Deps): Promise<void> => {
  const ctx = systemContext(deps, 'keep-channels')
  await keepOaTokens({ ctx })
  await watchPlatforms({ ctx })
}

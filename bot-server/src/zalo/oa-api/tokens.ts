/** The port by which calls to the Official Account get an access token; who keeps the tokens is not their business. */

export interface OaTokens {
  /** A token for the next call; null when nobody has signed the account in, or its grant is lost. */
  current(): Promise<string | null>
  /** A newer token after `refused` was refused (-216, -220); null when none can be had. */
  renew(refused: string): Promise<string | null>
}

// The addresses of Microsoft that the Teams channel connects to, in one place: a test names servers of its own instead.

export interface MicrosoftCloud {
  /** Where Bot Framework says which keys it signs with. */
  readonly openIdUrl: string;
  /** Who a token must come from. */
  readonly issuer: string;
  /** Entra: a tenant and `/oauth2/v2.0/token` come behind it. */
  readonly loginUrl: string;
  /** Who our own tokens are for. */
  readonly resource: string;
  /** Where a machine in Azure asks for the token of its managed identity. */
  readonly identityUrl: string;
}

export const microsoftCloud: MicrosoftCloud = {
  openIdUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  issuer: 'https://api.botframework.com',
  loginUrl: 'https://login.microsoftonline.com',
  resource: 'https://api.botframework.com',
  identityUrl: 'http://169.254.169.254/metadata/identity/oauth2/token',
};

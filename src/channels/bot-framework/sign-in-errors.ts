// What Entra says with a number, said in words that an administrator can act on: tenant, type, secret or expiry.

const words: Readonly<Record<string, string>> = {
  AADSTS90002:
    'MICROSOFT_APP_TENANT_ID: there is no such tenant; copy the directory (tenant) ID of the app registration',
  AADSTS900023: 'MICROSOFT_APP_TENANT_ID is neither a tenant ID nor a domain',
  AADSTS700016:
    'MICROSOFT_APP_ID is not known in this tenant: the ID or the tenant is wrong, or the app is a managed identity and MICROSOFT_APP_TYPE must be UserAssignedMSI',
  AADSTS7000215: 'MICROSOFT_APP_PASSWORD is wrong: use the value of the secret, not its ID',
  AADSTS7000222: 'MICROSOFT_APP_PASSWORD has expired: make a new secret in the app registration',
  AADSTS7000216: 'no secret and no certificate was sent: set MICROSOFT_APP_PASSWORD or MICROSOFT_APP_CERTIFICATE',
  AADSTS7000218: 'no secret and no certificate was sent: set MICROSOFT_APP_PASSWORD or MICROSOFT_APP_CERTIFICATE',
  AADSTS700027: 'MICROSOFT_APP_CERTIFICATE is not registered with the app, or has expired: upload its public part',
  AADSTS700024:
    'the clock of this machine is wrong: the statement signed with MICROSOFT_APP_CERTIFICATE is out of its time',
  AADSTS7000229:
    'the app registration has no service principal in this tenant: open it under Enterprise applications in Entra, or register it anew',
  AADSTS500011: 'Bot Framework is not known in this tenant: create the Azure Bot first, then sign in again',
  AADSTS7000112: 'the app registration is disabled: enable it in Entra',
  AADSTS53003: 'a Conditional Access policy of the tenant keeps this app out',
};

/**
 * @param status of the answer. @param body what came with it, of any shape.
 * @returns one sentence, which repeats nothing of the request.
 */
export function signInTrouble(type: 'SingleTenant' | 'UserAssignedMSI', status: number, body: unknown): string {
  const { error, error_description } = (body ?? {}) as { error?: unknown; error_description?: unknown };
  const said = `${typeof error_description === 'string' ? error_description : ''}`;
  const code = /AADSTS\d{4,7}/.exec(said)?.[0];
  const known = code === undefined ? undefined : words[code];
  if (known) return `${known} (${code})`;
  if (type === 'UserAssignedMSI' && status >= 400 && status < 500) {
    return `this machine has no identity with this MICROSOFT_APP_ID: assign it, or MICROSOFT_APP_TYPE is wrong (status ${status})`;
  }
  const name = typeof error === 'string' && /^[a-z_]{1,40}$/.test(error) ? `, ${error}` : '';
  return `Microsoft refused the sign-in (status ${status}${name}${code ? `, ${code}` : ''})`;
}

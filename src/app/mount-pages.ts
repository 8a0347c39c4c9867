// Every page of the service on one server: those of the public, of a force, for forces, and of the local inbox.
import type { createDelivery } from '../delivery/create-delivery.ts';
import type { LocalInbox } from '../delivery/mail/local-inbox.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { createForForces } from '../web/pages/forces/for-forces.ts';
import { createInboxPages } from '../web/pages/inbox/inbox-pages.ts';
import { createPages } from '../web/pages/pages.ts';
import { createSpocPages } from '../web/pages/spoc/spoc-pages.ts';

type Server = Parameters<ReturnType<typeof createPages>['mount']>[0];

export interface PageParts {
  readonly pages: Parameters<typeof createPages>[0];
  readonly delivery: ReturnType<typeof createDelivery>;
  readonly evidence: Evidence;
  /** Only where the service has no mail server of its own. */
  readonly inbox: LocalInbox | undefined;
}

export async function mountPages(server: Server, parts: PageParts): Promise<void> {
  const pages = createPages(parts.pages);
  await pages.mount(server);
  createSpocPages(parts.delivery.desk, parts.evidence, parts.pages.log).mount(server);
  createForForces({ view: pages.view, publicKey: parts.delivery.keys.publicKey }).mount(server);
  if (parts.inbox) createInboxPages(parts.inbox).mount(server);
}

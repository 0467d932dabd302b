/** What the channel is given beside the usual: small stores that every process shares. */
import { randomUUID } from 'node:crypto';
/** Who claims: where no other process can be, the claim of a predecessor that died is our own. */
export const claimant = ({ relay }) => (relay ? randomUUID() : 'alone');
//# sourceMappingURL=ports.js.map
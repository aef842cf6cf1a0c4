/** `npm run seeds:golden`: writes the golden report anew. Read what changed before it is committed: each line must be a true mistake of a guide. */
import { writeFileSync } from 'fs';
import { GOLDEN, goldenReport } from './golden';

writeFileSync(GOLDEN, goldenReport());

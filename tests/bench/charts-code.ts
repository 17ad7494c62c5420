/** What draws ten years of days: bundled by the bench to time and weigh it, and for nothing else. */
import { barPaths, chart, levelOf } from '#shared/checkin/chart-paths.ts';
import { addPoint, barsOf } from '#shared/checkin/over-time.ts';

export const code = { barPaths, chart, levelOf, addPoint, barsOf };

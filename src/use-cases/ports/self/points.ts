/** What the app's calls to Jira cost in this hour. */
import type { HourOfPoints } from '../../../domain/points/points';

export interface JiraPoints {
  /** As far as jobs have said; some seconds old. */
  thisHour(): Promise<HourOfPoints>;
  /** Takes down what this process has spent since it was last asked. */
  settle(): Promise<void>;
}

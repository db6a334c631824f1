/** One call with its answer, bodies read. */
export interface Exchange {
  readonly request: Request;
  readonly sent: string;
  readonly response: Response;
  readonly received: string;
}

/** Of a certificate; epoch milliseconds, `notAfter` is the last valid second. */
export interface Life {
  readonly id: string;
  readonly notBefore: number;
  readonly notAfter: number;
}

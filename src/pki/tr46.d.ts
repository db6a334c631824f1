/** The part of tr46 (UTS #46, IDNA processing) that is used; the package ships no declarations. */
declare module 'tr46' {
  interface Options {
    readonly checkBidi: boolean;
    readonly checkHyphens: boolean;
    readonly checkJoiners: boolean;
    readonly useSTD3ASCIIRules: boolean;
    readonly verifyDNSLength: boolean;
    readonly transitionalProcessing: boolean;
    readonly ignoreInvalidPunycode: boolean;
  }
  /** A-label form, or null when the name breaks a rule. */
  export function toASCII(domainName: string, options: Options): string | null;
  /** U-label form; `error` says whether a rule was broken. */
  export function toUnicode(domainName: string, options: Options): { domain: string; error: boolean };
}

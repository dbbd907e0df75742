/** Deepest nesting that is read; CloudFormation itself stops far earlier. */
export const MAX_DEPTH = 200;

/** What is wrong with a text, and on which line. */
export interface SyntaxFault {
  readonly kind: 'fault';
  readonly says: string;
  readonly line: number;
  /** It nests deeper than any template, so that no other reader should try. */
  readonly isDeep?: true | undefined;
}

/** Ends the reading of one text; turned into a fault where the reading began. */
export class Refused extends Error {
  readonly fault: SyntaxFault;
  constructor(says: string, line: number, isDeep?: true) {
    super(says);
    this.fault = { kind: 'fault', says, line, isDeep };
  }
}

export function tooDeep(line: number): Refused {
  return new Refused(`it is nested deeper than ${MAX_DEPTH} levels`, line, true);
}

/** A number where nothing is lost by reading it as one, else its text: account ids keep their zeros and versions their last digit. */
export function asWritten(value: number, source: string): number | string {
  return Number.isFinite(value) && String(value) === source ? value : source;
}

/** Whether more brackets are open at once than `limit`; brackets in strings count too, which errs on the safe side. */
export function nestsBeyond(text: string, limit: number): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 91 || code === 123) depth += 1;
    else if (code === 93 || code === 125) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}

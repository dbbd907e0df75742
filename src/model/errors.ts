/** Something the user can mend: what is wrong, where, and what to do. Ends the run with exit code 2 and no stack. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor({ what, where, fix }: { readonly what: string; readonly where: string; readonly fix: string }) {
    super(`${where}: ${what} ${fix}`);
  }
}

/** Proves to the compiler that a union was handled completely; reaching it is our bug and fails the gate closed. */
export function unreachable(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}

import type { Gap } from '../../model/declaration.ts';
import type { Address, SourceRange, Term } from '../../model/value.ts';

/** An attribute of a resource or data source, as far as the plan knows it; undefined where the plan says nothing about that address. */
export type AttributeLookup = (address: Address, attribute: string) => Term | undefined;

/**
 * What the HCL source of one side says. Addresses are absolute with instance keys (`module.web["a"].aws_instance.this[0]`); the
 * instance keys bind `each.*` and `count.index` on the way down. Values are symbolic: what cannot be evaluated stays an `Unknown`
 * with its references, and every term carries the trail of places that fed it.
 */
export interface Configuration {
  /** The block that declares an address; undefined when the source does not have it (a registry module that is not at hand). */
  block(address: Address): SourceRange | undefined;
  /** Value of an argument or nested block (`dynamic` blocks expanded); absent when not written; undefined when the block is not at hand. */
  value(address: Address, path: string): Term | undefined;
  /** Every line that feeds a declaration: its block and, through references, locals, variables, tfvars entries, module arguments and outputs, but not other resources. */
  footprint(address: Address): readonly SourceRange[];
  /** Text of a range's lines, for comparing both sides. */
  text(range: SourceRange): string;
  /** Files that were refused or could not be parsed. */
  readonly gaps: readonly Gap[];
}

import type { Gap } from '../../model/declaration.ts';
import type { Address, SourceRange, Term } from '../../model/value.ts';
import type { Part } from './basis.ts';

/** An attribute of a resource or data source, as far as the plan knows it; undefined where the plan says nothing about that address. */
export type AttributeLookup = (address: Address, attribute: string) => Term | undefined;

/**
 * What the HCL source of one side says. Addresses are absolute with instance keys (`module.web["a"].aws_instance.this[0]`); the
 * instance keys bind `each.*` and `count.index` on the way down. Values are symbolic: what cannot be evaluated stays an `Unknown`
 * with its references, and every term carries the trail of places that fed it.
 */
export interface Configuration {
  /** The block that declares an address (or the nearest module call: `module.web`); undefined when the source does not have it (a registry module that is not at hand). */
  block(address: Address): SourceRange | undefined;
  /** Addresses of the provider blocks of the root, `provider.aws` or `provider.aws.west`; everything here can be asked of them as well. */
  providers(): readonly Address[];
  /**
   * Understands the expressions that feed these declarations, or all. Until then `value` and `document` see only plain literals and
   * references; everything else here needs no preparation. Never rejects because of what is written.
   */
  prepare(addresses: readonly Address[] | 'all'): Promise<void>;
  /**
   * Value of an argument or nested block (`dynamic` blocks expanded); absent when not written; undefined when the block is not at hand.
   * A path may lead into a JSON document: `policy.Statement[0].Principal`.
   */
  value(address: Address, path: string): Term | undefined;
  /** Like `value`, and a JSON text becomes its tree, each member on its own line. */
  document(address: Address, path: string): Term | undefined;
  /** Every line that feeds a declaration: its block and, through references, locals, variables, tfvars entries, module arguments and outputs, but not other resources. */
  footprint(address: Address): readonly SourceRange[];
  /** Names of the arguments and nested blocks that a declaration writes; empty when its block is not at hand. */
  argumentsOf(address: Address): readonly string[];
  /**
   * Everything in the source that decides a part of a declaration, without comments and layout, for comparing both sides. Of a module
   * that is not at hand it is what its call says, whatever the part; undefined when no call leads there either.
   */
  basis(address: Address, part: Part): string | undefined;
  /** Files and expressions that were refused or could not be parsed, so far. */
  readonly gaps: readonly Gap[];
}

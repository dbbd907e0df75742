import type { SourceRange, Term, Trail, Unknown } from '../../model/value.ts';
import type { TemplateNode } from './node.ts';
import type { Template } from './template.ts';

/** Whether a condition holds; undefined while that depends on a value nobody gave. */
export interface Truth {
  readonly holds: boolean | undefined;
  /** The lines that decide it, the definition first, then the parameter values it reads. */
  readonly trail: Trail | undefined;
  /** What is missing where it is not decided. */
  readonly lacking?: Unknown | undefined;
}

/** What the ARNs of a change set tell about the place of deployment. */
export interface Whereabouts {
  readonly partition?: string | undefined;
  readonly region?: string | undefined;
  readonly account?: string | undefined;
  readonly stackName?: string | undefined;
  readonly stackId?: string | undefined;
}

/** What a template is evaluated with. */
export interface Surroundings {
  readonly template: Template;
  /** Empty at the top, `HostStack/` inside a nested stack: what stands before each logical id in an address. */
  readonly prefix: string;
  /** Parameter values given from outside, with where they were given; the others take their default. */
  readonly parameters: ReadonlyMap<string, Term>;
  readonly whereabouts: Whereabouts;
  /** Output of a nested stack whose template is at hand. */
  readonly outputOf: (logicalId: string, output: string) => Term | undefined;
}

/** Evaluates what one template says, on one side of the change. */
export interface Evaluation {
  readonly surroundings: Surroundings;
  /** Names bound by the enclosing `Fn::ForEach` loops. */
  readonly loops: ReadonlyMap<string, string>;
  /** The value of a node that stands at these lines; never throws. */
  evaluate(node: TemplateNode, at: SourceRange): Term;
  /** A parameter's value with where it comes from; undefined if the template declares no such parameter. */
  parameter(name: string): Term | undefined;
  /** A condition by name. */
  condition(name: string): Truth;
  /** A condition expression. */
  truth(node: TemplateNode, at: SourceRange): Truth;
  /** The same evaluation inside a loop; undefined when the template has used up all turns it gets. */
  within(name: string, value: string): Evaluation | undefined;
}

/** One function call: `{ "Fn::Join": argument }`. */
export interface Call {
  readonly name: string;
  readonly argument: TemplateNode;
  readonly at: SourceRange;
  readonly run: Evaluation;
}

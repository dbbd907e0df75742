/** How the text at a place is written. */
export type Writing =
  /** Each value under its own name. */
  | 'settings'
  /** A list of blocks with a name and a value. */
  | 'pairs'
  /** A script or a document as one text, perhaps in base64 or gzip. */
  | 'script'
  /** The text of a program, where only formats that nothing else has count. */
  | 'code'
  /** The credential itself. */
  | 'credential'
  /** The value of a parameter with a name of its own. */
  | 'parameter'
  /** A tree of settings and scripts, each under its own name. */
  | 'tree'
  /** What CloudFormation shows as it is, hidden parameters included: outputs and metadata. */
  | 'shown'
  /** Terraform keeps what the service makes up in its state, unless the argument at the path is given. */
  | 'state';

/** A place where what is written can be read by more people than a secret should. */
export interface SecretPlace {
  readonly on: readonly string[];
  readonly path: string;
  readonly writing: Writing;
  /** Attributes of a pair. */
  readonly pair?: readonly [name: string, value: string];
  /** Who can read it there, as a sentence without full stop. */
  readonly readers: string;
  /** What to do, where it is not to keep the value in a store and refer to it. */
  readonly remedy?: string;
}

const SETTINGS = 'whoever may look at the settings of the resource can read it';
const SCRIPT = 'whoever may describe the resource can read it, and on the host every process';
const SOURCE = 'it stands in the source and its history, and in the state';

/** A map or a block of settings. */
export const settings = (path: string, ...on: readonly string[]): SecretPlace => ({
  on,
  path,
  writing: 'settings',
  readers: SETTINGS,
});
/** A list of names and values. */
export const pairs = (path: string, pair: SecretPlace['pair'], ...on: readonly string[]): SecretPlace => ({
  on,
  path,
  writing: 'pairs',
  ...(pair === undefined ? {} : { pair }),
  readers: SETTINGS,
});
/** One text. */
export const script = (path: string, ...on: readonly string[]): SecretPlace => ({
  on,
  path,
  writing: 'script',
  readers: SCRIPT,
});
/** The text of a program. */
export const code = (path: string, ...on: readonly string[]): SecretPlace => ({
  on,
  path,
  writing: 'code',
  readers: SETTINGS,
});
/** An argument that holds nothing but the credential. */
export const credential = (path: string, ...on: readonly string[]): SecretPlace => ({
  on,
  path,
  writing: 'credential',
  readers: SOURCE,
});

/** As Terraform and the services spell them. */
export const NAME_VALUE = ['name', 'value'] as const;
/** As CloudFormation spells them. */
export const CFN_NAME_VALUE = ['Name', 'Value'] as const;

/** What CloudFormation shows to whoever may describe the stack; it hides nothing there that `NoEcho` hides elsewhere. */
export const shown = (path: string, ...on: readonly string[]): SecretPlace => ({
  on,
  path,
  writing: 'shown',
  readers: 'CloudFormation shows outputs and metadata as they are to whoever may describe the stack',
  remedy: 'Keep it in Secrets Manager, and show its ARN instead.',
});

/** A document of settings and scripts. */
export const tree = (path: string, ...on: readonly string[]): SecretPlace => ({
  on,
  path,
  writing: 'tree',
  readers: 'whoever may describe the stack or the resource can read it',
});

import { covers } from './match.ts';
import { SELF } from './leaf.ts';

/** What is true of a service's resource policies. */
export interface Service {
  /** IAM prefix of its actions. */
  readonly prefix: string;
  /** Actions that work without a signature when the policy allows it. */
  readonly anonymous: readonly string[];
  /** How patterns for everything a policy can govern are written: the resource itself and what is inside it. */
  readonly inside: readonly string[];
}

const everything = ['*'];

/** Services of which we know more than the default; keyed by the names resources use for them. */
const SERVICES: ReadonlyMap<string, Service> = new Map(
  (
    [
      ['s3', 's3', everything, ['own', 'own/*']],
      ['sqs', 'sqs', everything, ['own']],
      // Whether SNS still takes unsigned calls was not verified; IAM Access Analyzer calls such a topic public either way.
      ['sns', 'sns', everything, ['own']],
      ['kms', 'kms', [], ['own']],
      ['secretsmanager', 'secretsmanager', [], ['own']],
      ['ecr', 'ecr', [], ['own']],
      // Mounting is anonymous at the level of NFS.
      ['efs', 'elasticfilesystem', everything, ['own']],
      ['elasticfilesystem', 'elasticfilesystem', everything, ['own']],
      ['es', 'es', everything, ['own', 'own/*']],
      ['opensearch', 'es', everything, ['own', 'own/*']],
      ['execute-api', 'execute-api', everything, ['own', 'own/*']],
      ['apigateway', 'execute-api', everything, ['own', 'own/*']],
      ['mediastore', 'mediastore', everything, ['own', 'own/*']],
      // Unsigned calls reach a function through its URL alone.
      ['lambda', 'lambda', ['lambda:InvokeFunctionUrl'], ['own', 'own:*']],
      ['events', 'events', [], ['own']],
      ['backup', 'backup', [], ['own']],
      ['dynamodb', 'dynamodb', [], ['own', 'own/*']],
      ['kinesis', 'kinesis', [], ['own', 'own/*']],
      ['sts', 'sts', [], ['own']],
    ] as const
  ).map(([name, prefix, anonymous, inside]) => [name, { prefix, anonymous, inside }]),
);

/** By IAM prefix or service name; what is not listed takes signed calls only and governs more than one resource. */
export function serviceOf(name: string): Service {
  return SERVICES.get(name.toLowerCase()) ?? { prefix: name.toLowerCase(), anonymous: [], inside: ['*'] };
}

/** The service of role trust policies, where federation counts and services are no deputies. */
export function isTrust(service: string): boolean {
  return serviceOf(service).prefix === 'sts';
}

/** Action text in the form that compares: prefix in lower case, and all of a service where everything is meant. */
export function normaliseAction(text: string, { prefix }: Service): string {
  if (text === '*' || text === '*:*') return `${prefix}:*`;
  const colon = text.indexOf(':');
  return colon < 0 ? text : text.slice(0, colon).toLowerCase() + text.slice(colon);
}

/**
 * Resource text with the guarded resource written as `own`, so that its name, its ARN and a reference to it compare equal.
 * A wildcard that takes in the whole resource becomes what is inside it, since a policy governs nothing else.
 */
export function normaliseResource(text: string, service: Service, own: readonly string[]): readonly string[] {
  const self = text.indexOf(SELF);
  if (self >= 0) return [`own${text.slice(self + SELF.length)}`.replaceAll(SELF, '')];
  if (text === '*') return service.inside;
  if (text.startsWith('execute-api:/')) return [`own${text.slice('execute-api:'.length)}`];
  for (const identifier of own) {
    const rest = restAfter(text, identifier, service);
    if (rest !== undefined) return [`own${rest}`];
  }
  const everywhere = `arn:aws:${service.prefix}:`;
  if (service.inside[0] === 'own' && text.startsWith(everywhere) && covers(text, `${everywhere}*`))
    return service.inside;
  if (text.endsWith(':::*') && text === `arn:aws:${service.prefix}:::*`) return service.inside;
  // Nothing written in a document may pass for the resource itself.
  return [text.startsWith('own') ? `text:${text}` : text];
}

/** What follows the guarded resource in an ARN: empty, or beginning with `/` or `:`. */
function restAfter(text: string, identifier: string, { prefix }: Service): string | undefined {
  if (identifier === '') return undefined;
  const tail = (at: string): string | undefined =>
    at.startsWith(identifier) && /^(?:$|[/:])/.test(at.slice(identifier.length))
      ? at.slice(identifier.length)
      : undefined;
  if (identifier.startsWith('arn:')) return tail(text);
  const parts = text.split(':');
  if (parts[0] !== 'arn' || parts[2] !== prefix) return undefined;
  const resource = parts.slice(5).join(':');
  return tail(resource) ?? tail(resource.replace(/^[a-z-]+[/:]/, ''));
}

/** Accounts of Elastic Load Balancing that write access logs (terraform-provider-aws, aws_elb_service_account). */
export const LOG_DELIVERY_ACCOUNTS: ReadonlySet<string> = new Set([
  '098369216593',
  '754344448648',
  '582318560864',
  '600734575887',
  '383597477331',
  '718504428378',
  '114774131450',
  '783225319266',
  '589379963580',
  '985666609251',
  '638102146993',
  '037604701340',
  '054676820928',
  '897822967062',
  '635631232127',
  '156460612806',
  '652711504416',
  '009996457667',
  '076674570225',
  '507241528517',
  '127311923021',
  '033677994240',
  '190560391635',
  '048591011584',
  '027434742980',
  '797873946194',
]);

/** Canonical user id of CloudFront's log delivery (Amazon CloudFront developer guide, access logs). */
export const LOG_DELIVERY_CANONICAL_ID = 'c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0';

/** Service principals that AWS guarantees to act for the resource's own account only. */
export function actsForOwnAccountOnly(principal: string, target: Service): boolean {
  return (
    (principal === 'secretsmanager.amazonaws.com' && target.prefix === 'lambda') ||
    principal === 'eks.amazonaws.com'
  );
}

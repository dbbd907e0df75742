import { proven } from '../model/judge.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { applicationDoor, routeAt } from './application-door.ts';

/** Ranges that may push a stream; nothing else identifies the sender. */
function push(r: Reader, path: string, ranges: readonly Stated<string>[]): readonly DoorRoute[] {
  if (ranges.length === 0) return [];
  const place = { about: r.self, path };
  const open = proven('whoever sends from these addresses can push a stream', place);
  return [{ ...routeAt(place, 'media input', { open, authentication: 'none' }), sources: ranges }];
}

const cidrs = (r: Reader, rules: string, cidr: string): readonly Stated<string>[] =>
  r.blocks(rules).map((block) => block.text(cidr));

/** Where MediaLive and MediaConnect take streams from. */
export const mediaInput = applicationDoor({
  kind: 'media-input',
  service: 'media',
  endpointClass: 'management',
  parts: [
    {
      declaredBy: 'aws_medialive_input_security_group',
      routes: (r) => push(r, 'whitelist_rules', cidrs(r, 'whitelist_rules', 'cidr')),
    },
    {
      declaredBy: 'AWS::MediaLive::InputSecurityGroup',
      routes: (r) => push(r, 'WhitelistRules', cidrs(r, 'WhitelistRules', 'Cidr')),
    },
    {
      declaredBy: 'AWS::MediaConnect::FlowSource',
      routes: (r) =>
        push(
          r,
          'WhitelistCidr',
          r.texts('WhitelistCidr').filter(({ value }) => value.kind !== 'absent'),
        ),
    },
  ],
});

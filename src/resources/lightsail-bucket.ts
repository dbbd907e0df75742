import { orDefault, satisfies } from '../model/judge.ts';
import { applicationDoor, routeAt } from './application-door.ts';

/** Object storage of Lightsail; one rule decides whether everyone may read its objects. */
export const lightsailBucket = applicationDoor({
  kind: 'lightsail-bucket',
  service: 'lightsail',
  endpointClass: 'management',
  parts: [
    // Terraform's provider leaves the rule at its default, which is private.
    { declaredBy: 'aws_lightsail_bucket', routes: () => [] },
    {
      declaredBy: 'AWS::Lightsail::Bucket',
      routes: (r) => {
        const rule = r.text('AccessRules.GetObject');
        return [
          routeAt(rule, 'GET any object', {
            open: satisfies(orDefault(rule, 'private'), (text) => text === 'public', {
              yes: 'everyone may read the objects of the bucket',
              no: 'the objects of the bucket are private',
            }),
            authentication: 'none',
          }),
        ];
      },
    },
  ],
});

// A network, and what stands in it.
const WORLD = '0.0.0.0/0';
const RANGES = [[WORLD], ['10.0.0.0/8'], ['203.0.113.0/24'], ['10.0.0.0/8', WORLD]];
const PORTS = [22, 443, 5432, 8080];

export function network(random) {
  const subnets = Array.from({ length: random.pick([1, 2, 3]) }, (_, at) => ({
    name: ['alpha', 'beta', 'gamma'][at],
    public: random.pick([true, true, false]),
  }));
  const keyed = random.flip();
  const routing = random.pick(['inline', 'resource', 'dynamic', 'inline', 'none']);
  const subnet = keyed ? 'each.value' : 'var_subnets[count.index]';
  const gateway = random.pick(['single', 'single', 'counted']);
  const gatewayId =
    gateway === 'single'
      ? 'aws_internet_gateway.main.id'
      : random.pick(['one(aws_internet_gateway.main[*].id)', 'aws_internet_gateway.main[0].id']);
  const routes = routesThrough(gatewayId)[routing];
  const body = (of) => `
resource "aws_vpc" "main" {
  cidr_block = "10.20.0.0/16"
}
resource "aws_internet_gateway" "main" {
  ${gateway === 'counted' ? 'count  = length(aws_vpc.main[*]) > 0 ? 1 : 0' : ''}
  vpc_id = aws_vpc.main.id
}
resource "aws_subnet" "this" {
  ${keyed ? `for_each = { for subnet in ${of('subnets')} : subnet.name => subnet }` : `count = length(${of('subnets')})`}
  vpc_id     = aws_vpc.main.id
  cidr_block = ${keyed ? `cidrsubnet(aws_vpc.main.cidr_block, 8, index(${of('subnets')}[*].name, each.key))` : 'cidrsubnet("10.20.0.0/16", 8, count.index)'}
  map_public_ip_on_launch = ${subnet.replace('var_subnets', of('subnets'))}.public
}
resource "aws_route_table" "open" {
  vpc_id = aws_vpc.main.id
${routes.inside}
}
${routes.beside}
resource "aws_route_table_association" "this" {
  ${keyed ? 'for_each = { for name, subnet in aws_subnet.this : name => subnet if subnet.map_public_ip_on_launch }' : `count = length(${of('subnets')})`}
  subnet_id      = ${keyed ? 'each.value.id' : 'aws_subnet.this[count.index].id'}
  route_table_id = aws_route_table.open.id
}`;
  const ids = keyed
    ? random.pick([
        'values(aws_subnet.this)[*].id',
        '[for name, subnet in aws_subnet.this : subnet.id]',
        '[for name in sort(keys(aws_subnet.this)) : aws_subnet.this[name].id]',
        'concat(values({ for name, subnet in aws_subnet.this : name => subnet.id }), [])',
      ])
    : random.pick([
        'aws_subnet.this[*].id',
        'aws_subnet.this.*.id',
        '[for subnet in aws_subnet.this : subnet.id]',
        'flatten([for at, subnet in aws_subnet.this : [subnet.id]])',
        'coalescelist([], aws_subnet.this[*].id)',
      ]);
  return {
    inputs: {
      subnets: `[${subnets.map((each) => `{ name = "${each.name}", public = ${each.public} }`).join(', ')}]`,
    },
    outputs: { vpc_id: 'aws_vpc.main.id', subnet_ids: ids },
    text: body,
    repeatable: false,
  };
}

function routesThrough(gateway) {
  const route = (destination) => `cidr_block = ${destination}\n    gateway_id = ${gateway}`;
  return {
    inline: { inside: `  route {\n    ${route('"0.0.0.0/0"')}\n  }`, beside: '' },
    dynamic: {
      inside: `  dynamic "route" {\n    for_each = ["0.0.0.0/0"]\n    content {\n    ${route('route.value')}\n    }\n  }`,
      beside: '',
    },
    resource: {
      inside: '',
      beside: `resource "aws_route" "out" {
  route_table_id         = aws_route_table.open.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = ${gateway}
}`,
    },
    none: { inside: '', beside: '' },
  };
}

export function service(random) {
  const rules = random.many(1, 3, () => ({ port: random.pick(PORTS), ranges: random.pick(RANGES) }));
  const written = rules.map(({ port, ranges }) => `{ port = ${port}, ranges = ${JSON.stringify(ranges)} }`);
  const way = random.pick(Object.keys(GROUPS));
  // The stand-in does not ask the subnet when nothing is written, as AWS does.
  const address = `associate_public_ip_address = ${random.pick(['true', 'true', 'false'])}`;
  const fixed = random.pick([true, false]);
  const database = random.flip();
  return {
    inputs: {
      vpc_id: '"vpc-0aa11bb22cc33dd44"',
      subnet_ids: '["subnet-0aa11bb22cc33dd44"]',
      rules: `[${written.join(', ')}]`,
      size: String(random.pick([1, 2])),
    },
    outputs: {},
    repeatable: false,
    text: (of) => `
resource "aws_security_group" "service" {
  name   = "service"
  vpc_id = ${of('vpc_id')}
${GROUPS[way].inside(of('rules'), rules)}
}
${GROUPS[way].beside?.(of('rules'), rules) ?? ''}
resource "aws_instance" "service" {
  count                  = ${of('size')}
  ami                    = "ami-0aa11bb22cc33dd44"
  instance_type          = "t3.micro"
  subnet_id              = ${random.pick(CHOICES)(indexable(of('subnet_ids')))}
  vpc_security_group_ids = ${random.pick(['[aws_security_group.service.id]', 'concat([aws_security_group.service.id], [])', 'compact([aws_security_group.service.id, ""])'])}
  ${address}
  tags                   = { Name = "service-\${count.index}" }
}
${fixed ? 'resource "aws_eip" "service" {\n  instance = aws_instance.service[0].id\n}' : ''}
${database ? databaseText(of, random) : ''}`,
  };
}

/** One subnet of a list. */
const CHOICES = [
  (ids) => `element(${ids}, count.index)`,
  (ids) => `${ids}[count.index % length(${ids})]`,
  (ids) => `${ids}[0]`,
  (ids) => `try(${ids}[count.index], ${ids}[0])`,
  (ids) => `lookup({ first = ${ids}[0] }, "first", null)`,
  (ids) => `coalesce(one(slice(${ids}, 0, 1)), "subnet-none")`,
];
const ruleArguments = (each) =>
  `from_port = ${each}.port\n    to_port = ${each}.port\n    protocol = "tcp"\n    cidr_blocks = ${each}.ranges`;
const GROUPS = {
  inline: {
    inside: (of, rules) =>
      rules.map((_, at) => `  ingress {\n    ${ruleArguments(`${indexable(of)}[${at}]`)}\n  }`).join('\n'),
  },
  dynamic: {
    inside: (of) =>
      `  dynamic "ingress" {\n    for_each = ${of}\n    content {\n    ${ruleArguments('ingress.value')}\n    }\n  }`,
  },
  assigned: {
    inside: (of) =>
      `  ingress = [for rule in ${of} : { from_port = rule.port, to_port = rule.port, protocol = "tcp", cidr_blocks = rule.ranges, description = "", ipv6_cidr_blocks = [], prefix_list_ids = [], security_groups = [], self = false }]`,
  },
  rules: {
    inside: () => '',
    beside: (of) => `resource "aws_security_group_rule" "service" {
  for_each = { for at, rule in ${of} : "rule-\${at}" => rule }
  security_group_id = aws_security_group.service.id
  type = "ingress"
  ${ruleArguments('each.value')}
}`,
  },
  flattened: {
    inside: () => '',
    beside: (of) => `locals {
  service_rules = flatten([
    for rule in ${of} : [for range in rule.ranges : { key = "\${rule.port}-\${range}", port = rule.port, range = range }]
  ])
}
resource "aws_vpc_security_group_ingress_rule" "service" {
  for_each = { for rule in local.service_rules : rule.key => rule... }
  security_group_id = aws_security_group.service.id
  ip_protocol = "tcp"
  from_port = each.value[0].port
  to_port = each.value[0].port
  cidr_ipv4 = each.value[0].range
}`,
  },
  merged: {
    inside: () => '',
    beside: (of) => `resource "aws_security_group_rule" "service" {
  for_each = merge([for at, rule in ${of} : { for range in rule.ranges : "\${at}-\${range}" => { port = tonumber(rule.port), ranges = [range] } }]...)
  security_group_id = one([aws_security_group.service.id])
  type = "ingress"
  ${ruleArguments('each.value')}
}`,
  },
  'ingress-rules': {
    inside: () => '',
    beside: (of) => `resource "aws_vpc_security_group_ingress_rule" "service" {
  count = length(${of})
  security_group_id = aws_security_group.service.id
  ip_protocol = "tcp"
  from_port = ${indexable(of)}[count.index].port
  to_port = ${indexable(of)}[count.index].port
  cidr_ipv4 = ${indexable(of)}[count.index].ranges[0]
}`,
  },
};
const indexable = (expression) =>
  /^(?:var|local|module)\.[\w.]+$/.test(expression) ? expression : `(${expression})`;

function databaseText(of, random) {
  return `
resource "aws_db_subnet_group" "service" {
  subnet_ids = ${random.pick([of('subnet_ids'), `[for id in ${of('subnet_ids')} : id]`])}
}
resource "aws_db_instance" "service" {
  identifier             = "orders"
  engine                 = "postgres"
  instance_class         = "db.t3.micro"
  allocated_storage      = 20
  username               = "orders"
  password               = "not-a-secret"
  publicly_accessible    = ${random.pick(['true', 'false', 'length(aws_db_subnet_group.service.subnet_ids) > 0'])}
  db_subnet_group_name   = aws_db_subnet_group.service.name
  vpc_security_group_ids = [aws_security_group.service.id]
}`;
}

export function door(random) {
  const inside = random.pick(['true', 'false', 'false']);
  const port = random.pick(PORTS);
  const ranges = random.pick(RANGES);
  const kind = random.pick(['application', 'application', 'network']);
  return {
    inputs: {
      vpc_id: '"vpc-0aa11bb22cc33dd44"',
      subnet_ids: '["subnet-0aa11bb22cc33dd44"]',
      internal: inside,
      listeners: `{ shop = ${port} }`,
      ranges: JSON.stringify(ranges),
    },
    outputs: {},
    repeatable: false,
    text: (of) => `
resource "aws_security_group" "door" {
  name   = "door"
  vpc_id = ${of('vpc_id')}
}
resource "aws_vpc_security_group_ingress_rule" "door" {
  for_each = toset(${of('ranges')})
  security_group_id = aws_security_group.door.id
  ip_protocol = "-1"
  cidr_ipv4 = each.value
}
resource "aws_lb" "door" {
  name               = "door"
  internal           = ${of('internal')}
  load_balancer_type = "${kind}"
  subnets            = ${of('subnet_ids')}
  security_groups    = aws_security_group.door[*].id
}
resource "aws_lb_target_group" "door" {
  name     = "door"
  port     = 8080
  protocol = "${kind === 'network' ? 'TCP' : 'HTTP'}"
  vpc_id   = ${of('vpc_id')}
}
resource "aws_lb_listener" "door" {
  for_each          = ${of('listeners')}
  load_balancer_arn = aws_lb.door.${random.pick(['arn', 'id'])}
  port              = each.value
  protocol          = "${kind === 'network' ? 'TCP' : 'HTTP'}"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.door.arn
  }
}`,
  };
}

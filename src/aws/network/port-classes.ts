import type { PortRange } from '../../model/fact.ts';
import { RISKS, type Risk } from '../../model/finding.ts';

/** What listens on a port, and how bad it is when the internet reaches it. */
export interface PortClass {
  readonly name: string;
  readonly risk: Risk;
}

interface Catalogued extends PortClass {
  readonly ports: readonly (number | readonly [number, number])[];
  /** Counted for UDP too; every other entry means TCP. */
  readonly udp?: readonly number[];
}

/** Ports by what usually listens there, worst first; a port in two classes counts as the worse one. */
const CATALOGUE: readonly Catalogued[] = [
  {
    name: 'remote administration',
    risk: 'critical',
    ports: [22, 23, 3389, [5900, 5903], [5985, 5986], 135, 139, 445, [512, 514], [6000, 6005], 5555],
    udp: [3389],
  },
  {
    name: 'database',
    risk: 'critical',
    ports: [
      [1433, 1434],
      1521,
      [2483, 2484],
      3306,
      5432,
      5439,
      [27_017, 27_019],
      50_000,
      26_257,
      5984,
      8529,
      28_015,
      7474,
      7687,
      8182,
      8086,
    ],
    udp: [1434],
  },
  {
    name: 'cache, search or queue',
    risk: 'critical',
    ports: [
      [6379, 6380],
      11_211,
      9200,
      9300,
      5601,
      9042,
      [7000, 7001],
      7199,
      9160,
      [9092, 9098],
      2181,
      [5671, 5672],
      15_672,
      [61_616, 61_617],
      8161,
      1883,
      4222,
    ],
    udp: [11_211],
  },
  {
    name: 'container or cluster control',
    risk: 'critical',
    ports: [
      [2375, 2377],
      4243,
      6443,
      8443,
      10_250,
      10_255,
      10_257,
      10_259,
      [2379, 2380],
      [30_000, 32_767],
      5000,
    ],
  },
  { name: 'secrets or service discovery', risk: 'critical', ports: [8200, 8500, 8600, 4646, [4505, 4506]] },
  {
    name: 'data or machine-learning console',
    risk: 'high',
    ports: [8888, 8088, 8020, 50_070, 9870, 7077, 4040, 18_080, 8265, 6006, 11_434, 8983, 10_000],
  },
  { name: 'operations console', risk: 'high', ports: [3000, 9090, 9093, 3100, 9000, 8080, 8000, 8081] },
  {
    name: 'file, directory or mail',
    risk: 'high',
    ports: [[20, 21], 111, 873, 2049, 389, 636, 88, 25, 110, 143],
    udp: [69, 161, 111, 389, 88],
  },
  { name: 'web', risk: 'low', ports: [80, 443], udp: [443] },
];

const EVERYTHING: PortClass = { name: 'every port', risk: 'critical' };
const PING: PortClass = { name: 'ICMP', risk: 'low' };
const OTHER: PortClass = { name: 'other', risk: 'medium' };
const WEB: PortClass = { name: 'web', risk: 'low' };

/** The classes a range touches, worst first; never empty. */
export function portClassesOf({ protocol, from, to }: PortRange): readonly [PortClass, ...PortClass[]] {
  if (protocol === 'all' || (from === 0 && to === 65_535 && (protocol === 'tcp' || protocol === 'udp')))
    return [EVERYTHING];
  if (protocol === 'icmp' || protocol === 'icmpv6') return [PING];
  const range = { protocol, from, to };
  const known = CATALOGUE.filter((each) => touches(each, range)).map(({ name, risk }) => ({ name, risk }));
  const touched: readonly PortClass[] = isCatalogued(range)
    ? known
    : [...known, OTHER].toSorted((a, b) => RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk));
  const [worst, ...rest] = touched;
  return worst === undefined ? [OTHER] : [worst, ...rest];
}

/** Whether every port of the range belongs to some class. */
function isCatalogued(range: PortRange): boolean {
  for (let port = range.from; port <= range.to; port++) {
    const single = { ...range, from: port, to: port };
    if (!CATALOGUE.some((each) => touches(each, single))) return false;
  }
  return true;
}

function touches({ ports, udp = [] }: Catalogued, { protocol, from, to }: PortRange): boolean {
  if (protocol === 'udp') return udp.some((port) => from <= port && port <= to);
  if (protocol !== 'tcp') return false;
  return ports.some((port) => {
    const [first, last] = typeof port === 'number' ? [port, port] : port;
    return first <= to && from <= last;
  });
}

/** How bad it is when the internet reaches these ports directly; the worst port decides. */
export function riskOfPorts(ports: readonly PortRange[]): Risk {
  const worst = Math.min(
    RISKS.indexOf('none'),
    ...ports.map((range) => RISKS.indexOf(portClassesOf(range)[0].risk)),
  );
  return RISKS[worst] ?? 'none';
}

/** How bad it is behind a load balancer, where 8443 too is the web. */
export function riskOfFrontDoor(ports: readonly PortRange[]): Risk {
  return riskOfPorts(
    ports.map((range) => (isSingle(range, 8443) ? { ...range, from: 443, to: 443 } : range)),
  );
}

/** True for a range in which nothing but the web is known to listen. */
export function isWeb(range: PortRange): boolean {
  return portClassesOf(range).every(({ name }) => name === WEB.name);
}

function isSingle({ protocol, from, to }: PortRange, port: number): boolean {
  return protocol === 'tcp' && from === port && to === port;
}

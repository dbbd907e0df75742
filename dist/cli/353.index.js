export const id = 353;
export const ids = [353,411,37];
export const modules = {

/***/ 1405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ extentLines),
/* harmony export */   o: () => (/* binding */ parseExtent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3434);
/* harmony import */ var _model_fact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(427);
/* harmony import */ var _network_addresses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2244);
/* harmony import */ var _network_ports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7960);





/** Beyond so many blocks a line is no longer read back; its digest still tells sets apart. */
const MOST_BLOCKS = 64;
const LONGEST_LINE = 20_000;
const WHOLE = { tcp: 65_535, udp: 65_535, icmp: 255, icmpv6: 255 };
/**
 * What is opened, one line each, sorted; the same openings give the same lines. `tcp/22 from 203.0.113.0/24` ·
 * `anonymous may call s3:GetObject and s3:ListBucket on own` · `named 444455556666 may call sqs:SendMessage on own` ·
 * `anonymous (weak) may request tcp/443 /admin/*`.
 */
function extentLines(openings) {
    return [...new Set(openings.flatMap(linesOf))].toSorted();
}
function linesOf({ audience, parties, authentication, capability }) {
    const named = parties.length === 0 ? '' : ` ${parties.map(solid).toSorted().join(' and ')}`;
    const who = `${audience}${named}${authentication === 'none' ? '' : ` (${authentication})`}`;
    switch (capability.kind) {
        case 'packets':
            return [`${portsText(capability.ports)} from ${blocksText(capability.from)}`];
        case 'calls':
            return [`${who} may call ${joined(capability.actions)} on ${joined(capability.resources)}`];
        case 'requests':
            return capability.routes.map((route) => `${who} may request ${route}`);
        default:
            return (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .H)(capability);
    }
}
const joined = (patterns) => patterns.toSorted().join(' and ');
/** A party in one word: spaces are percent-encoded. */
const solid = (party) => party.replaceAll('%', '%25').replaceAll(' ', '%20');
const unsolid = (word) => word.replace(/%(20|25)/g, (_, code) => (code === '20' ? ' ' : '%'));
function portsText({ protocol, from, to }) {
    const last = Object.entries(WHOLE).find(([name]) => name === protocol)?.[1];
    if (last === undefined || (from === 0 && to === last))
        return protocol;
    return from === to ? `${protocol}/${from}` : `${protocol}/${from}-${to}`;
}
function blocksText(set) {
    if ((0,_network_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .coversAddresses */ .ny)(set, set.family === 4 ? _network_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .INTERNET4 */ .UF : _network_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .INTERNET6 */ .Gp))
        return set.family === 4 ? '0.0.0.0/0' : '::/0';
    const shown = (0,_network_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(set, MOST_BLOCKS);
    if (!shown.endsWith(' more'))
        return shown;
    const ranges = set.ranges.map(({ from, to }) => `${from}-${to}`).join(',');
    return `${shown} (${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(ranges).digest('hex').slice(0, 16)})`;
}
/** Reads a line of an extent; undefined where it is none. */
function parseExtent(line) {
    if (line.length > LONGEST_LINE)
        return undefined;
    const text = line.trim();
    const may = text.indexOf(' may ');
    if (may < 0)
        return packetsIn(text);
    const who = callersIn(text.slice(0, may));
    const capability = capabilityIn(text.slice(may + ' may '.length));
    return who === undefined || capability === undefined ? undefined : { ...who, capability };
}
function packetsIn(text) {
    const [written = '', sources, ...rest] = text.split(' from ');
    const [protocol = '', span, ...more] = written.split('/');
    if (sources === undefined || rest.length + more.length > 0)
        return undefined;
    const [first, last = first, ...others] = span?.split('-') ?? [];
    const numbers = [first, last].map((word) => (/^\d{1,5}$/.test(word ?? '') ? Number(word) : undefined));
    if (others.length > 0 || (span !== undefined && numbers.includes(undefined)))
        return undefined;
    if ((0,_network_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .protocolName */ .kC)(protocol) === undefined)
        return undefined;
    const ports = portsIn(protocol, numbers);
    const from = blocksIn(sources);
    if (ports === undefined || from === undefined)
        return undefined;
    return {
        // The addresses say who it is.
        audience: 'anonymous',
        parties: [],
        authentication: 'none',
        capability: { kind: 'packets', from, ports },
    };
}
/** Types of ICMP are a range here, which the notation of firewall rules does not know. */
function portsIn(protocol, [from, to]) {
    const name = (0,_network_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .protocolName */ .kC)(protocol);
    const isTyped = name === 'icmp' || name === 'icmpv6';
    if (!isTyped || from === undefined || to === undefined)
        return (0,_network_ports_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePorts */ .Kq)(protocol, from, to);
    return from <= to && to <= WHOLE[name] ? { protocol: name, from, to } : undefined;
}
function blocksIn(text) {
    const sets = text.split(',').map((block) => (0,_network_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRange */ .RC)(block.trim()));
    const [first, ...rest] = sets.flatMap((set) => set ?? []);
    if (first === undefined || rest.length + 1 < sets.length)
        return undefined;
    return rest.some(({ family }) => family !== first.family) ? undefined : (0,_network_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KC)(first, ...rest);
}
function callersIn(text) {
    const words = text.split(' ').filter((word) => word !== '');
    const audience = _model_fact_js__WEBPACK_IMPORTED_MODULE_4__/* .AUDIENCES */ .Mh.find((each) => each === words[0]);
    const authentication = _model_fact_js__WEBPACK_IMPORTED_MODULE_4__/* .AUTHENTICATIONS */ .mP.find((each) => `(${each})` === words.at(-1));
    const parties = words.slice(1, authentication === undefined ? undefined : -1);
    if (audience === undefined || parties.some((word, index) => (word === 'and') !== (index % 2 === 1)))
        return undefined;
    return {
        audience,
        parties: parties.filter((_, index) => index % 2 === 0).map(unsolid),
        authentication: authentication ?? 'none',
    };
}
function capabilityIn(text) {
    if (text.startsWith('request '))
        return { kind: 'requests', routes: [text.slice('request '.length)] };
    const [actions, resources, ...rest] = text.replace(/^call /, '').split(' on ');
    if (!text.startsWith('call ') || actions === undefined || resources === undefined || rest.length > 0)
        return undefined;
    return { kind: 'calls', actions: actions.split(' and '), resources: resources.split(' and ') };
}


/***/ }),

/***/ 2244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   GI: () => (/* binding */ addressText),
/* harmony export */   Gp: () => (/* binding */ INTERNET6),
/* harmony export */   I1: () => (/* binding */ allAddresses),
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   KC: () => (/* binding */ union),
/* harmony export */   RC: () => (/* binding */ parseRange),
/* harmony export */   Re: () => (/* binding */ subtract),
/* harmony export */   UF: () => (/* binding */ INTERNET4),
/* harmony export */   Zm: () => (/* binding */ tier),
/* harmony export */   mx: () => (/* binding */ noAddresses),
/* harmony export */   ny: () => (/* binding */ coversAddresses),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   y$: () => (/* binding */ intersect)
/* harmony export */ });
/* harmony import */ var ipaddr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8280);

const BITS = { 4: 32, 6: 128 };
const LONGEST_WRITTEN = 64;
/** A CIDR block or a bare address, read as leniently as AWS does: host bits are masked, a bare address is a /32 or /128. */
function parseRange(text) {
    if (text.length > LONGEST_WRITTEN)
        return undefined;
    const [written = '', length, ...rest] = text.split('/');
    const address = parseAddress(written);
    if (address === undefined || rest.length > 0)
        return undefined;
    const bits = BITS[address.family];
    if (length !== undefined && !/^\d{1,3}$/.test(length))
        return undefined;
    const prefix = length === undefined ? bits : Number(length);
    if (prefix > bits)
        return undefined;
    const block = 1n << BigInt(bits - prefix);
    const from = address.value - (address.value % block);
    return { family: address.family, ranges: [{ from, to: from + block - 1n }] };
}
function parseAddress(text) {
    // Asking for the form first: the library throws and catches to say that a text is no address.
    if (FOUR_PARTS.test(text) && ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4.isValidFourPartDecimal(text))
        return { family: 4, value: numberOf(ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4.parse(text).toByteArray()) };
    // A zone (`fe80::1%eth0`) names an interface of one host and means nothing to AWS.
    if (!text.includes(':') || text.includes('%') || !ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv6.isValid(text))
        return undefined;
    return { family: 6, value: numberOf(ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv6.parse(text).toByteArray()) };
}
const FOUR_PARTS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
function numberOf(bytes) {
    return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}
function noAddresses(family) {
    return { family, ranges: [] };
}
/** Every address of a family, private and reserved ones included. */
function allAddresses(family) {
    return { family, ranges: [{ from: 0n, to: (1n << BigInt(BITS[family])) - 1n }] };
}
/** Both sets must be of one family: the families have no address in common and no common order. */
function union(...sets) {
    const { family } = sets[0];
    if (sets.some((set) => set.family !== family))
        throw new Error('a union cannot mix IPv4 and IPv6');
    return { family, ranges: merge(sets.flatMap((set) => set.ranges)) };
}
function intersect(left, right) {
    if (left.family !== right.family)
        return noAddresses(left.family);
    const ranges = [];
    let i = 0;
    let j = 0;
    for (;;) {
        const a = left.ranges[i];
        const b = right.ranges[j];
        if (a === undefined || b === undefined)
            return { family: left.family, ranges };
        const from = a.from > b.from ? a.from : b.from;
        const to = a.to < b.to ? a.to : b.to;
        if (from <= to)
            ranges.push({ from, to });
        if (a.to < b.to)
            i++;
        else
            j++;
    }
}
function subtract(from, taken) {
    if (from.family !== taken.family)
        return from;
    return intersect(from, complement(taken));
}
function complement(set) {
    const ranges = [];
    let next = 0n;
    for (const { from, to } of set.ranges) {
        if (from > next)
            ranges.push({ from: next, to: from - 1n });
        next = to + 1n;
    }
    const last = (1n << BigInt(BITS[set.family])) - 1n;
    if (next <= last)
        ranges.push({ from: next, to: last });
    return { family: set.family, ranges };
}
function merge(ranges) {
    const merged = [];
    for (const { from, to } of ranges.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
        const last = merged.at(-1);
        if (last === undefined || from > last.to + 1n)
            merged.push({ from, to });
        else if (to > last.to)
            last.to = to;
    }
    return merged;
}
function isEmpty(set) {
    return set.ranges.length === 0;
}
/** How many addresses the set holds. */
function size(set) {
    return set.ranges.reduce((sum, { from, to }) => sum + to - from + 1n, 0n);
}
function coversAddresses(outer, inner) {
    return isEmpty(subtract(inner, outer));
}
function parsed(...blocks) {
    const [first, ...rest] = blocks.map((block) => {
        const set = parseRange(block);
        if (set === undefined)
            throw new Error(`not an address block: ${block}`);
        return set;
    });
    if (first === undefined)
        throw new Error('no address block');
    return union(first, ...rest);
}
/**
 * IPv4 addresses a stranger can come from. The documentation ranges stay inside: real networks never use them, and
 * examples use them as public addresses.
 */
const INTERNET4 = subtract(allAddresses(4), parsed('0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4'));
/** The allocated global unicast block; everything else is local, multicast, mapped or unallocated. */
const INTERNET6 = parsed('2000::/3');
const LIMITS = {
    4: { internet: INTERNET4, wide: 1n << 24n, narrow: 1n << 8n, broadest: 8 },
    6: { internet: INTERNET6, wide: 1n << 96n, narrow: 1n << 80n, broadest: 32 },
};
/** Judged on the whole set, so that a mosaic of small blocks counts like the block it adds up to. */
function tier(set) {
    const { internet, wide, narrow, broadest } = LIMITS[set.family];
    const reached = size(intersect(set, internet));
    if (reached === 0n)
        return 'none';
    if (reached > wide)
        return 'internet';
    for (const block of blocksOf(set)) {
        if (block.prefix >= broadest)
            continue;
        const range = { family: set.family, ranges: [{ from: block.from, to: block.to }] };
        if (!isEmpty(intersect(range, internet)))
            return 'internet';
    }
    return reached > narrow ? 'wide' : 'narrow';
}
/** The fewest CIDR blocks that make up the set, ascending. */
function* blocksOf({ family, ranges }) {
    const bits = BITS[family];
    for (const { from, to } of ranges) {
        let start = from;
        while (start <= to) {
            let free = 0;
            // Grow the block while its start stays aligned and its end stays inside.
            while (free < bits &&
                start % (1n << BigInt(free + 1)) === 0n &&
                start + (2n << BigInt(free)) - 1n <= to)
                free++;
            const end = start + (1n << BigInt(free)) - 1n;
            yield { from: start, to: end, prefix: bits - free };
            start = end + 1n;
        }
    }
}
/** CIDR notation for readers: the fewest blocks, cut after `most`, with the number of further ones. */
function describe(set, most = 8) {
    const shown = [];
    let further = 0;
    for (const { from, prefix } of blocksOf(set)) {
        if (shown.length < most)
            shown.push(`${addressText(from, set.family)}/${prefix}`);
        else
            further++;
    }
    if (shown.length === 0)
        return 'no address';
    return further === 0 ? shown.join(', ') : `${shown.join(', ')} and ${further} more`;
}
/** One address as people write it. */
function addressText(value, family) {
    const count = BITS[family] / 8;
    const bytes = Array.from({ length: count }, (_, i) => Number((value >> BigInt(8 * (count - 1 - i))) & 255n));
    return family === 4 ? bytes.join('.') : new ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv6(bytes).toRFC5952String();
}


/***/ }),

/***/ 7960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ intersectPorts),
/* harmony export */   H8: () => (/* binding */ subtractPorts),
/* harmony export */   Kq: () => (/* binding */ parsePorts),
/* harmony export */   LQ: () => (/* binding */ coversPorts),
/* harmony export */   QP: () => (/* binding */ describePorts),
/* harmony export */   TQ: () => (/* binding */ ALL_PORTS),
/* harmony export */   kC: () => (/* binding */ protocolName)
/* harmony export */ });
/* unused harmony exports normalisePorts, unionPorts */
const LAST_PORT = 65_535;
const LAST_ICMP_TYPE = 255;
const PROTOCOLS = 256;
/** IANA numbers of the protocols that AWS, Terraform and people name; the others keep their number as name. */
const NUMBERS = new Map([
    ['icmp', 1],
    ['igmp', 2],
    ['ipip', 4],
    ['tcp', 6],
    ['udp', 17],
    ['gre', 47],
    ['esp', 50],
    ['ah', 51],
    ['icmpv6', 58],
    ['ospf', 89],
    ['sctp', 132],
]);
const NAMES = new Map([...NUMBERS].map(([name, number]) => [number, name]));
const PROTOCOL_NAMES = Array.from({ length: PROTOCOLS }, (_, number) => NAMES.get(number) ?? String(number));
/** Every protocol and port. */
const ALL_PORTS = { protocol: 'all', from: 0, to: LAST_PORT };
/** The lower-case name of a protocol given by name or number; `all` for -1. */
function protocolName(written) {
    const text = String(written).toLowerCase();
    if (text === '-1' || text === 'all')
        return 'all';
    if (text === 'icmp6' || text === 'ipv6-icmp')
        return 'icmpv6';
    if (NUMBERS.has(text))
        return text;
    return /^\d{1,3}$/.test(text) ? PROTOCOL_NAMES[Number(text)] : undefined;
}
/**
 * One rule's protocol and ports as a range. Ports count for TCP and UDP alone; for ICMP `from` is the type and codes are
 * not told apart; every other protocol, and -1, ignores them.
 */
function parsePorts(protocol, from, to) {
    const name = protocolName(protocol);
    if (name === undefined)
        return undefined;
    if (name === 'icmp' || name === 'icmpv6') {
        if (from === undefined || from === -1)
            return { protocol: name, from: 0, to: LAST_ICMP_TYPE };
        return within(name, from, from);
    }
    if (name !== 'tcp' && name !== 'udp')
        return { protocol: name, from: 0, to: LAST_PORT };
    if ((from === undefined || from === -1) && (to === undefined || to === -1))
        return { protocol: name, from: 0, to: LAST_PORT };
    return within(name, from ?? 0, to ?? from ?? LAST_PORT);
}
function within(protocol, from, to) {
    const valid = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= lastOf(protocol);
    return valid ? { protocol, from, to } : undefined;
}
function lastOf(protocol) {
    return protocol === 'icmp' || protocol === 'icmpv6' ? LAST_ICMP_TYPE : LAST_PORT;
}
/** One list of spans per protocol that is touched at all. */
function byProtocol(ports) {
    const spans = new Map();
    const add = (protocol, from, to) => {
        const known = spans.get(protocol);
        if (known === undefined)
            spans.set(protocol, [{ from, to }]);
        else
            known.push({ from, to });
    };
    if (ports.some(({ protocol }) => protocol === 'all'))
        for (const name of PROTOCOL_NAMES)
            add(name, 0, lastOf(name));
    else
        for (const { protocol, from, to } of ports)
            add(protocol, Math.max(0, from), Math.min(to, lastOf(protocol)));
    return new Map([...spans].map(([protocol, list]) => [protocol, merge(list)]));
}
function merge(spans) {
    const merged = [];
    for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
        const last = merged.at(-1);
        if (from > to)
            continue;
        if (last === undefined || from > last.to + 1)
            merged.push({ from, to });
        else if (to > last.to)
            last.to = to;
    }
    return merged;
}
function isWhole(protocol, spans) {
    const [only] = spans;
    return spans.length === 1 && only?.from === 0 && only.to === lastOf(protocol);
}
function setOf(spans) {
    const filled = [...spans].filter(([, list]) => list.length > 0);
    if (filled.length === PROTOCOLS && filled.every(([protocol, list]) => isWhole(protocol, list)))
        return [ALL_PORTS];
    return filled
        .toSorted(([a], [b]) => rank(a) - rank(b))
        .flatMap(([protocol, list]) => list.map(({ from, to }) => ({ protocol, from, to })));
}
function rank(protocol) {
    return NUMBERS.get(protocol) ?? Number(protocol);
}
function normalisePorts(ports) {
    return setOf(byProtocol(ports));
}
function unionPorts(left, right) {
    return normalisePorts([...left, ...right]);
}
function intersectPorts(left, right) {
    return subtractPorts(left, subtractPorts([ALL_PORTS], right));
}
function subtractPorts(from, taken) {
    const gone = byProtocol(taken);
    return setOf(new Map([...byProtocol(from)].map(([protocol, spans]) => [protocol, without(spans, gone.get(protocol) ?? [])])));
}
function without(spans, gone) {
    const left = [];
    let next = 0;
    for (const { from, to } of spans) {
        let start = from;
        while ((gone[next]?.to ?? Infinity) < from)
            next++;
        for (let i = next; i < gone.length; i++) {
            const hole = gone[i];
            if (hole === undefined || hole.from > to)
                break;
            if (hole.from > start)
                left.push({ from: start, to: hole.from - 1 });
            start = hole.to + 1;
        }
        if (start <= to)
            left.push({ from: start, to });
    }
    return left;
}
function coversPorts(outer, inner) {
    return subtractPorts(inner, outer).length === 0;
}
/** For readers: `tcp/5432`, `tcp/443-1443`, `udp`, `icmp/8`, `every protocol and port`. */
function describePorts(ports, most = 8) {
    const set = normalisePorts(ports);
    if (set.length === 0)
        return 'no port';
    if (set[0] === ALL_PORTS)
        return 'every protocol and port';
    const named = set.filter(({ protocol }) => NUMBERS.has(protocol));
    const numbered = set.length - named.length;
    const parts = named.map(describePort);
    // What is left of `all` after a few ports are taken away: one phrase instead of two hundred numbers.
    if (numbered > most)
        parts.push('every other protocol');
    else
        parts.push(...set.filter(({ protocol }) => !NUMBERS.has(protocol)).map(describePort));
    const further = parts.length - most;
    return further > 0 ? `${parts.slice(0, most).join(', ')} and ${further} more` : parts.join(', ');
}
function describePort({ protocol, from, to }) {
    if (from === 0 && to === lastOf(protocol))
        return NUMBERS.has(protocol) ? protocol : `protocol ${protocol}`;
    return from === to ? `${protocol}/${from}` : `${protocol}/${from}-${to}`;
}


/***/ }),

/***/ 3728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ gained)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3434);
/* harmony import */ var _model_fact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(427);
/* harmony import */ var _network_addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2244);
/* harmony import */ var _policy_calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7657);




/** What the openings of one side let in that those of the other do not: who × what × where, compared by meaning. */
function gained(openings, over) {
    return openings.flatMap((opening) => 
    // Who sends packets is in the addresses, however they are grouped.
    opening.parties.length === 0 || opening.capability.kind === 'packets'
        ? remainder(opening, over)
        : byParty(opening, over));
}
/** Parties are compared one by one: adding an account to a list is news about that account only. */
function byParty(opening, over) {
    const left = opening.parties.flatMap((party) => remainder({ ...opening, parties: [party] }, over));
    const groups = new Map();
    for (const each of left) {
        const key = JSON.stringify(each.capability, (_, value) => typeof value === 'bigint' ? `${value}` : value);
        const earlier = groups.get(key);
        groups.set(key, earlier === undefined ? each : { ...earlier, parties: [...earlier.parties, ...each.parties] });
    }
    return [...groups.values()];
}
function remainder(opening, over) {
    const covering = over.filter((other) => admits(other, opening)).map((other) => other.capability);
    return uncovered(opening.capability, covering).map((capability) => ({ ...opening, capability }));
}
/** Whether whoever the one opening lets in is let in by the other as well, at least as easily. */
function admits(other, opening) {
    if (_model_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .AUTHENTICATIONS */ .mP.indexOf(other.authentication) > _model_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .AUTHENTICATIONS */ .mP.indexOf(opening.authentication))
        return false;
    if ((0,_model_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .isPublicAudience */ .mL)(other.audience) &&
        _model_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .AUDIENCES */ .Mh.indexOf(other.audience) >= _model_fact_js__WEBPACK_IMPORTED_MODULE_3__/* .AUDIENCES */ .Mh.indexOf(opening.audience))
        return true;
    if (other.audience !== opening.audience)
        return false;
    return (opening.capability.kind === 'packets' ||
        opening.parties.every((party) => other.parties.some((each) => each === party || isWithin(party, each))));
}
/** A range of addresses inside another; no other kind of party contains a second one. */
function isWithin(party, other) {
    const [inner, outer] = [(0,_network_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRange */ .RC)(party), (0,_network_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRange */ .RC)(other)];
    return inner !== undefined && outer?.family === inner.family && (0,_network_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .coversAddresses */ .ny)(outer, inner);
}
function uncovered(capability, over) {
    switch (capability.kind) {
        case 'requests': {
            const others = over.filter((other) => other.kind === 'requests');
            if (others.some(({ share }) => takesAsWell(share, capability.share)))
                return [];
            const known = new Set(others.flatMap((other) => other.routes));
            const routes = capability.routes.filter((route) => !known.has(route));
            return routes.length === 0 ? [] : [{ ...capability, routes }];
        }
        case 'calls':
            return over
                .filter((other) => other.kind === 'calls')
                .reduce((left, other) => left.flatMap((piece) => (0,_policy_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .subtractCalls */ .S$)(piece, other)), [capability]);
        case 'packets':
            return over
                .filter((other) => other.kind === 'packets')
                .reduce((left, other) => left.flatMap((piece) => withoutPackets(piece, other)), [capability]);
        default:
            return (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(capability);
    }
}
/** Whether requests of a rule came to the same targets without it. */
function takesAsWell(rest, rule) {
    if (rest?.isRest !== true || rule === undefined || rule.targets.length === 0)
        return false;
    return rest.port === rule.port && rule.targets.every((target) => rest.targets.includes(target));
}
/** A rectangle of addresses × ports without another: at most three pieces. */
function withoutPackets(piece, other) {
    const { from, ports } = piece;
    const sameProtocol = other.ports.protocol === ports.protocol || other.ports.protocol === 'all';
    if (!sameProtocol || other.from.family !== from.family)
        return [piece];
    const [low, high] = other.ports.protocol === 'all' ? [ports.from, ports.to] : [other.ports.from, other.ports.to];
    if (low > ports.to || high < ports.from)
        return [piece];
    const rest = (0,_network_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .subtract */ .Re)(from, other.from);
    const pieces = [];
    if (ports.from < low)
        pieces.push({ ...piece, ports: { ...ports, to: low - 1 } });
    if (!(0,_network_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .isEmpty */ .Im)(rest))
        pieces.push({
            ...piece,
            from: rest,
            ports: { ...ports, from: Math.max(low, ports.from), to: Math.min(high, ports.to) },
        });
    if (ports.to > high)
        pieces.push({ ...piece, ports: { ...ports, from: high + 1 } });
    return pieces;
}


/***/ }),

/***/ 7657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ subtractReach),
/* harmony export */   OJ: () => (/* binding */ meetsReach),
/* harmony export */   R_: () => (/* binding */ callsMeet),
/* harmony export */   S$: () => (/* binding */ subtractCalls),
/* harmony export */   p9: () => (/* binding */ callsOf),
/* harmony export */   u_: () => (/* binding */ tidyReach),
/* harmony export */   yi: () => (/* binding */ actionSpans),
/* harmony export */   z1: () => (/* binding */ coversCall)
/* harmony export */ });
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8529);
/* harmony import */ var _resource_kinds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6800);


/** Past so many rectangles a difference is no longer refined, and errs on the side of leaving too much. */
const MOST_RECTANGLES = 256;
const EXCEPT = ' except ';
/** Set algebra on spans; actions compare without regard to case, resources with. */
function spanAlgebra(key) {
    const over = (outer, inner) => (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(key(outer), key(inner));
    const touch = (a, b) => (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .overlaps */ .$f)(key(a), key(b));
    const isEmpty = ({ pattern, except }) => except.some((each) => over(each, pattern));
    const trimmed = ({ pattern, except }) => {
        const relevant = except.filter((each) => touch(each, pattern));
        return {
            pattern,
            except: relevant.filter((each, i) => !relevant.some((other, j) => i !== j && over(other, each) && (i > j || !over(each, other)))),
        };
    };
    const minus = (from, taken) => {
        if (!touch(from.pattern, taken.pattern) || from.except.some((each) => over(each, taken.pattern)))
            return [from];
        const rest = over(taken.pattern, from.pattern)
            ? []
            : [trimmed({ pattern: from.pattern, except: [...from.except, taken.pattern] })];
        // What the taken span itself leaves out is not taken.
        return [...rest, ...taken.except.flatMap((each) => common(from, { pattern: each, except: [] }))];
    };
    /** Two patterns that merely cross have no common pattern to write down: the left one stands for it. */
    const common = (left, right) => {
        const excluded = left.except.some((each) => over(each, right.pattern)) ||
            right.except.some((each) => over(each, left.pattern));
        if (excluded || !touch(left.pattern, right.pattern))
            return [];
        const pattern = over(left.pattern, right.pattern) ? right.pattern : left.pattern;
        const span = trimmed({ pattern, except: [...left.except, ...right.except] });
        return isEmpty(span) ? [] : [span];
    };
    const within = (outer, inner) => minus(inner, outer).every(isEmpty);
    return {
        subtract: (from, taken) => taken.reduce((left, each) => left.flatMap((span) => minus(span, each)).filter((span) => !isEmpty(span)), from),
        intersect: (left, right) => left.flatMap((a) => right.flatMap((b) => common(a, b))),
        meets: (left, right) => left.some((a) => right.some((b) => common(a, b).length > 0)),
        /** Without the spans that others contain, in a fixed order. */
        tidy: (spans) => spans
            .map(trimmed)
            .filter((span) => !isEmpty(span))
            .filter((span, i, list) => !list.some((other, j) => i !== j && within(other, span) && (i > j || !within(span, other))))
            .toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1)),
    };
}
const actionSpans = spanAlgebra((pattern) => pattern.toLowerCase());
const resourceSpans = spanAlgebra((pattern) => pattern);
function isNothing({ actions, resources }) {
    return actions.length === 0 || resources.length === 0;
}
function meetsReach(left, right) {
    return (actionSpans.meets(left.actions, right.actions) && resourceSpans.meets(left.resources, right.resources));
}
/** What is left of a rectangle: its other actions on everything, and the taken actions on its other resources. */
function minusReach(from, taken) {
    if (!meetsReach(from, taken))
        return [from];
    return [
        { actions: actionSpans.subtract(from.actions, taken.actions), resources: from.resources },
        {
            actions: actionSpans.intersect(from.actions, taken.actions),
            resources: resourceSpans.subtract(from.resources, taken.resources),
        },
    ].filter((reach) => !isNothing(reach));
}
/** What is left of the calls that exist: nobody gets an object's action on a bucket. */
function subtractReach(from, taken) {
    return taken
        .reduce((left, each) => left.length > MOST_RECTANGLES ? left : left.flatMap((reach) => minusReach(reach, each)), from.filter((reach) => !isNothing(reach)))
        .flatMap(existing);
}
/** A rectangle without the actions that its resources do not have: one for each kind of resource, if that makes a difference. */
function existing(reach) {
    const kinds = mergeBy(reach.resources, ({ pattern }) => (0,_resource_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOfResource */ .O)(pattern), (resources) => ({
        actions: reach.actions.filter((action) => (0,_resource_kinds_js__WEBPACK_IMPORTED_MODULE_0__/* .appliesTo */ .G)(action, resources[0].pattern)),
        resources,
    }));
    const isWhole = kinds.every(({ actions }) => actions.length === reach.actions.length);
    return isWhole ? [reach] : kinds.filter((each) => !isNothing(each));
}
/** The same calls in as few rectangles as merging equal sides gives, in a fixed order. */
function tidyReach(reaches) {
    const rows = reaches.map(({ actions, resources }) => ({
        actions: actionSpans.tidy(actions),
        resources: resourceSpans.tidy(resources),
    }));
    const byResources = mergeBy(rows, ({ resources }) => listOf(resources), (same) => ({
        actions: actionSpans.tidy(same.flatMap(({ actions }) => actions)),
        resources: same[0].resources,
    }));
    const byActions = mergeBy(byResources, ({ actions }) => listOf(actions), (same) => ({
        actions: same[0].actions,
        resources: resourceSpans.tidy(same.flatMap(({ resources }) => resources)),
    }));
    return byActions
        .filter((reach) => !isNothing(reach))
        .filter((reach, i, list) => !list.some((other, j) => i !== j && isWithin(reach, other) && (i > j || !isWithin(other, reach))));
}
function isWithin(inner, outer) {
    return minusReach(inner, outer).length === 0;
}
function mergeBy(items, key, merge) {
    const groups = new Map();
    for (const item of items) {
        const name = key(item);
        const group = groups.get(name);
        if (group === undefined)
            groups.set(name, [item]);
        else
            group.push(item);
    }
    return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => merge(group));
}
/** Spaces are percent-encoded, so that no pattern can imitate the notation of exceptions. */
function textOf({ pattern, except }) {
    return except.length === 0
        ? encode(pattern)
        : encode(pattern) + EXCEPT + except.map(encode).toSorted().join(', ');
}
function encode(text) {
    return text.replaceAll('%', '%25').replaceAll(' ', '%20');
}
function decode(text) {
    return text.replaceAll('%20', ' ').replaceAll('%25', '%');
}
function spanOf(text) {
    const [pattern = '', rest] = text.split(EXCEPT);
    return { pattern: decode(pattern), except: rest === undefined ? [] : rest.split(', ').map(decode) };
}
function listOf(spans) {
    return spans.map(textOf).join('\n');
}
function callsOf({ actions, resources }) {
    return { kind: 'calls', actions: actions.map(textOf), resources: resources.map(textOf) };
}
function reachOf({ actions, resources }) {
    return { actions: actions.map(spanOf), resources: resources.map(spanOf) };
}
/**
 * The calls of `after` that `before` does not contain, however either is written: splitting, merging or reordering
 * statements and other spellings of a pattern leave nothing. Subtract one after the other to take a list away.
 */
function subtractCalls(after, before) {
    return tidyReach(subtractReach([reachOf(after)], [reachOf(before)])).map(callsOf);
}
/** Whether the two have a call in common. */
function callsMeet(left, right) {
    return meetsReach(reachOf(left), reachOf(right));
}
/** Whether one action pattern contains another: `s3:Get*` contains `s3:getobject`. */
function coversCall(outer, inner) {
    return actionSpans.subtract([spanOf(inner)], [spanOf(outer)]).length === 0;
}


/***/ }),

/***/ 8529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   $f: () => (/* binding */ overlaps),
/* harmony export */   XV: () => (/* binding */ matchesArn),
/* harmony export */   Zc: () => (/* binding */ literalOf),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   hU: () => (/* binding */ covers),
/* harmony export */   k8: () => (/* binding */ globOf),
/* harmony export */   vs: () => (/* binding */ HOLE)
/* harmony export */ });
/* harmony import */ var _truth_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8273);

const ANY = -1;
const ONE = -2;
/** A run of characters nobody knows yet: it may turn out to be anything, a wildcard included. */
const HOLE = -3;
const STAR = 42;
const QUESTION = 63;
/** Comparing two patterns costs their product; past this they count as overlapping. */
const LARGEST_COMPARISON = 1_000_000;
/** `*` is any run of characters, `?` one character; nothing else is special. */
function globOf(text) {
    const codes = [];
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        codes.push(code === STAR ? ANY : code === QUESTION ? ONE : code);
    }
    return canonical(codes);
}
/** Text that means itself, wildcard characters included. */
function literalOf(text) {
    const codes = [];
    for (let i = 0; i < text.length; i++)
        codes.push(text.charCodeAt(i));
    return codes;
}
/** In a run of wildcards the single characters come first and one star remains, so that equal runs look equal. */
function canonical(codes) {
    const result = [];
    let star = false;
    for (const code of codes) {
        if (code === ANY)
            star = true;
        else if (code === ONE)
            result.push(ONE);
        else {
            if (star)
                result.push(ANY);
            star = false;
            result.push(code);
        }
    }
    if (star)
        result.push(ANY);
    return result;
}
/** Whether the text is in the pattern; open when only an unknown part could make it so. */
function matches(glob, text) {
    const subject = literalOf(text);
    if (!glob.includes(HOLE))
        return absorbs(glob, subject);
    const widened = glob.map((code) => (code === HOLE ? ANY : code));
    return absorbs(widened, subject) === 'no' ? 'no' : 'maybe';
}
const COLON = 58;
/**
 * ARNs match part by part, wildcards staying inside their part. A pattern that ends early in a star stands for the rest;
 * one with an unknown part is matched as a whole, because the unknown may contain colons.
 */
function matchesArn(glob, text) {
    if (glob.includes(HOLE))
        return matches(glob, text);
    const wanted = arnParts(glob);
    const found = arnParts(literalOf(text));
    if (found.length < 6)
        return 'no';
    if (wanted.length < 6 && wanted.at(-1)?.at(-1) !== ANY)
        return 'no';
    return (0,_truth_js__WEBPACK_IMPORTED_MODULE_0__/* .all */ .Q7)(found.keys(), (i) => absorbs(wanted[i] ?? [ANY], found[i] ?? []));
}
/** Six parts; colons of the last one belong to it. */
function arnParts(codes) {
    const parts = [[]];
    for (const code of codes) {
        if (code === COLON && parts.length < 6)
            parts.push([]);
        else
            parts.at(-1)?.push(code);
    }
    return parts;
}
/** Whether every text of `inner` is in `outer`. A refusal is not always proof that it is not. */
function covers(outer, inner) {
    if (outer === inner || outer === '*')
        return true;
    return !isLiteral(outer) && absorbs(globOf(outer), globOf(inner)) === 'yes';
}
/**
 * Greedy walk with one point of return, linear for the patterns people write. `outer`'s star takes any token, its question
 * mark any single character; a star of `inner` is taken by a star alone. Gives up on patterns built to be slow.
 */
function absorbs(outer, inner) {
    let effort = 32 * (outer.length + inner.length) + 4096;
    let o = 0;
    let i = 0;
    let star = -1;
    let resume = 0;
    while (i < inner.length) {
        if (effort-- < 0)
            return 'maybe';
        const wanted = outer[o];
        const found = inner[i];
        if (wanted === ANY) {
            star = o++;
            resume = i;
        }
        else if (wanted !== undefined && (wanted === found || (wanted === ONE && found !== ANY))) {
            o++;
            i++;
        }
        else if (star >= 0) {
            o = star + 1;
            i = ++resume;
        }
        else
            return 'no';
    }
    while (outer[o] === ANY)
        o++;
    return o === outer.length ? 'yes' : 'no';
}
function isLiteral(pattern) {
    return !pattern.includes('*') && !pattern.includes('?');
}
/** Whether some text is in both patterns; very long ones count as overlapping. */
function overlaps(left, right) {
    if (left === '*' || right === '*' || left === right)
        return true;
    if (!endsAgree(left, right))
        return false;
    if (isLiteral(left))
        return !isLiteral(right) && absorbs(globOf(right), literalOf(left)) !== 'no';
    if (isLiteral(right))
        return absorbs(globOf(left), literalOf(right)) !== 'no';
    return left.length * right.length > LARGEST_COMPARISON || meet(globOf(left), globOf(right));
}
/** The characters before the first star, and those after the last one, must agree. */
function endsAgree(left, right) {
    const shorter = Math.min(left.length, right.length);
    for (let i = 0; i < shorter; i++) {
        const verdict = compareCodes(left.charCodeAt(i), right.charCodeAt(i));
        if (verdict === 'differ')
            return false;
        if (verdict === 'open')
            break;
    }
    for (let i = 1; i <= shorter; i++) {
        const verdict = compareCodes(left.charCodeAt(left.length - i), right.charCodeAt(right.length - i));
        if (verdict === 'differ')
            return false;
        if (verdict === 'open')
            break;
    }
    return true;
}
function compareCodes(a, b) {
    if (a === STAR || b === STAR)
        return 'open';
    return a === b || a === QUESTION || b === QUESTION ? 'agree' : 'differ';
}
/** Walks both patterns at once, keeping the positions of `b` that are reachable for each position of `a`. */
function meet(a, b) {
    let reachable = new Uint8Array(b.length + 1);
    reachable[0] = 1;
    spread(reachable, b);
    for (const code of a) {
        const next = new Uint8Array(b.length + 1);
        for (let j = 0; j <= b.length; j++) {
            if (reachable[j] !== 1)
                continue;
            const other = b[j];
            if (code === ANY)
                next.fill(1, j);
            else if (other === ANY)
                next[j] = 1;
            else if (other !== undefined && (code === other || code === ONE || other === ONE))
                next[j + 1] = 1;
        }
        spread(next, b);
        reachable = next;
    }
    return reachable[b.length] === 1;
}
/** A star of `b` may also be empty. */
function spread(reachable, b) {
    for (let j = 0; j < b.length; j++)
        if (reachable[j] === 1 && b[j] === ANY)
            reachable[j + 1] = 1;
}


/***/ }),

/***/ 6800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ appliesTo),
/* harmony export */   O: () => (/* binding */ kindOfResource)
/* harmony export */ });
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8529);
/* harmony import */ var _model_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2693);


function kind(name, follows, actions) {
    return { name, follows, actions: actions.trim().toLowerCase().split(/\s+/) };
}
/**
 * Services whose policies govern more than one kind of resource: the actions by kind, from the Service Authorization
 * Reference. An action that is listed nowhere counts as one of every kind.
 */
const SERVICES = {
    s3: {
        self: /^(?:own|arn:[^:*?]*:s3:::[^/*?:]+)(?=$|\/)/,
        kinds: [
            kind('bucket', /^$/, `
      AllowVendedLogDeliveryForResource CreateBucket CreateBucketMetadataTableConfiguration
      DeleteBucket DeleteBucketMetadataTableConfiguration DeleteBucketPolicy DeleteBucketWebsite
      GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketAcl GetBucketCORS
      GetBucketLocation GetBucketLogging GetBucketMetadataTableConfiguration GetBucketNotification
      GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPolicy
      GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging
      GetBucketVersioning GetBucketWebsite GetEncryptionConfiguration
      GetIntelligentTieringConfiguration GetInventoryConfiguration GetLifecycleConfiguration
      GetMetricsConfiguration GetReplicationConfiguration ListBucket ListBucketMultipartUploads
      ListBucketVersions ListTagsForResource PauseReplication PutAccelerateConfiguration
      PutAnalyticsConfiguration PutBucketAbac PutBucketAcl PutBucketCORS PutBucketLogging
      PutBucketNotification PutBucketObjectLockConfiguration PutBucketOwnershipControls
      PutBucketPolicy PutBucketPublicAccessBlock PutBucketRequestPayment PutBucketTagging
      PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration
      PutIntelligentTieringConfiguration PutInventoryConfiguration PutLifecycleConfiguration
      PutMetricsConfiguration PutReplicationConfiguration TagResource UntagResource
      UpdateBucketMetadataAnnotationTableConfiguration UpdateBucketMetadataInventoryTableConfiguration
      UpdateBucketMetadataJournalTableConfiguration`),
            kind('object', /^\//, `
      AbortMultipartUpload BypassGovernanceRetention DeleteObject DeleteObjectAnnotation
      DeleteObjectTagging DeleteObjectVersion DeleteObjectVersionAnnotation DeleteObjectVersionTagging
      GetObject GetObjectAcl GetObjectAnnotation GetObjectAttributes GetObjectLegalHold
      GetObjectRetention GetObjectTagging GetObjectTorrent GetObjectVersion GetObjectVersionAcl
      GetObjectVersionAnnotation GetObjectVersionAnnotationForReplication GetObjectVersionAttributes
      GetObjectVersionForReplication GetObjectVersionTagging GetObjectVersionTorrent
      InitiateReplication ListMultipartUploadParts ListObjectAnnotations ListObjectVersionAnnotations
      ObjectOwnerOverrideToBucketOwner PutObject PutObjectAcl PutObjectAnnotation PutObjectLegalHold
      PutObjectRetention PutObjectTagging PutObjectVersionAcl PutObjectVersionAnnotation
      PutObjectVersionTagging ReplicateDelete ReplicateObject ReplicateObjectAnnotation ReplicateTags
      RestoreObject UpdateObjectEncryption`),
        ],
    },
    kms: {
        self: /^arn:[^:*?]*:kms:[^:]*:[^:]*:/,
        kinds: [
            kind('key', /^key\//, `
      CancelKeyDeletion CreateAlias CreateGrant Decrypt DeleteAlias DeleteImportedKeyMaterial
      DeriveSharedSecret DescribeKey DisableKey DisableKeyRotation EnableKey EnableKeyRotation Encrypt
      GenerateDataKey GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext
      GenerateDataKeyWithoutPlaintext GenerateMac GetKeyLastUsage GetKeyPolicy GetKeyRotationStatus
      GetParametersForImport GetPublicKey ImportKeyMaterial ListGrants ListKeyPolicies ListKeyRotations
      ListResourceTags ListRetirableGrants PutKeyPolicy ReEncryptFrom ReEncryptTo ReplicateKey RetireGrant
      RevokeGrant RotateKeyOnDemand ScheduleKeyDeletion Sign SynchronizeMultiRegionKey TagResource
      UntagResource UpdateAlias UpdateKeyDescription UpdatePrimaryRegion Verify VerifyMac`),
            kind('alias', /^alias\//, 'CreateAlias DeleteAlias UpdateAlias'),
        ],
    },
    dynamodb: {
        self: /^own(?=$|\/)/,
        kinds: [
            kind('table', /^$/, `
      AssociateTableReplica BatchGetItem BatchWriteItem ConditionCheckItem CreateBackup
      CreateGlobalTable CreateGlobalTableWitness CreateTable CreateTableReplica
      DeleteGlobalTableWitness DeleteItem DeleteResourcePolicy DeleteTable DeleteTableReplica
      DescribeContinuousBackups DescribeContributorInsights DescribeGlobalTable
      DescribeGlobalTableSettings DescribeKinesisStreamingDestination DescribeTable
      DescribeTableReplicaAutoScaling DescribeTimeToLive DisableKinesisStreamingDestination
      EnableKinesisStreamingDestination ExportTableToPointInTime GetItem GetResourcePolicy ImportTable
      ListExports ListImports ListTagsOfResource PartiQLDelete PartiQLInsert PartiQLSelect
      PartiQLUpdate PutItem PutResourcePolicy Query ReadDataForReplication ReplicateSettings
      RestoreTableFromAwsBackup RestoreTableFromBackup RestoreTableToPointInTime Scan SearchVectors
      StartAwsBackupJob TagResource UntagResource UpdateContinuousBackups UpdateContributorInsights
      UpdateGlobalTable UpdateGlobalTableSettings UpdateGlobalTableVersion UpdateItem
      UpdateKinesisStreamingDestination UpdateTable UpdateTableReplicaAutoScaling UpdateTimeToLive
      WriteDataForReplication`),
            kind('index', /^\/(?:\*|index\/)/, `
      DescribeContributorInsights PartiQLSelect Query Scan SearchVectors UpdateContributorInsights`),
            kind('stream', /^\/(?:\*|stream\/)/, `
      DeleteResourcePolicy DescribeStream GetRecords GetResourcePolicy GetShardIterator
      ListTagsOfResource PutResourcePolicy TagResource UntagResource`),
        ],
    },
};
/** Longer than any action there is: what is written so is not looked up. */
const LONGEST_ACTION = 128;
/** A text that is the same for resource patterns to which the same actions apply, whatever the service. */
function kindOfResource(resource) {
    return Object.keys(SERVICES)
        .flatMap((prefix) => kindsAt(prefix, resource)?.map(({ name }) => `${prefix} ${name}`) ?? [])
        .join(', ');
}
/**
 * Whether some action of the pattern exists for some resource of the other: `s3:GetObject` reads objects and never a bucket,
 * `s3:Get*` either. What is not known to be impossible applies.
 */
function appliesTo(action, resource) {
    const prefix = action.pattern.slice(0, action.pattern.indexOf(':')).toLowerCase();
    const here = kindsAt(prefix, resource);
    if (here === undefined || action.pattern.length > LONGEST_ACTION)
        return true;
    const contains = containment(action, prefix);
    const isListed = (kinds) => kinds.some(({ actions }) => actions.some((name) => contains(name)));
    return isListed(here) || !isListed(SERVICES[prefix]?.kinds ?? []);
}
/** The kinds of resource in the pattern; undefined where it may be any. */
function kindsAt(prefix, resource) {
    const service = (0,_model_table_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .M)(SERVICES, prefix);
    const self = service?.self.exec(resource)?.[0];
    if (service === undefined || self === undefined)
        return undefined;
    const found = service.kinds.filter(({ follows }) => follows.test(resource.slice(self.length)));
    return found.length === 0 ? undefined : found;
}
function containment({ pattern, except }, prefix) {
    const whole = pattern.toLowerCase();
    const excluded = except.map((each) => each.toLowerCase()).filter((each) => each.length <= LONGEST_ACTION);
    return (name) => {
        const action = `${prefix}:${name}`;
        return (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(whole, action) && !excluded.some((each) => (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(each, action));
    };
}


/***/ }),

/***/ 8273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ truthOf),
/* harmony export */   Q7: () => (/* binding */ all),
/* harmony export */   Qv: () => (/* binding */ opposite),
/* harmony export */   WP: () => (/* binding */ both),
/* harmony export */   bz: () => (/* binding */ any)
/* harmony export */ });
function both(left, right) {
    if (left === 'no' || right === 'no')
        return 'no';
    return left === 'maybe' || right === 'maybe' ? 'maybe' : 'yes';
}
function either(left, right) {
    if (left === 'yes' || right === 'yes')
        return 'yes';
    return left === 'maybe' || right === 'maybe' ? 'maybe' : 'no';
}
function opposite(truth) {
    if (truth === 'maybe')
        return 'maybe';
    return truth === 'yes' ? 'no' : 'yes';
}
function truthOf(condition) {
    return condition ? 'yes' : 'no';
}
/** True when every member is; the empty list is true. */
function all(items, judge) {
    let result = 'yes';
    for (const item of items) {
        result = both(result, judge(item));
        if (result === 'no')
            return 'no';
    }
    return result;
}
/** True when some member is; the empty list is false. */
function any(items, judge) {
    let result = 'no';
    for (const item of items) {
        result = either(result, judge(item));
        if (result === 'yes')
            return 'yes';
    }
    return result;
}


/***/ }),

/***/ 7727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ gateOf),
/* harmony export */   w: () => (/* binding */ gatedClasses)
/* harmony export */ });
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5268);

/** Only what this change certainly makes worse can block, and only if nobody accepted it. */
function gateOf({ assessment, origin, direction, certainty, accepted }, settings) {
    const worse = direction === 'new' || direction === 'widened';
    if (!worse || origin !== 'this-change' || accepted || assessment.risk === 'none')
        return 'note';
    const certain = certainty === 'certain';
    const byKind = assessment.gate !== undefined && settings.failOn.includes(assessment.gate);
    const byRisk = atLeast(assessment.risk, settings.failOnRisk);
    if ((certain && (byKind || byRisk)) || isStrict(assessment, certain, settings))
        return 'block';
    return atLeast(assessment.risk, 'medium') ? 'comment' : 'note';
}
/** The strict profile also blocks what is public by definition or through a neighbour, and what is possibly public at high risk. */
function isStrict({ class: about, risk }, certain, settings) {
    return (settings.profile === 'strict' &&
        settings.failOn.includes('new-public-exposure') &&
        about === 'public-exposure' &&
        (certain || atLeast(risk, 'high')));
}
/** `none` as a bar means that no risk reaches it. */
function atLeast(risk, bar) {
    return bar !== 'none' && _model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .RISKS */ .F7.indexOf(risk) <= _model_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .RISKS */ .F7.indexOf(bar);
}
/** Classes of findings the gates in force are about: a possible finding in one of them leaves its gate undecided. */
function gatedClasses({ failOn }) {
    return failOn.flatMap((gate) => GATED_CLASSES[gate]);
}
const GATED_CLASSES = {
    'new-public-exposure': ['public-exposure'],
    'new-external-access': ['cross-account'],
    'privilege-gain': ['identity'],
    'protection-removed': ['encryption', 'logging', 'data-protection', 'os-platform'],
    'data-loss': ['data-protection'],
};


/***/ }),

/***/ 1353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/config/advice.js
/** So many days before a waiver runs out the reader is told. */
const DAYS_AHEAD = 14;
const DAY = 24 * 60 * 60 * 1000;
/** Sentences on settings that deserve a second look: accepted for everything, or not for long any more. */
function adviceOn({ waivers, publicEndpoints, today }) {
    return [
        ...waivers.filter((waiver) => waiver.expires >= today).flatMap((waiver) => waiverAdvice(waiver, today)),
        ...publicEndpoints.filter(isBroadEndpoint).map(endpointAdvice),
    ];
}
function waiverAdvice(waiver, today) {
    const { finding, rule, subject, owner, expires } = waiver;
    const name = quoted(finding ?? `${rule ?? ''} on ${subject ?? ''}`);
    const days = Math.round((Date.parse(expires) - Date.parse(today)) / DAY);
    const left = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
    return [
        ...(days <= DAYS_AHEAD
            ? [`The waiver ${name} (owner: ${quoted(owner)}) runs out ${left}, after ${quoted(expires)}.`]
            : []),
        ...(finding === undefined && namesNothing(subject ?? '')
            ? [
                `The waiver ${name} is too broad: it names no resource, so it accepts this for every one there ever is. Name those it is about.`,
            ]
            : []),
    ];
}
function endpointAdvice({ subject }) {
    return `The public endpoint ${quoted(subject)} is too broad: whatever becomes public is intended by it. Name resources, or \`ports\` and \`actions\`.`;
}
function isBroadEndpoint({ subject, ports, actions }) {
    const anything = ports.some(({ from, to }) => from <= 1 && to === 65_535) || actions.includes('*');
    return isWild(subject) && (anything || ports.length + actions.length === 0);
}
/** A glob without the name of a resource or module: wildcards and types alone. */
function namesNothing(glob) {
    return glob
        .split('.')
        .every((part) => isWild(part) || part === 'module' || part === 'data' || /^aws_\w+$/.test(part));
}
/** Nothing but wildcards. */
const isWild = (glob) => !/[^*?.:/]/.test(glob);
const quoted = (text) => `\`${text.replaceAll('`', "'")}\``;

// EXTERNAL MODULE: ./lib/model/errors.js
var errors = __webpack_require__(3434);
;// CONCATENATED MODULE: ./lib/config/document.js

const MOST_CHARACTERS = 128 * 1024;
const MOST_ENTRIES = 10_000;
const DEEPEST = 12;
const LONGEST_MESSAGE = 200;
/** Reads YAML into entries; throws an `InputError` for what is no YAML, too large, or says a thing twice. */
async function parseConfiguration(text, file) {
    const refuse = (what, fix, line) => {
        throw new errors/* InputError */.d({ what, where: line === undefined ? file : `${file}:${line}`, fix });
    };
    if (text.length > MOST_CHARACTERS)
        return refuse('It is too large.', 'A configuration is a few pages of text.');
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lines = new yaml.LineCounter();
    const document = parsed(() => 
    // Keys are compared below: the parser would compare each with all others.
    yaml.parseDocument(text, {
        schema: 'failsafe',
        uniqueKeys: false,
        prettyErrors: false,
        lineCounter: lines,
    }));
    if (document === undefined)
        return refuse('It is nested too deeply.', 'Correct the file.');
    const [error] = document.errors;
    if (error !== undefined && /call stack/.test(error.message))
        return refuse('It is nested too deeply.', 'Correct the file.');
    if (error !== undefined)
        return refuse(`It is not valid YAML: ${error.message.split('\n')[0]?.replace(/[.:]$/, '').slice(0, LONGEST_MESSAGE) ?? ''}.`, 'Correct the file.', lines.linePos(error.pos[0]).line);
    return entryOf(document.contents, { yaml, anchors: new Map(), lines, refuse, left: { entries: MOST_ENTRIES } }, 0);
}
/** The parser recurses: what nests too deeply for it overflows the stack. */
function parsed(parse) {
    try {
        return parse();
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
function entryOf(node, reading, depth) {
    const { yaml, anchors, lines, refuse, left } = reading;
    const start = node?.range?.[0];
    const line = start === undefined ? 1 : lines.linePos(start).line;
    left.entries -= 1;
    if (left.entries < 0)
        return refuse('It has too many entries.', 'Shorten the file.');
    if (depth > DEEPEST)
        return refuse('It is nested too deeply.', 'Correct the file.', line);
    if (yaml.isAlias(node)) {
        const target = anchors.get(node.source);
        return target === undefined
            ? refuse(`There is no anchor \`${node.source}\`.`, 'Correct the file.', line)
            : entryOf(target, reading, depth + 1);
    }
    if (yaml.isNode(node) && node.anchor !== undefined)
        anchors.set(node.anchor, node);
    if (yaml.isMap(node))
        return { kind: 'map', line, fields: fieldsOf(node, reading, depth) };
    if (yaml.isSeq(node))
        return {
            kind: 'list',
            line,
            items: node.items.map((item) => entryOf(yaml.isNode(item) ? item : null, reading, depth + 1)),
        };
    if (!yaml.isScalar(node))
        return { kind: 'empty', line };
    const text = typeof node.value === 'string' ? node.value : '';
    const isPlain = node.type === undefined || node.type === 'PLAIN';
    return isPlain && ['', '~', 'null'].includes(text) ? { kind: 'empty', line } : { kind: 'text', line, text };
}
function fieldsOf({ items }, reading, depth) {
    const { yaml, lines, refuse } = reading;
    const fields = new Map();
    for (const { key, value } of items) {
        const start = yaml.isNode(key) ? key.range?.[0] : undefined;
        const line = start === undefined ? 1 : lines.linePos(start).line;
        if (!yaml.isScalar(key))
            return refuse('A key is not plain text.', 'Correct the file.', line);
        const name = String(key.value);
        if (fields.has(name))
            return refuse(`\`${name}\` is there twice.`, "Keep one of them: which would hold is anybody's guess.", line);
        const entry = entryOf(yaml.isNode(value) ? value : null, reading, depth + 1);
        fields.set(name, entry.kind === 'empty' ? { ...entry, line } : entry);
    }
    return fields;
}

// EXTERNAL MODULE: ./lib/aws/extent.js
var aws_extent = __webpack_require__(1405);
// EXTERNAL MODULE: ./lib/aws/network/addresses.js
var addresses = __webpack_require__(2244);
// EXTERNAL MODULE: ./lib/model/finding.js
var model_finding = __webpack_require__(5268);
// EXTERNAL MODULE: ./lib/model/rule.js
var rule = __webpack_require__(4303);
// EXTERNAL MODULE: ./lib/nearest.js
var nearest = __webpack_require__(2037);
;// CONCATENATED MODULE: ./lib/config/reading.js


/** A value given by hand; empty means not given. */
function givenBy(name, text) {
    const entry = text.trim() === '' ? undefined : { kind: 'text', text: text.trim(), line: 1 };
    return { entry, where: `\`${name}\``, file: '', path: name };
}
/** The whole file. */
function wholeFile(entry, file) {
    return { entry, where: file, file, path: '' };
}
/** Longest message about a value that is wrong: whoever wrote it knows how it goes on. */
const LONGEST_SENTENCE = 240;
function refuse({ where }, what, fix) {
    const isLong = what.length > LONGEST_SENTENCE;
    throw new errors/* InputError */.d({ what: isLong ? `${what.slice(0, LONGEST_SENTENCE)}…` : what, where, fix });
}
/** `one of \`a\`, \`b\``, with the nearest one first when something close was written. */
function choices(known, word) {
    const meant = (0,nearest.nearest)(word, known);
    const all = known.map((each) => `\`${each}\``).join(', ');
    return meant === undefined ? `Choose one of ${all}.` : `Did you mean \`${meant}\`? There are ${all}.`;
}
/** Access to the fields of a mapping; a field that is not known is refused, with the nearest one that is. */
function fieldsIn(written, known) {
    const { entry, file, path } = written;
    if (entry !== undefined && entry.kind !== 'map' && entry.kind !== 'empty')
        return refuse(written, 'A mapping is expected here.', 'Write it as `key: value` lines.');
    const fields = entry?.kind === 'map' ? entry.fields : new Map();
    const at = (name) => {
        const found = fields.get(name);
        const inside = path === '' ? name : `${path}.${name}`;
        const line = found?.line ?? entry?.line;
        return {
            entry: found?.kind === 'empty' ? undefined : found,
            where: `${file}${line === undefined ? '' : `:${line}`}, \`${inside}\``,
            file,
            path: inside,
        };
    };
    const stranger = [...fields.keys()].find((name) => !known.includes(name));
    if (stranger !== undefined)
        return refuse(at(stranger), `There is no setting \`${stranger}\`${path === '' ? '' : ` in \`${path}\``}.`, choices(known, stranger));
    return at;
}
/** The members of a list; a single value stands for a list of one. */
function itemsIn(written) {
    const { entry, file, path } = written;
    if (entry === undefined || entry.kind === 'empty')
        return [];
    if (entry.kind === 'map')
        return refuse(written, 'A list is expected here.', 'Write each entry on a line that begins with `- `.');
    if (entry.kind === 'text')
        return [written];
    return entry.items.map((item, index) => ({
        entry: item,
        where: `${file}:${item.line}, \`${path}[${index}]\``,
        file,
        path: `${path}[${index}]`,
    }));
}
/** A single value; undefined where none is written. */
function textIn(written) {
    const { entry } = written;
    if (entry === undefined || entry.kind === 'empty')
        return undefined;
    if (entry.kind !== 'text')
        return refuse(written, `A single value is expected here, not a ${entry.kind === 'list' ? 'list' : 'mapping'}.`, 'Write one value on the line of the key.');
    return entry.text.trim() === '' ? undefined : entry.text.trim();
}
/** A value that must be there; `told` says what it is for. */
function requiredIn(written, told) {
    return textIn(written) ?? refuse(written, 'It is missing.', told);
}
function choiceIn(written, known) {
    const text = textIn(written);
    if (text === undefined)
        return undefined;
    const found = known.find((choice) => choice === text);
    return found ?? refuse(written, `\`${text}\` is not a choice.`, choices(known, text));
}
/** `true` or `false`, in any case of letters, as workflow inputs are written. */
function flagIn(written) {
    const text = textIn(written)?.toLowerCase();
    if (text === undefined)
        return undefined;
    if (text === 'true' || text === 'false')
        return text === 'true';
    return refuse(written, `\`${text}\` is neither \`true\` nor \`false\`.`, 'Write `true` or `false`.');
}
/** Words of a list, or of one value that separates them by commas, blanks or line ends. */
function wordsIn(written) {
    return itemsIn(written).flatMap((item) => (textIn(item) ?? '')
        .split(/[\s,]+/)
        .filter((word) => word !== '')
        .map((text) => ({ ...item, entry: { kind: 'text', text, line: item.entry?.line ?? 1 } })));
}

;// CONCATENATED MODULE: ./lib/config/policy.js





const ON_UNDECIDED = ['warn', 'fail', 'ignore'];
const PROFILES = ['standard', 'strict'];
const SETTINGS = [
    'fail-on',
    'fail-on-risk',
    'on-undecided',
    'warn-only',
    'profile',
    'accounts',
    'organization',
    'networks',
    'public-endpoints',
    'assume',
    'waivers',
];
const REASON = 'Say why it is accepted.';
const OWNER = 'Say who answers for it.';
/** What a configuration file says, with the defaults where it says nothing. */
function policyIn(file) {
    const at = fieldsIn(file, SETTINGS);
    const accounts = fieldsIn(at('accounts'), ['own', 'trusted']);
    const networks = fieldsIn(at('networks'), ['trusted']);
    const assume = fieldsIn(at('assume'), ['s3-account-public-access-block']);
    return {
        failOn: gatesIn(at('fail-on')) ?? ['new-public-exposure'],
        failOnRisk: choiceIn(at('fail-on-risk'), model_finding/* RISKS */.F7) ?? 'none',
        onUndecided: choiceIn(at('on-undecided'), ON_UNDECIDED) ?? 'warn',
        warnOnly: flagIn(at('warn-only')) ?? false,
        profile: choiceIn(at('profile'), PROFILES) ?? 'standard',
        accounts: {
            own: itemsIn(accounts('own')).map(accountIn),
            trusted: itemsIn(accounts('trusted')).map(accountIn),
        },
        organization: organizationIn(at('organization')),
        networks: { trusted: itemsIn(networks('trusted')).map(networkIn) },
        publicEndpoints: itemsIn(at('public-endpoints')).map(endpointIn),
        assume: { accountAccessBlock: flagIn(assume('s3-account-public-access-block')) },
        waivers: itemsIn(at('waivers')).map(waiverIn),
    };
}
/** What blocks; undefined where nothing is said, and empty for `none`. */
function gatesIn(written) {
    if (written.entry === undefined)
        return undefined;
    const words = wordsIn(written);
    if (words.length === 0)
        return refuse(written, 'It is empty.', 'Write `none` if nothing shall block.');
    const chosen = words.map((word) => choiceIn(word, ['none', ...rule/* GATE_KINDS */.W]) ?? 'none');
    if (!chosen.includes('none'))
        return rule/* GATE_KINDS */.W.filter((gate) => chosen.includes(gate));
    if (chosen.some((gate) => gate !== 'none'))
        return refuse(written, '`none` stands next to something that blocks.', 'Keep either of them.');
    return [];
}
function accountIn(written) {
    const text = requiredIn(written, 'Write an account id of 12 digits.');
    const id = text.replaceAll('-', '');
    if (/^\d{12}$/.test(id))
        return id;
    return refuse(written, `\`${text}\` is no account id.`, /^\d{9,11}$/.test(id)
        ? `An account id has 12 digits. If zeros at its beginning got lost, write \`${id.padStart(12, '0')}\`.`
        : 'Write the 12 digits of the account id.');
}
function organizationIn(written) {
    const text = textIn(written);
    if (text === undefined || /^o-[a-z0-9]{10,32}$/.test(text))
        return text;
    return refuse(written, `\`${text}\` is no organization id.`, 'Write the id that begins with `o-`.');
}
function networkIn(written) {
    const text = requiredIn(written, 'Write a range such as `10.0.0.0/8`.');
    const range = (0,addresses/* parseRange */.RC)(text);
    if (range === undefined)
        return refuse(written, `\`${text}\` is no range of addresses.`, 'Write a range such as `10.0.0.0/8`.');
    if ((0,addresses/* tier */.Zm)(range) === 'internet')
        return refuse(written, `\`${text}\` is the internet: nothing would be outside any more.`, 'Name the ranges of your own networks.');
    return text;
}
function endpointIn(written) {
    const at = fieldsIn(written, ['subject', 'ports', 'actions', 'reason', 'owner']);
    return {
        subject: requiredIn(at('subject'), 'Say what is meant to be public: an address or a type, `*` and `**` allowed.'),
        ports: wordsIn(at('ports')).map(portsIn),
        actions: wordsIn(at('actions')).map(actionIn),
        reason: requiredIn(at('reason'), REASON),
        owner: requiredIn(at('owner'), OWNER),
    };
}
function portsIn(written) {
    const text = textIn(written) ?? '';
    const [, from, to = from] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
    const range = { from: Number(from), to: Number(to) };
    if (from !== undefined && range.from <= range.to && range.to <= 65_535)
        return range;
    return refuse(written, `\`${text}\` is no port.`, 'Write a port (`443`) or a range (`8000-8080`).');
}
function actionIn(written) {
    const text = textIn(written) ?? '';
    if (text === '*' || /^[a-z0-9-]+:[\w*?]+$/i.test(text))
        return text;
    return refuse(written, `\`${text}\` is no action.`, 'Write it with its service: `s3:GetObject`, `s3:Get*`.');
}
const NAMES_NOTHING = 'Name the id from the comment (`finding: DMC-…`), or a `rule` together with a `subject`.';
function waiverIn(written) {
    const at = fieldsIn(written, ['finding', 'rule', 'subject', 'accepts', 'reason', 'owner', 'expires']);
    const finding = textIn(at('finding'));
    const [rule, subject] = [textIn(at('rule')), textIn(at('subject'))];
    if (finding === undefined && (rule === undefined || subject === undefined))
        return refuse(written, 'It does not say which finding it accepts.', NAMES_NOTHING);
    const id = /^DMC-([0-9a-f]{8,16})$/i.exec(finding ?? '')?.[1]?.toLowerCase();
    if (finding !== undefined && id === undefined)
        return refuse(at('finding'), `\`${finding}\` is no id of a finding.`, NAMES_NOTHING);
    return {
        finding: id === undefined ? undefined : `DMC-${id}`,
        rule,
        subject,
        accepts: itemsIn(at('accepts')).map((line) => {
            const text = requiredIn(line, 'Copy a line of `extent` from the report.');
            const extent = (0,aws_extent/* parseExtent */.o)(text);
            return (extent ??
                refuse(line, `\`${text}\` does not say who may do what.`, 'Copy a line of `extent` from the report, such as `tcp/22 from 203.0.113.0/24`.'));
        }),
        reason: requiredIn(at('reason'), REASON),
        owner: requiredIn(at('owner'), OWNER),
        expires: dayIn(at('expires')),
    };
}
function dayIn(written) {
    const text = requiredIn(written, 'Say until which day it holds: `expires: 2027-01-31`.');
    const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
    // A day that a month does not have is read as one of the next month.
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text))
        return text;
    return refuse(written, `\`${text}\` is no day.`, 'Write a day as `2027-01-31`.');
}

// EXTERNAL MODULE: ./lib/aws/openings.js
var openings = __webpack_require__(3728);
// EXTERNAL MODULE: ./lib/aws/policy/calls.js
var calls = __webpack_require__(7657);
;// CONCATENATED MODULE: ./lib/config/tighten.js




/**
 * The policy of the base with what a change tightens, at once, and without what it loosens: a change must not decide by
 * which rules it is judged. What the change leaves alone is as the base has it now. `later` names what waits for the merge.
 */
function tightened(base, { from, to }) {
    const later = [];
    const settle = ({ value, later: waiting }) => {
        later.push(...waiting);
        return value;
    };
    const choice = (setting, of, ladder) => settle(stricter(setting, [of(base), of(from), of(to)], ladder));
    const accounts = settle(settleAccounts(base, from, to));
    const policy = {
        failOn: settle(settleGates(base, from, to)),
        failOnRisk: choice('fail-on-risk', (each) => each.failOnRisk, [
            'none',
            'critical',
            'high',
            'medium',
            'low',
        ]),
        onUndecided: choice('on-undecided', (each) => each.onUndecided, ['ignore', 'warn', 'fail']),
        warnOnly: choice('warn-only', (each) => each.warnOnly, [true, false]),
        profile: choice('profile', (each) => each.profile, ['standard', 'strict']),
        accounts,
        organization: settle(settleOrganization(base, from, to)),
        networks: { trusted: settle(settleEntries(NETWORKS, [base, from, to])) },
        publicEndpoints: settle(settleEntries(ENDPOINTS, [base, from, to])),
        assume: {
            accountAccessBlock: choice('assume.s3-account-public-access-block', (each) => each.assume.accountAccessBlock, [true, undefined, false]),
        },
        waivers: settle(settleEntries(WAIVERS, [base, from, to])),
    };
    return { policy, later };
}
/** One of several steps, loosest first. */
function stricter(setting, [base, from, to], ladder) {
    const rises = ladder.indexOf(to) - ladder.indexOf(base);
    if (to === from || rises === 0)
        return { value: base, later: [] };
    return rises > 0
        ? { value: to, later: [] }
        : { value: base, later: [`${setting}: ${to === undefined ? 'not set' : String(to)}`] };
}
function settleGates(base, from, to) {
    const added = to.failOn.filter((gate) => !from.failOn.includes(gate) && !base.failOn.includes(gate));
    const dropped = base.failOn.filter((gate) => from.failOn.includes(gate) && !to.failOn.includes(gate));
    return { value: [...base.failOn, ...added], later: dropped.map((gate) => `fail-on without ${gate}`) };
}
/** How far inside an account is: not at all, trusted, own. */
const STANDINGS = ['outside', 'trusted', 'own'];
function standing({ accounts }, id) {
    if (accounts.own.includes(id))
        return 'own';
    return accounts.trusted.includes(id) ? 'trusted' : 'outside';
}
function settleAccounts(base, from, to) {
    const listed = [base, to].flatMap(({ accounts }) => [...accounts.own, ...accounts.trusted]);
    const settled = [...new Set(listed)].map((id) => ({
        id,
        ...stricter(id, [standing(base, id), standing(from, id), standing(to, id)], STANDINGS.toReversed()),
    }));
    const having = (wanted) => settled.filter(({ value }) => value === wanted).map(({ id }) => id);
    return {
        value: { own: having('own'), trusted: having('trusted') },
        later: settled.flatMap(({ later }) => later.map((words) => `accounts, ${words}`)),
    };
}
function settleOrganization(base, from, to) {
    const [was, is, wanted] = [base.organization, from.organization, to.organization];
    if (wanted === is || wanted === was)
        return { value: was, later: [] };
    return { value: undefined, later: wanted === undefined ? [] : [`organization: ${wanted}`] };
}
/** Entries that the change leaves alone stay, those it drops go, those it narrows are narrowed; what it adds beyond them waits. */
function settleEntries({ of, identity, within, name }, [base, from, to]) {
    const before = new Set(of(from).map(identity));
    const wanted = new Set(of(to).map(identity));
    const settled = of(base).flatMap((entry) => {
        const key = identity(entry);
        if (wanted.has(key) || !before.has(key) || of(to).some((wider) => within(entry, wider)))
            return [entry];
        return of(to).filter((narrower) => !before.has(identity(narrower)) && within(narrower, entry));
    });
    const value = [...new Map(settled.map((entry) => [identity(entry), entry])).values()];
    const later = of(to).filter((entry) => !before.has(identity(entry)) && !of(base).some((outer) => within(entry, outer)));
    return { value, later: later.map(name) };
}
const NETWORKS = {
    of: ({ networks }) => networks.trusted,
    identity: (range) => range,
    within: (inner, outer) => {
        const [a, b] = [(0,addresses/* parseRange */.RC)(inner), (0,addresses/* parseRange */.RC)(outer)];
        return a !== undefined && b?.family === a.family && (0,addresses/* coversAddresses */.ny)(b, a);
    },
    name: (range) => `networks.trusted, ${range}`,
};
const ENDPOINTS = {
    of: ({ publicEndpoints }) => publicEndpoints,
    identity: ({ subject, ports, actions }) => JSON.stringify([subject, ports, actions]),
    within: (inner, outer) => inner.subject === outer.subject &&
        (isUnlimited(outer) ||
            (!isUnlimited(inner) &&
                inner.ports.every((port) => outer.ports.some((range) => range.from <= port.from && port.to <= range.to)) &&
                inner.actions.every((action) => outer.actions.some((pattern) => (0,calls/* coversCall */.z1)(pattern, action))))),
    name: ({ subject }) => `public-endpoints, ${subject}`,
};
const isUnlimited = ({ ports, actions }) => ports.length + actions.length === 0;
const WAIVERS = {
    of: ({ waivers }) => waivers,
    identity: ({ finding, rule, subject, accepts, expires }) => JSON.stringify([finding, rule, subject, (0,aws_extent/* extentLines */.O)(accepts), expires]),
    within: (inner, outer) => inner.finding === outer.finding &&
        inner.rule === outer.rule &&
        inner.subject === outer.subject &&
        inner.expires <= outer.expires &&
        acceptsWithin(inner, outer),
    name: ({ finding, rule, subject }) => `waivers, ${finding ?? `${rule ?? ''} on ${subject ?? ''}`}`,
};
function acceptsWithin(inner, outer) {
    if (inner.accepts.length === 0)
        return outer.accepts.length === 0 || inner.finding !== undefined;
    return outer.accepts.length > 0 && (0,openings/* gained */.B)(inner.accepts, outer.accepts).length === 0;
}

;// CONCATENATED MODULE: ./lib/config.js







/** Where a repository keeps its configuration unless told otherwise. */
const CONFIGURATION_FILE = '.github/demarc.yml';
/**
 * Settings from the repository's file, tightened by what the change does to it, overridden by what is given by hand; every
 * mistake is answered in words. `today` decides which waivers hold, as `2026-11-25`.
 */
async function readSettings(given, file, today) {
    const { policy, notices } = await policyOf(file);
    const by = (name) => givenBy(name, given(name));
    const settings = {
        ...policy,
        failOn: gatesIn(by('fail-on')) ?? policy.failOn,
        failOnRisk: choiceIn(by('fail-on-risk'), model_finding/* RISKS */.F7) ?? policy.failOnRisk,
        onUndecided: choiceIn(by('on-undecided'), ON_UNDECIDED) ?? policy.onUndecided,
        warnOnly: flagIn(by('warn-only')) ?? policy.warnOnly,
        today,
    };
    return { ...settings, notices: [...notices, ...adviceOn(settings)] };
}
async function policyOf(file) {
    if (file === undefined)
        return { policy: await read(undefined, ''), notices: [] };
    const { name, text, change } = file;
    if (change === undefined || change.from === change.to)
        return { policy: await read(text, name), notices: [] };
    const to = await read(change.to, `${name} (as this change has it)`);
    const base = await readOrDefault(text, name);
    // Where the change began the file may have been broken; then everything in it now is new.
    const from = await readOrDefault(change.from, name);
    const { policy, later } = tightened(base.policy, { from: from.policy, to });
    return { policy, notices: [...base.notices, ...waiting(later, name)] };
}
async function read(text, name) {
    return policyIn(wholeFile(text === undefined ? undefined : await parseConfiguration(text, name), name));
}
/** A broken file must not keep out the change that mends it: the defaults hold meanwhile, and nothing is waived. */
async function readOrDefault(text, name) {
    try {
        return { policy: await read(text, name), notices: [] };
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.d))
            throw error;
        return {
            policy: await read(undefined, name),
            notices: [
                `The configuration of the base branch cannot be read, so the defaults hold. ${error.message}`,
            ],
        };
    }
}
function waiting(later, name) {
    return later.map((what) => `This change loosens \`${name}\`: \`${what.replaceAll('`', "'")}\` takes effect after the merge. Until then the base branch decides.`);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/ingest/files.js




/** A directory on disk as a tree. */
function directoryTree(root) {
    const entries = (folder, wanted) => {
        const full = external_node_path_.join(root, folder);
        if (!(0,external_node_fs_.existsSync)(full) || !(0,external_node_fs_.statSync)(full).isDirectory())
            return [];
        return entriesOf(full)
            .filter((entry) => {
            if (wanted === 'folder')
                return entry.isDirectory();
            return (entry.isFile() ||
                (entry.isSymbolicLink() && linkedFile(root, external_node_path_.posix.join(folder, entry.name)) !== undefined));
        })
            .map((entry) => entry.name)
            .toSorted();
    };
    return {
        files: (folder) => entries(folder, 'file'),
        folders: (folder) => entries(folder, 'folder'),
        read: (file) => {
            const full = external_node_path_.join(root, file);
            return (0,external_node_fs_.existsSync)(full) && (0,external_node_fs_.statSync)(full).isFile()
                ? opened(full, () => (0,external_node_fs_.readFileSync)(full, 'utf8'))
                : undefined;
        },
        target: (file) => linkedFile(root, file) ?? file,
    };
}
/** A folder that may not be looked into, such as another user's cache, holds nothing for us. */
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
/** Throws an `InputError` where the file is there and may not be read. */
function opened(file, work) {
    try {
        return work();
    }
    catch (error) {
        throw new errors/* InputError */.d({
            what: `It cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'}).`,
            where: file,
            fix: 'Let the user that runs Demarc read it: a step in a container may have written it as another one.',
        });
    }
}
/** Where a file really is, below the root, whatever symbolic links lead to it; undefined where there is none. */
function linkedFile(root, file) {
    const full = external_node_path_.join(root, file);
    if (!(0,external_node_fs_.existsSync)(full) || !(0,external_node_fs_.statSync)(full).isFile())
        return undefined;
    const target = external_node_path_.relative((0,external_node_fs_.realpathSync)(root), (0,external_node_fs_.realpathSync)(full));
    const isInside = target !== '..' && !target.startsWith(`..${external_node_path_.sep}`) && !external_node_path_.isAbsolute(target);
    return isInside ? target.split(external_node_path_.sep).join('/') : undefined;
}
/** A tree that notes which files were read, so that only those need to be compared. */
function recordingTree(tree) {
    const files = new Set();
    return {
        files,
        tree: {
            ...tree,
            read(file) {
                files.add(file);
                return tree.read(file);
            },
        },
    };
}
/** Files that a pattern names, sorted; a plain path names itself whether it exists or not. */
async function filesNamed(pattern, directory) {
    if (!/[*?{[]/.test(pattern) || (0,external_node_fs_.existsSync)(external_node_path_.resolve(directory, pattern)))
        return [pattern];
    const { glob } = await Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 3382));
    return (await glob(pattern, { cwd: directory, dot: true, expandDirectories: false })).toSorted();
}
function isFolder(folder) {
    return (0,external_node_fs_.existsSync)(folder) && (0,external_node_fs_.statSync)(folder).isDirectory();
}
/** Everything on standard input; undefined where it cannot be read. */
function standardInput() {
    try {
        return (0,external_node_fs_.readFileSync)(0);
    }
    catch {
        return undefined;
    }
}
/** Bytes of a file on disk; undefined when there is no such file. */
function bytesOf(file) {
    return (0,external_node_fs_.existsSync)(file) && (0,external_node_fs_.statSync)(file).isFile() ? opened(file, () => (0,external_node_fs_.readFileSync)(file)) : undefined;
}
/**
 * The same while the caller does something else: one request for a whole file, which no busy thread holds up. What is no file but can
 * be read, such as a pipe (`<(terraform show …)`), is read to its end.
 */
async function readBytes(file) {
    if (!(0,external_node_fs_.existsSync)(file) || (0,external_node_fs_.statSync)(file).isDirectory())
        return undefined;
    const descriptor = opened(file, () => (0,external_node_fs_.openSync)(file, 'r'));
    try {
        const stat = (0,external_node_fs_.fstatSync)(descriptor);
        if (!stat.isFile())
            return (0,external_node_fs_.readFileSync)(descriptor);
        const bytes = Buffer.allocUnsafeSlow(stat.size);
        let filled = 0;
        while (filled < stat.size) {
            const { bytesRead } = await readFrom(descriptor, bytes, filled, stat.size - filled, filled);
            if (bytesRead === 0)
                break;
            filled += bytesRead;
        }
        return bytes.subarray(0, filled);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
const readFrom = (0,external_node_util_.promisify)(external_node_fs_.read);
/** The file where it is larger than so many bytes and begins with `{`, as `terraform show -json` writes it. */
function largeFile(file, size) {
    const stat = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
    if (stat?.isFile() !== true || stat.size <= size)
        return undefined;
    const descriptor = opened(file, () => (0,external_node_fs_.openSync)(file, 'r'));
    const begin = Buffer.alloc(2);
    (0,external_node_fs_.readSync)(descriptor, begin, 0, begin.length, 0);
    if (begin[0] === 0x7b && begin[1] !== 0)
        return {
            read: (into, at) => (0,external_node_fs_.readSync)(descriptor, into, 0, into.length, at),
            close() {
                (0,external_node_fs_.closeSync)(descriptor);
            },
        };
    (0,external_node_fs_.closeSync)(descriptor);
    return undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 1 modules
var create = __webpack_require__(5725);
// EXTERNAL MODULE: ./node_modules/diff/libesm/diff/array.js
var array = __webpack_require__(1318);
;// CONCATENATED MODULE: ./lib/ingest/restyled.js

/** Past this many differing lines a run counts as written anew: the search for a shorter script is quadratic. */
const LONGEST_RUN = 400;
/**
 * Of one run of a patch, the lines that differ from their counterpart in blanks or a closing comma alone: a formatter aligns the
 * arguments beside a new one, and the line before a last element gets or loses its comma.
 */
function restyledIn(removed, added, first) {
    const none = { added: [], removed: [] };
    if (removed.length === 0 || added.length === 0 || removed.length + added.length > LONGEST_RUN)
        return none;
    const found = { added: [], removed: [] };
    let [base, head] = [first.removed, first.added];
    for (const { added: isNew, removed: isGone, count } of (0,array/* diffArrays */.E)(removed.map(worded), added.map(worded))) {
        if (!isNew && !isGone)
            for (let line = 0; line < count; line += 1) {
                found.removed.push(base + line);
                found.added.push(head + line);
            }
        if (!isNew)
            base += count;
        if (!isGone)
            head += count;
    }
    return found;
}
function worded(line) {
    return line.replaceAll(/\s+/g, ' ').trim().replace(/,$/, '');
}

;// CONCATENATED MODULE: ./lib/ingest/diff.js


/** Past this many changed lines the middle of a file counts as rewritten: the search for a shorter script is quadratic. */
const LONGEST_EDIT = 2_000;
const CONTEXT = 3;
/** Hunks of a patch as GitHub sends it: no file header, starting with `@@`. Text that is no patch has no hunks. */
function parsePatchText(patch) {
    const lines = patch.split('\n');
    const hunks = [];
    let at = 0;
    while (at < lines.length) {
        const header = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/.exec(lines[at] ?? '');
        at += 1;
        if (header === null)
            continue;
        const [, baseStart, baseLines = '1', headStart, headLines = '1'] = header;
        const start = at;
        const extent = { base: Number(baseLines), head: Number(headLines) };
        while (at < lines.length && (extent.base > 0 || extent.head > 0)) {
            const mark = lines[at]?.[0] ?? ' ';
            if (mark === '@')
                break;
            if (mark !== '+' && mark !== '\\')
                extent.base -= 1;
            if (mark !== '-' && mark !== '\\')
                extent.head -= 1;
            at += 1;
        }
        hunks.push(hunkOf(Number(baseStart), Number(headStart), lines.slice(start, at)));
    }
    return hunks;
}
function hunkOf(baseStart, headStart, lines) {
    const added = [];
    const removed = [];
    const restyled = { added: [], removed: [] };
    let run = { removed: [], added: [] };
    let base = baseStart;
    let head = headStart;
    const endRun = () => {
        const first = { removed: base - run.removed.length, added: head - run.added.length };
        const found = restyledIn(run.removed, run.added, first);
        restyled.added.push(...found.added);
        restyled.removed.push(...found.removed);
        run = { removed: [], added: [] };
    };
    for (const line of lines) {
        if (line.startsWith('\\'))
            continue;
        if (line.startsWith('+')) {
            added.push(head++);
            run.added.push(line.slice(1));
        }
        else if (line.startsWith('-')) {
            removed.push(base++);
            run.removed.push(line.slice(1));
        }
        else {
            endRun();
            base += 1;
            head += 1;
        }
    }
    endRun();
    const extent = { baseStart, baseLines: base - baseStart, headStart, headLines: head - headStart };
    return restyled.added.length === 0
        ? { ...extent, added, removed }
        : { ...extent, added, removed, restyled };
}
/** Compares both texts of a file; undefined stands for a side without the file. Binary content has no hunks. */
function diffOfTexts(path, { base, head, previousPath }) {
    const moved = previousPath !== undefined && previousPath !== path;
    const status = base === undefined ? 'added' : head === undefined ? 'removed' : moved ? 'renamed' : 'modified';
    const hunks = hunksBetween(base ?? '', head ?? '');
    return moved ? { path, previousPath, status, hunks } : { path, status, hunks };
}
function hunksBetween(base, head) {
    if (base === head || base.includes('\0') || head.includes('\0'))
        return [];
    if (base === '' || head === '')
        return [rewritten(base, head)];
    const patch = (0,create/* structuredPatch */.YB)('', '', base, head, '', '', {
        context: CONTEXT,
        maxEditLength: LONGEST_EDIT,
    });
    if (patch === undefined)
        return [rewritten(base, head)];
    return patch.hunks.map((hunk) => hunkOf(hunk.oldStart, hunk.newStart, hunk.lines));
}
/** One hunk that replaces everything between the first and the last differing line, with the usual context. */
function rewritten(base, head) {
    const before = linesOf(base);
    const after = linesOf(head);
    const shorter = Math.min(before.length, after.length);
    let prefix = 0;
    while (prefix < shorter && before[prefix] === after[prefix])
        prefix += 1;
    let suffix = 0;
    while (suffix < shorter - prefix && before.at(-1 - suffix) === after.at(-1 - suffix))
        suffix += 1;
    const top = Math.min(prefix, CONTEXT);
    const bottom = Math.min(suffix, CONTEXT);
    const removed = span(prefix + 1, before.length - suffix);
    const added = span(prefix + 1, after.length - suffix);
    const start = (lines) => (lines === 0 ? prefix - top : prefix - top + 1);
    const baseLines = removed.length + top + bottom;
    const headLines = added.length + top + bottom;
    return { baseStart: start(baseLines), baseLines, headStart: start(headLines), headLines, added, removed };
}
function linesOf(text) {
    const lines = text.split('\n');
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
function span(first, last) {
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
/** Compares the given files of two trees. A file that vanished while its exact content appeared elsewhere counts as renamed. */
function diffTrees(base, head, files) {
    const changes = [];
    for (const path of [...new Set(files)].toSorted()) {
        const [before, after] = [base.read(path), head.read(path)];
        if (before === after)
            continue;
        changes.push({
            path,
            status: before === undefined ? 'added' : after === undefined ? 'removed' : 'modified',
        });
    }
    return diffOfChanges(base, head, withRenames(changes, base, head));
}
function withRenames(changes, base, head) {
    const removedByText = new Map();
    for (const { path, status } of changes)
        if (status === 'removed')
            removedByText.set(base.read(path) ?? '', path);
    const moved = new Set();
    const renamed = changes.map((change) => {
        const text = change.status === 'added' ? head.read(change.path) : undefined;
        const previousPath = text === undefined || text === '' ? undefined : removedByText.get(text);
        if (previousPath === undefined || moved.has(previousPath))
            return change;
        moved.add(previousPath);
        return { path: change.path, previousPath, status: 'renamed' };
    });
    return renamed.filter(({ path, status }) => status !== 'removed' || !moved.has(path));
}
/** The diff of files already known to have changed. */
function diffOfChanges(base, head, changes) {
    return new Map(changes.map(({ path, previousPath, status }) => [
        path,
        diffOfTexts(path, {
            base: status === 'added' ? undefined : base.read(previousPath ?? path),
            head: status === 'removed' ? undefined : head.read(path),
            ...(previousPath === undefined ? {} : { previousPath }),
        }),
    ]));
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
;// CONCATENATED MODULE: ./lib/ingest/heap.js

/**
 * Fits V8's collector to a run that reads much, keeps nearly all of it and ends. The young generation stays as large as it is: one
 * that doubles and doubles over what lasts only touches more memory (measured on 10,000 changes: a sixth of the run, a quarter of
 * the memory). Nobody waits for an answer meanwhile, so marking is not spread out in steps (a twentieth of the run).
 */
function keepHeapCompact() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
    (0,external_node_v8_.setFlagsFromString)('--no-incremental-marking');
}

;// CONCATENATED MODULE: ./lib/ingest/named-inputs.js




/** `name=path` and globs, resolved to files; names come from the path where none is given, and never twice the same. */
async function namedInputs(lines, directory, input) {
    const found = [];
    for (const line of lines) {
        const [, name, pattern = line] = /^([\w.-]+)=(.+)$/.exec(line) ?? [];
        const files = await filesNamed(pattern, directory);
        if (files.length === 0)
            throw new errors/* InputError */.d({
                what: `No file matches \`${pattern}\`.`,
                where: `input \`${input}\``,
                fix: 'Correct the pattern, or run the step that writes the file first.',
            });
        for (const file of files)
            found.push({ name: name ?? nameOf(file), file, isNamed: name !== undefined });
    }
    const taken = new Map();
    return (input === 'plan-json' ? once(found) : found).map(({ name, file }) => {
        const count = (taken.get(name) ?? 0) + 1;
        taken.set(name, count);
        return { name: count === 1 || input === 'change-set-json' ? name : `${name}-${count}`, file };
    });
}
/** A plan that a glob and a line of its own mention is one plan; under two names it was meant to be two. */
function once(found) {
    const same = (a, b) => external_node_path_.resolve('/', a.file) === external_node_path_.resolve('/', b.file);
    return found.filter((each, at) => each.isNamed || !found.some((other, index) => same(each, other) && (other.isNamed || index < at)));
}
const STANDARD_INPUT = '-';
const LARGE = 4 * 1024 * 1024;
/** `plans/prod.plan.json` → `prod`; a file called just `plan.json` is known by its folder. */
function nameOf(file) {
    if (file === STANDARD_INPUT)
        return 'stdin';
    const base = external_node_path_.basename(file)
        .replace(/\.(?:json|ya?ml|template|tfplan|out)$/, '')
        .replace(/[.-](?:tf)?plan$|[.-]change-?set$/, '');
    const generic = /^(?:tf)?plan$|^change-?set$|^template$/.test(base);
    const folder = external_node_path_.basename(external_node_path_.dirname(external_node_path_.resolve('/', file)));
    return generic && folder !== '' ? folder : base;
}
/** The line that belongs to an input: by its name, by its position, or the only one there is. */
function assigned(lines, name, index) {
    const pairs = lines.map((line) => /^([\w.-]+)=(.+)$/.exec(line));
    const byName = pairs.find((pair) => pair?.[1] === name)?.[2];
    if (byName !== undefined)
        return byName;
    const plain = lines.filter((_, at) => pairs[at] === null);
    return plain.length === 1 ? plain[0] : plain[index];
}
/** A plan; a large one is read while it is parsed. Throws an InputError for one that is not there. */
async function presentPlan(file, directory, input) {
    const large = file === STANDARD_INPUT ? undefined : largeFile(external_node_path_.resolve(directory, file), LARGE);
    if (large === undefined)
        return await present(file, directory, input);
    keepHeapCompact();
    return large;
}
/** Reads an input; `-` is standard input. Throws an InputError for one that is not there. */
async function present(file, directory, input) {
    const isPiped = file === STANDARD_INPUT;
    const bytes = isPiped ? standardInput() : await readBytes(external_node_path_.resolve(directory, file));
    if (bytes !== undefined && bytes.length > LARGE)
        keepHeapCompact();
    if (bytes !== undefined && !(isPiped && bytes.length === 0))
        return bytes;
    throw new errors/* InputError */.d({
        what: isPiped ? 'There is nothing on standard input.' : 'There is no such file.',
        where: file,
        fix: `Correct the input \`${input}\`, or run the step that writes the file first.`,
    });
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/ingest/show-plan.js

const MOST_BYTES = 1024 * 1024 * 1024;
/** A binary plan as JSON, through whichever of terraform and tofu is on the PATH; undefined when neither can show it. */
function showPlan(file, workingDirectory) {
    for (const command of ['terraform', 'tofu']) {
        const run = (0,external_node_child_process_.spawnSync)(command, ['show', '-json', file], {
            cwd: workingDirectory,
            maxBuffer: MOST_BYTES,
            timeout: 300_000,
            stdio: ['ignore', 'pipe', 'ignore'],
        });
        if (run.status === 0)
            return run.stdout.toString('utf8');
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/ingest/terraform/syntax/expression-parser.js + 8 modules
var expression_parser = __webpack_require__(3222);
;// CONCATENATED MODULE: ./lib/ingest/gather.js







/** Reads every input that was asked for. */
async function gather(asked, trees, workplace) {
    if (workplace.parser !== undefined)
        return gathered(asked, trees, { ...workplace, parser: workplace.parser });
    const parser = (0,expression_parser/* createExpressionParser */.K)();
    try {
        return await gathered(asked, trees, { ...workplace, parser });
    }
    finally {
        await parser.close();
    }
}
async function gathered(asked, trees, workplace) {
    const head = recordingTree(trees.head);
    const base = trees.base === undefined ? undefined : recordingTree(trees.base);
    const sides = { ...trees, head: head.tree, base: base?.tree };
    const inputs = [
        ...(await terraformInputs(asked, sides, workplace)),
        ...(await cloudFormationInputs(asked, sides, workplace.directory)),
    ];
    const files = new Set([...head.files, ...(base?.files ?? [])]);
    return { inputs, diff: trees.diff ?? (base && diffTrees(base.tree, head.tree, files)) };
}
async function terraformInputs(asked, trees, { directory, parser }) {
    const plans = await namedInputs(asked.plans, directory, 'plan-json');
    const basePlans = await namedInputs(asked.basePlans, directory, 'base-plan-json');
    const inputs = [];
    if (plans.length === 0)
        return inputs;
    const { readTerraform } = await Promise.all(/* import() */[__webpack_require__.e(882), __webpack_require__.e(320)]).then(__webpack_require__.bind(__webpack_require__, 8320));
    for (const [index, plan] of plans.entries()) {
        const root = assigned(asked.workingDirectories, plan.name, index);
        const basePlan = basePlans.find(({ name }) => name === plan.name) ??
            (plans.length === basePlans.length ? basePlans[index] : undefined);
        inputs.push(await readTerraform({
            name: plan.name,
            file: plan.file,
            plan: await presentPlan(plan.file, directory, 'plan-json'),
            basePlan: basePlan === undefined
                ? undefined
                : { file: basePlan.file, bytes: await presentPlan(basePlan.file, directory, 'base-plan-json') },
            head: trees.head,
            base: trees.base,
            root: root === undefined ? undefined : trees.inHead(root),
            showPlan: (file) => showPlan(external_node_path_.resolve(directory, file), external_node_path_.resolve(directory, root ?? '.')),
            parser,
        }));
    }
    return inputs;
}
async function cloudFormationInputs(asked, trees, directory) {
    const changeSets = await namedInputs(asked.changeSets, directory, 'change-set-json');
    const templates = await namedInputs(asked.templates, directory, 'template');
    const stacks = templates.length > 1
        ? templates.map(({ name }) => name)
        : [templates[0]?.name ?? changeSets[0]?.name].filter((name) => name !== undefined);
    const read = await Promise.all(changeSets.map(async ({ name, file }) => ({
        name,
        file,
        bytes: await present(file, directory, 'change-set-json'),
    })));
    if (stacks.length === 0)
        return [];
    const { readCloudFormation } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(882), __webpack_require__.e(342)]).then(__webpack_require__.bind(__webpack_require__, 8961));
    return stacks.map((name, index) => {
        const files = stacks.length === 1 ? read : read.filter((set) => set.name === name);
        const template = templates[index];
        const { change, notices, changed } = readCloudFormation({
            name,
            changeSets: files.map(({ file, bytes }) => ({ file, text: new TextDecoder().decode(bytes) })),
            head: template === undefined ? undefined : { tree: trees.head, file: trees.inHead(template.file) },
            base: baseTemplate(asked, trees, { name, index, template }),
        });
        const file = files[0]?.file ?? template?.file ?? name;
        const hashed = files.length > 0
            ? files.map(({ bytes }) => bytes)
            : [
                new TextEncoder().encode(template === undefined ? '' : trees.head.read(trees.inHead(template.file))),
            ];
        const resources = new Set([...change.before, ...change.after].map(({ address }) => address)).size;
        return {
            change,
            notices,
            summary: { name, kind: 'cloudformation', file, sha256: sha256(hashed), resources, changed },
        };
    });
}
function baseTemplate(asked, trees, stack) {
    const given = assigned(asked.baseTemplates, stack.name, stack.index);
    if (given === 'none')
        return 'none';
    const file = given ?? stack.template?.file;
    if (trees.base === undefined || file === undefined)
        return undefined;
    const inBase = trees.inBase(file);
    if (given === undefined && trees.base.read(inBase) === undefined)
        return 'none';
    return { tree: trees.base, file: inBase };
}
function sha256(parts) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const part of parts)
        hash.update(part);
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./lib/ingest/tree.js
/** A tree over a listing of paths; `read` gets the file and the files beside it, so that a reader may fetch a folder at once. */
function treeOf(paths, read) {
    const files = new Map();
    const folders = new Map();
    const known = new Set();
    for (const path of paths) {
        known.add(path);
        const folder = parentOf(path);
        const beside = files.get(folder);
        if (beside === undefined) {
            files.set(folder, [path.slice(path.lastIndexOf('/') + 1)]);
            enter(folder, folders);
        }
        else
            beside.push(path.slice(path.lastIndexOf('/') + 1));
    }
    const siblings = (folder) => (files.get(folder) ?? []).map((name) => (folder === '' ? name : `${folder}/${name}`));
    return {
        files: (folder) => (files.get(plain(folder)) ?? []).toSorted(),
        folders: (folder) => [...(folders.get(plain(folder)) ?? [])].toSorted(),
        read: (file) => {
            const path = plain(file);
            return known.has(path) ? read(path, siblings(parentOf(path))) : undefined;
        },
    };
}
/** Makes a folder known to all folders above it. */
function enter(folder, folders) {
    let here = folder;
    while (here !== '') {
        const parent = parentOf(here);
        const name = here.slice(parent === '' ? 0 : parent.length + 1);
        const names = folders.get(parent) ?? new Set();
        if (names.has(name))
            return;
        names.add(name);
        folders.set(parent, names);
        here = parent;
    }
}
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
/** Resolves `.` and `..` as a directory on disk would; a path that leaves the tree names nothing. */
function plain(path) {
    const steps = [];
    for (const step of path.split('/')) {
        if (step === '' || step === '.')
            continue;
        if (step !== '..')
            steps.push(step);
        else if (steps.pop() === undefined)
            return '\0';
    }
    return steps.join('/');
}

;// CONCATENATED MODULE: ./lib/ingest/links.js


/** More of them are not followed. */
const MOST_LINKS = 5_000;
const MOST_LINKED_FILES = 20_000;
/**
 * The files that symbolic links to files and folders lead to, by the path through the link; a link to a link or out of the
 * repository leads nowhere.
 */
function linkTargets(links, files) {
    const targets = new Map();
    if (links.size === 0 || links.size > MOST_LINKS)
        return targets;
    const folders = new Map();
    for (const [path, text] of links) {
        const target = external_node_path_.posix.join(external_node_path_.posix.dirname(path), text).replace(/\/$/, '');
        if (files.has(target))
            targets.set(path, target);
        else
            folders.set(target, [...(folders.get(target) ?? []), path]);
    }
    for (const file of files.keys())
        for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1))
            for (const path of folders.get(file.slice(0, end)) ?? [])
                if (targets.size < MOST_LINKED_FILES)
                    targets.set(`${path}${file.slice(end)}`, file);
    return targets;
}
/** A tree of files in which what links lead to is found under their paths as well. */
function linkedTree(files, links, read) {
    const targets = linkTargets(links, files);
    const real = (file) => targets.get(file) ?? file;
    const tree = treeOf([...files.keys(), ...targets.keys()], (file, siblings) => read(real(file), siblings.map(real)));
    return {
        ...tree,
        // As on disk, what a link leads to is not met twice by who walks through folders.
        folders: (folder) => tree.folders(folder).filter((name) => !links.has(external_node_path_.posix.join(folder, name))),
        target: real,
    };
}

;// CONCATENATED MODULE: ./lib/ingest/git.js


const MOST_BYTES_PER_FILE = 4 * 1024 * 1024;
const MOST_BYTES_PER_CALL = 512 * 1024 * 1024;
/** The folder that holds the repository of a path; undefined outside a repository or without git. */
function repositoryRoot(path) {
    return git(path, ['rev-parse', '--show-toplevel'])?.toString('utf8').replace(/\n$/, '');
}
/** The full SHA of a ref or SHA whose commit is present; undefined when the clone is too shallow to hold it. */
function commitOf(repository, ref) {
    const found = git(repository, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
    return found?.toString('utf8').trim();
}
/** Where two commits parted; undefined when the history at hand does not show it. */
function mergeBase(repository, base, head) {
    const found = git(repository, ['merge-base', '--', base, head])?.toString('utf8').trim();
    return found === '' ? undefined : found;
}
/** Files that differ between two commits, renames detected as GitHub does (half of the content is the same). */
function changedFiles(repository, base, head) {
    const flags = ['--name-status', '-z', '-r', '-M50%', '--no-ext-diff', '--no-textconv'];
    const fields = git(repository, ['diff-tree', ...flags, base, head])
        ?.toString('utf8')
        .split('\0') ?? [];
    const changes = [];
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const mark = fields[at] ?? '';
        const path = fields[at + 1] ?? '';
        const status = mark === 'A' ? 'added' : mark === 'D' ? 'removed' : 'modified';
        if (!mark.startsWith('R')) {
            changes.push({ path, status });
            continue;
        }
        at += 1;
        changes.push({ path: fields[at + 1] ?? '', previousPath: path, status: 'renamed' });
    }
    return changes;
}
/** A commit as a tree, read from the object store and never from the working copy; undefined when the commit is not present. */
function gitTree(repository, commit) {
    const sha = commitOf(repository, commit);
    const listing = sha === undefined ? undefined : git(repository, ['ls-tree', '-r', '-z', '--full-tree', sha]);
    if (listing === undefined)
        return undefined;
    const blobs = new Map();
    const links = new Map();
    for (const entry of listing.toString('utf8').split('\0')) {
        const [, mode, blob, path] = /^(100|120)\d{3} blob ([0-9a-f]+)\t([^]+)$/.exec(entry) ?? [];
        if (blob !== undefined && path !== undefined)
            (mode === '100' ? blobs : links).set(path, blob);
    }
    const isFollowed = links.size > 0 && links.size <= MOST_LINKS;
    const texts = isFollowed ? textsOf(repository, [...new Set(links.values())]) : new Map();
    const written = new Map([...links].map(([path, blob]) => [path, texts.get(blob) ?? '']));
    return linkedTree(blobs, written, folderReader(repository, blobs));
}
/** Reads every file of a folder at once: one process per folder instead of one per file. */
function folderReader(repository, blobs) {
    const texts = new Map();
    const loaded = new Set();
    return (file, siblings) => {
        const wanted = siblings.map((sibling) => blobs.get(sibling) ?? '');
        const missing = wanted.filter((blob) => blob !== '' && !loaded.has(blob));
        for (const blob of missing)
            loaded.add(blob);
        if (missing.length > 0)
            for (const [blob, text] of textsOf(repository, missing))
                texts.set(blob, text);
        return texts.get(blobs.get(file) ?? '');
    };
}
function textsOf(repository, blobs) {
    const sizes = git(repository, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], blobs);
    const small = (sizes?.toString('utf8').split('\n') ?? [])
        .map((line) => line.split(' '))
        .filter(([, size]) => Number(size) <= MOST_BYTES_PER_FILE)
        .map(([blob = '']) => blob);
    const answer = small.length === 0 ? undefined : git(repository, ['cat-file', '--batch'], small);
    return answer === undefined ? new Map() : textsIn(answer);
}
/** Reads the answer of `git cat-file --batch`: a line with object id, type and size, then the object. */
function textsIn(answer) {
    const texts = new Map();
    for (let at = 0; at < answer.length;) {
        const end = answer.indexOf(10, at);
        if (end < 0)
            break;
        const [blob = '', , size] = answer.toString('utf8', at, end).split(' ');
        const length = Number(size);
        if (!Number.isInteger(length)) {
            at = end + 1;
            continue;
        }
        texts.set(blob, answer.toString('utf8', end + 1, end + 1 + length));
        at = end + length + 2;
    }
    return texts;
}
function git(folder, words, lines) {
    // A checkout may belong to another user than the action's; only objects are read here, so no hook or filter can run.
    const settings = ['-c', 'safe.directory=*', '-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false'];
    const run = (0,external_node_child_process_.spawnSync)('git', ['--no-replace-objects', '-C', folder, ...settings, ...words], {
        input: lines === undefined ? '' : `${lines.join('\n')}\n`,
        maxBuffer: MOST_BYTES_PER_CALL,
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: 60_000,
    });
    return run.status === 0 ? run.stdout : undefined;
}

;// CONCATENATED MODULE: ./lib/local-trees.js




/** The trees of both sides: two directories, two templates, or two commits of a repository; without a base only the head. */
function localTrees(asked, directory) {
    const workingDirectory = plainPath(asked.workingDirectories[0]);
    const template = plainPath(asked.templates[0]);
    const baseTemplate = plainPath(asked.baseTemplates[0]);
    refuseContradictions(asked);
    if (asked.baseDirectory !== '')
        return directories(asked, directory);
    if (template !== '' && baseTemplate !== '' && baseTemplate !== 'none' && asked.baseRef === '')
        return pair([external_node_path_.dirname(template), external_node_path_.dirname(baseTemplate)], directory);
    const around = external_node_path_.resolve(directory, workingDirectory === '' && template !== '' ? external_node_path_.dirname(template) : workingDirectory);
    const repository = repositoryRoot(nearestFolder(around));
    if (asked.baseRef !== '')
        return commits(asked, repository, directory);
    if (workingDirectory !== '')
        existing(workingDirectory, directory, '--working-directory');
    const root = repository ?? around;
    const inHead = within(root, directory);
    return { head: directoryTree(root), base: undefined, rules: undefined, inHead, inBase: inHead };
}
const plainPath = (line = '') => line.replace(/^[\w.-]+=/, '');
function refuseContradictions({ baseDirectory, baseRef, headRef, workingDirectories }) {
    if (baseDirectory !== '' && baseRef !== '')
        local_trees_refuse('--base-directory', 'It contradicts `--base-ref`.', 'Name the base side by one of them.');
    if (headRef !== '' && baseRef === '')
        local_trees_refuse('--head-ref', 'A head needs a base to be compared with.', 'Add `--base-ref`.');
    if (baseDirectory !== '' && workingDirectories.length > 1)
        local_trees_refuse('--base-directory', 'It stands for one working directory, and there are several.', 'Compare with a commit instead (`--base-ref`).');
}
function local_trees_refuse(option, what, fix) {
    throw new errors/* InputError */.d({ what, where: `option \`${option}\``, fix });
}
function directories({ workingDirectories, baseDirectory }, directory) {
    const head = plainPath(workingDirectories[0]) || '.';
    existing(head, directory, '--working-directory');
    existing(baseDirectory, directory, '--base-directory');
    return pair([head, baseDirectory], directory);
}
function existing(folder, directory, option) {
    if (!isFolder(external_node_path_.resolve(directory, folder)))
        local_trees_refuse(option, `There is no folder \`${folder}\`.`, 'Correct the path.');
}
/** Two folders that stand for each other; what their paths have in common at the end lies inside both trees. */
function pair([head, base], directory) {
    const heads = external_node_path_.resolve(directory, head).split(external_node_path_.sep);
    const bases = external_node_path_.resolve(directory, base).split(external_node_path_.sep);
    if (external_node_path_.relative(heads.join(external_node_path_.sep), bases.join(external_node_path_.sep)) !== '')
        while (heads.length > 1 && bases.length > 1 && heads.at(-1) === bases.at(-1)) {
            heads.pop();
            bases.pop();
        }
    const headRoot = heads.join(external_node_path_.sep) || external_node_path_.sep;
    const baseRoot = bases.join(external_node_path_.sep) || external_node_path_.sep;
    return {
        head: directoryTree(headRoot),
        base: directoryTree(baseRoot),
        rules: undefined,
        inHead: within(headRoot, directory),
        inBase: within(baseRoot, directory),
    };
}
function commits({ baseRef, headRef }, repository, directory) {
    if (repository === undefined)
        return local_trees_refuse('--base-ref', 'This is not inside a git repository.', 'Run inside the repository, or compare two folders with `--base-directory`.');
    const branch = commitOf(repository, baseRef);
    const rules = branch === undefined ? undefined : gitTree(repository, branch);
    const start = mergeBase(repository, baseRef, headRef === '' ? 'HEAD' : headRef);
    const base = start === undefined || start === branch ? rules : gitTree(repository, start);
    const head = headRef === '' ? directoryTree(repository) : gitTree(repository, headRef);
    if (base === undefined || head === undefined)
        return local_trees_refuse(base === undefined ? '--base-ref' : '--head-ref', `The commit \`${base === undefined ? baseRef : headRef}\` is not in this clone.`, 'Fetch it first (`git fetch origin`), with enough history to find where the branches parted.');
    const inTree = within(repository, directory);
    return { head, base, rules, inHead: inTree, inBase: inTree };
}
/** The folder itself or the nearest one above that exists: a head that is a commit may have folders that the disk lacks. */
function nearestFolder(folder) {
    const above = external_node_path_.dirname(folder);
    return isFolder(folder) || above === folder ? folder : nearestFolder(above);
}
/** A path given by hand, as a path inside a root. */
function within(root, directory) {
    return (file) => external_node_path_.relative(root, external_node_path_.resolve(directory, file)).split(external_node_path_.sep).join('/');
}

// EXTERNAL MODULE: ./lib/classify/gate.js
var gate = __webpack_require__(7727);
// EXTERNAL MODULE: ./lib/review/compose.js
var compose = __webpack_require__(1652);
// EXTERNAL MODULE: ./lib/review/sections.js
var review_sections = __webpack_require__(602);
;// CONCATENATED MODULE: ./lib/review/merge-reviews.js



/** Best first. */
const VERDICTS = [
    'skipped',
    'pass',
    'warn',
    'undecided',
    'blocked',
    'error',
];
/** One review of several: everything of all, and the worst verdict. */
function mergeReviews(legs, settings) {
    const reviews = withDistinctInputs(legs);
    const verdict = VERDICTS.findLast((each) => reviews.some((review) => review.verdict === each)) ?? 'skipped';
    const failed = reviews.filter((review) => review.verdict === 'error');
    return (0,compose/* reviewOf */.QR)({
        verdict,
        warnOnly: settings.warnOnly || isForgiven(reviews, verdict, settings),
        counts: sumOf(reviews.map((review) => review.counts)),
        undecided: reviews.flatMap((review) => undecidedIn(review, settings)),
        failures: failed.map(({ summary }) => summary.replace(compose/* COULD_NOT_RUN */.oY, '')),
        findings: reviews.flatMap((review) => review.findings),
        inputs: reviews.flatMap((review) => review.inputs),
        gaps: reviews.flatMap((review) => review.gaps),
        waivers: mergedWaivers(reviews),
        notices: [...new Set(reviews.flatMap((review) => review.notices))],
    });
}
/** A leg that only warns does not fail the whole; one that would fail by itself does. */
function isForgiven(reviews, verdict, { onUndecided }) {
    const fails = (review) => review.verdict === 'blocked' || (review.verdict === 'undecided' && onUndecided === 'fail');
    const worst = reviews.filter((review) => review.verdict === verdict);
    return (worst.length > 0 &&
        worst.every((review) => review.warnOnly) &&
        !reviews.some((review) => !review.warnOnly && fails(review)));
}
/** A report counts its undecided gates without naming them; by the settings at hand, unless they are not those of the leg. */
function undecidedIn({ findings, counts }, { gateClasses }) {
    if (counts.undecided === 0)
        return [];
    const open = (0,review_sections/* sectionsOf */.Ks)(findings).undecided;
    const gated = open.filter((finding) => gateClasses.includes(finding.class));
    return gated.length === counts.undecided ? gated : open;
}
function sumOf(counts) {
    const total = (of) => counts.reduce((sum, each) => sum + each[of], 0);
    return {
        new: total('new'),
        widened: total('widened'),
        narrowed: total('narrowed'),
        closed: total('closed'),
        undecided: total('undecided'),
        waived: total('waived'),
        pending: total('pending'),
    };
}
/** A waiver is unused only if no leg used it. */
function mergedWaivers(reviews) {
    const all = (of) => [
        ...new Set(reviews.flatMap(({ waivers }) => waivers[of])),
    ];
    const used = all('used');
    return { used, unused: all('unused').filter((name) => !used.includes(name)), expired: all('expired') };
}
/** Legs of a matrix often name their inputs alike: then each input is known by its leg as well. */
function withDistinctInputs(legs) {
    const legsByInput = new Map();
    for (const { name, review } of legs)
        for (const input of review.inputs)
            legsByInput.set(input.name, (legsByInput.get(input.name) ?? new Set()).add(name));
    return legs.map(({ name, review }) => {
        const shared = review.inputs.filter((input) => (legsByInput.get(input.name)?.size ?? 0) > 1);
        return shared.length === 0
            ? review
            : renamed(review, new Map(shared.map((input) => [input, `${name}/${input.name}`])));
    });
}
function renamed(review, names) {
    const byName = new Map([...names].map(([input, name]) => [input.name, name]));
    const sentences = new Map([...names].map(([input, name]) => [(0,compose/* unseenNotice */.LV)(input), (0,compose/* unseenNotice */.LV)({ ...input, name })]));
    return {
        ...review,
        inputs: review.inputs.map((input) => ({ ...input, name: byName.get(input.name) ?? input.name })),
        findings: review.findings.map((finding) => {
            const input = byName.get(finding.subject.input);
            if (input === undefined)
                return finding;
            const { subject, fingerprint } = finding;
            return { ...finding, subject: { ...subject, input }, fingerprint: refined(fingerprint, input) };
        }),
        notices: review.notices.map((notice) => sentences.get(notice) ?? notice),
    };
}
/** Findings of like inputs have like fingerprints: the second half tells them apart, the first stays, because ids and waivers go by it. */
function refined(fingerprint, input) {
    const digest = (0,external_node_crypto_.createHash)('sha256').update(`${fingerprint}\n${input}`).digest('hex');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- minting the brand
    return `${fingerprint.slice(0, 8)}${digest.slice(0, 8)}`;
}

// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
// EXTERNAL MODULE: ./lib/model/judge.js
var judge = __webpack_require__(9970);
;// CONCATENATED MODULE: ./lib/review/render/report-schema.js



const report_schema_text = { kind: 'text' };
const count = { kind: 'count' };
const flag = { kind: 'flag' };
const matching = (pattern) => ({ kind: 'text', pattern });
const choice = (...of) => ({ kind: 'choice', of });
const optional = (of) => ({ kind: 'optional', of });
const list = (of) => ({ kind: 'list', of });
const record = (fields) => ({ kind: 'record', fields });
const lines = { file: report_schema_text, line: count, endLine: count };
const finding = record({
    id: matching('^DMC-[0-9a-f]{8}$'),
    fingerprint: matching('^[0-9a-f]{16}$'),
    rule: report_schema_text,
    title: report_schema_text,
    class: choice(...model_finding/* FINDING_CLASSES */.L1),
    direction: choice('new', 'widened', 'narrowed', 'closed'),
    origin: choice('this-change', 'pending-on-base', 'drift'),
    gate: choice('block', 'comment', 'note'),
    risk: choice(...model_finding/* RISKS */.F7),
    certainty: choice('certain', 'possible'),
    layer: choice(...model_finding/* LAYERS */.RR),
    responsibility: record({ before: optional(choice(...model_finding/* HOLDERS */.M5)), after: optional(choice(...model_finding/* HOLDERS */.M5)) }),
    subject: record({ address: report_schema_text, type: report_schema_text, input: report_schema_text }),
    related: list(report_schema_text),
    what: report_schema_text,
    why: report_schema_text,
    fix: report_schema_text,
    evidence: list(record({
        says: report_schema_text,
        address: report_schema_text,
        attribute: report_schema_text,
        file: optional(report_schema_text),
        line: optional(count),
        endLine: optional(count),
        /** Where the value came from before, nearest place first. */
        via: list(record(lines)),
        /** The part of a network path it speaks of. */
        hop: optional(record({ kind: choice(...judge/* HOPS */.Jq), address: report_schema_text })),
    })),
    witness: optional({
        kind: 'union',
        of: [
            record({
                kind: choice('request'),
                caller: report_schema_text,
                action: report_schema_text,
                resource: report_schema_text,
                conditions: list(report_schema_text),
            }),
            record({ kind: choice('packet'), from: report_schema_text, protocol: report_schema_text, port: report_schema_text, to: report_schema_text }),
        ],
    }),
    extent: list(report_schema_text),
    lacking: list(record({
        address: report_schema_text,
        attribute: report_schema_text,
        how: report_schema_text,
        reason: choice('known-after-apply', 'external', 'no-value', 'not-evaluated', 'malformed'),
        written: optional(report_schema_text),
        sensitive: flag,
    })),
    location: optional(record({ ...lines, side: choice('LEFT', 'RIGHT') })),
    suggestion: optional(report_schema_text),
    waiver: optional(record({ by: report_schema_text, reason: report_schema_text, owner: report_schema_text, expires: optional(report_schema_text) })),
});
const gap = {
    kind: 'union',
    of: [
        record({ kind: choice('unsupported-type'), type: report_schema_text, address: report_schema_text }),
        record({ kind: choice('owner-unresolved'), address: report_schema_text, path: report_schema_text }),
        record({ kind: choice('file-refused'), file: report_schema_text, why: report_schema_text }),
        record({ kind: choice('partial-plan'), why: report_schema_text }),
        record({ kind: choice('nested-not-visible', 'invocation'), address: report_schema_text, why: report_schema_text }),
    ],
};
/** The shape of `demarc.report/1`, keys in the order in which they are written. */
const REPORT = record({
    schema: choice('demarc.report/1'),
    tool: record({ name: choice('demarc'), version: report_schema_text }),
    verdict: choice('pass', 'warn', 'blocked', 'undecided', 'error', 'skipped'),
    warnOnly: flag,
    summary: report_schema_text,
    inputs: list(record({
        name: report_schema_text,
        kind: choice('terraform', 'cloudformation'),
        file: report_schema_text,
        sha256: report_schema_text,
        resources: count,
        changed: count,
        modelled: count,
        notModelled: list(report_schema_text),
    })),
    counts: record({
        new: count,
        widened: count,
        narrowed: count,
        closed: count,
        undecided: count,
        waived: count,
        pending: count,
    }),
    findings: list(finding),
    gaps: list(gap),
    waivers: record({ used: list(report_schema_text), unused: list(report_schema_text), expired: list(report_schema_text) }),
    notices: list(report_schema_text),
});
/** The JSON Schema (draft 2020-12) of the report, as published beside this file. */
function reportSchema() {
    return {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        title: 'demarc.report/1',
        description: 'What Demarc found out about one infrastructure change.',
        ...schemaOf(REPORT),
    };
}
function schemaOf(shape) {
    switch (shape.kind) {
        case 'text':
            return shape.pattern === undefined ? { type: 'string' } : { type: 'string', pattern: shape.pattern };
        case 'count':
            return { type: 'integer', minimum: 0 };
        case 'flag':
            return { type: 'boolean' };
        case 'choice':
            return shape.of.length === 1 ? { const: shape.of[0] } : { enum: shape.of };
        case 'optional':
            return { anyOf: [schemaOf(shape.of), { type: 'null' }] };
        case 'list':
            return { type: 'array', items: schemaOf(shape.of) };
        case 'union':
            return { oneOf: shape.of.map(schemaOf) };
        case 'record':
            return {
                type: 'object',
                properties: Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, schemaOf(field)])),
                required: Object.keys(shape.fields),
            };
        default:
            return unreachable(shape);
    }
}
/** Whether data is a report; fields that later versions add are no fault. */
function isReport(data) {
    return faultIn(REPORT, data) === undefined;
}
/** What keeps data from being a report: `` `findings[3].gate` is none of block, comment, note ``. */
function reportFault(data) {
    const fault = faultIn(REPORT, data);
    return fault === undefined ? undefined : `\`${fault.path.replace(/^\./, '')}\` ${fault.says}`;
}
function faultIn(shape, data) {
    switch (shape.kind) {
        case 'text': {
            if (typeof data !== 'string')
                return here('is no text');
            const fits = shape.pattern === undefined || new RegExp(shape.pattern).test(data);
            return fits ? undefined : here(`does not match ${shape.pattern}`);
        }
        case 'count':
            return Number.isSafeInteger(data) && Number(data) >= 0 ? undefined : here('is no count');
        case 'flag':
            return typeof data === 'boolean' ? undefined : here('is neither true nor false');
        case 'choice':
            return shape.of.some((known) => known === data) ? undefined : here(`is none of ${shape.of.join(', ')}`);
        case 'optional':
            return data === null ? undefined : faultIn(shape.of, data);
        case 'list':
            return Array.isArray(data) ? faultInList(shape.of, data) : here('is no list');
        case 'union':
            return shape.of.some((member) => faultIn(member, data) === undefined)
                ? undefined
                : here('has none of the known shapes');
        case 'record':
            if (typeof data !== 'object' || data === null || Array.isArray(data))
                return here('is no object');
            return faultInRecord(shape.fields, new Map(Object.entries(data)));
        default:
            return (0,errors/* unreachable */.H)(shape);
    }
}
function here(says) {
    return { path: '', says };
}
function faultInList(of, items) {
    for (const [index, item] of items.entries()) {
        const fault = faultIn(of, item);
        if (fault !== undefined)
            return { ...fault, path: `[${index}]${fault.path}` };
    }
    return undefined;
}
function faultInRecord(fields, data) {
    for (const [name, shape] of Object.entries(fields)) {
        const fault = data.has(name) ? faultIn(shape, data.get(name)) : here('is missing');
        if (fault !== undefined)
            return { ...fault, path: `.${name}${fault.path}` };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/review/read-report.js



const SCHEMA = /^demarc\.report\/(\d+)$/;
const WRITE_ONE = 'Write one with `--report-file` (input `report-file`).';
/** The review that a JSON report tells of; throws an `InputError` for text that is none. */
function readReport(text, where) {
    const data = read_report_parsed(text, where);
    const [schema, version] = SCHEMA.exec(read_report_schemaOf(data)) ?? [];
    if (schema === undefined)
        throw new errors/* InputError */.d({ what: 'It is no report of Demarc.', where, fix: WRITE_ONE });
    if (version !== '1')
        throw new errors/* InputError */.d({
            what: `It follows \`${schema}\`, which this version does not read.`,
            where,
            fix: 'Use the same version of Demarc for the reports and for merging them.',
        });
    if (!isReport(data))
        throw new errors/* InputError */.d({
            what: `It is no valid report: ${reportFault(data) ?? ''}.`,
            where,
            fix: 'Write it anew with the version of Demarc that merges.',
        });
    return reviewOf(data);
}
function read_report_parsed(text, where) {
    try {
        return JSON.parse(text);
    }
    catch {
        const content = text.trim();
        const what = content === ''
            ? 'It is empty.'
            : content.startsWith('{') && !content.endsWith('}')
                ? 'It ends in the middle.'
                : 'It is not JSON.';
        throw new errors/* InputError */.d({
            what,
            where,
            fix: content.startsWith('{') ? 'Let the step that writes it finish, or transfer it again.' : WRITE_ONE,
        });
    }
}
function read_report_schemaOf(data) {
    const isObject = typeof data === 'object' && data !== null && 'schema' in data;
    return isObject && typeof data.schema === 'string' ? data.schema : '';
}
function reviewOf({ verdict, warnOnly, summary, inputs, counts, findings, ...rest }) {
    return {
        verdict,
        warnOnly,
        summary,
        inputs,
        counts,
        findings: findings.map(findingOf),
        gaps: rest.gaps.map(gapOf),
        waivers: rest.waivers,
        notices: rest.notices,
    };
}
function findingOf(finding) {
    const { fingerprint, subject, related, evidence, lacking } = finding;
    return {
        ...finding,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- minting the brand; the shape was checked
        fingerprint: fingerprint,
        subject: { ...subject, address: (0,model_value/* addressOf */.ci)(subject.address) },
        related: related.map(model_value/* addressOf */.ci),
        evidence: evidence.map(stepOf),
        lacking: lacking.map(missingOf),
    };
}
function stepOf({ says, address, attribute, file, line, endLine, via, hop: met, }) {
    const before = via.reduceRight((from, at) => ({ at, from }), undefined);
    const trail = file === null || line === null
        ? undefined
        : { at: { file, line, endLine: endLine ?? line }, from: before };
    const hop = met === null ? undefined : { kind: met.kind, at: (0,model_value/* addressOf */.ci)(met.address) };
    return { says, about: (0,model_value/* addressOf */.ci)(address), path: attribute, trail, hop };
}
function missingOf({ address, attribute, reason, written, sensitive, }) {
    const value = {
        kind: 'unknown',
        reason,
        refersTo: [],
        written: written ?? undefined,
        sensitive: sensitive ? true : undefined,
    };
    return { about: (0,model_value/* addressOf */.ci)(address), path: attribute, value };
}
function gapOf(gap) {
    switch (gap.kind) {
        case 'unsupported-type':
        case 'owner-unresolved':
        case 'nested-not-visible':
        case 'invocation':
            return { ...gap, address: (0,model_value/* addressOf */.ci)(gap.address) };
        case 'file-refused':
        case 'partial-plan':
            return gap;
        default:
            return (0,errors/* unreachable */.H)(gap);
    }
}

;// CONCATENATED MODULE: ./lib/merge.js






/**
 * One review of several JSON reports, files or globs below `directory`: one list of findings and the worst verdict. Gates
 * stay as they were decided by the settings of each report. Throws an `InputError` for what is no report, and for none at all.
 */
async function mergeReports(patterns, settings, directory) {
    const legs = await legsOf(patterns, directory);
    const { warnOnly, onUndecided } = settings;
    return mergeReviews(legs, { warnOnly, onUndecided, gateClasses: (0,gate/* gatedClasses */.w)(settings) });
}
async function legsOf(patterns, directory) {
    const files = await reportFiles(patterns, directory);
    const names = distinctNames(files);
    const texts = new Map();
    for (const file of files) {
        const bytes = bytesOf(external_node_path_.resolve(directory, file));
        if (bytes === undefined)
            throw new errors/* InputError */.d({
                what: 'There is no such file.',
                where: file,
                fix: 'Name JSON reports, such as `reports/*.json`; the steps before must have written them.',
            });
        const text = new TextDecoder().decode(bytes);
        // The same report under a second name is no second review.
        if (!texts.has(text))
            texts.set(text, { name: names.get(file) ?? file, review: readReport(text, file) });
    }
    return [...texts.values()];
}
async function reportFiles(patterns, directory) {
    const named = await Promise.all(patterns.map(async (pattern) => {
        const files = await filesNamed(pattern, directory);
        if (files.length > 0)
            return files;
        throw new errors/* InputError */.d({
            what: 'No file matches.',
            where: `\`${pattern}\``,
            fix: 'Correct the pattern, or let the steps that write the reports run first.',
        });
    }));
    const files = [...new Set(named.flat().map((file) => external_node_path_.normalize(file)))].toSorted();
    if (files.length > 0)
        return files;
    throw new errors/* InputError */.d({
        what: 'There is no report to merge.',
        where: 'demarc merge',
        fix: 'Name the JSON reports: `demarc merge reports/*.json`, or the input `merge-reports`.',
    });
}
/** A report is known by its file name, or by what its path has of its own where files in several folders are called alike. */
function distinctNames(files) {
    const short = files.map((file) => external_node_path_.basename(file, '.json'));
    if (new Set(short).size === files.length)
        return new Map(files.map((file, index) => [file, short[index] ?? file]));
    const paths = files.map((file) => file.replace(/\.json$/, '').split(external_node_path_.sep));
    const [shortest = []] = paths.toSorted((a, b) => a.length - b.length);
    const isShared = (at) => paths.every((steps) => steps.at(at) === shortest.at(at));
    const most = shortest.length - 1;
    let [first, last] = [0, 0];
    while (first < most && isShared(first))
        first++;
    while (last < most - first && isShared(-last - 1))
        last++;
    return new Map(files.map((file, index) => [
        file,
        (paths[index] ?? []).slice(first, last === 0 ? undefined : -last).join('/'),
    ]));
}

// EXTERNAL MODULE: ./lib/inputs.js
var inputs = __webpack_require__(646);
;// CONCATENATED MODULE: ./lib/command-line/arguments.js



const PRESENTING = [
    { name: 'format', kind: 'text' },
    { name: 'output', kind: 'text' },
];
const OF_MERGE = [
    'config-file',
    'fail-on',
    'fail-on-risk',
    'on-undecided',
    'warn-only',
    'report-file',
    'sarif-file',
    'html-file',
    'merge-reports',
];
const OPTIONS = {
    review: [
        ...inputs/* INPUTS */.m.filter((input) => input.actionOnly !== true && input.name !== 'merge-reports'),
        { name: 'base-directory', kind: 'text' },
        ...PRESENTING,
    ],
    merge: [...inputs/* INPUTS */.m.filter((input) => OF_MERGE.includes(input.name)), ...PRESENTING],
};
/** Shorter names of options. */
const ALIASES = new Map([['config', 'config-file']]);
/** Takes the words after a command apart; throws an `InputError` for an option that is unknown, incomplete or given twice. */
function argumentsOf(words, command) {
    const values = new Map();
    const rest = [];
    for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? '';
        if (word === '--') {
            rest.push(...words.slice(at + 1));
            break;
        }
        if (!word.startsWith('-') || word === '-') {
            if (command === 'review')
                strayWord(word, words[at - 2]);
            rest.push(word);
            continue;
        }
        const { option, value, used } = optionAt(words, at, command);
        const earlier = values.get(option.name);
        if (earlier !== undefined && option.kind !== 'list')
            throw new errors/* InputError */.d({
                what: 'It is given twice.',
                where: `option \`--${option.name}\``,
                fix: 'Keep one of them.',
            });
        values.set(option.name, [...(earlier ?? []), value]);
        at += used;
    }
    const lines = (name) => (values.get(name) ?? [])
        .flatMap((value) => value.split('\n'))
        .map((line) => line.trim())
        .filter((line) => line !== '');
    return { lines, text: (name) => lines(name).join('\n'), rest };
}
function optionAt(words, at, command) {
    const [, dashes = '', written = '', , inline] = /^(--?)([^=]*)(=([^]*))?$/.exec(words[at] ?? '') ?? [];
    const name = ALIASES.get(written) ?? written;
    const next = words[at + 1];
    const known = OPTIONS[command];
    const negated = known.find((option) => option.kind === 'flag' && `no-${option.name}` === name);
    if (dashes === '--' && negated !== undefined && inline === undefined)
        return { option: negated, value: 'false', used: 0 };
    const option = known.find((each) => each.name === name);
    if (dashes !== '--' || option === undefined)
        return unknownOption(`${dashes}${written}`, command);
    if (option.kind === 'flag') {
        if (inline !== undefined)
            return { option, value: inline, used: 0 };
        const follows = next === 'true' || next === 'false';
        return { option, value: follows ? next : 'true', used: follows ? 1 : 0 };
    }
    if (inline !== undefined)
        return { option, value: inline, used: 0 };
    if (next !== undefined && !next.startsWith('--'))
        return { option, value: next, used: 1 };
    throw new errors/* InputError */.d({
        what: 'Its value is missing.',
        where: `option \`--${written}\``,
        fix: `Write \`--${written} VALUE\`.`,
    });
}
function unknownOption(written, command) {
    const name = written.replace(/^-+/, '');
    const where = `demarc ${command}`;
    const input = inputs/* INPUTS */.m.find((each) => each.name === name);
    if (input?.actionOnly === true)
        throw new errors/* InputError */.d({
            what: `\`--${name}\` is an input of the action alone.`,
            where,
            fix: 'Leave it out: the command line posts nothing.',
        });
    const other = command === 'review' ? 'merge' : 'review';
    if (OPTIONS[other].some((option) => option.name === name))
        throw new errors/* InputError */.d({
            what: `\`--${name}\` does not belong to it.`,
            where,
            fix: `It is an option of \`demarc ${other}\`.`,
        });
    const meant = (0,nearest.nearest)(name, [...OPTIONS[command].map((option) => option.name), ...ALIASES.keys()]);
    throw new errors/* InputError */.d({
        what: `There is no option \`${written}\`.`,
        where,
        fix: meant === undefined ? 'Run `demarc --help` for the options.' : `Did you mean \`--${meant}\`?`,
    });
}
/** A shell that expands a pattern leaves all files but the first without an option. */
function strayWord(word, option = '') {
    const isList = OPTIONS.review.some(({ name, kind }) => kind === 'list' && `--${name}` === option);
    throw new errors/* InputError */.d({
        what: 'It belongs to no option.',
        where: `\`${word}\``,
        fix: isList
            ? `Repeat the option (\`${option} ${word}\`), or quote the pattern so that the shell leaves it alone.`
            : 'Name the option it belongs to, such as `--plan-json`.',
    });
}

// EXTERNAL MODULE: ./lib/review/escape.js
var review_escape = __webpack_require__(1709);
// EXTERNAL MODULE: ./lib/review/words.js
var review_words = __webpack_require__(8281);
;// CONCATENATED MODULE: ./lib/review/render/coverage.js


const MOST_TYPES = 20;
const MOST_GAPS = 20;
/** How much of the change was analysed, and what was not. */
function coverageOf({ inputs, gaps }) {
    const total = inputs.reduce((sum, input) => sum + input.resources, 0);
    const modelled = inputs.reduce((sum, input) => sum + input.modelled, 0);
    const complete = modelled === total && gaps.length === 0;
    const line = modelled === total
        ? `all ${(0,review_words/* counted */.hS)(total, 'resource')} modelled`
        : `${modelled} of ${(0,review_words/* counted */.hS)(total, 'resource')} modelled`;
    const others = gaps.filter((gap) => gap.kind !== 'unsupported-type');
    const more = others.length - MOST_GAPS;
    return {
        line: others.length === 0 ? line : `${line}, ${(0,review_words/* counted */.hS)(others.length, 'gap')}`,
        complete,
        sentences: [
            ...inputs.slice(0, MOST_GAPS).map(inputSentence),
            ...unmodelled(inputs, gaps),
            ...others.slice(0, MOST_GAPS).map(review_words/* gapSentence */.O$),
            ...(more > 0 ? [`${(0,review_words/* counted */.hS)(more, 'more gap')}; the JSON report names them.`] : []),
        ],
    };
}
function inputSentence({ name, kind, file, resources, changed, modelled }) {
    const format = kind === 'terraform' ? 'Terraform' : 'CloudFormation';
    return `${(0,review_escape/* quote */.hD)(name)} (${format}, ${(0,review_escape/* quote */.hD)(file)}): ${(0,review_words/* counted */.hS)(resources, 'resource')}, ${changed} changed, ${modelled} modelled.`;
}
function unmodelled(inputs, gaps) {
    const counts = new Map();
    for (const type of inputs.flatMap((input) => input.notModelled))
        counts.set(type, 0);
    for (const gap of gaps)
        if (gap.kind === 'unsupported-type')
            counts.set(gap.type, (counts.get(gap.type) ?? 0) + 1);
    if (counts.size === 0)
        return [];
    const types = [...counts].map(([type, count]) => (count > 1 ? `${(0,review_escape/* quote */.hD)(type)} (${count})` : (0,review_escape/* quote */.hD)(type)));
    return [`Not modelled: ${(0,review_words/* firstFew */.Dt)(types.toSorted(), MOST_TYPES)}.`];
}

;// CONCATENATED MODULE: ./lib/review/render/headline.js



/** The first line of every rendering, without the name of the tool. */
function headline(review) {
    const { blocking, resolved, review: toReview, undecided } = (0,review_sections/* sectionsOf */.Ks)(review.findings);
    const better = resolved.length > 0 ? `, ${resolved.length} resolved` : '';
    switch (review.verdict) {
        case 'blocked':
            return review.warnOnly
                ? { mark: '⚠️', words: `would have blocked (warn-only). ${(0,review_words/* countedByClass */.ob)(blocking)}${better}` }
                : { mark: '⛔', words: `blocked. ${(0,review_words/* countedByClass */.ob)(blocking)}${better}` };
        case 'undecided':
            return { mark: '❔', words: `undecided. ${undecidedWords(review)}` };
        case 'warn':
            return {
                mark: '⚠️',
                words: `${(0,review_words/* counted */.hS)(toReview.length + undecided.length, 'change')} to review, none blocks${better}`,
            };
        case 'pass':
            return { mark: '✅', words: passWords(review) };
        case 'skipped':
            return { mark: '✅', words: 'skipped. No infrastructure input changed' };
        case 'error':
            return { mark: '❌', words: 'could not run' };
        default:
            return (0,errors/* unreachable */.H)(review.verdict);
    }
}
function undecidedWords({ counts }) {
    return counts.undecided === 0
        ? 'Nothing that changes is modelled'
        : `${(0,review_words/* counted */.hS)(counts.undecided, 'change')} could not be decided`;
}
function passWords({ findings, inputs }) {
    const { resolved } = (0,review_sections/* sectionsOf */.Ks)(findings);
    if (resolved.length > 0)
        return `nothing new. ${(0,review_words/* counted */.hS)(resolved.length, 'finding')} resolved`;
    const changed = inputs.reduce((sum, input) => sum + input.changed, 0);
    const checked = changed === 0 ? 'no resource changes' : `${(0,review_words/* counted */.hS)(changed, 'resource')} checked`;
    if (findings.length === 0)
        return `no security-relevant change (${checked})`;
    const { note } = (0,review_sections/* sectionsOf */.Ks)(findings);
    return note.length === 0
        ? `nothing to review (${checked})`
        : `${(0,review_words/* counted */.hS)(note.length, 'change')} for information, none to review (${checked})`;
}

;// CONCATENATED MODULE: ./lib/review/render/links.js

/** A place in the sources as text: `rds.tf:41`. */
function placeText({ file, line }) {
    return `${file}:${line}`;
}
/** A place in the sources as Markdown, linked to the commit of its side where that is known. */
function placeLink(at, side, links) {
    const sha = side === 'RIGHT' ? links.headSha : links.baseSha;
    const text = (0,review_escape/* code */.aY)(placeText(at));
    if (links.repository === undefined || sha === undefined)
        return text;
    const lines = at.endLine > at.line ? `#L${at.line}-L${at.endLine}` : `#L${at.line}`;
    return `[${text}](${links.repository}/blob/${sha}/${urlPath(at.file)}${lines})`;
}
/** A file path for a URL: every character that could end the URL or the Markdown around it is encoded. */
function urlPath(file) {
    return file
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`))
        .join('/');
}

;// CONCATENATED MODULE: ./lib/review/render/path.js
/** More hops than this say nothing more to a reader: attribute, module argument, variable, tfvars entry. */
const MOST_HOPS = 4;
/** Which commit the lines of a finding belong to: that of its location, else what it speaks of. */
function sideOf(finding) {
    if (finding.location !== null)
        return finding.location.side;
    return finding.direction === 'narrowed' || finding.direction === 'closed' ? 'LEFT' : 'RIGHT';
}
/** The evidence as a path a reader can walk. */
function pathOf(finding, diff) {
    return finding.evidence.map((step) => pathStep(step, finding, diff));
}
function pathStep(step, finding, diff) {
    const all = placesOf(step.trail);
    const { location } = finding;
    const own = location === null ? undefined : all.find((at) => overlaps(at, location));
    const places = shortened(all, own);
    if (own !== undefined)
        return { says: step.says, places, mark: 'this-line' };
    const unchanged = diff !== undefined && all.length > 0 && all.every((at) => !isChanged(at, sideOf(finding), diff));
    return { says: step.says, places, mark: unchanged ? 'unchanged' : 'none' };
}
function placesOf(trail) {
    const places = [];
    for (let here = trail; here !== undefined; here = here.from)
        places.push(here.at);
    return places;
}
/** Of a long way the first hops and the one that matters: where the comment stands, else where the value comes from. */
function shortened(places, own) {
    const first = places.slice(0, MOST_HOPS);
    if (places.length <= MOST_HOPS || (own !== undefined && first.includes(own)))
        return first;
    const last = own ?? places.at(-1);
    return last === undefined ? first : [...first.slice(0, -1), last];
}
function overlaps(a, b) {
    return a.file === b.file && a.line <= b.endLine && b.line <= a.endLine;
}
function isChanged(at, side, diff) {
    const patch = side === 'RIGHT'
        ? diff.get(at.file)
        : [...diff.values()].find((candidate) => (candidate.previousPath ?? candidate.path) === at.file);
    if (patch === undefined)
        return false;
    // Without hunks the diff was too large or binary: then every line may have changed.
    if (patch.hunks.length === 0)
        return patch.status !== 'renamed';
    const within = (line) => line >= at.line && line <= at.endLine;
    return patch.hunks.some((hunk) => (side === 'RIGHT' ? hunk.added : hunk.removed).some(within));
}

;// CONCATENATED MODULE: ./lib/review/render/html.js







const STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --paper: #fff; --tint: #f6f8fa; --stop: #cf222e; --mind: #9a6700; --good: #1a7f37 }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d; --paper: #0d1117; --tint: #151b23; --stop: #f85149; --mind: #d29922; --good: #3fb950 } }
body { margin: 2.5rem auto; max-width: 54rem; padding: 0 1.25rem; font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
h1 { font-size: 1.5rem; border-left: .3rem solid var(--mind); padding-left: .8rem }
h1.blocked, h1.error { border-color: var(--stop) } h1.pass, h1.skipped { border-color: var(--good) }
h2 { font-size: 1.15rem; margin-top: 2.5rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line) }
article { margin: 1.25rem 0; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: .5rem }
article h3 { margin: 0; font-size: 1rem } p, ol, ul { margin: .6rem 0 }
code { font: .88em ui-monospace, monospace; background: var(--tint); padding: .1em .3em; border-radius: .25rem; overflow-wrap: anywhere }
pre { background: var(--tint); padding: .75rem; border-radius: .4rem; overflow-x: auto } pre code { padding: 0; background: none }
table { border-collapse: collapse } td, th { padding: .3rem .75rem; border: 1px solid var(--line); text-align: left } td.n { text-align: right }
.facts, .place, footer { color: var(--soft); font-size: .9rem }
`;
/** The review as one page without scripts, images or links to elsewhere. */
function htmlReport(review, version) {
    const { words } = headline(review);
    const sections = (0,review_sections/* sectionsOf */.Ks)(review.findings);
    const parts = [
        `<h1 class="${review.verdict}">${(0,review_escape/* html */.qy)((0,review_words/* capitalised */.Iu)(words))}</h1>`,
        review.verdict === 'error' ? `<p>${(0,review_escape/* htmlSentence */.hy)(review.summary)}</p>` : '',
        html_list(review.notices),
        ...review_sections/* SECTIONS */.bP.filter((section) => sections[section].length > 0).map((section) => `<section>\n<h2>${review_sections/* SECTION_TITLES */._Z[section]} (${sections[section].length})</h2>\n${sections[section].map(article).join('\n')}\n</section>`),
        html_list((0,review_words/* waiverLists */.Q2)(review)),
        coverage(review),
        html_inputs(review),
        `<footer>Demarc ${(0,review_escape/* html */.qy)(version)}</footer>`,
    ];
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Demarc: ${(0,review_escape/* html */.qy)(words)}</title>
<style>${STYLE}</style>
</head>
<body>
${parts.filter((part) => part !== '').join('\n')}
</body>
</html>
`;
}
function article(finding) {
    const { location, waiver } = finding;
    const holder = (0,review_words/* holderWords */.gx)(finding);
    const layer = `${review_words/* LAYER_NAMES */.fj[finding.layer].toLowerCase()}${holder === '' ? '' : `: ${holder}`}`;
    const place = location === null ? [] : [`<code>${(0,review_escape/* html */.qy)(placeText(location))}</code>`];
    const facts = [...place, (0,review_words/* riskWords */.zk)(finding), layer, `<code>${(0,review_escape/* html */.qy)(finding.id)}</code>`];
    const parts = [
        `<h3>${(0,review_escape/* htmlSentence */.hy)(finding.what)}</h3>`,
        `<p class="facts">${facts.join(' · ')}</p>`,
        paragraph(finding.why),
        path(finding),
        finding.witness === null ? '' : paragraph(`Gets through: ${(0,review_words/* witnessSentence */.xM)(finding.witness)}`),
        html_list(finding.lacking.map(review_words/* lackingSentence */.vD)),
        finding.fix === '' ? '' : paragraph(`What to do: ${finding.fix}`),
        finding.suggestion === null ? '' : `<pre><code>${source(finding.suggestion)}</code></pre>`,
        waiver === null ? '' : paragraph((0,review_words/* acceptedSentence */.l6)(waiver)),
    ];
    return `<article>\n${parts.filter((part) => part !== '').join('\n')}\n</article>`;
}
function path(finding) {
    const steps = pathOf(finding);
    return steps.length === 0 ? '' : `<ol>\n${steps.map(item).join('\n')}\n</ol>`;
}
function item({ says, places }) {
    const from = places.map((at) => `<code>${(0,review_escape/* html */.qy)(placeText(at))}</code>`).join(' ← ');
    return `<li>${(0,review_escape/* htmlSentence */.hy)(says)}${from === '' ? '' : `<br><span class="place">${from}</span>`}</li>`;
}
function paragraph(sentence) {
    return sentence === '' ? '' : `<p>${(0,review_escape/* htmlSentence */.hy)(sentence)}</p>`;
}
function html_list(sentences) {
    if (sentences.length === 0)
        return '';
    return `<ul>\n${sentences.map((sentence) => `<li>${(0,review_escape/* htmlSentence */.hy)(sentence)}</li>`).join('\n')}\n</ul>`;
}
function source(text) {
    return text.replace(/\n$/, '').split('\n').map(review_escape/* html */.qy).join('\n');
}
function coverage(review) {
    if (review.inputs.length === 0 && review.gaps.length === 0)
        return '';
    const { line, sentences } = coverageOf(review);
    return `<h2>Coverage: ${(0,review_escape/* html */.qy)(line)}</h2>\n${html_list(sentences)}`;
}
function html_inputs({ inputs: all }) {
    if (all.length === 0)
        return '';
    const rows = all.map(({ name, file, sha256, changed, resources }) => `<tr><td><code>${(0,review_escape/* html */.qy)(name)}</code></td><td><code>${(0,review_escape/* html */.qy)(file)}</code></td><td class="n">${resources}</td><td class="n">${changed}</td><td><code>${(0,review_escape/* html */.qy)(sha256)}</code></td></tr>`);
    return `<table>\n<tr><th>Input</th><th>File</th><th>Resources</th><th>Changed</th><th>SHA-256</th></tr>\n${rows.join('\n')}\n</table>`;
}

;// CONCATENATED MODULE: ./lib/review/render/fitting.js
/** Size as GitHub may count it: UTF-8 bytes, never fewer than characters. */
function bytes(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** Renders from richest to barest and returns the first version that fits into `limit` bytes; the barest must. */
function firstThatFits(versions, limit) {
    for (const render of versions) {
        const text = render();
        if (bytes(text) <= limit)
            return text;
    }
    throw new Error('the barest version must always fit');
}
/** The present parts as Markdown blocks. */
function fitting_blocks(parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}
/** A section that folds; the title is plain text of ours. */
function collapsed(title, body, state = 'folded') {
    const tag = state === 'open' ? '<details open>' : '<details>';
    return body === '' ? '' : `${tag}<summary>${title}</summary>\n\n${body}\n\n</details>`;
}

;// CONCATENATED MODULE: ./lib/review/render/picture.js




/** Nodes of one picture, both sides together: more cannot be taken in, and GitHub draws no more than 50,000 characters. */
const MOST_NODES = 40;
const LONGEST_LABEL = 80;
const HOP_WORDS = {
    door: 'front door',
    link: 'private link',
    route: 'route to an internet gateway',
    block: 'block of public access',
    address: 'public address',
    acl: 'network ACL',
    subnet: 'subnet',
    group: 'security group rule',
    listener: 'listener',
    workload: 'behind it',
};
/** The way of a packet before and after the change, drawn, for a network path that blocks; empty for any other finding. */
function pictureMarkdown(finding) {
    const stages = stagesOf(finding);
    if (finding.gate !== 'block' || stages.length === 0)
        return '';
    const lines = [
        'flowchart LR',
        ...drawn('before', stages, finding),
        ...drawn('after', stages, finding),
        'classDef opened stroke:#d1242f,stroke-width:3px',
        'classDef shut stroke-dasharray:5 5',
    ];
    return collapsed('The same path as a picture', `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``);
}
/** The hops in the order in which a packet meets them; empty where the evidence speaks of none. */
function stagesOf(finding) {
    const hops = hopsOf(finding).slice(0, MOST_NODES / 2 - 2);
    if (hops.length === 0)
        return [];
    // Where no line of the path itself was changed, something that stood in the way is gone: it is seen at the end of the path.
    const isMarked = hops.some(({ opened }) => opened);
    const end = { label: finding.subject.address, kind: undefined, opened: !isMarked };
    const along = judge/* HOPS */.Jq.map((kind) => hops.filter((node) => node.kind === kind));
    const beyond = along[judge/* HOPS */.Jq.indexOf('workload')] ?? [];
    const before = along.filter((stage) => stage !== beyond);
    return [[{ label: 'the internet', kind: undefined, opened: false }], ...before, [end], beyond].filter((stage) => stage.length > 0);
}
function hopsOf(finding) {
    const marks = pathOf(finding).map(({ mark }) => mark);
    const isHere = finding.location?.side === 'RIGHT';
    const nodes = new Map();
    for (const [index, { hop }] of finding.evidence.entries()) {
        if (hop === undefined)
            continue;
        const key = `${hop.kind} ${hop.at}`;
        const opened = isHere && marks[index] === 'this-line';
        nodes.set(key, { ...nodeOf(hop), opened: opened || nodes.get(key)?.opened === true });
    }
    return [...nodes.values()];
}
function nodeOf({ kind, at }) {
    return { label: `${HOP_WORDS[kind]}: ${at}`, kind };
}
function drawn(side, stages, { direction }) {
    const id = (stage, node) => `${side}_${stage}_${node}`;
    const nodes = stages.flatMap((stage, at) => stage.map(({ label, opened }, index) => {
        const style = !opened ? '' : side === 'after' ? ':::opened' : ':::shut';
        return `  ${id(at, index)}["${harmless(label)}"]${style}`;
    }));
    const shut = direction === 'widened' ? '"✕ in part"' : '"✕"';
    const edges = stages.slice(1).flatMap((stage, at) => stage.flatMap(({ opened }, index) => (stages[at] ?? []).map((_, from) => {
        const arrow = !opened ? '-->' : side === 'after' ? '==>|"opened by this change"|' : `-.->|${shut}|`;
        return `  ${id(at, from)} ${arrow} ${id(at + 1, index)}`;
    })));
    const title = side === 'before' ? 'Before' : 'After';
    return [`subgraph ${side} ["${title}"]`, '  direction LR', ...nodes, ...edges, 'end'];
}
/** Foreign text inside the quotes of a label: whatever could end the label, or mean something in Mermaid or HTML, is not in it. */
function harmless(text) {
    const plain = (0,review_escape/* cut */.Jj)(text, LONGEST_LABEL)
        .replaceAll('[', '(')
        .replaceAll(']', ')')
        .replaceAll('"', "'")
        .replace(/[^\p{L}\p{N} _.,:/*()'…-]+/gu, '·');
    return plain.trim() === '' ? '·' : plain;
}

;// CONCATENATED MODULE: ./lib/review/render/finding-markdown.js






const MOST_STEPS = 12;
const MOST_LACKING = 5;
/** Where a finding is to be looked at: its cause line, else the first line of its proof, as a link. */
function whereMarkdown(finding, links) {
    const at = finding.location ?? finding.evidence.find((step) => step.trail !== undefined)?.trail?.at;
    return at === undefined ? '' : placeLink(at, sideOf(finding), links);
}
/** The evidence as a numbered list, each step with the lines that prove it. */
function pathMarkdown(finding, view) {
    const steps = pathOf(finding, view.diff);
    const lines = steps
        .slice(0, MOST_STEPS)
        .map((step, index) => `${index + 1}. ${(0,review_escape/* markdown */.wD)(step.says)}${proof(step, finding, view)}`);
    if (steps.length > MOST_STEPS)
        lines.push(`${MOST_STEPS + 1}. and ${steps.length - MOST_STEPS} more, in the JSON report`);
    return lines.join('\n');
}
function proof({ places, mark }, finding, { links, here }) {
    const from = places.map((at) => placeLink(at, sideOf(finding), links)).join(' ← ');
    const note = mark === 'this-line' ? here : mark === 'unchanged' ? 'unchanged' : '';
    const all = [from, note].filter((part) => part !== '').join(', ');
    return all === '' ? '' : ` (${all})`;
}
/** What gets through, as one line; empty where nothing concrete is known. */
function witnessMarkdown({ witness, certainty }) {
    if (witness === null)
        return '';
    const label = certainty === 'certain' ? 'Gets through' : 'Would get through';
    return `${label}: ${(0,review_escape/* markdown */.wD)((0,review_words/* witnessSentence */.xM)(witness))}`;
}
/** Each missing value and how to make it known. */
function lackingMarkdown({ lacking }) {
    const lines = lacking.slice(0, MOST_LACKING).map((missing) => (0,review_escape/* markdown */.wD)((0,review_words/* lackingSentence */.vD)(missing)));
    if (lacking.length > MOST_LACKING)
        lines.push(`${lacking.length - MOST_LACKING} more values are missing; the JSON report names them.`);
    return lines;
}
/** How a finding is proven and what to do, for a reader who was told what it is: for folded sections. */
function proofMarkdown(finding, links, pictures) {
    return fitting_blocks([
        `**${(0,review_escape/* code */.aY)(finding.id)}** ${(0,review_escape/* code */.aY)(finding.subject.address)}`,
        ...proofParts(finding, links, pictures),
    ]);
}
/** A finding in full, under its own small heading: for the job summary. */
function findingMarkdown(finding, links, pictures) {
    return blocks([
        `**${markdown(finding.title)}** · ${riskWords(finding)} · ${code(finding.id)}`,
        `${markdown(finding.what)} ${markdown(finding.why)}`,
        ...proofParts(finding, links, pictures),
    ]);
}
function proofParts(finding, links, pictures) {
    return [
        pathMarkdown(finding, { links, here: 'the cause' }),
        pictures === 'drawn' ? pictureMarkdown(finding) : '',
        witnessMarkdown(finding),
        ...lackingMarkdown(finding),
        finding.fix === '' ? '' : `What to do: ${(0,review_escape/* markdown */.wD)(finding.fix)}`,
    ];
}

;// CONCATENATED MODULE: ./lib/review/render/sections-markdown.js






/** Longest list of notices printed in a comment. */
const MOST_NOTICES = 20;
/** How many findings of each kind; a row of zeros is left out, and the table with them. */
function countTable(sections) {
    const row = (name, isIn) => {
        const count = (findings) => findings.filter(isIn).length;
        const reported = [...sections.blocking, ...sections.review, ...sections.note];
        const fresh = count(reported.filter((finding) => finding.direction === 'new'));
        const wider = count(reported.filter((finding) => finding.direction === 'widened'));
        const strong = name === 'Public exposure' && fresh > 0 ? `**${fresh}**` : String(fresh);
        const rest = [sections.resolved, sections.undecided, sections.waived].map(count);
        return [name, strong, ...[wider, ...rest].map(String)];
    };
    const rows = [
        row('Public exposure', model_finding/* isPublicExposure */.D7),
        row('Other security changes', (finding) => !(0,model_finding/* isPublicExposure */.D7)(finding)),
    ];
    const told = rows.filter((cells) => cells.slice(1).some((cell) => cell !== '0'));
    if (told.length === 0)
        return '';
    return [
        '| | New | Widened | Resolved | Undecided | Waived |',
        '|---|--:|--:|--:|--:|--:|',
        ...told.map((cells) => `| ${cells.join(' | ')} |`),
    ].join('\n');
}
/** Rows for what blocks the merge. */
function blockingTable(findings, links) {
    return [
        '| What changes | Why it matters | Where |',
        '|---|---|---|',
        ...findings.map((finding) => {
            const what = `${(0,review_escape/* markdown */.wD)(finding.what)}<br>${(0,review_escape/* code */.aY)(finding.id)} · ${(0,review_words/* riskWords */.zk)(finding)}`;
            return `| ${what} | ${(0,review_escape/* markdown */.wD)(finding.why)} | ${whereMarkdown(finding, links)} |`;
        }),
    ].join('\n');
}
/** Findings by responsibility layer, each group with who answers for it. */
function byLayer(findings, line) {
    return fitting_blocks(layerGroups(findings).map(({ layer, holder, members }) => {
        const title = `**${review_words/* LAYER_NAMES */.fj[layer]}**${holder === '' ? '' : ` · ${holder}`}`;
        return `${title}\n\n${members.map((finding) => `- ${line(finding)}`).join('\n')}`;
    }));
}
/** Findings grouped by layer and holder; the group of the first finding, which is the worst, comes first. */
function layerGroups(findings) {
    const groups = new Map();
    for (const finding of findings) {
        const { layer } = finding;
        const holder = (0,review_words/* holderWords */.gx)(finding);
        const key = `${layer}/${holder}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { layer, holder, members: [finding] });
        else
            group.members.push(finding);
    }
    return [...groups.values()];
}
/** `3 in network and firewall configuration, 1 in …`: what remains of a section when there is no room for it. */
function countsByLayer(findings) {
    const parts = model_finding/* LAYERS */.RR.map((layer) => ({
        layer,
        count: findings.filter((finding) => finding.layer === layer).length,
    }))
        .filter(({ count }) => count > 0)
        .map(({ layer, count }) => `${count} in ${review_words/* LAYER_NAMES */.fj[layer].toLowerCase()}`);
    return parts.length === 0 ? '' : `${(0,review_words/* counted */.hS)(findings.length, 'finding')}: ${(0,review_words/* listed */.KE)(parts)}.`;
}
/** One finding on one line: what, where, and how bad unless it got better. */
function briefLine(finding, links) {
    const where = whereMarkdown(finding, links);
    const risk = finding.risk === 'none' ? '' : (0,review_words/* riskWords */.zk)(finding);
    return [(0,review_escape/* markdown */.wD)(finding.what), where, risk, (0,review_escape/* code */.aY)(finding.id)].filter((part) => part !== '').join(' · ');
}
/** Undecided findings, each with the value that is missing. */
function undecidedList(findings, links) {
    return findings
        .map((finding) => [`- ${briefLine(finding, links)}`, ...lackingMarkdown(finding).map((line) => `  - ${line}`)].join('\n'))
        .join('\n');
}
/** Accepted findings and the state of the waivers. */
function waiverSection(findings, review, links) {
    const lines = findings.map((finding) => {
        const how = finding.waiver === null ? '' : `<br>${(0,review_escape/* markdown */.wD)((0,review_words/* acceptedSentence */.l6)(finding.waiver))}`;
        return `- ${briefLine(finding, links)}${how}`;
    });
    const all = [...lines, ...(0,review_words/* waiverLists */.Q2)(review).map((sentence) => `- ${(0,review_escape/* markdown */.wD)(sentence)}`)];
    const { waivers } = review;
    // Waivers that this change does not need are for other changes to need.
    if (findings.length + waivers.expired.length === 0)
        return '';
    const title = [
        (0,review_words/* counted */.hS)(findings.length, 'finding'),
        ...(waivers.expired.length > 0 ? [`${(0,review_words/* counted */.hS)(waivers.expired.length, 'waiver')} expired`] : []),
        ...(waivers.unused.length > 0 ? [`${waivers.unused.length} unused`] : []),
    ].join(', ');
    return collapsed(`Waived: ${title}`, all.join('\n'));
}
/** Proofs of findings that were told above, and what to do about them; collapsed. */
function proofSection(title, findings, { links, pictures = 'left-out' }) {
    return collapsed(title, fitting_blocks(findings.map((finding) => proofMarkdown(finding, links, pictures))));
}
/** What was analysed and what was not, collapsed. */
function coverageSection(review) {
    if (review.inputs.length === 0 && review.gaps.length === 0)
        return '';
    const { line, sentences } = coverageOf(review);
    return collapsed(`Coverage: ${line}`, sentences.map((sentence) => `- ${(0,review_escape/* markdown */.wD)(sentence)}`).join('\n'));
}
/** Notices as one quiet block. */
function noticeBlock({ notices }) {
    if (notices.length === 0)
        return '';
    const more = notices.length - MOST_NOTICES;
    const lines = notices.slice(0, MOST_NOTICES).map((notice) => `> - ${(0,review_escape/* markdown */.wD)(notice)}`);
    if (more > 0)
        lines.push(`> - ${(0,review_words/* counted */.hS)(more, 'more notice')} in the JSON report.`);
    return ['> [!NOTE]', ...lines].join('\n');
}

;// CONCATENATED MODULE: ./lib/review/render/markdown.js






/** GitHub refuses comments of 65,536 characters; what counts as a character has varied, so the budget is in bytes and lower. */
const COMMENT_LIMIT = 60_000;
const MOST_BLOCKING_ROWS = 25;
const LADDER = [
    { blockingRows: Infinity, blockingInFull: true, pictures: 'drawn', others: 'in-full' },
    { blockingRows: Infinity, blockingInFull: true, pictures: 'left-out', others: 'in-full' },
    { blockingRows: Infinity, blockingInFull: true, pictures: 'left-out', others: 'brief' },
    { blockingRows: MOST_BLOCKING_ROWS, blockingInFull: true, pictures: 'left-out', others: 'brief' },
    { blockingRows: MOST_BLOCKING_ROWS, blockingInFull: true, pictures: 'left-out', others: 'counted' },
    { blockingRows: MOST_BLOCKING_ROWS, blockingInFull: false, pictures: 'left-out', others: 'counted' },
];
/** The sticky comment of a review, without marker lines; always within the limit. */
function summaryComment(review, links, limit = COMMENT_LIMIT) {
    return firstThatFits([...LADDER.map((detail) => () => commentAt(review, links, detail)), () => barest(review, links)], limit);
}
function commentAt(review, links, detail) {
    const sections = (0,review_sections/* sectionsOf */.Ks)(review.findings);
    if (isQuiet(review))
        return fitting_blocks([title(review), quietCoverage(review), footer(links)]);
    return fitting_blocks([
        title(review),
        intro(review, sections),
        noticeBlock(review),
        countTable(sections),
        blockingSection(sections.blocking, { links, detail, review }),
        reviewSection(sections, links, detail),
        resolvedSection(sections.resolved, links, detail),
        undecidedSection(sections.undecided, { links, detail, review }),
        waivedSection(sections.waived, { links, detail, review }),
        briefSection('Pending on the base branch', 'not from this pull request', sections.pending, {
            links,
            detail,
        }),
        briefSection('Drift seen in the plan', 'not caused by this pull request', sections.drift, {
            links,
            detail,
        }),
        coverageSection(review),
        footer(links),
    ]);
}
function isQuiet({ verdict, findings, notices, waivers }) {
    const said = findings.length + notices.length + waivers.expired.length;
    return (verdict === 'pass' || verdict === 'skipped') && said === 0;
}
/** A quiet review stays one line unless something was not analysed. */
function quietCoverage(review) {
    return coverageOf(review).complete ? '' : coverageSection(review);
}
function title(review) {
    const { mark, words } = headline(review);
    return `## ${mark} Demarc: ${words}`;
}
/** What the reader must know when nothing else is read. */
function intro(review, { blocking, undecided }) {
    const [first] = blocking;
    if (review.verdict === 'error')
        return (0,review_escape/* markdown */.wD)(review.summary);
    if (first !== undefined) {
        const rest = blocking.length === 1 ? 'Nothing else blocks.' : `${blocking.length - 1} more below.`;
        const soft = review.warnOnly ? ' The step passes because `warn-only` is on.' : '';
        return `${(0,review_escape/* markdown */.wD)(first.what)} ${rest}${soft}`;
    }
    if (review.verdict !== 'undecided')
        return '';
    const [open] = undecided;
    return open === undefined ? '' : `${(0,review_escape/* markdown */.wD)(open.what)} It depends on a value that is not known here.`;
}
function blockingSection(findings, { links, detail, review }) {
    if (findings.length === 0)
        return '';
    const shown = findings.slice(0, detail.blockingRows);
    const more = findings.length - shown.length;
    return fitting_blocks([
        review.warnOnly ? '### Would block the merge' : '### Blocks the merge',
        blockingTable(shown, links),
        more > 0 ? `And ${more} more that ${more === 1 ? 'blocks' : 'block'}; ${reportWords(links)}.` : '',
        detail.blockingInFull
            ? proofSection(shown.length === 1 ? 'Why this is so, and what to do' : 'Why each is so, and what to do', shown, { links, pictures: detail.pictures })
            : '',
    ]);
}
function reviewSection({ review, note }, links, { others }) {
    if (review.length + note.length === 0)
        return '';
    const heading = '### Review (does not block)';
    if (others === 'counted')
        return fitting_blocks([heading, countsByLayer([...review, ...note])]);
    const line = (finding) => others === 'in-full'
        ? `${briefLine(finding, links)}<br>${(0,review_escape/* markdown */.wD)(finding.why)}`
        : briefLine(finding, links);
    return fitting_blocks([
        review.length === 0 ? '' : heading,
        byLayer(review, line),
        others === 'in-full' ? proofSection('Why each is so, and what to do', review, { links }) : '',
        collapsed(`For information (${note.length})`, byLayer(note, (finding) => `${briefLine(finding, links)}<br>${(0,review_escape/* markdown */.wD)(finding.why)}`)),
    ]);
}
function resolvedSection(findings, links, { others }) {
    const body = others === 'counted'
        ? countsByLayer(findings)
        : findings.map((finding) => `- ${briefLine(finding, links)}`).join('\n');
    return collapsed(`Resolved by this pull request (${findings.length})`, body);
}
function undecidedSection(findings, { links, detail, review }) {
    const body = detail.others === 'counted' ? countsByLayer(findings) : undecidedList(findings, links);
    const name = `Undecided (${findings.length}): depends on a value that is not known here`;
    return collapsed(name, body, review.verdict === 'undecided' ? 'open' : 'folded');
}
function waivedSection(findings, { links, detail, review }) {
    return detail.others === 'counted'
        ? collapsed(`Waived (${findings.length})`, countsByLayer(findings))
        : waiverSection(findings, review, links);
}
function briefSection(name, why, findings, { links, detail }) {
    const body = detail.others === 'counted'
        ? countsByLayer(findings)
        : findings.map((finding) => `- ${briefLine(finding, links)}`).join('\n');
    return collapsed(`${name} (${findings.length}): ${why}`, body);
}
function barest(review, links) {
    return fitting_blocks([
        title(review),
        countTable((0,review_sections/* sectionsOf */.Ks)(review.findings)),
        `There is more to say than fits into a comment; ${reportWords(links)}.`,
        footer(links),
    ]);
}
function reportWords({ report }) {
    return report === undefined ? 'the JSON report has all' : `the [full report](${report}) has all`;
}
/** The commit, where everything is told, the policy, and how to get the same result. */
function footer({ headSha, report, policy, policyRef, reproduce }) {
    const from = policyRef === undefined ? '' : ` (from ${(0,review_escape/* code */.aY)(policyRef)})`;
    const parts = [
        headSha === undefined ? '' : `Commit ${(0,review_escape/* code */.aY)(headSha.slice(0, 7))}`,
        report === undefined ? '' : `[full report](${report})`,
        policy.length === 0 ? 'policy: none' : `policy: ${policy.map(review_escape/* code */.aY).join(', ')}${from}`,
        reproduce === undefined ? '' : `reproduce: ${(0,review_escape/* code */.aY)(reproduce)}`,
    ];
    return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}

;// CONCATENATED MODULE: ./lib/review/render/report.js



/** The JSON report as text; the same review gives the same bytes. */
function jsonReport(review, version) {
    return `${(0,review_escape/* visibleJson */.$m)(JSON.stringify(reportOf(review, version), null, 2))}\n`;
}
/** The review as data for other programs. Every field is copied by name, so that nothing new in the model leaks unnoticed. */
function reportOf(review, version) {
    const { counts, waivers } = review;
    return {
        schema: 'demarc.report/1',
        tool: { name: 'demarc', version },
        verdict: review.verdict,
        warnOnly: review.warnOnly,
        summary: review.summary,
        inputs: review.inputs.map((input) => ({
            name: input.name,
            kind: input.kind,
            file: input.file,
            sha256: input.sha256,
            resources: input.resources,
            changed: input.changed,
            modelled: input.modelled,
            notModelled: input.notModelled,
        })),
        counts: {
            new: counts.new,
            widened: counts.widened,
            narrowed: counts.narrowed,
            closed: counts.closed,
            undecided: counts.undecided,
            waived: counts.waived,
            pending: counts.pending,
        },
        findings: review.findings.map(reportFinding),
        gaps: review.gaps.map(reportGap),
        waivers: { used: waivers.used, unused: waivers.unused, expired: waivers.expired },
        notices: review.notices,
    };
}
function reportFinding(finding) {
    const { responsibility, subject, location, waiver } = finding;
    return {
        id: finding.id,
        fingerprint: finding.fingerprint,
        rule: finding.rule,
        title: finding.title,
        class: finding.class,
        direction: finding.direction,
        origin: finding.origin,
        gate: finding.gate,
        risk: finding.risk,
        certainty: finding.certainty,
        layer: finding.layer,
        responsibility: { before: responsibility.before, after: responsibility.after },
        subject: { address: subject.address, type: subject.type, input: subject.input },
        related: finding.related,
        what: finding.what,
        why: finding.why,
        fix: finding.fix,
        evidence: finding.evidence.map(reportStep),
        witness: finding.witness === null ? null : reportWitness(finding.witness),
        extent: finding.extent,
        lacking: finding.lacking.map(reportMissing),
        location: location === null ? null : { ...report_linesOf(location), side: location.side },
        suggestion: finding.suggestion,
        waiver: waiver === null ? null : reportWaiver(waiver),
    };
}
function reportWaiver({ by, reason, owner, expires, }) {
    return { by, reason, owner, expires };
}
function reportStep({ says, about, path, trail, hop }) {
    const via = [];
    for (let here = trail?.from; here !== undefined; here = here.from)
        via.push(here.at);
    return {
        says,
        address: about,
        attribute: path,
        file: trail?.at.file ?? null,
        line: trail?.at.line ?? null,
        endLine: trail?.at.endLine ?? null,
        via: via.map(report_linesOf),
        hop: hop === undefined ? null : { kind: hop.kind, address: hop.at },
    };
}
function report_linesOf({ file, line, endLine }) {
    return { file, line, endLine };
}
/** The value itself never gets here: only its place, what stands there instead, and how to make it known. */
function reportMissing(missing) {
    const { reason, written, refersTo, sensitive = false } = missing.value;
    const references = refersTo.map((reference) => reference.to).join(', ');
    return {
        address: missing.about,
        attribute: missing.path,
        how: (0,review_words/* howToKnow */.bo)(missing),
        reason,
        written: sensitive ? null : (written ?? (references === '' ? null : references)),
        sensitive,
    };
}
function reportWitness(witness) {
    switch (witness.kind) {
        case 'request': {
            const { kind, caller, action, resource, conditions } = witness;
            return { kind, caller, action, resource, conditions };
        }
        case 'packet': {
            const { kind, from, protocol, port, to } = witness;
            return { kind, from, protocol, port, to };
        }
        default:
            return (0,errors/* unreachable */.H)(witness);
    }
}
function reportGap(gap) {
    switch (gap.kind) {
        case 'unsupported-type':
            return { kind: gap.kind, type: gap.type, address: gap.address };
        case 'owner-unresolved':
            return { kind: gap.kind, address: gap.address, path: gap.path };
        case 'file-refused':
            return { kind: gap.kind, file: gap.file, why: gap.why };
        case 'partial-plan':
            return { kind: gap.kind, why: gap.why };
        case 'nested-not-visible':
        case 'invocation':
            return { kind: gap.kind, address: gap.address, why: gap.why };
        default:
            return (0,errors/* unreachable */.H)(gap);
    }
}

;// CONCATENATED MODULE: ./lib/review/render/sarif.js






/** GitHub keeps 5,000 results of a run and 1,000 locations of a thread flow; more are dropped in an order of its own. */
const MOST_RESULTS = 5000;
const sarif_MOST_STEPS = 1000;
/** GitHub reads critical above 9, high from 7, medium from 4, low above 0. */
const SECURITY_SEVERITY = {
    critical: '9.5',
    high: '8.0',
    medium: '5.5',
    low: '2.0',
    none: '0.0',
};
const LEVELS = { block: 'error', comment: 'warning', note: 'note' };
/**
 * SARIF 2.1.0 for code scanning: what this change opens, not what it resolves or what is accepted. A secondary output: alerts are
 * shown only where all their lines were changed, so nothing may depend on them.
 */
function sarifReport(review, tool) {
    const reported = review.findings.filter((finding) => ['blocking', 'review', 'undecided', 'note'].includes((0,review_sections/* sectionOf */.ZE)(finding)));
    const shown = reported.slice(0, MOST_RESULTS);
    const rules = rulesOf(shown, tool);
    const positions = new Map(rules.map((rule, index) => [rule.id, index]));
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'Demarc', semanticVersion: tool.version, rules } },
                automationDetails: { id: 'demarc/' },
                columnKind: 'unicodeCodePoints',
                invocations: [
                    { executionSuccessful: review.verdict !== 'error', ...dropped(reported.length - shown.length) },
                ],
                results: shown.map((finding) => resultOf(finding, review, positions.get(finding.rule) ?? 0)),
            },
        ],
    };
    return `${(0,review_escape/* visibleJson */.$m)(JSON.stringify(log, null, 2))}\n`;
}
function dropped(count) {
    if (count === 0)
        return {};
    const text = `${count} findings of the lowest risk are left out, because code scanning keeps ${MOST_RESULTS}.`;
    return { toolExecutionNotifications: [{ level: 'warning', message: { text } }] };
}
/** One entry per rule, with the worst risk among its findings: code scanning ranks by rule. */
function rulesOf(findings, { documentation }) {
    const byRule = new Map();
    for (const finding of findings) {
        const worst = byRule.get(finding.rule);
        if (worst === undefined || model_finding/* RISKS */.F7.indexOf(finding.risk) < model_finding/* RISKS */.F7.indexOf(worst.risk))
            byRule.set(finding.rule, finding);
    }
    return [...byRule.values()].map((finding) => ({
        id: finding.rule,
        name: finding.rule,
        shortDescription: { text: required(message(finding.title)) },
        fullDescription: { text: required(message(finding.why)) },
        help: {
            text: required(message(helpOf(finding))),
            markdown: (0,review_escape/* markdown */.wD)(helpOf(finding)),
        },
        ...(documentation === undefined
            ? {}
            : { helpUri: `${documentation}/${encodeURIComponent(finding.rule)}` }),
        defaultConfiguration: { level: LEVELS[finding.gate] },
        properties: {
            tags: ['security', finding.class, `layer/${finding.layer}`],
            precision: 'high',
            'security-severity': SECURITY_SEVERITY[finding.risk],
        },
    }));
}
function helpOf({ why, fix }) {
    return fix === '' ? why : `${why} What to do: ${fix}`;
}
function resultOf(finding, review, ruleIndex) {
    const steps = flowOf(finding);
    return {
        ruleId: finding.rule,
        ruleIndex,
        level: LEVELS[finding.gate],
        message: { text: required(messageOf(finding)) },
        locations: [{ physicalLocation: physical(anchorOf(finding, review)) }],
        // Code scanning tells alerts apart by the first of these; the second is what our own comments use.
        partialFingerprints: {
            primaryLocationLineHash: `${finding.fingerprint}:1`,
            'demarc/v1': finding.fingerprint,
        },
        ...(steps.length === 0 ? {} : { codeFlows: [{ threadFlows: [{ locations: steps }] }] }),
        properties: {
            id: finding.id,
            subject: (0,review_escape/* visible */.RK)(finding.subject.address),
            certainty: finding.certainty,
            risk: finding.risk,
        },
    };
}
function messageOf(finding) {
    const witness = finding.witness === null ? '' : `Gets through: ${(0,review_words/* witnessSentence */.xM)(finding.witness)}`;
    const lacking = finding.lacking.slice(0, 3).map(review_words/* lackingSentence */.vD);
    return [finding.what, helpOf(finding), witness, ...lacking]
        .map(message)
        .filter((part) => part !== '')
        .join(' ');
}
/** Square brackets would make links of a message. */
function message(sentence) {
    return (0,review_escape/* plainText */.wh)(sentence).replace(/[[\]]/g, '\\$&');
}
/** Required strings must not be empty. */
function required(text) {
    return text === '' ? 'No further detail.' : text;
}
function flowOf(finding) {
    return pathOf(finding)
        .flatMap(({ says, places }) => places.map((at) => ({ says, at })))
        .slice(0, sarif_MOST_STEPS)
        .map(({ says, at }) => ({
        location: { physicalLocation: physical(at), message: { text: required(message(says)) } },
    }));
}
/** A line of the head. A deleted line has no place there, so its file stands for it; without any line the reviewed input does. */
function anchorOf({ location, evidence, subject }, { inputs }) {
    if (location?.side === 'RIGHT')
        return location;
    if (location !== null)
        return { file: location.file, line: 1, endLine: 1 };
    const proof = evidence.find((step) => step.trail !== undefined)?.trail?.at;
    const input = inputs.find((candidate) => candidate.name === subject.input);
    return proof ?? { file: input?.file ?? 'plan.json', line: 1, endLine: 1 };
}
function physical({ file, line, endLine }) {
    return {
        artifactLocation: { uri: urlPath(file) || 'unknown', uriBaseId: '%SRCROOT%' },
        region: { startLine: Math.max(1, line), endLine: Math.max(1, line, endLine) },
    };
}

;// CONCATENATED MODULE: ./lib/review/render/terminal.js







const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
/** The review as text for a terminal, the verdict first and last; a review without anything to say is one line. */
function terminalReview(review, { color, width }) {
    const paper = { width: Math.max(40, width), paint: color ? painted : (text) => text };
    const verdict = paper.paint(`Demarc: ${headline(review).words}`, verdictStyle(review));
    const body = [
        ...review.notices.map((notice) => flow(notice, paper, 'Note: ')),
        ...sectionTexts(review, paper),
        ...(0,review_words/* waiverLists */.Q2)(review).map((sentence) => flow(sentence, paper)),
        ...coverageText(review, paper),
    ];
    return body.length === 0 ? `${verdict}\n` : `${[verdict, ...body, verdict].join('\n\n')}\n`;
}
function painted(text, style) {
    return `\u001b[${STYLES[style]}m${text}\u001b[0m`;
}
function verdictStyle({ verdict, warnOnly }) {
    if (verdict === 'pass' || verdict === 'skipped')
        return 'green';
    return verdict === 'error' || (verdict === 'blocked' && !warnOnly) ? 'red' : 'yellow';
}
function sectionTexts(review, paper) {
    const sections = (0,review_sections/* sectionsOf */.Ks)(review.findings);
    const error = review.verdict === 'error' ? [flow(review.summary, paper)] : [];
    return [
        ...error,
        ...review_sections/* SECTIONS */.bP.flatMap((section) => sections[section].length === 0
            ? []
            : [
                paper.paint(`${review_sections/* SECTION_TITLES */._Z[section]} (${sections[section].length})`, 'bold'),
                ...sections[section].map((finding) => findingText(finding, section, paper)),
            ]),
    ];
}
function findingText(finding, section, paper) {
    const inner = '    ';
    const where = finding.location === null ? '' : `${(0,review_escape/* terminal */.Fo)(placeText(finding.location))}  `;
    const facts = [(0,review_escape/* terminal */.Fo)(finding.id), (0,review_words/* riskWords */.zk)(finding), review_words/* LAYER_NAMES */.fj[finding.layer].toLowerCase()];
    const holder = (0,review_words/* holderWords */.gx)(finding);
    const lines = [
        flow(finding.what, paper, '  '),
        paper.paint(`${inner}${where}${facts.join(' · ')}${holder === '' ? '' : `: ${holder}`}`, 'dim'),
    ];
    if (section === 'waived')
        return [...lines, waiverText(finding, paper)].join('\n');
    if (section === 'resolved' || section === 'pending' || section === 'drift')
        return lines.join('\n');
    if (finding.why !== '')
        lines.push(flow(finding.why, paper, inner));
    for (const step of pathOf(finding))
        lines.push(stepText(step, paper));
    if (finding.witness !== null)
        lines.push(flow(`Gets through: ${(0,review_words/* witnessSentence */.xM)(finding.witness)}`, paper, inner));
    for (const missing of finding.lacking)
        lines.push(flow((0,review_words/* lackingSentence */.vD)(missing), paper, inner));
    if (finding.fix !== '')
        lines.push(flow(`What to do: ${finding.fix}`, paper, inner));
    return lines.join('\n');
}
function waiverText({ waiver }, paper) {
    return waiver === null ? '' : flow((0,review_words/* acceptedSentence */.l6)(waiver), paper, '    ');
}
function stepText({ says, places }, paper) {
    const text = flow(says, paper, '    → ');
    const from = places.map((at) => (0,review_escape/* terminal */.Fo)(placeText(at))).join(' ← ');
    return from === '' ? text : `${text}\n${paper.paint(`      ${from}`, 'dim')}`;
}
function coverageText(review, paper) {
    const { line, complete, sentences } = coverageOf(review);
    if (complete)
        return [];
    return [
        [
            paper.paint(`Coverage: ${line}`, 'bold'),
            ...sentences.map((sentence) => flow(sentence, paper, '  ')),
        ].join('\n'),
    ];
}
/** A worded sentence as wrapped lines; lines after the first are indented as far as `lead` reaches. */
function flow(sentence, { width, paint }, lead = '') {
    const indent = ' '.repeat(lead.length);
    const lines = [];
    let line = lead;
    let used = lead.length;
    for (const { text, style } of wordsOf(sentence)) {
        const length = Array.from(text).length;
        const gap = used > indent.length ? 1 : 0;
        if (gap > 0 && used + gap + length > width) {
            lines.push(line);
            line = indent;
            used = indent.length;
        }
        const space = used > indent.length ? ' ' : '';
        line += `${space}${style === undefined ? text : paint(text, style)}`;
        used += space.length + length;
    }
    return [...lines, line].join('\n');
}
/** Words and values; what touches a value without a space stays with it. */
function wordsOf(sentence) {
    const words = [];
    let open = false;
    for (const piece of (0,review_escape/* pieces */.IE)(sentence)) {
        const parts = piece.kind === 'value' ? [`\`${(0,review_escape/* terminal */.Fo)(piece.text)}\``] : terminalWords(piece.text);
        for (const [index, text] of parts.entries()) {
            const last = words.at(-1);
            const style = piece.kind === 'value' ? 'cyan' : undefined;
            if (index === 0 && open && last !== undefined && text !== '')
                last.text += text;
            else if (text !== '')
                words.push({ text, style });
            open = index === parts.length - 1 ? text !== '' : false;
        }
    }
    return words;
}
function terminalWords(text) {
    return text.split(' ').map(review_escape/* terminal */.Fo);
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/render.js







/** The same review in one of the formats of the command line. */
function renderAs(format, review, { color, width, settings }) {
    switch (format) {
        case 'text':
            return terminalReview(review, { color, width: width ?? 100 });
        case 'markdown':
            return `${summaryComment(review, { policy: settings.failOn, version: version.VERSION })}\n`;
        case 'json':
            return jsonReport(review, version.VERSION);
        case 'sarif':
            return sarifReport(review, { version: version.VERSION });
        case 'html':
            return htmlReport(review, version.VERSION);
        default:
            return (0,errors/* unreachable */.H)(format);
    }
}

// EXTERNAL MODULE: ./lib/command-line/formats.js
var formats = __webpack_require__(6470);
;// CONCATENATED MODULE: ./lib/command-line/present.js







const REPORTS = [
    ['report-file', 'json'],
    ['sarif-file', 'sarif'],
    ['html-file', 'html'],
];
/** The outputs that are asked for; throws an `InputError` for one that cannot be written. */
function outputsOf({ text }, { directory }) {
    const reports = REPORTS.filter(([option]) => text(option) !== '').map(([option, format]) => ({
        file: writable(option, external_node_path_.resolve(directory, text(option))),
        format,
    }));
    const written = text('output');
    const output = written === '' || written === '-' ? undefined : writable('output', external_node_path_.resolve(directory, written));
    const files = [...reports.map(({ file }) => file), ...(output === undefined ? [] : [output])];
    const twice = files.find((file, index) => files.indexOf(file) !== index);
    if (twice !== undefined)
        throw new errors/* InputError */.d({
            what: 'Two outputs are to be written there.',
            where: twice,
            fix: 'Give each its own file.',
        });
    return { format: formatOf(text('format')), output, reports };
}
function formatOf(written) {
    const found = formats/* FORMATS */.h.find((format) => format === (written === '' ? 'text' : written));
    if (found !== undefined)
        return found;
    const meant = (0,nearest.nearest)(written, formats/* FORMATS */.h);
    throw new errors/* InputError */.d({
        what: `\`${written}\` is not a format.`,
        where: 'option `--format`',
        fix: `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}Choose one of ${formats/* FORMATS */.h.join(', ')}.`,
    });
}
function writable(option, file) {
    const where = `option \`--${option}\``;
    const folder = external_node_path_.dirname(file);
    if (!(0,external_node_fs_.existsSync)(folder) || !(0,external_node_fs_.statSync)(folder).isDirectory())
        throw new errors/* InputError */.d({ what: `There is no folder \`${folder}\`.`, where, fix: 'Make it first.' });
    if ((0,external_node_fs_.existsSync)(file) && (0,external_node_fs_.statSync)(file).isDirectory())
        throw new errors/* InputError */.d({ what: `\`${file}\` is a folder.`, where, fix: 'Name a file in it.' });
    return file;
}
/** Writes a review wherever it is asked for. */
function present_present(review, outputs, { settings, terminal }) {
    const { width } = terminal;
    for (const { file, format } of outputs.reports)
        write(file, renderAs(format, review, { color: false, width, settings }));
    const { format, output } = outputs;
    const color = terminal.color && output === undefined;
    const text = renderAs(format, review, { color, width: output === undefined ? width : undefined, settings });
    if (output === undefined)
        terminal.write(text);
    else
        write(output, text);
}
/** Writes the reports of a run that could not be finished, so that merging them does not take it for a missing leg. */
function presentFailure(message, { reports }) {
    for (const { file, format } of reports)
        write(file, renderAs(format, (0,compose/* failedReview */.Iz)(message), { color: false, width: undefined, settings: { failOn: [] } }));
}
function write(file, text) {
    try {
        (0,external_node_fs_.writeFileSync)(file, text);
    }
    catch (error) {
        throw new errors/* InputError */.d({
            what: `It cannot be written (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'}).`,
            where: file,
            fix: 'Name a file that this user may write.',
        });
    }
}
/** 0 passes, 1 fails the step, 2 could not run; in warn-only mode only the last one fails. */
function exitCodeOf({ verdict, warnOnly }, { onUndecided }) {
    if (verdict === 'error')
        return 2;
    if (warnOnly)
        return 0;
    return verdict === 'blocked' || (verdict === 'undecided' && onUndecided === 'fail') ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/command-line/commands.js










/** `demarc review` and `demarc merge`: reads the words after the command, does the work, and gives the exit code. */
async function runCommand(command, words, terminal) {
    const given = argumentsOf(words, command);
    const outputs = outputsOf(given, terminal);
    try {
        const outcome = await (command === 'review' ? reviewed(given, terminal) : merged(given, terminal));
        terminal.progress('');
        present_present(outcome.review, outputs, { ...outcome, terminal });
        return exitCodeOf(outcome.review, outcome.settings);
    }
    catch (error) {
        terminal.progress('');
        presentFailure(error instanceof errors/* InputError */.d ? error.message : 'Demarc broke on its own fault.', outputs);
        throw error;
    }
}
async function reviewed(given, terminal) {
    const { lines, text } = given;
    const { directory } = terminal;
    const asked = {
        plans: lines('plan-json'),
        basePlans: lines('base-plan-json'),
        changeSets: lines('change-set-json'),
        templates: lines('template'),
        baseTemplates: lines('base-template'),
        workingDirectories: lines('working-directory'),
    };
    const inputs = [...asked.plans, ...asked.changeSets, ...asked.templates];
    if (inputs.length === 0)
        throw new errors/* InputError */.d({
            what: 'There is nothing to review.',
            where: 'demarc review',
            fix: 'Give `--plan-json`, `--change-set-json` or `--template`.',
        });
    const trees = localTrees({
        workingDirectories: asked.workingDirectories,
        templates: asked.templates,
        baseTemplates: asked.baseTemplates,
        baseDirectory: text('base-directory'),
        baseRef: text('base-ref'),
        headRef: text('head-ref'),
    }, directory);
    const settings = await readSettings(text, configurationOf(text('config-file'), trees, directory), terminal.today);
    terminal.progress(`Reading ${inputs.join(', ')}`);
    // The analysis is loaded while the inputs are read.
    const [gathered, { review }] = await Promise.all([
        gather(asked, trees, { directory }),
        Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(882), __webpack_require__.e(508)]).then(__webpack_require__.bind(__webpack_require__, 7508)),
    ]);
    terminal.progress(`Reviewing ${gathered.inputs.map((input) => input.summary.name).join(', ')}`);
    return { review: review({ ...gathered, settings, notices: settings.notices }), settings };
}
async function merged({ text, lines, rest }, terminal) {
    const { directory } = terminal;
    const head = directoryTree(repositoryRoot(directory) ?? directory);
    const file = configurationOf(text('config-file'), { head, rules: undefined, base: undefined }, directory);
    const settings = await readSettings(text, file, terminal.today);
    const merge = await mergeReports([...rest, ...lines('merge-reports')], settings, directory);
    return { review: merge, settings };
}
/**
 * The configuration of the base side, and what the change makes of it. A file that is named by hand is taken as it is on
 * disk: whoever names it decides.
 */
function configurationOf(named, { rules, base, head }, directory) {
    const name = named === '' ? CONFIGURATION_FILE : named;
    if (named === '') {
        if (base === undefined)
            return { name, text: head.read(name) };
        return { name, text: (rules ?? base).read(name), change: { from: base.read(name), to: head.read(name) } };
    }
    const bytes = bytesOf(external_node_path_.resolve(directory, named));
    if (bytes !== undefined)
        return { name, text: new TextDecoder().decode(bytes) };
    throw new errors/* InputError */.d({
        what: `There is no file \`${named}\`.`,
        where: 'option `--config`',
        fix: 'Correct the path.',
    });
}


/***/ }),

/***/ 6470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ FORMATS)
/* harmony export */ });
/** How a review can be written. */
const FORMATS = ['text', 'markdown', 'json', 'sarif', 'html'];


/***/ }),

/***/ 99:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jr: () => (/* binding */ callsTo),
/* harmony export */   M0: () => (/* binding */ formatAddress),
/* harmony export */   Pe: () => (/* binding */ withoutKeys),
/* harmony export */   TD: () => (/* binding */ formatKey),
/* harmony export */   dY: () => (/* binding */ formatModulePath),
/* harmony export */   or: () => (/* binding */ parseAddress),
/* harmony export */   pV: () => (/* binding */ parseModulePath),
/* harmony export */   qZ: () => (/* binding */ unquoted)
/* harmony export */ });
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5940);

/** Takes `module.web["a.b"].data.aws_x.y[0]` apart; undefined when the text is not a resource address. */
function parseAddress(text) {
    const parts = splitAddress(text);
    if (parts === undefined)
        return undefined;
    const { steps: modules, rest } = takeModules(parts);
    const [first, second, third, ...others] = rest;
    if (first === undefined || second === undefined || others.length > 0)
        return undefined;
    if (first.name === 'data' || first.name === 'ephemeral') {
        if (third === undefined || first.key !== undefined || second.key !== undefined)
            return undefined;
        const mode = first.name;
        return { modules, mode, type: second.name, name: third.name, key: third.key };
    }
    if (third !== undefined || first.key !== undefined)
        return undefined;
    return { modules, mode: 'managed', type: first.name, name: second.name, key: second.key };
}
/** Takes `module.network["eu"].module.subnets` apart; the empty text is the root module; undefined when it names anything else. */
function parseModulePath(text) {
    if (text === '')
        return [];
    const parts = splitAddress(text);
    if (parts === undefined)
        return undefined;
    const { steps, rest } = takeModules(parts);
    return rest.length === 0 ? steps : undefined;
}
/** The address as Terraform spells it in a plan. */
function formatAddress({ modules, mode, type, name, key }) {
    const prefix = modules.length === 0 ? '' : `${formatModulePath(modules)}.`;
    return (0,_model_value_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(`${prefix}${mode === 'managed' ? '' : `${mode}.`}${type}.${name}${formatKey(key)}`);
}
/** The module path as Terraform spells it; empty for the root module. */
function formatModulePath(modules) {
    return modules.map(({ name, key }) => `module.${name}${formatKey(key)}`).join('.');
}
/** The module calls that lead to an address, innermost first. */
function callsTo(address) {
    const modules = parseAddress(address)?.modules ?? [];
    return modules.map((_, index) => (0,_model_value_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)(formatModulePath(modules.slice(0, modules.length - index))));
}
/** `[0]`, `["eu-west-1"]`, or nothing. */
function formatKey(key) {
    if (key === undefined)
        return '';
    return typeof key === 'number' ? `[${key}]` : `["${quoted(key)}"]`;
}
/** The address of the block that declares an instance: every instance key removed. */
function withoutKeys({ modules, ...rest }) {
    return { ...rest, modules: modules.map(({ name }) => ({ name, key: undefined })), key: undefined };
}
const NAME = /[\p{L}\p{N}_-]+/uy;
const NUMBER_KEY = /\[(\d{1,15})\]/y;
const STRING_KEY = /\["((?:[^"\\]|\\[^])*)"\]/y;
function splitAddress(text) {
    const parts = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const found = pattern.exec(text);
        if (found !== null)
            at += found[0].length;
        return found;
    };
    for (;;) {
        const name = take(NAME)?.[0];
        if (name === undefined)
            return undefined;
        const number = take(NUMBER_KEY)?.[1];
        const string = number === undefined ? take(STRING_KEY)?.[1] : undefined;
        const key = number !== undefined ? Number(number) : string === undefined ? undefined : unquoted(string);
        parts.push({ name, key });
        if (at === text.length)
            return parts;
        if (text[at] !== '.')
            return undefined;
        at += 1;
    }
}
function takeModules(parts) {
    const steps = [];
    let at = 0;
    for (; parts[at]?.name === 'module' && parts[at]?.key === undefined; at += 2) {
        const call = parts[at + 1];
        if (call === undefined)
            break;
        steps.push(call);
    }
    return { steps, rest: parts.slice(at) };
}
const ESCAPES = new Map([
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['"', '"'],
    ['\\', '\\'],
]);
const ESCAPE = /\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|\\([^])|([$%])\4\{/g;
/** Text of an HCL quoted string without interpolation, given what stands between its quotes. */
function unquoted(raw) {
    return raw.replace(ESCAPE, (whole, ...groups) => {
        const [short, long, letter, sign] = groups;
        if (sign !== undefined)
            return `${sign}{`;
        const code = Number.parseInt(short ?? long ?? '', 16);
        if (!Number.isNaN(code))
            return code <= 0x10ffff ? String.fromCodePoint(code) : '\u{fffd}';
        return ESCAPES.get(letter ?? '') ?? whole;
    });
}
function quoted(text) {
    return text.replace(/["\\\n\r\t]|([$%])\{/g, (found, sign) => {
        if (sign !== undefined)
            return `${sign}${found}`;
        for (const [letter, character] of ESCAPES)
            if (character === found)
                return `\\${letter}`;
        return found;
    });
}


/***/ }),

/***/ 3222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ createExpressionParser)
});

// EXTERNAL MODULE: ./lib/ingest/terraform/syntax/lexer.js
var lexer = __webpack_require__(5889);
;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/expression-tokens.js

const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
/** Short enough that a double holds every digit; what is glued to it would make it something else. */
const NUMBER = /\d{1,15}(?:\.\d{1,15})?(?![\p{L}\p{N}_.])/uy;
const HEREDOC = /<<-?([\p{L}_][\p{L}\p{N}_-]*)\r?\n/uy;
const MARK = /\.\.\.|\|\||&&|==|!=|<=|>=|=>|[-+*/%<>!?:=.,()[\]{}]/y;
const BLANKS = /(?:[ \t]|\r(?=\n))+/y;
/** Splits the code between two offsets; undefined where a token is not one of the common forms. */
function expressionTokens(text, from, to) {
    const tokens = [];
    for (let at = from; at < to;) {
        const blank = matchAt(BLANKS, text, at)?.length ?? 0;
        const comment = blank > 0 ? undefined : (0,lexer/* commentEnd */.TM)(text, at);
        if (blank > 0 || comment !== undefined) {
            if (comment !== undefined && (comment > to || !isClosed(text, at, comment)))
                return undefined;
            at = comment ?? at + blank;
            continue;
        }
        const token = tokenAt(text, at);
        if (token === undefined || token.end > to)
            return undefined;
        tokens.push(token);
        at = token.end;
    }
    return tokens;
}
function isClosed(text, start, end) {
    return !text.startsWith('/*', start) || (end - start >= 4 && text.startsWith('*/', end - 2));
}
function tokenAt(text, start) {
    const letter = text[start] ?? '';
    const token = (kind, end) => ({
        kind,
        text: text.slice(start, end),
        start,
        end,
    });
    if (letter === '\n')
        return token('line-break', start + 1);
    if (letter === '"') {
        const end = (0,lexer/* lexEnclosed */.Fy)(text, start);
        return text[end - 1] === '"' && end > start + 1 ? token('quoted', end) : undefined;
    }
    const name = matchAt(NAME, text, start);
    if (name !== undefined)
        return token('name', start + name.length);
    if (letter >= '0' && letter <= '9') {
        const number = matchAt(NUMBER, text, start);
        return number === undefined ? undefined : token('number', start + number.length);
    }
    if (text.startsWith('<<', start)) {
        const end = heredocEnd(text, start);
        return end === undefined ? undefined : token('heredoc', end);
    }
    const mark = matchAt(MARK, text, start);
    return mark === undefined ? undefined : token('mark', start + mark.length);
}
/** Offset after the marker that closes the heredoc; interpolations that span its lines are beyond the common forms. */
function heredocEnd(text, start) {
    HEREDOC.lastIndex = start;
    const opening = HEREDOC.exec(text);
    if (opening === null)
        return undefined;
    for (let line = start + opening[0].length; line < text.length;) {
        const lineEnd = text.indexOf('\n', line);
        const end = lineEnd === -1 ? text.length : lineEnd;
        if (text.slice(line, end).trim() === opening[1])
            return line + text.slice(line, end).trimEnd().length;
        line = end + 1;
    }
    return undefined;
}
function matchAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
}

// EXTERNAL MODULE: ./lib/ingest/terraform/syntax/source-text.js
var source_text = __webpack_require__(4576);
;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/expression-cursor.js


/** Deeper nesting is left to the worker, whose stack may overflow without harm. */
const DEEPEST = 40;
/** Thrown over an expression that is not of the common forms; made once, for its stack tells nothing. */
const BEYOND = new Error('an expression beyond the common forms');
/** Where a parser stands among the tokens between two offsets of a text; throws BEYOND instead of going on over what it cannot take. */
class ExpressionCursor {
    reading;
    tokens;
    at = 0;
    /** Offset after the last token taken. */
    last;
    /** Whether a line break means something: outside of all brackets, and between the items of an object. */
    minds = false;
    constructor(reading, start, end) {
        const tokens = expressionTokens(reading.text, start, end);
        if (tokens === undefined)
            throw BEYOND;
        this.reading = reading;
        this.tokens = tokens;
        this.last = start;
    }
    static over(text) {
        let lineStarts;
        const lineOf = (offset) => (0,source_text/* lineIndex */.Dp)((lineStarts ??= (0,source_text/* lineStartsOf */.xV)(text)), offset);
        return new ExpressionCursor({ text, lineOf, depth: 0 }, 0, text.length);
    }
    /** Over a part of the same text. */
    within(start, end) {
        return new ExpressionCursor(this.reading, start, end);
    }
    name() {
        const { kind, text } = this.take();
        if (kind !== 'name')
            throw BEYOND;
        return text;
    }
    /** The next token, beyond line breaks where they mean nothing. */
    next() {
        if (!this.minds)
            while (this.tokens[this.at]?.kind === 'line-break')
                this.at += 1;
        return this.tokens[this.at];
    }
    /** Where the next token starts. */
    start() {
        return this.next()?.start ?? this.last;
    }
    /** The next token if it is a mark; empty otherwise. */
    mark() {
        const token = this.next();
        return token?.kind === 'mark' ? token.text : '';
    }
    /** Whether a call's parenthesis follows the name just taken, on the same line. */
    isCalled() {
        const token = this.tokens[this.at];
        return token?.kind === 'mark' && token.text === '(';
    }
    take() {
        const token = this.next();
        if (token === undefined)
            throw BEYOND;
        this.at += 1;
        this.last = token.end;
        return token;
    }
    /** Takes the mark if it is the next token. */
    takes(mark) {
        const isNext = this.mark() === mark;
        if (isNext)
            this.take();
        return isNext;
    }
    expect(mark) {
        if (!this.takes(mark))
            throw BEYOND;
    }
    /** Takes line breaks, of which none need be. */
    breaks() {
        const before = this.at;
        while (this.tokens[this.at]?.kind === 'line-break')
            this.at += 1;
        return this.at > before;
    }
    /** Reads where line breaks mean something, or do not. */
    minding(minds, read) {
        const before = this.minds;
        this.minds = minds;
        const found = read();
        this.minds = before;
        return found;
    }
    /** Reads what stands inside of something else. */
    deeper(read) {
        this.reading.depth += 1;
        if (this.reading.depth > DEEPEST)
            throw BEYOND;
        const found = read();
        this.reading.depth -= 1;
        return found;
    }
    /** From an offset to the end of the last token taken. */
    spanFrom(start) {
        const { lineOf } = this.reading;
        const end = Math.max(start, this.last);
        return { start, end, line: lineOf(start), endLine: lineOf(Math.max(start, end - 1)) };
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/bracketed-expression.js

/** `name(…)`, the name already taken. */
function callOf(name, { cursor, read, start }) {
    const args = [];
    let expand = false;
    cursor.take();
    cursor.minding(false, () => {
        while (cursor.mark() !== ')') {
            args.push(read());
            expand = cursor.takes('...');
            if (expand || !cursor.takes(','))
                break;
        }
        cursor.expect(')');
    });
    return { kind: 'call', name, args, expand, span: cursor.spanFrom(start) };
}
/** `[…]`, the bracket already taken. */
function tupleIn({ cursor, read, start }) {
    const items = [];
    while (cursor.mark() !== ']') {
        items.push(read());
        if (!cursor.takes(','))
            break;
    }
    cursor.expect(']');
    return { kind: 'tuple', items, span: cursor.spanFrom(start) };
}
/** `{…}`, the bracket already taken; line breaks part its items. */
function objectIn(bracket) {
    const { cursor, read, start } = bracket;
    const items = [];
    cursor.breaks();
    while (cursor.mark() !== '}') {
        const key = objectKey(bracket);
        if (!cursor.takes('='))
            cursor.expect(':');
        items.push({ key, value: read() });
        const isApart = cursor.takes(',');
        if (!cursor.breaks() && !isApart)
            break;
    }
    cursor.expect('}');
    return { kind: 'object', items, span: cursor.spanFrom(start) };
}
/** A bare name is a key, not a reference. */
function objectKey({ cursor, read }) {
    const token = cursor.next();
    if (token?.kind === 'quoted' || cursor.mark() === '(')
        return read();
    const value = cursor.name();
    return { kind: 'literal', value, span: cursor.spanFrom(token?.start ?? 0) };
}
/** `[for …]` or `{for …}`, the bracket already taken. */
function forIn({ cursor, read, start }, close) {
    cursor.take();
    const first = cursor.name();
    const second = cursor.takes(',') ? cursor.name() : undefined;
    if (cursor.name() !== 'in')
        throw BEYOND;
    const collection = read();
    cursor.expect(':');
    let value = read();
    let key;
    if (close === '}') {
        cursor.expect('=>');
        key = value;
        value = read();
    }
    const grouped = cursor.takes('...');
    if (grouped && key === undefined)
        throw BEYOND;
    const isFiltered = cursor.next()?.text === 'if';
    if (isFiltered)
        cursor.take();
    const condition = isFiltered ? read() : undefined;
    cursor.expect(close);
    return {
        kind: 'for',
        keyName: second === undefined ? undefined : first,
        valueName: second ?? first,
        collection,
        key,
        value,
        condition,
        grouped,
        span: cursor.spanFrom(start),
    };
}

// EXTERNAL MODULE: ./lib/ingest/terraform/syntax/template-text.js
var template_text = __webpack_require__(2445);
;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/template-tree.js
/** Puts the flat tokens of a template and the code between them back into nested directives. */
class TemplateReader {
    at = 0;
    source;
    tokens;
    codes;
    constructor(source, tokens, codes) {
        this.source = source;
        this.tokens = tokens;
        this.codes = [...codes];
    }
    parts(textOf) {
        const parts = [];
        for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
            if (token.kind === 'text') {
                const part = textOf(this.at);
                if (part.text !== '')
                    parts.push(part);
            }
            else if (token.kind === 'interpolation')
                parts.push(this.code());
            else if (/^%\{~?\s*(?:else|endif|endfor)\b/.test(this.sourceOf(token)))
                return parts;
            else {
                parts.push(this.directive(token, textOf));
            }
            this.at += 1;
        }
        return parts;
    }
    sourceOf({ start, end }) {
        return this.source.slice(start, end);
    }
    code() {
        const code = this.codes.shift();
        if (code === undefined)
            throw new Error('a template has more code than its tree');
        return code;
    }
    directive(token, textOf) {
        const subject = this.code();
        const { span } = subject;
        const names = /^%\{~?\s*for\s+([^\s,]+)\s*(?:,\s*(\S+)\s+)?/.exec(this.sourceOf(token));
        this.at += 1;
        const body = { kind: 'template', parts: this.parts(textOf), span };
        if (names !== null) {
            const [, first = '', second] = names;
            const each = {
                kind: 'for',
                keyName: second === undefined ? undefined : first,
                valueName: second ?? first,
                collection: subject,
                key: undefined,
                value: body,
                condition: undefined,
                grouped: false,
                span,
            };
            return { kind: 'join', each, span };
        }
        let whenFalse = { kind: 'literal', value: '', span };
        const next = this.tokens[this.at];
        if (next !== undefined && /^%\{~?\s*else\b/.test(this.sourceOf(next))) {
            this.at += 1;
            whenFalse = { kind: 'template', parts: this.parts(textOf), span };
        }
        return { kind: 'conditional', condition: subject, whenTrue: body, whenFalse, span };
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/template-expression.js


/** A template's text and code in order; text alone is a literal. The code, in the order it is written, comes from the caller. */
function templateExpression({ source, span, lineOf }, codesIn) {
    const opening = /^<<(-?)[^\n]*\n/.exec(source.slice(span.start, span.end));
    const start = span.start + (opening?.[0].length ?? 1);
    const end = opening === null ? span.end - 1 : source.lastIndexOf('\n', span.end - 1) + 1;
    const style = opening === null ? 'quoted' : opening[1] === '-' ? 'indented-heredoc' : 'heredoc';
    const tokens = (0,template_text/* templateTokens */.Nk)(source, { start, end, heredoc: style !== 'quoted' });
    const texts = (0,template_text/* tokenTexts */.UA)(source, tokens, style);
    const reader = new TemplateReader(source, tokens, codesIn(tokens));
    const parts = reader.parts((index) => ({
        kind: 'text',
        text: texts[index] ?? '',
        line: lineOf(tokens[index]?.start ?? start) + trimmedLines(source, tokens, index),
        multiline: style !== 'quoted',
    }));
    const [only] = parts;
    if (parts.length === 0)
        return { kind: 'literal', value: '', span };
    if (parts.length === 1 && only?.kind === 'text' && style === 'quoted')
        return { kind: 'literal', value: only.text, span };
    return { kind: 'template', parts, span };
}
/** Lines that `~` takes from the front of a text: one, where nothing but blanks follows the code on its line. */
function trimmedLines(source, tokens, index) {
    const token = tokens[index];
    if (token === undefined || tokens[index - 1]?.trimAfter !== true)
        return 0;
    return /^[^\S\n]*\n/.test(source.slice(token.start, token.end)) ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/common-expression.js



const OPERATORS = new Map([['||'], ['&&'], ['==', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', '/', '%']].flatMap((same, strength) => same.map((operator) => [operator, [operator, strength]])));
/** Longer chains of operators or of accesses would nest deeper than whoever reads them may follow. */
const MOST_LINKS = 100;
/** Text between quotes: not every letter may follow a backslash. */
const QUOTED_TEXT = /^(?:[^\\\r\n]|\\(?:[nrt"\\]|u[\da-fA-F]{4}|U[\da-fA-F]{8}))*$/;
const SIGNS = new Map([
    ['-', '-'],
    ['!', '!'],
]);
/**
 * Understands the expressions that most configurations are written in, as hcl2json would but without starting its WebAssembly;
 * undefined for everything else, right or wrong: directives in templates, old-style indexes, long numbers, what does not parse.
 */
function commonExpression(text) {
    try {
        return new Reader(ExpressionCursor.over(text)).whole('line');
    }
    catch (error) {
        if (error === BEYOND)
            return undefined;
        throw error;
    }
}
/** Recursive descent over the tokens between two offsets. */
class Reader {
    cursor;
    constructor(cursor) {
        this.cursor = cursor;
    }
    /** All there is; by itself an expression ends with its line, in an interpolation it does not. */
    whole(extent) {
        const { cursor } = this;
        const expression = cursor.minding(extent === 'line', () => this.expression());
        if (cursor.next() !== undefined)
            throw BEYOND;
        return expression;
    }
    expression() {
        return this.cursor.deeper(() => {
            const start = this.cursor.start();
            const condition = this.operation(0);
            if (!this.cursor.takes('?'))
                return condition;
            const whenTrue = this.expression();
            this.cursor.expect(':');
            const whenFalse = this.expression();
            return { kind: 'conditional', condition, whenTrue, whenFalse, span: this.cursor.spanFrom(start) };
        });
    }
    /** Operators that bind at least so strongly, from left to right. */
    operation(weakest) {
        const start = this.cursor.start();
        let left = this.operand();
        for (let links = 0;; links += 1) {
            if (links > MOST_LINKS)
                throw BEYOND;
            const [operator, strength = -1] = OPERATORS.get(this.cursor.mark()) ?? [];
            if (operator === undefined || strength < weakest)
                return left;
            this.cursor.take();
            const right = this.operation(strength + 1);
            left = { kind: 'binary', operator, left, right, span: this.cursor.spanFrom(start) };
        }
    }
    operand() {
        const start = this.cursor.start();
        const operator = SIGNS.get(this.cursor.mark());
        if (operator === undefined) {
            // Attributes of what stands in parentheses are not part of a reference.
            const isEnclosed = this.cursor.mark() === '(';
            return this.traversed(this.term(), { start, isEnclosed });
        }
        this.cursor.take();
        const operand = this.cursor.deeper(() => this.operand());
        return { kind: 'unary', operator, operand, span: this.cursor.spanFrom(start) };
    }
    term() {
        const token = this.cursor.take();
        const { kind, text, start } = token;
        if (kind === 'quoted' || kind === 'heredoc')
            return this.template(token);
        if (kind === 'number')
            return { kind: 'literal', value: Number(text), span: this.cursor.spanFrom(start) };
        if (kind === 'name')
            return this.named(text, start);
        switch (text) {
            case '[':
                return this.cursor.minding(false, () => this.isFor() ? forIn(this.bracket(start), ']') : tupleIn(this.bracket(start)));
            case '{':
                return this.isFor()
                    ? this.cursor.minding(false, () => forIn(this.bracket(start), '}'))
                    : this.cursor.minding(true, () => objectIn(this.bracket(start)));
            case '(':
                return this.enclosed(')');
            default:
                throw BEYOND;
        }
    }
    named(name, start) {
        const span = this.cursor.spanFrom(start);
        if (this.cursor.isCalled())
            return callOf(name, this.bracket(start));
        if (name === 'true' || name === 'false')
            return { kind: 'literal', value: name === 'true', span };
        if (name === 'null')
            return { kind: 'literal', value: null, span };
        return { kind: 'traversal', root: name, steps: [], span };
    }
    /** What follows a term: `.name`, `[0]`, `["key"]`, `[expression]`, `[*]`, `.*`. */
    traversed(term, { start, isEnclosed }) {
        let found = term;
        let grows = !isEnclosed && term.kind === 'traversal';
        const step = (access) => {
            const span = this.cursor.spanFrom(start);
            found =
                grows && (found.kind === 'traversal' || found.kind === 'access')
                    ? { ...found, steps: [...found.steps, access], span }
                    : { kind: 'access', source: found, steps: [access], span };
            grows = true;
        };
        for (let links = 0;; links += 1) {
            if (links > MOST_LINKS)
                throw BEYOND;
            const at = this.cursor.start();
            if (this.cursor.takes('.')) {
                if (this.cursor.mark() !== '*') {
                    step(this.cursor.name());
                    continue;
                }
                this.cursor.take();
                const item = { kind: 'splat-item', span: this.cursor.spanFrom(at) };
                const steps = [];
                while (this.cursor.takes('.'))
                    steps.push(this.cursor.name());
                const each = steps.length === 0 ? item : { kind: 'access', source: item, steps, span: this.cursor.spanFrom(at) };
                found = { kind: 'splat', source: found, each, span: this.cursor.spanFrom(start) };
            }
            else if (this.cursor.takes('[')) {
                if (this.cursor.mark() === '*')
                    return this.fullSplat(found, { start, at });
                const first = this.cursor.minding(false, () => this.cursor.next());
                if (first?.kind === 'heredoc')
                    throw BEYOND;
                const isKeyEnclosed = first?.kind === 'mark' && first.text === '(';
                const key = this.enclosed(']');
                if (!isKeyEnclosed && key.kind === 'literal') {
                    if (key.value === null || typeof key.value === 'boolean')
                        throw BEYOND;
                    step(typeof key.value === 'number' ? key.value : { key: key.value });
                    continue;
                }
                found = { kind: 'index', source: found, key, span: this.cursor.spanFrom(start) };
            }
            else
                return found;
            grows = false;
        }
    }
    /** All that follows `[*]` is asked of each item. */
    fullSplat(source, { start, at }) {
        this.cursor.take();
        this.cursor.expect(']');
        const item = { kind: 'splat-item', span: this.cursor.spanFrom(at) };
        const each = this.traversed(item, { start: at, isEnclosed: false });
        return { kind: 'splat', source, each, span: this.cursor.spanFrom(start) };
    }
    enclosed(close) {
        return this.cursor.minding(false, () => {
            const expression = this.expression();
            this.cursor.expect(close);
            return expression;
        });
    }
    template({ kind, start }) {
        const { text, lineOf } = this.cursor.reading;
        return templateExpression({ source: text, span: this.cursor.spanFrom(start), lineOf }, (tokens) => tokens.flatMap((token) => {
            if (token.kind !== 'text')
                return [this.codeIn(token)];
            if (kind === 'quoted' && !QUOTED_TEXT.test(text.slice(token.start, token.end)))
                throw BEYOND;
            return [];
        }));
    }
    codeIn({ kind, start, end, trimBefore, trimAfter }) {
        const { cursor } = this;
        if (kind === 'directive' || cursor.reading.text[end - 1] !== '}')
            throw BEYOND;
        const code = cursor.within(start + (trimBefore ? 3 : 2), end - (trimAfter ? 2 : 1));
        return cursor.deeper(() => new Reader(code).whole('interpolation'));
    }
    bracket(start) {
        return { cursor: this.cursor, read: () => this.expression(), start };
    }
    isFor() {
        const token = this.cursor.next();
        return token?.kind === 'name' && token.text === 'for';
    }
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/start-worker.js

/**
 * Starts the thread that parses expressions. The bundler finds it only by the literal `new Worker(new URL('….js', …))`, and only in
 * a file without class fields, which it cannot read; sources run as they are under a runtime that strips types.
 */
function startWorker(progress) {
    const options = {
        workerData: progress,
        // A panic of the WebAssembly prints its stack; nobody wants to read it.
        stdout: true,
        stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: 1024 },
    };
    const source = './expression-worker.ts';
    const worker = import.meta.url.endsWith('.ts')
        ? new external_node_worker_threads_.Worker(new URL(source, import.meta.url), options)
        : new external_node_worker_threads_.Worker(__webpack_require__.ab + "expression-worker.js", options);
    worker.unref();
    // An error between two requests has nobody to tell; without a listener it would end the process.
    worker.on('error', () => undefined);
    return worker;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/parsing-thread.js

/** Each costs a time limit and a new worker: a change that holds more of them is an attack. */
const MOST_CULPRITS = 5;
/** The worker as its users see it: started with the first text, restarted when it breaks down, never keeping the process alive. */
class ParsingThread {
    worker;
    culprits = 0;
    progress = new Int32Array(new SharedArrayBuffer(4));
    limits;
    constructor({ perExpression = 5_000, start = 30_000 } = {}) {
        this.limits = { perExpression, start };
    }
    /** Answers for every text, in no certain order; rejects only when the worker does not start. */
    async *parse(texts) {
        const open = new Map(texts.entries());
        while (open.size > 0 && this.culprits < MOST_CULPRITS) {
            const results = [];
            const ending = await this.run([...open], results);
            for (const result of results) {
                const text = open.get(result.index);
                if (text !== undefined)
                    yield [text, parsedOf(result)];
                open.delete(result.index);
            }
            if (ending.kind !== 'stuck')
                continue;
            await this.stop();
            if (ending.index < 0)
                throw new Error('the expression parser does not start in time');
            const culprit = open.get(ending.index);
            if (culprit === undefined)
                continue;
            yield [culprit, { kind: 'refused', why: ending.why }];
            open.delete(ending.index);
            this.culprits += 1;
        }
        for (const text of open.values())
            yield [text, { kind: 'refused', why: 'the parser gave out too often' }];
    }
    async stop() {
        const { worker } = this;
        this.worker = undefined;
        await worker?.terminate();
    }
    /** One request to one worker; ends when all is answered, the worker is stuck or spoilt, or it is gone. */
    async run(texts, results) {
        const fresh = this.worker === undefined;
        const worker = (this.worker ??= startWorker(this.progress.buffer));
        Atomics.store(this.progress, 0, -1);
        return await new Promise((resolve, reject) => {
            const watch = this.watch((ending) => finish(() => resolve(ending)));
            const onMessage = (batch) => {
                results.push(...batch);
                const spoilt = batch.find((result) => 'poisoned' in result && result.poisoned);
                if (spoilt !== undefined)
                    finish(() => resolve({ kind: 'stuck', index: spoilt.index, why: 'it cannot be parsed' }));
                else if (results.length >= texts.length)
                    finish(() => resolve({ kind: 'done' }));
            };
            const onGone = (cause) => {
                const index = Atomics.load(this.progress, 0);
                this.worker = undefined;
                const why = 'the parser broke down over it';
                if (index >= 0)
                    finish(() => resolve({ kind: 'stuck', index, why }));
                else if (!fresh)
                    finish(() => resolve({ kind: 'gone' }));
                else
                    finish(() => reject(new Error('the expression parser does not start', { cause })));
            };
            const finish = (settle) => {
                clearInterval(watch);
                worker.off('message', onMessage).off('error', onGone).off('exit', onGone);
                settle();
            };
            worker.on('message', onMessage).on('error', onGone).on('exit', onGone);
            // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
            worker.postMessage({ texts });
        });
    }
    /** Looks at intervals whether the worker moves on; the interval also keeps the process alive while it waits for answers. */
    watch(onStuck) {
        let seen = -2;
        let since = Date.now();
        const { perExpression, start } = this.limits;
        return setInterval(() => {
            const index = Atomics.load(this.progress, 0);
            const now = Date.now();
            if (index !== seen) {
                seen = index;
                since = now;
            }
            else if (now - since > (index < 0 ? start : perExpression))
                onStuck({ kind: 'stuck', index, why: `parsing it takes longer than ${perExpression / 1_000} s` });
        }, 50);
    }
}
function parsedOf(result) {
    if ('expression' in result)
        return { kind: 'expression', expression: result.expression };
    if (result.poisoned)
        return { kind: 'refused', why: 'it overflows the parser' };
    const why = /'?: expression:[^:]*: ([^]*)$/.exec(result.error)?.[1] ?? result.error;
    return { kind: 'invalid', why: why.trim().slice(0, 300) };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/expression-parser.js


/** A parser whose worker starts with the first text that needs it and never keeps the process alive. */
function createExpressionParser(limits = {}) {
    const results = new Map();
    /** Texts that only the worker could understand. */
    const beyond = new Set();
    const thread = new ParsingThread(limits);
    let queue = Promise.resolve();
    const run = async (texts) => {
        const missing = texts.filter((text) => !results.has(text));
        for await (const [text, parsed] of thread.parse(missing))
            results.set(text, parsed);
    };
    const result = (text) => {
        const known = results.get(text);
        if (known !== undefined)
            return known;
        if (beyond.has(text))
            return undefined;
        const expression = commonExpression(text);
        if (expression === undefined) {
            beyond.add(text);
            return undefined;
        }
        const parsed = { kind: 'expression', expression };
        results.set(text, parsed);
        return parsed;
    };
    return {
        parse(texts) {
            const wanted = [...new Set(texts)].filter((text) => result(text) === undefined);
            if (wanted.length === 0)
                return queue;
            const turn = queue.then(() => run(wanted));
            queue = turn.catch(() => undefined);
            return turn;
        },
        result,
        async close() {
            await queue;
            await thread.stop();
        },
    };
}


/***/ }),

/***/ 5889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ lexEnclosed),
/* harmony export */   P6: () => (/* binding */ significantText),
/* harmony export */   RX: () => (/* binding */ eachName),
/* harmony export */   TM: () => (/* binding */ commentEnd),
/* harmony export */   UE: () => (/* binding */ FILE_TOO_LARGE),
/* harmony export */   fx: () => (/* binding */ NESTING_LIMIT),
/* harmony export */   t7: () => (/* binding */ lexValue)
/* harmony export */ });
/** The hazard of every expression of a file that is refused as a whole. */
const FILE_TOO_LARGE = 'the file is larger than 1 MB';
/** Limits beyond which hcl2json hangs or overflows (measured: exponents of 7 digits take 20 s, heredocs are quadratic). */
const NESTING_LIMIT = 100;
const HEREDOC_LINE_LIMIT = 3_000;
const DIGIT_LIMIT = 400;
const EXPONENT_DIGIT_LIMIT = 4;
const BLANK = /[^\S\n]+|\n/y;
const NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?(\d+))?/y;
const HEREDOC = /<<(-?)([\p{L}_][\p{L}\p{N}_-]*)[^\n\S]*\r?\n/uy;
const QUOTED_TEXT = /[^"\\$%\n]+/y;
const HEREDOC_TEXT = /[^$%\n]+/y;
const CLOSING = new Map([
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
]);
function match(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text);
}
/**
 * Walks over an expression without understanding it: strings, templates, heredocs, brackets and comments. It keeps its own
 * stack, so depth costs no recursion, and reads every character once.
 */
class Walk {
    stack = [];
    at;
    /** Offset after the last token. */
    last;
    hazard;
    error;
    text;
    onName;
    constructor(text, at, onName) {
        this.text = text;
        this.at = at;
        this.last = at;
        this.onName = onName;
    }
    /** Consumes one token; false at the end of the expression. */
    step() {
        const top = this.stack.at(-1);
        if (this.at >= this.text.length) {
            if (top !== undefined)
                this.fail(top.opened, unclosed(top));
            return false;
        }
        if (top === undefined || top.kind === 'bracket' || top.kind === 'interpolation') {
            const comment = commentEnd(this.text, this.at);
            if (comment !== undefined) {
                this.at = comment;
                return true;
            }
            return this.stepCode(top);
        }
        const going = top.kind === 'quoted' ? this.stepQuoted(top) : this.stepHeredoc(top);
        this.last = this.at;
        return going;
    }
    push(frame) {
        this.stack.push(frame);
        if (this.stack.length > NESTING_LIMIT)
            this.hazard ??= 'nested too deeply';
    }
    fail(at, why) {
        this.error ??= { at, why };
        return false;
    }
    stepQuoted(top) {
        const plain = match(QUOTED_TEXT, this.text, this.at);
        if (plain !== null) {
            this.at += plain[0].length;
            return true;
        }
        const letter = this.text[this.at];
        if (letter === '\n')
            return this.fail(top.opened, 'a string is not closed on its line');
        if (letter === '\\')
            this.at += 2;
        else if (letter === '"') {
            this.stack.pop();
            this.at += 1;
        }
        else
            this.stepSign();
        return true;
    }
    stepHeredoc(top) {
        if (this.text[this.at - 1] === '\n') {
            const lineEnd = this.text.indexOf('\n', this.at);
            const line = this.text.slice(this.at, lineEnd === -1 ? undefined : lineEnd);
            if (line.trim() === top.close) {
                this.stack.pop();
                this.at += line.trimEnd().length;
                return true;
            }
        }
        const plain = match(HEREDOC_TEXT, this.text, this.at);
        if (plain !== null)
            this.at += plain[0].length;
        else if (this.text[this.at] === '\n')
            this.at += 1;
        else
            this.stepSign();
        return true;
    }
    /** At `$` or `%` inside a template. */
    stepSign() {
        const sign = this.text[this.at];
        if (this.text[this.at + 1] === sign && this.text[this.at + 2] === '{')
            this.at += 3;
        else if (this.text[this.at + 1] === '{') {
            this.push({ kind: 'interpolation', close: '}', opened: this.at });
            this.at += 2;
        }
        else
            this.at += 1;
    }
    stepCode(top) {
        const letter = this.text[this.at] ?? '';
        if (letter === '\n' && top === undefined)
            return false;
        const blank = match(BLANK, this.text, this.at);
        if (blank !== null) {
            this.at += blank[0].length;
            return true;
        }
        const close = CLOSING.get(letter);
        if (close !== undefined) {
            this.push({ kind: 'bracket', close, opened: this.at });
            this.at += 1;
        }
        else if (letter === ')' || letter === ']' || letter === '}') {
            if (top === undefined)
                return false;
            if (top.close !== letter)
                return this.fail(this.at, `\`${letter}\` closes nothing`);
            this.stack.pop();
            this.at += 1;
        }
        else if (letter === '"') {
            this.push({ kind: 'quoted', close: '"', opened: this.at });
            this.at += 1;
        }
        else
            this.stepWord(letter);
        this.last = this.at;
        return true;
    }
    stepWord(letter) {
        const name = match(NAME, this.text, this.at)?.[0];
        if (name !== undefined) {
            if (this.text[this.at - 1] !== '.')
                this.onName?.(this.at, this.at + name.length);
            this.at += name.length;
            return;
        }
        if (letter >= '0' && letter <= '9') {
            this.stepNumber();
            return;
        }
        const heredoc = letter === '<' ? match(HEREDOC, this.text, this.at) : null;
        if (heredoc === null)
            this.at += 1;
        else {
            this.checkHeredoc(heredoc);
            this.push({ kind: 'heredoc', close: heredoc[2] ?? '', opened: this.at });
            this.at += heredoc[0].length;
        }
    }
    stepNumber() {
        const number = match(NUMBER, this.text, this.at);
        if (number === null)
            throw new Error('a digit must start a number');
        if (number[0].length > DIGIT_LIMIT || (number[1]?.length ?? 0) > EXPONENT_DIGIT_LIMIT)
            this.hazard ??= 'a number too long to be read';
        this.at += number[0].length;
    }
    checkHeredoc(opening) {
        if (this.hazard !== undefined)
            return;
        let at = opening.index;
        for (let lines = 0; lines <= HEREDOC_LINE_LIMIT; lines += 1) {
            const next = this.text.indexOf('\n', at);
            if (next === -1)
                return;
            const line = this.text.slice(at, next);
            if (lines > 0 && line.trim() === opening[2])
                return;
            at = next + 1;
        }
        this.hazard = 'a heredoc too long to be read';
    }
}
function unclosed({ kind, close }) {
    if (kind === 'quoted')
        return 'a string is not closed';
    if (kind === 'heredoc')
        return `the heredoc is not closed by \`${close}\``;
    return `\`${close}\` is missing`;
}
/** Offset after the comment that starts here (a line comment ends before its line break); undefined when none does. */
function commentEnd(text, at) {
    const letter = text[at];
    if (letter === '#' || (letter === '/' && text[at + 1] === '/')) {
        const end = text.indexOf('\n', at);
        return end === -1 ? text.length : end;
    }
    if (letter === '/' && text[at + 1] === '*') {
        const end = text.indexOf('*/', at + 2);
        return end === -1 ? text.length : end + 2;
    }
    return undefined;
}
/** Walks from the start of an attribute's value to its end: a line break or a closing bracket outside of all brackets. */
function lexValue(text, start) {
    const walk = new Walk(text, start);
    while (walk.step())
        ;
    return { end: walk.at, last: walk.last, hazard: walk.hazard, error: walk.error };
}
/** Offset after the bracket, string or interpolation that opens at `start` (`${`, `%{`, or `"`). */
function lexEnclosed(text, start) {
    const quoted = text[start] === '"';
    const walk = new Walk(text, start + (quoted ? 1 : 2));
    walk.push(quoted
        ? { kind: 'quoted', close: '"', opened: start }
        : { kind: 'interpolation', close: '}', opened: start });
    while (walk.stack.length > 0 && walk.step())
        ;
    return walk.at;
}
/** Calls back with every name that may start a reference: in code and inside interpolations, but not in text or after a dot. */
function eachName(text, onName) {
    const walk = new Walk(text, 0, onName);
    while (walk.at < text.length)
        if (!walk.step())
            walk.at += 1;
}
const WORDS_MEET = /[\p{L}\p{N}_]$/u;
const WORD_STARTS = /^[\p{L}\p{N}_]/u;
/** The text of an expression without comments and layout, so that texts that differ in nothing else are equal. */
function significantText(text) {
    const walk = new Walk(text, 0);
    const parts = [];
    let isApart = false;
    while (walk.at < text.length) {
        const from = walk.at;
        const top = walk.stack.at(-1)?.kind;
        const isCode = top !== 'quoted' && top !== 'heredoc';
        const isComment = isCode && commentEnd(text, from) !== undefined;
        if (!walk.step())
            walk.at = Math.max(walk.at, from + 1);
        const part = text.slice(from, walk.at);
        if (isComment || (isCode && part.trim() === '')) {
            isApart = true;
            continue;
        }
        if (isApart && isCode && WORDS_MEET.test(parts.at(-1) ?? '') && WORD_STARTS.test(part))
            parts.push(' ');
        parts.push(part);
        isApart = false;
    }
    return parts.join('').replaceAll('\r\n', '\n');
}


/***/ }),

/***/ 4576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ lineIndex),
/* harmony export */   mh: () => (/* binding */ lineAt),
/* harmony export */   rI: () => (/* binding */ sourceText),
/* harmony export */   xV: () => (/* binding */ lineStartsOf)
/* harmony export */ });
function sourceText(file, text) {
    return { file, text, lineStarts: lineStartsOf(text) };
}
function lineStartsOf(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
/** Index of the line an offset falls in, counted from 0. */
function lineIndex(lineStarts, offset) {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((lineStarts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
/** Line of an offset, counted from 1. */
function lineAt(source, offset) {
    return lineIndex(source.lineStarts, offset) + 1;
}


/***/ }),

/***/ 2445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nk: () => (/* binding */ templateTokens),
/* harmony export */   UA: () => (/* binding */ tokenTexts),
/* harmony export */   nC: () => (/* binding */ asQuotedTemplate)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99);
/* harmony import */ var _lexer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5889);


const QUOTED_TEXT = /(?:[^\\$%]+|\\[^]|\$\$\{|%%\{|[$%](?!\{))+/y;
const HEREDOC_TEXT = /(?:[^$%]+|\$\$\{|%%\{|[$%](?!\{))+/y;
/** Splits what stands between the quotes, or between the first line and the marker of a heredoc. */
function templateTokens(source, { start, end, heredoc }) {
    const tokens = [];
    const content = source.slice(0, end);
    for (let at = start; at < end;) {
        const pattern = heredoc ? HEREDOC_TEXT : QUOTED_TEXT;
        pattern.lastIndex = at;
        const text = pattern.exec(content)?.[0];
        const tokenEnd = text === undefined ? Math.min(end, Math.max(at + 1, (0,_lexer_js__WEBPACK_IMPORTED_MODULE_1__/* .lexEnclosed */ .Fy)(content, at))) : at + text.length;
        tokens.push({
            kind: text !== undefined ? 'text' : content[at] === '%' ? 'directive' : 'interpolation',
            start: at,
            end: tokenEnd,
            trimBefore: text === undefined && content[at + 2] === '~',
            trimAfter: text === undefined && content[tokenEnd - 2] === '~',
        });
        at = tokenEnd;
    }
    return tokens;
}
/**
 * Text of each token as it will read: escapes decoded, `~` applied, `<<-` indentation removed; empty for code.
 * HCL reads a heredoc line by line, so `~` reaches no further than the line it touches, and lines without text keep their blanks.
 */
function tokenTexts(source, tokens, style) {
    const lines = tokens.map(({ kind, start, end }, index) => {
        if (kind !== 'text')
            return [];
        const pieces = source.slice(start, end).split(/(?<=\n)/);
        if (tokens[index - 1]?.trimAfter === true)
            pieces[0] = (pieces[0] ?? '').trimStart();
        const last = pieces.length - 1;
        if (tokens[index + 1]?.trimBefore === true)
            pieces[last] = (pieces[last] ?? '').trimEnd();
        return pieces;
    });
    const starts = lineStartFlags(tokens, lines);
    const indentation = style === 'indented-heredoc' ? indentationOf(tokens, lines, starts) : 0;
    return lines.map((pieces, index) => {
        const text = pieces
            .map((piece, at) => (starts[index]?.[at] === true ? outdented(piece, indentation) : piece))
            .join('');
        return style === 'quoted' ? (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .unquoted */ .qZ)(text) : text.replace(/([$%])\1\{/g, '$1{');
    });
}
/** For each piece of each token, whether it starts a line; what `~` has joined to the line before does not. Code has one piece. */
function lineStartFlags(tokens, lines) {
    let startsLine = true;
    return tokens.map(({ kind }, index) => {
        const pieces = kind === 'text' ? (lines[index] ?? []) : [''];
        return pieces.map((piece) => {
            const starts = startsLine;
            startsLine = piece.endsWith('\n');
            return starts;
        });
    });
}
function indentationOf(tokens, lines, starts) {
    let least = Number.POSITIVE_INFINITY;
    for (const [index, { kind }] of tokens.entries()) {
        if (kind !== 'text' && starts[index]?.[0] === true)
            return 0;
        for (const [at, piece] of (lines[index] ?? []).entries())
            if (starts[index]?.[at] === true && !isBlankLine(piece))
                least = Math.min(least, piece.length - piece.trimStart().length);
    }
    return Number.isFinite(least) ? least : 0;
}
function isBlankLine(piece) {
    return piece.endsWith('\n') && piece.trim() === '';
}
function outdented(piece, indentation) {
    return isBlankLine(piece) ? piece : piece.slice(indentation);
}
/** Writes the text of a JSON string, in which `${…}` is code, as a quoted template. */
function asQuotedTemplate(text) {
    const tokens = templateTokens(text, { start: 0, end: text.length, heredoc: true });
    const pieces = tokens.map(({ kind, start, end }) => {
        const piece = text.slice(start, end);
        return kind === 'text' ? JSON.stringify(piece).slice(1, -1) : piece.replaceAll('\n', ' ');
    });
    return `"${pieces.join('')}"`;
}


/***/ }),

/***/ 646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ INPUTS)
/* harmony export */ });
/* unused harmony export OUTPUTS */
const text = (name, description, fallback = '') => ({
    name,
    description,
    default: fallback,
    kind: 'text',
});
const list = (name, description) => ({
    name,
    description,
    default: '',
    kind: 'list',
});
const flag = (name, description, fallback) => ({
    name,
    description,
    default: fallback,
    kind: 'flag',
});
const posting = (input) => ({ ...input, actionOnly: true });
/** Every input, in the order documents list them; a test keeps action.yml and the README equal to this. */
const INPUTS = [
    list('plan-json', 'Terraform or OpenTofu plans as JSON (`terraform show -json`): files or globs, one per line, optionally `name=path`.'),
    list('base-plan-json', 'Plans of the base branch, so that what is pending there is told from what this change does; `name=path` pairs them with plans.'),
    list('change-set-json', 'Output of `aws cloudformation describe-change-set`: files or globs, one per line, optionally `name=path`. Pages and nested change sets are joined.'),
    list('template', 'CloudFormation templates of the head, optionally `name=path`.'),
    list('base-template', 'CloudFormation templates of the base, optionally `name=path`; `none` for a new stack. Default: the same file at the merge base.'),
    list('working-directory', 'Terraform root directory of each plan, optionally `name=path`. Default: found by matching the configuration in the plan.'),
    text('base-ref', 'Commit or branch to compare with.', 'the base of the event'),
    text('head-ref', 'Commit that the inputs were made from.', 'the head of the event'),
    text('config-file', 'Settings of the repository; read from the base branch.', '.github/demarc.yml'),
    list('fail-on', 'What blocks: `new-public-exposure`, `new-external-access`, `privilege-gain`, `protection-removed`, `data-loss`, or `none`.'),
    text('fail-on-risk', 'Blocks every certain finding of this change from this risk on: `critical`, `high`, `medium`, `low` or `none`.', 'none'),
    text('on-undecided', 'When a gate cannot be decided because a value is not known: `warn`, `fail` or `ignore`.', 'warn'),
    flag('warn-only', 'Compute and announce everything, but never fail.', 'false'),
    posting(text('comment-summary-in-pr', 'When to post the summary: `on-findings` (more than notes and improvements), `always`, `on-failure` or `never`. One that exists is always brought up to date.', 'on-findings')),
    posting(text('comment-behavior', '`update` edits the summary in place; `hide-and-new` hides it and posts a new one.', 'update')),
    posting(text('comment-key', 'Tells the comments of several jobs apart.', 'derived from workflow, job, matrix and directory')),
    posting(text('inline-comments', 'Which findings get a comment on their line: `all`, `blocking` or `none`.', 'all')),
    posting(text('max-inline-comments', 'At most so many comments on lines; the rest is in the summary.', '20')),
    posting(flag('suggestions', 'Offer a suggested change where one verified edit closes a finding.', 'true')),
    posting(text('pr-number', 'Pull request to comment on, where the event does not carry one (`workflow_run`).')),
    text('report-file', 'Write the JSON report to this file.'),
    text('sarif-file', 'Write SARIF to this file.'),
    text('html-file', 'Write a self-contained HTML report to this file.'),
    list('merge-reports', 'JSON reports of matrix legs to merge into one comment and one verdict: files or globs.'),
    posting(flag('check-run', 'Also create a check run with annotations.', 'false')),
    posting(flag('dry-run', 'Decide and print, but post nothing.', 'false')),
    posting(text('github-token', 'Token for reading the pull request and posting comments.', '${{ github.token }}')),
];
/** One output of the action. */
const OUTPUTS = [
    { name: 'verdict', description: '`pass`, `warn`, `blocked`, `undecided`, `error` or `skipped`' },
    { name: 'blocked', description: '`true` when a gate was hit' },
    { name: 'has-changes', description: '`true` when a plan or change set changes something' },
    { name: 'new-public-exposures', description: 'Number of new or widened public exposures of this change' },
    { name: 'new-findings', description: 'Number of new or widened findings of this change' },
    { name: 'resolved-findings', description: 'Number of findings this change closes or narrows' },
    { name: 'undecided', description: 'Number of findings that hang on an unknown value' },
    { name: 'waived', description: 'Number of findings accepted by a waiver or a declared endpoint' },
    { name: 'max-risk', description: 'Highest risk among new and widened findings' },
    { name: 'summary', description: 'One line' },
    { name: 'report-file', description: 'Path of the JSON report' },
    { name: 'sarif-file', description: 'Path of the SARIF file' },
    { name: 'html-file', description: 'Path of the HTML report' },
    { name: 'comment-id', description: 'Id of the summary comment' },
    { name: 'comment-url', description: 'Address of the summary comment' },
];


/***/ }),

/***/ 427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mh: () => (/* binding */ AUDIENCES),
/* harmony export */   mL: () => (/* binding */ isPublicAudience),
/* harmony export */   mP: () => (/* binding */ AUTHENTICATIONS),
/* harmony export */   sy: () => (/* binding */ factKey)
/* harmony export */ });
/** Who is let in, narrowest first: the order is the comparison. From `any-service` on it is strangers. */
const AUDIENCES = [
    'own',
    /** Listed foreign accounts, one foreign organisation, a partner's network. */
    'named',
    /** The whole own organisation, or an own network range outside the VPC. */
    'organization',
    /** A named AWS service without a source pin: other customers can steer it. */
    'deputy',
    /** Any user of one application at a public identity provider. */
    'idp-app-user',
    'any-service',
    'any-idp',
    'any-aws',
    'anonymous',
];
/** What stands between the caller and the thing. `weak` is an API key, a referer, an external id: it authenticates nobody. */
const AUTHENTICATIONS = ['none', 'weak', 'credential', 'strong'];
function factKey(kind, subject, detail) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- minting the brand
    return `${kind}/${subject}/${detail}`;
}
/** From `any-service` on the audience is strangers. */
function isPublicAudience(audience) {
    return AUDIENCES.indexOf(audience) >= AUDIENCES.indexOf('any-service');
}


/***/ }),

/***/ 5268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ isPublicExposure),
/* harmony export */   F7: () => (/* binding */ RISKS),
/* harmony export */   L1: () => (/* binding */ FINDING_CLASSES),
/* harmony export */   M5: () => (/* binding */ HOLDERS),
/* harmony export */   RR: () => (/* binding */ LAYERS)
/* harmony export */ });
/** Worst first. */
const RISKS = ['critical', 'high', 'medium', 'low', 'none'];
/** The ten layers of the responsibility model, bottom to top. */
const LAYERS = [
    'foundation',
    'os',
    'platform',
    'network',
    'transit',
    'at-rest',
    'detection',
    'application',
    'identity',
    'data',
];
/** Who answers for a layer of a resource: nearest to the customer last. */
const HOLDERS = ['aws', 'shared', 'customer'];
/** What kind of fact changed. */
const FINDING_CLASSES = [
    'public-exposure',
    'cross-account',
    'network',
    'identity',
    'encryption',
    'logging',
    'data-protection',
    'os-platform',
    'application',
    'secret',
    'responsibility-shift',
];
/** Whether strangers get in, or no longer do: the rest of the class is about what else keeps them out, unless that blocks by itself. */
function isPublicExposure({ class: topic, extent, gate, }) {
    return topic === 'public-exposure' && (extent.length > 0 || gate === 'block');
}


/***/ }),

/***/ 9970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ not),
/* harmony export */   EB: () => (/* binding */ anyOf),
/* harmony export */   H3: () => (/* binding */ proven),
/* harmony export */   Hn: () => (/* binding */ isTrue),
/* harmony export */   Jq: () => (/* binding */ HOPS),
/* harmony export */   bn: () => (/* binding */ allOf),
/* harmony export */   iD: () => (/* binding */ refuted),
/* harmony export */   ib: () => (/* binding */ satisfies),
/* harmony export */   oo: () => (/* binding */ undecided),
/* harmony export */   pQ: () => (/* binding */ orDefault),
/* harmony export */   vM: () => (/* binding */ isSet)
/* harmony export */ });
/** Parts of a network path, in the order in which a packet from the internet meets them. */
const HOPS = [
    'door',
    'link',
    'route',
    'block',
    'address',
    'acl',
    'subnet',
    'group',
    'listener',
    'workload',
];
function proven(says, { about, path }, trail) {
    return { kind: 'proven', evidence: [{ says, about, path, trail }] };
}
function refuted(says, { about, path }, trail) {
    return { kind: 'refuted', evidence: [{ says, about, path, trail }] };
}
function undecided(says, { about, path }, value) {
    return {
        kind: 'undecided',
        evidence: [{ says, about, path, trail: value.trail }],
        lacking: [{ about, path, value }],
    };
}
/** True when every member is; a refuted member settles it, else an undecided one leaves it open. The empty conjunction is proven. */
function allOf(judgements) {
    const evidence = judgements.flatMap((judgement) => judgement.evidence);
    const against = judgements.filter((judgement) => judgement.kind === 'refuted');
    if (against.length > 0)
        return { kind: 'refuted', evidence: against.flatMap((judgement) => judgement.evidence) };
    const [first, ...rest] = judgements.flatMap((judgement) => judgement.kind === 'undecided' ? judgement.lacking : []);
    return first === undefined
        ? { kind: 'proven', evidence }
        : { kind: 'undecided', evidence, lacking: [first, ...rest] };
}
/** True when some member is; a proven member settles it, else an undecided one leaves it open. The empty disjunction is refuted. */
function anyOf(judgements) {
    return not(allOf(judgements.map(not)));
}
function not(judgement) {
    if (judgement.kind === 'undecided')
        return judgement;
    return { kind: judgement.kind === 'proven' ? 'refuted' : 'proven', evidence: judgement.evidence };
}
/** Only a resource file may call this: only it knows the documented default. An unknown value stays unknown. */
function orDefault(stated, fallback) {
    return stated.value.kind === 'absent' ? { ...stated, value: { kind: 'known', value: fallback } } : stated;
}
/** Judges a flag; both outcomes are worded up front so that a proof never states the opposite of what was found. */
function isTrue(stated, says) {
    return satisfies(stated, (flag) => flag, says);
}
/** Judges a value by a predicate; an absent value does not satisfy it. */
function satisfies(stated, predicate, says) {
    const { value } = stated;
    if (value.kind === 'absent')
        return refuted(says.no, stated);
    if (value.kind === 'unknown')
        return (
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- readers convert what an unknown value may be as they convert the value
        agreed(value, (each) => predicate(each), { stated, says }) ??
            undecided(`it is not known yet whether ${says.yes}`, stated, value));
    return predicate(value.value)
        ? proven(says.yes, stated, value.trail)
        : refuted(says.no, stated, value.trail);
}
/** The answer that every value gives which an unknown one may have. */
function agreed({ oneOf = [], trail }, predicate, { stated, says }) {
    const answers = new Set(oneOf.map((each) => each.kind === 'known' ? predicate(each.value) : each.kind === 'absent' ? false : undefined));
    const [answer] = answers;
    if (answers.size !== 1 || answer === undefined)
        return undefined;
    return answer ? proven(says.yes, stated, trail) : refuted(says.no, stated, trail);
}
/** Judges presence: an unknown value counts as set, because it was written and only its content is decided later. */
function isSet(stated, says) {
    const { value } = stated;
    if (value.kind === 'unknown' && value.oneOf?.some((each) => each.kind === 'absent') === true)
        return undecided(`it is not known yet whether ${says.yes}`, stated, value);
    return value.kind === 'absent' ? refuted(says.no, stated) : proven(says.yes, stated, value.trail);
}


/***/ }),

/***/ 4303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ defineRule),
/* harmony export */   W: () => (/* binding */ GATE_KINDS)
/* harmony export */ });
const GATE_KINDS = [
    'new-public-exposure',
    'new-external-access',
    'privilege-gain',
    'protection-removed',
    'data-loss',
];
function defineRule(rule) {
    const concerns = (change) => kindOf(change) === rule.watches;
    return {
        id: rule.id,
        watches: rule.watches,
        judge(change, subject) {
            if (!concerns(change))
                return undefined;
            const assessment = rule.assess(change, subject);
            return assessment === undefined ? undefined : { assessment, wording: rule.word(change, subject) };
        },
    };
}
function kindOf({ before, after }) {
    return (after ?? before)?.kind;
}


/***/ }),

/***/ 2693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entryOf)
/* harmony export */ });
/** An entry of a table whose key comes from an input: `constructor`, which every object inherits, is in none. */
function entryOf(table, key) {
    return Object.hasOwn(table, key) ? table[key] : undefined;
}


/***/ }),

/***/ 5940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ absent),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Qc: () => (/* binding */ termAt),
/* harmony export */   SF: () => (/* binding */ symbolicText),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   eO: () => (/* binding */ known),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   iP: () => (/* binding */ termOf)
/* harmony export */ });
function addressOf(text) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- minting the brand
    return text;
}
const absent = { kind: 'absent' };
function known(value, trail) {
    return trail === undefined ? { kind: 'known', value } : { kind: 'known', value, trail };
}
function unknown(reason, details = {}) {
    return { kind: 'unknown', reason, refersTo: [], ...details };
}
/** Plain data as a term; `null` and `undefined` read as absent. */
function termOf(data, trail) {
    if (data === null || data === undefined)
        return absent;
    if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean')
        return known(data, trail);
    if (Array.isArray(data))
        return { kind: 'list', items: data.map((item) => termOf(item, trail)), trail };
    if (typeof data === 'object')
        return {
            kind: 'map',
            entries: new Map(Object.entries(data).map(([key, item]) => [key, termOf(item, trail)])),
            trail,
        };
    return unknown('malformed');
}
/** Follows names and list positions into a term; a name on a list looks into its first item, because a nested block is a list of one. */
function termAt(term, path) {
    let here = term;
    for (const step of path) {
        if (typeof step === 'string' && here.kind === 'list')
            here = here.items[0] ?? here.open ?? absent;
        if (here.kind === 'unknown' || here.kind === 'absent')
            return here;
        if (here.kind === 'known')
            return absent;
        if (typeof step === 'number')
            here = here.kind === 'list' ? (here.items[step] ?? here.open ?? absent) : absent;
        else
            here = here.kind === 'map' ? (here.entries.get(step) ?? here.open ?? absent) : absent;
    }
    return here;
}
/** The one place that turns a value into text for a reader; sensitive values never pass. */
function printable(value) {
    if (value.kind === 'absent')
        return 'not set';
    if (value.sensitive === true)
        return 'a sensitive value';
    if (value.kind === 'known')
        return String(value.value);
    return (value.written ??
        (value.refersTo.map((reference) => reference.to).join(', ') || 'a value known after apply'));
}
/** Bounds what is put together for texts that nobody would take for names. */
const MOST_NAME_PARTS = 16;
/**
 * A text that stands for an unknown one and that every value put together alike has in common: two that say
 * `logs-${AWS::AccountId}` name the same thing, whatever the account. Undefined where a part of it may differ from place to place.
 */
function symbolicText(value) {
    const parts = value.parts ?? [value];
    if (value.sensitive === true || parts.length > MOST_NAME_PARTS)
        return undefined;
    const texts = parts.map((part) => (typeof part === 'string' ? part : symbolOf(part)));
    return texts.includes(undefined) ? undefined : texts.join('');
}
/** A parameter is known by the place where it is declared, everything else by what it refers to. */
function symbolOf({ parts, refersTo, reason, written, trail, sensitive }) {
    if (parts !== undefined || sensitive === true)
        return undefined;
    const [only, ...others] = refersTo;
    if (only !== undefined)
        return others.length === 0 ? symbol(`${only.to}.${only.attribute}`) : undefined;
    if (reason !== 'no-value' || written === undefined || trail?.from === undefined)
        return undefined;
    let declared = trail.from;
    while (declared.from !== undefined)
        declared = declared.from;
    return symbol(`${written} ${declared.at.file}:${declared.at.line}`);
}
/** In no text that anybody writes. */
const symbol = (name) => `\uE011${name}\uE011`;


/***/ }),

/***/ 2037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nearest: () => (/* binding */ nearest)
/* harmony export */ });
/** Words further apart than this are not mistaken for one another. */
const MOST_EDITS = 3;
const LONGEST_WORD = 64;
const SHORTEST_BEGINNING = 3;
/** The known word somebody probably meant; undefined when none is close. */
function nearest(word, known) {
    if (word.length > LONGEST_WORD)
        return undefined;
    const ranked = known
        .map((each) => ({ each, edits: editsBetween(word.toLowerCase(), each.toLowerCase()) }))
        .filter(({ each, edits }) => edits <= Math.min(MOST_EDITS, Math.floor(each.length / 2)))
        .toSorted((a, b) => a.edits - b.edits);
    return ranked[0]?.each ?? known.find((each) => begins(each, word) || begins(word, each));
}
const begins = (word, beginning) => beginning.length >= SHORTEST_BEGINNING && word.startsWith(beginning);
/** Letters to insert, drop or replace until both words are equal. */
function editsBetween(from, to) {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let i = 1; i <= from.length; i++) {
        const next = [i];
        for (let j = 1; j <= to.length; j++) {
            const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[to.length] ?? 0;
}


/***/ }),

/***/ 1652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ failedReview),
/* harmony export */   LV: () => (/* binding */ unseenNotice),
/* harmony export */   QR: () => (/* binding */ reviewOf),
/* harmony export */   bW: () => (/* binding */ composeReview),
/* harmony export */   oY: () => (/* binding */ COULD_NOT_RUN)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3434);
/* harmony import */ var _model_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5268);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1709);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(602);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8281);





/** Decides the verdict and puts everything in reading order. Nothing after this point may change the verdict. */
function composeReview(parts) {
    const undecided = undecidedAt(parts.findings, parts.gateClasses);
    const unseen = parts.inputs.filter(isUnseen);
    return reviewOf({
        ...parts,
        verdict: verdictOf(parts, { undecided, unseen }),
        undecided,
        failures: [],
        counts: countsOf(parts.findings, undecided),
        notices: [...unseen.map(unseenNotice), ...parts.notices],
    });
}
/** The review of a run that could not be finished: nothing was decided, and that is no pass. */
function failedReview(message) {
    return reviewOf({
        verdict: 'error',
        warnOnly: false,
        failures: [message],
        counts: countsOf([], []),
        undecided: [],
        findings: [],
        inputs: [],
        gaps: [],
        waivers: { used: [], unused: [], expired: [] },
        // The summary is one short line.
        notices: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(message) === message ? [] : [message],
    });
}
/** Words a decided review and puts its findings in reading order. */
function reviewOf({ undecided, failures, ...decided }) {
    const findings = inReadingOrder(decided.findings);
    const { verdict, warnOnly, inputs, counts, gaps, waivers, notices } = decided;
    const unseen = inputs.filter(isUnseen);
    const summary = summaryOf(verdict, { findings, undecided: inReadingOrder(undecided), unseen, failures });
    return { verdict, warnOnly, summary, inputs, counts, findings, gaps, waivers, notices };
}
/** It changes something of which nothing is modelled. */
function isUnseen({ changed, modelled }) {
    return changed > 0 && modelled === 0;
}
function verdictOf({ findings, inputs, onUndecided }, { undecided, unseen }) {
    const sections = (0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .sectionsOf */ .Ks)(findings);
    if (sections.blocking.length > 0)
        return 'blocked';
    if (unseen.length > 0)
        return 'undecided';
    if (undecided.length > 0 && onUndecided !== 'ignore')
        return 'undecided';
    if (sections.review.length + sections.undecided.length > 0)
        return 'warn';
    return inputs.length === 0 ? 'skipped' : 'pass';
}
/** Possible, caused by this change, not accepted, and of a class that a gate watches. */
function undecidedAt(findings, gateClasses) {
    return (0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .sectionsOf */ .Ks)(findings).undecided.filter((finding) => gateClasses.includes(finding.class));
}
/** Every finding is counted once: as waived, else as pending, else as undecided, else by its direction. */
function countsOf(findings, undecided) {
    const accepted = findings.filter((finding) => finding.waiver !== null);
    const foreign = findings.filter((finding) => finding.waiver === null && finding.origin !== 'this-change');
    const elsewhere = new Set([...accepted, ...foreign, ...undecided]);
    const pointing = (direction) => findings.filter((finding) => !elsewhere.has(finding) && finding.direction === direction).length;
    return {
        new: pointing('new'),
        widened: pointing('widened'),
        narrowed: pointing('narrowed'),
        closed: pointing('closed'),
        undecided: undecided.length,
        waived: accepted.length,
        pending: foreign.length,
    };
}
function summaryOf(verdict, { findings, undecided, unseen, failures }) {
    const sections = (0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .sectionsOf */ .Ks)(findings);
    const resolved = sections.resolved.length > 0 ? `; ${sections.resolved.length} resolved` : '';
    switch (verdict) {
        case 'blocked':
            return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .countedByClass */ .ob)(sections.blocking)}: ${subjectsOf(sections.blocking)}`;
        case 'undecided':
            return undecided.length === 0
                ? `could not decide: no resource of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .firstFew */ .Dt)(names(unseen), 3)} is modelled`
                : `could not decide ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(undecided.length, 'change')}: ${subjectsOf(undecided)}`;
        case 'warn': {
            const count = sections.review.length + sections.undecided.length;
            return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(count, 'change')} to review, none blocks${resolved}`;
        }
        case 'skipped':
            return 'no infrastructure input changed';
        case 'error':
            return `${COULD_NOT_RUN}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)((0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .firstFew */ .Dt)(failures, 3))}`;
        case 'pass':
            return `no new security-relevant change${resolved}`;
        default:
            return (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(verdict);
    }
}
/** Begins the summary of a review that could not be finished. */
const COULD_NOT_RUN = 'could not run: ';
const names = (inputs) => inputs.map((input) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(input.name));
/** `aws_db_instance.orders on tcp/5432`: the first few subjects, each with the port that is reached. */
function subjectsOf(findings) {
    const subjects = findings.map(({ subject, witness }) => {
        const port = witness?.kind === 'packet' && witness.protocol !== 'all'
            ? ` on ${witness.protocol}/${witness.port}`
            : '';
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(`${subject.address}${port}`);
    });
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .firstFew */ .Dt)([...new Set(subjects)], 3);
}
/** Says that nothing was decided about an input. */
function unseenNotice({ name, changed }) {
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(changed, 'resource')} of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(name)} ${changed === 1 ? 'changes' : 'change'} and no type in it is modelled: nothing was decided about this input.`;
}
/** What blocks first, then by risk, subject and rule; the fingerprint settles what is left. */
function inReadingOrder(findings) {
    return findings.toSorted((a, b) => Number(b.gate === 'block') - Number(a.gate === 'block') ||
        _model_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .RISKS */ .F7.indexOf(a.risk) - _model_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .RISKS */ .F7.indexOf(b.risk) ||
        compare(a.subject.input, b.subject.input) ||
        compare(a.subject.address, b.subject.address) ||
        compare(a.rule, b.rule) ||
        compare(a.fingerprint, b.fingerprint));
}
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);


/***/ }),

/***/ 1709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ visibleJson),
/* harmony export */   Fo: () => (/* binding */ terminal),
/* harmony export */   IE: () => (/* binding */ pieces),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   hy: () => (/* binding */ htmlSentence),
/* harmony export */   qy: () => (/* binding */ html),
/* harmony export */   wD: () => (/* binding */ markdown),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* unused harmony exports LONGEST_VALUE, fenced, isPlainSource, logLines */
/** Longest piece of foreign text shown in one place, in characters. */
const LONGEST_VALUE = 200;
/** Longest sentence shown, its quoted values included. */
const LONGEST_SENTENCE = 1000;
/** Controls, bidi overrides, zero-width and other characters that take no room, private use, and halves of surrogate pairs. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const SHORT_ESCAPES = new Map([
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
]);
function escapeOf(character) {
    const short = SHORT_ESCAPES.get(character);
    if (short !== undefined)
        return short;
    const digits = (character.codePointAt(0) ?? 0).toString(16);
    return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`;
}
/** Cuts to a number of characters (code points), with an ellipsis where something is missing. */
function cut(text, longest) {
    if (text.length <= longest)
        return text;
    const characters = Array.from(text.slice(0, 2 * longest + 2));
    return characters.length <= longest ? text : `${characters.slice(0, longest).join('')}…`;
}
/** Foreign text on one line, cut, with every character a reader could not see written as an escape (`\u202e`, `\n`). */
function visible(text) {
    return cut(revealed(cut(text, LONGEST_VALUE)), LONGEST_VALUE);
}
/** Text with its hidden characters written as escapes, except those in `kept`. */
function revealed(text, kept = '') {
    return text.replace(HIDDEN, (character) => (kept.includes(character) ? character : escapeOf(character)));
}
/** A sentence for readers of plain text, with nothing hidden in it and no mention. */
function plainText(sentence) {
    return pieces(sentence)
        .map(({ kind, text }) => (kind === 'value' ? quote(text) : revealed(text)))
        .join('')
        .replaceAll('@', '@\u200b');
}
/** JSON with hidden characters as `\u` escapes: the same data, and harmless to print. */
function visibleJson(json) {
    return json.replace(HIDDEN, (character) => character === '\n'
        ? character
        : Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join(''));
}
function pieces(sentence) {
    const parts = cut(sentence, LONGEST_SENTENCE)
        .replace(/[\r\n\t]+/g, ' ')
        .trim()
        .split('`');
    const odd = parts.length % 2 === 0 ? parts.pop() : undefined;
    const found = parts.map((text, index) => ({ kind: index % 2 === 0 ? 'words' : 'value', text }));
    const all = odd === undefined ? found : [...found, { kind: 'words', text: `\`${odd}` }];
    return all.filter((piece) => piece.text !== '');
}
/** Puts a value between backticks for a sentence; it stays one value whatever it contains. */
function quote(value) {
    return `\`${visible(value).replaceAll('`', '\\u0060') || '""'}\``;
}
const entity = (character) => `&#${character.codePointAt(0)};`;
/** Foreign text as a Markdown code span, safe in running text, links and table cells alike. */
function code(text) {
    const shown = visible(text).replaceAll('<!--', '\\u003c!--') || '""';
    // A pipe ends a table cell even inside a code span, and a backslash before it is read differently by different parsers.
    if (shown.includes('|'))
        return `<code>${shown.replace(/[!-/:-@[-`{-~]/g, entity)}</code>`;
    const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
    const fence = '`'.repeat(longest + 1);
    const padding = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
    return `${fence}${padding}${shown}${padding}${fence}`;
}
/** What Markdown, or GitHub after it, would read as markup, mention, reference or link; and what nobody would see. */
const ACTIVE = new RegExp(String.raw `[&<>|\\$@#]|GH-(?=\d)|www\.|[\x60*_[\]~{}]|${HIDDEN.source}`, 'giu');
function inert(found) {
    if (found === '@' || found === '#' || found.length === 3)
        return `${found}&#8203;`;
    if (found.length === 4)
        return `${found.slice(0, 3)}&#8203;.`;
    if ('&<>|\\$'.includes(found))
        return entity(found);
    if ('`*_[]~{}'.includes(found))
        return `\\${found}`;
    return escapeOf(found).replace('\\', '&#92;');
}
/** Plain words as Markdown that renders as exactly these words: no markup, no mention, no reference, no link. */
function plain(text) {
    return text.replace(ACTIVE, inert).replaceAll('://', ':&#8203;//');
}
/** A worded sentence as Markdown: values become code spans, words stay words, and the start of it starts no list or heading. */
function markdown(sentence) {
    return pieces(sentence)
        .map((piece) => (piece.kind === 'value' ? code(piece.text) : plain(piece.text)))
        .join('')
        .replace(/^\d*(?:[-+=#]|[.)](?=\s|$))/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}
/** Lines of foreign text as a fenced block that cannot be closed from within; a `language` is ours, never foreign. */
function fenced(text, language = '') {
    const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
    const fence = '`'.repeat(Math.max(3, longest + 1));
    const shown = revealed(text, '\n\t').replaceAll('<!--', '\\u003c!--');
    return `${fence}${language}\n${shown}\n${fence}`;
}
/** Whether text can be offered verbatim: with something hidden or a comment marker in it, what is applied is not what was read. */
function isPlainSource(text) {
    return text.replace(/[\n\t]/g, '').search(HIDDEN) === -1 && !text.includes('<!--');
}
/** Foreign text as HTML text or attribute value. */
function html(text) {
    return visible(text).replace(/[&<>"'`]/g, entity);
}
/** A worded sentence as HTML. */
function htmlSentence(sentence) {
    return pieces(sentence)
        .map((piece) => {
        const text = revealed(piece.text).replace(/[&<>"'`]/g, entity);
        return piece.kind === 'value' ? `<code>${html(piece.text)}</code>` : text;
    })
        .join('');
}
/** CSI, OSC and two-character escape sequences of terminals. */
// oxlint-disable-next-line no-control-regex -- they start with a control character
const ESCAPE_SEQUENCE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\^_])/g;
/** Foreign text for a terminal: escape sequences are dropped, what else is hidden is shown. */
function terminal(text) {
    return visible(cut(text, 4 * LONGEST_VALUE).replace(ESCAPE_SEQUENCE, ''));
}
/** Whole lines for a workflow log, where the runner obeys `::command::` at the start of a line and `##[command]` anywhere. */
function logLines(text) {
    return text.replaceAll('##[', '# #[').replace(/^([^\S\n]*):(?=:[A-Za-z])/gm, '$1: ');
}


/***/ }),

/***/ 602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ks: () => (/* binding */ sectionsOf),
/* harmony export */   ZE: () => (/* binding */ sectionOf),
/* harmony export */   _Z: () => (/* binding */ SECTION_TITLES),
/* harmony export */   bP: () => (/* binding */ SECTIONS)
/* harmony export */ });
/* unused harmony export callsForReaders */
/** Where a finding is told, in reading order. Every finding has exactly one section. */
const SECTIONS = [
    'blocking',
    'review',
    'undecided',
    'resolved',
    'note',
    'waived',
    'pending',
    'drift',
];
/** Headings of the long forms: job summary, terminal, page. */
const SECTION_TITLES = {
    blocking: 'Blocks the merge',
    review: 'Review, does not block',
    undecided: 'Undecided, depends on a value that is not known here',
    resolved: 'Resolved by this change',
    note: 'For information',
    waived: 'Waived',
    pending: 'Pending on the base branch, not from this change',
    drift: 'Drift seen in the plan, not caused by this change',
};
/** A finding that blocks is told as blocking whatever else it is; after that a waiver, a foreign origin and an improvement decide. */
function sectionOf(finding) {
    if (finding.gate === 'block')
        return 'blocking';
    if (finding.waiver !== null)
        return 'waived';
    if (finding.origin === 'drift')
        return 'drift';
    if (finding.origin === 'pending-on-base')
        return 'pending';
    if (finding.direction === 'narrowed' || finding.direction === 'closed')
        return 'resolved';
    if (finding.certainty === 'possible')
        return 'undecided';
    return finding.gate === 'note' ? 'note' : 'review';
}
/** Whether a comment should call for readers: not for mere notes and improvements, which the job summary has. */
function callsForReaders({ verdict, findings }) {
    if (verdict === 'error' || verdict === 'undecided')
        return true;
    return findings.some((finding) => (finding.direction === 'new' || finding.direction === 'widened') && sectionOf(finding) !== 'note');
}
/** The findings by section, each in the order it came. */
function sectionsOf(findings) {
    const sections = {
        blocking: [],
        review: [],
        note: [],
        resolved: [],
        undecided: [],
        waived: [],
        pending: [],
        drift: [],
    };
    for (const finding of findings)
        sections[sectionOf(finding)].push(finding);
    return sections;
}


/***/ }),

/***/ 8281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dt: () => (/* binding */ firstFew),
/* harmony export */   Iu: () => (/* binding */ capitalised),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   O$: () => (/* binding */ gapSentence),
/* harmony export */   Q2: () => (/* binding */ waiverLists),
/* harmony export */   bo: () => (/* binding */ howToKnow),
/* harmony export */   fj: () => (/* binding */ LAYER_NAMES),
/* harmony export */   gx: () => (/* binding */ holderWords),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   l6: () => (/* binding */ acceptedSentence),
/* harmony export */   ob: () => (/* binding */ countedByClass),
/* harmony export */   vD: () => (/* binding */ lackingSentence),
/* harmony export */   xM: () => (/* binding */ witnessSentence),
/* harmony export */   zk: () => (/* binding */ riskWords)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3434);
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5940);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1709);



/** Names of the layers as a reader of the shared responsibility model knows them. */
const LAYER_NAMES = {
    foundation: 'Facilities, hardware and virtualisation',
    os: 'Guest operating system',
    platform: 'Managed platform and runtime',
    network: 'Network and firewall configuration',
    transit: 'Network traffic protection',
    'at-rest': 'Encryption at rest and keys',
    detection: 'Logging, monitoring and detection',
    application: 'Application and workload configuration',
    identity: 'Identity, access and credentials',
    data: 'Customer data and its survival',
};
/** Who answers, as a phrase after the name of a layer. */
const HOLDER_WORDS = {
    aws: 'AWS',
    shared: 'you configure it, AWS runs it',
    customer: 'yours',
};
const CLASS_NOUNS = {
    'public-exposure': ['public exposure', 'public exposures'],
    'cross-account': ['external access', 'external accesses'],
    network: ['network opening', 'network openings'],
    identity: ['privilege gain', 'privilege gains'],
    encryption: ['encryption gap', 'encryption gaps'],
    logging: ['logging gap', 'logging gaps'],
    'data-protection': ['data protection gap', 'data protection gaps'],
    'os-platform': ['platform gap', 'platform gaps'],
    application: ['application gap', 'application gaps'],
    secret: ['exposed secret', 'exposed secrets'],
    'responsibility-shift': ['responsibility shift', 'responsibility shifts'],
};
/** `1 change`, `2 changes`. */
function counted(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}
/** `a`, `a and b`, `a, b and c`. */
function listed(parts) {
    return parts.length < 2
        ? (parts[0] ?? '')
        : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}
/** The first few, and how many more there are. */
function firstFew(parts, most) {
    return parts.length <= most
        ? listed(parts)
        : `${parts.slice(0, most).join(', ')} and ${parts.length - most} more`;
}
/** `1 new public exposure and 2 widened network openings`, in the order the findings come. */
function countedByClass(findings) {
    const counts = new Map();
    for (const finding of findings) {
        const key = `${finding.direction} ${finding.class}`;
        counts.set(key, { finding, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    return listed([...counts.values()].map(({ finding, count }) => {
        const [one, many] = CLASS_NOUNS[finding.class];
        return counted(count, `${finding.direction} ${one}`, `${finding.direction} ${many}`);
    }));
}
const SHIFT_WORDS = {
    aws: 'AWS',
    shared: 'shared (you configure it, AWS runs it)',
    customer: 'yours',
};
/** `yours`, or what changed hands: `was AWS, is now yours`; empty when nobody is named. */
function holderWords({ responsibility: { before, after } }) {
    if (before !== null && after !== null && before !== after)
        return `was ${SHIFT_WORDS[before]}, is now ${SHIFT_WORDS[after]}`;
    const holder = after ?? before;
    return holder === null ? '' : HOLDER_WORDS[holder];
}
/** The same words with a capital first letter. */
function capitalised(words) {
    return words.charAt(0).toUpperCase() + words.slice(1);
}
/** `high risk`, and that it is only possible where it is. */
function riskWords({ risk, certainty }) {
    const words = risk === 'none' ? 'no risk' : `${risk} risk`;
    return certainty === 'possible' ? `${words}, possible` : words;
}
/** The request or packet that gets through, as the rest of a sentence. */
function witnessSentence(witness) {
    switch (witness.kind) {
        case 'packet':
            return `a packet from ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(witness.from)} to ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(witness.to)}, ${portWords(witness)}.`;
        case 'request': {
            // A role or account reads as a value, a description ("anyone, unsigned") as words.
            const caller = /\s/.test(witness.caller) ? witness.caller.replaceAll('`', '') : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(witness.caller);
            const conditions = witness.conditions.map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD);
            const given = conditions.length === 0 ? '' : `, given ${firstFew(conditions, 5)}`;
            // An action has a service prefix; anything else is a route, which is asked and not called.
            return /^[\w-]+:\S+$/.test(witness.action)
                ? `${caller} calls ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(witness.action)} on ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(witness.resource)}${given}.`
                : `${caller} gets an answer from ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(witness.resource)} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(witness.action)})${given}.`;
        }
        default:
            return (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(witness);
    }
}
/** `tcp/5432`, or `every port`. */
function portWords({ protocol, port }) {
    if (protocol === 'all')
        return 'every protocol and port';
    return port === '' ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(protocol) : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(`${protocol}/${port}`);
}
const HOW_TO_KNOW = {
    'known-after-apply': 'It is known only after apply: write the value out, or apply the part it comes from first.',
    external: 'It belongs to something outside this configuration: write the value out, or read it there.',
    'no-value': 'It has no value here: pass the variable, or give it a default.',
    'not-evaluated': 'The expression is not evaluated here: write the value out.',
    malformed: 'It does not have the type this attribute takes: correct it.',
};
/** The same where CloudFormation has other words for it. */
const HOW_TO_KNOW_IN_CLOUDFORMATION = {
    'known-after-apply': 'It is known only after the deployment: write the value out, or deploy the part it comes from first.',
    external: 'It belongs to something outside this template: write the value out.',
    'no-value': 'It has no value here: give the parameter a default, or review a change set, which has its value.',
    malformed: 'It does not have the type this property takes: correct it.',
};
/** How the reader can make a missing value known. */
function howToKnow({ path, value }) {
    if (value.sensitive === true && value.reason === 'not-evaluated')
        return 'What is sensitive is not looked at: mark no more than the secret itself.';
    // Properties are capitalised, arguments are not.
    const isCloudFormation = /^@?[A-Z]/.test(path);
    const own = isCloudFormation ? HOW_TO_KNOW_IN_CLOUDFORMATION[value.reason] : undefined;
    return own ?? HOW_TO_KNOW[value.reason];
}
/** Which value is missing, where, and how to make it known. */
function lackingSentence(missing) {
    const { about, path, value } = missing;
    const where = (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(path === '' ? about : `${about}.${path}`);
    const written = value.sensitive === true ? 'a sensitive value' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)((0,_model_value_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(value));
    return `Missing: ${where}, which is ${written}. ${howToKnow(missing)}`;
}
/** Who accepted a finding, until when and why. */
function acceptedSentence({ owner, expires, reason }) {
    const how = expires === null
        ? `Declared in ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)('public-endpoints')} by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(owner)}`
        : `Accepted by ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(owner)} until ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(expires)}`;
    return `${how}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(reason)}`;
}
/** What could not be analysed, as a sentence. */
function gapSentence(gap) {
    switch (gap.kind) {
        case 'unsupported-type':
            return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(gap.address)} is a ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(gap.type)}, which is not modelled.`;
        case 'owner-unresolved':
            return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(gap.address)} names what it belongs to in ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(gap.path)}, which could not be resolved.`;
        case 'file-refused':
            return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(gap.file)} was not read: ${withPeriod(gap.why)}`;
        case 'partial-plan':
            return `The plan covers only part of the configuration: ${withPeriod(gap.why)}`;
        case 'nested-not-visible':
            return `What ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(gap.address)} contains is not visible: ${withPeriod(gap.why)}`;
        case 'invocation':
            return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(gap.address)} acts while applying and cannot be foreseen: ${withPeriod(gap.why)}`;
        default:
            return (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unreachable */ .H)(gap);
    }
}
function withPeriod(sentence) {
    return /[.?]$/.test(sentence) ? sentence : `${sentence}.`;
}
/** Waivers that expired or matched nothing, as sentences. */
function waiverLists({ waivers }) {
    return [
        ...waiverList('Expired waivers, no longer in effect', waivers.expired),
        ...waiverList('Waivers that nothing in this change needs', waivers.unused),
    ];
}
function waiverList(lead, ids) {
    return ids.length === 0 ? [] : [`${lead}: ${firstFew(ids.map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD), 10)}.`];
}


/***/ }),

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERSION: () => (/* binding */ VERSION)
/* harmony export */ });
/** Version of the tool, as reports state it; a test keeps it equal to package.json. */
const VERSION = '0.1.0';


/***/ })

};

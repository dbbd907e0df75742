export const id = 255;
export const ids = [255,411,37];
export const modules = {

/***/ 9991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ placeAt),
/* harmony export */   WE: () => (/* binding */ passes),
/* harmony export */   df: () => (/* binding */ unset),
/* harmony export */   hZ: () => (/* binding */ set),
/* harmony export */   kO: () => (/* binding */ noneOf),
/* harmony export */   lc: () => (/* binding */ notMatching),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   wf: () => (/* binding */ leavesOf),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5940);
/* harmony import */ var _setting_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8009);


const oneOf = (...values) => ({ kind: 'one-of', values });
const noneOf = (...values) => ({ kind: 'none-of', values });
const matching = (pattern) => ({ kind: 'matching', pattern });
const notMatching = (pattern) => ({ kind: 'not-matching', pattern });
const set = { kind: 'set' };
const unset = { kind: 'unset' };
/** Whether a value passes; the unknown that leaves it open where it is not settled. */
function passes(term, check) {
    if (term.kind === 'unknown')
        return check.kind === 'set' ? true : check.kind === 'unset' ? false : term;
    const value = term.kind === 'known' ? term.value : null;
    const isUnset = (0,_setting_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isEmpty */ .Im)(term);
    switch (check.kind) {
        case 'set':
            return !isUnset;
        case 'unset':
            return isUnset;
        case 'one-of':
            return isAmong(isUnset ? null : value, check.values);
        case 'none-of':
            return !isAmong(isUnset ? null : value, check.values);
        case 'matching':
            return value !== null && check.pattern.test(String(value));
        case 'not-matching':
            return value !== null && !check.pattern.test(String(value));
    }
}
function isAmong(value, values) {
    return values.some((each) => each === null || value === null ? each === value : String(each) === String(value));
}
/** The one value at a path; not written where the path leads nowhere. */
function placeAt(attributes, path) {
    return (0,_setting_path_js__WEBPACK_IMPORTED_MODULE_1__/* .placesAt */ .uQ)(attributes, path)[0] ?? { term: _model_value_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge, path: path.split('[')[0] ?? path };
}
/** Scalars anywhere in a term with the place of each; at most `limit`. */
function leavesOf({ term, path }, limit = 2_000) {
    const leaves = [];
    const visit = (here, depth) => {
        if (leaves.length >= limit || depth > 40)
            return;
        const inside = here.term;
        if (inside.kind === 'list')
            inside.items.forEach((item, index) => {
                visit({ term: item, path: `${here.path}[${index}]` }, depth + 1);
            });
        else if (inside.kind === 'map')
            for (const [name, item] of inside.entries)
                visit({ term: item, path: here.path === '' ? name : `${here.path}.${name}` }, depth + 1);
        else if (inside.kind !== 'absent')
            leaves.push(here);
    };
    visit({ term, path }, 0);
    return leaves;
}


/***/ }),

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
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8529);

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
    const service = Object.hasOwn(SERVICES, prefix) ? SERVICES[prefix] : undefined;
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
        return (0,_match_js__WEBPACK_IMPORTED_MODULE_0__/* .covers */ .hU)(whole, action) && !excluded.some((each) => (0,_match_js__WEBPACK_IMPORTED_MODULE_0__/* .covers */ .hU)(each, action));
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

/***/ 8009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Im: () => (/* binding */ isEmpty),
/* harmony export */   Z0: () => (/* binding */ elementsAt),
/* harmony export */   ct: () => (/* binding */ settingPath),
/* harmony export */   uQ: () => (/* binding */ placesAt),
/* harmony export */   yN: () => (/* binding */ placesIn)
/* harmony export */ });
/* harmony import */ var _model_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5940);

const STEP = /\|json|\[\]|\["([^"]+)"\]|\[([^\]]+)\]|\.?([^.[|]+)/g;
function settingPath(text) {
    const end = text.lastIndexOf('[]');
    const elements = end < 0 ? '' : text.slice(0, end + 2);
    const [head, ...toElements] = stepsIn(end < 0 ? text : elements);
    const own = end < 0 ? toElements : stepsIn(text.slice(end + 2));
    return {
        elements,
        first: head?.kind === 'name' ? head.name : '',
        isDocument: text.includes('|json'),
        toElements: end < 0 ? [] : toElements,
        within: own,
    };
}
function stepsIn(text) {
    return [...text.matchAll(STEP)].flatMap(([whole, key, fields, name]) => {
        if (whole === '|json')
            return [];
        if (whole === '[]')
            return [{ kind: 'each' }];
        if (fields !== undefined)
            return [{ kind: 'where', fields: fieldsIn(fields) }];
        return [{ kind: 'name', name: key ?? name ?? '' }];
    });
}
function fieldsIn(text) {
    return new Map(text.split(',').map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), pair.slice(at + 1)];
    }));
}
const paths = new Map();
/** All values that a path leads to, each with its own place; `|json` leads into the document that a text holds. */
function placesAt(attributes, text) {
    const path = paths.get(text) ?? settingPath(text);
    paths.set(text, path);
    const { first, isDocument, toElements, within } = path;
    const term = isDocument ? attributes.document(first) : attributes.term(first);
    const elements = walk({ term, path: first }, toElements, false);
    return within.length === 0 ? elements : elements.flatMap((element) => walk(element, within, false));
}
/** The elements that a path judges, of one resource; the top value itself where it judges only one. */
function elementsAt(attributes, path) {
    const term = path.isDocument ? attributes.document(path.first) : attributes.term(path.first);
    return walk({ term, path: path.first }, path.toElements, path.isDocument);
}
/** What stands inside an element; nothing where a `[]` meets an empty list. */
function placesIn(element, path) {
    return walk(element, path.within, path.isDocument);
}
function walk(from, steps, isDocument) {
    let here = [from];
    for (const step of steps) {
        const [only, ...others] = here;
        here =
            only !== undefined && others.length === 0
                ? taken(only, step)
                : here.flatMap((place) => taken(place, step));
        if (isDocument)
            here = here.map(({ term }) => ({ term, path: from.path }));
    }
    return here;
}
function taken({ term, path }, step) {
    if (term.kind === 'unknown')
        return [{ term, path }];
    if (step.kind === 'each')
        return eachOf({ term, path });
    if (step.kind === 'where')
        return [matching({ term, path }, step.fields)];
    const block = term.kind === 'list' ? (term.items[0] ?? term.open ?? _model_value_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge) : term;
    const inner = `${path}.${step.name}`;
    if (block.kind === 'unknown')
        return [{ term: block, path: inner }];
    if (block.kind !== 'map')
        return [{ term: _model_value_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge, path: inner }];
    return [{ term: block.entries.get(step.name) ?? block.open ?? _model_value_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge, path: inner }];
}
function eachOf({ term, path }) {
    if (isEmpty(term))
        return [];
    if (term.kind !== 'list')
        return [{ term, path }];
    const items = term.items.map((item, index) => ({ term: item, path: `${path}[${index}]` }));
    return term.open === undefined ? items : [...items, { term: term.open, path }];
}
/** The first element whose fields are as asked for; one whose fields are not known may be it. */
function matching({ term, path }, fields) {
    let doubt;
    for (const place of eachOf({ term, path })) {
        const answers = [...fields].map(([name, value]) => fieldIs(place.term, name, value));
        if (answers.every((answer) => answer === true))
            return place;
        if (answers.every((answer) => answer !== false))
            doubt ??= { term: (0,_model_value_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)('not-evaluated', { written: path }), path };
    }
    return doubt ?? { term: _model_value_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge, path };
}
function fieldIs(term, name, value) {
    if (term.kind === 'unknown')
        return undefined;
    const field = term.kind === 'map' ? (term.entries.get(name) ?? term.open ?? _model_value_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge) : _model_value_js__WEBPACK_IMPORTED_MODULE_0__/* .absent */ .Ge;
    if (field.kind === 'unknown')
        return undefined;
    return field.kind === 'known' && String(field.value) === value;
}
/** Not written, or written as something without content; `""`, `[]` and `{}` set nothing. */
function isEmpty(term) {
    switch (term.kind) {
        case 'absent':
            return true;
        case 'known':
            return term.value === '';
        case 'list':
            return term.open === undefined && term.items.every(isEmpty);
        case 'map':
            return term.open === undefined && term.entries.size === 0;
        case 'unknown':
            return false;
    }
}


/***/ }),

/***/ 2028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ isSnapshotByDefault),
  d: () => (/* binding */ statefulType)
});

// EXTERNAL MODULE: ./lib/aws/conditions.js
var conditions = __webpack_require__(9991);
;// CONCATENATED MODULE: ./lib/aws/stateful/survivors.js

/** Another setting has to change first. */
const refused = (attribute, check = (0,conditions/* oneOf */.yL)(true)) => ({
    kind: 'refused',
    when: { [attribute]: check },
    says: `the deletion is refused as long as \`${attribute}\` is on`,
});
/** What is kept apart stays. */
const copy = (says, when) => ({ kind: 'copy', says, when });
/** Nothing stays, for a reason worth saying. */
const nothing = (says, when = {}) => ({
    kind: 'nothing',
    says,
    when,
});
/** It can be called back for some time. */
const grace = (says, when = {}) => ({ kind: 'grace', says, when });
/** It goes only once it holds nothing. */
const unlessEmpty = (says) => ({ kind: 'empty', says, when: {} });

;// CONCATENATED MODULE: ./lib/aws/stateful/databases.js


const SNAPSHOT = [
    refused('deletion_protection'),
    refused('DeletionProtection'),
    nothing('`skip_final_snapshot` is true, so that no final snapshot is taken', {
        skip_final_snapshot: (0,conditions/* oneOf */.yL)(true),
    }),
    copy('a final snapshot is taken under the name in `final_snapshot_identifier`', {
        final_snapshot_identifier: conditions/* set */.hZ,
    }),
    {
        kind: 'refused',
        says: 'Terraform refuses the deletion: `skip_final_snapshot` is off and no `final_snapshot_identifier` is named',
        when: { skip_final_snapshot: (0,conditions/* oneOf */.yL)(false) },
    },
];
const CACHE_SNAPSHOT = [
    copy('a final snapshot is taken', { final_snapshot_identifier: conditions/* set */.hZ }),
    copy('a final snapshot is taken', { final_snapshot_name: conditions/* set */.hZ }),
    copy('a final snapshot is taken', { FinalSnapshotName: conditions/* set */.hZ }),
];
const recoverable = 'tables with point-in-time recovery leave a backup that AWS keeps for 35 days';
/** Databases, caches and search engines. */
const DATABASES = [
    {
        on: ['aws_db_instance', 'AWS::RDS::DBInstance'],
        holds: 'its databases',
        loss: 'critical',
        survivors: SNAPSHOT,
        // The volume of a cluster outlives its instances.
        only: {
            DBClusterIdentifier: (0,conditions/* oneOf */.yL)(null),
            replicate_source_db: (0,conditions/* oneOf */.yL)(null),
            SourceDBInstanceIdentifier: (0,conditions/* oneOf */.yL)(null),
        },
    },
    {
        on: [
            'aws_rds_cluster',
            'AWS::RDS::DBCluster',
            'aws_docdb_cluster',
            'AWS::DocDB::DBCluster',
            'aws_neptune_cluster',
            'AWS::Neptune::DBCluster',
            'aws_redshift_cluster',
            'AWS::Redshift::Cluster',
        ],
        holds: 'its databases',
        loss: 'critical',
        survivors: SNAPSHOT,
    },
    {
        on: ['aws_neptunegraph_graph', 'AWS::NeptuneGraph::Graph', 'aws_qldb_ledger', 'AWS::QLDB::Ledger'],
        holds: 'its data',
        loss: 'critical',
        survivors: [refused('deletion_protection', (0,conditions/* noneOf */.kO)(false)), refused('DeletionProtection', (0,conditions/* noneOf */.kO)(false))],
    },
    {
        on: ['aws_dynamodb_table', 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
        holds: 'its items',
        loss: 'critical',
        survivors: [
            refused('deletion_protection_enabled'),
            refused('DeletionProtectionEnabled'),
            nothing(`only a restore brings it back: ${recoverable}`, {
                'point_in_time_recovery.enabled': (0,conditions/* oneOf */.yL)(true),
            }),
            nothing(`only a restore brings it back: ${recoverable}`, {
                'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled': (0,conditions/* oneOf */.yL)(true),
            }),
        ],
    },
    {
        on: ['aws_dsql_cluster', 'AWS::DSQL::Cluster'],
        holds: 'its databases',
        loss: 'critical',
        survivors: [refused('deletion_protection_enabled'), refused('DeletionProtectionEnabled')],
    },
    {
        on: [
            'aws_docdbelastic_cluster',
            'AWS::DocDBElastic::Cluster',
            'aws_redshiftserverless_namespace',
            'AWS::RedshiftServerless::Namespace',
            'aws_keyspaces_keyspace',
            'AWS::Cassandra::Keyspace',
            'aws_keyspaces_table',
            'AWS::Cassandra::Table',
            'aws_timestreamwrite_database',
            'AWS::Timestream::Database',
            'aws_timestreamwrite_table',
            'AWS::Timestream::Table',
            'aws_timestreaminfluxdb_db_instance',
            'AWS::Timestream::InfluxDBInstance',
            'aws_lightsail_database',
            'AWS::Lightsail::Database',
        ],
        holds: 'its data',
        loss: 'critical',
        survivors: [
            nothing('`skip_final_snapshot` is true', { skip_final_snapshot: (0,conditions/* oneOf */.yL)(true) }),
            copy('a final snapshot is taken', { final_snapshot_name: conditions/* set */.hZ }),
            copy('a final snapshot is taken', { FinalSnapshotName: conditions/* set */.hZ }),
        ],
    },
    {
        on: [
            'aws_elasticache_replication_group',
            'AWS::ElastiCache::ReplicationGroup',
            'AWS::ElastiCache::CacheCluster',
            'aws_elasticache_serverless_cache',
            'AWS::ElastiCache::ServerlessCache',
            'aws_memorydb_cluster',
            'AWS::MemoryDB::Cluster',
        ],
        holds: 'its entries',
        loss: 'high',
        survivors: CACHE_SNAPSHOT,
    },
    {
        on: ['aws_elasticache_cluster'],
        holds: 'its entries',
        loss: 'high',
        survivors: CACHE_SNAPSHOT,
        // What a member of a group holds, the group's other members hold as well.
        only: { replication_group_id: (0,conditions/* oneOf */.yL)(null) },
    },
    {
        on: [
            'aws_opensearch_domain',
            'AWS::OpenSearchService::Domain',
            'aws_elasticsearch_domain',
            'AWS::Elasticsearch::Domain',
            'aws_opensearchserverless_collection',
            'AWS::OpenSearchServerless::Collection',
            'aws_cloudsearch_domain',
        ],
        holds: 'its indexes; the automatic snapshots go with it',
        loss: 'high',
    },
];

;// CONCATENATED MODULE: ./lib/aws/stateful/files.js


const FINAL_BACKUP = [
    copy('a final backup is taken', { skip_final_backup: (0,conditions/* oneOf */.yL)(false) }),
];
/** Objects, files, disks, backups and images. */
const FILES = [
    {
        on: ['aws_s3_bucket', 'aws_s3_directory_bucket'],
        holds: 'its objects',
        loss: 'critical',
        survivors: [
            nothing('`force_destroy` is on, so that it is emptied first, old versions included', {
                force_destroy: (0,conditions/* oneOf */.yL)(true),
            }),
            unlessEmpty('the deletion fails unless it is empty'),
        ],
    },
    {
        on: [
            'AWS::S3::Bucket',
            'AWS::S3Express::DirectoryBucket',
            'aws_glacier_vault',
            'AWS::Backup::LogicallyAirGappedBackupVault',
            'aws_backup_logically_air_gapped_vault',
            'AWS::Backup::BackupVault',
        ],
        holds: 'what it stores',
        loss: 'high',
        survivors: [unlessEmpty('the deletion fails unless it is empty')],
    },
    {
        on: ['aws_backup_vault'],
        holds: 'its recovery points',
        loss: 'critical',
        survivors: [
            nothing('`force_destroy` is on, so that its recovery points are deleted first', {
                force_destroy: (0,conditions/* oneOf */.yL)(true),
            }),
            unlessEmpty('the deletion fails unless it is empty'),
        ],
    },
    {
        on: [
            'aws_s3tables_table_bucket',
            'AWS::S3Tables::TableBucket',
            'aws_s3tables_table',
            'AWS::S3Tables::Table',
            'aws_s3vectors_vector_bucket',
            'AWS::S3Vectors::VectorBucket',
            'aws_efs_file_system',
            'AWS::EFS::FileSystem',
        ],
        holds: 'what it stores',
        loss: 'critical',
    },
    {
        on: [
            'aws_fsx_windows_file_system',
            'aws_fsx_lustre_file_system',
            'aws_fsx_ontap_file_system',
            'aws_fsx_ontap_volume',
            'aws_fsx_openzfs_file_system',
            'aws_fsx_openzfs_volume',
            'AWS::FSx::FileSystem',
            'AWS::FSx::Volume',
        ],
        holds: 'its files',
        loss: 'critical',
        survivors: FINAL_BACKUP,
    },
    {
        on: ['aws_ebs_volume', 'AWS::EC2::Volume'],
        holds: 'its disk',
        loss: 'critical',
        survivors: [copy('a final snapshot is taken', { final_snapshot: (0,conditions/* oneOf */.yL)(true) })],
    },
    { on: ['aws_ebs_snapshot', 'aws_ami'], holds: 'what it keeps a copy of', loss: 'medium' },
    {
        on: ['aws_ecr_repository', 'AWS::ECR::Repository'],
        holds: 'its images',
        loss: 'high',
        survivors: [
            nothing('`force_delete` is on, so that its images are deleted first', { force_delete: (0,conditions/* oneOf */.yL)(true) }),
            nothing('`EmptyOnDelete` is on, so that its images are deleted first', { EmptyOnDelete: (0,conditions/* oneOf */.yL)(true) }),
            unlessEmpty('the deletion fails unless it is empty'),
        ],
    },
    {
        on: [
            'aws_codecommit_repository',
            'AWS::CodeCommit::Repository',
            'aws_codeartifact_repository',
            'AWS::CodeArtifact::Repository',
        ],
        holds: 'what it stores',
        loss: 'high',
    },
];

;// CONCATENATED MODULE: ./lib/aws/stateful/keys-and-people.js


/** Keys, secrets and identities. */
const KEYS_AND_PEOPLE = [
    {
        on: ['aws_kms_key', 'AWS::KMS::Key', 'aws_kms_external_key'],
        holds: 'everything that is encrypted under it',
        loss: 'critical',
        survivors: [
            grace('the deletion can be cancelled during the waiting period, and after it nothing can be decrypted'),
        ],
    },
    {
        on: ['aws_secretsmanager_secret', 'AWS::SecretsManager::Secret'],
        holds: 'its value',
        loss: 'high',
        survivors: [
            nothing('`recovery_window_in_days` is 0, so that it goes at once', {
                recovery_window_in_days: (0,conditions/* oneOf */.yL)(0),
            }),
            grace('it can be restored during its recovery window'),
        ],
    },
    {
        on: ['aws_cognito_user_pool', 'AWS::Cognito::UserPool'],
        holds: 'its users; their passwords cannot be exported',
        loss: 'critical',
        survivors: [
            refused('deletion_protection', (0,conditions/* oneOf */.yL)('ACTIVE')),
            refused('DeletionProtection', (0,conditions/* oneOf */.yL)('ACTIVE')),
        ],
    },
    {
        on: [
            'aws_directory_service_directory',
            'AWS::DirectoryService::MicrosoftAD',
            'aws_cognito_identity_pool',
            'AWS::Cognito::IdentityPool',
            'aws_connect_instance',
            'AWS::Connect::Instance',
        ],
        holds: 'its identities and records',
        loss: 'high',
    },
    {
        on: [
            'aws_acmpca_certificate_authority',
            'AWS::ACMPCA::CertificateAuthority',
            'aws_cloudhsm_v2_cluster',
            'AWS::CloudHSM::Cluster',
        ],
        holds: 'its keys',
        loss: 'high',
    },
];

;// CONCATENATED MODULE: ./lib/aws/stateful/streams-and-logs.js


/** Messages, records, logs and what else runs with a memory. */
const STREAMS_AND_LOGS = [
    {
        on: [
            'aws_sqs_queue',
            'AWS::SQS::Queue',
            'aws_kinesis_stream',
            'AWS::Kinesis::Stream',
            'aws_mq_broker',
            'AWS::AmazonMQ::Broker',
        ],
        holds: 'the messages in it',
        loss: 'medium',
    },
    {
        on: ['aws_msk_cluster', 'AWS::MSK::Cluster', 'aws_kinesis_video_stream', 'AWS::KinesisVideo::Stream'],
        holds: 'its topics and records',
        loss: 'high',
    },
    {
        on: ['aws_cloudwatch_log_group', 'AWS::Logs::LogGroup'],
        holds: 'the log events in it',
        loss: 'high',
        survivors: [
            copy('`skip_destroy` leaves it where it is', { skip_destroy: (0,conditions/* oneOf */.yL)(true) }),
            refused('deletion_protection_enabled'),
            refused('DeletionProtectionEnabled'),
        ],
    },
    {
        on: ['aws_cloudtrail_event_data_store', 'AWS::CloudTrail::EventDataStore'],
        holds: 'the audit events in it',
        loss: 'high',
        survivors: [grace('it can be restored for seven days')],
    },
    { on: ['aws_prometheus_workspace', 'AWS::APS::Workspace'], holds: 'its metrics', loss: 'high' },
    {
        on: ['aws_route53_zone', 'AWS::Route53::HostedZone'],
        holds: 'its records; another zone gets other name servers',
        loss: 'high',
    },
    {
        on: [
            'aws_emr_cluster',
            'AWS::EMR::Cluster',
            'aws_sagemaker_notebook_instance',
            'AWS::SageMaker::NotebookInstance',
            'aws_workspaces_workspace',
            'AWS::WorkSpaces::Workspace',
            'aws_lightsail_instance',
            'AWS::Lightsail::Instance',
        ],
        holds: 'what is on its disks',
        loss: 'medium',
    },
    {
        on: ['aws_eks_cluster', 'AWS::EKS::Cluster'],
        holds: 'every object that was created in it',
        loss: 'high',
        survivors: [refused('deletion_protection'), refused('DeletionProtection')],
    },
    {
        on: [
            'aws_sagemaker_feature_group',
            'AWS::SageMaker::FeatureGroup',
            'aws_glue_catalog_database',
            'AWS::Glue::Database',
        ],
        holds: 'what it stores',
        loss: 'medium',
    },
];

;// CONCATENATED MODULE: ./lib/aws/stateful/index.js




const byType = new Map();
for (const each of [...DATABASES, ...FILES, ...KEYS_AND_PEOPLE, ...STREAMS_AND_LOGS])
    for (const type of each.on)
        byType.set(type, each);
/** What objects of a type hold; undefined for those that hold nothing. */
function statefulType(type) {
    return byType.get(type);
}
/** Types of which CloudFormation can take a snapshot before it deletes them, and does so by default. */
function isSnapshotByDefault(type) {
    return type === 'AWS::RDS::DBCluster' || type === 'AWS::RDS::DBInstance';
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

/***/ 1255:
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
    const yaml = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
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
// EXTERNAL MODULE: ./lib/model/declaration.js
var model_declaration = __webpack_require__(1737);
// EXTERNAL MODULE: ./lib/model/value.js
var model_value = __webpack_require__(5940);
;// CONCATENATED MODULE: ./lib/ingest/cloudformation/syntax.js
/** Deepest nesting that is read; CloudFormation itself stops far earlier. */
const MAX_DEPTH = 200;
/** Ends the reading of one text; turned into a fault where the reading began. */
class Refused extends Error {
    fault;
    constructor(says, line, isDeep) {
        super(says);
        this.fault = { kind: 'fault', says, line, isDeep };
    }
}
function tooDeep(line) {
    return new Refused(`it is nested deeper than ${MAX_DEPTH} levels`, line, true);
}
/** A number where nothing is lost by reading it as one, else its text: account ids keep their zeros and versions their last digit. */
function asWritten(value, source) {
    return Number.isFinite(value) && String(value) === source ? value : source;
}
/** Whether more brackets are open at once than `limit`; brackets in strings count too, which errs on the safe side. */
function nestsBeyond(text, limit) {
    let depth = 0;
    for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (code === 91 || code === 123)
            depth += 1;
        else if (code === 93 || code === 125)
            depth -= 1;
        if (depth > limit)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/document.js


/** Longest text that is read as a JSON document. */
const MAX_DOCUMENT = 500_000;
/** A document as a tree: a tree stays, JSON text is parsed, and text with holes is parsed around them. */
function documentOf(term) {
    if (term.kind === 'known' && typeof term.value === 'string')
        return document_parsed(term, term.value, []) ?? term;
    if (term.kind !== 'unknown' || term.parts === undefined)
        return term;
    const holes = [];
    const text = term.parts
        .map((part) => (typeof part === 'string' ? part : mark(holes.push(part) - 1)))
        .join('');
    return document_parsed(term, text, holes) ?? term;
}
// Characters of the private use area: they stand in for holes and cannot come from a template that means them.
const HOLE = /\uf8e0(\d+)\uf8e1/;
function mark(index) {
    return `\uf8e0${index}\uf8e1`;
}
function document_parsed(source, text, holes) {
    const data = parseJson(text);
    if (data === undefined)
        return undefined;
    return marked((0,model_value/* termOf */.iP)(data, source.trail), { holes, sensitive: source.sensitive === true });
}
/** Objects and lists of a JSON text; undefined for anything else and for texts that only mean to exhaust us. */
function parseJson(text) {
    if (!/^\s*[[{]/.test(text) || text.length > MAX_DOCUMENT || nestsBeyond(text, MAX_DEPTH))
        return undefined;
    try {
        const data = JSON.parse(text);
        return typeof data === 'object' && data !== null ? data : undefined;
    }
    catch {
        return undefined;
    }
}
function marked(term, filling) {
    if (term.kind === 'list')
        return { ...term, items: term.items.map((item) => marked(item, filling)) };
    if (term.kind === 'map')
        return markedMap(term, filling);
    if (term.kind !== 'known')
        return term;
    const filled = typeof term.value === 'string' ? fill(term.value, term, filling.holes) : term;
    return filling.sensitive ? { ...filled, sensitive: true } : filled;
}
function markedMap(term, filling) {
    const entries = new Map();
    let open = term.open;
    for (const [name, item] of term.entries) {
        const hole = HOLE.exec(name);
        if (hole === null)
            entries.set(name, marked(item, filling));
        else
            open ??= filling.holes[Number(hole[1])];
    }
    return open === undefined ? { ...term, entries } : { ...term, entries, open };
}
function fill(text, term, holes) {
    if (holes.length === 0 || !HOLE.test(text))
        return term;
    const parts = text
        .split(/\uf8e0(\d+)\uf8e1/)
        .map((piece, index) => (index % 2 === 0 ? piece : holes[Number(piece)]));
    const filled = parts.filter((part) => part !== undefined && part !== '');
    const inside = filled.filter((part) => typeof part !== 'string');
    const [first] = inside;
    if (first === undefined)
        return term;
    if (filled.length === 1)
        return { ...first, trail: term.trail ?? first.trail };
    const refersTo = inside.flatMap((hole) => hole.refersTo);
    return { kind: 'unknown', reason: first.reason, refersTo, parts: filled, trail: term.trail };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/terms.js
/** Longest chain of places a value is followed through. */
const MAX_TRAIL = 24;
function sameRange(a, b) {
    return a.line === b.line && a.endLine === b.endLine && a.file === b.file;
}
/** A place followed by the places that fed it. */
function fed(at, from) {
    if (from === undefined)
        return { at };
    return sameRange(at, from.at) ? from : { at, from };
}
/** One chain after another, nearest first, every place once. */
function joinTrails(...trails) {
    return trailOfAll(trails);
}
/** As `joinTrails`, for any number of chains. */
function trailOfAll(trails) {
    const given = trails.filter((trail) => trail !== undefined);
    if (given.length <= 1)
        return given[0];
    const places = [];
    for (const trail of given) {
        if (places.length >= MAX_TRAIL)
            break;
        for (let here = trail; here !== undefined && places.length < MAX_TRAIL; here = here.from) {
            const { at } = here;
            if (!places.some((place) => sameRange(place, at)))
                places.push(at);
        }
    }
    return places.reduceRight((from, at) => (from === undefined ? { at } : { at, from }), undefined);
}
/** The places of a chain, nearest first. */
function placesOf(trail) {
    const places = [];
    for (let here = trail; here !== undefined && places.length < MAX_TRAIL; here = here.from)
        places.push(here.at);
    return places;
}
/** Where a value is written. */
function trailOf(term) {
    return term.kind === 'absent' ? undefined : term.trail;
}
/** The same value, said to be written along another chain. */
function withTrail(term, trail) {
    return term.kind === 'absent' ? term : { ...term, trail };
}
/** Lists longer than this keep the places of their members as they are. */
const MAX_RETRACED = 1000;
/** The value as it arrives at `at`: members of a list come the same way. */
function arriving(term, at) {
    if (term.kind === 'absent')
        return term;
    const trail = fed(at, term.trail);
    if (term.kind !== 'list' || term.items.length > MAX_RETRACED)
        return withTrail(term, trail);
    const items = term.items.map((item) => item.kind === 'absent' ? item : withTrail(item, fed(at, item.trail ?? term.trail)));
    return { ...term, items, trail };
}
/** All attributes a value depends on, each once. */
function referencesOf(term) {
    const found = new Map();
    const collect = (part) => {
        if (part.kind === 'unknown')
            for (const reference of part.refersTo)
                found.set(`${reference.to} ${reference.attribute}`, reference);
        if (part.kind === 'list')
            part.items.forEach(collect);
        if (part.kind === 'map')
            part.entries.forEach(collect);
        if ((part.kind === 'list' || part.kind === 'map') && part.open !== undefined)
            collect(part.open);
    };
    collect(term);
    return [...found.values()];
}
/** The first member that is not settled. */
function firstUnknown(terms) {
    for (const term of terms) {
        if (term.kind === 'unknown')
            return term;
        if (term.kind === 'known' || term.kind === 'absent')
            continue;
        const inside = term.open ?? firstUnknown(term.kind === 'list' ? term.items : term.entries.values());
        if (inside !== undefined)
            return inside;
    }
    return undefined;
}
function isSensitive(term) {
    if (term.kind === 'list')
        return term.items.some(isSensitive);
    if (term.kind === 'map')
        return [...term.entries.values()].some(isSensitive);
    return term.kind !== 'absent' && term.sensitive === true;
}
/** Whether two values say the same, wherever they are written; scalars compare as text, as CloudFormation compares them. */
function sameTerm(a, b) {
    if (a === b)
        return true;
    if (a.kind === 'known')
        return b.kind === 'known' && String(a.value) === String(b.value);
    if (a.kind === 'absent')
        return b.kind === 'absent';
    if (a.kind === 'unknown')
        return b.kind === 'unknown' && sameUnknown(a, b);
    if (a.kind === 'list')
        return (b.kind === 'list' &&
            a.items.length === b.items.length &&
            sameOpen(a.open, b.open) &&
            a.items.every((item, index) => sameTerm(item, b.items[index] ?? { kind: 'absent' })));
    return b.kind === 'map' && sameOpen(a.open, b.open) && sameEntries(a, b);
}
/** How many values of a term are hidden: a parameter that loses its `NoEcho` is shown from then on. */
function hiddenIn(term) {
    if (term.kind === 'absent')
        return 0;
    if (term.kind === 'list')
        return term.items.reduce((sum, item) => sum + hiddenIn(item), 0);
    if (term.kind === 'map')
        return [...term.entries.values()].reduce((sum, item) => sum + hiddenIn(item), 0);
    return term.sensitive === true ? 1 : 0;
}
function sameEntries(a, b) {
    if (a.entries.size !== b.entries.size)
        return false;
    for (const [name, term] of a.entries) {
        const other = b.entries.get(name);
        if (other === undefined || !sameTerm(term, other))
            return false;
    }
    return true;
}
function sameOpen(a, b) {
    if (a === undefined || b === undefined)
        return a === b;
    return sameUnknown(a, b);
}
function sameUnknown(a, b) {
    if (a.reason !== b.reason || a.written !== b.written || a.refersTo.length !== b.refersTo.length)
        return false;
    const references = a.refersTo.every((reference, index) => {
        const other = b.refersTo[index];
        return reference.to === other?.to && reference.attribute === other.attribute;
    });
    return (references &&
        sameOpen(a.encodes, b.encodes) &&
        sameParts(a.parts ?? [], b.parts ?? []) &&
        sameChoices(a.oneOf ?? [], b.oneOf ?? []));
}
function sameChoices(a, b) {
    return a.length === b.length && a.every((each, index) => sameTerm(each, b[index] ?? { kind: 'absent' }));
}
function sameParts(a, b) {
    return (a.length === b.length &&
        a.every((part, index) => {
            const other = b[index];
            if (typeof part === 'string' || typeof other === 'string' || other === undefined)
                return part === other;
            return sameUnknown(part, other);
        }));
}
/** More values than these are no choice that anybody follows. */
const MOST_CHOICES = 16;
/** The values of which one is meant, each once; nothing where one of them is a list or a map, or where they are many. */
function choiceOf(terms) {
    const distinct = [];
    for (const term of terms) {
        if (term.kind === 'list' || term.kind === 'map')
            return {};
        for (const each of term.kind === 'unknown' ? (term.oneOf ?? [term]) : [term])
            if (!distinct.some((other) => sameTerm(each, other)))
                distinct.push(each);
        if (distinct.length > MOST_CHOICES)
            return {};
    }
    return distinct.length === 0 ? {} : { oneOf: distinct };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/context.js




const AFTER_APPLY = '{{changeSet:KNOWN_AFTER_APPLY}}';
const BESIDE = [
    'DeletionPolicy',
    'UpdateReplacePolicy',
    'CreationPolicy',
    'UpdatePolicy',
    'Metadata',
    'DependsOn',
];
/** Reads `BeforeContext` or `AfterContext`, as text or already parsed; undefined where there is none. */
function contextOf(raw) {
    const data = typeof raw === 'string' ? context_parsed(raw) : raw;
    if (typeof data !== 'object' || data === null || Array.isArray(data))
        return undefined;
    const body = new Map(Object.entries(data));
    const inside = body.get('Properties');
    const properties = new Map();
    if (typeof inside === 'object' && inside !== null && !Array.isArray(inside))
        for (const [name, value] of Object.entries(inside))
            properties.set(name, contextTerm(value));
    for (const name of BESIDE)
        if (body.has(name))
            properties.set(`@${name}`, contextTerm(body.get(name)));
    return { properties };
}
function context_parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** A value of a change set; what is decided while deploying is unknown. */
function contextTerm(data, depth = 0) {
    if (data === null || data === undefined)
        return model_value/* absent */.Ge;
    if (typeof data === 'string')
        return contextText(data);
    if (typeof data === 'number' || typeof data === 'boolean')
        return (0,model_value/* known */.eO)(data);
    if (depth > MAX_DEPTH)
        return { kind: 'unknown', reason: 'not-evaluated', refersTo: [] };
    if (Array.isArray(data))
        return { kind: 'list', items: data.map((item) => contextTerm(item, depth + 1)) };
    const entries = new Map();
    for (const [name, value] of Object.entries(data))
        entries.set(name, contextTerm(value, depth + 1));
    return { kind: 'map', entries };
}
function contextText(text) {
    if (text.includes('{{resolve:')) {
        const secret = /\{\{resolve:(?:ssm-secure|secretsmanager):/.test(text)
            ? { sensitive: true }
            : {};
        return { kind: 'unknown', reason: 'external', refersTo: [], written: text, ...secret };
    }
    if (!text.includes(AFTER_APPLY))
        return (0,model_value/* known */.eO)(text);
    const hole = { kind: 'unknown', reason: 'known-after-apply', refersTo: [] };
    if (text === AFTER_APPLY)
        return hole;
    const parts = text.split(AFTER_APPLY).flatMap((piece, index) => (index === 0 ? [piece] : [hole, piece]));
    return { ...hole, parts: parts.filter((part) => part !== '') };
}
/**
 * What a template says, settled by what the change set knows. References to resources of the stack stay symbols, because
 * they say more than a physical id; where the two disagree the change set is right, for it is what will be deployed.
 */
function overlay(own, context) {
    if (own.kind === 'absent')
        return context;
    if (context.kind === 'absent')
        return isLeftOut(own) ? model_value/* absent */.Ge : own;
    if (context.kind === 'unknown')
        return own.kind === 'unknown' && saysLess(own) ? withTrail(context, own.trail) : own;
    if (own.kind === 'unknown')
        return own.sensitive === true || !saysLess(own) ? own : withTrail(context, own.trail);
    if (own.kind === 'list' && context.kind === 'list')
        return overlayList(own.items, context.items, own);
    if (own.kind === 'map' && context.kind === 'map') {
        const names = new Set([...own.entries.keys(), ...context.entries.keys()]);
        const entries = new Map();
        for (const name of names) {
            const value = overlay(own.entries.get(name) ?? model_value/* absent */.Ge, context.entries.get(name) ?? model_value/* absent */.Ge);
            if (value.kind !== 'absent')
                entries.set(name, value);
        }
        return { kind: 'map', entries, trail: own.trail };
    }
    return agrees(own, context) ? own : withTrail(context, own.trail);
}
/** Whether the change set leaves out what the template has: then it is not deployed, unless the template refers to something real. */
function isLeftOut(own) {
    if (own.kind !== 'unknown')
        return !('sensitive' in own && own.sensitive === true);
    return own.sensitive !== true && (saysLess(own) || own.written?.startsWith('!If') === true);
}
/** An unknown that names no resource of the stack. */
function saysLess(own) {
    return own.refersTo.every((reference) => reference.to.startsWith('AWS::'));
}
/** A text against a tree of the same content, one value against a list of it, or a masked secret. */
function agrees(own, context) {
    if (sameTerm(own, context))
        return true;
    if (context.kind === 'known' && /^\*{4,}$/.test(String(context.value)))
        return true;
    if (own.kind === 'list' || context.kind === 'list') {
        const [list, other] = own.kind === 'list' ? [own, context] : [context, own];
        if (list.kind === 'list' &&
            list.items.length === 1 &&
            list.items[0] !== undefined &&
            sameTerm(list.items[0], other))
            return true;
    }
    return own.kind === 'known' && context.kind !== 'known' && sameTerm(documentOf(own), context);
}
function overlayList(own, context, whole) {
    const { trail } = whole;
    if (own.length === context.length)
        return { kind: 'list', items: own.map((item, index) => overlay(item, context[index] ?? model_value/* absent */.Ge)), trail };
    const left = own.length > 500 || context.length > 500 ? [] : [...own];
    const items = context.map((item) => {
        const index = left.findIndex((candidate) => sameTerm(candidate, item));
        return index < 0 ? withTrail(item, trail) : (left.splice(index, 1)[0] ?? item);
    });
    return { kind: 'list', items, trail };
}
/** The before side seen through the after side: where the change set says the same of both, the symbols of `after` hold for both. */
function rebase(after, contexts) {
    const { before } = contexts;
    if (sameTerm(before, contexts.after))
        return after;
    if (after.kind === 'map' && before.kind === 'map' && contexts.after.kind === 'map') {
        const entries = new Map();
        for (const [name, value] of before.entries) {
            const counterpart = contexts.after.entries.get(name) ?? model_value/* absent */.Ge;
            entries.set(name, rebase(after.entries.get(name) ?? model_value/* absent */.Ge, { before: value, after: counterpart }));
        }
        return { kind: 'map', entries, trail: after.trail };
    }
    const { after: afterContext } = contexts;
    if (after.kind === 'list' &&
        before.kind === 'list' &&
        afterContext.kind === 'list' &&
        after.items.length === afterContext.items.length) {
        const pairs = afterContext.items.map((item, index) => ({ item, own: after.items[index] ?? model_value/* absent */.Ge }));
        const sameLength = before.items.length === afterContext.items.length;
        const items = before.items.map((item, index) => {
            const pair = pairs.length > 500 ? undefined : pairs.find((candidate) => sameTerm(candidate.item, item));
            if (pair !== undefined)
                return pair.own;
            const own = sameLength ? pairs[index] : undefined;
            return own === undefined ? item : rebase(own.own, { before: item, after: own.item });
        });
        return { kind: 'list', items, trail: after.trail };
    }
    return before;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/node.js
function rangeOf(file, span) {
    return { file, line: span.line, endLine: Math.max(span.line, span.endLine) };
}
/** Follows names into a node; undefined where the way ends. */
function nodeAt(node, ...names) {
    let here = node;
    for (const name of names) {
        if (here?.kind !== 'map')
            return undefined;
        here = here.entries.get(name)?.value;
    }
    return here;
}
function node_entriesOf(node) {
    return node?.kind === 'map' ? node.entries : new Map();
}
function itemsOf(node) {
    return node?.kind === 'list' ? node.items : [];
}
/** The text of a scalar as CloudFormation passes it on: every scalar is a string there. */
function textOf(node) {
    return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
}
/** The name and argument of `{ "Fn::Join": […] }`; undefined for anything else. */
function callOf(node) {
    if (node.kind !== 'map' || node.entries.size !== 1)
        return undefined;
    const [entry] = node.entries.values();
    return entry !== undefined && (entry.name === 'Ref' || isFunctionName(entry.name)) ? entry : undefined;
}
function isFunctionName(name) {
    return name.startsWith('Fn::') && !name.startsWith('Fn::ForEach');
}
/** A short form written out, on the lines of its argument. */
function callNode(name, value) {
    const { line, endLine } = value;
    return { kind: 'map', entries: new Map([[name, { name, value, line, endLine }]]), line, endLine };
}
/** A scalar that a transform puts on the lines of what caused it. */
function scalarAt(value, { line, endLine }) {
    return { kind: 'scalar', value, line, endLine };
}
function listAt(items, { line, endLine }) {
    return { kind: 'list', items, line, endLine };
}
/** A map that a transform puts on the lines of what caused it; undefined members are left out, others keep their own lines. */
function mapAt(members, span) {
    const entries = new Map();
    for (const [name, value] of members instanceof Map ? members : Object.entries(members))
        if (value !== undefined)
            entries.set(name, { name, value, line: value.line, endLine: Math.max(value.line, value.endLine) });
    return { kind: 'map', entries, line: span.line, endLine: span.endLine };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/references.js



/** `Ref`: a parameter, a pseudo parameter, a loop variable, or the physical id of a resource. */
function ref({ argument, at, run }) {
    const name = nameOf(argument, at, run);
    return typeof name === 'string' ? reference(name, at, run) : name;
}
/** `Fn::GetAtt` in all its spellings. */
function getAtt({ argument, at, run }) {
    if (argument.kind === 'list') {
        const [first, ...rest] = argument.items.map((item) => nameOf(item, at, run));
        const named = rest.filter((name) => typeof name === 'string');
        if (typeof first === 'string' && named.length === rest.length && rest.length > 0)
            return attributeOf(first, named.join('.'), { at, run });
        return malformed('!GetAtt', at);
    }
    const name = nameOf(argument, at, run);
    if (typeof name !== 'string')
        return name;
    const dot = name.indexOf('.');
    if (dot <= 0)
        return malformed(`!GetAtt ${name}`, at);
    return attributeOf(name.slice(0, dot), name.slice(dot + 1), { at, run });
}
/** `${Name}` or `${Name.Attribute}` inside `Fn::Sub`. */
function interpolated(name, at, run) {
    const dot = name.indexOf('.');
    return dot <= 0
        ? reference(name, at, run)
        : attributeOf(name.slice(0, dot), name.slice(dot + 1), { at, run });
}
function nameOf(node, at, run) {
    const text = textOf(node);
    if (text !== undefined)
        return withLoops(text, run);
    const term = run.evaluate(node, at);
    if (term.kind === 'known')
        return String(term.value);
    return term.kind === 'unknown' ? term : malformed('!Ref', at);
}
/** Loop variables may stand inside names: `Bucket${Name}`. */
function withLoops(text, run) {
    if (run.loops.size === 0 || !/[$&]\{/.test(text))
        return text;
    return text.replace(/[$&]\{([A-Za-z0-9]+)\}/g, (whole, name) => run.loops.get(name) ?? whole);
}
function reference(name, at, run) {
    const looped = run.loops.get(name);
    if (looped !== undefined)
        return (0,model_value/* known */.eO)(looped, { at });
    if (name.startsWith('AWS::'))
        return pseudo(name, at, run);
    const parameter = run.parameter(name);
    if (parameter !== undefined)
        return arriving(parameter, at);
    // SAM lets `!Ref Api.Stage` name what it generates for a resource.
    return symbolic(name.split('.', 1)[0] ?? name, 'Ref', { at, run, written: `!Ref ${name}` });
}
function attributeOf(logicalId, attribute, { at, run }) {
    if (attribute.startsWith('Outputs.')) {
        const output = run.surroundings.outputOf(logicalId, attribute.slice('Outputs.'.length));
        if (output !== undefined)
            return arriving(output, at);
    }
    return symbolic(logicalId, attribute, { at, run, written: `!GetAtt ${logicalId}.${attribute}` });
}
function symbolic(logicalId, attribute, { at, run, written }) {
    const to = (0,model_value/* addressOf */.ci)(`${run.surroundings.prefix}${logicalId}`);
    return {
        kind: 'unknown',
        reason: 'known-after-apply',
        refersTo: [{ to, attribute }],
        written,
        trail: { at },
    };
}
const SUFFIXES = { 'aws-cn': 'amazonaws.com.cn' };
/** Pseudo parameters; where the place of deployment is not known they stay symbols under their own name, so that the own account is recognised as such. */
function pseudo(name, at, run) {
    const { whereabouts } = run.surroundings;
    // Nearly every stack is in the commercial partition; a change set says when it is not.
    const partition = whereabouts.partition ?? 'aws';
    if (name === 'AWS::NoValue')
        return model_value/* absent */.Ge;
    if (name === 'AWS::Partition')
        return (0,model_value/* known */.eO)(partition, { at });
    if (name === 'AWS::URLSuffix')
        return (0,model_value/* known */.eO)(SUFFIXES[partition] ?? 'amazonaws.com', { at });
    const value = new Map([
        ['AWS::AccountId', whereabouts.account],
        ['AWS::Region', whereabouts.region],
        ['AWS::StackName', whereabouts.stackName],
        ['AWS::StackId', whereabouts.stackId],
    ]).get(name);
    if (value !== undefined)
        return (0,model_value/* known */.eO)(value, { at });
    const refersTo = [{ to: (0,model_value/* addressOf */.ci)(name), attribute: 'Ref' }];
    return { kind: 'unknown', reason: 'external', refersTo, written: name, trail: { at } };
}
function malformed(written, at) {
    return { kind: 'unknown', reason: 'malformed', refersTo: [], written, trail: { at } };
}
/** Arguments of a function that takes a list. */
function argumentsOf(call) {
    return itemsOf(call.argument).map((item) => call.run.evaluate(item, call.at));
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/conditions.js



/** A condition expression; never throws. */
function truthOf(node, at, run) {
    const text = textOf(node);
    if (text === 'true' || text === 'false')
        return { holds: text === 'true', trail: { at } };
    const entry = soleEntry(node);
    if (entry === undefined)
        return undecided(malformed('condition', at));
    const { name, value } = entry;
    switch (name) {
        case 'Condition':
            return through(at, run.condition(withLoops(textOf(value) ?? '', run)));
        case 'Fn::Equals':
            return equality(value, at, run);
        case 'Fn::Not': {
            const [only] = itemsOf(value);
            const inner = only === undefined ? undecided(malformed('!Not', at)) : truthOf(only, at, run);
            return { ...inner, holds: inner.holds === undefined ? undefined : !inner.holds };
        }
        case 'Fn::And':
            return conjunction(itemsOf(value).map((item) => truthOf(item, at, run)), true);
        case 'Fn::Or':
            return conjunction(itemsOf(value).map((item) => truthOf(item, at, run)), false);
        default: {
            const term = run.evaluate(node, at);
            return term.kind === 'known' && /^(?:true|false)$/.test(String(term.value))
                ? { holds: String(term.value) === 'true', trail: term.trail }
                : undecided(term.kind === 'unknown' ? term : malformed(name, at));
        }
    }
}
function soleEntry(node) {
    if (node.kind !== 'map' || node.entries.size !== 1)
        return undefined;
    const [entry] = node.entries.values();
    return entry;
}
function undecided(lacking) {
    return { holds: undefined, trail: lacking.trail, lacking };
}
function through(at, truth) {
    return { ...truth, trail: fed(at, truth.trail) };
}
function equality(argument, at, run) {
    const [left, right] = itemsOf(argument).map((item) => run.evaluate(item, at));
    if (left === undefined || right === undefined)
        return undecided(malformed('!Equals', at));
    const trail = joinTrails({ at }, trailOf(left), trailOf(right));
    const lacking = firstUnknown([left, right]);
    if (lacking === undefined)
        return { holds: sameTerm(left, right), trail };
    if (neverSame(left, right))
        return { holds: false, trail };
    return sameTerm(left, right) ? { holds: true, trail } : { holds: undefined, trail, lacking };
}
/** Whether the few values that one side may have are all known and none is the other side. */
function neverSame(left, right) {
    const never = (open, settled) => open.kind === 'unknown' &&
        settled.kind === 'known' &&
        open.oneOf?.every((each) => each.kind === 'known' && !sameTerm(each, settled)) === true;
    return never(left, right) || never(right, left);
}
/** All of them (`neutral` true) or any of them (`neutral` false): one that goes against settles it. */
function conjunction(truths, neutral) {
    const against = truths.find((truth) => truth.holds === !neutral);
    if (against !== undefined)
        return against;
    const open = truths.find((truth) => truth.holds === undefined);
    return open ?? { holds: neutral, trail: trailOfAll(truths.map((truth) => truth.trail)) };
}
/** `Fn::If`: the chosen value, from the chosen line through the condition to what decided it. */
function ifFunction({ argument, at, run }) {
    const [condition, yes, no] = itemsOf(argument);
    if (condition === undefined || yes === undefined || no === undefined)
        return malformed('!If', at);
    const name = textOf(condition) ?? textOf(nodeAt(condition, 'Condition'));
    const { file } = run.surroundings.template;
    const place = rangeOf(file, condition);
    const truth = name === undefined ? run.truth(condition, place) : run.condition(withLoops(name, run));
    const arm = (node) => run.evaluate(node, inside(rangeOf(file, node), at));
    const decided = joinTrails({ at: inside(place, at) }, truth.trail);
    if (truth.holds !== undefined)
        return chosen(arm(truth.holds ? yes : no), decided);
    return either(arm(yes), arm(no), { name: name ?? 'a condition', trail: decided, lacking: truth.lacking });
}
/** In flow style the whole property is one line: then its own place says more than that of the part. */
function inside(part, whole) {
    return whole.line === whole.endLine ? whole : part;
}
function chosen(term, decided) {
    return term.kind === 'absent' ? term : withTrail(term, joinTrails(term.trail, decided));
}
/** What is certain whichever way an open condition falls. */
function either(yes, no, open) {
    if (sameTerm(yes, no))
        return chosen(yes, open.trail);
    if (yes.kind === 'map' && no.kind === 'map' && yes.open === undefined && no.open === undefined) {
        const names = [...new Set([...yes.entries.keys(), ...no.entries.keys()])];
        const entries = names.map((name) => {
            const [left, right] = [yes.entries.get(name), no.entries.get(name)];
            return [name, either(left ?? { kind: 'absent' }, right ?? { kind: 'absent' }, open)];
        });
        return { kind: 'map', entries: new Map(entries), trail: joinTrails(yes.trail, no.trail, open.trail) };
    }
    const sensitive = [yes, no].some((arm) => arm.kind !== 'absent' && 'sensitive' in arm && arm.sensitive === true);
    return {
        kind: 'unknown',
        reason: open.lacking?.reason ?? 'not-evaluated',
        refersTo: [...referencesOf({ kind: 'list', items: [yes, no] })],
        written: `!If ${open.name}`,
        ...(sensitive ? {} : choiceOf([yes, no])),
        trail: joinTrails(trailOf(yes), trailOf(no), open.trail),
        ...(sensitive ? { sensitive: true } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/for-each.js



function isLoop(name) {
    return name.startsWith('Fn::ForEach');
}
/** Writes out `Fn::ForEach::Name: [Variable, [values], { Key${Variable}: body }]`. */
function expandLoop(loop, run) {
    const at = rangeOf(run.surroundings.template.file, loop);
    const turns = [];
    const lacking = writeOut(loop, run, turns);
    return lacking === undefined ? { turns } : { turns, lacking: { ...lacking, trail: { at } } };
}
function writeOut(loop, run, turns) {
    const at = rangeOf(run.surroundings.template.file, loop);
    const [variable, collection, body] = itemsOf(loop.value);
    const name = textOf(variable);
    if (name === undefined || collection === undefined || body?.kind !== 'map')
        return malformed(loop.name, at);
    const values = run.evaluate(collection, at);
    if (values.kind !== 'list' || values.open !== undefined)
        return missingFrom(values, loop);
    let lacking;
    for (const value of values.items) {
        if (value.kind !== 'known') {
            lacking ??= missingFrom(value, loop);
            continue;
        }
        const inside = run.within(name, String(value.value));
        if (inside === undefined)
            return { kind: 'unknown', reason: 'not-evaluated', refersTo: [], written: loop.name };
        for (const entry of node_entriesOf(body).values()) {
            if (isLoop(entry.name))
                lacking = writeOut(entry, inside, turns) ?? lacking;
            else
                turns.push({ entry: { ...entry, name: withLoops(entry.name, inside) }, run: inside });
        }
    }
    return lacking;
}
function missingFrom(term, loop) {
    const missing = firstUnknown([term]);
    return {
        kind: 'unknown',
        reason: missing?.reason ?? 'malformed',
        refersTo: [],
        written: missing?.written ?? loop.name,
    };
}

// EXTERNAL MODULE: ./node_modules/ipaddr.js/lib/ipaddr.js
var ipaddr = __webpack_require__(8280);
;// CONCATENATED MODULE: ./lib/ingest/cloudformation/text.js


/** Longest text and most parts that are put together; a template that asks for more is not about text. */
const MAX_TEXT = 100_000;
const MAX_PARTS = 1_000;
const DYNAMIC = /\{\{resolve:(ssm|ssm-secure|secretsmanager):[^{}]*\}\}/;
const SECRET = /\{\{resolve:(?:ssm-secure|secretsmanager):/;
/** Puts parts together as text: known where every part is, else a text with holes. */
function joined(parts, at, written) {
    const pieces = parts.length > 2 * MAX_PARTS ? [] : parts.flatMap(piecesOf);
    const trail = fed(at, trailOfAll(parts.map(trailOf)));
    const sensitive = parts.some(isSensitive) ? { sensitive: true } : {};
    const size = pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 0), 0);
    const refersTo = uniqueReferences(parts);
    if (size > MAX_TEXT || pieces.length > MAX_PARTS || parts.length > 2 * MAX_PARTS)
        return { kind: 'unknown', reason: 'not-evaluated', refersTo, written, trail, ...sensitive };
    const missing = pieces.find((piece) => typeof piece !== 'string');
    if (missing === undefined) {
        const text = pieces.filter((piece) => typeof piece === 'string').join('');
        return settled(text, at, { ...(0,model_value/* known */.eO)(text, trail), ...sensitive });
    }
    return secretAware({
        kind: 'unknown',
        reason: missing.reason,
        refersTo,
        written,
        parts: merged(pieces),
        trail,
        ...sensitive,
    });
}
function uniqueReferences(parts) {
    return referencesOf({ kind: 'list', items: parts });
}
function piecesOf(part) {
    if (part.kind === 'absent')
        return [];
    if (part.kind === 'known')
        return [String(part.value)];
    if (part.kind === 'unknown')
        return part.parts ?? [part];
    if (part.kind === 'list' && part.open === undefined) {
        const items = part.items.filter((item) => item.kind === 'known');
        if (items.length === part.items.length)
            return [items.map(({ value }) => String(value)).join(',')];
    }
    const hole = firstUnknown([part]);
    return [hole ?? { kind: 'unknown', reason: 'malformed', refersTo: [] }];
}
function merged(pieces) {
    const parts = [];
    for (const piece of pieces) {
        const last = parts.at(-1);
        if (typeof piece === 'string' && typeof last === 'string')
            parts[parts.length - 1] = last + piece;
        else if (piece !== '')
            parts.push(piece);
    }
    return parts;
}
/** A text that asks a secret store is a secret, whatever else is unknown about it. */
function secretAware(value) {
    const asks = value.parts?.some((part) => typeof part === 'string' && SECRET.test(part)) === true;
    return asks ? { ...value, sensitive: true } : value;
}
/** A literal text; a dynamic reference in it (`{{resolve:…}}`) is looked up when the stack is deployed. */
function literalText(text, at) {
    return settled(text, at, (0,model_value/* known */.eO)(text, { at }));
}
function settled(text, at, plain) {
    const found = text.includes('{{resolve:') ? DYNAMIC.exec(text) : null;
    if (found === null)
        return plain;
    const trail = plain.kind === 'absent' ? { at } : (plain.trail ?? { at });
    const secret = SECRET.test(text) || isSensitive(plain) ? { sensitive: true } : {};
    const hole = {
        kind: 'unknown',
        reason: 'external',
        refersTo: [],
        written: found[0],
        trail,
        ...secret,
    };
    if (found[0] === text)
        return hole;
    const before = text.slice(0, found.index);
    const after = text.slice(found.index + found[0].length);
    const parts = [before, hole, after].filter((part) => part !== '');
    return { ...hole, written: text, parts };
}
/** `Fn::Split`; a text with holes cannot be split reliably. */
function split(delimiter, text, at) {
    if (delimiter.kind === 'known' && text.kind === 'known') {
        const trail = fed(at, text.trail);
        const sensitive = isSensitive(text) ? { sensitive: true } : {};
        const items = String(text.value).split(String(delimiter.value));
        if (items.length <= 500)
            return { kind: 'list', items: items.map((item) => ({ ...(0,model_value/* known */.eO)(item, trail), ...sensitive })), trail };
    }
    return openValue([delimiter, text], at, '!Split');
}
/** `Fn::Select`; a list of unknown length gives an unknown member that refers to the same attributes. */
function text_select(index, list, at) {
    if (index.kind === 'known' && list.kind === 'list' && list.open === undefined) {
        const item = list.items[Number(index.value)];
        if (item === undefined)
            return { kind: 'unknown', reason: 'malformed', refersTo: [], written: '!Select', trail: { at } };
        return item.kind === 'absent' ? model_value/* absent */.Ge : withTrail(item, fed(at, joinTrails(item.trail, trailOf(index))));
    }
    return openValue([index, list], at, '!Select');
}
/** `Fn::Base64`. */
function base64(text, at) {
    if (text.kind === 'unknown')
        return { ...openValue([text], at, '!Base64'), encodes: text };
    if (text.kind !== 'known')
        return openValue([text], at, '!Base64');
    return {
        ...text,
        value: Buffer.from(String(text.value), 'utf8').toString('base64'),
        trail: fed(at, text.trail),
    };
}
/** The result of a function whose arguments are not settled. */
function openValue(parts, at, written) {
    const missing = firstUnknown(parts);
    const sensitive = parts.some(isSensitive) ? { sensitive: true } : {};
    return {
        kind: 'unknown',
        reason: missing?.reason ?? 'malformed',
        refersTo: uniqueReferences(parts),
        written: missing?.written === undefined || missing.written.startsWith(written)
            ? written
            : `${written} of ${missing.written}`,
        trail: fed(at, trailOfAll(parts.map(trailOf))),
        ...sensitive,
    };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/cidr.js




/** `Fn::Cidr`: the first `count` blocks with `cidrBits` host bits inside an address block; IPv4 here, IPv6 stays unknown. */
function cidrBlocks(terms, at) {
    const [block, count, bits] = terms;
    const range = block?.kind === 'known' ? parseRange(String(block.value)) : undefined;
    const wanted = count?.kind === 'known' ? Number(count.value) : Number.NaN;
    const hostBits = bits === undefined ? 8 : bits.kind === 'known' ? Number(bits.value) : Number.NaN;
    const fits = range !== undefined && hostBits >= 0 && hostBits <= 32 && wanted >= 1 && wanted <= 256;
    if (!fits || wanted * 2 ** hostBits > 2 ** (32 - range.prefix))
        return openValue(terms, at, '!Cidr');
    const trail = fed(at, block?.kind === 'known' ? block.trail : undefined);
    const items = Array.from({ length: Math.trunc(wanted) }, (_, index) => (0,model_value/* known */.eO)(`${dotted(range.start + index * 2 ** hostBits)}/${32 - hostBits}`, trail));
    return { kind: 'list', items, trail };
}
function parseRange(text) {
    if (!ipaddr.IPv4.isValidCIDR(text))
        return undefined;
    const [, prefix] = ipaddr.IPv4.parseCIDR(text);
    const start = ipaddr.IPv4.networkAddressFromCIDR(text)
        .toByteArray()
        .reduce((sum, byte) => sum * 256 + byte, 0);
    return { start, prefix };
}
function dotted(address) {
    return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/ingest/cloudformation/json-template.js

/** Reads JSON with the lines of every value; ten times as fast as reading it as YAML. */
function parseJsonNodes(text) {
    const reading = { text, at: 0, line: 1 };
    try {
        const node = value(reading, 0);
        skipSpace(reading);
        if (reading.at < text.length)
            throw new Refused('there is text after the end of the document', reading.line);
        return node;
    }
    catch (error) {
        if (error instanceof Refused)
            return error.fault;
        throw error;
    }
}
function skipSpace(reading) {
    for (; reading.at < reading.text.length; reading.at += 1) {
        const code = reading.text.charCodeAt(reading.at);
        if (code === 10)
            reading.line += 1;
        else if (code !== 32 && code !== 13 && code !== 9)
            return;
    }
}
function value(reading, depth) {
    if (depth > MAX_DEPTH)
        throw tooDeep(reading.line);
    skipSpace(reading);
    const first = reading.text[reading.at];
    if (first === '{')
        return object(reading, depth);
    if (first === '[')
        return array(reading, depth);
    const line = reading.line;
    if (first === '"')
        return { kind: 'scalar', value: string(reading), line, endLine: line };
    return { kind: 'scalar', value: literal(reading), line, endLine: line };
}
function object(reading, depth) {
    const line = reading.line;
    const entries = new Map();
    reading.at += 1;
    for (skipSpace(reading); reading.text[reading.at] !== '}'; skipSpace(reading)) {
        if (entries.size > 0)
            expect(reading, ',');
        skipSpace(reading);
        const keyLine = reading.line;
        const name = string(reading);
        if (entries.has(name))
            throw new Refused(`\`${name}\` is written twice`, keyLine);
        skipSpace(reading);
        expect(reading, ':');
        const node = value(reading, depth + 1);
        entries.set(name, { name, value: node, line: keyLine, endLine: node.endLine });
    }
    reading.at += 1;
    return { kind: 'map', entries, line, endLine: reading.line };
}
function array(reading, depth) {
    const line = reading.line;
    const items = [];
    reading.at += 1;
    for (skipSpace(reading); reading.text[reading.at] !== ']'; skipSpace(reading)) {
        if (items.length > 0)
            expect(reading, ',');
        items.push(value(reading, depth + 1));
    }
    reading.at += 1;
    return { kind: 'list', items, line, endLine: reading.line };
}
function expect(reading, sign) {
    if (reading.text[reading.at] !== sign) {
        const found = reading.text[reading.at];
        throw new Refused(`\`${sign}\` is missing${found === undefined ? ' at the end' : ` before \`${found}\``}`, reading.line);
    }
    reading.at += 1;
}
// oxlint-disable no-control-regex -- JSON forbids control characters inside strings
const PLAIN_STRING = /"([^"\\\u0000-\u001f]*)"/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
// oxlint-enable no-control-regex
function string(reading) {
    PLAIN_STRING.lastIndex = reading.at;
    const plain = PLAIN_STRING.exec(reading.text);
    if (plain !== null) {
        reading.at = PLAIN_STRING.lastIndex;
        return plain[1] ?? '';
    }
    STRING.lastIndex = reading.at;
    const found = STRING.exec(reading.text);
    if (found === null)
        throw new Refused('a text in double quotes is expected', reading.line);
    reading.at = STRING.lastIndex;
    return String(JSON.parse(found[0]));
}
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
function literal(reading) {
    LITERAL.lastIndex = reading.at;
    const found = LITERAL.exec(reading.text);
    if (found === null)
        throw new Refused('a value is missing or misspelled', reading.line);
    reading.at = LITERAL.lastIndex;
    if (found[0] === 'null')
        return null;
    if (found[0] === 'true' || found[0] === 'false')
        return found[0] === 'true';
    return asWritten(Number(found[0]), found[0]);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/yaml-scalars.js

/** The text holds something that only the full YAML parser reads. */
class LeftAside extends Error {
}
/** Short forms of functions; a tag names one shape of node only, so that parsers register each several times. */
const SHORT_FORMS = new Set(`Ref Condition GetAtt Sub Join Select Split Base64 Cidr FindInMap If
   And Or Not Equals ImportValue GetAZs Transform Length ToJsonString ForEach
   Contains EachMemberIn EachMemberEquals RefAll ValueOf ValueOfAll GetStackOutput`.split(/\s+/));
/** `!GetAtt` is `Fn::GetAtt`, but `!Ref` is `Ref`. */
function longForm(short) {
    return short === 'Ref' || short === 'Condition' ? short : `Fn::${short}`;
}
/** Takes `!Name rest` apart. */
function shortForm(text) {
    const found = /^!([A-Za-z0-9]+)(?: +|$)/.exec(text);
    const short = found?.[1];
    if (found === null || short === undefined || !SHORT_FORMS.has(short))
        throw new LeftAside();
    return { name: longForm(short), rest: text.slice(found[0].length) };
}
const PLAIN = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:](?=[^\s,[\]{}]))/;
/** A scalar without quotes, as the core schema of YAML 1.2 reads it. */
function plainScalar(text, line) {
    const comment = text.indexOf(' #');
    const plain = (comment < 0 ? text : text.slice(0, comment)).trimEnd();
    if (!PLAIN.test(plain) && plain !== '~')
        throw new LeftAside();
    if (plain.includes(': ') || plain.endsWith(':'))
        throw new LeftAside();
    return { kind: 'scalar', value: resolved(plain), line, endLine: line };
}
function resolved(plain) {
    if (/^(?:~|null|Null|NULL)$/.test(plain))
        return null;
    if (/^(?:true|True|TRUE)$/.test(plain))
        return true;
    if (/^(?:false|False|FALSE)$/.test(plain))
        return false;
    return /^-?\d/.test(plain) ? asWritten(Number(plain), plain) : plain;
}
const DOUBLE = /^"((?:[^"\\]|\\["\\/nt])*)"(?= *(?:$| #))/;
const SINGLE = /^'((?:[^']|'')*)'(?= *(?:$| #))/;
/** A scalar in quotes with at most the plainest escapes, and nothing but a comment behind it. */
function quotedScalar(text, line) {
    const double = DOUBLE.exec(text);
    const single = double === null ? SINGLE.exec(text) : null;
    const content = double === null ? single?.[1]?.replaceAll("''", "'") : unescaped(double[1] ?? '');
    if (content === undefined)
        throw new LeftAside();
    return { kind: 'scalar', value: content, line, endLine: line };
}
const ESCAPES = new Map([
    ['n', '\n'],
    ['t', '\t'],
]);
function unescaped(text) {
    return text.includes('\\')
        ? text.replaceAll(/\\(.)/g, (_, sign) => ESCAPES.get(sign) ?? sign)
        : text;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/flow-yaml.js



/** A list or map in brackets that ends on its line. */
function flowValue(text, line) {
    const flow = { text, line, at: 0 };
    const node = collection(flow, 0);
    if (!/^ *(?:$| #)/.test(text.slice(flow.at)))
        throw new LeftAside();
    return node;
}
function skip(flow) {
    while (flow.text[flow.at] === ' ')
        flow.at += 1;
    return flow.text[flow.at] ?? '';
}
function collection(flow, depth) {
    if (depth > MAX_DEPTH)
        throw new LeftAside();
    const { line } = flow;
    const isList = flow.text[flow.at] === '[';
    const close = isList ? ']' : '}';
    const items = [];
    const entries = new Map();
    flow.at += 1;
    for (let first = true; skip(flow) !== close; first = false) {
        if (!first) {
            if (flow.text[flow.at] !== ',')
                throw new LeftAside();
            flow.at += 1;
            // A comma at the end is allowed, but rare enough for the full parser.
            if (skip(flow) === close)
                throw new LeftAside();
        }
        if (isList)
            items.push(member(flow, depth));
        else {
            const name = key(flow);
            if (entries.has(name))
                throw new LeftAside();
            entries.set(name, { name, value: member(flow, depth), line, endLine: line });
        }
    }
    flow.at += 1;
    return isList
        ? { kind: 'list', items, line, endLine: line }
        : { kind: 'map', entries, line, endLine: line };
}
const KEY = /(?:([A-Za-z0-9_$/][A-Za-z0-9_$/:.*-]*?): +|"([^"\\]*)" *: *|'([^']*)' *: *)/y;
function key(flow) {
    skip(flow);
    KEY.lastIndex = flow.at;
    const found = KEY.exec(flow.text);
    const name = found?.[1] ?? found?.[2] ?? found?.[3];
    if (name === undefined)
        throw new LeftAside();
    flow.at = KEY.lastIndex;
    return name;
}
const flow_yaml_DOUBLE = /"((?:[^"\\]|\\["\\/nt])*)"(?= *[,\]}])/y;
const flow_yaml_SINGLE = /'((?:[^']|'')*)'(?= *[,\]}])/y;
const flow_yaml_PLAIN = /[^,[\]{}]+/y;
function member(flow, depth) {
    const { line } = flow;
    const sign = skip(flow);
    if (sign === '[' || sign === '{')
        return collection(flow, depth + 1);
    if (sign === '!')
        return tagged(flow, depth);
    if (sign === '"' || sign === "'") {
        const pattern = sign === '"' ? flow_yaml_DOUBLE : flow_yaml_SINGLE;
        pattern.lastIndex = flow.at;
        const found = pattern.exec(flow.text)?.[1];
        if (found === undefined)
            throw new LeftAside();
        flow.at = pattern.lastIndex;
        return {
            kind: 'scalar',
            value: sign === '"' ? unescaped(found) : found.replaceAll("''", "'"),
            line,
            endLine: line,
        };
    }
    flow_yaml_PLAIN.lastIndex = flow.at;
    const found = flow_yaml_PLAIN.exec(flow.text)?.[0];
    // Quotes, comments and question marks inside plain texts of a collection are for the full parser.
    if (found === undefined || / #|["'?&]/.test(found))
        throw new LeftAside();
    flow.at = flow_yaml_PLAIN.lastIndex;
    return plainScalar(found.trim(), line);
}
function tagged(flow, depth) {
    const { name, rest } = shortForm(flow.text.slice(flow.at));
    if (rest === '' || /^[!,\]}]/.test(rest))
        throw new LeftAside();
    flow.at = flow.text.length - rest.length;
    const argument = member(flow, depth);
    if (argument.kind === 'scalar' && typeof argument.value !== 'string')
        throw new LeftAside();
    return callNode(name, argument);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/plain-yaml.js




/**
 * Reads the YAML that templates are mostly written in: block style, values on one line, literal texts. Ten times as fast as a full
 * parser; undefined for a text with anything else in it, which is then for the full parser to read or to refuse.
 */
function parsePlainYaml(text) {
    if (/[\t\r]/.test(text))
        return undefined;
    const reading = { raw: text.split('\n'), rest: new Map(), at: 0, depth: 0 };
    try {
        const first = peek(reading);
        if (first?.content === '---')
            reading.at += 1;
        const root = peek(reading);
        if (root === undefined || root.indent !== 0 || isItem(root))
            return undefined;
        const node = blockMap(reading, 0);
        return peek(reading) === undefined ? node : undefined;
    }
    catch (error) {
        if (error instanceof LeftAside)
            return undefined;
        throw error;
    }
}
/** The next line that is neither empty nor a comment. */
function peek(reading) {
    for (; reading.at < reading.raw.length; reading.at += 1) {
        const rest = reading.rest.get(reading.at);
        if (rest !== undefined)
            return rest;
        const line = reading.raw[reading.at] ?? '';
        const content = line.trim();
        if (content !== '' && !content.startsWith('#'))
            return { indent: line.length - line.trimStart().length, content };
    }
    return undefined;
}
function isItem({ content }) {
    return content === '-' || content.startsWith('- ');
}
function block(reading, line) {
    reading.depth += 1;
    if (reading.depth > MAX_DEPTH)
        throw new LeftAside();
    const node = isItem(line) ? blockList(reading, line.indent) : blockMap(reading, line.indent);
    reading.depth -= 1;
    return node;
}
const plain_yaml_KEY = /^(?:([A-Za-z0-9_$/][A-Za-z0-9_$/:.*-]*?)|"([^"\\]*)"|'([^']*)') *:(?: +|$)/;
function blockMap(reading, indent) {
    const entries = new Map();
    const start = reading.at + 1;
    let endLine = start;
    for (let line = peek(reading); line?.indent === indent && !isItem(line); line = peek(reading)) {
        const key = plain_yaml_KEY.exec(line.content);
        const name = key?.[1] ?? key?.[2] ?? key?.[3];
        if (key === null || name === undefined || entries.has(name))
            throw new LeftAside();
        const at = reading.at + 1;
        reading.at += 1;
        const value = plain_yaml_valueOf(reading, line.content.slice(key[0].length), { at, indent }) ?? nested(reading, indent);
        const node = value ?? { kind: 'scalar', value: null, line: at, endLine: at };
        const isNull = node.kind === 'scalar' && node.value === null;
        endLine = isNull ? at : Math.max(at, node.endLine);
        entries.set(name, { name, value: isNull ? { ...node, line: at, endLine: at } : node, line: at, endLine });
    }
    if (entries.size === 0)
        throw new LeftAside();
    return { kind: 'map', entries, line: start, endLine };
}
/** The block below a name: deeper, or a list at the same depth. */
function nested(reading, indent) {
    const line = peek(reading);
    if (line === undefined || line.indent < indent || (line.indent === indent && !isItem(line)))
        return undefined;
    return block(reading, line);
}
function blockList(reading, indent) {
    const items = [];
    const start = reading.at + 1;
    for (let line = peek(reading); line?.indent === indent && isItem(line); line = peek(reading)) {
        const content = line.content.slice(1).trimStart();
        const at = reading.at + 1;
        const inner = { indent: indent + line.content.length - content.length, content };
        if (content === '' || content.startsWith('#')) {
            reading.at += 1;
            const below = peek(reading);
            if (below === undefined || below.indent <= indent)
                throw new LeftAside();
            items.push(block(reading, below));
        }
        else if (isItem(inner) || plain_yaml_KEY.test(content)) {
            reading.rest.set(reading.at, inner);
            items.push(block(reading, inner));
        }
        else {
            reading.at += 1;
            const value = plain_yaml_valueOf(reading, content, { at, indent });
            if (value === undefined)
                throw new LeftAside();
            items.push(value);
        }
    }
    return { kind: 'list', items, line: start, endLine: Math.max(start, items.at(-1)?.endLine ?? start) };
}
/** What stands behind a name or a dash; undefined where that is nothing. */
function plain_yaml_valueOf(reading, text, place) {
    if (text === '' || text.startsWith('#'))
        return undefined;
    if (text.startsWith('|') || text.startsWith('>'))
        return blockText(reading, text, place);
    if (text.startsWith('!'))
        return plain_yaml_tagged(reading, text, place);
    return inline(reading, text, place);
}
/** `!Ref Name`, `!Join [...]`, or a short form with its argument below. */
function plain_yaml_tagged(reading, text, place) {
    const { name, rest } = shortForm(text);
    if (rest === '' || rest.startsWith('#')) {
        const below = peek(reading);
        if (below === undefined || below.indent <= place.indent)
            throw new LeftAside();
        return callNode(name, block(reading, below));
    }
    if (rest.startsWith('!'))
        throw new LeftAside();
    if (rest.startsWith('|') || rest.startsWith('>'))
        return callNode(name, blockText(reading, rest, place));
    const argument = inline(reading, rest, place);
    // The argument of a short form is text, whatever it looks like.
    const isTyped = argument.kind === 'scalar' && typeof argument.value !== 'string';
    if (isTyped)
        throw new LeftAside();
    return callNode(name, argument);
}
function inline(reading, text, { at, indent }) {
    if (text.startsWith('[') || text.startsWith('{'))
        return flowValue(text, at);
    if (text.startsWith('"') || text.startsWith("'"))
        return quotedScalar(text, at);
    const below = peek(reading);
    // A plain text that goes on in the next line.
    if (below !== undefined && below.indent > indent)
        throw new LeftAside();
    return plainScalar(text, at);
}
/** A literal text (`|`, `|-`), or a folded one (`>`) whose lines simply follow each other. */
function blockText(reading, header, { at, indent }) {
    const found = /^([|>])(-?)(?: +#.*)?$/.exec(header);
    if (found === null)
        throw new LeftAside();
    const lines = [];
    let inner;
    for (; reading.at < reading.raw.length; reading.at += 1) {
        const line = reading.raw[reading.at] ?? '';
        const depth = line.length - line.trimStart().length;
        if (line.trim() === '') {
            if (inner === undefined || line.length > inner)
                throw new LeftAside();
            lines.push('');
            continue;
        }
        if (depth <= indent)
            break;
        inner ??= depth;
        if (depth < inner || (found[1] === '>' && (depth > inner || lines.at(-1) === '')))
            throw new LeftAside();
        lines.push(line.slice(inner));
    }
    while (lines.at(-1) === '')
        lines.pop();
    if (lines.length === 0)
        throw new LeftAside();
    const text = lines.join(found[1] === '>' ? ' ' : '\n');
    return {
        kind: 'scalar',
        value: found[2] === '-' ? text : `${text}\n`,
        line: at,
        endLine: at + lines.length,
    };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/template.js







/** S3 takes templates up to 1 MB; more than a few of them is not a template. */
const MAX_LENGTH = 5_000_000;
/** Reads a template; throws an InputError where the file is none. */
function parseTemplate(file, text) {
    const root = parseNodes(text);
    if (root.kind === 'fault')
        throw refusal(file, text, root);
    if (root.kind !== 'map' || !root.entries.has('Resources')) {
        throw new errors/* InputError */.d({
            where: file,
            what: 'The file is not a CloudFormation template: it has no `Resources`.',
            fix: 'Name the template that the change set was made from.',
        });
    }
    const resources = nodeAt(root, 'Resources');
    if (resources?.kind !== 'map') {
        throw new errors/* InputError */.d({
            where: `${file}:${root.entries.get('Resources')?.line ?? 1}`,
            what: '`Resources` is not a map from logical ids to resources.',
            fix: 'Check the indentation below it.',
        });
    }
    return { file, root, lines: text.split('\n') };
}
/** The entries of a top-level section such as `Parameters`; empty where it is missing or misshapen. */
function sectionOf(template, name) {
    return node_entriesOf(template.root.entries.get(name)?.value);
}
function refusal(file, text, fault) {
    const rendered = /\{%|\{\{(?!\s*(?:resolve|changeSet):)/.test(text);
    return new errors/* InputError */.d({
        where: `${file}:${fault.line}`,
        what: `The template cannot be read: ${fault.says}.`,
        fix: rendered
            ? 'It looks like input of a templating tool (`{{` or `{%`): give the rendered template instead.'
            : 'Check it with `aws cloudformation validate-template`.',
    });
}
/** Reads YAML or JSON text as nodes with lines. */
function parseNodes(text) {
    const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
    if (plain.length > MAX_LENGTH)
        return { kind: 'fault', says: 'it is larger than any template can be', line: 1 };
    if (!/^\s*[[{]/.test(plain))
        return parsePlainYaml(plain) ?? parseYaml(plain);
    const json = parseJsonNodes(plain);
    if (json.kind !== 'fault' || json.isDeep === true)
        return json;
    const yaml = parseYaml(plain);
    return yaml.kind === 'fault' ? json : yaml;
}
// A tag names one shape of node only, so each short form is registered for all three.
const TAGS = [...SHORT_FORMS].flatMap((name) => [
    { tag: `!${name}`, resolve: (text) => text },
    { tag: `!${name}`, collection: 'seq' },
    { tag: `!${name}`, collection: 'map' },
]);
/** Open brackets beyond which the YAML parser takes seconds to give up. */
const MAX_OPEN = 2_000;
/** Reads YAML with the full parser. */
function parseYaml(text) {
    if (nestsBeyond(text, MAX_OPEN))
        return tooDeep(1).fault;
    const lines = new dist.LineCounter();
    const lineAt = (offset) => Math.max(1, lines.linePos(offset).line);
    try {
        const document = (0,dist.parseDocument)(text, {
            lineCounter: lines,
            customTags: [...TAGS],
            // Its check compares every key with every other; ours is a map.
            uniqueKeys: false,
            prettyErrors: false,
        });
        const [error] = document.errors;
        if (error !== undefined) {
            const says = error.code === 'MULTIPLE_DOCS' ? 'it holds more than one YAML document' : phrase(error.message);
            return { kind: 'fault', says, line: lineAt(error.pos[0]) };
        }
        if (document.contents === null)
            return { kind: 'fault', says: 'it is empty', line: 1 };
        return convert(document.contents, { text, lineAt, depth: 0 });
    }
    catch (error) {
        if (error instanceof Refused)
            return error.fault;
        if (error instanceof RangeError)
            return { kind: 'fault', says: 'it is nested too deeply', line: 1 };
        throw error;
    }
}
function phrase(message) {
    if (message.includes('call stack'))
        return 'it is nested too deeply';
    const line = message.split('\n')[0] ?? message;
    return `${line.charAt(0).toLowerCase()}${line.slice(1)}`.replace(/[.:]+$/, '');
}
function convert(node, conversion) {
    const line = conversion.lineAt(node.range?.[0] ?? 0);
    if ((0,dist.isAlias)(node))
        throw new Refused('it uses a YAML alias, which CloudFormation does not support', line);
    if (conversion.depth > MAX_DEPTH)
        throw tooDeep(line);
    const plain = untagged(node, { ...conversion, depth: conversion.depth + 1 });
    const tag = node.tag;
    if (tag === undefined || !tag.startsWith('!') || tag.startsWith('!!'))
        return plain;
    return { ...callNode(longForm(tag.slice(1)), plain), line };
}
function untagged(node, conversion) {
    const start = node.range?.[0] ?? 0;
    const line = conversion.lineAt(start);
    if ((0,dist.isScalar)(node))
        return scalar(node.value, node.source, spanOf(node, conversion));
    if ((0,dist.isSeq)(node)) {
        const items = node.items.map((item) => convert(asNode(item, line), conversion));
        return { kind: 'list', items, line, endLine: lastLine(node, items, conversion) };
    }
    if (!(0,dist.isMap)(node))
        throw new Refused('it holds something that is neither map, list nor text', line);
    const entries = new Map();
    for (const pair of node.items) {
        const entry = template_entryOf(pair, start, conversion);
        if (entries.has(entry.name))
            throw new Refused(`\`${entry.name}\` is written twice`, entry.line);
        entries.set(entry.name, entry);
    }
    return { kind: 'map', entries, line, endLine: lastLine(node, [...entries.values()], conversion) };
}
function template_entryOf(pair, start, conversion) {
    const { key } = pair;
    const line = conversion.lineAt(offsetOf(key, start));
    if (!(0,dist.isScalar)(key))
        throw new Refused('a key is not a plain name', line);
    const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
    if (pair.value === null)
        return { name, value: { kind: 'scalar', value: null, line, endLine: line }, line, endLine: line };
    const value = convert(asNode(pair.value, line), conversion);
    if (value.kind === 'scalar' && value.value === null)
        return { name, value: { ...value, line, endLine: line }, line, endLine: line };
    return { name, value, line, endLine: Math.max(line, value.endLine) };
}
function asNode(item, line) {
    if ((0,dist.isScalar)(item) || (0,dist.isMap)(item) || (0,dist.isSeq)(item) || (0,dist.isAlias)(item))
        return item;
    // A pair inside a sequence is the `- a: b` short form of flow sequences: a map of one.
    if ((0,dist.isPair)(item))
        throw new Refused('a list holds a `key: value` pair without braces', line);
    throw new Refused('a value is missing', line);
}
function offsetOf(key, fallback) {
    return (0,dist.isScalar)(key) || (0,dist.isMap)(key) || (0,dist.isSeq)(key) || (0,dist.isAlias)(key) ? (key.range?.[0] ?? fallback) : fallback;
}
function scalar(value, source, span) {
    const { line, endLine } = span;
    if (typeof value === 'number')
        return { kind: 'scalar', value: asWritten(value, source ?? String(value)), line, endLine };
    if (typeof value === 'boolean' || typeof value === 'string')
        return { kind: 'scalar', value, line, endLine };
    return {
        kind: 'scalar',
        value: value === null || value === undefined ? null : (source ?? ''),
        line,
        endLine,
    };
}
/** Where a text ends, without the line break that a block text swallows. */
function spanOf(node, { text, lineAt }) {
    const [start, end] = node.range ?? [0, 0];
    let last = end;
    while (last > start && /\s/.test(text.charAt(last - 1)))
        last -= 1;
    return { line: lineAt(start), endLine: lineAt(Math.max(start, last - 1)) };
}
/** A flow collection ends at its bracket, a block collection with its last leaf. */
function lastLine(node, members, conversion) {
    const { line, endLine } = spanOf(node, conversion);
    if (node.flow === true)
        return endLine;
    return Math.max(line, members.at(-1)?.endLine ?? line);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/mappings.js






/** Most candidates that are compared when a key is not known. */
const MAX_CANDIDATES = 200;
/** `Fn::FindInMap`, with a default where `AWS::LanguageExtensions` allows one; with an unknown key, what all candidates agree on. */
function findInMap({ argument, at, run }) {
    const [mapNode, topNode, secondNode, options] = itemsOf(argument);
    if (mapNode === undefined || topNode === undefined || secondNode === undefined)
        return malformed('!FindInMap', at);
    const [map, top, second] = [mapNode, topNode, secondNode].map((node) => run.evaluate(node, at));
    if (map?.kind !== 'known' || top === undefined || second === undefined)
        return openValue([map, top, second].filter((term) => term !== undefined), at, '!FindInMap');
    const mapping = sectionOf(run.surroundings.template, 'Mappings').get(String(map.value));
    const candidates = candidatesOf(mapping, top).flatMap((entry) => candidatesOf(entry, second));
    const asked = joinTrails(trailOf(top), trailOf(second));
    if (top.kind === 'known' && second.kind === 'known') {
        const [only] = candidates;
        if (only !== undefined)
            return found(only, asked, { at, run });
        const fallback = nodeAt(options, 'DefaultValue');
        return fallback === undefined
            ? malformed(`!FindInMap ${String(map.value)}`, at)
            : run.evaluate(fallback, rangeOf(run.surroundings.template.file, fallback));
    }
    const several = candidates.slice(0, MAX_CANDIDATES + 1);
    const value = agreed(several, { at, run, asked });
    if (value !== undefined)
        return value;
    const open = openValue([top, second], at, `!FindInMap ${String(map.value)}`);
    return several.length > MAX_CANDIDATES
        ? open
        : { ...open, ...choiceOf(several.map((entry) => found(entry, undefined, { at, run }))) };
}
function candidatesOf(entry, key) {
    const entries = node_entriesOf(entry?.value);
    const keys = keysAt(key);
    if (keys === undefined)
        return [...entries.values()].slice(0, MAX_CANDIDATES + 1);
    return keys.flatMap((name) => entries.get(name) ?? []);
}
/** The keys that may be meant; undefined where nobody can tell. */
function keysAt(key) {
    if (key.kind === 'known')
        return [String(key.value)];
    if (key.kind !== 'unknown')
        return undefined;
    const keys = (key.oneOf ?? []).flatMap((each) => (each.kind === 'known' ? [String(each.value)] : []));
    return keys.length > 0 && keys.length === key.oneOf?.length ? keys : undefined;
}
function found(entry, asked, { at, run }) {
    const place = rangeOf(run.surroundings.template.file, entry);
    const value = arriving(mappings_valueOf(entry, run.surroundings.template.file, place), at);
    return value.kind === 'absent' ? value : { ...value, trail: joinTrails(value.trail, asked) };
}
// A large list may be asked for by every resource of a template.
const values = new WeakMap();
function mappings_valueOf(entry, file, place) {
    const earlier = values.get(entry);
    if (earlier !== undefined)
        return earlier;
    const value = mappings_literal(entry.value, file, place);
    values.set(entry, value);
    return value;
}
/** Mappings hold texts and lists only: nothing in them is a function. */
function mappings_literal(node, file, at) {
    if (node.kind === 'list')
        return {
            kind: 'list',
            items: node.items.map((item) => mappings_literal(item, file, rangeOf(file, item))),
            trail: { at },
        };
    if (node.kind !== 'scalar')
        return malformed('a mapping', at);
    if (node.value === null)
        return model_value/* absent */.Ge;
    return typeof node.value === 'string' ? literalText(node.value, at) : (0,model_value/* known */.eO)(node.value, { at });
}
function agreed(candidates, where) {
    const [first, ...others] = candidates;
    if (first === undefined || candidates.length > MAX_CANDIDATES)
        return undefined;
    const value = found(first, where.asked, where);
    return others.every((entry) => sameTerm(value, found(entry, undefined, where))) ? value : undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/functions.js








/** The intrinsic functions that are evaluated here; every other one leaves its value unknown. */
const INTRINSICS = new Map([
    ['Ref', ref],
    ['Fn::GetAtt', getAtt],
    ['Fn::Sub', sub],
    ['Fn::Join', join],
    ['Fn::If', ifFunction],
    ['Fn::FindInMap', findInMap],
    [
        'Fn::Select',
        ({ argument, at, run }) => pairwise(argument, at, run, (index, list) => text_select(index, list, at)),
    ],
    ['Fn::Split', ({ argument, at, run }) => pairwise(argument, at, run, (by, text) => split(by, text, at))],
    ['Fn::Base64', ({ argument, at, run }) => base64(run.evaluate(argument, at), at)],
    ['Fn::Cidr', (call) => cidrBlocks(argumentsOf(call), call.at)],
    ['Fn::ImportValue', imported],
    ['Fn::GetStackOutput', imported],
    [
        'Fn::GetAZs',
        ({ at }) => ({ kind: 'unknown', reason: 'external', refersTo: [], written: '!GetAZs', trail: { at } }),
    ],
    ['Fn::Length', functions_length],
    ['Fn::ToJsonString', toJsonString],
    ...['Fn::And', 'Fn::Or', 'Fn::Not', 'Fn::Equals', 'Condition'].map((name) => [
        name,
        condition,
    ]),
]);
function pairwise(argument, at, run, combine) {
    const [first, second] = itemsOf(argument);
    if (first === undefined || second === undefined)
        return malformed('a function with two arguments', at);
    return combine(run.evaluate(first, at), run.evaluate(second, at));
}
function condition({ name, argument, at, run }) {
    const node = {
        kind: 'map',
        entries: new Map([[name, { name, value: argument, line: argument.line, endLine: argument.endLine }]]),
        line: argument.line,
        endLine: argument.endLine,
    };
    const truth = run.truth(node, at);
    if (truth.holds !== undefined)
        return (0,model_value/* known */.eO)(truth.holds, truth.trail);
    return truth.lacking ?? malformed(name, at);
}
const PLACEHOLDER = /\$\{([^{}]*)\}/g;
/** `Fn::Sub`, with or without a map of names; `${!Name}` is the literal `${Name}`. */
function sub({ argument, at, run }) {
    const [first, names] = argument.kind === 'list' ? argument.items : [argument];
    const template = textOf(first);
    if (first === undefined || template === undefined)
        return malformed('!Sub', at);
    const local = new Map();
    for (const entry of node_entriesOf(names).values())
        local.set(entry.name, run.evaluate(entry.value, rangeOf(run.surroundings.template.file, entry)));
    const parts = [];
    let end = 0;
    for (const found of template.matchAll(PLACEHOLDER)) {
        parts.push((0,model_value/* known */.eO)(template.slice(end, found.index)));
        end = found.index + found[0].length;
        const name = (found[1] ?? '').trim();
        const named = local.get(name);
        if (name.startsWith('!'))
            parts.push((0,model_value/* known */.eO)(`\${${name.slice(1)}}`));
        else
            parts.push(named === undefined ? interpolated(name, at, run) : arriving(named, at));
    }
    parts.push((0,model_value/* known */.eO)(withLoops(template.slice(end), run)));
    return joined(parts, at, `!Sub ${excerpt(template)}`);
}
function excerpt(text) {
    const line = text.trim().split('\n', 1)[0] ?? '';
    return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
/** `Fn::Join`; a list with unknown members gives a text with holes, an unknown list an unknown text. */
function join({ argument, at, run }) {
    const [delimiterNode, listNode] = itemsOf(argument);
    const delimiter = delimiterNode?.kind === 'scalar' ? (textOf(delimiterNode) ?? '') : undefined;
    if (delimiter === undefined || listNode === undefined)
        return malformed('!Join', at);
    const list = run.evaluate(listNode, at);
    if (list.kind !== 'list' || list.open !== undefined)
        return openValue([list], at, '!Join');
    const parts = list.items.flatMap((item, index) => (index === 0 ? [item] : [(0,model_value/* known */.eO)(delimiter), item]));
    return joined(parts, at, '!Join');
}
/** `Fn::ImportValue`: an export of another stack. */
function imported({ name, argument, at, run }) {
    const exported = run.evaluate(argument, at);
    const label = exported.kind === 'known'
        ? String(exported.value)
        : exported.kind === 'unknown'
            ? (exported.written ?? '')
            : '';
    const trail = fed(at, exported.kind === 'absent' ? undefined : exported.trail);
    return {
        kind: 'unknown',
        reason: 'external',
        refersTo: [],
        written: `!${name.slice(4)} ${label}`.trim(),
        trail,
    };
}
function functions_length({ argument, at, run }) {
    const list = run.evaluate(argument, at);
    if (list.kind === 'list' && list.open === undefined)
        return (0,model_value/* known */.eO)(list.items.length, fed(at, list.trail));
    return openValue([list], at, '!Length');
}
/** `Fn::ToJsonString`: text with holes where the tree has unknown members. */
function toJsonString({ argument, at, run }) {
    const parts = [];
    const write = (term) => {
        if (term.kind === 'known')
            parts.push({ ...term, value: JSON.stringify(term.value) });
        else if (term.kind === 'absent')
            parts.push((0,model_value/* known */.eO)('null'));
        else if (term.kind === 'unknown')
            parts.push((0,model_value/* known */.eO)('"'), term, (0,model_value/* known */.eO)('"'));
        else if (term.kind === 'list') {
            parts.push((0,model_value/* known */.eO)('['));
            term.items.forEach((item, index) => {
                if (index > 0)
                    parts.push((0,model_value/* known */.eO)(','));
                write(item);
            });
            parts.push((0,model_value/* known */.eO)(']'));
        }
        else {
            parts.push((0,model_value/* known */.eO)('{'));
            [...term.entries].forEach(([name, item], index) => {
                parts.push((0,model_value/* known */.eO)(`${index > 0 ? ',' : ''}${JSON.stringify(name)}:`));
                write(item);
            });
            parts.push((0,model_value/* known */.eO)('}'));
        }
    };
    const tree = run.evaluate(argument, at);
    write(tree);
    const text = joined(parts, at, '!ToJsonString');
    return text.kind === 'absent' || tree.kind === 'absent'
        ? text
        : { ...text, trail: joinTrails({ at }, tree.trail) };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/parameters.js





/** CloudFormation shows this instead of a `NoEcho` value. */
const MASKED = /^\*+$/;
/** The declared type of a parameter. */
function typeOf(declaration) {
    return textOf(nodeAt(declaration.value, 'Type')) ?? 'String';
}
/** The value a parameter has: given from outside, else its default, else unknown. */
function parameterValue(name, surroundings) {
    const declaration = sectionOf(surroundings.template, 'Parameters').get(name);
    if (declaration === undefined)
        return undefined;
    const at = rangeOf(surroundings.template.file, declaration);
    const head = { ...at, endLine: at.line };
    const given = surroundings.parameters.get(name);
    const value = given === undefined ? defaultOf(name, declaration, surroundings) : typed(given, declaration, head);
    return nodeAt(declaration.value, 'NoEcho') !== undefined && isOn(nodeAt(declaration.value, 'NoEcho'))
        ? concealed(value, name)
        : value;
}
function isOn(node) {
    return textOf(node)?.toLowerCase() === 'true';
}
function defaultOf(name, declaration, { template }) {
    const entry = declaration.value.kind === 'map' ? declaration.value.entries.get('Default') : undefined;
    const text = textOf(entry?.value);
    const written = `!Ref ${name}`;
    const head = { file: template.file, line: declaration.line, endLine: declaration.line };
    if (entry === undefined || text === undefined)
        return {
            kind: 'unknown',
            reason: 'no-value',
            refersTo: [],
            written,
            trail: { at: head },
            ...choiceOf(allowedValues(declaration, template.file)),
        };
    const trail = { at: rangeOf(template.file, entry) };
    if (typeOf(declaration).startsWith('AWS::SSM::Parameter::Value'))
        return { kind: 'unknown', reason: 'external', refersTo: [], written, trail };
    return typed((0,model_value/* known */.eO)(text, trail), declaration, head);
}
/** The values that a parameter of one text may be given, where it lists them. */
function allowedValues(declaration, file) {
    const node = nodeAt(declaration.value, 'AllowedValues');
    if (node?.kind !== 'list' || !['String', 'Number'].includes(typeOf(declaration)))
        return [];
    return node.items.flatMap((item) => {
        const text = textOf(item);
        return text === undefined ? [] : [(0,model_value/* known */.eO)(text, { at: rangeOf(file, item) })];
    });
}
/** Reads a given text as the declared type says; what is already a tree or unknown stays. */
function typed(value, declaration, head) {
    if (value.kind !== 'known')
        return value;
    const type = typeOf(declaration);
    const trail = value.trail ?? { at: head };
    const sensitive = value.sensitive === true ? { sensitive: true } : {};
    if (type === 'CommaDelimitedList' ||
        /^(?:AWS::SSM::Parameter::Value<)?List</.test(type) ||
        type.endsWith('<CommaDelimitedList>')) {
        const text = String(value.value);
        const items = text === '' ? [] : text.split(',').map((item) => ({ ...(0,model_value/* known */.eO)(item.trim(), trail), ...sensitive }));
        return { kind: 'list', items, trail };
    }
    if (type === 'Number' && typeof value.value === 'string')
        return { ...value, value: asWritten(Number(value.value), value.value), trail };
    return { ...value, trail };
}
/** A `NoEcho` value: what it is made of may be compared but never shown. */
function concealed(value, name) {
    if (value.kind === 'absent')
        return value;
    if (value.kind === 'known' && typeof value.value === 'string' && MASKED.test(value.value))
        return {
            kind: 'unknown',
            reason: 'no-value',
            refersTo: [],
            written: `!Ref ${name}`,
            trail: value.trail,
            sensitive: true,
        };
    if (value.kind === 'unknown')
        return { ...value, oneOf: undefined, sensitive: true };
    if (value.kind === 'known')
        return { ...value, sensitive: true };
    if (value.kind === 'list')
        return { ...value, items: value.items.map((item) => concealed(item, name)) };
    return value;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/intrinsics.js











/** How many conditions may lead to one another. */
const MAX_CONDITION_DEPTH = 50;
/** Turns of all loops of a template together; a template holds at most 500 resources. */
const MAX_TURNS = 10_000;
/** Evaluates a template with the values given from outside; answers are remembered. */
function evaluationOf(surroundings) {
    return evaluationWith(surroundings, new Map(), {
        parameters: new Map(),
        conditions: new Map(),
        pending: new Set(),
        turns: 0,
    });
}
function evaluationWith(surroundings, loops, memory) {
    const run = {
        surroundings,
        loops,
        evaluate: (node, at) => intrinsics_valueOf(node, at, run),
        parameter(name) {
            if (!memory.parameters.has(name))
                memory.parameters.set(name, parameterValue(name, surroundings));
            return memory.parameters.get(name);
        },
        condition: (name) => remembered(name, run, memory),
        truth: (node, at) => truthOf(node, at, run),
        within(name, value) {
            memory.turns += 1;
            if (memory.turns > MAX_TURNS)
                return undefined;
            return evaluationWith(surroundings, new Map([...loops, [name, value]]), memory);
        },
    };
    return run;
}
function remembered(name, run, memory) {
    const earlier = memory.conditions.get(name);
    if (earlier !== undefined)
        return earlier;
    memory.conditionNodes ??= declaredIn(sectionOf(run.surroundings.template, 'Conditions'), run);
    const declared = memory.conditionNodes.get(name);
    const at = declared === undefined ? undefined : rangeOf(run.surroundings.template.file, declared.entry);
    if (declared === undefined ||
        at === undefined ||
        memory.pending.has(name) ||
        memory.pending.size > MAX_CONDITION_DEPTH) {
        const trail = at === undefined ? undefined : { at };
        return {
            holds: undefined,
            trail,
            lacking: { kind: 'unknown', reason: 'malformed', refersTo: [], written: name, trail },
        };
    }
    memory.pending.add(name);
    const truth = truthOf(declared.entry.value, at, declared.run);
    memory.pending.delete(name);
    const placed = { ...truth, trail: fed(at, truth.trail) };
    memory.conditions.set(name, placed);
    return placed;
}
/** The entries of a section, those of `Fn::ForEach` loops written out. */
function declaredIn(section, run) {
    const declared = new Map();
    for (const entry of section.values()) {
        if (!isLoop(entry.name))
            declared.set(entry.name, { entry, run });
        else
            for (const turn of expandLoop(entry, run).turns)
                declared.set(turn.entry.name, turn);
    }
    return declared;
}
function intrinsics_valueOf(node, at, run) {
    const { file } = run.surroundings.template;
    switch (node.kind) {
        case 'scalar':
            if (node.value === null)
                return model_value/* absent */.Ge;
            if (typeof node.value !== 'string')
                return (0,model_value/* known */.eO)(node.value, { at });
            return literalText(withLoops(node.value, run), at);
        case 'opaque':
            return { kind: 'unknown', reason: 'not-evaluated', refersTo: [], written: node.written, trail: { at } };
        case 'list': {
            const items = node.items.map((item) => intrinsics_valueOf(item, rangeOf(file, item), run));
            return { kind: 'list', items: items.filter((item) => item.kind !== 'absent'), trail: { at } };
        }
        case 'map': {
            const call = callOf(node);
            if (call === undefined)
                return mapOf(node, at, run);
            const { name, value: argument } = call;
            const intrinsic = INTRINSICS.get(name);
            return intrinsic === undefined ? notEvaluated(name, at) : intrinsic({ name, argument, at, run });
        }
        default:
            return (0,errors/* unreachable */.H)(node);
    }
}
function notEvaluated(name, at) {
    return { kind: 'unknown', reason: 'not-evaluated', refersTo: [], written: name, trail: { at } };
}
function mapOf(node, at, run) {
    const { file } = run.surroundings.template;
    const entries = new Map();
    let open;
    const enter = (entry, inside) => {
        const value = intrinsics_valueOf(entry.value, rangeOf(file, entry), inside);
        if (value.kind !== 'absent')
            entries.set(withLoops(entry.name, inside), value);
    };
    for (const entry of node.entries.values()) {
        if (isLoop(entry.name)) {
            const loop = expandLoop(entry, run);
            if (loop.lacking !== undefined)
                open ??= loop.lacking;
            for (const turn of loop.turns)
                enter(turn.entry, turn.run);
        }
        else if (entry.name === 'Fn::Transform')
            open ??= notEvaluated(entry.name, rangeOf(file, entry));
        else
            enter(entry, run);
    }
    return open === undefined
        ? { kind: 'map', entries, trail: { at } }
        : { kind: 'map', entries, open, trail: { at } };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-build.js

const CARRIED = ['DeletionPolicy', 'UpdateReplacePolicy', 'Metadata', 'DependsOn', 'Condition'];
/** A generated resource: it exists under the condition of its source and stands where its source stands. */
function generatedBlock(source, { id, type, properties }) {
    const isMain = id === source.id;
    const carried = CARRIED.filter((name) => isMain || name === 'Condition').map((name) => source.body.entries.get(name));
    const { line, endLine } = source.entry;
    const own = [
        { name: 'Type', value: scalarAt(type, { line, endLine: line }), line, endLine: line },
        { name: 'Properties', value: properties, line: properties.line, endLine: properties.endLine },
    ];
    const entries = [...own, ...carried].filter((entry) => entry !== undefined);
    const body = {
        kind: 'map',
        entries: new Map(entries.map((entry) => [entry.name, entry])),
        line,
        endLine,
    };
    return { id, type, entry: source.entry, body, run: source.run };
}
/** Properties as they are written, under the names they get; `undefined` leaves one out. */
function passedOn(properties, renamed, added) {
    const entries = new Map();
    const names = new Map(Object.entries(renamed));
    for (const entry of properties.entries.values()) {
        const name = names.has(entry.name) ? names.get(entry.name) : entry.name;
        if (name !== undefined)
            entries.set(name, { ...entry, name });
    }
    for (const entry of added.entries.values())
        entries.set(entry.name, entry);
    return { ...properties, entries };
}
/** `Globals` below what the resource says itself: maps are merged, lists joined, anything else is overridden. */
function mergedNodes(below, own) {
    if (below === undefined || own === undefined)
        return own ?? below;
    if (below.kind === 'list' && own.kind === 'list')
        return { ...own, items: [...below.items, ...own.items] };
    if (below.kind !== 'map' || own.kind !== 'map')
        return own;
    const entries = new Map(below.entries);
    for (const entry of own.entries.values()) {
        const value = mergedNodes(below.entries.get(entry.name)?.value, entry.value);
        entries.set(entry.name, value === undefined ? entry : { ...entry, value });
    }
    return { ...own, entries };
}
function call(name, argument, span) {
    return mapAt({ [name]: argument }, span);
}
function refTo(id, span) {
    return call('Ref', scalarAt(id, span), span);
}
function sam_build_attributeOf(id, attribute, span) {
    return call('Fn::GetAtt', scalarAt(`${id}.${attribute}`, span), span);
}
function subOf(text, span) {
    return call('Fn::Sub', scalarAt(text, span), span);
}
/** The span of a property: from its name to the end of its value. */
function sam_build_spanOf(properties, name, fallback) {
    return (properties?.kind === 'map' ? properties.entries.get(name) : undefined) ?? fallback;
}
/** The logical id in `{ Ref: id }` or `{ Fn::GetAtt: id.X }`. */
function referredId(node) {
    const named = nodeAt(node, 'Ref') ?? nodeAt(node, 'Fn::GetAtt');
    const first = named?.kind === 'list' ? named.items[0] : named;
    return first?.kind === 'scalar' ? String(first.value).split('.', 1)[0] : undefined;
}
/** Names set apart by white space. */
function wordsOf(text) {
    return text.trim().split(/\s+/);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-domain.js



/** The custom domain of an API and what maps it there: an API without an address of its own is reached through it alone. */
function domainOf({ block, properties }, api) {
    const domain = nodeAt(properties, 'Domain');
    const name = nodeAt(domain, 'DomainName');
    if (domain?.kind !== 'map' || callOf(domain) !== undefined || name === undefined)
        return [];
    const isRest = api.protocol === 'rest';
    const id = `ApiGatewayDomainName${isRest ? '' : 'V2'}${hashOf(name) ?? api.id}`;
    const stage = nodeAt(properties, 'StageName') ?? scalarAt(isRest ? 'Prod' : '$default', domain);
    return [
        generatedBlock(block, {
            id,
            type: isRest ? 'AWS::ApiGateway::DomainName' : 'AWS::ApiGatewayV2::DomainName',
            properties: isRest ? restDomain(domain, name) : httpDomain(domain, name),
        }),
        generatedBlock(block, {
            id: `${api.id}${isRest ? 'BasePathMapping' : 'ApiMapping'}`,
            type: isRest ? 'AWS::ApiGateway::BasePathMapping' : 'AWS::ApiGatewayV2::ApiMapping',
            properties: mapAt({
                DomainName: refTo(id, domain),
                [isRest ? 'RestApiId' : 'ApiId']: refTo(api.id, domain),
                Stage: stage,
            }, domain),
        }),
    ];
}
function restDomain(domain, name) {
    const type = nodeAt(domain, 'EndpointConfiguration') ?? scalarAt('REGIONAL', domain);
    const isEdge = textOf(type) === 'EDGE';
    return mapAt({
        DomainName: name,
        [isEdge ? 'CertificateArn' : 'RegionalCertificateArn']: nodeAt(domain, 'CertificateArn'),
        EndpointConfiguration: mapAt({ Types: listAt([type], type) }, type),
        MutualTlsAuthentication: nodeAt(domain, 'MutualTlsAuthentication'),
        SecurityPolicy: nodeAt(domain, 'SecurityPolicy'),
    }, domain);
}
function httpDomain(domain, name) {
    const configuration = mapAt({
        CertificateArn: nodeAt(domain, 'CertificateArn'),
        EndpointType: nodeAt(domain, 'EndpointConfiguration') ?? scalarAt('REGIONAL', domain),
        SecurityPolicy: nodeAt(domain, 'SecurityPolicy'),
    }, domain);
    return mapAt({
        DomainName: name,
        DomainNameConfigurations: listAt([configuration], domain),
        MutualTlsAuthentication: nodeAt(domain, 'MutualTlsAuthentication'),
    }, domain);
}
/** SAM names the domain by its text, so that APIs which share one make it once. */
function hashOf(name) {
    const text = textOf(name);
    return text === undefined ? undefined : (0,external_node_crypto_.createHash)('sha1').update(text).digest('hex').slice(0, 10);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-resource-policy.js

/** `Auth.ResourcePolicy` of a SAM API as the policy that SAM writes for it. */
function resourcePolicy(policy) {
    if (policy?.kind !== 'map')
        return undefined;
    const custom = nodeAt(policy, 'CustomStatements');
    const statements = custom === undefined ? [] : custom.kind === 'list' ? [...custom.items] : [custom];
    const lists = LISTS.flatMap(([name, operator, key]) => {
        const members = policy.entries.get(name);
        return members === undefined ? [] : [{ members: members.value, span: members, operator, key }];
    });
    const [first] = lists;
    if (first !== undefined)
        statements.push(statement('Allow', first.span));
    for (const { members, span, operator, key } of lists)
        statements.push(statement('Deny', span, mapAt({ [operator]: mapAt({ [key]: members }, span) }, span)));
    if (statements.length === 0)
        return undefined;
    return mapAt({ Version: scalarAt('2012-10-17', policy), Statement: listAt(statements, policy) }, policy);
}
/** Whoever is on a black list, or not on a white list, is denied. */
const LISTS = [
    ['IpRangeWhitelist', 'NotIpAddress', 'aws:SourceIp'],
    ['IpRangeBlacklist', 'IpAddress', 'aws:SourceIp'],
    ['SourceVpcWhitelist', 'StringNotEquals', 'aws:SourceVpc'],
    ['SourceVpcBlacklist', 'StringEquals', 'aws:SourceVpc'],
    ['IntrinsicVpcWhitelist', 'StringNotEquals', 'aws:SourceVpc'],
    ['IntrinsicVpcBlacklist', 'StringEquals', 'aws:SourceVpc'],
    ['IntrinsicVpceWhitelist', 'StringNotEquals', 'aws:SourceVpce'],
    ['IntrinsicVpceBlacklist', 'StringEquals', 'aws:SourceVpce'],
];
function statement(effect, span, condition) {
    return mapAt({
        Effect: scalarAt(effect, span),
        Principal: scalarAt('*', span),
        Action: scalarAt('execute-api:Invoke', span),
        Resource: scalarAt('execute-api:/*', span),
        Condition: condition,
    }, span);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-security.js


/** Who may call: the event's authorizer, else the API's default one; `NONE` lets everyone in, an API key authenticates nobody. */
function securityOf(auth, { properties }, fallback) {
    const shared = nodeAt(properties, 'Auth');
    const [holder, name] = nodeAt(auth, 'Authorizer') === undefined ? [shared, 'DefaultAuthorizer'] : [auth, 'Authorizer'];
    const chosen = nodeAt(holder, name);
    const span = sam_build_spanOf(holder, name, fallback);
    const authorizer = textOf(chosen);
    const keyed = textOf(nodeAt(auth, 'ApiKeyRequired') ?? nodeAt(shared, 'ApiKeyRequired')) === 'true';
    const requirements = new Map();
    if (authorizer !== undefined && authorizer !== 'NONE') {
        const scopes = nodeAt(auth, 'AuthorizationScopes');
        requirements.set(authorizer, scopes?.kind === 'list' ? scopes : listAt([], span));
    }
    else if (chosen !== undefined && authorizer === undefined)
        return { kind: 'opaque', written: 'authorizer', line: span.line, endLine: span.endLine };
    if (keyed)
        requirements.set('api_key', listAt([], span));
    if (requirements.size === 0)
        return authorizer === 'NONE' ? listAt([mapAt({ NONE: listAt([], span) }, span)], span) : undefined;
    return listAt([mapAt(requirements, span)], span);
}
/** Security definitions as API Gateway reads them. */
function schemesOf({ properties, protocol, routes }, span) {
    const auth = nodeAt(properties, 'Auth');
    const schemes = new Map();
    for (const authorizer of node_entriesOf(nodeAt(auth, 'Authorizers')).values())
        schemes.set(authorizer.name, schemeOf(authorizer, protocol));
    const named = [
        nodeAt(auth, 'DefaultAuthorizer'),
        ...routes.map((route) => nodeAt(route.auth, 'Authorizer')),
    ].map(textOf);
    const iam = named.includes('AWS_IAM') || textOf(nodeAt(auth, 'EnableIamAuthorizer')) === 'true';
    if (iam)
        schemes.set('AWS_IAM', keyScheme('awsSigv4', sam_build_spanOf(auth, 'DefaultAuthorizer', span)));
    const key = mapAt({ type: scalarAt('apiKey', span), name: scalarAt('x-api-key', span), in: scalarAt('header', span) }, span);
    return mapAt(schemes.set('api_key', key), auth ?? span);
}
function schemeOf(authorizer, protocol) {
    const { value } = authorizer;
    if (protocol === 'http') {
        const jwt = nodeAt(value, 'JwtConfiguration');
        return mapAt({
            type: scalarAt(jwt === undefined ? 'apiKey' : 'oauth2', authorizer),
            'x-amazon-apigateway-authorizer': mapAt({
                type: scalarAt(jwt === undefined ? 'request' : 'jwt', authorizer),
                jwtConfiguration: jwt,
                authorizerUri: nodeAt(value, 'FunctionArn'),
            }, authorizer),
        }, authorizer);
    }
    const cognito = nodeAt(value, 'UserPoolArn');
    const type = (textOf(nodeAt(value, 'FunctionPayloadType')) ?? 'TOKEN').toLowerCase();
    return passedOn(keyScheme(cognito === undefined ? 'custom' : 'cognito_user_pools', authorizer), {}, mapAt({
        'x-amazon-apigateway-authorizer': mapAt({
            type: scalarAt(cognito === undefined ? type : 'cognito_user_pools', authorizer),
            providerARNs: cognito === undefined
                ? undefined
                : cognito.kind === 'list'
                    ? cognito
                    : listAt([cognito], cognito),
            authorizerUri: nodeAt(value, 'FunctionArn'),
        }, authorizer),
    }, authorizer));
}
function keyScheme(authType, span) {
    return mapAt({
        type: scalarAt('apiKey', span),
        name: scalarAt('Authorization', span),
        in: scalarAt('header', span),
        'x-amazon-apigateway-authtype': scalarAt(authType, span),
    }, span);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-api.js





const REST_LEFT_OUT = wordsOf(`
  DefinitionBody DefinitionUri Auth StageName Cors Models Domain GatewayResponses OpenApiVersion
  TracingEnabled AccessLogSetting MethodSettings Variables CacheClusterEnabled CacheClusterSize
  CanarySetting MergeDefinitions AlwaysDeploy PropagateTags Tags EndpointConfiguration
`);
const HTTP_LEFT_OUT = wordsOf(`
  DefinitionBody DefinitionUri Auth StageName CorsConfiguration Domain RouteSettings
  DefaultRouteSettings AccessLogSettings StageVariables PropagateTags Tags
`);
const STAGE_PROPERTIES = wordsOf(`
  TracingEnabled AccessLogSetting MethodSettings Variables CacheClusterEnabled CacheClusterSize
  RouteSettings DefaultRouteSettings AccessLogSettings StageVariables
`);
/** The API and its stage. */
function expandApi(api) {
    const { id, block, properties, protocol } = api;
    const isRest = protocol === 'rest';
    const uri = nodeAt(properties, 'DefinitionUri');
    const policy = resourcePolicy(nodeAt(properties, 'Auth', 'ResourcePolicy'));
    const own = passedOn(properties, Object.fromEntries((isRest ? REST_LEFT_OUT : HTTP_LEFT_OUT).map((name) => [name, undefined])), mapAt({
        Body: uri === undefined || api.routes.length > 0 ? bodyOf(api) : undefined,
        BodyS3Location: uri,
        EndpointConfiguration: isRest ? endpointOf(nodeAt(properties, 'EndpointConfiguration')) : undefined,
        Policy: policy,
        ProtocolType: isRest ? undefined : scalarAt('HTTP', block.entry),
    }, properties));
    const stageName = nodeAt(properties, 'StageName');
    const stage = passedOn(mapAt({}, properties), {}, mapAt({
        [isRest ? 'RestApiId' : 'ApiId']: refTo(id, { line: properties.line, endLine: properties.line }),
        StageName: stageName ??
            scalarAt(isRest ? 'Prod' : '$default', { line: properties.line, endLine: properties.line }),
        ...Object.fromEntries(STAGE_PROPERTIES.map((name) => [name, nodeAt(properties, name)])),
    }, properties));
    const suffix = (textOf(stageName) ?? (isRest ? 'Prod' : 'ApiGatewayDefault')).replaceAll(/[^A-Za-z0-9]/g, '');
    return [
        generatedBlock(block, {
            id,
            type: isRest ? 'AWS::ApiGateway::RestApi' : 'AWS::ApiGatewayV2::Api',
            properties: own,
        }),
        generatedBlock(block, {
            id: `${id}${suffix}Stage`,
            type: isRest ? 'AWS::ApiGateway::Stage' : 'AWS::ApiGatewayV2::Stage',
            properties: stage,
        }),
        ...domainOf(api, api),
    ];
}
/** SAM takes `REGIONAL` or `{ Type, VPCEndpointIds }` for what API Gateway calls `{ Types, VpcEndpointIds }`. */
function endpointOf(node) {
    if (node === undefined)
        return undefined;
    const type = nodeAt(node, 'Type') ?? (node.kind === 'scalar' ? node : undefined);
    if (type === undefined)
        return node;
    return mapAt({ Types: listAt([type], type), VpcEndpointIds: nodeAt(node, 'VPCEndpointIds') }, node);
}
/** The OpenAPI document: what is written, the routes of the events, and who may call each operation. */
function bodyOf(api) {
    const { properties, routes, protocol } = api;
    const written = nodeAt(properties, 'DefinitionBody');
    if (written !== undefined && (written.kind !== 'map' || written.entries.has('Fn::Transform')))
        return written;
    const span = written ?? properties;
    const paths = new Map();
    for (const path of node_entriesOf(nodeAt(written, 'paths')).values())
        paths.set(path.name, new Map([...node_entriesOf(path.value)].map(([name, operation]) => [name, secured(operation, api)])));
    for (const route of routes) {
        const operations = paths.get(route.path) ?? new Map();
        const name = route.method === 'any' || route.method === '*' ? 'x-amazon-apigateway-any-method' : route.method;
        const { line, endLine } = route.event;
        const base = operations.get(name)?.value;
        const operation = securedBy(base?.kind === 'map' ? base : mapAt({}, route.event), securityOf(route.auth, api, route.event));
        operations.set(name, { name, value: operation, line, endLine });
        paths.set(route.path, operations);
    }
    const pathNodes = new Map([...paths].map(([path, operations]) => [path, operationsNode(operations, span)]));
    const schemes = schemesOf(api, span);
    const added = protocol === 'rest'
        ? { paths: mapAt(pathNodes, span), securityDefinitions: schemes }
        : {
            paths: mapAt(pathNodes, span),
            components: schemes === undefined ? undefined : mapAt({ securitySchemes: schemes }, schemes),
        };
    return passedOn(written ?? mapAt({}, span), {}, mapAt(added, span));
}
function operationsNode(operations, fallback) {
    const members = [...operations.values()];
    const line = members.reduce((least, entry) => Math.min(least, entry.line), Number.MAX_SAFE_INTEGER);
    const endLine = members.reduce((most, entry) => Math.max(most, entry.endLine), 0);
    return members.length === 0
        ? mapAt({}, fallback)
        : { kind: 'map', entries: new Map(operations), line, endLine };
}
const METHODS = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'x-amazon-apigateway-any-method']);
/** An operation of a written definition: SAM adds the default authorizer where none is named. */
function secured(operation, api) {
    if (!METHODS.has(operation.name.toLowerCase()) || operation.value.kind !== 'map')
        return operation;
    if (operation.value.entries.has('security'))
        return operation;
    const security = securityOf(undefined, api, sam_build_spanOf(api.properties, 'Auth', operation));
    return { ...operation, value: securedBy(operation.value, security) };
}
function securedBy(operation, security) {
    return security === undefined ? operation : passedOn(operation, {}, mapAt({ security }, security));
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-events.js


const RULES = new Set(['Schedule', 'CloudWatchEvent', 'EventBridgeRule', 'IoTRule']);
const STREAMS = {
    SQS: 'Queue',
    Kinesis: 'Stream',
    DynamoDB: 'Stream',
    MSK: 'Stream',
    MQ: 'Broker',
    DocumentDB: 'Cluster',
};
const STREAM_PROPERTIES = new Map(Object.entries(STREAMS));
/** The resources and routes that the events of a function or state machine ask for. */
function expandEvents(resource) {
    const blocks = [];
    const routes = [];
    const isFunction = resource.block.type === 'AWS::Serverless::Function';
    for (const event of node_entriesOf(nodeAt(resource.properties, 'Events')).values()) {
        const type = textOf(nodeAt(event.value, 'Type')) ?? '';
        const properties = nodeAt(event.value, 'Properties');
        const route = type === 'Api' || type === 'HttpApi' ? routeOf(type, event, { properties, resource }) : undefined;
        if (route !== undefined)
            routes.push(route);
        if (isFunction)
            blocks.push(...eventBlocks(type, event, { properties, resource }));
    }
    return { blocks, routes };
}
function routeOf(type, event, { properties, resource }) {
    const api = nodeAt(properties, type === 'Api' ? 'RestApiId' : 'ApiId');
    return {
        protocol: type === 'Api' ? 'rest' : 'http',
        api: api === undefined ? undefined : (referredId(api) ?? textOf(api)),
        path: textOf(nodeAt(properties, 'Path')) ?? '$default',
        method: (textOf(nodeAt(properties, 'Method')) ?? 'any').toLowerCase(),
        auth: nodeAt(properties, 'Auth'),
        event,
        source: resource.block,
    };
}
function eventBlocks(type, event, { properties, resource }) {
    const { block } = resource;
    const id = `${block.id}${event.name}`;
    const permission = (principal, members, suffix = '') => generatedBlock(block, {
        id: `${id}Permission${suffix}`,
        type: 'AWS::Lambda::Permission',
        properties: mapAt({
            Action: scalarAt('lambda:InvokeFunction', event),
            FunctionName: refTo(block.id, event),
            Principal: scalarAt(principal, event),
            ...members,
        }, event),
    });
    const made = (resourceType, members) => generatedBlock(block, { id, type: resourceType, properties: mapAt(members, event) });
    const source = nodeAt(properties, STREAM_PROPERTIES.get(type) ?? '');
    if (STREAM_PROPERTIES.has(type))
        return [
            made('AWS::Lambda::EventSourceMapping', {
                EventSourceArn: source,
                FunctionName: refTo(block.id, event),
            }),
        ];
    if (RULES.has(type)) {
        const service = type === 'IoTRule' ? 'iot' : 'events';
        const rule = type === 'IoTRule' ? 'AWS::IoT::TopicRule' : 'AWS::Events::Rule';
        const passed = Object.fromEntries(['Pattern', 'EventBusName', 'Schedule'].map((name) => [
            name === 'Pattern' ? 'EventPattern' : name,
            nodeAt(properties, name),
        ]));
        return [
            made(rule, passed),
            permission(`${service}.amazonaws.com`, { SourceArn: sam_build_attributeOf(id, 'Arn', event) }),
        ];
    }
    switch (type) {
        case 'S3':
            return [permission('s3.amazonaws.com', { SourceAccount: refTo('AWS::AccountId', event) })];
        case 'SNS': {
            const topic = nodeAt(properties, 'Topic');
            const subscription = made('AWS::SNS::Subscription', {
                TopicArn: topic,
                Protocol: scalarAt('lambda', event),
                Endpoint: sam_build_attributeOf(block.id, 'Arn', event),
            });
            return [subscription, permission('sns.amazonaws.com', { SourceArn: topic })];
        }
        case 'CloudWatchLogs': {
            const group = textOf(nodeAt(properties, 'LogGroupName')) ?? '*';
            return [
                permission('logs.amazonaws.com', {
                    SourceArn: subOf(`${executeArn('logs')}log-group:${group}:*`, event),
                }),
            ];
        }
        case 'AlexaSkill':
            return [permission('alexa-appkit.amazon.com', { EventSourceToken: nodeAt(properties, 'SkillId') })];
        case 'Cognito': {
            const pool = referredId(nodeAt(properties, 'UserPool'));
            return [
                permission('cognito-idp.amazonaws.com', { SourceArn: sam_build_attributeOf(pool ?? 'UserPool', 'Arn', event) }),
            ];
        }
        case 'Api':
        case 'HttpApi':
            return [
                permission('apigateway.amazonaws.com', { SourceArn: routeArn(type, event, properties) }, type === 'Api' ? 'Stage' : ''),
            ];
        default:
            return [];
    }
}
function executeArn(service) {
    return `arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:`;
}
/** Invocation is pinned to one API; which stage and path do not matter here. */
function routeArn(type, event, properties) {
    const api = nodeAt(properties, type === 'Api' ? 'RestApiId' : 'ApiId');
    const implicit = type === 'Api' ? 'ServerlessRestApi' : 'ServerlessHttpApi';
    const id = api === undefined || callOf(api) !== undefined ? (referredId(api) ?? implicit) : textOf(api);
    return subOf(`${executeArn('execute-api')}\${${id ?? implicit}}/*/*`, event);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-policies.js


const arn = (service, resource) => `arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:${resource}`;
const of = (service, actions) => actions.split(' ').map((action) => `${service}:${action}`);
const bucket = [
    'arn:${AWS::Partition}:s3:::{BucketName}',
    'arn:${AWS::Partition}:s3:::{BucketName}/*',
];
const table = [arn('dynamodb', 'table/{TableName}'), arn('dynamodb', 'table/{TableName}/index/*')];
/** Policy templates of SAM: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html */
const TEMPLATES = {
    S3ReadPolicy: [
        [
            of('s3', 'GetObject ListBucket GetBucketLocation GetObjectVersion GetLifecycleConfiguration'),
            ...bucket,
        ],
    ],
    S3WritePolicy: [[of('s3', 'PutObject PutObjectAcl PutLifecycleConfiguration'), ...bucket]],
    S3CrudPolicy: [
        [
            of('s3', 'GetObject ListBucket GetBucketLocation GetObjectVersion PutObject PutObjectAcl GetLifecycleConfiguration PutLifecycleConfiguration DeleteObject'),
            ...bucket,
        ],
    ],
    S3FullAccessPolicy: [
        [
            of('s3', 'GetObject GetObjectAcl GetObjectVersion PutObject PutObjectAcl DeleteObject DeleteObjectTagging DeleteObjectVersionTagging GetObjectTagging GetObjectVersionTagging PutObjectTagging PutObjectVersionTagging'),
            bucket[1],
        ],
        [of('s3', 'ListBucket GetBucketLocation GetLifecycleConfiguration PutLifecycleConfiguration'), bucket[0]],
    ],
    DynamoDBCrudPolicy: [
        [
            of('dynamodb', 'GetItem DeleteItem PutItem Scan Query UpdateItem BatchWriteItem BatchGetItem DescribeTable ConditionCheckItem'),
            ...table,
        ],
    ],
    DynamoDBReadPolicy: [[of('dynamodb', 'GetItem Scan Query BatchGetItem DescribeTable'), ...table]],
    DynamoDBWritePolicy: [[of('dynamodb', 'PutItem UpdateItem BatchWriteItem'), ...table]],
    DynamoDBReconfigurePolicy: [[of('dynamodb', 'UpdateTable'), table[0]]],
    DynamoDBStreamReadPolicy: [
        [
            of('dynamodb', 'DescribeStream GetRecords GetShardIterator'),
            arn('dynamodb', 'table/{TableName}/stream/{StreamName}'),
        ],
        [of('dynamodb', 'ListStreams'), arn('dynamodb', 'table/{TableName}/stream/*')],
    ],
    SQSPollerPolicy: [
        [
            of('sqs', 'ChangeMessageVisibility ChangeMessageVisibilityBatch DeleteMessage DeleteMessageBatch GetQueueAttributes ReceiveMessage'),
            arn('sqs', '{QueueName}'),
        ],
    ],
    SQSSendMessagePolicy: [[of('sqs', 'SendMessage*'), arn('sqs', '{QueueName}')]],
    SNSPublishMessagePolicy: [[of('sns', 'Publish'), arn('sns', '{TopicName}')]],
    SNSCrudPolicy: [
        [
            of('sns', 'ListSubscriptionsByTopic CreateTopic SetTopicAttributes Subscribe Publish'),
            arn('sns', '{TopicName}*'),
        ],
    ],
    LambdaInvokePolicy: [[of('lambda', 'InvokeFunction'), arn('lambda', 'function:{FunctionName}*')]],
    KMSDecryptPolicy: [[of('kms', 'Decrypt'), arn('kms', 'key/{KeyId}')]],
    KMSEncryptPolicy: [[of('kms', 'Encrypt'), arn('kms', 'key/{KeyId}')]],
    SSMParameterReadPolicy: [
        [of('ssm', 'DescribeParameters'), '*'],
        [of('ssm', 'GetParameters GetParameter GetParametersByPath'), arn('ssm', 'parameter/{ParameterName}')],
    ],
    AWSSecretsManagerGetSecretValuePolicy: [[of('secretsmanager', 'GetSecretValue'), '{SecretArn}']],
    StepFunctionsExecutionPolicy: [
        [of('states', 'StartExecution'), arn('states', 'stateMachine:{StateMachineName}')],
    ],
    EventBridgePutEventsPolicy: [[of('events', 'PutEvents'), arn('events', 'event-bus/{EventBusName}')]],
    KinesisStreamReadPolicy: [
        [of('kinesis', 'ListStreams DescribeLimits'), arn('kinesis', 'stream/*')],
        [
            of('kinesis', 'DescribeStream DescribeStreamSummary GetRecords GetShardIterator'),
            arn('kinesis', 'stream/{StreamName}'),
        ],
    ],
    KinesisCrudPolicy: [
        [
            of('kinesis', 'AddTagsToStream CreateStream DecreaseStreamRetentionPeriod DeleteStream DescribeStream DescribeStreamSummary GetShardIterator IncreaseStreamRetentionPeriod ListTagsForStream MergeShards PutRecord PutRecords SplitShard RemoveTagsFromStream'),
            arn('kinesis', 'stream/{StreamName}'),
        ],
    ],
    FirehoseWritePolicy: [
        [of('firehose', 'PutRecord PutRecordBatch'), arn('firehose', 'deliverystream/{DeliveryStreamName}')],
    ],
    FilterLogEventsPolicy: [
        [of('logs', 'FilterLogEvents'), arn('logs', 'log-group:{LogGroupName}:log-stream:*')],
    ],
    SESCrudPolicy: [
        [
            of('ses', 'GetIdentityVerificationAttributes SendEmail SendRawEmail VerifyEmailIdentity'),
            arn('ses', 'identity/{IdentityName}'),
        ],
    ],
    SESSendBouncePolicy: [[of('ses', 'SendBounce'), arn('ses', 'identity/{IdentityName}')]],
    ElasticsearchHttpPostPolicy: [[of('es', 'ESHttpPost ESHttpPut'), arn('es', 'domain/{DomainName}/*')]],
    VPCAccessPolicy: [
        [
            of('ec2', 'CreateNetworkInterface DeleteNetworkInterface DescribeNetworkInterfaces DetachNetworkInterface'),
            '*',
        ],
    ],
    CloudWatchPutMetricPolicy: [[of('cloudwatch', 'PutMetricData'), '*']],
    CloudWatchDescribeAlarmHistoryPolicy: [[of('cloudwatch', 'DescribeAlarmHistory'), '*']],
    CloudFormationDescribeStacksPolicy: [
        [of('cloudformation', 'DescribeStacks'), arn('cloudformation', 'stack/*')],
    ],
    CodePipelineLambdaExecutionPolicy: [[of('codepipeline', 'PutJobSuccessResult PutJobFailureResult'), '*']],
    EC2DescribePolicy: [[of('ec2', 'DescribeRegions DescribeInstances'), '*']],
    AMIDescribePolicy: [[of('ec2', 'DescribeImages'), arn('ec2', 'image/*')]],
    TextractPolicy: [[of('textract', '*'), '*']],
};
const TEMPLATES_BY_NAME = new Map(Object.entries(TEMPLATES));
/** The document of a policy template; one that is not known here grants something that is not known here. */
function policyFromTemplate(name, parameters, span) {
    const grants = TEMPLATES_BY_NAME.get(name);
    const statements = grants === undefined
        ? [{ kind: 'opaque', written: `SAM policy template ${name}`, line: span.line, endLine: span.endLine }]
        : grants.map(([actions, ...resources]) => mapAt({
            Effect: scalarAt('Allow', span),
            Action: listAt(actions.map((action) => scalarAt(action, span)), span),
            Resource: listAt(resources.map((resource) => resourceNode(resource, parameters, span)), span),
        }, span));
    return mapAt({ Version: scalarAt('2012-10-17', span), Statement: listAt(statements, span) }, span);
}
function resourceNode(resource, parameters, span) {
    if (resource === '*')
        return scalarAt('*', span);
    const names = [...resource.matchAll(/\{(\w+)\}/g)]
        .map((found) => found[1] ?? '')
        .filter((name) => !name.startsWith('AWS'));
    const text = scalarAt(resource.replaceAll(/(?<!\$)\{(\w+)\}/g, '${$1}'), span);
    const given = {};
    for (const name of names) {
        const opaque = { kind: 'opaque', written: name, line: span.line, endLine: span.endLine };
        given[name] = node_entriesOf(parameters).get(name)?.value ?? opaque;
    }
    return call('Fn::Sub', names.length === 0 ? text : listAt([text, mapAt(given, span)], span), span);
}
const SERVICE_ROLES = /^(?:AWSLambda\w*ExecutionRole|AWSLambdaRole|AWSCodeDeployRoleForLambda\w*|AmazonAPIGatewayPushToCloudWatchLogs)$/;
/** SAM takes the name of an AWS managed policy for its ARN. */
function managedPolicy(node) {
    if (node.kind !== 'scalar' || typeof node.value !== 'string' || node.value.startsWith('arn:'))
        return node;
    const folder = SERVICE_ROLES.test(node.value) ? 'service-role/' : '';
    return scalarAt(`arn:aws:iam::aws:policy/${folder}${node.value}`, node);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-role.js



/** The role that SAM generates for a function or state machine without one. */
function generatedRole({ block, properties }, service, always) {
    const head = { line: block.entry.line, endLine: block.entry.line };
    const written = nodeAt(properties, 'Policies');
    const policies = written === undefined ? [] : written.kind === 'list' ? written.items : [written];
    const managed = always.map((name) => managedPolicy(scalarAt(name, head)));
    const inline = [];
    for (const policy of policies) {
        const document = sam_role_documentOf(policy);
        if (document === undefined)
            managed.push(managedPolicy(policy));
        else
            inline.push(mapAt({ PolicyName: scalarAt(`${block.id}RolePolicy${inline.length}`, policy), PolicyDocument: document }, policy));
    }
    const policiesSpan = sam_build_spanOf(properties, 'Policies', head);
    const role = mapAt({
        AssumeRolePolicyDocument: nodeAt(properties, 'AssumeRolePolicyDocument') ?? trustOf(service, head),
        ManagedPolicyArns: listAt(managed, policies.length > 0 ? policiesSpan : head),
        Policies: inline.length === 0 ? undefined : listAt(inline, policiesSpan),
        PermissionsBoundary: nodeAt(properties, 'PermissionsBoundary'),
        Path: nodeAt(properties, 'RolePath'),
    }, block.entry);
    return generatedBlock(block, { id: `${block.id}Role`, type: 'AWS::IAM::Role', properties: role });
}
/** An inline policy; undefined for the name or ARN of a managed one. */
function sam_role_documentOf(policy) {
    if (policy.kind !== 'map' || callOf(policy) !== undefined)
        return undefined;
    if (policy.entries.has('Statement'))
        return policy;
    const [entry] = policy.entries.values();
    return entry === undefined ? undefined : policyFromTemplate(entry.name, entry.value, entry);
}
function trustOf(service, span) {
    const statement = mapAt({
        Effect: scalarAt('Allow', span),
        Action: listAt([scalarAt('sts:AssumeRole', span)], span),
        Principal: mapAt({ Service: listAt([scalarAt(service, span)], span) }, span),
    }, span);
    return mapAt({ Version: scalarAt('2012-10-17', span), Statement: listAt([statement], span) }, span);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-function.js



const LEFT_OUT = wordsOf(`
  Events Policies AssumeRolePolicyDocument PermissionsBoundary RolePath FunctionUrlConfig Role
  AutoPublishAlias AutoPublishAliasAllProperties AutoPublishCodeSha256 DeploymentPreference
  Connectors EventInvokeConfig ProvisionedConcurrencyConfig VersionDescription PropagateTags
  InlineCode ImageUri Tracing DeadLetterQueue Tags CodeUri
`);
/** A SAM function: the function itself, its role and its URL. Events are left to the caller. */
function expandFunction(resource) {
    const { block, properties } = resource;
    const head = { line: block.entry.line, endLine: block.entry.line };
    const role = nodeAt(properties, 'Role');
    const tracing = nodeAt(properties, 'Tracing');
    const own = passedOn(properties, Object.fromEntries(LEFT_OUT.map((name) => [name, undefined])), mapAt({
        Code: codeOf(properties),
        Role: role ?? sam_build_attributeOf(`${block.id}Role`, 'Arn', head),
        TracingConfig: tracing === undefined ? undefined : mapAt({ Mode: tracing }, tracing),
        DeadLetterConfig: deadLetter(nodeAt(properties, 'DeadLetterQueue')),
        Tags: tagList(nodeAt(properties, 'Tags')),
    }, properties));
    const blocks = [generatedBlock(block, { id: block.id, type: 'AWS::Lambda::Function', properties: own })];
    if (role === undefined) {
        const traced = tracing !== undefined && textOf(tracing) !== 'Disabled' && textOf(tracing) !== 'PassThrough';
        const always = ['AWSLambdaBasicExecutionRole'];
        if (nodeAt(properties, 'VpcConfig') !== undefined)
            always.push('AWSLambdaVPCAccessExecutionRole');
        if (traced)
            always.push('AWSXRayDaemonWriteAccess');
        blocks.push(generatedRole(resource, 'lambda.amazonaws.com', always));
    }
    return [...blocks, ...urlOf(resource)];
}
function codeOf(properties) {
    const inline = nodeAt(properties, 'InlineCode');
    const image = nodeAt(properties, 'ImageUri');
    if (inline !== undefined)
        return mapAt({ ZipFile: inline }, inline);
    if (image !== undefined)
        return mapAt({ ImageUri: image }, image);
    const uri = nodeAt(properties, 'CodeUri');
    const parts = /^s3:\/\/([^/]+)\/(.+)$/.exec(textOf(uri) ?? '');
    if (uri === undefined || parts === null)
        return uri;
    return mapAt({ S3Bucket: scalarAt(parts[1] ?? '', uri), S3Key: scalarAt(parts[2] ?? '', uri) }, uri);
}
function deadLetter(queue) {
    return queue === undefined ? undefined : mapAt({ TargetArn: nodeAt(queue, 'TargetArn') }, queue);
}
/** SAM writes tags as a map. */
function tagList(tags) {
    if (tags?.kind !== 'map')
        return tags;
    const items = [...node_entriesOf(tags).values()].map((entry) => mapAt({ Key: scalarAt(entry.name, entry), Value: entry.value }, entry));
    return listAt(items, tags);
}
/** `FunctionUrlConfig`; without authentication SAM adds the two permissions that let everyone in. */
function urlOf({ block, properties }) {
    const config = nodeAt(properties, 'FunctionUrlConfig');
    if (config?.kind !== 'map')
        return [];
    const span = sam_build_spanOf(properties, 'FunctionUrlConfig', block.entry);
    const auth = sam_build_spanOf(config, 'AuthType', span);
    const url = passedOn({ ...config, line: span.line, endLine: span.endLine }, {}, mapAt({ TargetFunctionArn: refTo(block.id, auth) }, span));
    const blocks = [generatedBlock(block, { id: `${block.id}Url`, type: 'AWS::Lambda::Url', properties: url })];
    const chosen = nodeAt(config, 'AuthType');
    if (textOf(chosen) === 'AWS_IAM')
        return blocks;
    const at = block.run.surroundings.template.file;
    const evaluated = chosen === undefined ? undefined : block.run.evaluate(chosen, { file: at, ...auth });
    if (evaluated?.kind === 'known' && evaluated.value !== 'NONE')
        return blocks;
    const permission = (id, members) => generatedBlock(block, {
        id,
        type: 'AWS::Lambda::Permission',
        properties: mapAt({ FunctionName: refTo(block.id, auth), Principal: scalarAt('*', auth), ...members }, auth),
    });
    return [
        ...blocks,
        permission(`${block.id}UrlPublicPermissions`, {
            Action: scalarAt('lambda:InvokeFunctionUrl', auth),
            FunctionUrlAuthType: chosen ?? scalarAt('NONE', auth),
        }),
        permission(`${block.id}URLInvokeAllowPublicAccess`, {
            Action: scalarAt('lambda:InvokeFunction', auth),
            InvokedViaFunctionUrl: scalarAt(true, auth),
        }),
    ];
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-graphql.js


const sam_graphql_LEFT_OUT = wordsOf(`
  Auth ApiKeys Cache DataSources DomainName Functions Logging Resolvers SchemaInline SchemaUri Tags
`);
/** The API with the ways in which its callers may say who they are. */
function graphqlApi({ block, properties }) {
    const additional = nodeAt(properties, 'Auth', 'Additional');
    const own = passedOn(properties, Object.fromEntries(sam_graphql_LEFT_OUT.map((name) => [name, undefined])), mapAt({
        AuthenticationType: nodeAt(properties, 'Auth', 'Type'),
        AdditionalAuthenticationProviders: additional?.kind === 'list' ? listAt(itemsOf(additional).map(provider), additional) : additional,
    }, properties));
    return generatedBlock(block, { id: block.id, type: 'AWS::AppSync::GraphQLApi', properties: own });
}
function provider(node) {
    const type = nodeAt(node, 'Type');
    return type === undefined ? node : mapAt({ AuthenticationType: type }, node);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam-web-socket.js



const sam_web_socket_LEFT_OUT = wordsOf(`
  Auth Routes StageName Domain RouteSettings DefaultRouteSettings AccessLogSettings StageVariables
  PropagateTags Tags
`);
/** The API and its routes; authorization is asked for when a client connects, and by no other route. */
function webSocketApi({ block, properties }) {
    const { id } = block;
    const routes = [...node_entriesOf(nodeAt(properties, 'Routes')).values()];
    const own = passedOn(properties, Object.fromEntries(sam_web_socket_LEFT_OUT.map((name) => [name, undefined])), mapAt({ ProtocolType: scalarAt('WEBSOCKET', block.entry) }, properties));
    return [
        generatedBlock(block, { id, type: 'AWS::ApiGatewayV2::Api', properties: own }),
        ...domainOf({ block, properties }, { id, protocol: 'http' }),
        ...routes.map((route) => generatedBlock(block, {
            id: `${id}${sam_web_socket_nameOf(route)}Route`,
            type: 'AWS::ApiGatewayV2::Route',
            properties: mapAt({
                ApiId: refTo(id, route),
                RouteKey: scalarAt(route.name, route),
                AuthorizationType: route.name === '$connect' ? authorization(properties) : undefined,
            }, route),
        })),
    ];
}
const authorization = (properties) => nodeAt(properties, 'Auth', 'AuthType');
/** `$connect` becomes `Connect`. */
function sam_web_socket_nameOf({ name }) {
    const word = name.replaceAll(/[^A-Za-z0-9]/g, '');
    return word.charAt(0).toUpperCase() + word.slice(1);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sam.js








const PREFIX = 'AWS::Serverless::';
/**
 * What `AWS::Serverless-2016-10-31` makes of its resource types, as far as security depends on it; logical ids are those
 * of the transform. Deployments and versions, whose ids hold a hash, are left out.
 */
function expandServerless(blocks, template) {
    const resources = blocks
        .filter(({ type }) => type.startsWith(PREFIX))
        .map((block) => withGlobals(block, template));
    if (resources.length === 0)
        return [];
    const made = [];
    const routes = [];
    for (const resource of resources) {
        const { type } = resource.block;
        if (type === `${PREFIX}Function`)
            made.push(...expandFunction(resource));
        else if (type === `${PREFIX}StateMachine`)
            made.push(...stateMachine(resource));
        else if (type === `${PREFIX}SimpleTable`)
            made.push(simpleTable(resource));
        else if (type === `${PREFIX}LayerVersion`)
            made.push(sam_layer(resource));
        else if (type === `${PREFIX}Application`)
            made.push(application(resource));
        else if (type === `${PREFIX}WebSocketApi`)
            made.push(...webSocketApi(resource));
        else if (type === `${PREFIX}GraphQLApi`)
            made.push(graphqlApi(resource));
        if (type !== `${PREFIX}Function` && type !== `${PREFIX}StateMachine`)
            continue;
        const events = expandEvents(resource);
        made.push(...events.blocks);
        routes.push(...events.routes);
    }
    for (const api of apisOf(resources, routes, template))
        made.push(...expandApi(api));
    return made;
}
function withGlobals(block, template) {
    const own = nodeAt(block.body, 'Properties');
    const section = block.type.slice(PREFIX.length);
    const merged = mergedNodes(nodeAt(template.root, 'Globals', section), own);
    return { block, properties: merged?.kind === 'map' ? merged : mapAt({}, block.entry) };
}
/** Declared APIs, and those that SAM makes for events that name none. */
function apisOf(resources, routes, template) {
    const apis = [];
    for (const resource of resources) {
        const { id, type } = resource.block;
        const protocol = type === `${PREFIX}Api` ? 'rest' : type === `${PREFIX}HttpApi` ? 'http' : undefined;
        if (protocol !== undefined)
            apis.push({ ...resource, id, protocol, routes: routes.filter((route) => route.api === id) });
    }
    for (const [protocol, id, section] of [
        ['rest', 'ServerlessRestApi', 'Api'],
        ['http', 'ServerlessHttpApi', 'HttpApi'],
    ]) {
        const asked = routes.filter((route) => route.protocol === protocol && (route.api === undefined || route.api === id));
        const [first] = asked;
        if (first === undefined)
            continue;
        const shared = nodeAt(template.root, 'Globals', section);
        const { line, endLine } = first.event;
        const properties = shared?.kind === 'map' ? shared : mapAt({}, { line, endLine });
        apis.push({ block: first.source, properties, id, protocol, routes: asked });
    }
    return apis;
}
function headOf(block) {
    return { line: block.entry.line, endLine: block.entry.line };
}
function stateMachine(resource) {
    const { block, properties } = resource;
    const role = nodeAt(properties, 'Role');
    const tracing = nodeAt(properties, 'Tracing');
    const own = passedOn(properties, {
        Name: 'StateMachineName',
        Logging: 'LoggingConfiguration',
        Type: 'StateMachineType',
        DefinitionUri: 'DefinitionS3Location',
        ...Object.fromEntries([
            'Events',
            'Policies',
            'PermissionsBoundary',
            'RolePath',
            'Role',
            'Tracing',
            'Tags',
            'Connectors',
            'AutoPublishAlias',
            'DeploymentPreference',
            'PropagateTags',
            'AssumeRolePolicyDocument',
        ].map((name) => [name, undefined])),
    }, mapAt({
        RoleArn: role ?? sam_build_attributeOf(`${block.id}Role`, 'Arn', headOf(block)),
        TracingConfiguration: tracing,
        Tags: tagList(nodeAt(properties, 'Tags')),
    }, properties));
    const machine = generatedBlock(block, {
        id: block.id,
        type: 'AWS::StepFunctions::StateMachine',
        properties: own,
    });
    return role === undefined ? [machine, generatedRole(resource, 'states.amazonaws.com', [])] : [machine];
}
function simpleTable({ block, properties }) {
    const tags = tagList(nodeAt(properties, 'Tags'));
    const own = passedOn(properties, { PrimaryKey: undefined, Tags: undefined }, mapAt({ Tags: tags }, properties));
    return generatedBlock(block, { id: block.id, type: 'AWS::DynamoDB::Table', properties: own });
}
function sam_layer({ block, properties }) {
    const own = passedOn(properties, { ContentUri: 'Content', RetentionPolicy: undefined }, mapAt({}, properties));
    return {
        ...generatedBlock(block, { id: block.id, type: 'AWS::Lambda::LayerVersion', properties: own }),
        hashed: true,
    };
}
/** A nested application: a stack, when its template is a file. */
function application({ block, properties }) {
    const location = nodeAt(properties, 'Location');
    const isFile = textOf(location) !== undefined;
    const own = passedOn(properties, { Location: isFile ? 'TemplateURL' : 'Location', Tags: undefined }, mapAt({}, properties));
    return generatedBlock(block, { id: block.id, type: 'AWS::CloudFormation::Stack', properties: own });
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/unit.js







function unitOf(surroundings) {
    const run = evaluationOf(surroundings);
    const gaps = [];
    const written = [];
    const section = sectionOf(surroundings.template, 'Resources');
    for (const [id, declared] of declaredIn(section, run)) {
        const type = textOf(nodeAt(declared.entry.value, 'Type'));
        const { value } = declared.entry;
        if (id === 'Fn::Transform')
            continue;
        if (value.kind === 'map' && type !== undefined)
            written.push({ id, type, entry: declared.entry, body: value, run: declared.run });
        else
            gaps.push({
                kind: 'unsupported-type',
                type: 'a resource without `Type`',
                address: (0,model_value/* addressOf */.ci)(`${surroundings.prefix}${id}`),
            });
    }
    const blocks = new Map();
    // What is written by hand wins over what a transform would generate under the same id.
    for (const block of [
        ...expandServerless(written, surroundings.template),
        ...written.filter(({ type }) => !isExpanded(type)),
        ...outputsOf(surroundings.template, run),
    ])
        blocks.set(block.id, block);
    return { surroundings, run, blocks, gaps, open: openness(section, run) ?? macroIn(surroundings.template) };
}
/** Outputs read like resources with a value; no logical id has a dot. */
function outputsOf(template, run) {
    return [...declaredIn(sectionOf(template, 'Outputs'), run)].flatMap(([name, declared]) => {
        const { entry } = declared;
        if (entry.value.kind !== 'map')
            return [];
        const condition = entry.value.entries.get('Condition');
        const entries = new Map([['Properties', { ...entry, name: 'Properties' }]]);
        if (condition !== undefined)
            entries.set('Condition', condition);
        const body = { ...entry.value, entries };
        return [{ id: `Outputs.${name}`, type: model_declaration/* OUTPUT_TYPE */.$5, entry, body, run: declared.run }];
    });
}
const EXPANDED = new Set([
    'Function',
    'Api',
    'HttpApi',
    'SimpleTable',
    'StateMachine',
    'LayerVersion',
    'Application',
    'WebSocketApi',
    'GraphQLApi',
].map((name) => `AWS::Serverless::${name}`));
function isExpanded(type) {
    return EXPANDED.has(type);
}
/** Transforms of AWS whose work is done here, or that add nothing strangers could reach. */
const KNOWN_TRANSFORMS = new Set([
    'AWS::CodeDeployBlueGreen',
    'AWS::LanguageExtensions',
    'AWS::Serverless-2016-10-31',
]);
/** A transform of the whole template that nobody here knows: it may add whatever it likes. */
function macroIn(template) {
    const node = template.root.entries.get('Transform')?.value;
    const names = (node?.kind === 'list' ? node.items : node === undefined ? [] : [node]).map((each) => textOf(each) ?? textOf(nodeAt(each, 'Name')));
    const written = names.find((name) => name !== undefined && !KNOWN_TRANSFORMS.has(name));
    return written === undefined
        ? undefined
        : { kind: 'unknown', reason: 'not-evaluated', refersTo: [], written };
}
function openness(section, run) {
    if (section.has('Fn::Transform'))
        return { kind: 'unknown', reason: 'not-evaluated', refersTo: [], written: 'Fn::Transform' };
    for (const entry of section.values()) {
        if (!isLoop(entry.name))
            continue;
        const { lacking } = expandLoop(entry, run);
        if (lacking !== undefined)
            return lacking;
    }
    return undefined;
}
/** Whether a resource exists: its `Condition`, if it has one. */
function existence(block) {
    const name = textOf(nodeAt(block.body, 'Condition'));
    return name === undefined ? undefined : block.run.condition(name);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/body.js






const body_BESIDE = new Set([
    'DeletionPolicy',
    'UpdateReplacePolicy',
    'CreationPolicy',
    'UpdatePolicy',
    'Metadata',
    'DependsOn',
]);
/** A resource as its template states it; properties are evaluated when asked for and remembered. */
function templateBody(block, unit) {
    const { file } = unit.surroundings.template;
    const { body, run } = block;
    const properties = body.entries.get('Properties');
    const plain = properties !== undefined && isPlain(properties.value) ? properties.value : undefined;
    const whole = properties === undefined || plain !== undefined
        ? model_value/* absent */.Ge
        : run.evaluate(properties.value, rangeOf(file, properties));
    const found = whole.kind === 'map' ? whole.entries : new Map();
    const evaluated = (holder, name) => {
        const entry = holder?.entries.get(name);
        return entry === undefined ? model_value/* absent */.Ge : run.evaluate(entry.value, rangeOf(file, entry));
    };
    const beside = [...body.entries.keys()].filter((name) => body_BESIDE.has(name)).map((name) => `@${name}`);
    const exists = existence(block) === undefined ? [] : ['@Condition'];
    return remembering({
        names: () => [...(plain?.entries.keys() ?? found.keys()), ...beside, ...exists],
        property(name) {
            if (name === '@Condition')
                return conditionOf(block);
            if (name.startsWith('@'))
                return body_BESIDE.has(name.slice(1)) ? evaluated(body, name.slice(1)) : model_value/* absent */.Ge;
            return plain === undefined ? (found.get(name) ?? model_value/* absent */.Ge) : evaluated(plain, name);
        },
        open: body_openness(whole),
        trail: { at: rangeOf(file, block.entry) },
    });
}
function isPlain(node) {
    if (node.kind !== 'map' || callOf(node) !== undefined)
        return false;
    return ![...node.entries.keys()].some((name) => isLoop(name) || name === 'Fn::Transform');
}
function body_openness(whole) {
    if (whole.kind === 'unknown')
        return whole;
    if (whole.kind === 'map')
        return whole.open;
    return whole.kind === 'absent'
        ? undefined
        : { kind: 'unknown', reason: 'malformed', refersTo: [], trail: whole.trail };
}
function conditionOf(block) {
    const truth = existence(block);
    if (truth === undefined)
        return model_value/* absent */.Ge;
    return truth.holds === undefined
        ? (truth.lacking ?? { kind: 'unknown', reason: 'not-evaluated', refersTo: [], trail: truth.trail })
        : (0,model_value/* known */.eO)(truth.holds, truth.trail);
}
function remembering(body) {
    const properties = new Map();
    return {
        ...body,
        property(name) {
            const earlier = properties.get(name);
            if (earlier !== undefined)
                return earlier;
            const value = body.property(name);
            properties.set(name, value);
            return value;
        },
    };
}
/** A body settled by what the change set knows of it. */
function overlaidBody(own, context) {
    if (context === undefined)
        return own;
    const names = [...new Set([...own.names(), ...context.properties.keys()])];
    return remembering({
        names: () => names,
        property(name) {
            // Conditions are no part of contexts, and a listed resource exists.
            if (name === '@Condition')
                return own.property(name).kind === 'absent' ? model_value/* absent */.Ge : (0,model_value/* known */.eO)(true, trailOf(own.property(name)));
            const stated = context.properties.get(name);
            if (stated === undefined && name.startsWith('@'))
                return own.property(name);
            return overlay(own.property(name), stated ?? model_value/* absent */.Ge);
        },
        open: undefined,
        trail: own.trail,
    });
}
/** A body of which only the change set knows. */
function contextBody(context, trail) {
    const properties = context?.properties ?? new Map();
    return {
        names: () => [...properties.keys()],
        property: (name) => properties.get(name) ?? model_value/* absent */.Ge,
        open: context === undefined ? { kind: 'unknown', reason: 'no-value', refersTo: [], trail } : undefined,
        trail,
    };
}
/** A body with further facts under names with an `@`. */
function annotated(body, facts) {
    const stated = new Map(Object.entries(facts).flatMap(([name, value]) => value === undefined ? [] : [[name, (0,model_value/* known */.eO)(value)]]));
    if (stated.size === 0)
        return body;
    return {
        ...body,
        names: () => [...new Set([...body.names(), ...stated.keys()])],
        property: (name) => stated.get(name) ?? body.property(name),
    };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/earlier.js



/** A resource before the change: from the base template, else from what the change set says about it. */
function earlierBody({ address }, change, { standing }) {
    const base = standing.before.get(address)?.body;
    if (base !== undefined)
        return base;
    const head = standing.after.get(address)?.body;
    if (change === undefined || head === undefined || change.action === 'Remove')
        return contextBody(change?.before, undefined);
    const { before, after } = change;
    if (before === undefined)
        return withoutChanged(head, change.changedNames);
    const property = (name) => {
        const stated = before.properties.get(name);
        // What stands beside the properties is not part of every context.
        if (stated === undefined && name.startsWith('@') && !change.changedNames.has(name))
            return head.property(name);
        return stated === undefined
            ? model_value/* absent */.Ge
            : rebase(head.property(name), { before: stated, after: after?.properties.get(name) ?? model_value/* absent */.Ge });
    };
    const names = [
        ...new Set([...before.properties.keys(), ...head.names().filter((name) => name.startsWith('@'))]),
    ];
    return { names: () => names, property, open: undefined, trail: undefined };
}
/** Nobody shows the earlier values: what the change set says has changed is unknown, the rest is as it will be. */
function withoutChanged(head, changed) {
    return {
        names: () => [...new Set([...head.names(), ...changed])],
        property: (name) => changed.has(name)
            ? { kind: 'unknown', reason: 'no-value', refersTo: [], written: `${name} before the change` }
            : head.property(name),
        open: head.open,
        trail: undefined,
    };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/generated.js

/** The block that made a transform, a module or a macro generate a resource that only the change set lists. */
function sourceOf(change, unit) {
    const { blocks } = unit;
    const exact = blocks.get(change.id)?.entry;
    if (exact !== undefined)
        return exact;
    for (const module of change.modules.toReversed()) {
        const block = blocks.get(module)?.entry;
        if (block !== undefined)
            return block;
    }
    // Generated ids start with the id of what they were generated from: `CallbackUrl`, `CallbackRole`, `Bucket0`.
    const section = sectionOf(unit.surroundings.template, 'Resources');
    let best;
    for (const entry of section.values())
        if (change.id.startsWith(entry.name) && entry.name.length > (best?.name.length ?? 0))
            best = entry;
    if (best !== undefined)
        return best;
    for (const block of blocks.values())
        if (change.id.startsWith(block.id) && block.id.length > (best?.name.length ?? 0))
            best = block.entry;
    if (best !== undefined)
        return best;
    return [...section.values()].find((entry) => {
        const loop = /^Fn::ForEach::(\w+)$/.exec(entry.name)?.[1];
        return loop !== undefined && (change.id.includes(loop) || change.id.includes(loop.replace(/s$/, '')));
    });
}

;// CONCATENATED MODULE: ./lib/ingest/mentions.js

/** What several declarations mention together; false where one of them does not tell. */
function mentionsOfAll(declarations, listener) {
    return declarations.every((declaration) => declaration.mentions?.(listener) === true);
}
/** Tells everything by which a term may name objects. */
function tellMentions(whole, listener) {
    const pending = [whole];
    for (let term = pending.pop(); term !== undefined; term = pending.pop()) {
        switch (term.kind) {
            case 'known':
                if (typeof term.value === 'string')
                    listener.text(term.value);
                break;
            case 'unknown':
                tellUnknown(term, listener);
                break;
            case 'list':
                for (const item of term.items)
                    pending.push(item);
                if (term.open !== undefined)
                    pending.push(term.open);
                break;
            case 'map':
                for (const item of term.entries.values())
                    pending.push(item);
                if (term.open !== undefined)
                    pending.push(term.open);
                break;
            case 'absent':
                break;
        }
    }
}
function tellUnknown(value, listener) {
    const { refersTo, parts = [] } = value;
    const text = (0,model_value/* symbolicText */.SF)(value);
    if (text !== undefined)
        listener.text(text);
    for (const { to } of refersTo)
        listener.reference(to);
    for (const part of parts)
        if (typeof part === 'string')
            listener.text(part);
        else
            tellMentions(part, listener);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/attributes.js



/**
 * Typed reading of a resource. Property names are CloudFormation's; what stands beside `Properties` has names with an `@`:
 * `@DeletionPolicy`, `@UpdateReplacePolicy`, `@CreationPolicy`, `@UpdatePolicy`, `@Metadata`, `@DependsOn`, `@Condition`
 * (a flag: whether the resource exists) and, with a change set, `@PolicyAction` and `@Replacement`.
 */
function attributesOf(body) {
    return reading('', (path) => walkBody(body, path));
}
function reading(prefix, walk) {
    const term = (path) => placed(walk(path));
    return {
        path: prefix,
        term,
        text: (path) => attributes_read(term(path), (value) => String(value)),
        flag: (path) => attributes_read(term(path), asFlag),
        count: (path) => attributes_read(term(path), asCount),
        texts: (path) => textsOf(term(path)),
        document: (path) => documentOf(term(path)),
        blocks: (path) => blocksOf(walk(path), joinPath(prefix, path)),
        // Everything a template or a change set states was written by somebody.
        written: (path) => term(path).kind !== 'absent',
    };
}
function placed({ term, trail }) {
    return term.kind === 'absent' || term.trail === trail ? term : { ...term, trail };
}
/** Walks a dotted path through a resource body. */
function walkBody(body, path) {
    if (path === '')
        return { term: wholeOf(body), trail: body.trail };
    const [name, rest] = firstStep(path, (candidate) => body.property(candidate).kind !== 'absent');
    const term = body.property(name);
    if (term.kind === 'absent')
        return { term: body.open ?? model_value/* absent */.Ge, trail: body.trail };
    return walkTerm({ term, trail: term.trail ?? body.trail }, rest);
}
function wholeOf(body) {
    const entries = new Map(body.names().flatMap((name) => {
        const term = body.property(name);
        return term.kind === 'absent' ? [] : [[name, term]];
    }));
    const whole = { kind: 'map', entries, trail: body.trail };
    return body.open === undefined ? whole : { ...whole, open: body.open };
}
/** Splits off the first name. Names may hold dots themselves (`token.actions.githubusercontent.com:sub`): the longest that exists wins. */
function firstStep(path, exists) {
    const ends = [...path.matchAll(/[.[]/g)].map((found) => found.index).filter((index) => index > 0);
    const [shortest] = ends;
    if (shortest === undefined)
        return [path, ''];
    for (const end of [path.length, ...ends.slice(-8).toReversed()])
        if (exists(path.slice(0, end)))
            return [path.slice(0, end), path.slice(end)];
    return [path.slice(0, shortest), path.slice(shortest)];
}
function walkTerm(from, path) {
    let { term, trail } = from;
    let rest = path;
    while (rest !== '') {
        const index = /^\[(\d+)\]/.exec(rest);
        if (index === null && term.kind === 'list') {
            term = term.items[0] ?? term.open ?? model_value/* absent */.Ge;
        }
        else if (index !== null) {
            rest = rest.slice(index[0].length);
            // A single value reads as a list of one.
            const only = term.kind === 'list' ? undefined : Number(index[1]) === 0 ? term : model_value/* absent */.Ge;
            term = only ?? (term.kind === 'list' ? (term.items[Number(index[1])] ?? term.open ?? model_value/* absent */.Ge) : model_value/* absent */.Ge);
        }
        else if (term.kind === 'map') {
            const { entries, open } = term;
            const [name, after] = firstStep(rest.replace(/^\./, ''), (candidate) => entries.has(candidate));
            rest = after;
            term = entries.get(name) ?? open ?? model_value/* absent */.Ge;
        }
        else {
            // Nothing lies inside a scalar; inside an unknown everything is unknown.
            return { term: term.kind === 'unknown' ? term : model_value/* absent */.Ge, trail };
        }
        if (term.kind === 'absent')
            return { term, trail };
        trail = joinTrails(term.trail, trail?.from) ?? trail;
    }
    return { term, trail };
}
/** The values that an unknown one may have, in the kind that is asked for. */
function withChoices(value, choices, convert) {
    const oneOf = choices.flatMap((each) => {
        if (each.kind !== 'known')
            return [each];
        const converted = convert(each.value);
        return typeof converted === 'string' || typeof converted === 'number' || typeof converted === 'boolean'
            ? [{ ...each, value: converted }]
            : [];
    });
    return { ...value, oneOf: oneOf.length < choices.length ? undefined : oneOf };
}
function attributes_read(term, convert) {
    if (term.kind === 'absent')
        return term;
    if (term.kind === 'unknown')
        return term.oneOf === undefined ? term : withChoices(term, term.oneOf, convert);
    if (term.kind !== 'known')
        return attributes_malformed(term);
    const value = convert(term.value);
    return value === undefined ? attributes_malformed(term) : { ...term, value };
}
function attributes_malformed(term) {
    const sensitive = term.kind !== 'list' && term.kind !== 'map' && term.sensitive === true;
    const found = { kind: 'unknown', reason: 'malformed', refersTo: [], trail: term.trail };
    return sensitive ? { ...found, sensitive: true } : found;
}
/** CloudFormation reads YAML 1.1, where `yes` and `on` are true, and passes every scalar on as text. */
function asFlag(value) {
    const text = String(value).toLowerCase();
    if (text === 'true' || text === 'yes' || text === 'on')
        return true;
    return text === 'false' || text === 'no' || text === 'off' ? false : undefined;
}
function asCount(value) {
    const text = String(value).trim();
    return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
function textsOf(term) {
    if (term.kind === 'absent')
        return [];
    if (term.kind !== 'list')
        return [attributes_read(term, String)];
    const items = term.items.map((item) => attributes_read(item, String)).filter((item) => item.kind !== 'absent');
    return term.open === undefined ? items : [...items, term.open];
}
function blocksOf({ term, trail }, path) {
    if (term.kind === 'absent' || term.kind === 'known')
        return [];
    const block = (item, index) => {
        const at = term.kind === 'list' ? `${path}[${index}]` : path;
        const place = item.kind === 'absent' ? trail : (joinTrails(item.trail, trail?.from) ?? trail);
        return reading(at, (inner) => walkTerm({ term: item, trail: place }, inner));
    };
    if (term.kind !== 'list')
        return [block(term, 0)];
    const items = term.open === undefined ? term.items : [...term.items, term.open];
    return items.map(block);
}
function joinPath(prefix, path) {
    if (prefix === '' || path === '')
        return `${prefix}${path}`;
    return path.startsWith('[') ? `${prefix}${path}` : `${prefix}.${path}`;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/identifiers.js

/** The property that names the object, and the ARN or URL a name makes (`*` stands for the name). */
const NAMES = {
    'AWS::S3::Bucket': ['BucketName', 'arn:{partition}:s3:::*'],
    'AWS::SNS::Topic': ['TopicName', 'arn:{partition}:sns:{region}:{account}:*'],
    'AWS::SQS::Queue': [
        'QueueName',
        'arn:{partition}:sqs:{region}:{account}:*',
        'https://sqs.{region}.amazonaws.com/{account}/*',
    ],
    'AWS::Lambda::Function': ['FunctionName', 'arn:{partition}:lambda:{region}:{account}:function:*'],
    'AWS::IAM::Role': ['RoleName', 'arn:{partition}:iam::{account}:role/*'],
    'AWS::IAM::User': ['UserName', 'arn:{partition}:iam::{account}:user/*'],
    'AWS::IAM::Group': ['GroupName', 'arn:{partition}:iam::{account}:group/*'],
    'AWS::IAM::ManagedPolicy': ['ManagedPolicyName', 'arn:{partition}:iam::{account}:policy/*'],
    'AWS::IAM::InstanceProfile': ['InstanceProfileName', 'arn:{partition}:iam::{account}:instance-profile/*'],
    'AWS::DynamoDB::Table': ['TableName', 'arn:{partition}:dynamodb:{region}:{account}:table/*'],
    'AWS::KMS::Alias': ['AliasName', 'arn:{partition}:kms:{region}:{account}:*'],
    'AWS::ECR::Repository': ['RepositoryName', 'arn:{partition}:ecr:{region}:{account}:repository/*'],
    'AWS::ECS::Cluster': ['ClusterName', 'arn:{partition}:ecs:{region}:{account}:cluster/*'],
    'AWS::ApiGateway::DomainName': ['DomainName'],
    'AWS::ApiGatewayV2::DomainName': ['DomainName'],
    'AWS::EKS::Cluster': ['Name', 'arn:{partition}:eks:{region}:{account}:cluster/*'],
    'AWS::Events::EventBus': ['Name', 'arn:{partition}:events:{region}:{account}:event-bus/*'],
    'AWS::Logs::LogGroup': ['LogGroupName', 'arn:{partition}:logs:{region}:{account}:log-group:*'],
    'AWS::RDS::DBInstance': ['DBInstanceIdentifier', 'arn:{partition}:rds:{region}:{account}:db:*'],
    'AWS::RDS::DBCluster': ['DBClusterIdentifier', 'arn:{partition}:rds:{region}:{account}:cluster:*'],
    'AWS::RDS::DBSubnetGroup': ['DBSubnetGroupName'],
    'AWS::Redshift::Cluster': ['ClusterIdentifier'],
    'AWS::ElastiCache::SubnetGroup': ['CacheSubnetGroupName'],
    'AWS::OpenSearchService::Domain': ['DomainName', 'arn:{partition}:es:{region}:{account}:domain/*'],
    'AWS::Elasticsearch::Domain': ['DomainName', 'arn:{partition}:es:{region}:{account}:domain/*'],
    'AWS::Kinesis::Stream': ['Name', 'arn:{partition}:kinesis:{region}:{account}:stream/*'],
    'AWS::StepFunctions::StateMachine': [
        'StateMachineName',
        'arn:{partition}:states:{region}:{account}:stateMachine:*',
    ],
    'AWS::EC2::SecurityGroup': ['GroupName'],
    'AWS::EC2::LaunchTemplate': ['LaunchTemplateName'],
    'AWS::CloudTrail::Trail': ['TrailName', 'arn:{partition}:cloudtrail:{region}:{account}:trail/*'],
    'AWS::CodeBuild::Project': ['Name', 'arn:{partition}:codebuild:{region}:{account}:project/*'],
};
/** Names, ids, ARNs and URLs under which a resource may be named in text; logical ids are resolved as references instead. */
function identifiersOf(type, body, known) {
    const [property, ...forms] = NAMES[type] ?? [];
    const named = property === undefined ? undefined : body.property(property);
    const name = named === undefined ? undefined : identifiers_nameOf(named);
    const found = new Set();
    for (const identifier of [name, known.physicalId]) {
        if (identifier === undefined || identifier === '')
            continue;
        found.add(identifier);
        if (/^(?:arn:|https:)/.test(identifier))
            continue;
        for (const form of forms)
            found.add(filled(form, known.whereabouts).replace('*', () => identifier));
    }
    return [...found];
}
/** A name that is put together from what is known only at deployment counts for whatever puts it together alike. */
function identifiers_nameOf(term) {
    if (term.kind === 'unknown')
        return (0,model_value/* symbolicText */.SF)(term);
    return term.kind === 'known' && term.sensitive !== true ? String(term.value) : undefined;
}
/** Where a stack is deployed without saying so, a form reads as templates spell it: with the pseudo parameter. */
function filled(form, { partition = 'aws', region, account }) {
    const values = new Map([
        ['partition', partition],
        ['region', region ?? REGION],
        ['account', account ?? ACCOUNT],
    ]);
    return form.replace(/\{(\w+)\}/g, (_, name) => values.get(name) ?? '');
}
const asParameter = (name) => (0,model_value/* symbolicText */.SF)((0,model_value/* unknown */.L5)('external', { refersTo: [{ to: (0,model_value/* addressOf */.ci)(name), attribute: 'Ref' }] })) ?? '';
const REGION = asParameter('AWS::Region');
const ACCOUNT = asParameter('AWS::AccountId');

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/world-assembly.js





/** The resource as one side states it; where no template does, as the change set does. */
function world_assembly_bodyOf(candidate, side, { standing }) {
    return standing[side].get(candidate.address)?.body ?? contextBody(candidate.listed?.[side], undefined);
}
/** A declaration of a resource as `body` states it. */
function declare({ address, listed }, { type, action, body, replacement }, level) {
    const known = { physicalId: listed?.physicalId, whereabouts: whereaboutsOf(level) };
    const attributes = attributesOf(body);
    return {
        iac: 'cloudformation',
        type,
        address,
        action,
        replacement,
        attributes,
        identifiers: type === model_declaration/* OUTPUT_TYPE */.$5 ? [] : identifiersOf(type, body, known),
        // That an output names something attaches nothing to it.
        mentions(listener) {
            if (type === model_declaration/* OUTPUT_TYPE */.$5)
                return true;
            if (body.open !== undefined)
                return false;
            tellMentions(attributes.term(''), listener);
            return true;
        },
    };
}
function whereaboutsOf({ set, head, base }) {
    if (typeof set === 'object')
        return set.whereabouts;
    const side = head ?? (typeof base === 'object' ? base : undefined);
    return side?.unit.surroundings.whereabouts ?? {};
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/assemble.js









/** Puts the resources of one stack into both worlds. */
function assembleLevel(level, assembly) {
    const set = typeof level.set === 'object' ? level.set : undefined;
    const baseSide = typeof level.base === 'object' ? level.base : undefined;
    const sides = [level.head, baseSide].filter((side) => side !== undefined);
    for (const side of sides)
        assembly.gaps.push(...side.unit.gaps);
    const ids = new Set([
        ...sides.flatMap((side) => [...side.unit.blocks.keys()]),
        ...(set?.changes.keys() ?? []),
    ]);
    const settled = [];
    for (const id of ids) {
        const candidate = {
            id,
            address: (0,model_value/* addressOf */.ci)(`${level.prefix}${id}`),
            listed: set?.changes.get(id),
            head: level.head?.unit.blocks.get(id),
            base: baseSide?.unit.blocks.get(id),
        };
        stand(candidate, level, assembly);
        const found = settle(candidate, level, assembly);
        if (found !== undefined)
            settled.push(found);
    }
    return settled;
}
function stand({ id, address, listed, head, base }, level, assembly) {
    const places = [
        ['after', level.head, head],
        ['before', typeof level.base === 'object' ? level.base : undefined, base],
    ];
    for (const [side, stack, block] of places) {
        if (stack === undefined)
            continue;
        const isNew = listed?.action === 'Add' || listed?.action === 'Import';
        const isMissing = listed === undefined || (side === 'before' ? isNew : listed.action === 'Remove');
        const entry = block?.entry ?? (isMissing ? undefined : sourceOf(listed, stack.unit));
        if (block === undefined && isMissing)
            continue;
        const trail = entry === undefined ? undefined : { at: rangeOf(stack.unit.surroundings.template.file, entry) };
        const body = stack.body(id) ?? (listed === undefined ? undefined : contextBody(listed[side], trail));
        if (body !== undefined)
            assembly.standing[side].set(address, { stack, body, block, entry });
    }
}
function settle(candidate, level, assembly) {
    if (level.removal !== undefined)
        return removed(candidate, level.removal, { level, assembly });
    if (candidate.listed !== undefined)
        return settleListed(candidate, candidate.listed, { level, assembly });
    const set = typeof level.set === 'object' ? level.set : undefined;
    // Change sets list resources alone: outputs are compared where both templates are at hand.
    if (isOutput(candidate) && level.base !== undefined)
        return compare(candidate, { level, assembly });
    if (level.set === undefined || set?.incomplete === true)
        return compare(candidate, { level, assembly });
    return unlisted(candidate, { level, assembly });
}
const isOutput = ({ head, base }) => (head ?? base)?.type === model_declaration/* OUTPUT_TYPE */.$5;
/** What a change set does not list does not change: one declaration, read from the head template, for both worlds. */
function unlisted(candidate, { level, assembly }) {
    const { head, address } = candidate;
    const exists = head === undefined ? undefined : existence(head);
    if (head === undefined || level.base === 'none' || exists?.holds === false)
        return undefined;
    const isNew = typeof level.base === 'object' && candidate.base === undefined && head.entry.name === head.id;
    if (isNew && exists === undefined)
        assembly.notices.add(`The template adds \`${address}\`, but the change set does not list it: was it made from this template?`);
    if (head.hashed === true && isListedWithHash(head.id, level))
        return undefined;
    const declaration = declare(candidate, { type: head.type, action: 'no-op', body: world_assembly_bodyOf(candidate, 'after', assembly) }, level);
    assembly.before.push(declaration);
    assembly.after.push(declaration);
    return { ...candidate, type: head.type, action: 'no-op' };
}
function isListedWithHash(id, { set }) {
    if (typeof set !== 'object')
        return false;
    return [...set.changes.keys()].some((listed) => listed.startsWith(id) && /^[0-9a-f]{8,}$/.test(listed.slice(id.length)));
}
/** Without a change set a resource is what the templates make of it. */
function compare(candidate, { level, assembly }) {
    const { head, base } = candidate;
    const after = head !== undefined && existence(head)?.holds !== false ? head : undefined;
    const before = base !== undefined && existence(base)?.holds !== false ? base : undefined;
    if (after === undefined && before === undefined)
        return undefined;
    if (before === undefined || after === undefined) {
        const block = after ?? before;
        if (block === undefined)
            return undefined;
        const action = after === undefined ? removalOf(world_assembly_bodyOf(candidate, 'before', assembly)) : 'create';
        const side = after === undefined ? 'before' : 'after';
        const declaration = declare(candidate, { type: block.type, action, body: world_assembly_bodyOf(candidate, side, assembly) }, level);
        if (side === 'after')
            assembly.after.push(declaration);
        else
            assembly.before.push(declaration);
        if (action === 'forget')
            assembly.after.push(declaration);
        return { ...candidate, type: block.type, action };
    }
    const bodies = {
        before: world_assembly_bodyOf(candidate, 'before', assembly),
        after: world_assembly_bodyOf(candidate, 'after', assembly),
    };
    const same = before.type === after.type && sameBody(bodies.before, bodies.after);
    const action = same ? 'no-op' : before.type === after.type ? 'update' : 'replace';
    const declaration = declare(candidate, { type: after.type, action, body: bodies.after }, level);
    assembly.after.push(declaration);
    assembly.before.push(same ? declaration : declare(candidate, { type: before.type, action, body: bodies.before }, level));
    return { ...candidate, type: after.type, action };
}
function sameBody(before, after) {
    const names = new Set([...before.names(), ...after.names()]);
    if (before.open?.written !== after.open?.written)
        return false;
    return [...names].every((name) => {
        const [was, is] = [before.property(name), after.property(name)];
        return sameTerm(was, is) && hiddenIn(was) === hiddenIn(is);
    });
}
/** A resource that leaves the template stays in the account if its policy says so. */
function removalOf(body) {
    const policy = body.property('@DeletionPolicy');
    return policy.kind === 'known' && String(policy.value).startsWith('Retain') ? 'forget' : 'delete';
}
function settleListed(candidate, change, { level, assembly }) {
    const { action } = change;
    if (change.drifted)
        assembly.drift.add(candidate.address);
    if (action === 'Remove') {
        const retained = change.policyAction === undefined ? undefined : change.policyAction.startsWith('Retain');
        const policy = retained ?? removalOf(world_assembly_bodyOf(candidate, 'before', assembly)) === 'forget';
        return removed(candidate, policy ? 'forget' : 'delete', { level, assembly });
    }
    const facts = { '@PolicyAction': change.policyAction };
    const type = candidate.head?.type ?? change.type;
    const body = annotated(world_assembly_bodyOf(candidate, 'after', assembly), facts);
    if (action === 'Add' || action === 'Import') {
        const planned = action === 'Add' ? 'create' : 'import';
        assembly.after.push(declare(candidate, { type, action: planned, body }, level));
        return { ...candidate, type, action: planned };
    }
    // Only the stack's record of the resource changes, nothing that runs.
    const planned = action === 'SyncWithActual' ? 'no-op' : change.replacement.kind === 'never' ? 'update' : 'replace';
    const { replacement } = change;
    const after = declare(candidate, { type, action: planned, body, replacement }, level);
    assembly.after.push(after);
    if (planned === 'no-op')
        assembly.before.push(after);
    else {
        const earlier = annotated(earlierBody(candidate, change, assembly), facts);
        assembly.before.push(declare(candidate, { type: candidate.base?.type ?? change.type, action: planned, body: earlier, replacement }, level));
    }
    return { ...candidate, type, action: planned };
}
function removed(candidate, action, { level, assembly }) {
    const { base, listed } = candidate;
    const holds = base === undefined ? undefined : existence(base)?.holds;
    if (listed === undefined && (base === undefined || holds === false))
        return undefined;
    const type = base?.type ?? listed?.type ?? '';
    const body = annotated(earlierBody(candidate, listed, assembly), { '@PolicyAction': listed?.policyAction });
    const declaration = declare(candidate, { type, action, body }, level);
    assembly.before.push(declaration);
    if (action === 'forget')
        assembly.after.push(declaration);
    return { ...candidate, type, action };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/change-set-family.js

/** Finds the root; throws an InputError where the sets belong to different stacks. */
function familyOf(sets) {
    const ids = new Set(sets.map((set) => set.id));
    const nestedIds = new Set(sets.flatMap((set) => [...set.changes.values()].map((change) => change.nestedSet)));
    const roots = sets.filter((set) => (set.parentId === undefined || !ids.has(set.parentId)) &&
        (set.id === undefined || !nestedIds.has(set.id)));
    const [root, other] = roots;
    if (root === undefined) {
        if (sets.length === 0)
            return undefined;
        throw new errors/* InputError */.d({
            where: sets[0]?.file ?? 'change sets',
            what: 'The change sets name each other as parents: none is the root.',
            fix: 'Give the change set of the root stack and those of its nested stacks.',
        });
    }
    if (other !== undefined) {
        throw new errors/* InputError */.d({
            where: other.file,
            what: `The change set does not belong to the one in \`${root.file}\`.`,
            fix: 'Review each stack as an input of its own: `name=file`.',
        });
    }
    return {
        root,
        nestedOf: (parent, change) => sets.find((set) => set !== parent && belongs(set, parent, change)),
    };
}
function belongs(set, parent, change) {
    if (change.nestedSet !== undefined && set.id !== undefined)
        return set.id === change.nestedSet;
    if (set.stackId !== undefined && set.stackId === change.physicalId)
        return true;
    // The stack of a nested template is called after its parent, its logical id and a suffix.
    return (set.parentId !== undefined &&
        set.parentId === parent.id &&
        parent.stackName !== undefined &&
        set.stackName?.startsWith(`${parent.stackName}-${change.id}-`) === true);
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/json-fields.js
/** The members of a JSON object; undefined for anything else. */
function json_fields_fieldsOf(data) {
    return typeof data === 'object' && data !== null && !Array.isArray(data)
        ? new Map(Object.entries(data))
        : undefined;
}
function json_fields_textIn(fields, name) {
    const value = fields.get(name);
    return typeof value === 'string' ? value : undefined;
}
/** The list under a name; empty for anything else. */
function listIn(fields, name) {
    const value = fields.get(name);
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/listed-change.js


const ACTIONS = new Map(['Add', 'Modify', 'Remove', 'Import', 'Dynamic', 'SyncWithActual'].map((action) => [
    action,
    action,
]));
/** The lines of a change set by logical id. */
function changesOf(listed) {
    const changes = new Map();
    for (const item of listed) {
        const outer = json_fields_fieldsOf(item);
        const fields = outer === undefined ? undefined : json_fields_fieldsOf(outer.get('ResourceChange'));
        const id = fields === undefined ? undefined : json_fields_textIn(fields, 'LogicalResourceId');
        if (fields === undefined || id === undefined)
            continue;
        const change = changeOf(id, fields);
        const earlier = changes.get(id);
        // The same change set may be given with and without property values: the richer line wins.
        if (earlier === undefined || (earlier.before === undefined && earlier.after === undefined))
            changes.set(id, change);
    }
    return changes;
}
function changeOf(id, fields) {
    const details = listIn(fields, 'Details').map((detail) => json_fields_fieldsOf(detail) ?? new Map());
    const replacement = json_fields_textIn(fields, 'Replacement');
    const module = json_fields_fieldsOf(fields.get('ModuleInfo'));
    return {
        id,
        type: json_fields_textIn(fields, 'ResourceType') ?? '',
        action: ACTIONS.get(json_fields_textIn(fields, 'Action') ?? '') ?? 'Dynamic',
        replacement: {
            kind: replacement === 'True' ? 'certain' : replacement === 'Conditional' ? 'possible' : 'never',
            forcedBy: [...new Set(details.flatMap(forcingName))],
            leavesCopy: json_fields_textIn(fields, 'PolicyAction') === 'ReplaceAndRetain',
        },
        policyAction: json_fields_textIn(fields, 'PolicyAction'),
        physicalId: json_fields_textIn(fields, 'PhysicalResourceId'),
        nestedSet: json_fields_textIn(fields, 'ChangeSetId'),
        changedNames: new Set(details.map(changedName).filter((name) => name !== undefined)),
        causes: new Set(details
            .filter((detail) => json_fields_textIn(detail, 'ChangeSource') === 'ParameterReference')
            .map((detail) => json_fields_textIn(detail, 'CausingEntity'))
            .filter((name) => name !== undefined)),
        before: beforeContext(fields),
        after: contextOf(fields.get('AfterContext')),
        modules: (module === undefined ? undefined : json_fields_textIn(module, 'LogicalIdHierarchy'))?.split('/') ?? [],
        drifted: ['MODIFIED', 'DELETED'].includes(json_fields_textIn(fields, 'ResourceDriftStatus') ?? ''),
    };
}
/** In a drift-aware set the actual state may leave out write-only properties: those are as they were deployed. */
function beforeContext(fields) {
    const actual = contextOf(fields.get('BeforeContext'));
    const deployed = contextOf(fields.get('PreviousDeploymentContext'));
    if (actual === undefined || deployed === undefined)
        return actual ?? deployed;
    return { properties: new Map([...deployed.properties, ...actual.properties]) };
}
function forcingName(detail) {
    const target = json_fields_fieldsOf(detail.get('Target'));
    const recreation = target === undefined ? undefined : json_fields_textIn(target, 'RequiresRecreation');
    const name = changedName(detail);
    return name !== undefined && (recreation === 'Always' || recreation === 'Conditionally') ? [name] : [];
}
function changedName(detail) {
    const target = json_fields_fieldsOf(detail.get('Target'));
    const attribute = target === undefined ? undefined : json_fields_textIn(target, 'Attribute');
    if (target === undefined || attribute === undefined)
        return undefined;
    if (attribute === 'Properties')
        return json_fields_textIn(target, 'Name');
    return attribute === 'Tags' ? attribute : `@${attribute}`;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/change-set.js



/** Reads every page of every change set given; throws an InputError for what cannot be reviewed. */
function readChangeSets(files) {
    const pages = new Map();
    for (const { file, text } of files) {
        for (const fields of pagesOf(file, text)) {
            const name = json_fields_textIn(fields, 'ChangeSetId') ??
                `${json_fields_textIn(fields, 'StackName') ?? ''}/${json_fields_textIn(fields, 'ChangeSetName') ?? ''}`;
            const known = pages.get(name);
            if (known === undefined)
                pages.set(name, [{ file, fields }]);
            else
                known.push({ file, fields });
        }
    }
    return [...pages.values()].map(changeSetOf);
}
function pagesOf(file, text) {
    const data = change_set_parsed(file, text);
    const pages = Array.isArray(data) ? data : [data];
    if (pages.length === 0)
        throw notAChangeSet(file);
    return pages.map((page) => {
        const fields = json_fields_fieldsOf(page);
        const isChangeSet = ['Changes', 'Status', 'ChangeSetId', 'ChangeSetName'].some((name) => fields?.has(name) === true);
        if (fields === undefined || !isChangeSet)
            throw notAChangeSet(file);
        return fields;
    });
}
function change_set_parsed(file, text) {
    try {
        return JSON.parse(text.replace(/^\ufeff/, ''));
    }
    catch (error) {
        throw new errors/* InputError */.d({
            where: file,
            what: `The file is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`,
            fix: 'Write it with `aws cloudformation describe-change-set --include-property-values --output json`.',
        });
    }
}
function notAChangeSet(file) {
    return new errors/* InputError */.d({
        where: file,
        what: 'The file is not a change set: it has neither `Changes` nor a `Status`.',
        fix: 'Write it with `aws cloudformation describe-change-set --include-property-values --output json`.',
    });
}
function changeSetOf(pages) {
    const [first] = pages;
    if (first === undefined)
        throw new Error('a change set has at least one page');
    const last = pages.find(({ fields }) => json_fields_textIn(fields, 'NextToken') === undefined);
    if (last === undefined) {
        throw new errors/* InputError */.d({
            where: first.file,
            what: 'The file is only the first page of the change set: it has a `NextToken`.',
            fix: 'Leave out `--no-paginate`, or give all pages.',
        });
    }
    for (const { file, fields } of pages)
        checkStatus(file, fields);
    const { fields, file } = first;
    const stackId = json_fields_textIn(fields, 'StackId');
    const reasons = pages.map((page) => json_fields_textIn(page.fields, 'StatusReason') ?? '');
    return {
        file,
        id: json_fields_textIn(fields, 'ChangeSetId'),
        parentId: json_fields_textIn(fields, 'ParentChangeSetId'),
        stackId,
        stackName: json_fields_textIn(fields, 'StackName'),
        whereabouts: change_set_whereaboutsOf(stackId ?? json_fields_textIn(fields, 'ChangeSetId'), stackId, json_fields_textIn(fields, 'StackName')),
        parameters: parametersOf(pages.flatMap((page) => listIn(page.fields, 'Parameters'))),
        changes: changesOf(pages.flatMap((page) => listIn(page.fields, 'Changes'))),
        // With a second answer without property values at hand nothing is missing.
        incomplete: reasons.every((reason) => reason.includes('can return incomplete ChangeSet data')),
        notices: ['OBSOLETE', 'EXECUTE_COMPLETE'].includes(json_fields_textIn(fields, 'ExecutionStatus') ?? '')
            ? [
                `The change set in \`${file}\` can no longer be executed (${json_fields_textIn(fields, 'ExecutionStatus')}): it may not show what the next one will do.`,
            ]
            : [],
    };
}
const NO_CHANGES = /didn't contain changes|no updates are to be performed|contains? no changes/i;
/** A change set without changes counts as failed; every other failure must not pass as clean. */
function checkStatus(file, fields) {
    const status = json_fields_textIn(fields, 'Status');
    const reason = json_fields_textIn(fields, 'StatusReason') ?? '';
    if (status === undefined || status === 'CREATE_COMPLETE')
        return;
    if (status === 'FAILED' && NO_CHANGES.test(reason))
        return;
    if (status === 'CREATE_PENDING' || status === 'CREATE_IN_PROGRESS') {
        throw new errors/* InputError */.d({
            where: file,
            what: `The change set is not finished (${status}).`,
            fix: 'Wait with `aws cloudformation wait change-set-create-complete` before describing it.',
        });
    }
    throw new errors/* InputError */.d({
        where: file,
        what: status === 'FAILED'
            ? `The change set failed: ${reason === '' ? 'no reason is given' : reason}`
            : `The change set is ${status}.`,
        fix: 'Create a new one, and describe that.',
    });
}
function change_set_whereaboutsOf(arn, stackId, stackName) {
    const found = /^arn:([\w-]+):cloudformation:([\w-]+):(\d{12}):(?:stack\/([^/]+))?/.exec(arn ?? '');
    return {
        partition: found?.[1],
        region: found?.[2],
        account: found?.[3],
        stackName: stackName ?? found?.[4],
        stackId: stackId?.startsWith('arn:') === true ? stackId : undefined,
    };
}
function parametersOf(listed) {
    const given = new Map();
    for (const item of listed) {
        const fields = json_fields_fieldsOf(item);
        const name = fields === undefined ? undefined : json_fields_textIn(fields, 'ParameterKey');
        if (fields === undefined || name === undefined)
            continue;
        given.set(name, {
            value: json_fields_textIn(fields, 'ParameterValue'),
            resolved: json_fields_textIn(fields, 'ResolvedValue'),
            kept: fields.get('UsePreviousValue') === true,
        });
    }
    return given;
}

;// CONCATENATED MODULE: ./lib/ingest/edit.js
/** A tree in which one file has other lines; undefined where the tree has no such lines. */
function editedTree(tree, edit) {
    const text = editedText(tree.read(edit.at.file), edit);
    if (text === undefined)
        return undefined;
    return { ...tree, read: (file) => (file === edit.at.file ? text : tree.read(file)) };
}
function editedText(text, { at, text: replacement }) {
    const lines = text?.split('\n');
    if (lines === undefined || at.line < 1 || at.endLine < at.line || at.endLine > lines.length)
        return undefined;
    const wanted = replacement === '' ? [] : replacement.split('\n');
    return [...lines.slice(0, at.line - 1), ...wanted, ...lines.slice(at.endLine)].join('\n');
}
const isPart = (character) => character !== undefined && /[\p{L}\p{N}_-]/u.test(character);
/** Whether a word stands anywhere in a text, apart from being a part of a longer one. */
function mentions(text, word) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
        if (!isPart(text[at - 1]) && !isPart(text[at + word.length]))
            return true;
    return false;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/parameter-files.js


const FOLDERS = [
    'parameters',
    'params',
    'parameter',
    'param',
    'config',
    'configs',
    'configuration',
    'env',
    'environments',
];
const MAX_FILES = 60;
const parameter_files_MAX_LENGTH = 100_000;
/** Files near a template that hold parameter values: as the CLI, CodePipeline or a plain map writes them. */
function parameterFilesNear(template, tree) {
    const folder = template.includes('/') ? template.slice(0, template.lastIndexOf('/')) : '';
    const parent = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
    const beside = folder === '' ? [''] : [folder, parent];
    const special = beside.flatMap((base) => tree
        .folders(base)
        .filter((name) => FOLDERS.includes(name.toLowerCase()))
        .map((name) => parameter_files_join(base, name)));
    const inside = special.flatMap((base) => tree.folders(base).map((name) => parameter_files_join(base, name)));
    const files = [
        ...[...special, ...inside].flatMap((base) => tree.files(base).map((name) => parameter_files_join(base, name))),
        ...beside.flatMap((base) => tree
            .files(base)
            .filter((name) => /param|config/i.test(name))
            .map((name) => parameter_files_join(base, name))),
    ].filter((file) => /\.(?:json|ya?ml)$/i.test(file) && file !== template);
    return [...new Set(files)]
        .slice(0, MAX_FILES)
        .map((file) => parameterFile(file, tree))
        .filter((found) => found !== undefined);
}
/** One file, if it holds parameter values. */
function parameterFile(file, tree) {
    const text = tree.read(file);
    if (text === undefined || text.length > parameter_files_MAX_LENGTH)
        return undefined;
    const root = parseNodes(text);
    if (root.kind === 'fault')
        return undefined;
    const values = new Map(valuesIn(root, file));
    return values.size === 0 ? undefined : { file, values };
}
function valuesIn(root, file) {
    if (root.kind === 'list')
        return itemsOf(root).flatMap((item) => listed(item, file));
    const inner = nodeAt(root, 'Parameters') ?? root;
    return inner.kind === 'list' ? inner.items.flatMap((item) => listed(item, file)) : mapped(inner, file);
}
/** `{ "ParameterKey": …, "ParameterValue": … }` of the CLI, or `Key=Value` of `deploy --parameter-overrides`. */
function listed(item, file) {
    const pair = textOf(item);
    if (pair?.includes('=') === true) {
        const at = pair.indexOf('=');
        return [[pair.slice(0, at), { value: pair.slice(at + 1), at: rangeOf(file, item) }]];
    }
    const name = textOf(nodeAt(item, 'ParameterKey'));
    const entry = node_entriesOf(item).get('ParameterValue');
    const value = textOf(entry?.value);
    if (name === undefined || entry === undefined || value === undefined)
        return [];
    return [[name, { value, at: rangeOf(file, entry) }]];
}
/** A plain map, in which CDK and SAM write lists as lists. */
function mapped(node, file) {
    return [...node_entriesOf(node).values()].flatMap((entry) => {
        const texts = entry.value.kind === 'list' ? entry.value.items.map(textOf) : [textOf(entry.value)];
        const value = texts.every((text) => text !== undefined) ? texts.join(',') : undefined;
        return value === undefined ? [] : [[entry.name, { value, at: rangeOf(file, entry) }]];
    });
}
function parameter_files_join(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/edited.js







/** Reads the template again with other lines in it. What a change set knows besides holds for all that the edit does not touch. */
function templateRewriter(editing) {
    const trees = { after: editing.head, before: editing.base };
    let unedited;
    // Where a value was given is told by the template as it is.
    let given = new Map();
    const noted = (template) => (given = editing.parameters(template));
    return {
        lines: (side, file) => trees[side]?.read(file)?.split('\n'),
        edited(edit) {
            const tree = editedTree(editing.head, edit);
            if (tree === undefined)
                return undefined;
            try {
                unedited ??= editing.read(editing.head, noted);
                const edited = editing.read(tree, () => valuesWith(edit, tree, given));
                const text = tree.read(edit.at.file) ?? '';
                return edited.gaps.some((gap) => unedited?.gaps.includes(gap) === false)
                    ? undefined
                    : replacements({ unedited, edited, text, real: byAddress(editing.after) });
            }
            catch (error) {
                if (error instanceof errors/* InputError */.d)
                    return undefined;
                throw error;
            }
        },
    };
}
/** A value that was given as it stands in an edited line is given as it stands there then. */
function valuesWith(edit, tree, given) {
    const values = new Map(given);
    for (const [name, term] of given) {
        const at = trailOf(term)?.at;
        if (at === undefined || !overlaps(at, edit.at))
            continue;
        const filed = parameterFile(at.file, tree)?.values.get(name);
        if (filed === undefined)
            values.delete(name);
        else
            values.set(name, (0,model_value/* known */.eO)(filed.value, { at: filed.at }));
    }
    return values;
}
function overlaps(a, b) {
    return a.file === b.file && a.line <= b.endLine && b.line <= a.endLine;
}
const byAddress = (declarations) => new Map(declarations.map((declaration) => [declaration.address, declaration]));
function replacements({ unedited, edited, text, real }) {
    const [was, is] = [byAddress(unedited.after), byAddress(edited.after)];
    const replaced = new Map();
    for (const address of new Set([...was.keys(), ...is.keys()])) {
        const [before, after, current] = [was.get(address), is.get(address), real.get(address)];
        if (before !== undefined && after !== undefined && isSame(before, after))
            continue;
        if ((before === undefined) !== (current === undefined))
            return undefined;
        if (after === undefined) {
            // Whatever still names it would be refused.
            if (mentions(text, address.split('/').at(-1) ?? address))
                return undefined;
            replaced.set(address, undefined);
        }
        else {
            if (!isSettled(after, before, is))
                return undefined;
            replaced.set(address, before === undefined ? after : edited_settled({ before, after, current }));
        }
    }
    return replaced;
}
function isSame(one, other) {
    return one.type === other.type && sameTerm(one.attributes.term(''), other.attributes.term(''));
}
/** Whether everything the edit brings is known, or names something that is declared. */
function isSettled(after, before, declared) {
    const term = after.attributes.term('');
    const earlier = before?.attributes.term('');
    return namesOf(term).every((name) => {
        const [is, was] = [after.attributes.term(name), earlier && before?.attributes.term(name)];
        return ((was !== undefined && sameTerm(is, was)) || unknownsIn(is).every((each) => isNamed(each, declared)));
    });
}
function isNamed({ refersTo }, declared) {
    return refersTo.length > 0 && refersTo.every(({ to }) => declared.has(to) || to.startsWith('AWS::'));
}
function unknownsIn(term) {
    switch (term.kind) {
        case 'unknown':
            return [term];
        case 'list':
            return [...term.items.flatMap(unknownsIn), ...(term.open === undefined ? [] : [term.open])];
        case 'map':
            return [
                ...[...term.entries.values()].flatMap(unknownsIn),
                ...(term.open === undefined ? [] : [term.open]),
            ];
        case 'known':
        case 'absent':
            return [];
        default:
            return (0,errors/* unreachable */.H)(term);
    }
}
const namesOf = (term) => (term.kind === 'map' ? [...term.entries.keys()] : []);
/** The edited properties as the template states them, the others as they are known. */
function edited_settled({ before, after, current, }) {
    if (current === undefined)
        return after;
    const names = [...new Set([current, after].flatMap(({ attributes }) => namesOf(attributes.term(''))))];
    const property = (name) => {
        const [was, is] = [before.attributes.term(name), after.attributes.term(name)];
        return sameTerm(was, is) ? current.attributes.term(name) : is;
    };
    return {
        ...current,
        type: after.type,
        attributes: attributesOf({ names: () => names, property, open: undefined, trail: undefined }),
        identifiers: [...new Set([...current.identifiers, ...after.identifiers])],
        mentions: (listener) => mentionsOfAll([before, after, current], listener),
    };
}

// EXTERNAL MODULE: ./lib/aws/stateful/index.js + 5 modules
var stateful = __webpack_require__(2028);
;// CONCATENATED MODULE: ./lib/ingest/cloudformation/recreated.js


/** What names what is renamed is found once that has been; longer chains than this stay apart. */
const MOST_ROUNDS = 4;
/**
 * Resources that leave a template under one logical id and enter it under another, written alike: one continues what the other was.
 * What holds data is another resource, whatever it is called.
 */
function recreatedAs({ before, after, standing }) {
    const found = new Map();
    const isMade = (declaration, action) => declaration.action === action && (0,stateful/* statefulType */.d)(declaration.type) === undefined;
    let gone = before.filter((declaration) => isMade(declaration, 'delete'));
    let made = after.filter((declaration) => isMade(declaration, 'create'));
    for (let round = 0, last = -1; round < MOST_ROUNDS && found.size > last; round += 1) {
        last = found.size;
        const waiting = new Map();
        for (const { type, address } of gone) {
            const text = recreated_textOf(type, standing.before.get(address)?.body, (to) => found.get(to) ?? to);
            if (text !== undefined)
                waiting.set(text, [...(waiting.get(text) ?? []), address]);
        }
        for (const { type, address } of made) {
            const text = recreated_textOf(type, standing.after.get(address)?.body, (to) => to);
            const from = text === undefined ? undefined : waiting.get(text)?.shift();
            if (from !== undefined)
                found.set(from, address);
        }
        const taken = new Set(found.values());
        gone = gone.filter(({ address }) => !found.has(address));
        made = made.filter(({ address }) => !taken.has(address));
    }
    return found;
}
/** All that a resource is written with, but for its tags; undefined where more may be written than can be seen. */
function recreated_textOf(type, body, named) {
    if (body === undefined || body.open !== undefined)
        return undefined;
    const names = [...body.names()].filter((name) => name !== 'Tags').toSorted();
    return `${type} ${names.map((name) => `${name}=${termText(body.property(name), named)}`).join('\n')}`;
}
function termText(term, named) {
    switch (term.kind) {
        case 'absent':
            return '';
        case 'known':
            return JSON.stringify(String(term.value));
        case 'list':
            return `[${[...term.items, term.open ?? model_value/* absent */.Ge].map((item) => termText(item, named)).join()}]`;
        case 'map':
            return `{${[...term.entries].map(([name, item]) => `${name}:${termText(item, named)}`).join()}}`;
        case 'unknown': {
            const references = term.refersTo.map(({ to, attribute }) => `${named(to)}.${attribute}`);
            const parts = (term.parts ?? []).map((part) => typeof part === 'string' ? part : termText(part, named));
            return `?${references.length > 0 ? references.join() : (term.written ?? '')}${parts.join('+')}`;
        }
    }
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/feed.js



/** Collects what feeds a resource: two sides with equal text are the same work. */
function feedOf({ stack, block, entry }) {
    const { template } = stack.unit.surroundings;
    const reads = new Set();
    const nodes = [...new Set([entry?.value, block?.body])].filter((node) => node !== undefined);
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop())
        collect(node, { template, reads, queue: nodes });
    if (block !== undefined && block.entry.value !== block.body)
        reads.add(`Globals/`);
    const texts = entry === undefined ? [] : [linesOf(template, entry)];
    const ranges = entry === undefined ? [] : [rangeOf(template.file, entry)];
    const given = [];
    for (const name of [...reads].toSorted()) {
        const [section = '', key = ''] = name.split('/', 2);
        const declared = section === 'Globals' ? template.root.entries.get('Globals') : sectionOf(template, section).get(key);
        if (declared !== undefined) {
            texts.push(linesOf(template, declared));
            ranges.push(rangeOf(template.file, declared));
        }
        if (section !== 'Parameters')
            continue;
        const value = stack.unit.run.parameter(key);
        if (value === undefined)
            continue;
        given.push(`${key}=${fingerprint(value)}`);
        const foreign = foreignPlaces(value, template);
        ranges.push(...foreign);
        texts.push(...foreign.map((place) => linesAt(place, stack.tree.read(place.file) ?? '')));
    }
    return { text: texts.join('\n'), given: given.join('\n'), ranges };
}
function linesOf(template, entry) {
    return template.lines
        .slice(entry.line - 1, entry.endLine)
        .map((line) => line.trimEnd())
        .join('\n');
}
/** Names of the parameters, mappings and conditions that a node reads, directly or through conditions. */
function collect(node, { template, reads, queue }) {
    const enter = (section, name) => {
        const found = sectionOf(template, section).get(name);
        const key = `${section}/${name}`;
        if (found === undefined || reads.has(key))
            return;
        reads.add(key);
        if (section === 'Conditions')
            queue.push(found.value);
    };
    if (node.kind === 'list')
        for (const item of node.items)
            queue.push(item);
    for (const entry of node_entriesOf(node).values()) {
        const text = textOf(entry.value) ?? textOf(itemsOf(entry.value)[0]);
        if (text !== undefined) {
            if (entry.name === 'Ref')
                enter('Parameters', text);
            else if (entry.name === 'Fn::Sub')
                for (const found of text.matchAll(/\$\{([^!}.]+)/g))
                    enter('Parameters', (found[1] ?? '').trim());
            else if (entry.name === 'Fn::FindInMap')
                enter('Mappings', text);
            else if (entry.name === 'Fn::If' || entry.name === 'Condition')
                enter('Conditions', text);
        }
        queue.push(entry.value);
    }
}
function fingerprint(value) {
    if (value.kind === 'known')
        return String(value.value);
    if (value.kind === 'list')
        return value.items.map(fingerprint).join(',');
    if (value.kind === 'map')
        return [...value.entries].map(([name, item]) => `${name}:${fingerprint(item)}`).join(',');
    return value.kind === 'unknown' ? `${value.reason} ${value.written ?? ''}` : '';
}
/** Places outside the template that a value comes from: a parameter file, the parent of a nested stack. */
function foreignPlaces(value, { file }) {
    const trails = [value.kind === 'absent' ? undefined : value.trail];
    if (value.kind === 'list')
        for (const item of value.items.slice(0, 50))
            trails.push(item.kind === 'absent' ? undefined : item.trail);
    return trails.flatMap((trail) => placesOf(trail)).filter((place) => place.file !== file);
}
function linesAt({ line, endLine }, text) {
    return text
        .split('\n')
        .slice(line - 1, endLine)
        .join('\n');
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/sources.js



/** Where the resources of all stacks stand. Addresses are those after the change. */
function sourcesOf({ standing }, { base, lineage }) {
    const earlier = new Map([...lineage].map(([from, to]) => [to, from]));
    const at = (side, address) => standing[side].get(side === 'after' ? address : (earlier.get(address) ?? address));
    return {
        block(side, address) {
            const found = at(side, address);
            return found?.entry === undefined ? undefined : rangeOf(fileOf(found), found.entry);
        },
        header(side, address) {
            const found = at(side, address);
            if (found?.entry === undefined)
                return undefined;
            const { line, value } = found.entry;
            const type = value.kind === 'map' ? value.entries.get('Type') : undefined;
            const endLine = type?.line === line + 1 ? type.line : line;
            return rangeOf(fileOf(found), { line, endLine });
        },
        trace(side, address, path) {
            const found = at(side, address);
            return found === undefined ? undefined : traceIn(found, path);
        },
        feeds(side, address) {
            const found = at(side, address);
            return found === undefined ? [] : feedOf(found).ranges;
        },
        touched(address) {
            if (base === undefined)
                return undefined;
            const [before, after] = [at('before', address), at('after', address)];
            if (before === undefined && after === undefined)
                return undefined;
            if (before?.entry === undefined || after?.entry === undefined)
                return before?.entry === undefined && after?.entry === undefined ? undefined : true;
            const [feedBefore, feedAfter] = [feedOf(before), feedOf(after)];
            if (feedBefore.text !== feedAfter.text)
                return true;
            // A value that was given from outside changed: no file shows who did it.
            return feedBefore.given === feedAfter.given ? false : undefined;
        },
    };
}
function fileOf({ stack }) {
    return stack.unit.surroundings.template.file;
}
function traceIn(found, path) {
    const arrival = walkBody(found.body, path);
    const written = arrival.term.kind === 'absent' ? closest(found, path) : undefined;
    if (written !== undefined && (arrival.trail === undefined || isInside(written, arrival.trail.at)))
        return { at: written };
    return arrival.trail ?? whole(found);
}
function whole(found) {
    return found.entry === undefined ? undefined : { at: rangeOf(fileOf(found), found.entry) };
}
/** The innermost written thing on the way to a value that is not there: an argument set to `AWS::NoValue`, an empty block. */
function closest(found, path) {
    const start = path.startsWith('@') ? found.block?.body : nodeAt(found.block?.body, 'Properties');
    let here = start;
    let place;
    for (const step of path
        .replace(/^@/, '')
        .split(/[.[\]]+/)
        .filter((name) => name !== '')) {
        if (here?.kind === 'list') {
            here = /^\d+$/.test(step) ? here.items[Number(step)] : undefined;
            if (here !== undefined)
                place = rangeOf(fileOf(found), here);
        }
        else {
            const entry = here?.kind === 'map' ? here.entries.get(step) : undefined;
            if (entry === undefined)
                break;
            place = rangeOf(fileOf(found), entry);
            here = entry.value;
        }
    }
    return place;
}
function isInside(inner, outer) {
    return inner.file === outer.file && inner.line >= outer.line && inner.endLine <= outer.endLine;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/stack-parameters.js




/** The file whose values the change set uses: the one that agrees with most of them and contradicts none. */
function parameterFileOf(set, template, tree) {
    let best;
    for (const file of parameterFilesNear(template, tree)) {
        const stated = [...file.values].filter(([name]) => set.parameters.get(name)?.value !== undefined);
        const agreed = stated.filter(([name, { value }]) => sameValue(set.parameters.get(name)?.value, value)).length;
        if (agreed > 0 && agreed === stated.length && agreed > (best?.agreed ?? 0))
            best = { file, agreed };
    }
    return best?.file;
}
function sameValue(inUse, filed) {
    return inUse === filed || inUse?.replaceAll(/\s*,\s*/g, ',') === filed.replaceAll(/\s*,\s*/g, ',');
}
/** Values of the after side: as the change set lists them, said to come from the file that states them or from the default. */
function valuesAfter(set, template, file) {
    const values = new Map();
    for (const [name, given] of set.parameters) {
        const term = used(name, given, { template, at: file?.values.get(name)?.at });
        if (term !== undefined)
            values.set(name, term);
    }
    return values;
}
function used(name, given, { template, at }) {
    const place = at ?? placeOf(name, given.value, template);
    if (place === undefined)
        return undefined;
    const type = textOf(nodeAt(sectionOf(template, 'Parameters').get(name)?.value, 'Type')) ?? '';
    const value = type.startsWith('AWS::SSM::Parameter::Value') ? given.resolved : given.value;
    if (value !== undefined)
        return (0,model_value/* known */.eO)(value, { at: place });
    const reason = given.value === undefined ? 'no-value' : 'external';
    return { kind: 'unknown', reason, refersTo: [], written: `!Ref ${name}`, trail: { at: place } };
}
/** Values before the change: kept ones, those of the file's base version, the base default of changed ones, else the same. */
function valuesBefore(set, template, filed) {
    const earlier = filed.file === undefined ? undefined : parameterFile(filed.file.file, filed.tree);
    const causes = new Set([...set.changes.values()].flatMap((change) => [...change.causes]));
    const values = new Map();
    for (const name of sectionOf(template, 'Parameters').keys()) {
        const given = set.parameters.get(name);
        const fromFile = given?.kept === true ? undefined : earlier?.values.get(name);
        const changed = given?.kept !== true && causes.has(name);
        if (fromFile !== undefined)
            values.set(name, (0,model_value/* known */.eO)(fromFile.value, { at: fromFile.at }));
        else if (given !== undefined && (!changed || stack_parameters_defaultOf(name, template) === given.value)) {
            // A changed parameter whose base default is the new value had some other value.
            const before = changed ? { value: undefined, resolved: undefined, kept: false } : given;
            const term = used(name, before, { template });
            if (term !== undefined)
                values.set(name, term);
        }
    }
    return values;
}
function stack_parameters_defaultOf(name, template) {
    return textOf(nodeAt(sectionOf(template, 'Parameters').get(name)?.value, 'Default'));
}
/** The default if that is the value in use, else the line that declares the parameter. */
function placeOf(name, value, template) {
    const declaration = sectionOf(template, 'Parameters').get(name);
    if (declaration === undefined)
        return undefined;
    const entry = declaration.value.kind === 'map' ? declaration.value.entries.get('Default') : undefined;
    if (entry !== undefined && value !== undefined && textOf(entry.value) === value)
        return rangeOf(template.file, entry);
    return { file: template.file, line: declaration.line, endLine: declaration.line };
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/template-location.js
/**
 * The file in the repository that a nested stack is made from: a path beside the parent before packaging, the asset that
 * CDK names in the metadata, else the longest end of the S3 URL that exists beside the parent or at the root.
 */
function locateTemplate(body, parent, tree) {
    const folder = parent.includes('/') ? parent.slice(0, parent.lastIndexOf('/')) : '';
    const asset = assetOf(body.property('@Metadata'));
    const url = tailOf(body.property('TemplateURL'));
    const named = [asset, url === undefined ? undefined : url.replace(/^file:\/\//, '')].filter((path) => path !== undefined);
    for (const path of named) {
        const plain = path.replace(/^https?:\/\/[^/]+\//, '').replace(/[?#].*$/, '');
        const steps = plain.split('/').filter((step) => step !== '');
        // Ends of the path, longest first; a repository rarely holds a template deeper than this.
        const ends = Array.from({ length: Math.min(steps.length, 8) }, (_, index) => steps.slice(Math.max(0, steps.length - 8) + index));
        const isUrl = plain !== path;
        const candidates = isUrl || asset === path ? ends : [steps, ...ends];
        for (const candidate of candidates) {
            for (const root of [folder, '']) {
                const file = normal([...(root === '' ? [] : root.split('/')), ...candidate]);
                if (file !== undefined && file !== parent && tree.read(file) !== undefined)
                    return file;
            }
        }
    }
    return undefined;
}
function assetOf(metadata) {
    const asset = metadata.kind === 'map' ? metadata.entries.get('aws:asset:path') : undefined;
    return asset?.kind === 'known' ? String(asset.value) : undefined;
}
/** The end of the URL that is known: the bucket and prefix often are parameters. */
function tailOf(url) {
    if (url.kind === 'known')
        return String(url.value);
    const last = url.kind === 'unknown' ? url.parts?.at(-1) : undefined;
    return typeof last === 'string' ? last : undefined;
}
function normal(steps) {
    const path = [];
    for (const step of steps) {
        if (step === '.' || step === '')
            continue;
        if (step !== '..')
            path.push(step);
        else if (path.pop() === undefined)
            return undefined;
    }
    return path.length === 0 ? undefined : path.join('/');
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/stack-side.js








/** Stacks in stacks that are followed; a tree of stacks larger than this only means to exhaust us. */
const MAX_STACKS = 200;
const MAX_LEVELS = 10;
/** Reads the root template of one side; throws an InputError where it is none. */
function stackSideOf(origin) {
    const memory = { templates: new Map(), stacks: 0 };
    const template = templateAt(origin.file, origin.tree, memory);
    if (template instanceof errors/* InputError */.d)
        throw template;
    return sideOf(template, { origin, memory, chain: [origin.file] });
}
function templateAt(file, tree, memory) {
    const earlier = memory.templates.get(file);
    if (earlier !== undefined)
        return earlier;
    const made = parsedAt(file, tree);
    memory.templates.set(file, made);
    return made;
}
function parsedAt(file, tree) {
    const text = tree.read(file);
    if (text === undefined)
        return new errors/* InputError */.d({ where: file, what: 'The template does not exist.', fix: 'Check the path.' });
    try {
        return parseTemplate(file, text);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.d)
            return error;
        throw error;
    }
}
function sideOf(template, making) {
    const { origin } = making;
    const children = new Map();
    const bodies = new Map();
    const outputs = new Map();
    // Loops are written out before the stack is ready: outputs of its nested stacks are not known to them.
    let ready;
    const unit = unitOf({
        template,
        prefix: origin.prefix,
        parameters: origin.parameters(template),
        whereabouts: origin.whereabouts,
        outputOf(id, output) {
            const key = `${id}.${output}`;
            if (ready === undefined)
                return undefined;
            if (!outputs.has(key)) {
                // Stacks that feed each other in a circle end here.
                outputs.set(key, undefined);
                outputs.set(key, outputOf(ready.nested(id), output));
            }
            return outputs.get(key);
        },
    });
    const self = {
        side: origin.side,
        unit,
        tree: origin.tree,
        body(id) {
            if (!bodies.has(id))
                bodies.set(id, stack_side_bodyOf(id, unit, origin));
            return bodies.get(id);
        },
        nested(id) {
            const earlier = children.get(id);
            if (earlier !== undefined)
                return earlier;
            children.set(id, notVisible(origin, id, 'it takes part in a circle of stacks'));
            const made = nestedSide(id, self, making);
            children.set(id, made);
            return made;
        },
    };
    ready = self;
    return self;
}
function stack_side_bodyOf(id, unit, { set, side }) {
    const block = unit.blocks.get(id);
    return block === undefined
        ? undefined
        : overlaidBody(templateBody(block, unit), set?.changes.get(id)?.[side]);
}
function outputOf(stack, output) {
    if ('kind' in stack)
        return undefined;
    const { template } = stack.unit.surroundings;
    const value = nodeAt(sectionOf(template, 'Outputs').get(output)?.value, 'Value');
    return value === undefined ? undefined : stack.unit.run.evaluate(value, rangeOf(template.file, value));
}
function notVisible({ prefix }, id, why) {
    return { kind: 'nested-not-visible', address: (0,model_value/* addressOf */.ci)(`${prefix}${id}`), why };
}
function nestedSide(id, parent, { origin, memory, chain }) {
    const body = parent.body(id);
    if (body === undefined)
        return notVisible(origin, id, 'the template does not declare it');
    const file = locateTemplate(body, chain.at(-1) ?? '', origin.tree);
    if (file === undefined)
        return notVisible(origin, id, 'its template is not in the repository');
    if (chain.includes(file))
        return notVisible(origin, id, `\`${file}\` nests itself`);
    memory.stacks += 1;
    if (chain.length > MAX_LEVELS || memory.stacks > MAX_STACKS)
        return notVisible(origin, id, 'there are too many nested stacks');
    const template = templateAt(file, origin.tree, memory);
    if (template instanceof errors/* InputError */.d)
        return notVisible(origin, id, template.message);
    const change = origin.set?.changes.get(id);
    const set = origin.set === undefined || change === undefined
        ? undefined
        : origin.family?.nestedOf(origin.set, change);
    const { partition, region, account } = origin.whereabouts;
    return sideOf(template, {
        memory,
        chain: [...chain, file],
        origin: {
            ...origin,
            file,
            prefix: `${origin.prefix}${id}/`,
            set,
            whereabouts: set?.whereabouts ?? { partition, region, account },
            parameters: () => parametersFor(body, set, origin),
        },
    });
}
/** What the parent hands down, settled by what the nested change set lists. */
function parametersFor(body, set, { side }) {
    const handed = body.property('Parameters');
    const values = new Map(handed.kind === 'map' ? handed.entries : []);
    for (const [name, { value, resolved, kept }] of set?.parameters ?? []) {
        const used = resolved ?? value;
        if (used === undefined || (side === 'before' && !kept))
            continue;
        values.set(name, overlay(values.get(name) ?? { kind: 'absent' }, (0,model_value/* known */.eO)(used)));
    }
    return values;
}

;// CONCATENATED MODULE: ./lib/ingest/cloudformation/stack.js











/** Reads one stack with everything nested in it; throws an InputError where the input is not what it should be. */
function readCloudFormation(input) {
    const family = familyOf(readChangeSets(input.changeSets));
    if (family === undefined && (input.head === undefined || input.base === undefined)) {
        throw new errors/* InputError */.d({
            where: input.name,
            what: 'There is nothing to compare: neither a change set nor two templates are given.',
            fix: 'Give `change-set-json`, or `template` with `base-template` (`none` for a new stack).',
        });
    }
    const assembly = emptyAssembly(family?.root.notices);
    const root = rootLevel(input, family);
    descend(root, assembly);
    speakOfConditions(assembly);
    const lineage = recreatedAs(assembly);
    const changed = new Set([...assembly.before, ...assembly.after]
        .filter(({ action, type }) => action !== 'no-op' && type !== model_declaration/* OUTPUT_TYPE */.$5)
        .map(({ address }) => address));
    return {
        change: {
            input: input.name,
            account: family?.root.whereabouts.account,
            before: assembly.before,
            after: assembly.after,
            lineage,
            recreated: new Set(lineage.keys()),
            drift: assembly.drift,
            gaps: uniqueGaps(assembly.gaps),
            sources: sourcesOf(assembly, { base: root.base, lineage }),
            rewriter: rewriterOf(input, family?.root, assembly.after),
        },
        notices: [...assembly.notices],
        changed: changed.size,
    };
}
function emptyAssembly(notices = []) {
    return {
        before: [],
        after: [],
        standing: { before: new Map(), after: new Map() },
        drift: new Set(),
        gaps: [],
        notices: new Set(notices),
    };
}
function rewriterOf({ head, base }, set, after) {
    if (head === undefined)
        return undefined;
    return templateRewriter({
        head: head.tree,
        base: base === 'none' ? undefined : base?.tree,
        after,
        parameters: set === undefined ? () => new Map() : headParameters(set, head),
        read: (tree, parameters) => templateAlone({ tree, file: head.file }, set, parameters),
    });
}
function headParameters(set, head) {
    const file = parameterFileOf(set, head.file, head.tree);
    return (template) => valuesAfter(set, template, file);
}
/** What a template declares with these parameters, whatever a change set says of its resources. */
function templateAlone(head, set, parameters) {
    const assembly = emptyAssembly();
    const alone = { prefix: '', family: undefined, set: undefined };
    const whereabouts = set?.whereabouts ?? {};
    const side = stackSideOf({ ...head, ...alone, whereabouts, side: 'after', parameters });
    descend({ ...alone, head: side, base: 'none' }, assembly);
    return { after: assembly.after, gaps: assembly.gaps.map((gap) => JSON.stringify(gap)) };
}
function rootLevel(input, family) {
    const set = family?.root;
    const whereabouts = set?.whereabouts ?? {};
    const shared = { prefix: '', whereabouts, family, set };
    const { head, base } = input;
    const file = set === undefined || head === undefined ? undefined : parameterFileOf(set, head.file, head.tree);
    const none = new Map();
    const headSide = head === undefined
        ? undefined
        : stackSideOf({
            ...head,
            ...shared,
            side: 'after',
            parameters: (template) => (set === undefined ? none : valuesAfter(set, template, file)),
        });
    const baseSide = base === undefined || base === 'none'
        ? base
        : stackSideOf({
            ...base,
            ...shared,
            side: 'before',
            parameters: (template) => set === undefined ? none : valuesBefore(set, template, { tree: base.tree, file }),
        });
    return { prefix: '', head: headSide, base: baseSide, set, family };
}
/** A stack and the stacks nested in it. */
function descend(level, assembly) {
    const set = typeof level.set === 'object' ? level.set : undefined;
    if (level.head === undefined && level.removal === undefined && set !== undefined) {
        const where = level.prefix === '' ? 'the stack' : `\`${level.prefix.slice(0, -1)}\``;
        assembly.gaps.push({
            kind: 'partial-plan',
            why: `Only what changes in ${where} is visible: its template is not given.`,
        });
    }
    if (set?.incomplete === true)
        assembly.notices.add(`CloudFormation left changes out of \`${set.file}\`: the templates were compared for what it does not list.`);
    const open = level.head?.unit.open;
    if (open !== undefined)
        assembly.gaps.push({
            kind: 'partial-plan',
            why: `Further resources may come from \`${open.written ?? 'a transform'}\`, which is not evaluated here.`,
        });
    for (const settled of assembleLevel(level, assembly))
        if (settled.type === 'AWS::CloudFormation::Stack')
            descendInto(settled, level, assembly);
}
function descendInto(settled, level, assembly) {
    const { id, address, listed } = settled;
    const parentSet = typeof level.set === 'object' ? level.set : undefined;
    const nested = parentSet === undefined || listed === undefined ? undefined : level.family?.nestedOf(parentSet, listed);
    const head = settled.head === undefined ? undefined : level.head?.nested(id);
    const base = settled.base === undefined || typeof level.base !== 'object' ? undefined : level.base.nested(id);
    const visibleHead = isVisible(head) ? head : undefined;
    const visibleBase = isVisible(base) ? base : undefined;
    const child = {
        prefix: `${address}/`,
        head: visibleHead,
        base: settled.action === 'create' ? 'none' : visibleBase,
        set: nested ??
            (settled.action === 'no-op' && parentSet?.incomplete !== true && level.set !== undefined
                ? 'unlisted'
                : undefined),
        family: level.family,
        removal: settled.action === 'delete' || settled.action === 'forget' ? settled.action : undefined,
    };
    const why = whyHidden(child, { head, base, nested });
    if (why === undefined)
        descend(child, assembly);
    else
        assembly.gaps.push({ kind: 'nested-not-visible', address, why });
}
function isVisible(side) {
    return side !== undefined && !('kind' in side);
}
/** Why a nested stack cannot be reviewed. */
function whyHidden(child, found) {
    if (found.nested !== undefined)
        return undefined;
    const sideGap = [found.head, found.base].find((side) => side !== undefined && 'kind' in side);
    const reason = sideGap !== undefined && 'why' in sideGap ? sideGap.why : 'its template is not given';
    if (child.removal !== undefined)
        return child.base === undefined ? reason : undefined;
    if (child.head === undefined)
        return reason;
    if (child.set === 'unlisted' || child.base !== undefined)
        return undefined;
    return `${reason}, and the change set does not include nested stacks (\`--include-nested-stacks\`)`;
}
/** A resource whose condition is open is taken as existing; the reader should know. */
function speakOfConditions(assembly) {
    const open = new Map();
    for (const { address, attributes } of assembly.after) {
        const block = assembly.standing.after.get(address)?.block;
        if (block === undefined ||
            block.type === model_declaration/* OUTPUT_TYPE */.$5 ||
            existence(block)?.holds !== undefined ||
            attributes.term('@Condition').kind !== 'unknown')
            continue;
        const name = conditionName(block);
        open.set(name, [...(open.get(name) ?? []), address]);
    }
    for (const [name, addresses] of open)
        assembly.notices.add(`Whether ${list(addresses)} exist${addresses.length === 1 ? 's' : ''} depends on the condition \`${name}\`, which is not known; it is taken to hold.`);
}
function conditionName(block) {
    const node = block?.body.entries.get('Condition')?.value;
    return node?.kind === 'scalar' ? String(node.value) : 'a condition';
}
function list(addresses) {
    const shown = addresses
        .slice(0, 5)
        .map((address) => `\`${address}\``)
        .join(', ');
    return addresses.length > 5 ? `${shown} and ${addresses.length - 5} more` : shown;
}
function uniqueGaps(gaps) {
    return [...new Map(gaps.map((gap) => [JSON.stringify(gap), gap])).values()];
}

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 1 modules
var create = __webpack_require__(5725);
// EXTERNAL MODULE: ./node_modules/diff/libesm/diff/array.js
var diff_array = __webpack_require__(1318);
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
    for (const { added: isNew, removed: isGone, count } of (0,diff_array/* diffArrays */.E)(removed.map(worded), added.map(worded))) {
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
    const before = diff_linesOf(base);
    const after = diff_linesOf(head);
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
function diff_linesOf(text) {
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

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/lexer.js
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

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/expression-tokens.js

const expression_tokens_NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
/** Short enough that a double holds every digit; what is glued to it would make it something else. */
const expression_tokens_NUMBER = /\d{1,15}(?:\.\d{1,15})?(?![\p{L}\p{N}_.])/uy;
const expression_tokens_HEREDOC = /<<-?([\p{L}_][\p{L}\p{N}_-]*)\r?\n/uy;
const MARK = /\.\.\.|\|\||&&|==|!=|<=|>=|=>|[-+*/%<>!?:=.,()[\]{}]/y;
const BLANKS = /(?:[ \t]|\r(?=\n))+/y;
/** Splits the code between two offsets; undefined where a token is not one of the common forms. */
function expressionTokens(text, from, to) {
    const tokens = [];
    for (let at = from; at < to;) {
        const blank = matchAt(BLANKS, text, at)?.length ?? 0;
        const comment = blank > 0 ? undefined : commentEnd(text, at);
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
        const end = lexEnclosed(text, start);
        return text[end - 1] === '"' && end > start + 1 ? token('quoted', end) : undefined;
    }
    const name = matchAt(expression_tokens_NAME, text, start);
    if (name !== undefined)
        return token('name', start + name.length);
    if (letter >= '0' && letter <= '9') {
        const number = matchAt(expression_tokens_NUMBER, text, start);
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
    expression_tokens_HEREDOC.lastIndex = start;
    const opening = expression_tokens_HEREDOC.exec(text);
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

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/source-text.js
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

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/expression-cursor.js


/** Deeper nesting is left to the worker, whose stack may overflow without harm. */
const expression_cursor_DEEPEST = 40;
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
        const lineOf = (offset) => lineIndex((lineStarts ??= lineStartsOf(text)), offset);
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
        if (this.reading.depth > expression_cursor_DEEPEST)
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
function bracketed_expression_callOf(name, { cursor, read, start }) {
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

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/address.js

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
    return (0,model_value/* addressOf */.ci)(`${prefix}${mode === 'managed' ? '' : `${mode}.`}${type}.${name}${formatKey(key)}`);
}
/** The module path as Terraform spells it; empty for the root module. */
function formatModulePath(modules) {
    return modules.map(({ name, key }) => `module.${name}${formatKey(key)}`).join('.');
}
/** The module calls that lead to an address, innermost first. */
function callsTo(address) {
    const modules = parseAddress(address)?.modules ?? [];
    return modules.map((_, index) => (0,model_value/* addressOf */.ci)(formatModulePath(modules.slice(0, modules.length - index))));
}
/** `[0]`, `["eu-west-1"]`, or nothing. */
function formatKey(key) {
    if (key === undefined)
        return '';
    return typeof key === 'number' ? `[${key}]` : `["${address_quoted(key)}"]`;
}
/** The address of the block that declares an instance: every instance key removed. */
function withoutKeys({ modules, ...rest }) {
    return { ...rest, modules: modules.map(({ name }) => ({ name, key: undefined })), key: undefined };
}
const address_NAME = /[\p{L}\p{N}_-]+/uy;
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
        const name = take(address_NAME)?.[0];
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
const address_ESCAPES = new Map([
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
        return address_ESCAPES.get(letter ?? '') ?? whole;
    });
}
function address_quoted(text) {
    return text.replace(/["\\\n\r\t]|([$%])\{/g, (found, sign) => {
        if (sign !== undefined)
            return `${sign}${found}`;
        for (const [letter, character] of address_ESCAPES)
            if (character === found)
                return `\\${letter}`;
        return found;
    });
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/template-text.js


const template_text_QUOTED_TEXT = /(?:[^\\$%]+|\\[^]|\$\$\{|%%\{|[$%](?!\{))+/y;
const template_text_HEREDOC_TEXT = /(?:[^$%]+|\$\$\{|%%\{|[$%](?!\{))+/y;
/** Splits what stands between the quotes, or between the first line and the marker of a heredoc. */
function templateTokens(source, { start, end, heredoc }) {
    const tokens = [];
    const content = source.slice(0, end);
    for (let at = start; at < end;) {
        const pattern = heredoc ? template_text_HEREDOC_TEXT : template_text_QUOTED_TEXT;
        pattern.lastIndex = at;
        const text = pattern.exec(content)?.[0];
        const tokenEnd = text === undefined ? Math.min(end, Math.max(at + 1, lexEnclosed(content, at))) : at + text.length;
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
        return style === 'quoted' ? unquoted(text) : text.replace(/([$%])\1\{/g, '$1{');
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
    const tokens = templateTokens(source, { start, end, heredoc: style !== 'quoted' });
    const texts = tokenTexts(source, tokens, style);
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
const common_expression_QUOTED_TEXT = /^(?:[^\\\r\n]|\\(?:[nrt"\\]|u[\da-fA-F]{4}|U[\da-fA-F]{8}))*$/;
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
            return bracketed_expression_callOf(name, this.bracket(start));
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
            if (kind === 'quoted' && !common_expression_QUOTED_TEXT.test(text.slice(token.start, token.end)))
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

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/json-text.js
const json_text_BLANK = /[ \t\r\n\ufeff]*/y;
const SCALAR = /true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const json_text_PLAIN = /[^"\\\uffff\n]+/y;
const json_text_ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([^]))/y;
const ESCAPED = new Map([
    ['"', '"'],
    ['\\', '\\'],
    ['/', '/'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
]);
const DEPTH_LIMIT = 200;
/** Reads a JSON text with offsets; undefined when it is not JSON or is nested beyond reason. */
function readJson(text) {
    try {
        return new JsonReader(text).document();
    }
    catch (error) {
        if (error instanceof NotJson)
            return undefined;
        throw error;
    }
}
class NotJson extends Error {
    name = 'NotJson';
}
class JsonReader {
    at = 0;
    depth = 0;
    text;
    constructor(text) {
        this.text = text;
    }
    document() {
        this.blank();
        const node = this.value();
        this.blank();
        if (this.at < this.text.length)
            throw new NotJson();
        return node;
    }
    take(pattern) {
        pattern.lastIndex = this.at;
        const found = pattern.exec(this.text) ?? undefined;
        this.at += found?.[0].length ?? 0;
        return found;
    }
    blank() {
        this.take(json_text_BLANK);
    }
    expect(letter) {
        if (this.text[this.at] !== letter)
            return false;
        this.at += 1;
        return true;
    }
    value() {
        const start = this.at;
        this.depth += 1;
        if (this.depth > DEPTH_LIMIT)
            throw new NotJson();
        const node = this.valueAt(start);
        this.depth -= 1;
        return node;
    }
    valueAt(start) {
        if (this.expect('\uffff'))
            return { kind: 'placeholder', start, end: this.at };
        if (this.text[start] === '"')
            return this.string();
        if (this.expect('{')) {
            const members = this.sequence('}', () => this.member());
            return { kind: 'object', members, start, end: this.at };
        }
        if (this.expect('[')) {
            const items = this.sequence(']', () => this.value());
            return { kind: 'array', items, start, end: this.at };
        }
        const scalar = this.take(SCALAR)?.[0];
        if (scalar === undefined)
            throw new NotJson();
        const value = scalar === 'null' ? null : scalar === 'true' ? true : scalar === 'false' ? false : Number(scalar);
        return { kind: 'scalar', value, start, end: this.at };
    }
    sequence(close, read) {
        const items = [];
        this.blank();
        if (this.expect(close))
            return items;
        for (;;) {
            this.blank();
            items.push(read());
            this.blank();
            if (this.expect(close))
                return items;
            if (!this.expect(','))
                throw new NotJson();
        }
    }
    member() {
        const key = this.string();
        this.blank();
        if (!this.expect(':'))
            throw new NotJson();
        this.blank();
        return { key, value: this.value() };
    }
    string() {
        const start = this.at;
        if (!this.expect('"'))
            throw new NotJson();
        const pieces = [];
        const placeholders = [];
        let length = 0;
        while (!this.expect('"')) {
            const piece = this.piece(placeholders, length);
            pieces.push(piece);
            length += piece.length;
        }
        return { kind: 'string', value: pieces.join(''), placeholders, start, end: this.at };
    }
    piece(placeholders, position) {
        const plain = this.take(json_text_PLAIN)?.[0];
        if (plain !== undefined)
            return plain;
        if (this.text[this.at] === '\uffff') {
            placeholders.push({ offset: this.at, position });
            this.at += 1;
            return '\uffff';
        }
        const escape = this.take(json_text_ESCAPE);
        if (escape === undefined)
            throw new NotJson();
        const [, code, letter] = escape;
        if (code !== undefined)
            return String.fromCharCode(Number.parseInt(code, 16));
        const decoded = ESCAPED.get(letter ?? '');
        if (decoded === undefined)
            throw new NotJson();
        return decoded;
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/terms.js


const notes = new WeakMap();
function noteOf(term) {
    return notes.get(term) ?? {};
}
/** Remembers something about a term; the term must not be the shared `absent`. */
function noted(term, note) {
    if (term.kind !== 'absent')
        notes.set(term, note);
    return term;
}
function isGiven(term) {
    return noteOf(term).given === true;
}
function carrying(copy, original) {
    const note = notes.get(original);
    return note === undefined ? copy : noted(copy, note);
}
function terms_list(items, trail, open) {
    return { kind: 'list', items, trail, open };
}
function map(entries, trail, open) {
    return { kind: 'map', entries, trail, open };
}
function terms_trailOf(term) {
    return term.kind === 'absent' ? undefined : term.trail;
}
/** The term as it is seen from a place that refers to it: that place first, then where the term comes from, for every member. */
function seenFrom(term, at) {
    const trail = prefixed(at, terms_trailOf(term));
    switch (term.kind) {
        case 'absent':
            return term;
        case 'known':
        case 'unknown':
            return carrying({ ...term, trail }, term);
        case 'list': {
            const items = term.items.map((item) => seenFrom(item, at));
            return carrying({ ...term, items, trail }, term);
        }
        case 'map': {
            const entries = new Map([...term.entries].map(([key, item]) => [key, seenFrom(item, at)]));
            return carrying({ ...term, entries, trail }, term);
        }
        default:
            return (0,errors/* unreachable */.H)(term);
    }
}
function prefixed(at, trail) {
    if (trail === undefined)
        return { at };
    const same = trail.at.file === at.file && trail.at.line === at.line && trail.at.endLine === at.endLine;
    return same ? trail : { at, from: trail };
}
/** How many scalars, lists and maps a term holds, counted no further than `limit`. */
function sizeOf(term, limit) {
    let size = 1;
    if (term.kind !== 'list' && term.kind !== 'map')
        return size;
    for (const member of membersOf(term)) {
        size += sizeOf(member, limit - size);
        if (size >= limit)
            return size;
    }
    return size;
}
function membersOf(term) {
    return term.kind === 'list' ? term.items : term.entries.values();
}
/** The first unknown anywhere in a term, in reading order. */
function terms_firstUnknown(term) {
    if (term.kind === 'unknown')
        return term;
    if (term.kind !== 'list' && term.kind !== 'map')
        return undefined;
    for (const member of membersOf(term)) {
        const found = terms_firstUnknown(member);
        if (found !== undefined)
            return found;
    }
    return term.open;
}
function isFullyKnown(term) {
    return terms_firstUnknown(term) === undefined;
}
function terms_isSensitive(term) {
    if (term.kind === 'known' || term.kind === 'unknown')
        return term.sensitive === true;
    if (term.kind === 'absent')
        return false;
    for (const member of membersOf(term))
        if (terms_isSensitive(member))
            return true;
    return false;
}
function asSensitive(term, sensitive = true) {
    switch (term.kind) {
        case 'absent':
            return term;
        case 'known':
        case 'unknown':
            return carrying({ ...term, sensitive: sensitive ? true : undefined }, term);
        case 'list':
            return carrying({ ...term, items: term.items.map((item) => asSensitive(item, sensitive)) }, term);
        case 'map': {
            const entries = new Map([...term.entries].map(([key, item]) => [key, asSensitive(item, sensitive)]));
            return carrying({ ...term, entries }, term);
        }
        default:
            return (0,errors/* unreachable */.H)(term);
    }
}
const MOST_REFERENCES = 50;
/** Every reference that unknowns anywhere in the terms make, each once, in reading order. */
function referencesIn(terms) {
    const found = new Map();
    const visit = (term) => {
        if (term === undefined || found.size >= MOST_REFERENCES)
            return;
        if (term.kind === 'unknown')
            for (const reference of term.refersTo)
                found.set(`${reference.to} ${reference.attribute}`, reference);
        if (term.kind !== 'list' && term.kind !== 'map')
            return;
        for (const member of membersOf(term))
            visit(member);
        visit(term.open);
    };
    for (const term of terms)
        visit(term);
    return [...found.values()].slice(0, MOST_REFERENCES);
}
/** An unknown that rests on others: their references, the reason of the first, and their sensitivity. */
function unknownFrom(terms, details) {
    const cause = terms.map(terms_firstUnknown).find((found) => found !== undefined);
    const sensitive = terms.some(terms_isSensitive) ? true : undefined;
    const result = (0,model_value/* unknown */.L5)(cause?.reason ?? 'malformed', {
        ...details,
        refersTo: referencesIn(terms),
        sensitive,
    });
    return cause === undefined || noteOf(cause).failed === true ? noted(result, { failed: true }) : result;
}
/** Plain data of a fully known term; map keys become own properties only. */
function plainOf(term) {
    switch (term.kind) {
        case 'known':
            return term.value;
        case 'list':
            return term.items.map(plainOf);
        case 'map':
            return new Map(sortedEntries(term).map(([key, item]) => [key, plainOf(item)]));
        case 'unknown':
        case 'absent':
            return null;
        default:
            return (0,errors/* unreachable */.H)(term);
    }
}
/** Entries in the order Terraform walks them: by key. */
function sortedEntries(term) {
    return [...term.entries].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
/** Plain data as a term; data that came out of `plainOf` comes back as it was. */
function termFrom(data, trail) {
    if (data === null || data === undefined)
        return model_value/* absent */.Ge;
    if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean')
        return (0,model_value/* known */.eO)(data, trail);
    if (Array.isArray(data))
        return terms_list(data.map((item) => termFrom(item, trail)), trail);
    if (data instanceof Map)
        return map(new Map([...data].map(([key, item]) => [String(key), termFrom(item, trail)])), trail);
    return (0,model_value/* unknown */.L5)('malformed', { trail });
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/scalars.js


/** A number as Terraform writes it into text: never with an exponent. */
function numberText(value) {
    if (Number.isInteger(value) && Math.abs(value) >= 1e21)
        return BigInt(value).toString();
    // Terraform calculates in decimal with many digits; fifteen are what a double holds of them.
    return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}
function scalars_textOf(scalar) {
    return typeof scalar === 'number' ? numberText(scalar) : String(scalar);
}
/** Converts as Terraform converts on its own: numbers and booleans to text and back; undefined where it would refuse. */
function convertScalar(value, type) {
    if (type === 'string')
        return scalars_textOf(value);
    if (type === 'bool') {
        if (typeof value === 'boolean')
            return value;
        return value === 'true' ? true : value === 'false' ? false : undefined;
    }
    if (typeof value === 'number')
        return value;
    if (typeof value === 'string' && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(value))
        return Number(value);
    return undefined;
}
function convertKnown(term, type) {
    const value = convertScalar(term.value, type);
    if (value === undefined) {
        const failed = (0,model_value/* unknown */.L5)('malformed', { trail: term.trail, sensitive: term.sensitive });
        return noted(failed, { failed: true });
    }
    return value === term.value ? term : { ...term, value };
}
/** Whether two terms are the same value; undefined where an unknown leaves it open. */
function scalars_sameValue(left, right) {
    if (left.kind === 'unknown' || right.kind === 'unknown')
        return undefined;
    if (left.kind !== right.kind)
        return false;
    if (left.kind === 'known' && right.kind === 'known')
        return left.value === right.value;
    if (left.kind === 'list' && right.kind === 'list')
        return sameLists(left, right);
    if (left.kind === 'map' && right.kind === 'map')
        return sameMaps(left, right);
    return true;
}
function sameLists(left, right) {
    if (left.open !== undefined || right.open !== undefined)
        return undefined;
    if (left.items.length !== right.items.length)
        return false;
    return scalars_all(left.items.map((item, index) => scalars_sameValue(item, right.items[index] ?? model_value/* absent */.Ge)));
}
function sameMaps(left, right) {
    if (left.open !== undefined || right.open !== undefined)
        return undefined;
    if (left.entries.size !== right.entries.size)
        return false;
    const answers = [...left.entries].map(([key, item]) => {
        const other = right.entries.get(key);
        return other === undefined ? false : scalars_sameValue(item, other);
    });
    return scalars_all(answers);
}
function scalars_all(answers) {
    if (answers.includes(false))
        return false;
    return answers.includes(undefined) ? undefined : true;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/document.js





/**
 * The JSON document a term holds: a tree stays as it is, text is read, and text with unknown parts is read around them. Every member
 * carries the line it stands on, where the text was written in a file. Text that is not JSON gives an unknown (`malformed`), empty text is absent.
 */
function document_documentOf(term) {
    if (term.kind === 'list' || term.kind === 'map' || term.kind === 'absent')
        return term;
    if (term.kind === 'known' && term.value === '')
        return model_value/* absent */.Ge;
    const { tree, pieces } = noteOf(term);
    if (tree !== undefined)
        return fromOutside(tree, term.trail);
    const sensitive = terms_isSensitive(term);
    const read = pieces === undefined ? withoutPlaces(term) : readPieces(pieces, term.trail);
    if (read === undefined)
        return term.kind === 'unknown'
            ? term
            : (0,model_value/* unknown */.L5)('malformed', { trail: term.trail, sensitive: term.sensitive });
    return sensitive ? asSensitive(read) : read;
}
function withoutPlaces(term) {
    const parts = term.kind === 'known' ? [String(term.value)] : term.parts;
    const at = term.trail?.at;
    if (parts === undefined)
        return undefined;
    const nowhere = { file: '', line: 0, endLine: 0 };
    const pieces = parts.map((part) => typeof part === 'string' ? { text: part, at: at ?? nowhere, multiline: false } : part);
    return at === undefined ? withoutTrails(readPieces(pieces, undefined)) : readPieces(pieces, term.trail);
}
function withoutTrails(term) {
    switch (term?.kind) {
        case 'list':
            return terms_list(term.items.map((item) => withoutTrails(item) ?? model_value/* absent */.Ge));
        case 'map':
            return map(new Map([...term.entries].map(([key, item]) => [key, withoutTrails(item) ?? model_value/* absent */.Ge])));
        case 'known':
            return (0,model_value/* known */.eO)(term.value);
        case 'unknown':
        case 'absent':
        case undefined:
            return term;
        default:
            return (0,errors/* unreachable */.H)(term);
    }
}
/** The tree of a text that was referred to from elsewhere: the referring places come first in every trail. */
function fromOutside(tree, trail) {
    if (tree.kind === 'absent' || tree.trail === undefined)
        return tree;
    return outerPlaces(trail, tree.trail.at).reduceRight(seenFrom, tree);
}
/** The places of a trail before the one that holds the text itself. */
function outerPlaces(trail, origin) {
    const places = [];
    for (let here = trail; here !== undefined; here = here.from) {
        const { at } = here;
        if (at.file === origin.file && at.line <= origin.line && at.endLine >= origin.endLine)
            return places;
        places.push(at);
    }
    return places;
}
function readPieces(pieces, trail) {
    const layout = new Layout(pieces);
    const node = readJson(layout.text);
    const first = pieces.find((piece) => 'text' in piece);
    if (node === undefined)
        return undefined;
    const term = layout.term(node);
    return first === undefined ? term : outerPlaces(trail, first.at).reduceRight(seenFrom, term);
}
/** A text put together from pieces; each unknown piece is one character, told from the others by its offset. */
class Layout {
    text;
    unknowns = new Map();
    marks = [];
    constructor(pieces) {
        let offset = 0;
        const texts = pieces.map((piece) => {
            if ('kind' in piece)
                this.unknowns.set(offset, piece);
            else
                this.mark(piece, offset);
            const text = 'kind' in piece ? document_PLACEHOLDER : piece.text;
            offset += text.length;
            return text;
        });
        this.text = texts.join('');
    }
    term(node) {
        const trail = this.trail(node.start, node.end);
        switch (node.kind) {
            case 'string':
                return this.textTerm(node, trail);
            case 'scalar':
                return node.value === null ? model_value/* absent */.Ge : (0,model_value/* known */.eO)(node.value, trail);
            case 'placeholder': {
                const missing = this.unknowns.get(node.start) ?? (0,model_value/* unknown */.L5)('malformed', { trail });
                return noteOf(missing).tree ?? missing;
            }
            case 'array':
                return terms_list(node.items.map((item) => this.term(item)), trail);
            case 'object': {
                const entries = new Map();
                const open = [];
                for (const { key, value } of node.members) {
                    const name = this.textTerm(key, trail);
                    if (name.kind === 'known')
                        entries.set(String(name.value), this.term(value));
                    else if (name.kind === 'unknown')
                        open.push(name);
                }
                const [unseen] = open;
                return map(entries, trail, unseen === undefined ? undefined : { ...unseen, refersTo: referencesIn(open) });
            }
            default:
                return (0,errors/* unreachable */.H)(node);
        }
    }
    mark({ text, at, multiline, from }, start) {
        this.marks.push({ offset: start, at: { ...at, endLine: multiline ? at.line : at.endLine }, from });
        if (!multiline)
            return;
        let line = at.line;
        for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) {
            line += 1;
            this.marks.push({ offset: start + next + 1, at: { file: at.file, line, endLine: line }, from });
        }
    }
    trail(start, end) {
        const first = this.markAt(start);
        const last = this.markAt(Math.max(start, end - 1));
        if (first === undefined)
            return undefined;
        const sameFile = last !== undefined && last.at.file === first.at.file && last.at.endLine >= first.at.line;
        return { at: { ...first.at, endLine: sameFile ? last.at.endLine : first.at.endLine }, from: first.from };
    }
    markAt(offset) {
        let [low, high] = [0, this.marks.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.marks[middle]?.offset ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return this.marks[low];
    }
    textTerm(node, trail) {
        const parts = [];
        let from = 0;
        for (const { offset, position } of node.placeholders) {
            const missing = this.unknowns.get(offset);
            if (missing === undefined)
                continue;
            if (position > from)
                parts.push(node.value.slice(from, position));
            parts.push(missing);
            from = position + document_PLACEHOLDER.length;
        }
        if (parts.length === 0)
            return (0,model_value/* known */.eO)(node.value, trail);
        if (from < node.value.length)
            parts.push(node.value.slice(from));
        const [only] = parts;
        if (parts.length === 1 && typeof only === 'object')
            return { ...only, trail: only.trail ?? trail };
        const unknowns = parts.filter((part) => typeof part === 'object');
        const sensitive = unknowns.some((part) => part.sensitive === true) ? true : undefined;
        return (0,model_value/* unknown */.L5)(unknowns[0]?.reason ?? 'not-evaluated', {
            refersTo: referencesIn(unknowns),
            parts,
            trail,
            sensitive,
        });
    }
}
/** Stands for an unknown piece; JSON text never needs this code point. */
const document_PLACEHOLDER = '\uffff';
/** JSON as Terraform's `jsonencode` writes it: keys in order, no blanks, `<`, `>` and `&` escaped. */
function jsonText(term) {
    switch (term.kind) {
        case 'known':
            if (typeof term.value === 'number')
                return numberText(term.value);
            return JSON.stringify(term.value).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
        case 'list':
            return `[${term.items.map(jsonText).join(',')}]`;
        case 'map':
            return `{${sortedEntries(term)
                .map(([key, value]) => `${jsonText((0,model_value/* known */.eO)(key))}:${jsonText(value)}`)
                .join(',')}}`;
        case 'unknown':
        case 'absent':
            return 'null';
        default:
            return (0,errors/* unreachable */.H)(term);
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-json.js

function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** An own member of an object; undefined for anything else, inherited names included. */
function field(value, name) {
    return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function plan_json_textOf(value) {
    return typeof value === 'string' ? value : undefined;
}
/** Members of an object, in its order; none for anything else. */
function plan_json_membersOf(value) {
    return isRecord(value) ? Object.entries(value) : [];
}
function isScalar(value) {
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
/** Deeper data than any provider writes is refused instead of exhausting the stack. */
const plan_json_DEEPEST = 64;
/** Plain data as a term; what lies deeper than providers write reads as malformed. */
function termOfData(data, depth = 0) {
    if (data === null || data === undefined)
        return model_value/* absent */.Ge;
    if (isScalar(data))
        return (0,model_value/* known */.eO)(data);
    if (depth > plan_json_DEEPEST)
        return (0,model_value/* unknown */.L5)('malformed');
    if (Array.isArray(data))
        return { kind: 'list', items: data.map((item) => termOfData(item, depth + 1)) };
    return {
        kind: 'map',
        entries: new Map(plan_json_membersOf(data).map(([key, item]) => [key, termOfData(item, depth + 1)])),
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/json-document.js




/** A JSON document as a tree, from text or from a tree; an empty text or object is no document, text that is not JSON reads as malformed. */
function jsonDocument(term) {
    if (term.kind === 'known' && typeof term.value === 'string' && term.value.trim() === '')
        return model_value/* absent */.Ge;
    const hasTree = noteOf(term).tree !== undefined;
    const isPlain = term.kind === 'known' && term.trail === undefined && !hasTree;
    const tree = isPlain ? json_document_parsed(term.value) : document_documentOf(term);
    if (tree.kind === 'known')
        return (0,model_value/* unknown */.L5)('malformed', { trail: tree.trail, sensitive: tree.sensitive });
    const empty = tree.kind === 'map' ? tree.entries.size === 0 : tree.kind === 'list' && tree.items.length === 0;
    if (empty && (tree.kind === 'map' || tree.kind === 'list') && tree.open === undefined)
        return model_value/* absent */.Ge;
    // A tree tells for itself which of its members are sensitive.
    return term.kind === 'known' && term.sensitive === true && !hasTree ? asSensitive(tree) : tree;
}
/** Plain text of a plan; it has no lines, so the fast parser does. */
function json_document_parsed(text) {
    try {
        const data = JSON.parse(String(text));
        return termOfData(data);
    }
    catch {
        return (0,model_value/* unknown */.L5)('malformed');
    }
}
/** References without repeats, in order of first appearance. */
function distinctReferences(references) {
    const seen = new Map();
    for (const reference of references) {
        const key = `${reference.to} ${reference.attribute}`;
        if (!seen.has(key))
            seen.set(key, reference);
    }
    return [...seen.values()];
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/term-attributes.js


/** `ingress[1].cidr_blocks` as steps; what is not a list position is a name. */
function stepsOf(path) {
    if (!path.includes('.') && !path.includes('['))
        return [path];
    return path.split('.').flatMap((part) => {
        const [name = '', ...positions] = part.split('[');
        const steps = name === '' ? [] : [name];
        for (const position of positions) {
            const number = Number.parseInt(position, 10);
            if (!Number.isNaN(number))
                steps.push(number);
        }
        return steps;
    });
}
/** Typed reading of a block given its members. Values convert as Terraform converts them: `"443"` reads as a number, `true` as text. */
function attributesOver(path, content) {
    return new Block(path, content);
}
// A class, because a large plan has tens of thousands of them: methods are shared, and a block that nobody reads keeps no table.
class Block {
    path;
    #content;
    #members;
    constructor(path, content) {
        this.path = path;
        this.#content = content;
    }
    term(at) {
        const [first, ...rest] = stepsOf(at);
        if (typeof first !== 'string')
            return model_value/* absent */.Ge;
        const top = this.member(first);
        return rest.length === 0 ? top : (0,model_value/* termAt */.Qc)(top, rest);
    }
    text(at) {
        return scalarOf(this.term(at), asText);
    }
    flag(at) {
        return scalarOf(this.term(at), term_attributes_asFlag);
    }
    count(at) {
        return scalarOf(this.term(at), term_attributes_asCount);
    }
    texts(at) {
        return term_attributes_textsOf(this.term(at));
    }
    document(at) {
        return jsonDocument(this.term(at));
    }
    blocks(at) {
        return term_attributes_blocksOf(within(this.path, at), this.term(at), this.#content);
    }
    written(at) {
        return this.#content.written(within(this.path, at));
    }
    member(name) {
        const earlier = this.#members?.get(name);
        if (earlier !== undefined)
            return earlier;
        const term = this.#content.member(name);
        this.#members ??= new Map();
        this.#members.set(name, term);
        return term;
    }
}
function within(path, at) {
    return path === '' ? at : `${path}.${at}`;
}
function term_attributes_blocksOf(path, term, resource) {
    const block = (at, content) => attributesOver(at, {
        member: (name) => (0,model_value/* termAt */.Qc)(content, [name]),
        written: (written) => resource.written(written),
    });
    if (term.kind === 'absent')
        return [];
    if (term.kind !== 'list')
        return [block(path, term)];
    const blocks = term.items.flatMap((item, index) => item.kind === 'absent' ? [] : [block(`${path}[${index}]`, item)]);
    return term.open === undefined ? blocks : [...blocks, block(`${path}[${term.items.length}]`, term.open)];
}
function term_attributes_textsOf(term) {
    if (term.kind === 'absent')
        return [];
    if (term.kind !== 'list')
        return [scalarOf(term, asText)];
    const texts = term.items.map((item) => scalarOf(item, asText)).filter((value) => value.kind !== 'absent');
    return term.open === undefined ? texts : [...texts, term.open];
}
function scalarOf(term, convert) {
    if (term.kind === 'absent' || term.kind === 'unknown')
        return term;
    if (term.kind === 'list')
        return ofList(term.items, term.open);
    if (term.kind === 'map')
        return (0,model_value/* unknown */.L5)('malformed', { trail: term.trail });
    const value = convert(term.value);
    if (value === undefined)
        return (0,model_value/* unknown */.L5)('malformed', { trail: term.trail, sensitive: term.sensitive });
    const known = { ...term, value };
    return known;
}
/** A list where one value is wanted: empty is unset, unknown members are candidates, anything else has the wrong type. */
function ofList(items, open) {
    const members = open === undefined ? items : [...items, open];
    const [first, ...others] = members.filter((item) => item.kind === 'unknown');
    if (members.length === 0)
        return model_value/* absent */.Ge;
    if (first === undefined || others.length + 1 < members.length)
        return (0,model_value/* unknown */.L5)('malformed');
    return {
        ...first,
        refersTo: distinctReferences([first, ...others].flatMap((member) => member.refersTo)),
    };
}
function asText(value) {
    return String(value);
}
function term_attributes_asFlag(value) {
    if (value === 'true')
        return true;
    if (value === 'false')
        return false;
    return typeof value === 'boolean' ? value : undefined;
}
function term_attributes_asCount(value) {
    if (typeof value === 'number')
        return value;
    return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/planned-base.js



/**
 * What the base branch alone would make of the deployed state, as far as no plan of it is needed to tell: what the source of both
 * sides decides alike is as the head's plan has it, everything else as it is deployed. Addresses are those before the change.
 */
function plannedBase({ before, after, lineage, recreated }, sources) {
    const former = new Map([...lineage].map(([from, to]) => [to, from]));
    const deployed = new Map(before.map((declaration) => [declaration.address, declaration]));
    const remaining = new Set();
    const planned = after.flatMap((declaration) => {
        const address = former.get(declaration.address) ?? declaration.address;
        remaining.add(address);
        const was = deployed.get(address);
        // What comes is what is deployed, so that nothing of it can be pending.
        if (was !== undefined && recreated.has(address))
            return was;
        return was === declaration ? was : (baseOf({ was, declaration, address }, sources) ?? []);
    });
    const gone = before.filter(({ address }) => !remaining.has(address) && sharesOf(address, address, sources) !== 'pending');
    return [...planned, ...gone];
}
/** Arguments that no fact hangs on. */
const INERT = new Set(['tags', 'lifecycle', 'depends_on', 'timeouts']);
function baseOf({ was, declaration, address }, sources) {
    // What is planned and stands in no source that is at hand may be of any branch.
    const isUnseen = sources.head.basis(declaration.address, 'whole') === undefined;
    const shares = isUnseen ? 'own' : sharesOf(declaration.address, address, sources);
    if (shares === 'pending')
        return copyOf(declaration, address);
    if (shares === 'own')
        return was;
    // What the base would give a new object is not known; only what no fact hangs on may differ.
    if (was === undefined)
        return [...shares.own].every((name) => INERT.has(name)) ? copyOf(declaration, address) : undefined;
    return blendOf(was, declaration, shares.pending);
}
/** The same declaration under another address. */
function copyOf(declaration, address) {
    return address === declaration.address ? declaration : (0,model_declaration/* altered */.Wn)(declaration, { address });
}
/** A declaration with some arguments of another. */
function blendOf(was, planned, pending) {
    const side = (path) => (pending.has(String(stepsOf(path)[0])) ? planned : was);
    const attributes = attributesOver('', {
        member: (name) => side(name).attributes.term(name),
        written: (path) => side(path).attributes.written(path),
    });
    const { iac, type, action, address } = was;
    return {
        iac,
        type,
        address,
        action,
        literal: (name) => side(name).literal?.(name),
        attributes,
        get identifiers() {
            return was.identifiers;
        },
        mentions: (listener) => mentionsOfAll([was, planned], listener),
    };
}
/**
 * Whose a change of a declaration is: `pending` where the source of both sides is the same, `own` where it is not or nobody can
 * tell, and argument by argument where the declaration as such is on both sides.
 */
function sharesOf(address, addressBefore, { head, base }) {
    const whole = head.basis(address, 'whole');
    const wholeBefore = base.basis(addressBefore, 'whole');
    if (whole === wholeBefore)
        return 'pending';
    if (whole === undefined || wholeBefore === undefined)
        return 'own';
    if (head.basis(address, 'existence') !== base.basis(addressBefore, 'existence'))
        return 'own';
    const names = [...new Set([...head.argumentsOf(address), ...base.argumentsOf(addressBefore)])];
    const isPending = (argument) => head.basis(address, { argument }) === base.basis(addressBefore, { argument });
    const pending = new Set(names.filter(isPending));
    return { pending, own: new Set(names.filter((name) => !pending.has(name))) };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-actions.js

const plan_actions_ACTIONS = new Map([
    ['no-op', 'no-op'],
    ['create', 'create'],
    ['update', 'update'],
    ['delete', 'delete'],
    ['read', 'read'],
    ['forget', 'forget'],
    ['delete,create', 'replace'],
    ['create,delete', 'replace'],
    ['create,forget', 'replace'],
    ['forget,create', 'replace'],
]);
const NOTHING = {
    action: 'no-op',
    untouched: true,
    inPlace: true,
    leavesCopy: false,
    unheardOf: false,
};
/** What happens to the object of a change; an unknown combination of actions is judged by what the plan has before and after. */
function outcomeOf(change) {
    const actions = field(change, 'actions');
    const stated = Array.isArray(actions) ? plan_actions_ACTIONS.get(actions.join(',')) : undefined;
    if (stated === 'no-op' && change['importing'] === undefined)
        return NOTHING;
    const imported = field(change, 'importing') !== undefined && (stated === 'no-op' || stated === 'update');
    const action = imported ? 'import' : (stated ?? actionByShape(change));
    return {
        action,
        untouched: stated === 'no-op' || stated === 'forget',
        inPlace: stated === 'update' || stated === 'no-op',
        leavesCopy: stated === 'replace' && Array.isArray(actions) && actions.includes('forget'),
        unheardOf: stated === undefined && actions !== undefined,
    };
}
function actionByShape(change) {
    const has = (side) => (field(change, side) ?? null) !== null;
    if (has('before'))
        return has('after') ? 'update' : 'delete';
    return 'create';
}
/** How the object of a change is made anew, and the attributes that force it; undefined where it is not. */
function replacementOf(change, { action, leavesCopy }) {
    if (action !== 'replace')
        return undefined;
    const paths = listOf(change['replace_paths']);
    const forcedBy = paths.flatMap((path) => (Array.isArray(path) ? [pathText(path)] : []));
    return { kind: 'certain', forcedBy: [...new Set(forcedBy)].slice(0, MOST_PATHS), leavesCopy };
}
const MOST_PATHS = 5;
function pathText(steps) {
    return steps
        .map((step, index) => typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`)
        .join('');
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-changes.js




function plan_changes_changesOf(entries) {
    const changes = [];
    let refused = 0;
    for (const entry of listOf(entries)) {
        if (plan_json_textOf(field(entry, 'mode')) === 'ephemeral')
            continue;
        const object = objectOf(entry);
        if (object === undefined) {
            refused += 1;
            continue;
        }
        const written = field(entry, 'change');
        const change = isRecord(written) ? written : {};
        const previous = plan_json_textOf(field(entry, 'previous_address'));
        const { address, module, block, type, mode, key } = object;
        changes.push({
            address,
            module,
            block,
            type,
            mode,
            key,
            change,
            outcome: outcomeOf(change),
            previousAddress: previous === undefined ? undefined : (0,model_value/* addressOf */.ci)(previous),
            deposed: field(entry, 'deposed') !== undefined,
        });
    }
    return { entries: changes, refused };
}
/** Resources of `prior_state.values` or `planned_values`, all modules, without those at the given addresses. */
function stateObjects(values, without) {
    const objects = [];
    const modules = [field(values, 'root_module')];
    while (modules.length > 0) {
        const module = modules.pop();
        const path = plan_json_textOf(field(module, 'address'));
        for (const resource of listOf(field(module, 'resources'))) {
            if (without.has(plan_json_textOf(field(resource, 'address')) ?? ''))
                continue;
            const object = objectOf(resource, path);
            if (object === undefined || field(resource, 'deposed_key') !== undefined)
                continue;
            const content = field(resource, 'values');
            objects.push({ ...object, values: content, sensitive: field(resource, 'sensitive_values') });
        }
        modules.push(...listOf(field(module, 'child_modules')).toReversed());
    }
    return objects;
}
function objectOf(entry, within) {
    const name = plan_json_textOf(field(entry, 'name'));
    const type = plan_json_textOf(field(entry, 'type'));
    const written = plan_json_textOf(field(entry, 'address'));
    if (written === undefined && (name === undefined || type === undefined))
        return undefined;
    const mode = modeOf(entry, written);
    const prefix = mode === 'data' ? 'data.' : '';
    const address = written ?? `${prefix}${type}.${name}`;
    const module = plan_json_textOf(field(entry, 'module_address')) ?? within;
    const index = field(entry, 'index');
    // Entries of a plan state all parts; those of a state leave the module to the address, hand-made ones leave out anything.
    if (type !== undefined && name !== undefined && (module !== undefined || !address.startsWith('module.'))) {
        const key = typeof index === 'number' || typeof index === 'string' ? index : keyIn(address);
        const block = `${prefix}${type}.${name}`;
        return {
            address: (0,model_value/* addressOf */.ci)(address),
            module: module ?? '',
            block,
            type: `${prefix}${type}`,
            mode,
            key,
        };
    }
    const parsed = parseAddress(address);
    if (parsed === undefined || parsed.mode === 'ephemeral')
        return undefined;
    return {
        address: (0,model_value/* addressOf */.ci)(address),
        module: formatModulePath(parsed.modules),
        block: `${prefix}${parsed.type}.${parsed.name}`,
        type: `${prefix}${parsed.type}`,
        mode,
        key: parsed.key,
    };
}
function modeOf(entry, address) {
    const mode = plan_json_textOf(field(entry, 'mode'));
    if (mode !== undefined)
        return mode === 'data' ? 'data' : 'managed';
    return address !== undefined && parseAddress(address)?.mode === 'data' ? 'data' : 'managed';
}
function keyIn(address) {
    return address.endsWith(']') ? parseAddress(address)?.key : undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-configuration.js

/** The module tree of a plan; undefined when the plan has no `configuration`. */
function configuredRoot(configuration) {
    const root = field(configuration, 'root_module');
    return isRecord(root) ? configuredModule(root, '', 0) : undefined;
}
function configuredAt(root, modules) {
    return modules.reduce((module, { name }) => module?.calls.get(name)?.module, root);
}
/** All modules of the tree, callers first. */
function configuredModules(root) {
    if (root === undefined)
        return [];
    const modules = [root];
    for (const module of modules)
        for (const call of module.calls.values())
            modules.push(call.module);
    return modules;
}
function configuredModule(module, path, depth) {
    const calls = new Map();
    for (const [name, call] of depth > plan_json_DEEPEST ? [] : plan_json_membersOf(field(module, 'module_calls'))) {
        calls.set(name, {
            source: plan_json_textOf(field(call, 'source')) ?? '',
            expressions: field(call, 'expressions'),
            forEach: field(call, 'for_each_expression'),
            module: configuredModule(field(call, 'module'), path === '' ? name : `${path}/${name}`, depth + 1),
        });
    }
    return {
        path,
        blocks: configuredBlocks(field(module, 'resources')),
        variables: field(module, 'variables'),
        outputs: field(module, 'outputs'),
        calls,
    };
}
function configuredBlocks(resources) {
    const blocks = new Map();
    for (const resource of listOf(resources)) {
        const type = plan_json_textOf(field(resource, 'type'));
        const name = plan_json_textOf(field(resource, 'name'));
        if (type === undefined || name === undefined)
            continue;
        const prefix = field(resource, 'mode') === 'data' ? 'data.' : '';
        blocks.set(`${prefix}${type}.${name}`, {
            expressions: field(resource, 'expressions'),
            forEach: field(resource, 'for_each_expression'),
            provider: plan_json_textOf(field(resource, 'provider_config_key')),
        });
    }
    return blocks;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-tables.js






function planTables(plan) {
    const changes = plan_changes_changesOf(plan.resource_changes);
    const deferred = plan_changes_changesOf(deferredEntries(plan));
    const current = new Map();
    const mentioned = new Set();
    for (const { entries } of [deferred, changes]) {
        for (const entry of entries) {
            const snapshot = snapshotOf(entry);
            if (snapshot !== undefined)
                current.set(entry.address, snapshot);
            mentioned.add(entry.address);
        }
    }
    const untouched = stateObjects(field(plan.prior_state, 'values'), mentioned).map(stateSnapshot);
    for (const object of untouched)
        current.set(object.address, object);
    const planned = (plan.resource_changes ?? null) === null
        ? stateObjects(plan.planned_values, new Set(current.keys())).map(stateSnapshot)
        : [];
    for (const object of planned)
        current.set(object.address, object);
    const places = lazily(() => plan_tables_placesOf(current.values()));
    const steps = new Map();
    return {
        plan,
        changes,
        deferred,
        untouched,
        planned,
        configuration: configuredRoot(plan.configuration),
        partial: plan.complete === false || plan.format_version === undefined,
        snapshot: (address) => current.get(address),
        instances: (module, block) => places().within(module).byBlock.get(block) ?? [],
        ofTypes: (module, types) => types.flatMap((type) => places().within(module).byType.get(type) ?? []),
        moduleKeys: (module, call) => [...(places().moduleKeys.get(`${module} ${call}`)?.values() ?? [])],
        steps(module) {
            if (!steps.has(module))
                steps.set(module, parseModulePath(module));
            return steps.get(module);
        },
        variables: rootVariables(plan),
    };
}
/** What a change leaves behind; undefined when nothing. */
function snapshotOf(entry) {
    if (entry.deposed)
        return undefined;
    const { change, outcome } = entry;
    const { after, before } = change;
    const former = outcome.inPlace ? before : undefined;
    if (isRecord(after)) {
        const { after_unknown: unknown, after_sensitive: mask } = change;
        return { ...plan_tables_placeOf(entry), values: after, unknown, sensitive: mask, former };
    }
    // A forgotten object leaves the state and stays as it is.
    if (outcome.action === 'forget' && isRecord(before)) {
        const mask = change['before_sensitive'];
        return { ...plan_tables_placeOf(entry), values: before, unknown: undefined, sensitive: mask, former };
    }
    if (outcome.action === 'delete' || after === null)
        return undefined;
    // The document says that the object will exist, and nothing else.
    return { ...plan_tables_placeOf(entry), values: {}, unknown: true, sensitive: undefined, former: undefined };
}
function plan_tables_placeOf({ address, module, block, type, mode, key }) {
    return { address, module, block, type, mode, key };
}
function stateSnapshot(object) {
    return { ...object, unknown: isRecord(object.values) ? undefined : true, former: undefined };
}
function deferredEntries(plan) {
    return Array.isArray(plan.deferred_changes)
        ? plan.deferred_changes.map((deferred) => field(deferred, 'resource_change'))
        : [];
}
const NOTHING_WITHIN = { byBlock: new Map(), byType: new Map() };
function plan_tables_placesOf(objects) {
    const byModule = new Map();
    for (const object of objects)
        append(byModule, object.module, object);
    const moduleKeys = new Map();
    for (const module of byModule.keys()) {
        let parent = '';
        for (const { name, key } of parseModulePath(module) ?? []) {
            const keys = moduleKeys.get(`${parent} ${name}`) ?? new Map();
            moduleKeys.set(`${parent} ${name}`, keys.set(formatKey(key), key));
            parent = `${parent === '' ? '' : `${parent}.`}module.${name}${formatKey(key)}`;
        }
    }
    const looked = new Map();
    return {
        moduleKeys,
        within(module) {
            const known = looked.get(module);
            if (known !== undefined)
                return known;
            const members = byModule.get(module);
            const found = members === undefined ? NOTHING_WITHIN : sorted(members);
            looked.set(module, found);
            return found;
        },
    };
}
function sorted(objects) {
    const byBlock = new Map();
    const byType = new Map();
    for (const object of objects) {
        append(byBlock, object.block, object);
        append(byType, object.type, object);
    }
    return { byBlock, byType };
}
function append(map, key, item) {
    const list = map.get(key);
    if (list === undefined)
        map.set(key, [item]);
    else
        list.push(item);
}
function rootVariables(plan) {
    const declared = field(field(plan.configuration, 'root_module'), 'variables');
    const variables = new Map();
    for (const [name, declaration] of plan_json_membersOf(declared)) {
        if (!isRecord(declaration) || !Object.hasOwn(declaration, 'default'))
            continue;
        variables.set(name, shielded(termOfData(declaration['default']), declaration));
    }
    for (const [name, variable] of plan_json_membersOf(plan.variables)) {
        variables.set(name, shielded(termOfData(field(variable, 'value')), field(declared, name)));
    }
    return variables;
}
/** A value whose variable or output is declared sensitive is marked so. */
function shielded(term, declaration) {
    if (term.kind === 'absent')
        return model_value/* absent */.Ge;
    return field(declaration, 'sensitive') === true ? asSensitive(term) : term;
}
function lazily(make) {
    let made;
    return () => (made ??= { value: make() }).value;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/both-sides.js


/** What the plans say of an object: what is deployed counts as the side before where there is no plan of the base branch. */
function plannedValues(head, base) {
    const deployed = lazily(() => new Map(head.tables.changes.entries.map(({ address, change }) => [address, change])));
    return (side, address) => side === 'after'
        ? head.tables.snapshot(address)
        : (base?.tables.snapshot(address) ?? {
            values: deployed().get(address)?.['before'],
            unknown: undefined,
        });
}
const isManaged = ({ type }) => !type.startsWith('data.');
/** Without a plan of the base branch, what is pending there is what the source of both sides decides alike. */
function both_sides_changeOf(sides, planOfBase, { input, head, base, isSame }) {
    const { before, after, lineage } = sides;
    const { recreated } = sides;
    const shared = { input, lineage, recreated, drift: new Set(sides.drift.keys()) };
    if (planOfBase !== undefined) {
        const moved = lineageBetween(planOfBase.lineage, lineage);
        const former = new Map([...moved].map(([from, to]) => [to, from]));
        const planned = new Map(planOfBase.after.map((declaration) => [declaration.address, declaration]));
        const own = after.map((declaration) => {
            const twin = planned.get(former.get(declaration.address) ?? declaration.address);
            const isTwin = twin?.address === declaration.address && isSame?.(twin, declaration) === true;
            return isTwin ? twin : declaration;
        });
        // What is deployed goes by the addresses that the base's plan gives it.
        const deployed = planOfBase.before.map((declaration) => copyOf(declaration, planOfBase.lineage.get(declaration.address) ?? declaration.address));
        return { ...shared, lineage: moved, before: planOfBase.after, after: own, deployed };
    }
    // A plan that destroys everything was asked to: no source, of whatever branch, says so.
    if (before.length > 0 && !after.some(isManaged))
        return { ...shared, before, after, deployed: before };
    if (head === undefined || base === undefined)
        return { ...shared, before, after };
    const pending = plannedBase(sides, { head, base });
    const deployed = new Set(before);
    const isNothingPending = pending.length === before.length && pending.every((each) => deployed.has(each));
    return isNothingPending
        ? { ...shared, before, after }
        : { ...shared, before: pending, after, deployed: before };
}
/** Address in the base's plan → address in the head's, for objects that have another one there. */
function lineageBetween(base, head) {
    const moved = new Map();
    for (const deployed of new Set([...base.keys(), ...head.keys()])) {
        const [from, to] = [base.get(deployed) ?? deployed, head.get(deployed) ?? deployed];
        if (from !== to)
            moved.set(from, to);
    }
    return moved;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/edited-term.js



/** Longer lists are not matched member by member. */
const LONGEST = 500;
/**
 * A planned value as it would be with an edit: `is` is what the source says of it and `then` what the edited source would say.
 * Only where the source accounts for the plan and the new value is written out does anybody know; undefined otherwise.
 */
function editedTerm(planned, is, then) {
    if (sameTerm(is, then))
        return planned;
    if (!accountsFor(is, planned))
        return undefined;
    if (is.kind === 'list' && then.kind === 'list' && planned.kind === 'list')
        return editedList(planned, is, then);
    if (is.kind === 'map' && then.kind === 'map' && planned.kind === 'map')
        return editedMap(planned, is, then);
    return isWrittenOut(then) ? then : undefined;
}
function editedList(planned, is, then) {
    const pairs = paired(is.items, planned.items);
    if (pairs === undefined || then.open !== undefined)
        return undefined;
    const sameLength = is.items.length === then.items.length;
    const items = [];
    for (const [index, item] of then.items.entries()) {
        const at = sameLength ? index : is.items.findIndex((each) => sameTerm(each, item));
        const [was, current] = [is.items[at], pairs[at]];
        const edited = was === undefined || current === undefined
            ? isWrittenOut(item)
                ? item
                : undefined
            : editedTerm(current, was, item);
        if (edited === undefined)
            return undefined;
        items.push(edited);
    }
    return { kind: 'list', items };
}
function editedMap(planned, is, then) {
    if (then.open !== undefined)
        return undefined;
    const entries = new Map(planned.entries);
    for (const name of new Set([...is.entries.keys(), ...then.entries.keys()])) {
        const current = planned.entries.get(name) ?? model_value/* absent */.Ge;
        const edited = editedTerm(current, is.entries.get(name) ?? model_value/* absent */.Ge, then.entries.get(name) ?? model_value/* absent */.Ge);
        if (edited === undefined)
            return undefined;
        entries.set(name, edited);
    }
    return { kind: 'map', entries };
}
/** Whether what the source says, as far as it is known from it alone, is what the plan has. */
function accountsFor(is, planned) {
    switch (is.kind) {
        case 'known':
            return (planned.kind === 'known' && planned.sensitive !== true && String(planned.value) === String(is.value));
        case 'unknown':
        case 'absent':
            return true;
        case 'list':
            return planned.kind === 'list' && paired(is.items, planned.items) !== undefined;
        case 'map':
            return (planned.kind === 'map' &&
                [...is.entries].every(([name, term]) => accountsFor(term, planned.entries.get(name) ?? model_value/* absent */.Ge)));
        default:
            return (0,errors/* unreachable */.H)(is);
    }
}
/** For each written member the planned one that it accounts for: a set is planned in another order than it is written. */
function paired(written, planned) {
    if (written.length !== planned.length || written.length > LONGEST)
        return undefined;
    const left = [...planned];
    const pairs = [];
    for (const [index, item] of written.entries()) {
        const own = planned[index];
        const inPlace = own !== undefined && accountsFor(item, own) ? left.indexOf(own) : -1;
        const at = inPlace >= 0 ? inPlace : left.findIndex((each) => accountsFor(item, each));
        const [found] = at < 0 ? [] : left.splice(at, 1);
        if (found === undefined)
            return undefined;
        pairs.push(found);
    }
    return pairs;
}
/** Nothing in it depends on anything that is not seen; what is not written at all is decided elsewhere. */
function isWrittenOut(term) {
    switch (term.kind) {
        case 'known':
            return term.sensitive !== true;
        case 'list':
            return term.open === undefined && term.items.every(isWrittenOut);
        case 'map':
            return term.open === undefined && [...term.entries.values()].every(isWrittenOut);
        case 'unknown':
        case 'absent':
            return false;
        default:
            return (0,errors/* unreachable */.H)(term);
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/scanner.js



const emptyBody = { attributes: new Map(), blocks: [] };
/** The type of nested block that a block gives: its own, or the one a `dynamic` block is labelled with. */
function producedType({ type, labels }) {
    return type === 'dynamic' ? (labels[0] ?? '') : type;
}
const LARGEST_FILE = 1_000_000;
const scanner_BLANK = /[\s\ufeff]+/y;
const scanner_NAME = /[\p{L}_][\p{L}\p{N}_-]*/uy;
const EQUALS = /[^\S\n]*=(?!=)[^\S\n]*/y;
const SPACE = /[^\S\n]*/y;
/** Reads the blocks and attributes of a file with exact places, in one pass; expressions are delimited, not understood. */
function scan(source) {
    const scanner = new Scanner(source);
    while (scanner.step())
        ;
    return { source, body: scanner.finish(), error: scanner.error };
}
class Scanner {
    error;
    at = 0;
    source;
    text;
    open;
    constructor(source) {
        this.source = source;
        this.text = source.text;
        this.open = [{ type: '', labels: [], start: 0, attributes: new Map(), blocks: [] }];
    }
    step() {
        this.at += this.take(scanner_BLANK).length;
        if (this.at >= this.text.length)
            return false;
        const comment = commentEnd(this.text, this.at);
        if (comment !== undefined)
            this.at = comment;
        else if (this.text[this.at] === '}')
            this.closeBlock(this.at + 1);
        else
            this.readItem();
        return true;
    }
    finish() {
        const innermost = this.open.at(-1);
        if (this.open.length > 1 && innermost !== undefined)
            this.fail(innermost.start, `the block \`${innermost.type}\` is not closed`);
        while (this.open.length > 1)
            this.closeBlock(this.text.length);
        return this.top();
    }
    top() {
        const top = this.open.at(-1);
        if (top === undefined)
            throw new Error('the file itself is always open');
        return top;
    }
    take(pattern) {
        pattern.lastIndex = this.at;
        return pattern.exec(this.text)?.[0] ?? '';
    }
    fail(at, why) {
        this.error ??= { line: lineAt(this.source, at), why };
    }
    skipLine(why) {
        this.fail(this.at, why);
        const end = this.text.indexOf('\n', this.at);
        this.at = end === -1 ? this.text.length : end;
    }
    range(start, end) {
        const endLine = lineAt(this.source, Math.max(start, end - 1));
        return { file: this.source.file, line: lineAt(this.source, start), endLine };
    }
    readItem() {
        const start = this.at;
        const name = this.take(scanner_NAME);
        if (name === '')
            return this.skipLine('neither a block nor an argument starts here');
        this.at += name.length;
        const equals = this.take(EQUALS);
        if (equals === '')
            return this.openBlock(name, start);
        this.at += equals.length;
        this.readValue(name, start);
    }
    readValue(name, start) {
        const from = this.at;
        const { end, last: valueEnd, hazard, error } = lexValue(this.text, from);
        if (error !== undefined)
            this.fail(error.at, error.why);
        this.at = end;
        if (valueEnd === from)
            return this.fail(start, `the argument \`${name}\` has no value`);
        const at = this.range(start, valueEnd);
        const refused = this.text.length > LARGEST_FILE ? FILE_TOO_LARGE : hazard;
        const place = { source: this.source, start: from, end: valueEnd, line: lineAt(this.source, from) };
        const { attributes } = this.top();
        if (attributes.has(name))
            return this.fail(start, `the argument \`${name}\` is set twice`);
        attributes.set(name, { name, at, value: { ...place, endLine: at.endLine, hazard: refused } });
    }
    openBlock(type, start) {
        const labels = [];
        for (;;) {
            this.at += this.take(SPACE).length;
            const comment = this.text[this.at] === '/' ? commentEnd(this.text, this.at) : undefined;
            const label = this.take(scanner_NAME);
            if (comment !== undefined)
                this.at = comment;
            else if (label !== '') {
                labels.push(label);
                this.at += label.length;
            }
            else if (this.text[this.at] === '"') {
                const end = lexEnclosed(this.text, this.at);
                labels.push(unquoted(this.text.slice(this.at + 1, end - 1)));
                this.at = end;
            }
            else
                break;
        }
        if (this.text[this.at] !== '{')
            return this.skipLine(`\`${type}\` is neither a block nor an argument`);
        this.at += 1;
        if (this.open.length > NESTING_LIMIT)
            this.fail(start, 'blocks are nested too deeply');
        this.open.push({ type, labels, start, attributes: new Map(), blocks: [] });
    }
    closeBlock(end) {
        if (this.open.length === 1) {
            this.skipLine('`}` closes nothing');
            return;
        }
        this.at = end;
        const { type, labels, start, attributes, blocks } = this.top();
        this.open.pop();
        if (this.open.length <= NESTING_LIMIT)
            this.top().blocks.push({ type, labels, at: this.range(start, end), body: { attributes, blocks } });
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/json-body.js





/** How many labels stand between a block's type and its body. */
const LABELS = new Map([
    ['resource', 2],
    ['data', 2],
    ['variable', 1],
    ['output', 1],
    ['module', 1],
    ['provider', 1],
    ['locals', 0],
]);
/** Reads the blocks of a `.tf.json` file; nested blocks stay arguments, because only the provider could tell them apart. */
function scanJson(source) {
    const root = readJson(source.text);
    if (root?.kind !== 'object')
        return { source, body: emptyBody, error: { line: 1, why: 'it is not a JSON object' } };
    const reader = new JsonBodyReader(source);
    const blocks = root.members.flatMap((member) => reader.blocks(member.key.value, [], member));
    return { source, body: { attributes: new Map(), blocks }, error: undefined };
}
/** Reads the top-level entries of a `.tfvars.json` file as arguments. */
function scanJsonValues(source) {
    const root = readJson(source.text);
    if (root?.kind !== 'object')
        return { source, body: emptyBody, error: { line: 1, why: 'it is not a JSON object' } };
    return { source, body: new JsonBodyReader(source, false).body(root), error: undefined };
}
class JsonBodyReader {
    source;
    templates;
    constructor(source, templates = true) {
        this.source = source;
        this.templates = templates;
    }
    blocks(type, labels, { key, value }) {
        if (value.kind === 'array')
            return value.items.flatMap((item) => this.blocks(type, labels, { key, value: item }));
        if (value.kind !== 'object')
            return [];
        const wanted = LABELS.get(type);
        if (wanted === undefined)
            return [];
        if (labels.length < wanted)
            return value.members.flatMap((member) => this.blocks(type, [...labels, member.key.value], member));
        const at = {
            file: this.source.file,
            line: lineAt(this.source, key.start),
            endLine: lineAt(this.source, value.end - 1),
        };
        return [{ type, labels, at, body: this.body(value, type === 'variable') }];
    }
    body(node, isVariable = false) {
        const members = node.members.filter(({ key }) => key.value !== '//');
        const attributes = members
            .filter(({ key }) => key.value !== 'dynamic')
            .map((member) => [member.key.value, this.attribute(member, isVariable)]);
        const dynamic = members.find(({ key }) => key.value === 'dynamic')?.value;
        const blocks = dynamic?.kind === 'object' ? dynamic.members.flatMap((member) => this.dynamicBlocks(member)) : [];
        return { attributes: new Map(attributes), blocks };
    }
    dynamicBlocks({ key, value }) {
        if (value.kind === 'array')
            return value.items.flatMap((item) => this.dynamicBlocks({ key, value: item }));
        if (value.kind !== 'object')
            return [];
        const at = {
            file: this.source.file,
            line: lineAt(this.source, key.start),
            endLine: lineAt(this.source, value.end - 1),
        };
        const { attributes } = this.body(value);
        const content = value.members.find((member) => member.key.value === 'content')?.value;
        const body = content?.kind === 'object' ? this.body(content) : emptyBody;
        return [
            {
                type: 'dynamic',
                labels: [key.value],
                at,
                body: { attributes, blocks: [{ type: 'content', labels: [], at, body }] },
            },
        ];
    }
    attribute({ key, value }, isVariable) {
        const line = lineAt(this.source, value.start);
        const endLine = lineAt(this.source, value.end - 1);
        const isType = isVariable && key.value === 'type' && value.kind === 'string';
        const span = { start: 0, end: value.end - value.start, line: 0, endLine: 0 };
        const expression = isType
            ? { kind: 'unparsed', text: value.value, span }
            : this.expression(value, value.start);
        return {
            name: key.value,
            at: { file: this.source.file, line: lineAt(this.source, key.start), endLine },
            value: {
                source: this.source,
                start: value.start,
                end: value.end,
                line,
                endLine,
                hazard: undefined,
                expression,
            },
        };
    }
    expression(node, origin) {
        const span = this.span(node, origin);
        switch (node.kind) {
            case 'string':
                return this.text(node, span);
            case 'scalar':
                return { kind: 'literal', value: node.value, span };
            case 'placeholder':
                return { kind: 'literal', value: null, span };
            case 'array':
                return { kind: 'tuple', items: node.items.map((item) => this.expression(item, origin)), span };
            case 'object': {
                const members = node.members.filter(({ key }) => key.value !== '//');
                const items = members.map(({ key, value }) => ({
                    key: this.text(key, this.span(key, origin)),
                    value: this.expression(value, origin),
                }));
                return { kind: 'object', items, span };
            }
            default:
                return (0,errors/* unreachable */.H)(node);
        }
    }
    text({ value }, span) {
        if (!this.templates || !/[$%]\{/.test(value))
            return { kind: 'literal', value, span };
        return { kind: 'unparsed', text: asQuotedTemplate(value), span };
    }
    span(node, origin) {
        const first = lineAt(this.source, origin);
        return {
            start: node.start - origin,
            end: node.end - origin,
            line: lineAt(this.source, node.start) - first,
            endLine: lineAt(this.source, node.end - 1) - first,
        };
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/names-in-text.js

// What stands in the brackets of `subnets[each.key]` is mentioned by itself.
const STEP = /\s*(?:\.\s*([\p{L}_][\p{L}\p{N}_-]*)|\.\d+|\.\*|\[(?:\d+|\*|"(?:[^"\\$%]|\\.)*")\]|\[[^[\]"\n]{1,200}\])/uy;
/** Every reference in the text of an expression, without parsing it: names in code and in interpolations, index steps left out. */
function mentionsIn(text) {
    const mentions = [];
    eachName(text, (start, end) => {
        const names = [text.slice(start, end)];
        let at = end;
        while (names.length < 3) {
            STEP.lastIndex = at;
            const step = STEP.exec(text);
            if (step === null)
                break;
            at = STEP.lastIndex;
            if (step[1] !== undefined)
                names.push(step[1]);
        }
        if (names.length > 1)
            mentions.push(names);
    });
    return mentions;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/edited-file.js




/** Whether an edited file still has the structure of HCL or of its JSON form. */
function isReadable({ at: { file } }, tree) {
    const source = sourceText(file, tree.read(file) ?? '');
    const isValues = /\.tfvars(?:\.json)?$/.test(file);
    const read = file.endsWith('.json') ? (isValues ? scanJsonValues : scanJson) : scan;
    return read(source).error === undefined;
}
/** Whether everything the new lines name is declared in their module: what they come from may have gone meanwhile. */
function namesAreDeclared({ at: { file }, text }, tree) {
    const wanted = mentionsIn(text).flatMap(([root = '', name = '', third = '']) => {
        const heads = headsOf(root, name, third);
        return heads === undefined ? [] : [heads];
    });
    if (wanted.length === 0)
        return true;
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
    const texts = tree
        .files(folder)
        .filter((each) => /\.(?:tf|tofu)$/.test(each))
        .map((each) => tree.read(folder === '' ? each : `${folder}/${each}`) ?? '');
    return wanted.every((head) => texts.some((each) => head.test(each)));
}
/** How the declaration of a name begins; undefined for what needs none, such as `each.key`. */
function headsOf(root, name, third) {
    switch (root) {
        case 'var':
            return edited_file_block('variable', name);
        case 'module':
            return edited_file_block('module', name);
        case 'data':
            return edited_file_block('data', name, third);
        case 'local':
            return new RegExp(String.raw `^\s*${escaped(name)}\s*=`, 'mu');
        default:
            return root.includes('_') ? edited_file_block('resource', root, name) : undefined;
    }
}
function edited_file_block(type, ...labels) {
    const quoted = labels.map((label) => String.raw `\s+"?${escaped(label)}"?`).join('');
    return new RegExp(String.raw `^\s*${type}${quoted}\s*\{`, 'mu');
}
const escaped = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw `\$&`);

;// CONCATENATED MODULE: ./lib/ingest/terraform/edited.js









/** Every edit looks at every changed block once more; after so many looks nothing is told any more. */
const MOST_LOOKS = 2_000;
/**
 * Tells what a plan of edited source would have, as far as that is certain without making one: what the edited source decides as
 * the base does is as it was before, and a value that is written out is what is written.
 */
function terraformRewriter(editing) {
    const { head, base, read } = editing;
    const changedBlocks = lazily(() => byBlock(changedDeclarations(editing.change)));
    let looks = MOST_LOOKS;
    let source;
    const was = editing.baseSource === undefined ? undefined : edited_remembering(editing.baseSource);
    return {
        lines: (side, file) => (side === 'after' ? head : base)?.read(file)?.split('\n'),
        edited(edit) {
            const tree = editedTree(head, edit);
            const changed = changedBlocks();
            looks -= changed.size;
            if (tree === undefined || looks < 0 || !isReadable(edit, tree))
                return undefined;
            source ??= edited_remembering(read(head));
            const next = edited_remembering(read(tree, edit.at.file));
            return edited_replacements(changed, { edit, tree, is: source, next, was });
        },
    };
}
/** Instances of a block have one source. */
function byBlock(changed) {
    const blocks = new Map();
    for (const each of changed) {
        const block = blockName(each.address);
        const same = blocks.get(block);
        if (same === undefined)
            blocks.set(block, [each]);
        else
            same.push(each);
    }
    return blocks;
}
function changedDeclarations({ before, after, lineage }) {
    const earlier = new Map([...lineage].map(([from, to]) => [to, from]));
    const old = new Map(before.map((declaration) => [declaration.address, declaration]));
    const present = new Set(after.map(({ address }) => address));
    const changed = [];
    for (const declaration of after) {
        const { address } = declaration;
        const former = earlier.get(address) ?? address;
        const was = old.get(former);
        if (was !== declaration)
            changed.push({ address, former, before: was, after: declaration });
    }
    for (const declaration of before) {
        const { address: former } = declaration;
        const address = lineage.get(former) ?? former;
        if (!present.has(address))
            changed.push({ address, former, before: declaration, after: undefined });
    }
    return changed;
}
/** The address without instance keys. */
function blockName(address) {
    return address.includes('[') ? (0,model_value/* addressOf */.ci)(address.replaceAll(edited_KEY, '')) : address;
}
const edited_KEY = /\[(?:\d+|"(?:[^"\\]|\\[^])*")\]/g;
/** Instances of a block have one basis. */
function edited_remembering(configuration) {
    const known = new Map();
    return {
        block: (address) => configuration.block(address),
        value: (address, path) => configuration.value(address, path),
        argumentsOf: (address) => configuration.argumentsOf(address),
        basis(address, part) {
            const key = `${blockName(address)} ${typeof part === 'string' ? part : `.${part.argument}`}`;
            if (!known.has(key))
                known.set(key, configuration.basis(address, part));
            return known.get(key);
        },
    };
}
/** A declaration of which nobody can tell what the edit makes. */
const UNTOLD = Symbol('untold');
function edited_replacements(changed, sources) {
    const { is, next, tree, edit } = sources;
    const replaced = new Map();
    const isEdited = ([first]) => first !== undefined && is.basis(first.address, 'whole') !== next.basis(first.address, 'whole');
    for (const each of [...changed.values()].filter(isEdited).flat()) {
        const outcome = edited_outcomeOf(each, sources);
        if (outcome === UNTOLD)
            return undefined;
        if (outcome === undefined && isStillNamed(each.address, sources))
            return undefined;
        replaced.set(each.address, outcome);
    }
    return namesAreDeclared(edit, tree) ? replaced : undefined;
}
function edited_outcomeOf(each, sources) {
    const { is, next, was } = sources;
    const { address, former, before, after } = each;
    const asBefore = (part) => {
        const basis = next.basis(address, part);
        return basis !== undefined && basis === was?.basis(former, part);
    };
    if (next.block(address) === undefined && is.block(address) !== undefined)
        return before === undefined ? undefined : UNTOLD;
    if (asBefore('whole'))
        return before;
    if (after === undefined || next.block(address) === undefined)
        return UNTOLD;
    if (is.basis(address, 'existence') !== next.basis(address, 'existence'))
        return UNTOLD;
    return withArguments(each, after, { ...sources, asBefore });
}
/** The declaration with those arguments changed that the edit decides. */
function withArguments({ address, before }, after, { is, next, asBefore }) {
    const edited = new Map();
    for (const argument of new Set([...is.argumentsOf(address), ...next.argumentsOf(address)])) {
        if (is.basis(address, { argument }) === next.basis(address, { argument }))
            continue;
        if (before !== undefined && asBefore({ argument }))
            edited.set(argument, before.attributes.term(argument));
        else {
            const [written, wanted] = [is.value(address, argument), next.value(address, argument)];
            const planned = after.attributes.term(argument);
            const term = written && wanted && editedTerm(planned, written, wanted);
            if (term === undefined)
                return UNTOLD;
            edited.set(argument, term);
        }
    }
    return (0,model_declaration/* altered */.Wn)(after, {
        attributes: overlaid(after.attributes, edited),
        // What was mentioned counts as well, so that nothing that hangs on it is left out.
        mentions(listener) {
            for (const term of edited.values())
                tellMentions(term, listener);
            return after.mentions?.(listener) === true;
        },
    });
}
function overlaid(attributes, edited) {
    return attributesOver('', {
        member: (name) => edited.get(name) ?? attributes.term(name),
        written: (path) => {
            const term = edited.get(String(stepsOf(path)[0]));
            return term === undefined ? attributes.written(path) : term.kind !== 'absent';
        },
    });
}
/** Whether the module still speaks of a block that is not there any more. */
function isStillNamed(address, { is, tree }) {
    const file = is.block(address)?.file;
    if (file === undefined)
        return true;
    const { modules: _, ...own } = parseAddress(blockName(address)) ?? { modules: [] };
    const name = 'type' in own ? formatAddress({ ...own, modules: [] }) : (0,model_value/* addressOf */.ci)(address);
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
    return tree
        .files(folder)
        .some((each) => /\.(?:tf|tofu)(?:\.json)?$/.test(each) && mentions(tree.read(edited_join(folder, each)) ?? '', name));
}
const edited_join = (folder, name) => (folder === '' ? name : `${folder}/${name}`);

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/identifiers.js

// Attributes under which other resources name an object, beside `id`, `arn` and `name` (provider documentation of hashicorp/aws).
const NATURAL_KEYS = new Map(Object.entries({
    aws_s3_bucket: ['bucket', 'bucket_domain_name', 'bucket_regional_domain_name', 'website_endpoint'],
    aws_sqs_queue: ['url'],
    aws_lambda_function: ['function_name', 'qualified_arn', 'invoke_arn'],
    aws_lambda_alias: ['invoke_arn'],
    aws_db_instance: ['identifier', 'resource_id', 'endpoint', 'address'],
    aws_rds_cluster: ['cluster_identifier', 'endpoint'],
    aws_docdb_cluster: ['cluster_identifier', 'endpoint'],
    aws_neptune_cluster: ['cluster_identifier', 'endpoint'],
    aws_redshift_cluster: ['cluster_identifier', 'endpoint'],
    aws_elasticache_replication_group: ['replication_group_id'],
    aws_elasticache_cluster: ['cluster_id'],
    aws_kms_key: ['key_id'],
    aws_kms_alias: ['target_key_arn'],
    aws_lb: ['dns_name'],
    aws_alb: ['dns_name'],
    aws_elb: ['dns_name'],
    aws_ecs_task_definition: ['family', 'arn_without_revision'],
    aws_ecr_repository: ['repository_url'],
    aws_elasticsearch_domain: ['domain_name', 'endpoint'],
    aws_opensearch_domain: ['domain_name', 'endpoint'],
    aws_api_gateway_rest_api: ['execution_arn'],
    aws_apigatewayv2_api: ['execution_arn', 'api_endpoint'],
    aws_api_gateway_stage: ['invoke_url'],
    aws_api_gateway_domain_name: ['domain_name'],
    aws_apigatewayv2_domain_name: ['domain_name'],
    aws_cloudfront_distribution: ['domain_name'],
    aws_cloudfront_origin_access_identity: [
        'iam_arn',
        'cloudfront_access_identity_path',
        's3_canonical_user_id',
    ],
    aws_instance: ['primary_network_interface_id'],
    aws_vpc: [
        'default_security_group_id',
        'default_network_acl_id',
        'default_route_table_id',
        'main_route_table_id',
    ],
    aws_iam_role: ['unique_id'],
    aws_iam_user: ['unique_id'],
    aws_dms_replication_subnet_group: ['replication_subnet_group_id'],
    aws_dms_replication_instance: ['replication_instance_id'],
    aws_dynamodb_table: ['stream_arn'],
    aws_efs_file_system: ['dns_name'],
    aws_secretsmanager_secret: ['name'],
    aws_eip: ['allocation_id', 'public_ip'],
    aws_vpc_endpoint: ['prefix_list_id'],
    aws_cognito_user_pool: ['endpoint'],
}));
// These have the id or ARN of the object they are attached to.
const NAMED_LIKE_THEIR_OWNER = /^aws_(s3_bucket_\w+|\w+_(policy|policy_attachment|attachment|policy_document)|lambda_function_url|lambda_permission|kms_key_policy|route_table_association|secretsmanager_secret_(rotation|version))$/;
const OWN_POLICIES = /^aws_(iam_policy|organizations_policy|autoscaling_policy|appautoscaling_policy|\w*vpc_attachment|\w*_peering_attachment|network_interface_attachment|dlm_lifecycle_policy|backup_policy|cloudfront_(cache|origin_request|response_headers)_policy)$/;
// Attributes that only repeat an argument, most often the one that names the owner (documentation of Terraform and of hashicorp/aws).
const REPEATED = [
    {
        types: /^aws_s3_bucket_(policy|public_access_block|ownership_controls|versioning|server_side_encryption_configuration|website_configuration|lifecycle_configuration|logging|notification|cors_configuration|accelerate_configuration|request_payment_configuration|replication_configuration|object_lock_configuration)$/,
        attribute: 'id',
        argument: 'bucket',
    },
    {
        types: /^aws_sqs_queue_(policy|redrive_policy|redrive_allow_policy)$/,
        attribute: 'id',
        argument: 'queue_url',
    },
    { types: /^aws_sns_topic_(policy|data_protection_policy)$/, attribute: 'id', argument: 'arn' },
    { types: /^aws_ecr_(repository|lifecycle)_policy$/, attribute: 'id', argument: 'repository' },
    { types: /^aws_kms_key_policy$/, attribute: 'id', argument: 'key_id' },
    { types: /^aws_efs_(file_system|backup)_policy$/, attribute: 'id', argument: 'file_system_id' },
    { types: /^aws_secretsmanager_secret_policy$/, attribute: 'id', argument: 'secret_arn' },
    { types: /^aws_secretsmanager_secret_rotation$/, attribute: 'id', argument: 'secret_id' },
    { types: /^aws_secretsmanager_secret_version$/, attribute: 'arn', argument: 'secret_id' },
    { types: /^aws_api_gateway_rest_api_policy$/, attribute: 'id', argument: 'rest_api_id' },
    { types: /^aws_cloudwatch_event_bus_policy$/, attribute: 'id', argument: 'event_bus_name' },
    { types: /^aws_dynamodb_resource_policy$/, attribute: 'id', argument: 'resource_arn' },
    { types: /^terraform_data$/, attribute: 'output', argument: 'input' },
    { types: /^aws_lambda_function_url$/, attribute: 'function_arn', argument: 'function_name' },
];
/** The argument that an attribute repeats: the `id` of a bucket policy is its `bucket`, so who names one names the other. */
function repeatedArgument(type, attribute) {
    return REPEATED.find((each) => each.attribute === attribute && each.types.test(type))?.argument;
}
// Data sources that describe where Terraform runs, not an object.
const NO_OBJECT = /^data\.aws_(caller_identity|region|regions|partition|availability_zones?|default_tags|arn|service|billing_service_account|elb_service_account|canonical_user_id)$/;
const named = new Map();
function namingAttributes(type) {
    const earlier = named.get(type);
    if (earlier !== undefined)
        return earlier;
    const attributes = attributesNaming(type);
    named.set(type, attributes);
    return attributes;
}
function attributesNaming(type) {
    if (NO_OBJECT.test(type))
        return [];
    const plain = type.replace(/^data\./, '');
    if (NAMED_LIKE_THEIR_OWNER.test(plain) && !OWN_POLICIES.test(plain))
        return [];
    return ['id', 'arn', 'name', ...(NATURAL_KEYS.get(plain) ?? [])];
}
/** Known ids, ARNs and names under which others refer to an object; `former` adds those that an update in place keeps. */
function identifiers_identifiersOf({ type, values, sensitive, }, former) {
    const found = [];
    for (const attribute of namingAttributes(type)) {
        const value = field(values, attribute) ?? (attribute === 'name' ? undefined : field(former, attribute));
        if (typeof value !== 'string' || value === '' || found.includes(value))
            continue;
        if (field(sensitive, attribute) !== true)
            found.push(value);
    }
    return found;
}
/** Attributes that name an object of a type itself; an alias is known by the id of its key, which is another object. */
function ownNames(type) {
    const names = namingAttributes(type);
    return type === 'aws_kms_alias' ? names.filter((attribute) => attribute !== 'target_key_arn') : names;
}
const identifiers_NAMES = new Set([
    'id',
    'arn',
    'name',
    'bucket',
    'url',
    'function_name',
    'identifier',
    'cluster_identifier',
    'key_id',
]);
/** Whether an attribute has a value once the object exists, although nobody writes it. */
function isIdentity(type, attribute) {
    return identifiers_NAMES.has(attribute) && (attribute === 'id' || namingAttributes(type).includes(attribute));
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/reference-search.js

/** More instances of one block or module than this are not followed one by one. */
const MOST_INSTANCES = 1_000;
function unseen(reason, { place }, module = place.module) {
    return { kind: 'unseen', reason, module };
}
/** Answers that do not depend on who asks are found once; asking again while still searching means a cycle. */
function reference_search_remembered(key, search, find) {
    const earlier = search.memo.get(key);
    if (earlier !== undefined)
        return earlier;
    search.memo.set(key, [unseen('not-evaluated', search)]);
    const found = find();
    search.memo.set(key, found);
    return found;
}
function distinct(targets) {
    const seen = new Set();
    return targets.filter((target) => {
        if (target.kind === 'settled')
            return true;
        const key = target.kind === 'unseen'
            ? `${target.reason} ${target.module}`
            : `${target.reference.to} ${target.reference.attribute}`;
        if (seen.has(key))
            return false;
        seen.add(key);
        return true;
    });
}
function pathOf(steps) {
    return steps.map((step) => (step.kind === 'name' ? step.name : step.key));
}
function textOfPath(steps) {
    return steps
        .map((step) => (step.kind === 'name' ? `.${step.name}` : formatKey(step.key)))
        .join('')
        .replace(/^\./, '');
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/module-references.js





/** `var.name`: the argument of the module call, else the default; a root variable's value is in the plan. */
function variableTargets([name, ...rest], search) {
    if (name?.kind !== 'name')
        return { targets: [unseen('not-evaluated', search)], rest: [] };
    const targets = reference_search_remembered(`${search.place.module} var.${name.name}`, search, () => variable(name.name, search));
    return { targets, rest };
}
function variable(name, search) {
    const { tables, place } = search;
    const steps = tables.steps(place.module);
    const last = steps?.at(-1);
    if (steps === undefined || last === undefined) {
        const term = tables.variables.get(name);
        return [term === undefined ? unseen('no-value', search) : { kind: 'settled', term }];
    }
    const call = configuredAt(tables.configuration, steps.slice(0, -1))?.calls.get(last.name);
    const declaration = field(call?.module.variables, name);
    const expression = field(call?.expressions, name);
    if (expression !== undefined) {
        const caller = { module: formatModulePath(steps.slice(0, -1)), key: last.key, forEach: call?.forEach };
        const targets = search.follow(expression, { ...search, place: caller, sameKey: false });
        return targets.map((target) => target.kind === 'settled' ? { ...target, term: shielded(target.term, declaration) } : target);
    }
    if (!isRecord(declaration) || !Object.hasOwn(declaration, 'default'))
        return [unseen('no-value', search)];
    return [{ kind: 'settled', term: shielded(termOfData(declaration['default']), declaration) }];
}
/** `module.name[key].output`: the expression of the output, in every instance that is meant. */
function outputTargets([name, ...rest], search) {
    const { tables, place } = search;
    const callers = configuredAt(tables.configuration, tables.steps(place.module) ?? []);
    const call = name?.kind === 'name' ? callers?.calls.get(name.name) : undefined;
    if (name?.kind !== 'name' || call === undefined)
        return { targets: [unseen('not-evaluated', search)], rest: [] };
    const [key, ...beyond] = rest;
    const instances = tables.moduleKeys(place.module, name.name).slice(0, MOST_INSTANCES);
    const same = search.sameKey && instances.includes(place.key) ? [place.key] : instances;
    const keys = key?.kind === 'key' ? [key.key] : same.length === 0 ? [undefined] : same;
    const [output, ...path] = key?.kind === 'key' ? beyond : rest;
    const targets = keys.flatMap((each) => {
        const step = `module.${name.name}${formatKey(each)}`;
        const module = place.module === '' ? step : `${place.module}.${step}`;
        return output?.kind === 'name'
            ? moduleOutput(call, { module, output: output.name }, search)
            : [unseen('not-evaluated', search, module)];
    });
    return { targets, rest: path };
}
function moduleOutput(call, { module, output }, search) {
    const declaration = field(call.module.outputs, output);
    if (declaration === undefined)
        return [unseen('not-evaluated', search, module)];
    const place = { module, key: undefined, forEach: undefined };
    return reference_search_remembered(`${module} output.${output}`, search, () => search
        .follow(field(declaration, 'expression'), { ...search, place, sameKey: false })
        .map((target) => target.kind === 'settled' ? { ...target, term: shielded(target.term, declaration) } : target));
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-masks.js

/** The part of a mask (`after_unknown`, `after_sensitive`) or value at a path; a mask that is true covers everything below. */
function maskAt(mask, path) {
    let here = mask;
    for (const step of path) {
        if (here === true)
            return true;
        here = memberAt(here, step);
    }
    return here;
}
function valueAt(value, path) {
    return path.reduce(memberAt, value);
}
/** A name on a list looks into its first item, because a nested block is a list of one. */
function memberAt(here, step) {
    if (typeof step === 'number')
        return Array.isArray(here) ? here[step] : field(here, String(step));
    return field(Array.isArray(here) ? here[0] : here, step);
}
/** Whether a mask marks anything at all. */
function maskedAnywhere(mask, depth = 0) {
    if (mask === true)
        return true;
    if (depth > plan_json_DEEPEST)
        return true;
    if (Array.isArray(mask))
        return mask.some((part) => maskedAnywhere(part, depth + 1));
    if (isRecord(mask))
        for (const name in mask)
            if (maskedAnywhere(mask[name], depth + 1))
                return true;
    return false;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/reference-text.js

const reference_text_STEP = /(?:^|\.)([\p{L}\p{N}_*-]+)|\[(\d{1,15})\]|\["((?:[^"\\]|\\[^])*)"\]/uy;
/** Takes `module.web["a"].subnet_ids[0]` apart; what cannot be read ends it. */
function parse(text) {
    const steps = [];
    const ends = [];
    reference_text_STEP.lastIndex = 0;
    for (let found = reference_text_STEP.exec(text); found !== null; found = reference_text_STEP.exec(text)) {
        const [, name, number, string] = found;
        if (name !== undefined)
            steps.push({ kind: 'name', name });
        else if (number !== undefined)
            steps.push({ kind: 'key', key: Number(number) });
        else
            steps.push({ kind: 'key', key: unquoted(string ?? '') });
        ends.push(reference_text_STEP.lastIndex);
        if (reference_text_STEP.lastIndex === text.length)
            break;
    }
    return { steps, ends };
}
/**
 * Terraform lists every reference in its longest form first and then shortened step by step; only the longest ones are kept,
 * in order and without repeats.
 */
function longestForms(references) {
    const kept = new Map();
    const shortened = new Set();
    for (const text of references) {
        if (shortened.has(text) || kept.has(text))
            continue;
        const { steps, ends } = parse(text);
        kept.set(text, { text, steps });
        for (const end of ends)
            if (end < text.length)
                shortened.add(text.slice(0, end));
    }
    return [...kept.values()];
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/references.js










const DEEPEST_SEARCH = 40;
const LARGEST_SEARCH = 2_000;
/**
 * Reads the references of `configuration` without the source: through variables, outputs, `each` and resources. With `toObjects` it
 * ends at objects, whose attributes may be settled.
 */
function resolverOf(tables, { toObjects = false } = {}) {
    const memo = new Map();
    return (expression, place) => expressionTargets(expression, {
        place,
        sameKey: false,
        toObjects,
        depth: 0,
        budget: { left: LARGEST_SEARCH },
        tables,
        memo,
        follow: expressionTargets,
    });
}
function expressionTargets(expression, search) {
    search.budget.left -= 1;
    if (search.depth > DEEPEST_SEARCH || search.budget.left < 0)
        return [unseen('not-evaluated', search)];
    const deeper = { ...search, depth: search.depth + 1 };
    if (Array.isArray(expression))
        return distinct(expression.flatMap((part) => expressionTargets(part, deeper)));
    if (!isRecord(expression))
        return [];
    if (Object.hasOwn(expression, 'constant_value'))
        return [{ kind: 'settled', term: termOfData(expression['constant_value']) }];
    const references = field(expression, 'references');
    if (!Array.isArray(references))
        return distinct(plan_json_membersOf(expression).flatMap(([, part]) => expressionTargets(part, deeper)));
    const forms = longestForms(listOf(references).filter((text) => typeof text === 'string'));
    const sameKey = search.sameKey || forms.some(({ text }) => text.startsWith('count.') || text.startsWith('each.'));
    return distinct(forms.flatMap(({ steps }) => referenceTargets(steps, { ...deeper, sameKey })));
}
function referenceTargets([first, ...rest], search) {
    if (first?.kind !== 'name')
        return [unseen('not-evaluated', search)];
    switch (first.name) {
        case 'var':
            return projected(variableTargets(rest, search), search);
        case 'module':
            return projected(outputTargets(rest, search), search);
        case 'each':
            return eachTargets(rest, search);
        case 'count':
        case 'path':
        case 'self':
        case 'terraform':
            return [{ kind: 'settled', term: model_value/* absent */.Ge }];
        case 'local':
        case 'ephemeral':
            return [unseen('not-evaluated', search)];
        case 'data':
            return resourceTargets('data.', rest, search);
        case 'resource':
            return resourceTargets('', rest, search);
        default:
            return resourceTargets('', [first, ...rest], search);
    }
}
function resourceTargets(prefix, steps, search) {
    const [type, name, ...rest] = steps;
    if (type?.kind !== 'name' || name?.kind !== 'name')
        return [unseen('not-evaluated', search)];
    const { tables, place } = search;
    const block = `${prefix}${type.name}.${name.name}`;
    const whole = `${place.module === '' ? '' : `${place.module}.`}${block}`;
    const [key, ...beyond] = rest;
    const path = key?.kind === 'key' ? beyond : rest;
    const instance = (own) => tables.snapshot((0,model_value/* addressOf */.ci)(`${whole}${formatKey(own)}`));
    const one = key?.kind === 'key' ? instance(key.key) : search.sameKey ? instance(place.key) : undefined;
    const all = key?.kind === 'key' ? [] : tables.instances(place.module, block).slice(0, MOST_INSTANCES);
    const chosen = one === undefined ? all : [one];
    if (chosen.length > 0)
        return chosen.flatMap((object) => instanceTargets(object, path, search));
    const configured = configuredAt(tables.configuration, tables.steps(place.module) ?? [])?.blocks.has(block);
    // Declared but without this instance: `count` is zero, and the reference yields nothing.
    if (configured === true && prefix === '' && !tables.partial)
        return [{ kind: 'settled', term: model_value/* absent */.Ge }];
    const at = `${whole}${key?.kind === 'key' ? formatKey(key.key) : ''}`;
    const reference = { to: (0,model_value/* addressOf */.ci)(at), attribute: textOfPath(path) };
    return [{ kind: 'resource', reference, type: `${prefix}${type.name}` }];
}
function instanceTargets(object, steps, search) {
    const { tables } = search;
    const path = pathOf(steps);
    const snapshot = tables.snapshot(object.address);
    const attribute = textOfPath(steps);
    const self = { kind: 'resource', reference: { to: object.address, attribute }, type: object.type };
    const [first] = path;
    if (snapshot === undefined || search.toObjects)
        return [self];
    if (first === undefined)
        return maskedAnywhere(snapshot.unknown) ? [self] : [{ kind: 'settled', term: model_value/* absent */.Ge }];
    const mask = maskAt(snapshot.unknown, path);
    if (mask === true && path.length === 1)
        return followed(object, first, search) ?? [self];
    if (maskedAnywhere(mask) || field(snapshot.values, String(first)) === undefined)
        return [self];
    const term = termOfData(valueAt(snapshot.values, path));
    return [
        { kind: 'settled', term: maskedAnywhere(maskAt(snapshot.sensitive, path)) ? asSensitive(term) : term },
    ];
}
/** An argument that only passes on another resource's attribute leads to that resource. */
function followed(object, attribute, search) {
    const { tables } = search;
    const module = configuredAt(tables.configuration, tables.steps(object.module) ?? []);
    const block = module?.blocks.get(object.block);
    const written = repeatedArgument(object.type, String(attribute)) ?? String(attribute);
    const expression = field(block?.expressions, written);
    if (expression === undefined)
        return undefined;
    const place = { module: object.module, key: object.key, forEach: block?.forEach };
    const targets = expressionTargets(expression, {
        ...search,
        place,
        sameKey: false,
        depth: search.depth + 1,
    });
    const resources = targets.filter(({ kind }) => kind === 'resource');
    return resources.length > 0 && !targets.some(({ kind }) => kind === 'unseen') ? resources : undefined;
}
function eachTargets([which, ...rest], search) {
    const { key, forEach } = search.place;
    if (key === undefined || which?.kind !== 'name')
        return [unseen('not-evaluated', search)];
    if (which.name === 'key')
        return [{ kind: 'settled', term: (0,model_value/* known */.eO)(key) }];
    const collections = expressionTargets(forEach, { ...search, depth: search.depth + 1, sameKey: true });
    if (collections.length === 0)
        return [unseen('not-evaluated', search)];
    const targets = collections.map((target) => {
        if (target.kind !== 'settled')
            return target;
        const entry = target.term.kind === 'map' ? target.term.entries.get(String(key)) : undefined;
        // In a set the value is the key.
        return { kind: 'settled', term: entry ?? (0,model_value/* known */.eO)(key) };
    });
    return projected({ targets, rest }, search);
}
/** What `.name` or `[0]` of a resolved reference leads to. */
function projected({ targets, rest }, search) {
    const [first, ...beyond] = rest;
    if (first === undefined)
        return targets;
    const position = first.kind === 'key' && typeof first.key === 'number' ? first.key : undefined;
    const picked = position === undefined || targets.length < 2 ? undefined : targets[position];
    if (picked?.kind === 'resource')
        return projected({ targets: [picked], rest: beyond }, search);
    return targets.flatMap((target) => {
        if (target.kind === 'unseen')
            return [target];
        if (target.kind === 'settled')
            return [{ kind: 'settled', term: (0,model_value/* termAt */.Qc)(target.term, pathOf(rest)) }];
        if (target.reference.attribute !== '')
            return [target];
        const snapshot = search.tables.snapshot(target.reference.to);
        const deeper = { ...search, depth: search.depth + 1 };
        return snapshot === undefined ? [target] : instanceTargets(snapshot, rest, deeper);
    });
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/namesakes.js





/**
 * A module for each region makes objects of one name in each of them, and a planned value holds nothing but the name. Meant is what
 * the argument refers to; else what has the same provider, for a name is looked up in its own region and account; else what
 * stands in the same module. The plans are asked in turn, and the first that knows the namer answers.
 */
function namesakesIn(plans) {
    const places = plans.map(placesIn);
    return ({ about, path }, candidates) => {
        const place = places.find(({ objectAt }) => objectAt(about) !== undefined);
        const namer = place?.objectAt(about);
        if (place === undefined || namer === undefined)
            return candidates;
        const referred = path === undefined ? undefined : place.objectsAt(namer, path);
        const provider = place.providerOf(namer);
        const shared = (address) => {
            const other = provider === undefined ? undefined : places.map((each) => each.providerAt(address));
            return other?.every((name) => name === undefined || name === provider) ?? true;
        };
        const near = (address) => places.some(({ objectAt }) => objectAt(address)?.module === namer.module);
        // What is of another type has the name by chance; whoever follows it knows what it looks for.
        return byType(candidates, places).flatMap((alike) => [(address) => referred?.has(address) === true, shared, near].reduce((left, isMeant) => {
            const meant = left.filter(isMeant);
            return meant.length > 0 ? meant : left;
        }, alike));
    };
}
function byType(addresses, places) {
    const types = new Map();
    for (const address of addresses) {
        const type = places.flatMap(({ objectAt }) => objectAt(address)?.type ?? [])[0];
        const alike = types.get(type);
        if (alike === undefined)
            types.set(type, [address]);
        else
            alike.push(address);
    }
    return [...types.values()];
}
function placesIn(tables) {
    const resolve = resolverOf(tables, { toObjects: true });
    const entries = lazily(() => new Map(tables.changes.entries.map((entry) => [entry.address, entry])));
    const blockOf = ({ module, block }) => configuredAt(tables.configuration, tables.steps(module) ?? [])?.blocks.get(block);
    const objectAt = (address) => tables.snapshot(address) ?? entries().get(address);
    const providerOf = (object) => blockOf(object)?.provider;
    const found = new Map();
    return {
        objectAt,
        objectsAt(object, path) {
            const [argument] = stepsOf(path);
            const key = `${object.address} ${argument}`;
            const earlier = found.get(key);
            if (earlier !== undefined)
                return earlier;
            const block = blockOf(object);
            const { module, key: instance } = object;
            const targets = resolve(field(block?.expressions, String(argument)), {
                module,
                key: instance,
                forEach: block?.forEach,
            });
            const objects = new Set(targets.flatMap((target) => (target.kind === 'resource' ? [target.reference.to] : [])));
            found.set(key, objects);
            return objects;
        },
        providerOf,
        providerAt(address) {
            const object = objectAt(address);
            return object === undefined ? undefined : providerOf(object);
        },
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/recreated.js



/** Labels, and what differs between two objects that are written alike. */
const OWN = new Set(['tags', 'tags_all', 'id', 'arn']);
/** More ways to write the objects of one type than these are not tried. */
const MOST_SHAPES = 20;
/**
 * Objects that a plan destroys under one address and creates under another, address before → address after: everything that is
 * planned is what the old object had, so that one continues what the other was, as after a rename without a `moved` block. What
 * holds data is another object, whatever it is called.
 */
function recreated_recreatedAs(entries) {
    const found = new Map();
    for (const [type, { gone, made }] of recreated_byType(entries))
        if (gone.length > 0 && made.length > 0 && (0,stateful/* statefulType */.d)(type) === undefined)
            for (const [from, to] of pairsOf(gone, made))
                found.set(from.address, to.address);
    return found;
}
function recreated_byType(entries) {
    const types = new Map();
    for (const entry of entries) {
        const { action } = entry.outcome;
        if (entry.deposed || entry.mode === 'data' || (action !== 'delete' && action !== 'create'))
            continue;
        const same = types.get(entry.type) ?? { gone: [], made: [] };
        types.set(entry.type, same);
        (action === 'delete' ? same.gone : same.made).push(entry);
    }
    return types;
}
/** Objects that are alike in everything are interchangeable, and paired as they come. */
function pairsOf(gone, made) {
    const shapes = new Map();
    for (const entry of made) {
        const names = settledNames(entry.change);
        const key = names.join(' ');
        const shape = shapes.get(key) ?? { names, made: [] };
        shapes.set(key, shape);
        shape.made.push(entry);
    }
    const left = new Set(gone);
    return [...shapes.values()].slice(0, MOST_SHAPES).flatMap(({ names, made: alike }) => {
        const waiting = grouped([...left], (entry) => valuesOf(entry.change['before'], names));
        return alike.flatMap((entry) => {
            const from = waiting.get(valuesOf(entry.change['after'], names))?.shift();
            if (from === undefined)
                return [];
            left.delete(from);
            return [[from, entry]];
        });
    });
}
/** Arguments whose planned value is known. */
function settledNames({ after, after_unknown: unknown }) {
    const names = isRecord(after) ? Object.keys(after) : [];
    return names.filter((name) => !OWN.has(name) && !maskedAnywhere(field(unknown, name))).toSorted();
}
function valuesOf(values, names) {
    return JSON.stringify(names.map((name) => stated(field(values, name))));
}
/** State and plan differ in how they leave something out. */
function stated(value) {
    const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
    return value === undefined || isEmpty ? null : value;
}
function grouped(entries, keyOf) {
    const groups = new Map();
    for (const entry of entries) {
        const key = keyOf(entry);
        const same = groups.get(key);
        if (same === undefined)
            groups.set(key, [entry]);
        else
            same.push(entry);
    }
    return groups;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/policy-document.js




// The merge rules follow the provider: source documents, then own statements, then overriding documents; a statement takes the place
// of an earlier one with its sid. https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
/** The JSON document that an `aws_iam_policy_document` renders, from the arguments of its block. */
function policyDocument(block) {
    const statements = policy_document_listOf(block.entries.get('statement'));
    const own = {
        statements: statements.items.flatMap((item) => (item.kind === 'map' ? [policy_document_statement(item)] : [])),
        open: statements.open,
    };
    const sources = [...documents(block, 'source_json'), ...documents(block, 'source_policy_documents')];
    const overrides = [...documents(block, 'override_json'), ...documents(block, 'override_policy_documents')];
    const { statements: merged, open } = [...sources, own, ...overrides].reduce(policy_document_overlaid, {
        statements: [],
        open: undefined,
    });
    const entries = new Map();
    const { trail } = block;
    entries.set('Version', given(block.entries.get('version')) ?? (0,model_value/* known */.eO)('2012-10-17', trail));
    const id = given(block.entries.get('policy_id'));
    if (id !== undefined)
        entries.set('Id', id);
    entries.set('Statement', terms_list(merged, trail, open));
    return map(entries, trail);
}
function given(term) {
    return term === undefined || term.kind === 'absent' ? undefined : term;
}
function policy_document_listOf(term) {
    if (term === undefined || term.kind === 'absent')
        return { items: [], open: undefined };
    if (term.kind === 'list')
        return { items: term.items, open: term.open };
    return term.kind === 'unknown' ? { items: [], open: term } : { items: [term], open: undefined };
}
/** The statements of the documents that an argument lists. */
function documents(block, name) {
    const { items, open } = policy_document_listOf(block.entries.get(name));
    const layers = items
        .filter((item) => !(item.kind === 'known' && item.value === ''))
        .map((item) => {
        const document = document_documentOf(item);
        if (document.kind === 'absent')
            return { statements: [], open: undefined };
        if (document.kind !== 'map')
            return { statements: [], open: terms_firstUnknown(document) ?? unknownFrom([document], {}) };
        const own = policy_document_listOf(document.entries.get('Statement'));
        return { statements: own.items, open: own.open ?? document.open };
    });
    return open === undefined ? layers : [...layers, { statements: [], open }];
}
function policy_document_overlaid(before, layer) {
    const statements = [...before.statements];
    for (const next of layer.statements) {
        const sid = sidOf(next);
        const place = sid === undefined
            ? -1
            : statements.findIndex((earlier) => scalars_sameValue(sidOf(earlier) ?? model_value/* absent */.Ge, sid) === true);
        if (place === -1)
            statements.push(next);
        else
            statements[place] = next;
    }
    return { statements, open: before.open ?? layer.open };
}
function sidOf(term) {
    const sid = term.kind === 'map' ? term.entries.get('Sid') : undefined;
    return sid?.kind === 'known' && sid.value !== '' ? sid : undefined;
}
const policy_document_LISTS = [
    ['actions', 'Action'],
    ['not_actions', 'NotAction'],
    ['resources', 'Resource'],
    ['not_resources', 'NotResource'],
];
function policy_document_statement({ entries: written, trail, open }) {
    const entries = new Map();
    const put = (name, term) => void (term !== undefined && entries.set(name, term));
    const sid = given(written.get('sid'));
    if (!(sid?.kind === 'known' && sid.value === ''))
        put('Sid', sid);
    put('Effect', given(written.get('effect')) ?? (0,model_value/* known */.eO)('Allow', trail));
    put('Principal', principals(written.get('principals')));
    put('NotPrincipal', principals(written.get('not_principals')));
    for (const [argument, name] of policy_document_LISTS)
        put(name, oneOrMany(written.get(argument)));
    put('Condition', conditions(written.get('condition')));
    return map(entries, trail, open);
}
/** A single member stands alone; several are written last first, as the provider sorts them. */
function oneOrMany(term) {
    const value = given(term);
    if (value?.kind !== 'list')
        return value;
    const [only] = value.items;
    if (value.open === undefined && value.items.length === 0)
        return undefined;
    if (value.open === undefined && value.items.length === 1)
        return only;
    if (terms_firstUnknown(value) !== undefined)
        return value;
    return {
        ...value,
        items: value.items.toSorted((a, b) => (spelled(a) < spelled(b) ? 1 : spelled(a) > spelled(b) ? -1 : 0)),
    };
}
function spelled(term) {
    return term.kind === 'known' ? scalars_textOf(term.value) : '';
}
function policy_document_joined(before, more) {
    const [first, second] = [policy_document_listOf(before), policy_document_listOf(more)];
    return terms_list([...first.items, ...second.items], terms_trailOf(before ?? more), first.open ?? second.open);
}
function principals(term) {
    const { items, open } = policy_document_listOf(term);
    if (items.length === 0)
        return open;
    const byType = new Map();
    const unseen = open === undefined ? [] : [open];
    let trail;
    for (const item of items) {
        if (item.kind !== 'map')
            continue;
        trail ??= item.trail;
        const type = item.entries.get('type') ?? model_value/* absent */.Ge;
        const identifiers = item.entries.get('identifiers') ?? model_value/* absent */.Ge;
        if (type.kind === 'known')
            byType.set(scalars_textOf(type.value), policy_document_joined(byType.get(scalars_textOf(type.value)), identifiers));
        else
            unseen.push(type, identifiers);
    }
    const anyone = oneOrMany(byType.get('*'));
    if (byType.size === 1 && anyone?.kind === 'known' && unseen.length === 0)
        return anyone;
    const entries = [...byType].map(([type, members]) => [type, oneOrMany(members) ?? members]);
    return map(new Map(entries), trail, unseen.length === 0 ? undefined : unknownFrom(unseen, { trail }));
}
function conditions(term) {
    const { items, open } = policy_document_listOf(term);
    if (items.length === 0)
        return open;
    const byTest = new Map();
    const unseen = open === undefined ? [] : [open];
    const trail = term === undefined ? undefined : terms_trailOf(term);
    for (const item of items) {
        if (item.kind !== 'map')
            continue;
        const [test, variable, values] = ['test', 'variable', 'values'].map((name) => item.entries.get(name) ?? model_value/* absent */.Ge);
        if (test?.kind !== 'known' || variable?.kind !== 'known' || values === undefined) {
            unseen.push(test ?? model_value/* absent */.Ge, variable ?? model_value/* absent */.Ge, values ?? model_value/* absent */.Ge);
            continue;
        }
        const variables = byTest.get(scalars_textOf(test.value)) ?? new Map();
        variables.set(scalars_textOf(variable.value), policy_document_joined(variables.get(scalars_textOf(variable.value)), values));
        byTest.set(scalars_textOf(test.value), variables);
    }
    const entries = [...byTest].map(([test, variables]) => {
        const values = [...variables].map(([name, members]) => [name, single(members)]);
        return [test, map(new Map(values), trail)];
    });
    return map(new Map(entries), trail, unseen.length === 0 ? undefined : unknownFrom(unseen, { trail }));
}
function single(term) {
    const [only] = term.kind === 'list' ? term.items : [];
    return term.kind === 'list' && term.items.length === 1 && term.open === undefined && only !== undefined
        ? only
        : term;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/sensitive-document.js



/**
 * Terraform marks a whole JSON text as sensitive when one of its parts is. The text with a tree in which only those members stay
 * marked that the source does not spell out: what stands in a file of the repository as it is gives nothing away.
 */
function withOpenParts(told, written) {
    if (told.sensitive !== true || typeof told.value !== 'string' || !/^\s*[[{]/.test(told.value))
        return told;
    if (written?.kind !== 'map' && written?.kind !== 'list')
        return told;
    const document = document_documentOf({ kind: 'known', value: told.value });
    return document.kind === 'unknown' ? told : noted({ ...told }, { tree: openParts(document, written) });
}
function openParts(told, written) {
    switch (told.kind) {
        case 'absent':
            return told;
        case 'unknown':
            return asSensitive(told);
        case 'known': {
            const isSpelled = written?.kind === 'known' && written.sensitive !== true && written.value === told.value;
            return isSpelled ? { ...told, trail: written.trail } : asSensitive(told);
        }
        case 'list':
            return { ...told, items: told.items.map((item, at) => openParts(item, itemOf(written, at))) };
        case 'map': {
            const entries = [...told.entries].map(([key, item]) => [key, openParts(item, sensitive_document_entryOf(written, key))]);
            return { ...told, entries: new Map(entries) };
        }
        default:
            return (0,errors/* unreachable */.H)(told);
    }
}
/** A policy's list of one may be written without brackets. */
function itemOf(written, at) {
    if (written?.kind === 'list')
        return written.items[at];
    return at === 0 ? written : undefined;
}
function sensitive_document_entryOf(written, key) {
    const [only] = written?.kind === 'list' && written.items.length === 1 ? written.items : [];
    const source = only ?? written;
    return source?.kind === 'map' ? source.entries.get(key) : undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/align.js


// Above this many comparisons, positions decide.
const MOST_COMPARISONS = 100_000;
/**
 * Which written item each planned item comes from, or undefined. The plan lists the items of a set in an order of its own, so they
 * are matched by what is known of both; where several fit alike, the order decides.
 */
function aligned(items, written) {
    if (items.length * written.length > MOST_COMPARISONS)
        return items.map((_, index) => (items.length === written.length ? index : undefined));
    const free = new Set(written.keys());
    const found = items.map(() => undefined);
    const order = [...items.entries()].toSorted(([, a], [, b]) => Number(maskedAnywhere(a.unknown)) - Number(maskedAnywhere(b.unknown)));
    for (const [index, item] of order) {
        let best;
        for (const at of free) {
            const term = written[at];
            const score = term === undefined ? undefined : likeness(item.data, item.unknown, term);
            if (score !== undefined && (best === undefined || score > best.score))
                best = { at, score };
        }
        if (best === undefined)
            continue;
        found[index] = best.at;
        free.delete(best.at);
    }
    return found;
}
/** How many known values agree; undefined when one contradicts. */
function likeness(data, mask, term) {
    if (mask === true)
        return term.kind === 'unknown' ? 1 : 0;
    if (term.kind === 'unknown' || term.kind === 'absent')
        return 0;
    if (term.kind === 'known') {
        const single = Array.isArray(data) && data.length === 1 ? data[0] : data;
        return isScalar(single) ? (String(single) === String(term.value) ? 1 : undefined) : 0;
    }
    if (term.kind === 'list')
        return listLikeness(listOf(data), mask, term.items);
    const body = Array.isArray(data) ? data[0] : data;
    const bodyMask = Array.isArray(mask) ? mask[0] : mask;
    let total = 0;
    for (const [name, part] of term.entries) {
        const score = likeness(field(body, name), maskAt(bodyMask, [name]), part);
        if (score === undefined)
            return undefined;
        total += score;
    }
    return total;
}
function listLikeness(data, mask, items) {
    const first = items[0];
    if (items.length === 1 && first?.kind === 'map')
        return likeness(data, mask, first);
    const open = maskedAnywhere(mask);
    const scalars = new Set(data.filter(isScalar).map(String));
    let total = 0;
    for (const item of items) {
        if (item.kind !== 'known')
            continue;
        if (scalars.has(String(item.value)))
            total += 1;
        else if (!open)
            return undefined;
    }
    return total;
}
/** What a block of `configuration` says for certain, as a term to compare with. */
function constantsOf(block) {
    const entries = new Map();
    for (const [name, expression] of plan_json_membersOf(block)) {
        const constant = field(expression, 'constant_value');
        if (isScalar(constant))
            entries.set(name, { kind: 'known', value: constant });
        else if (Array.isArray(constant))
            entries.set(name, {
                kind: 'list',
                items: constant.filter(isScalar).map((value) => ({ kind: 'known', value })),
            });
    }
    return { kind: 'map', entries };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/needed-types.js
// Which resource types an argument can name, by the argument's own name (provider documentation of hashicorp/aws).
const NEEDED = new Map(Object.entries({
    vpc_id: ['aws_vpc', 'aws_default_vpc'],
    subnet_id: ['aws_subnet', 'aws_default_subnet'],
    subnet_ids: ['aws_subnet', 'aws_default_subnet'],
    subnets: ['aws_subnet', 'aws_default_subnet'],
    vpc_zone_identifier: ['aws_subnet', 'aws_default_subnet'],
    security_group_id: ['aws_security_group', 'aws_default_security_group'],
    security_group_ids: ['aws_security_group', 'aws_default_security_group'],
    security_groups: ['aws_security_group', 'aws_default_security_group'],
    vpc_security_group_ids: ['aws_security_group', 'aws_default_security_group'],
    source_security_group_id: ['aws_security_group', 'aws_default_security_group'],
    referenced_security_group_id: ['aws_security_group', 'aws_default_security_group'],
    route_table_id: ['aws_route_table', 'aws_default_route_table'],
    route_table_ids: ['aws_route_table', 'aws_default_route_table'],
    network_acl_id: ['aws_network_acl', 'aws_default_network_acl'],
    gateway_id: ['aws_internet_gateway', 'aws_vpn_gateway'],
    internet_gateway_id: ['aws_internet_gateway'],
    egress_only_gateway_id: ['aws_egress_only_internet_gateway'],
    nat_gateway_id: ['aws_nat_gateway'],
    transit_gateway_id: ['aws_ec2_transit_gateway'],
    vpc_peering_connection_id: ['aws_vpc_peering_connection', 'aws_vpc_peering_connection_accepter'],
    vpc_endpoint_id: ['aws_vpc_endpoint'],
    network_interface_id: ['aws_network_interface'],
    allocation_id: ['aws_eip'],
    instance_id: ['aws_instance'],
    prefix_list_id: ['aws_ec2_managed_prefix_list', 'aws_vpc_endpoint'],
    prefix_list_ids: ['aws_ec2_managed_prefix_list', 'aws_vpc_endpoint'],
    db_subnet_group_name: ['aws_db_subnet_group'],
    cluster_subnet_group_name: ['aws_redshift_subnet_group'],
    replication_subnet_group_id: ['aws_dms_replication_subnet_group'],
    launch_template: ['aws_launch_template'],
    launch_template_id: ['aws_launch_template'],
    launch_configuration: ['aws_launch_configuration'],
    bucket: ['aws_s3_bucket'],
    s3_bucket_name: ['aws_s3_bucket'],
    role: ['aws_iam_role'],
    role_arn: ['aws_iam_role'],
    task_role_arn: ['aws_iam_role'],
    execution_role_arn: ['aws_iam_role'],
    iam_instance_profile: ['aws_iam_instance_profile'],
    policy_arn: ['aws_iam_policy'],
    kms_key_id: ['aws_kms_key', 'aws_kms_alias'],
    kms_key_arn: ['aws_kms_key', 'aws_kms_alias'],
    kms_master_key_id: ['aws_kms_key', 'aws_kms_alias'],
    key_id: ['aws_kms_key'],
    function_name: ['aws_lambda_function'],
    rest_api_id: ['aws_api_gateway_rest_api'],
    api_id: ['aws_apigatewayv2_api'],
    load_balancer_arn: ['aws_lb', 'aws_alb'],
    listener_arn: ['aws_lb_listener', 'aws_alb_listener'],
    target_group_arn: ['aws_lb_target_group', 'aws_alb_target_group'],
    target_group_arns: ['aws_lb_target_group', 'aws_alb_target_group'],
    queue_url: ['aws_sqs_queue'],
    topic_arn: ['aws_sns_topic'],
    secret_arn: ['aws_secretsmanager_secret'],
    secret_id: ['aws_secretsmanager_secret'],
    file_system_id: ['aws_efs_file_system'],
    task_definition: ['aws_ecs_task_definition'],
    cluster: ['aws_ecs_cluster'],
    cluster_name: ['aws_eks_cluster'],
    cluster_identifier: [
        'aws_rds_cluster',
        'aws_docdb_cluster',
        'aws_neptune_cluster',
        'aws_redshift_cluster',
    ],
    certificate_arn: ['aws_acm_certificate', 'aws_acm_certificate_validation'],
    web_acl_arn: ['aws_wafv2_web_acl'],
    user_pool_id: ['aws_cognito_user_pool'],
    log_group_name: ['aws_cloudwatch_log_group'],
}));
const WITH_DATA = new Map([...NEEDED].map(([name, types]) => [name, [...types, ...types.map((type) => `data.${type}`)]]));
/** Types that an argument can name, data sources included; none where the name does not tell. */
function neededTypes(path) {
    const names = path.filter((step) => typeof step === 'string');
    const last = names.at(-1) ?? '';
    const types = WITH_DATA.get(last);
    if (types !== undefined)
        return types;
    return last === 'id' || last === 'arn' || last === 'name' ? (WITH_DATA.get(names.at(-2) ?? '') ?? []) : [];
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/written.js


/** A place nobody can see into: the argument of a dynamic block, a set item that no written one fits. */
const unseenPlace = {
    value: () => (0,model_value/* unknown */.L5)('known-after-apply'),
    member: () => unseenPlace,
    items: (items) => items.map(() => unseenPlace),
};
const unwritten = {
    value: () => model_value/* absent */.Ge,
    member: () => unwritten,
    items: (items) => items.map(() => unwritten),
};
/** A value that the HCL source gives. */
function writtenTerm(term) {
    return {
        value: () => term,
        member: (name) => writtenTerm((0,model_value/* termAt */.Qc)(term, [name])),
        items(items) {
            if (term.kind === 'unknown')
                return items.map(() => writtenTerm(term));
            if (term.kind === 'map' && items.length === 1)
                return [writtenTerm(term)];
            if (term.kind !== 'list')
                return items.map(() => unseenPlace);
            return aligned(items, term.items).map((at) => {
                const found = at === undefined ? term.open : term.items[at];
                return found === undefined ? unseenPlace : writtenTerm(found);
            });
        },
    };
}
/** Prefers the first; where it sees no further, its references come from the second. */
function writtenInBoth(first, second) {
    return {
        value(many) {
            const seen = first.value(many);
            if (seen.kind !== 'unknown' || seen.refersTo.length > 0)
                return seen;
            const other = second.value(many);
            if (other.kind !== 'unknown')
                return other;
            return { ...seen, refersTo: other.refersTo, written: seen.written ?? other.written };
        },
        member: (name) => writtenInBoth(first.member(name), second.member(name)),
        items(items) {
            const others = second.items(items);
            return first.items(items).map((item, index) => writtenInBoth(item, others[index] ?? unseenPlace));
        },
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/written-expression.js






/** What `configuration` lists for an argument or nested block: constants and references, never whole expressions. */
function writtenExpression(expression, path, context) {
    if (expression === undefined)
        return unwritten;
    const leaf = isLeaf(expression);
    return {
        value: (many) => termOfTargets(context.resolve(expression, context.place), { expression, path, many }, context),
        member(name) {
            // The arguments of blocks such as `ingress` are listed as one flat run of references.
            if (leaf)
                return writtenExpression(expression, [...path, name], context);
            const block = Array.isArray(expression) ? expression[0] : expression;
            return writtenExpression(field(block, name), [...path, name], context);
        },
        items(items) {
            if (leaf)
                return leafItems(items, { expression, path }, context);
            const blocks = Array.isArray(expression) ? expression : [expression];
            return aligned(items, blocks.map(constantsOf)).map((at) => at === undefined ? unseenPlace : writtenExpression(blocks[at], [...path, at], context));
        },
    };
}
function isLeaf(expression) {
    if (!isRecord(expression))
        return !Array.isArray(expression);
    return (Object.hasOwn(expression, 'constant_value') ||
        Array.isArray(field(expression, 'references')) ||
        Object.keys(expression).length === 0);
}
/** As many unknown items as resources: one each; otherwise every item may be any of them. */
function leafItems(items, { expression, path }, context) {
    const targets = context.resolve(expression, context.place);
    const resources = narrowed(targets, path);
    const whole = items.filter((item) => item.unknown === true).length;
    const together = termOfTargets(targets, { expression, path, many: false }, context);
    // An unknown item of a list is written, whatever it is.
    const any = together.kind === 'absent' ? (0,model_value/* unknown */.L5)('known-after-apply') : together;
    let next = 0;
    return items.map((item) => {
        if (item.unknown !== true)
            return writtenExpression(expression, path, context);
        const own = resources.length === whole ? resources[next] : undefined;
        next += 1;
        return writtenTerm(own === undefined ? any : singly(own, context));
    });
}
/** An unknown value as far as its references tell. */
function termOfTargets(targets, question, context) {
    const resources = narrowed(targets, question.path);
    const ends = targets.filter((target) => target.kind === 'unseen');
    const [only] = resources;
    if (targets.length === 1 && only !== undefined)
        return singly(only, context);
    if (resources.length > 0) {
        const open = ends.length > 0 ? unseenValue(ends, question) : undefined;
        return severally(resources, { ...question, open }, context);
    }
    // Every input was settled and still the result is not: the argument is null, and the provider computes the value.
    if (ends.length === 0)
        return model_value/* absent */.Ge;
    return inferred(ends, question, context) ?? unseenValue(ends, question);
}
function singly(target, context) {
    const { to, attribute } = target.reference;
    const isDocument = target.type === 'data.aws_iam_policy_document' && attribute !== 'id';
    return (isDocument ? context.document(to) : undefined) ?? referring(target);
}
function severally(resources, { expression, many, open }, context) {
    const [only] = resources;
    if (resources.length === 1 && only !== undefined && (open === undefined || !many))
        return referring(only);
    if (many) {
        const items = resources.map((resource) => singly(resource, context));
        return { kind: 'list', items, ...(open === undefined ? {} : { open }) };
    }
    const refersTo = resources.map(({ reference }) => reference);
    return (0,model_value/* unknown */.L5)('known-after-apply', { refersTo, written: written_expression_textOf(expression) });
}
function referring({ reference }) {
    const written = reference.attribute === '' ? reference.to : `${reference.to}.${reference.attribute}`;
    return (0,model_value/* unknown */.L5)('known-after-apply', { refersTo: [reference], written });
}
function unseenValue(ends, { expression }) {
    return (0,model_value/* unknown */.L5)(ends[0]?.reason ?? 'not-evaluated', { written: written_expression_textOf(expression) });
}
/** Of several resources, those of a type that the argument can name. */
function narrowed(targets, path) {
    const resources = targets.filter((target) => target.kind === 'resource');
    if (resources.length < 2)
        return resources;
    const types = neededTypes(path);
    const fitting = resources.filter(({ type }) => types.includes(type));
    return fitting.length > 0 ? fitting : resources;
}
/** Where the trail ends in a local, the only resource of the needed type in that module instance is taken to be meant. */
function inferred(ends, { expression, path, many }, { tables, place }) {
    const [end] = ends;
    if (end?.reason !== 'not-evaluated')
        return undefined;
    const candidates = tables.ofTypes(end.module, neededTypes(path));
    const [first] = candidates;
    if (first === undefined || candidates.some(({ block }) => block !== first.block))
        return undefined;
    const written = `${written_expression_textOf(expression)} (the only ${first.type} here)`;
    const sameKey = candidates.filter(({ key }) => key === place.key);
    const chosen = !many && sameKey.length === 1 ? sameKey : candidates;
    const references = chosen.map(({ address }) => ({ to: address, attribute: '' }));
    if (!many || references.length === 1)
        return (0,model_value/* unknown */.L5)('known-after-apply', { refersTo: references, written });
    return {
        kind: 'list',
        items: references.map((reference) => (0,model_value/* unknown */.L5)('known-after-apply', { refersTo: [reference], written })),
    };
}
function written_expression_textOf(expression) {
    const references = listOf(field(expression, 'references')).filter((text) => typeof text === 'string');
    return longestForms(references)
        .map(({ text }) => text)
        .filter((text) => !text.startsWith('count.') && !text.startsWith('each.key'))
        .join(', ');
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-attributes.js












/** The HCL source is asked for late, because evaluating it looks up attributes here. */
function plannedAttributes(tables, configuration) {
    const resolve = resolverOf(tables);
    const read = (snapshot) => attributesOver('', {
        member: (name) => plan_attributes_member(name, snapshot, source),
        written: (path) => isWritten(path, snapshot, source),
    });
    const document = guarded((address) => {
        const snapshot = tables.snapshot(address);
        if (snapshot?.type !== 'data.aws_iam_policy_document')
            return undefined;
        const attributes = read(snapshot);
        return policyDocument({
            kind: 'map',
            entries: new Map(DOCUMENT_ARGUMENTS.map((name) => [name, attributes.term(name)])),
        });
    });
    const source = { tables, resolve, configuration, document };
    return {
        of: read,
        // Not remembered: the source may ask before it has understood all of its own expressions.
        lookup: lookupIn(tables, read),
    };
}
const DOCUMENT_ARGUMENTS = [
    'statement',
    'version',
    'policy_id',
    'source_json',
    'source_policy_documents',
    'override_json',
    'override_policy_documents',
];
/** State is plain data: nothing in it is unknown. */
function stateAttributes({ values, sensitive: mask }, source) {
    const value = (path) => source?.configuration.value(source.address, path);
    const stated = (name) => told(field(values, name), maskAt(mask, [name]), () => source?.configuration.document(source.address, name));
    return attributesOver('', {
        // No state holds it.
        member: (name) => (name === 'lifecycle' ? (value(name) ?? model_value/* absent */.Ge) : stated(name)),
        written(path) {
            const term = value(path);
            return term === undefined ? undefined : term.kind !== 'absent';
        },
    });
}
/** Known data; of a sensitive document what the source spells out can be read. */
function told(data, secret, document) {
    const term = plain(data, secret);
    return term.kind === 'known' && term.sensitive === true ? withOpenParts(term, document()) : term;
}
function plan_attributes_member(name, snapshot, source) {
    // No plan states it.
    if (name === 'lifecycle')
        return source.configuration()?.value(snapshot.address, name) ?? model_value/* absent */.Ge;
    const mask = maskAt(snapshot.unknown, [name]);
    const secret = maskAt(snapshot.sensitive, [name]);
    const data = field(snapshot.values, name);
    if (!maskedAnywhere(mask))
        return told(data, secret, () => source.configuration()?.document(snapshot.address, name));
    if (snapshot.type === 'data.aws_iam_policy_document' && (name === 'json' || name === 'minified_json'))
        return source.document(snapshot.address) ?? (0,model_value/* unknown */.L5)('known-after-apply');
    const repeated = mask === true ? repeatedArgument(snapshot.type, name) : undefined;
    if (repeated !== undefined)
        return plan_attributes_member(repeated, snapshot, source);
    const term = planned({ data, unknown: mask }, secret, plan_attributes_sourceOf(snapshot, name, source));
    if (mask !== true || term.kind !== 'absent')
        return term;
    // Not written: an update in place keeps what was there, a new object gets the provider's or the service's choice.
    const kept = plain(field(snapshot.former, name), secret);
    if (kept.kind !== 'absent')
        return kept;
    return isIdentity(snapshot.type, name)
        ? (0,model_value/* unknown */.L5)('known-after-apply', { refersTo: [{ to: snapshot.address, attribute: name }] })
        : model_value/* absent */.Ge;
}
function configuredBlock(snapshot, { tables }) {
    const module = configuredAt(tables.configuration, tables.steps(snapshot.module) ?? []);
    return module?.blocks.get(snapshot.block);
}
function plan_attributes_sourceOf(snapshot, name, source) {
    const mask = maskAt(snapshot.unknown, [name]);
    const hcl = source.configuration()?.value(snapshot.address, name);
    if (hcl?.kind === 'absent' && mask === true)
        return unwritten;
    const block = configuredBlock(snapshot, source);
    const expression = field(block?.expressions, name);
    const place = { module: snapshot.module, key: snapshot.key, forEach: block?.forEach };
    const listed = expression === undefined ? undefined : writtenExpression(expression, [name], { ...source, place });
    if (hcl !== undefined && hcl.kind !== 'absent')
        return writtenInBoth(writtenTerm(hcl), listed ?? unseenPlace);
    if (listed !== undefined)
        return listed;
    // A block known in part was written, although dynamic blocks and, before Terraform 1.1, block arguments are not listed.
    return block !== undefined && mask === true ? unwritten : unseenPlace;
}
function planned({ data, unknown: mask }, secret, written, depth = 0) {
    if (mask === true) {
        const term = written.value(Array.isArray(secret));
        return secret === true ? asSensitive(term) : term;
    }
    if (!maskedAnywhere(mask))
        return plain(data, secret, depth);
    if (depth > plan_json_DEEPEST)
        return (0,model_value/* unknown */.L5)('malformed');
    if (Array.isArray(mask)) {
        const items = mask.map((part, index) => ({ data: listOf(data)[index], unknown: part }));
        const places = written.items(items);
        return {
            kind: 'list',
            items: items.map((item, index) => planned(item, maskAt(secret, [index]), places[index] ?? unseenPlace, depth + 1)),
        };
    }
    const names = new Set([data, mask].flatMap((part) => (isRecord(part) ? Object.keys(part) : [])));
    const entries = new Map();
    for (const name of names) {
        const part = { data: field(data, name), unknown: field(mask, name) };
        entries.set(name, planned(part, maskAt(secret, [name]), written.member(name), depth + 1));
    }
    return { kind: 'map', entries };
}
/** Known data; the provider's schemas cannot tell an empty text from an unset one, so it reads as absent. */
function plain(data, secret, depth = 0) {
    if (data === null || data === undefined || data === '')
        return model_value/* absent */.Ge;
    if (isScalar(data))
        return secret === true ? { kind: 'known', value: data, sensitive: true } : (0,model_value/* known */.eO)(data);
    if (depth > plan_json_DEEPEST)
        return (0,model_value/* unknown */.L5)('malformed');
    const part = (step) => (secret === true ? true : maskAt(secret, [step]));
    if (Array.isArray(data)) {
        const items = data.map((item, index) => item === '' ? (0,model_value/* known */.eO)('') : plain(item, part(index), depth + 1));
        return { kind: 'list', items };
    }
    const entries = Object.entries(data).map(([name, item]) => {
        return [name, plain(item, part(name), depth + 1)];
    });
    return { kind: 'map', entries: new Map(entries) };
}
function isWritten(path, snapshot, source) {
    const hcl = source.configuration()?.value(snapshot.address, path);
    if (hcl !== undefined)
        return hcl.kind !== 'absent';
    const block = configuredBlock(snapshot, source);
    if (block === undefined)
        return undefined;
    const [first, ...rest] = stepsOf(path);
    let expression = field(block.expressions, String(first));
    if (expression === undefined)
        return isBlockList(field(snapshot.values, String(first))) ? undefined : false;
    for (const step of rest) {
        if (isRecord(expression) && Array.isArray(expression['references']))
            return undefined;
        if (typeof step === 'number')
            expression = Array.isArray(expression) ? expression[step] : expression;
        else
            expression = field(Array.isArray(expression) ? expression[0] : expression, step);
        if (expression === undefined)
            return false;
    }
    return true;
}
function isBlockList(data) {
    return Array.isArray(data) && data.some(isRecord);
}
function lookupIn(tables, read) {
    const searching = new Set();
    return (address, attribute) => {
        const snapshot = tables.snapshot(address);
        if (snapshot === undefined)
            return undefined;
        const [first] = stepsOf(attribute);
        const name = String(first);
        const mask = maskAt(snapshot.unknown, [name]);
        if (!maskedAnywhere(mask) && field(snapshot.values, name) === undefined)
            return undefined;
        const itself = (0,model_value/* unknown */.L5)('known-after-apply', { refersTo: [{ to: address, attribute }] });
        const key = `${address} ${attribute}`;
        if (searching.has(key))
            return itself;
        searching.add(key);
        try {
            const term = read(snapshot).term(attribute);
            if (term.kind === 'absent')
                return mask === true ? itself : model_value/* absent */.Ge;
            if (term.kind !== 'unknown' || term.refersTo.length > 0)
                return term;
            return { ...term, refersTo: itself.refersTo };
        }
        finally {
            searching.delete(key);
        }
    };
}
/** Asking again for the same address while still looking means a cycle, and gives nothing. */
function guarded(find) {
    const searching = new Set();
    return (address) => {
        if (searching.has(address))
            return undefined;
        searching.add(address);
        try {
            return find(address);
        }
        finally {
            searching.delete(address);
        }
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-mentions.js




/** Tells everything by which an object may name others: known data as it stands in the plan, the rest as it is evaluated; false where nothing of it is listed. */
function plannedMentions({ type, values, unknown }, attributes, listener) {
    if (unknown === true)
        return false;
    const own = ownNames(type);
    const known = isRecord(values) ? values : {};
    // Most of a large plan is walked here: no list of its names or values is made.
    for (const name in known) {
        const value = known[name];
        if (value === null || typeof value === 'boolean' || maskedAnywhere(field(unknown, name)))
            continue;
        if (!(typeof value === 'string' && own.includes(name)))
            tellTexts(value, listener);
    }
    for (const name in isRecord(unknown) ? unknown : {})
        if (maskedAnywhere(field(unknown, name)))
            tellMentions(attributes().term(name), listener);
    return true;
}
function tellTexts(data, listener, depth = 0) {
    if (typeof data === 'string') {
        if (data !== '')
            listener.text(data);
    }
    else if (depth > plan_json_DEEPEST)
        return;
    else if (Array.isArray(data))
        for (const item of data)
            tellTexts(item, listener, depth + 1);
    else if (isRecord(data))
        for (const name in data)
            tellTexts(data[name], listener, depth + 1);
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-declarations.js





// Most declarations of a large plan are never read, so nothing is worked out before it is, and classes keep what is not small.
class PlanDeclaration {
    iac = 'terraform';
    type;
    address;
    action;
    replacement;
    #attributes;
    #identifiers;
    constructor({ type, address }, { action, replacement }) {
        this.type = type;
        this.address = address;
        this.action = action;
        this.replacement = replacement;
    }
    get attributes() {
        return (this.#attributes ??= this.readAttributes());
    }
    get identifiers() {
        return (this.#identifiers ??= this.readIdentifiers());
    }
    /** What nobody wrote down is given from outside, on the command line or by the environment. */
    literal(name) {
        const term = this.written(name);
        return term === undefined || isGiven(term) ? undefined : term;
    }
}
/** What an object will be; the address is another one where the side before is as it is planned. */
class PlannedDeclaration extends PlanDeclaration {
    #snapshot;
    #index;
    constructor(snapshot, fate, index, address = snapshot.address) {
        super({ type: snapshot.type, address }, fate);
        this.#snapshot = snapshot;
        this.#index = index;
    }
    mentions(listener) {
        return plannedMentions(this.#snapshot, () => this.attributes, listener);
    }
    readAttributes() {
        return this.#index.attributes.of(this.#snapshot);
    }
    readIdentifiers() {
        return identifiers_identifiersOf(this.#snapshot, this.#snapshot.former);
    }
    written(name) {
        return this.#index.source()?.value(this.#snapshot.address, name);
    }
}
/** What an object is before the plan is applied. */
class DeployedDeclaration extends PlanDeclaration {
    #entry;
    #values;
    #base;
    constructor(entry, values, { address, base }) {
        super({ type: entry.type, address }, { action: entry.outcome.action, replacement: replacementOf(entry.change, entry.outcome) });
        this.#entry = entry;
        this.#values = values;
        this.#base = base;
    }
    mentions(listener) {
        return plannedMentions(this.state(), () => this.attributes, listener);
    }
    readAttributes() {
        const configuration = this.#base;
        return stateAttributes(this.state(), configuration === undefined ? undefined : { configuration, address: this.address });
    }
    readIdentifiers() {
        return identifiers_identifiersOf(this.state());
    }
    written(name) {
        return this.#base?.value(this.address, name);
    }
    state() {
        return { type: this.type, values: this.#values, sensitive: this.#entry.change['before_sensitive'] };
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-gaps.js



function driftOf(plan) {
    return new Map(plan_changes_changesOf(plan.resource_drift).entries.map(({ address, change }) => [
        address,
        { before: change['before'], after: change['after'] },
    ]));
}
/** A plan that Terraform could not finish leaves out what failed, so nothing may be concluded from it. */
function problemOf(plan) {
    return plan.errored === true
        ? 'Terraform could not finish this plan (`errored` is true), so what failed is missing from it. Mend the error that `terraform plan` reports, then plan again.'
        : undefined;
}
function gapsOf(tables) {
    const { plan, changes, deferred } = tables;
    return [
        ...partialGaps(tables),
        ...[...changes.entries, ...deferred.entries].flatMap(entryGaps),
        ...refusedGaps(changes.refused, 'resource_changes'),
        ...refusedGaps(deferred.refused, 'deferred_changes'),
        ...deferralGaps(plan.deferred_changes),
        ...invocationGaps(plan.action_invocations),
        ...invocationGaps(plan.deferred_action_invocations),
        ...shapeGaps(plan),
    ];
}
function partial(why) {
    return { kind: 'partial-plan', why };
}
function partialGaps({ plan, changes, untouched }) {
    const left = untouched.filter(({ mode }) => mode === 'managed').length;
    if (plan.complete === false && plan.errored !== true)
        return [partial('`-target`, `-exclude` or a deferral left something out')];
    if (changes.entries.length === 0 || left === 0)
        return [];
    return [
        partial(`${left} deployed ${left === 1 ? 'resource is' : 'resources are'} not part of the plan: \`-target\` or \`-exclude\``),
    ];
}
const NO_GAPS = [];
function isOdd(values) {
    return values !== undefined && values !== null && !isRecord(values);
}
function entryGaps(entry) {
    const { address, change, deposed, outcome } = entry;
    if (deposed)
        return NO_GAPS;
    const { unheardOf, leavesCopy } = outcome;
    const odd = isOdd(change['before']) || isOdd(change['after']);
    if (!unheardOf && !leavesCopy && !odd)
        return NO_GAPS;
    const gaps = [];
    if (unheardOf)
        gaps.push(partial(`what the plan does with ${address} is not known here: ${JSON.stringify(change['actions']).slice(0, 80)}`));
    if (leavesCopy)
        gaps.push(partial(`${address} is replaced, and its old copy keeps running without being managed`));
    if (odd)
        gaps.push(partial(`the values of ${address} are not in the shape of a plan`));
    return gaps;
}
function refusedGaps(count, where) {
    if (count === 0)
        return [];
    return [partial(`${count} ${count === 1 ? 'entry of' : 'entries of'} \`${where}\` could not be read`)];
}
function deferralGaps(deferred) {
    return listOf(deferred).map((entry) => {
        const address = plan_json_textOf(field(field(entry, 'resource_change'), 'address')) ?? 'a resource';
        const reason = plan_json_textOf(field(entry, 'reason')) ?? 'no reason given';
        return partial(`${address} is deferred to a later plan (${reason})`);
    });
}
function invocationGaps(invocations) {
    return listOf(invocations).map((invocation) => {
        const trigger = field(invocation, 'lifecycle_action_trigger');
        const by = plan_json_textOf(field(trigger, 'triggering_resource_address'));
        const event = plan_json_textOf(field(trigger, 'action_trigger_event'));
        const type = plan_json_textOf(field(invocation, 'type')) ?? 'an action';
        const address = plan_json_textOf(field(invocation, 'address')) ?? type;
        const when = by === undefined ? 'with this plan' : `${event ?? 'when something happens'} of ${by}`;
        return {
            kind: 'invocation',
            address: (0,model_value/* addressOf */.ci)(address),
            why: `the action ${type} runs ${when}; what it does is not part of a plan`,
        };
    });
}
/** Parts that hold something else than they hold in a plan. */
function shapeGaps(plan) {
    const lists = ['resource_changes', 'resource_drift', 'deferred_changes', 'action_invocations'];
    const records = ['planned_values', 'prior_state', 'configuration', 'variables'];
    const odd = [
        ...lists.filter((name) => (plan[name] ?? null) !== null && !Array.isArray(plan[name])),
        ...records.filter((name) => (plan[name] ?? null) !== null && !isRecord(plan[name])),
    ];
    return odd.map((name) => partial(`\`${name}\` is not in the shape of a plan`));
}
function noticesOf({ plan, changes, planned, untouched }) {
    const notices = [];
    const left = untouched.filter(({ mode }) => mode === 'managed').length;
    if (changes.entries.length === 0 && planned.length === 0 && left > 0) {
        notices.push(`Nothing here was compared: the plan is refresh-only or changes outputs alone, and leaves ${left} deployed ${left === 1 ? 'resource' : 'resources'} as ${left === 1 ? 'it is' : 'they are'}.`);
    }
    if (planned.length > 0) {
        notices.push(`The plan has no \`resource_changes\`: ${planned.length} planned ${planned.length === 1 ? 'resource was' : 'resources were'} read as new.`);
    }
    const deposed = changes.entries.filter(({ deposed: old }) => old).length;
    if (deposed > 0)
        notices.push(`${deposed} old ${deposed === 1 ? 'copy' : 'copies'} of replaced resources wait to be deleted and were not analysed.`);
    if (plan_json_membersOf(plan.configuration).length === 0 && changes.entries.length > 0)
        notices.push('The plan has no `configuration`: values that are known after apply cannot be followed without the HCL source.');
    return notices;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan.js










/** The configuration is asked for late, because evaluating it needs this index. */
function planIndex(plan, configuration = () => undefined) {
    const tables = planTables(plan);
    const attributes = plannedAttributes(tables, configuration);
    return {
        tables,
        attributes,
        lookup: attributes.lookup,
        instances: (module, block) => tables.instances(module, block).map(({ address }) => address),
        variables: tables.variables,
        source: configuration,
        modules: lazily(() => configuredModules(tables.configuration).map(({ path, blocks, calls }) => ({
            path,
            blocks: [...blocks.keys()],
            calls: new Map([...calls].map(([name, { source }]) => [name, source])),
        }))),
    };
}
/** `base` is the source of the base branch, where it is at hand: it tells what was written before. */
function readPlan(index, { base } = {}) {
    const { tables } = index;
    const before = [];
    const after = [];
    const recreated = recreated_recreatedAs(tables.changes.entries);
    const lineage = new Map(recreated);
    const counts = { resources: 0, changed: 0 };
    for (const entry of [...tables.changes.entries, ...tables.deferred.entries]) {
        if (entry.deposed)
            continue;
        const sides = sidesOf(entry, index, base);
        if (sides.before !== undefined)
            before.push(sides.before);
        if (sides.after !== undefined)
            after.push(sides.after);
        if (entry.previousAddress !== undefined && entry.previousAddress !== entry.address)
            lineage.set(entry.previousAddress, entry.address);
        if (entry.mode === 'data')
            continue;
        counts.resources += 1;
        if (entry.outcome.action !== 'no-op')
            counts.changed += 1;
    }
    for (const object of tables.untouched) {
        const declaration = new PlannedDeclaration(object, { action: 'no-op' }, index);
        before.push(declaration);
        after.push(declaration);
        if (object.mode === 'managed')
            counts.resources += 1;
    }
    for (const object of tables.planned)
        after.push(new PlannedDeclaration(object, { action: 'create' }, index));
    counts.resources += tables.planned.length;
    counts.changed += tables.planned.length;
    return {
        before,
        after,
        lineage,
        recreated: new Set(recreated.keys()),
        gaps: gapsOf(tables),
        notices: noticesOf(tables),
        drift: driftOf(tables.plan),
        problem: problemOf(tables.plan),
        counts,
    };
}
function sidesOf(entry, index, base) {
    const { action, untouched: same } = entry.outcome;
    const snapshot = index.tables.snapshot(entry.address);
    const replacement = replacementOf(entry.change, entry.outcome);
    const address = entry.previousAddress ?? entry.address;
    const kept = base === undefined ? [] : leftStanding(entry, address, { index, base });
    const after = snapshot === undefined
        ? undefined
        : withStanding(new PlannedDeclaration(snapshot, { action, replacement }, index), kept);
    if (snapshot !== undefined && same && !losesGuard(entry, address, { index, base }))
        return {
            before: address === entry.address
                ? after
                : withStanding(new PlannedDeclaration(snapshot, { action }, index, address), kept),
            after,
        };
    const values = entry.change['before'];
    if (values === undefined || values === null)
        return { before: undefined, after };
    return { before: new DeployedDeclaration(entry, values, { address, base }), after };
}
/**
 * An object of which only `prevent_destroy` changes is no change of the plan, which does not know of it. Asked only of what holds
 * data.
 */
function losesGuard({ type, address, change }, addressBefore, { index, base }) {
    if (base === undefined || (0,stateful/* statefulType */.d)(type) === undefined || change['before'] === null)
        return false;
    const was = base.value(addressBefore, GUARD);
    const is = index.source()?.value(address, GUARD);
    if (was === undefined || is === undefined)
        return false;
    return (was.kind === 'known' && was.value === true) !== (is.kind === 'known' && is.value === true);
}
const GUARD = 'lifecycle.prevent_destroy';
/** Arguments that Terraform leaves as they are once nobody writes them: what they attached stays attached (provider documentation of `aws_iam_role`). */
const STANDING = ['managed_policy_arns', 'inline_policy'];
/** Those of them that the base writes and the head does not, of an object that does not change. */
function leftStanding({ type, address, outcome }, addressBefore, { index, base }) {
    if (type !== 'aws_iam_role' || !outcome.untouched)
        return [];
    return STANDING.filter((name) => {
        const was = base.value(addressBefore, name);
        const is = index.source()?.value(address, name);
        return was !== undefined && was.kind !== 'absent' && is?.kind === 'absent';
    });
}
/** They count on both sides, until the configuration is the one without them. */
function withStanding(declaration, names) {
    if (names.length === 0)
        return declaration;
    const { attributes } = declaration;
    return (0,model_declaration/* altered */.Wn)(declaration, {
        attributes: attributesOver('', {
            member: (name) => attributes.term(name),
            written: (path) => (names.includes(path) ? undefined : attributes.written(path)),
        }),
    });
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-bytes.js
const NEWLINE = 0x0a;
const BRACE = 0x7b;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** The file's text as UTF-8 without a byte order mark; UTF-16 comes from PowerShell redirection. */
function utf8Bytes(bytes) {
    const [first, second, third] = bytes;
    if (first === 0xef && second === 0xbb && third === 0xbf)
        return bytes.subarray(3);
    if (first === 0xff && second === 0xfe)
        return transcoded(bytes, 'utf-16le');
    if (first === 0xfe && second === 0xff)
        return transcoded(bytes, 'utf-16be');
    if (first === BRACE && second === 0)
        return transcoded(bytes, 'utf-16le');
    if (first === 0 && second === BRACE)
        return transcoded(bytes, 'utf-16be');
    return bytes;
}
const CHUNK = 4 * 1024 * 1024;
function transcoded(bytes, encoding) {
    const decoder = new TextDecoder(encoding);
    const encoder = new TextEncoder();
    const chunks = [];
    for (let at = 0; at < bytes.length; at += CHUNK) {
        const last = at + CHUNK >= bytes.length;
        chunks.push(encoder.encode(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: !last })));
    }
    return Buffer.concat(chunks);
}
/** The first JSON object of a text with something around it; undefined when no line begins with one. */
function firstDocument(bytes, where) {
    const start = documentStart(bytes);
    if (start === undefined)
        return undefined;
    const end = valueEnd(bytes, start);
    if (end === undefined)
        return { bytes: undefined, others: false, notices: [] };
    return {
        bytes: bytes.subarray(start, end),
        others: documentStart(bytes.subarray(end)) !== undefined,
        notices: noiseNotices(bytes.subarray(0, start), bytes.subarray(end), where),
    };
}
/** What to tell about text around a document. */
function noiseNotices(before, after, where) {
    const decoder = new TextDecoder();
    const lead = decoder.decode(before.subarray(0, 4096)).trim();
    const rest = decoder.decode(after.subarray(0, 4096)).trim();
    if (lead === '' && rest === '')
        return [];
    if (/^\[command\]|^::(debug|set-output|warning|error)/m.test(`${lead}\n${rest}`) || rest.startsWith('%0A'))
        return [
            `The wrapper of setup-terraform put its own lines around the JSON in ${where}; they were stripped. Set \`terraform_wrapper: false\` for setup-terraform.`,
        ];
    return [`Text around the JSON in ${where} was ignored.`];
}
/** Offset of the first `{` that begins a line. */
function documentStart(bytes) {
    let at = 0;
    while (at < bytes.length) {
        let here = at;
        while (here < bytes.length && isBlank(bytes[here]))
            here += 1;
        if (bytes[here] === BRACE)
            return here;
        const newline = bytes.indexOf(NEWLINE, here);
        if (newline < 0)
            return undefined;
        at = newline + 1;
    }
    return undefined;
}
function isBlank(byte) {
    return byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === NEWLINE;
}
/** Offset after the JSON value that starts at `start`; undefined when the bytes end before it does. */
function valueEnd(bytes, start) {
    let depth = 0;
    let at = start;
    while (at < bytes.length) {
        const byte = bytes[at];
        if (byte === QUOTE) {
            const end = stringEnd(bytes, at);
            if (end === undefined)
                return undefined;
            at = end;
            if (depth === 0)
                return at;
            continue;
        }
        // `[` and `{`, `]` and `}` differ from one another in one bit that does not matter here.
        if (byte === 0x7b || byte === 0x5b)
            depth += 1;
        else if (byte === 0x7d || byte === 0x5d) {
            depth -= 1;
            if (depth === 0)
                return at + 1;
            if (depth < 0)
                return at;
        }
        else if (depth === 0 && (byte === 0x2c || isBlank(byte)))
            return at;
        at += 1;
    }
    return undefined;
}
/** Offset after the string that starts at `start`. */
function stringEnd(bytes, start) {
    for (let at = start + 1; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE)
            return at + 1;
        if (byte === BACKSLASH)
            at += 1;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-window.js

/** A plan that is in memory as a whole. */
function windowOver(whole) {
    const bytes = Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength);
    return { bytes, from: 0, more: () => false, back: () => undefined };
}
const WINDOW = 1024 * 1024;
/** The same memory for one part of a file after the other: untouched memory costs more than reading does. */
function windowInto(file, smallest = WINDOW) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let hashed = 0;
    let memory = Buffer.allocUnsafeSlow(smallest);
    const window = { bytes: memory.subarray(0, 0), from: 0, more, back, sha256: () => hash.digest('hex') };
    fill();
    return window;
    /** Reads on behind what is in memory. */
    function fill() {
        const filled = window.bytes.length;
        const read = file.read(memory.subarray(filled), window.from + filled);
        window.bytes = memory.subarray(0, filled + read);
        const end = window.from + window.bytes.length;
        if (end > hashed)
            hash.update(window.bytes.subarray(hashed - window.from));
        hashed = Math.max(hashed, end);
        return read > 0;
    }
    function more(keep) {
        const kept = window.bytes.subarray(keep - window.from);
        const isFull = kept.length > memory.length / 2;
        const into = isFull ? Buffer.allocUnsafeSlow(memory.length * 2) : memory;
        into.set(kept);
        memory = into;
        window.bytes = memory.subarray(0, kept.length);
        window.from = keep;
        return fill();
    }
    function back(to) {
        window.bytes = memory.subarray(0, 0);
        window.from = to;
        fill();
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-lookalikes.js


const SHOW = 'Write the plan with `terraform plan -out=tfplan` and `terraform show -json tfplan > plan.json`.';
/** Throws when a JSON document is something else than a plan, and says what it is. */
function refuseOtherDocument(document, where) {
    const refuse = (what, fix = SHOW) => {
        throw new errors/* InputError */.d({ what, where, fix });
    };
    if (!isRecord(document))
        return refuse('This JSON is not a Terraform plan: it is no object.');
    const has = (name) => Object.hasOwn(document, name);
    if (has('@level') || has('@message'))
        return refuse('This is the log that `terraform plan -json` streams, not the plan itself.');
    if (has('resource_changes') || has('planned_values') || has('resource_drift'))
        return;
    if (has('encrypted_data'))
        return refuse('This plan is encrypted by OpenTofu.', 'Write it with `tofu show -json tfplan > plan.json` in the root where its encryption is configured.');
    if (has('values'))
        return refuse('This is a state, not a plan: `terraform show -json` without a plan file shows the state.');
    if (has('serial') && has('lineage'))
        return refuse('This is a state file, not a plan.');
    if (isTemplate(document))
        return refuse('This is a CloudFormation template, not a Terraform plan.', 'Give it as `template`, or its change set as `change-set-json`.');
    if (has('Changes') && (has('ChangeSetName') || has('ChangeSetId') || has('StackName')))
        return refuse('This is a CloudFormation change set, not a Terraform plan.', 'Give it as `change-set-json`.');
    if (has('format_version') && (has('configuration') || has('prior_state') || has('errored')))
        return;
    return refuse('This JSON is not a Terraform plan: it has neither `resource_changes` nor `planned_values`.');
}
function isTemplate(document) {
    if (field(document, 'AWSTemplateFormatVersion') !== undefined)
        return true;
    return plan_json_membersOf(field(document, 'Resources')).some(([, resource]) => plan_json_textOf(field(resource, 'Type'))?.includes('::') === true);
}
/** Says what a text is that is no JSON document, if it can be told. */
function otherText(start, where) {
    // oxlint-disable-next-line no-control-regex -- terminal colours
    const text = start.replace(/\u{1b}\[[0-9;]*m/gu, '');
    const error = (what, fix = SHOW) => new errors/* InputError */.d({ what, where, fix });
    if (text.trim() === '')
        return error('The file is empty.');
    if (/^\s*AWSTemplateFormatVersion\s*:/m.test(text) || /^Resources\s*:/m.test(text))
        return error('This is a CloudFormation template, not a Terraform plan.', 'Give it as `template`, or its change set as `change-set-json`.');
    if (/(Terraform|OpenTofu) (will perform|used the selected)|^Plan: \d+ to |^No changes\.|^ {2}# .+ (will|must) be /m.test(text))
        return error('This is the human-readable output of a plan, not JSON.');
    if (/^\s*(resource|module|variable|terraform|provider|locals|data)\b[^\n]*\{/m.test(text))
        return error('This is Terraform source, not a plan.');
    if (/^\s*(│\s*)?Error: /m.test(text))
        return error('This is an error message of Terraform, not a plan.', 'Mend the error and plan again.');
    return undefined;
}
function noJson(where) {
    return new errors/* InputError */.d({ what: 'This is not a Terraform plan: there is no JSON in it.', where, fix: SHOW });
}
function severalDocuments(where) {
    return new errors/* InputError */.d({
        what: 'The file holds several JSON documents.',
        where,
        fix: 'Give each plan a file of its own and list them all: `terragrunt run-all` and appending with `>>` mix them.',
    });
}
function damagedJson(where, how) {
    return new errors/* InputError */.d({
        what: `The JSON ${how}.`,
        where,
        fix: 'Write it again with `terraform show -json tfplan > plan.json`: the command may have failed or been interrupted.',
    });
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-stream.js





const LARGEST_ELEMENT = 64 * 1024 * 1024;
const LARGEST_PART = 256 * 1024 * 1024;
const DEEPEST_PART = 32;
const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACE = 0x7d;
const CLOSE_BRACKET = 0x5d;
const plan_stream_QUOTE = 0x22;
const COLON = 0x3a;
const COMMA = 0x2c;
/** The same as `readLargePlan` for a plan that is in memory, with whatever is around it. */
function readPlanByParts(bytes, where) {
    const start = documentStart(bytes);
    if (start === undefined)
        throw noJson(where);
    return readDocument(windowOver(bytes), start, where);
}
/**
 * Reads a plan too large for one string: every element of its long lists is parsed on its own, and what the plan repeats
 * (`planned_values`, the state of changed resources, the far side of a no-op) is not kept. The file begins with its `{`.
 */
function readLargePlan(file, where, smallestWindow) {
    try {
        const window = windowInto(file, smallestWindow);
        return { ...readDocument(window, 0, where), sha256: window.sha256() };
    }
    finally {
        file.close();
    }
}
function readDocument(window, start, where) {
    const lead = window.bytes.subarray(0, start);
    const walk = { window, where, changed: new Set(), changes: false, planned: undefined };
    const { value, end } = objectAt(walk, start, (name, at) => topLevel(walk, name, at));
    while (window.more(end))
        continue;
    const rest = window.bytes.subarray(end - window.from);
    if (documentStart(rest) !== undefined) {
        refuseOtherDocument(value, where);
        throw severalDocuments(where);
    }
    const notices = noiseNotices(lead, rest, where);
    if (walk.changes || walk.planned === undefined || !isRecord(value))
        return { document: value, notices: [...notices] };
    window.back(walk.planned);
    const { value: planned } = stateAt(walk, walk.planned, { depth: 0, keep: notChanged });
    return { document: { ...value, planned_values: planned }, notices: [...notices] };
}
function topLevel(walk, name, start) {
    if (name === 'planned_values') {
        walk.planned = start;
        return { value: {}, end: stateAt(walk, start, { depth: 0, keep: () => undefined }).end };
    }
    const isList = byteAt(walk, start) === OPEN_BRACKET;
    if (name === 'resource_changes' && isList) {
        walk.changes = true;
        return elementsAt(walk, start, (at, end) => lighter(plan_stream_parsedAt(walk, at, end), walk));
    }
    if (name === 'resource_drift' && isList)
        return elementsAt(walk, start, (at, end) => plan_stream_parsedAt(walk, at, end));
    return name === 'prior_state' ? stateAt(walk, start, { depth: 0, keep: notChanged }) : wholeAt(walk, start);
}
/** A no-op has the same values on both sides. */
function lighter(element, walk) {
    const address = plan_json_textOf(field(element, 'address'));
    if (address !== undefined)
        walk.changed.add(address);
    const change = field(element, 'change');
    const actions = field(change, 'actions');
    if (!isRecord(element) || !isRecord(change) || !Array.isArray(actions))
        return element;
    if (actions.length !== 1 || actions[0] !== 'no-op')
        return element;
    return { ...element, change: { ...change, before: change['after'] } };
}
/** What the changes already describe need not be kept. */
function notChanged(walk, start, end) {
    return walk.changed.has(leadingAddress(walk, start) ?? '') ? undefined : plan_stream_parsedAt(walk, start, end);
}
/** A state with the resources that are to be kept. */
function stateAt(walk, start, state) {
    const { depth, keep } = state;
    if (depth > DEEPEST_PART || byteAt(walk, start) !== OPEN_BRACE)
        return wholeAt(walk, start);
    const deeper = { depth: depth + 1, keep };
    return objectAt(walk, start, (name, at) => {
        const isList = byteAt(walk, at) === OPEN_BRACKET;
        if (name === 'resources' && isList)
            return elementsAt(walk, at, (from, end) => keep(walk, from, end));
        if (name === 'child_modules' && isList)
            return plan_stream_listAt(walk, at, (each) => stateAt(walk, each, deeper));
        return name === 'values' || name === 'root_module' ? stateAt(walk, at, deeper) : wholeAt(walk, at);
    });
}
const ADDRESS = '"address"';
/** The address of a resource that begins with it, as Terraform writes them, without parsing the rest. */
function leadingAddress(walk, start) {
    const { window } = walk;
    const name = next(walk, start + 1);
    const inMemory = name - window.from;
    if (window.bytes.toString('latin1', inMemory, inMemory + ADDRESS.length) !== ADDRESS)
        return undefined;
    const colon = next(walk, name + ADDRESS.length);
    const at = next(walk, colon + 1);
    if (byteAt(walk, colon) !== COLON || byteAt(walk, at) !== plan_stream_QUOTE)
        return undefined;
    return plan_json_textOf(plan_stream_parsedAt(walk, at, endOf(walk, at)));
}
function elementsAt(walk, start, keep) {
    const { value, end } = plan_stream_listAt(walk, start, (at) => {
        const elementEnd = endOf(walk, at);
        if (elementEnd - at > LARGEST_ELEMENT)
            throw new errors/* InputError */.d({
                what: `One resource takes more than ${LARGEST_ELEMENT / 1024 / 1024} MB of the plan.`,
                where: walk.where,
                fix: 'Look for a file or template that is embedded in an attribute, and move it out of the configuration.',
            });
        return { value: keep(at, elementEnd), end: elementEnd };
    });
    return { value: value.filter((element) => element !== undefined), end };
}
function wholeAt(walk, start) {
    const end = endOf(walk, start);
    return { value: plan_stream_parsedAt(walk, start, end), end };
}
/** What lies in memory from `start` to `end`. */
function plan_stream_parsedAt(walk, start, end) {
    const { bytes, from } = walk.window;
    try {
        const value = JSON.parse(bytes.toString('utf8', start - from, end - from));
        return value;
    }
    catch {
        throw damaged(walk, start);
    }
}
function damaged({ window, where }, at) {
    const end = window.from + window.bytes.length;
    return damagedJson(where, at >= end ? `ends in the middle, after ${end} bytes` : `is damaged near byte ${at}`);
}
/** Offset after the value at `start`, which then lies in memory as a whole. */
function endOf(walk, start) {
    const { window, where } = walk;
    for (;;) {
        const end = valueEnd(window.bytes, start - window.from);
        if (end !== undefined && window.from + end > start)
            return window.from + end;
        if (end !== undefined)
            throw damaged(walk, start);
        if (window.from + window.bytes.length - start > LARGEST_PART)
            throw new errors/* InputError */.d({
                what: `One part of the plan takes more than ${LARGEST_PART / 1024 / 1024} MB.`,
                where,
                fix: 'Split the configuration into several states.',
            });
        if (!window.more(start))
            throw damaged(walk, window.from + window.bytes.length);
    }
}
/** Members of the object at `start`, each read by `read`. */
function objectAt(walk, start, read) {
    const members = [];
    let at = next(walk, start + 1);
    while (byteAt(walk, at) === plan_stream_QUOTE) {
        const nameEnd = endOf(walk, at);
        const name = plan_json_textOf(plan_stream_parsedAt(walk, at, nameEnd)) ?? '';
        const colon = next(walk, nameEnd);
        if (byteAt(walk, colon) !== COLON)
            throw damaged(walk, colon);
        const { value, end } = read(name, next(walk, colon + 1));
        members.push([name, value]);
        at = next(walk, end);
        if (byteAt(walk, at) === COMMA)
            at = next(walk, at + 1);
    }
    if (byteAt(walk, at) !== CLOSE_BRACE)
        throw damaged(walk, at);
    return { value: Object.fromEntries(members), end: at + 1 };
}
function plan_stream_listAt(walk, start, read) {
    const items = [];
    let at = next(walk, start + 1);
    for (let byte = byteAt(walk, at); byte !== CLOSE_BRACKET; byte = byteAt(walk, at)) {
        if (byte === undefined)
            throw damaged(walk, at);
        const { value, end } = read(at);
        items.push(value);
        at = next(walk, end);
        const after = byteAt(walk, at);
        if (after === COMMA)
            at = next(walk, at + 1);
        else if (after !== undefined && after !== CLOSE_BRACKET)
            throw damaged(walk, at);
    }
    return { value: items, end: at + 1 };
}
/** The byte at an offset that was not passed yet; undefined after the end. */
function byteAt({ window }, at) {
    const byte = window.bytes[at - window.from];
    if (byte !== undefined || !window.more(at))
        return byte;
    return window.bytes[at - window.from];
}
/** Offset of the next byte that is no blank. */
function next(walk, from) {
    for (let at = from;; at += 1) {
        const byte = byteAt(walk, at);
        if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09)
            return at;
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/plan-file.js






// Whole-file parsing needs several times the file's size in memory, which the collector then has to look after.
const LARGE_FILE = 4 * 1024 * 1024;
/** Parses the plan JSON in a file; `bytes` is undefined when the file does not exist. Anything else than a plan is an InputError that says what it is. */
function parsePlanFile(bytes, where, options = {}) {
    if (bytes !== undefined && !(bytes instanceof Uint8Array)) {
        const { document, notices, sha256 } = readLargePlan(bytes, where);
        return { plan: checked(document, where, notices), notices, sha256 };
    }
    if (bytes === undefined)
        throw new errors/* InputError */.d({
            what: 'There is no such file.',
            where,
            fix: 'Write the plan with `terraform show -json tfplan > plan.json` before this step.',
        });
    if (bytes[0] === 0x50 && bytes[1] === 0x4b)
        return { ...shown(where, options), sha256: sha256Of(bytes) };
    const text = utf8Bytes(bytes);
    if (text.length === 0)
        throw emptyFile(where);
    const { document, notices } = text.length > (options.largeFile ?? LARGE_FILE)
        ? readPlanByParts(text, where)
        : readSmallPlan(text, where);
    return { plan: checked(document, where, notices), notices, sha256: sha256Of(bytes) };
}
const sha256Of = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
function emptyFile(where) {
    return new errors/* InputError */.d({
        what: 'The file is empty.',
        where,
        fix: 'Write it with `terraform show -json tfplan > plan.json`, and look whether that command failed.',
    });
}
function shown(where, { showPlan, ...options }) {
    const json = showPlan?.(where);
    if (json !== undefined)
        return parsePlanFile(new TextEncoder().encode(json), where, options);
    throw new errors/* InputError */.d({
        what: 'This is a binary plan file, not JSON.',
        where,
        fix: showPlan === undefined
            ? 'Convert it with `terraform show -json tfplan > plan.json`, in the folder where the plan was made.'
            : '`terraform show -json` could not read it here. Convert it in the folder where the plan was made, after `terraform init`: `terraform show -json tfplan > plan.json`.',
    });
}
function readSmallPlan(bytes, where) {
    const decoder = new TextDecoder();
    const whole = plan_file_parsed(bytes);
    if (whole !== undefined)
        return { document: whole, notices: [] };
    const found = firstDocument(bytes, where);
    const other = () => otherText(decoder.decode(bytes.subarray(0, 65_536)), where);
    if (found === undefined)
        throw other() ?? noJson(where);
    if (found.bytes === undefined)
        throw other() ?? damagedJson(where, `ends in the middle, after ${bytes.length} bytes`);
    const document = plan_file_parsed(found.bytes);
    if (document === undefined)
        throw other() ?? damagedJson(where, 'is damaged');
    if (found.others) {
        refuseOtherDocument(document, where);
        throw severalDocuments(where);
    }
    return { document, notices: [...found.notices] };
}
function plan_file_parsed(bytes) {
    try {
        const document = JSON.parse(new TextDecoder().decode(bytes));
        return document;
    }
    catch {
        return undefined;
    }
}
/** Refuses documents that are no plan and plans of a format that is not known; notes what is missing. */
function checked(document, where, notices) {
    refuseOtherDocument(document, where);
    if (!isRecord(document))
        throw new Error('a document that is no object was let through');
    const version = field(document, 'format_version') ?? field(document, 'plan_format_version');
    if (version === undefined || version === null) {
        notices.push(`The document at ${where} has no \`format_version\`, so it was not written by \`terraform show -json\` as it is: it was read as far as possible.`);
        return document;
    }
    const [, major] = /^(\d{1,6})\.\d+/.exec(isScalar(version) ? String(version) : '') ?? [];
    if (major === undefined || Number(major) >= 2) {
        throw new errors/* InputError */.d({
            what: `The plan format ${JSON.stringify(version).slice(0, 40)} is not known; 0.1 to 1.x are.`,
            where,
            fix: 'Update Demarc, or write the plan with a Terraform or OpenTofu version it knows.',
        });
    }
    return document;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/module-tree.js

function instanceName({ path }) {
    return formatModulePath(path);
}
/** A file inside the tree, given a path that may climb; undefined when it leaves the tree. */
function module_tree_joinPath(folder, relative) {
    const steps = folder === '' ? [] : folder.split('/');
    for (const step of relative.replaceAll('\\', '/').split('/')) {
        if (step === '' || step === '.')
            continue;
        if (step === '..') {
            if (steps.pop() === undefined)
                return undefined;
        }
        else
            steps.push(step);
    }
    return steps.join('/');
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/modules.js




function scanSources(tree, shared) {
    const files = new Map();
    const gaps = [];
    return {
        gaps,
        scanned(path, read = scan) {
            const file = tree.target?.(path) ?? path;
            if (files.has(file))
                return files.get(file);
            if (shared !== undefined && file !== shared.except)
                return shared.sources.scanned(file, read);
            const text = tree.read(file);
            const scanned = text === undefined ? undefined : read(sourceText(file, text));
            files.set(file, scanned);
            if (scanned?.error !== undefined)
                gaps.push({ kind: 'file-refused', file, why: `line ${scanned.error.line}: ${scanned.error.why}` });
            return scanned;
        },
    };
}
/** Calls nested deeper than this are a cycle: a module that calls itself. */
const DEEPEST_CALL = 32;
/** The module at a folder with those it calls, read when asked for. */
function moduleTree(tree, root, sources) {
    const installed = installedModules(tree, root);
    const contents = new Map();
    const contentsOf = (folder) => {
        const known = contents.get(folder) ?? readContents(tree, folder, sources);
        contents.set(folder, known);
        return known;
    };
    const nodeAt = (path, folder) => {
        const children = new Map();
        const own = contentsOf(folder);
        const open = (name) => {
            const call = own.calls.get(name);
            const inner = call === undefined || path.length >= DEEPEST_CALL
                ? undefined
                : folderOf(call, folder, installed.get([...path, name].join('.')));
            return inner === undefined || !holdsModule(tree, inner) ? undefined : nodeAt([...path, name], inner);
        };
        return {
            path,
            contents: own,
            child(name) {
                if (!children.has(name))
                    children.set(name, open(name));
                return children.get(name);
            },
        };
    };
    return nodeAt([], root);
}
function folderOf(call, folder, installed) {
    const source = plainText(call.body.attributes.get('source'));
    const isLocal = source !== undefined && /^\.\.?(?:\/|$)/.test(source);
    return isLocal ? module_tree_joinPath(folder, source) : installed;
}
/** A text without any template in it. */
function plainText(attribute) {
    const slice = attribute?.value;
    if (slice === undefined)
        return undefined;
    return /^"([^"$%]*)"$/.exec(slice.source.text.slice(slice.start, slice.end))?.[1];
}
function holdsModule(tree, folder) {
    return tree.files(folder).some(isConfigurationFile);
}
/** Folders that `terraform init` filled, by the path of calls (`network.subnets`). */
function installedModules(tree, root) {
    const text = tree.read(module_tree_joinPath(root, '.terraform/modules/modules.json') ?? '');
    const folders = new Map();
    if (text === undefined)
        return folders;
    for (const { Key, Dir } of manifestEntries(text)) {
        const folder = typeof Dir === 'string' ? module_tree_joinPath(root, Dir) : undefined;
        if (typeof Key === 'string' && Key !== '' && folder !== undefined)
            folders.set(Key, folder);
    }
    return folders;
}
function manifestEntries(text) {
    try {
        const manifest = JSON.parse(text);
        if (typeof manifest !== 'object' || manifest === null || !('Modules' in manifest))
            return [];
        return Array.isArray(manifest.Modules)
            ? manifest.Modules.filter((entry) => typeof entry === 'object' && entry !== null)
            : [];
    }
    catch {
        return [];
    }
}
const modules_CONFIGURATION_FILE = /^(.*)\.(tf|tofu)(\.json)?$/;
function isConfigurationFile(name) {
    return modules_CONFIGURATION_FILE.test(name) && !name.startsWith('.');
}
function isOverride(name) {
    return /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/.test(name);
}
/** Reads a folder as Terraform does: all files as one, override files merged last, a `.tofu` file in place of its `.tf` namesake. */
function readContents(tree, folder, sources) {
    const names = tree.files(folder).filter(isConfigurationFile);
    const present = new Set(names);
    const used = names.filter((name) => !present.has(name.replace(/\.tf(\.json)?$/, '.tofu$1')) || /\.tofu(\.json)?$/.test(name));
    const blocksOf = (name) => {
        const file = module_tree_joinPath(folder, name) ?? name;
        return sources.scanned(file, name.endsWith('.json') ? scanJson : scan)?.body.blocks ?? [];
    };
    const contents = emptyContents(folder);
    for (const name of used.filter((each) => !isOverride(each)))
        for (const block of blocksOf(name))
            modules_declare(contents, block, false);
    for (const name of used.filter(isOverride))
        for (const block of blocksOf(name))
            modules_declare(contents, block, true);
    return contents;
}
function emptyContents(folder) {
    return {
        folder,
        locals: new Map(),
        variables: new Map(),
        outputs: new Map(),
        calls: new Map(),
        resources: new Map(),
        providers: new Map(),
    };
}
function modules_declare(contents, block, overriding) {
    const [first = '', second = ''] = block.labels;
    if (block.type === 'locals') {
        for (const [name, attribute] of block.body.attributes)
            if (overriding || !contents.locals.has(name))
                contents.locals.set(name, attribute);
        return;
    }
    const place = modules_placeOf(contents, block, [first, second]);
    if (place === undefined)
        return;
    const { blocks, name } = place;
    const before = blocks.get(name);
    if (before === undefined)
        blocks.set(name, block);
    else if (overriding)
        blocks.set(name, { ...before, body: overridden(before.body, block.body) });
}
function modules_placeOf(contents, { type, body }, [first, second]) {
    switch (type) {
        case 'variable':
            return { blocks: contents.variables, name: first };
        case 'output':
            return { blocks: contents.outputs, name: first };
        case 'module':
            return { blocks: contents.calls, name: first };
        case 'provider': {
            const alias = plainText(body.attributes.get('alias'));
            return { blocks: contents.providers, name: alias === undefined ? first : `${first}.${alias}` };
        }
        case 'resource':
            return { blocks: contents.resources, name: `${first}.${second}` };
        case 'data':
        case 'ephemeral':
            return { blocks: contents.resources, name: `${type}.${first}.${second}` };
        default:
            return undefined;
    }
}
/** Arguments replace one by one; nested blocks of a type replace all of that type, but `lifecycle` merges by argument. */
function overridden(before, override) {
    const replaced = new Set(override.blocks.map(producedType));
    const kept = before.blocks.filter((block) => !replaced.has(producedType(block)));
    const blocks = override.blocks.map((block) => {
        const original = block.type === 'lifecycle' ? before.blocks.find(({ type }) => type === 'lifecycle') : undefined;
        return original === undefined ? block : { ...original, body: overridden(original.body, block.body) };
    });
    return {
        attributes: new Map([...before.attributes, ...override.attributes]),
        blocks: [...kept, ...blocks],
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/syntax/expression.js
/** The templates in the strings of a JSON file's value. */
function unparsedIn(expression) {
    if (expression.kind === 'unparsed')
        return [expression.text];
    if (expression.kind === 'tuple')
        return expression.items.flatMap(unparsedIn);
    if (expression.kind !== 'object')
        return [];
    return expression.items.flatMap(({ key, value }) => [...unparsedIn(key), ...unparsedIn(value)]);
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/file-reads.js
/** Stands for any text, slashes included, in the path of a file that is read. */
const ANY = '\uE010';
const READS = /\b(file|filebase64|filemd5|filesha1|filesha256|filesha512|filebase64sha256|filebase64sha512|templatefile|fileset)\s*\(/g;
const LONGEST_ARGUMENT = 2_000;
const MOST_READS = 200;
/** What an expression reads from files. A path that is put together at run time is a pattern. */
function fileReadsIn(text) {
    if (!text.includes('file'))
        return [];
    const reads = [];
    for (const call of text.matchAll(READS)) {
        if (reads.length >= MOST_READS)
            return [...reads, { from: 'root', path: ANY }];
        const first = argumentAt(text, call.index + call[0].length);
        const path = file_reads_pathOf(first?.text ?? '');
        if (call[1] !== 'fileset' || first === undefined)
            reads.push(path);
        else {
            const names = file_reads_pathOf(argumentAt(text, first.end + 1)?.text ?? '').path;
            reads.push({ ...path, path: `${path.path}/${names.replaceAll(/[*?[{][^/]*/g, ANY)}` });
        }
    }
    return reads;
}
const file_reads_LITERAL = /"([^"\\$%\n]{1,300}\.(?:json|ya?ml|csv|tftpl|tpl|tmpl|txt|j2|hcl|toml|xml))"/gi;
/** Texts that look like the path of a data file, for those that are handed to a function elsewhere. */
function dataFilesIn(text) {
    return [...new Set([...text.matchAll(file_reads_LITERAL)].flatMap(([, path]) => path ?? []))];
}
const PLACE = /\$\{\s*path\.(module|root|cwd)\s*\}/;
/** A literal with its interpolations left open; what is no literal may be anything. */
function file_reads_pathOf(argument) {
    const written = argument.trim();
    const place = PLACE.exec(written)?.[1] ?? /\bpath\.(module|root|cwd)\b/.exec(written)?.[1];
    const from = place === 'module' ? 'module' : 'root';
    if (!written.startsWith('"') || argumentAt(written.slice(1), 0, '"')?.end !== written.length - 2)
        return { from, path: /^path\.\w+$/.test(written) ? '' : ANY };
    const inner = written.slice(1, -1).replace(PLACE, '');
    return { from, path: withoutInterpolations(inner) };
}
function withoutInterpolations(text) {
    const parts = [];
    let at = 0;
    for (;;) {
        const open = text.indexOf('${', at);
        if (open < 0)
            return [...parts, text.slice(at)].join('');
        const close = argumentAt(text, open + 2, '}')?.end ?? text.length;
        parts.push(text.slice(at, open), ANY);
        at = close + 1;
    }
}
const file_reads_CLOSING = new Map([
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
    ['"', '"'],
]);
/** Text from here to the end of the argument, or to `until`; undefined where it does not end soon. */
function argumentAt(text, from, until) {
    const stack = until === undefined ? [] : [until];
    for (let at = from; at < Math.min(text.length, from + LONGEST_ARGUMENT); at++) {
        const char = text.charAt(at);
        const top = stack.at(-1);
        if (top === '"' && char === '\\')
            at += 1;
        else if (top === '"' && char !== '"') {
            if (char === '$' && text.charAt(at + 1) === '{') {
                stack.push('}');
                at += 1;
            }
        }
        else if (char === top) {
            stack.pop();
            if (stack.length === 0 && until !== undefined)
                return { text: text.slice(from, at), end: at };
        }
        else if (stack.length === 0 && (char === ',' || char === ')'))
            return { text: text.slice(from, at), end: at };
        else if (file_reads_CLOSING.has(char))
            stack.push(file_reads_CLOSING.get(char) ?? '');
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/reach.js






/** Arguments that say nothing about the value of a declaration. */
const ASIDE = new Set(['depends_on', 'ignore_changes', 'replace_triggered_by', 'providers']);
const ASIDE_BLOCKS = new Set(['provisioner', 'connection', 'precondition', 'postcondition', 'validation']);
/** Arguments of a module call that decide what stands behind it, and how often. */
const OF_CALL = ['source', 'version', 'count', 'for_each', 'providers'];
const OF_BLOCK = ['count', 'for_each', 'provider'];
/** Resources that do nothing but hand on what they are given. */
const HANDS_ON = /^(?:terraform_data|null_resource|random_\w+|local_\w+|time_\w+)$/;
/** Walks from blocks along every reference, lexically and once each, through locals, variables, module arguments and outputs. */
function createWalk(visitor, surroundings) {
    return new ReferenceWalk(visitor, surroundings);
}
class ReferenceWalk {
    seen = new Set();
    pending = [];
    visitor;
    surroundings;
    constructor(visitor, surroundings) {
        this.visitor = visitor;
        this.surroundings = surroundings;
    }
    whole(chain, block) {
        this.block(chain, block);
        this.finish();
    }
    argument(chain, block, name) {
        this.part(chain, block.body, name);
        this.enclosingCalls(chain);
        this.finish();
    }
    existence(chain, { body }) {
        for (const name of OF_BLOCK)
            this.attribute(chain, body.attributes.get(name));
        this.enclosingCalls(chain);
        this.finish();
    }
    // A worklist, so that long chains of references cost no recursion.
    finish() {
        for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop())
            next();
    }
    once(chain, name, visit) {
        const key = `${chain.at(-1)?.path.join('.') ?? ''} ${name}`;
        if (this.seen.has(key))
            return;
        this.seen.add(key);
        this.pending.push(visit);
    }
    block(chain, block) {
        this.once(chain, `block ${block.at.file} ${block.at.line} ${block.labels.join('.')}`, () => {
            this.visitor.range(block.at);
            this.body(chain, block.body);
            this.enclosingCalls(chain);
        });
    }
    enclosingCalls(chain) {
        const outer = chain.slice(0, -1);
        const name = chain.at(-1)?.path.at(-1);
        const call = name === undefined ? undefined : outer.at(-1)?.contents.calls.get(name);
        if (call === undefined)
            return;
        this.once(outer, `call ${name}`, () => {
            this.visitor.range({ ...call.at, endLine: call.at.line });
            for (const argument of OF_CALL)
                this.attribute(outer, call.body.attributes.get(argument));
            this.enclosingCalls(outer);
        });
    }
    body(chain, { attributes, blocks }) {
        for (const [name, attribute] of attributes) {
            if (!ASIDE.has(name))
                this.slice(chain, attribute.value);
            if (name === 'replace_triggered_by')
                this.triggers(chain, attribute.value);
        }
        for (const { type, body } of blocks)
            if (!ASIDE_BLOCKS.has(type))
                this.body(chain, body);
    }
    /** Whatever changes in what triggers a replacement decides about the object itself. */
    triggers(chain, { source, start, end }) {
        const { resources } = chain.at(-1)?.contents ?? {};
        for (const [type = '', name = ''] of mentionsIn(source.text.slice(start, end))) {
            const block = resources?.get(`${type}.${name}`);
            if (block !== undefined)
                this.block(chain, block);
        }
    }
    part(chain, { attributes, blocks }, name) {
        const attribute = attributes.get(name);
        if (attribute !== undefined)
            this.attribute(chain, attribute);
        for (const block of blocks.filter((each) => producedType(each) === name))
            this.body(chain, block.body);
    }
    attribute(chain, attribute) {
        if (attribute === undefined)
            return;
        this.visitor.range(attribute.at);
        if (!ASIDE.has(attribute.name))
            this.slice(chain, attribute.value);
    }
    slice(chain, slice) {
        this.visitor.slice?.(slice);
        const whole = slice.source.text.slice(slice.start, slice.end);
        const texts = slice.expression === undefined ? [whole] : unparsedIn(slice.expression);
        for (const text of texts)
            this.text(chain, text);
    }
    text(chain, text) {
        for (const mention of mentionsIn(text))
            this.mention(chain, mention);
        this.files(chain.at(-1)?.contents.folder ?? '', text);
    }
    files(folder, text) {
        const { rootFolder, files } = this.surroundings;
        for (const read of fileReadsIn(text)) {
            const found = files.find(read, read.from === 'module' ? folder : rootFolder);
            if (found === undefined)
                this.visitor.countless?.();
            for (const file of found ?? [])
                this.file(file, read.path.includes(ANY));
        }
        for (const path of dataFilesIn(text))
            for (const base of new Set([folder, rootFolder])) {
                const file = module_tree_joinPath(base, path);
                if (file !== undefined && files.exists(file))
                    this.file(file, true);
            }
    }
    file(path, isGuessed) {
        const key = `file ${path}`;
        if (this.seen.has(key))
            return;
        this.seen.add(key);
        this.visitor.file(path, isGuessed);
    }
    mention(chain, [root = '', name = '', third]) {
        const node = chain.at(-1);
        if (node === undefined)
            return;
        const { contents } = node;
        switch (root) {
            case 'var':
                return this.once(chain, `var ${name}`, () => this.variable(chain, name));
            case 'local':
                return this.once(chain, `local ${name}`, () => this.attribute(chain, contents.locals.get(name)));
            case 'module':
                return this.outputs(chain, name, third);
            case 'data':
                return this.object(chain, contents.resources.get(`data.${name}.${third ?? ''}`), undefined);
            default:
                return this.object(chain, contents.resources.get(`${root}.${name}`), third);
        }
    }
    /** A policy document is text that its reader declares; any other block is a declaration of its own. */
    object(chain, block, attribute) {
        if (block === undefined)
            return;
        const { extent } = this.visitor;
        const [type = ''] = block.labels;
        const isDocument = block.type === 'data' && type === 'aws_iam_policy_document';
        if (isDocument || extent === 'resources')
            this.block(chain, block);
        if (extent !== 'values' || isDocument)
            return;
        if (block.type === 'data' || HANDS_ON.test(type))
            this.block(chain, block);
        else if (attribute !== undefined && !isIdentity(type, attribute))
            this.once(chain, `part ${type}.${block.labels[1] ?? ''}.${attribute}`, () => this.part(chain, block.body, attribute));
    }
    variable(chain, name) {
        const node = chain.at(-1);
        const block = node?.contents.variables.get(name);
        const call = node?.path.at(-1);
        const outer = chain.slice(0, -1);
        const argument = call === undefined ? undefined : outer.at(-1)?.contents.calls.get(call)?.body.attributes.get(name);
        if (argument !== undefined)
            this.attribute(outer, argument);
        if (argument === undefined || block?.body.attributes.has('nullable') === true)
            this.attribute(chain, block?.body.attributes.get('default'));
        for (const kind of ['type', 'sensitive', 'nullable'])
            this.attribute(chain, block?.body.attributes.get(kind));
        if (call !== undefined)
            return;
        const { automatic, named } = this.surroundings.entries(name);
        for (const entry of [...automatic, ...named])
            this.attribute(chain, entry);
    }
    outputs(chain, call, output) {
        const child = chain.at(-1)?.child(call);
        if (child === undefined)
            return this.callItself(chain, call);
        const inner = [...chain, child];
        const names = output === undefined ? [...child.contents.outputs.keys()] : [output];
        for (const name of names)
            this.once(inner, `output ${name}`, () => {
                const block = child.contents.outputs.get(name);
                this.attribute(inner, block?.body.attributes.get('value'));
                this.enclosingCalls(inner);
            });
    }
    /** A module whose source is not at hand: any of its arguments may feed its outputs. */
    callItself(chain, call) {
        const block = chain.at(-1)?.contents.calls.get(call);
        if (block !== undefined)
            this.once(chain, `whole call ${call}`, () => {
                this.visitor.range(block.at);
                this.body(chain, block.body);
            });
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/basis.js



/**
 * Everything in the source that decides a part of a declaration, comments and layout left out: two sides with the same text
 * give it the same value, as far as the source decides it.
 */
function basisOf({ chain, block }, part, { tree, surroundings }) {
    const basis = [part === 'whole' ? bodyText(block.body) : partText(block.body, part)];
    const slice = (each) => void basis.push(sliceText(each));
    const file = (path, isGuessed) => {
        // The name of a file may say something, its folder goes with the configuration.
        if (isGuessed)
            basis.push(path.slice(path.lastIndexOf('/') + 1));
        basis.push(tree.read(path) ?? '');
    };
    const countless = () => void basis.push(`${(untold += 1)}`);
    const walk = createWalk({ extent: 'values', range: () => undefined, slice, file, countless }, surroundings);
    into(walk, { chain, block }, part);
    return basis.join('\n');
}
/** What cannot be told equals nothing, not even itself. */
let untold = 0;
function into(walk, { chain, block }, part) {
    if (part === 'whole')
        walk.whole(chain, block);
    else if (part === 'existence')
        walk.existence(chain, block);
    else {
        walk.argument(chain, block, part.argument);
        // Which instance it is decides the value.
        if (/\b(?:each|count)\b/.test(partText(block.body, part)))
            walk.existence(chain, block);
    }
}
/** Names of the arguments and nested blocks that a block writes. */
function basis_argumentsOf({ body }) {
    return [...new Set([...body.attributes.keys(), ...body.blocks.map(producedType)])];
}
function partText({ attributes, blocks }, part) {
    if (part === 'existence')
        return '';
    const name = part.argument;
    const attribute = attributes.get(name);
    return [
        attribute === undefined ? '' : `${name}=${sliceText(attribute.value)}`,
        ...blocks
            .filter((block) => producedType(block) === name)
            .map((block) => `${block.type}{${bodyText(block.body)}}`),
    ].join('\n');
}
/** The order of arguments means nothing; that of blocks may. */
function bodyText({ attributes, blocks }) {
    const own = [...attributes.values()].map(({ name, value }) => `${name}=${sliceText(value)}`);
    return [
        ...own.toSorted(),
        ...blocks.map(({ type, labels, body }) => `${type} ${labels.join(' ')}{${bodyText(body)}}`),
    ].join('\n');
}
const texts = new WeakMap();
function sliceText(slice) {
    const known = texts.get(slice);
    if (known !== undefined)
        return known;
    const text = significantText(slice.source.text.slice(slice.start, slice.end));
    texts.set(slice, text);
    return text;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/functions-sets.js




/** Applies a function that needs a list; an unknown one gives an unknown result. */
const overList = (apply) => (args, site) => {
    const [first, ...rest] = args;
    if (first?.kind === 'list')
        return apply(first, rest, site);
    return unknownFrom(args, site);
};
/** A list of all members; unknown arguments leave it open. */
function gathered(args, trail) {
    const lists = args.filter((arg) => arg.kind === 'list');
    const open = args.flatMap((arg) => arg.kind === 'unknown' ? [arg] : arg.kind === 'list' && arg.open !== undefined ? [arg.open] : []);
    const rest = open.length === 0 ? undefined : unknownFrom(open, { trail });
    return terms_list(lists.flatMap((each) => each.items), trail, rest);
}
/** Members once each, in order of first appearance; a member that is not known stays. */
function functions_sets_distinct(term) {
    const scalars = new Set();
    const others = [];
    const items = term.items.filter((item) => {
        if (item.kind === 'known') {
            if (scalars.has(item.value))
                return false;
            scalars.add(item.value);
            return true;
        }
        if (others.length < 200 && others.some((other) => scalars_sameValue(other, item) === true))
            return false;
        others.push(item);
        return true;
    });
    return { ...term, items };
}
/** Gives members of mixed scalar types one type, as a list or set must have: text if any is text. */
function alike(term) {
    const types = new Set(term.items.flatMap((item) => (item.kind === 'known' ? [typeof item.value] : [])));
    if (types.size < 2 || !types.has('string'))
        return term;
    return {
        ...term,
        items: term.items.map((item) => (item.kind === 'known' ? convertKnown(item, 'string') : item)),
    };
}
/** A set: each member once, text in order. */
function asSet(term) {
    const { items, ...rest } = functions_sets_distinct(alike(term));
    const ordered = items.every((item) => item.kind === 'known') ? items.toSorted(byValue) : items;
    return noted({ ...rest, items: ordered }, { set: true });
}
function byValue(left, right) {
    if (left.kind !== 'known' || right.kind !== 'known')
        return 0;
    if (typeof left.value === 'number' && typeof right.value === 'number')
        return left.value - right.value;
    const [a, b] = [scalars_textOf(left.value), scalars_textOf(right.value)];
    return a < b ? -1 : a > b ? 1 : 0;
}
/** The members of the first set that the others' members, told by their text, let through. */
function combined(sets, site, keep) {
    const [first, ...others] = sets.filter((set) => set.kind === 'list');
    if (first === undefined || others.length < sets.length - 1 || !sets.every(isFullyKnown))
        return unknownFrom(sets, site);
    const members = others.map(({ items }) => new Set(items.map(jsonText)));
    return asSet({ ...first, items: first.items.filter((item) => keep(jsonText(item), members)) });
}
const MOST_PRODUCTS = 5_000;
function product(args, site) {
    const lists = args.filter((arg) => arg.kind === 'list');
    const size = lists.reduce((count, each) => count * each.items.length, 1);
    if (lists.length < args.length || lists.some((each) => each.open !== undefined))
        return unknownFrom(args, site);
    if (size > MOST_PRODUCTS)
        return (0,model_value/* unknown */.L5)('not-evaluated', site);
    const rows = lists.reduce((all, each) => all.flatMap((row) => each.items.map((item) => [...row, item])), [[]]);
    return terms_list(rows.map((row) => terms_list(row, site.trail)), site.trail);
}
/** Functions of sets, by name. */
const SET_FUNCTIONS = new Map([
    ['distinct', overList((term) => functions_sets_distinct(term))],
    ['toset', overList((term) => asSet(term))],
    ['setunion', (args, site) => asSet(gathered(args, site.trail))],
    [
        'setintersection',
        (args, site) => combined(args, site, (item, others) => others.every((other) => other.has(item))),
    ],
    [
        'setsubtract',
        (args, site) => combined(args, site, (item, others) => !others.some((other) => other.has(item))),
    ],
    ['setproduct', product],
]);

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/operators.js





/** Follows one step into a term; an attribute of an unknown object stays unknown and says which attribute it is. */
function access(term, step, evaluator) {
    switch (term.kind) {
        case 'absent':
            return failure({});
        case 'known':
            return failure({ trail: term.trail });
        case 'list':
            return inList(term, step, evaluator);
        case 'map': {
            const { open } = term;
            return term.entries.get(operators_nameOf(step)) ?? (open === undefined ? missing(step, term.trail) : { ...open });
        }
        case 'unknown':
            return inUnknown(term, step, evaluator);
        default:
            return (0,errors/* unreachable */.H)(term);
    }
}
function operators_nameOf(step) {
    return typeof step === 'object' ? step.key : String(step);
}
function operators_spelled(step) {
    return typeof step === 'string' ? `.${step}` : typeof step === 'number' ? `[${step}]` : formatKey(step.key);
}
function inList(term, step, evaluator) {
    const position = typeof step === 'number' ? step : convertScalar(operators_nameOf(step), 'number');
    if (typeof position === 'number')
        return term.items[position] ?? term.open ?? missing(step, term.trail);
    // Before 0.12 a name on a list of blocks meant its first member; JSON files still write single blocks this way.
    const [only] = term.items;
    if (only !== undefined && term.items.length === 1)
        return access(only, step, evaluator);
    return term.open ?? missing(step, term.trail);
}
function missing(step, trail) {
    return failure({ written: operators_spelled(step), trail });
}
/** An unknown that Terraform would have reported as an error. */
function failure(details) {
    return noted((0,model_value/* unknown */.L5)('malformed', details), { failed: true });
}
function inUnknown(term, step, evaluator) {
    const { handle, direct, failed } = noteOf(term);
    if (handle !== undefined) {
        if (typeof step === 'string')
            return evaluator.attribute(handle, step);
        if (handle.kind !== 'resource' || handle.single)
            return term;
        const key = typeof step === 'object' ? step.key : step;
        return evaluator.instance(handle, key);
    }
    const { parts: _parts, ...rest } = term;
    if (direct !== true)
        return failed === true ? noted(rest, { failed }) : rest;
    const refersTo = term.refersTo.map(({ to, attribute }, at) => ({
        to,
        attribute: at === 0 ? (attribute + operators_spelled(step)).replace(/^\./, '') : attribute,
    }));
    return noted({ ...rest, refersTo, written: undefined }, { direct });
}
/** Follows a computed key; an unknown key gives an unknown that refers to all it may mean. */
function indexed(source, key, evaluator) {
    if (key.kind === 'known' && typeof key.value !== 'boolean')
        return access(source, typeof key.value === 'string' ? { key: key.value } : key.value, evaluator);
    if (source.kind === 'unknown')
        return source;
    if ((source.kind !== 'list' && source.kind !== 'map') || key.kind !== 'unknown')
        return failure({});
    const handle = commonHandle(source.kind === 'list' ? source.items : [...source.entries.values()]);
    const result = unknownFrom([key, source], {});
    return handle === undefined ? result : noted(result, { handle });
}
/** One handle for any of several instances of the same block. */
function commonHandle(terms) {
    const [first] = terms;
    const handle = first === undefined ? undefined : noteOf(first).handle;
    if (handle?.kind !== 'resource')
        return undefined;
    if (terms.some((term) => noteOf(term).handle?.kind !== 'resource'))
        return undefined;
    return { ...handle, address: { ...handle.address, key: undefined }, single: false };
}
/** Logic is three-valued, arithmetic and comparison need both sides. */
function binary(operator, [left, right], where) {
    if (operator === '&&' || operator === '||')
        return logic(operator, [left, right], where);
    if (operator === '==' || operator === '!=') {
        const same = scalars_sameValue(left, right);
        if (same === undefined)
            return unknownFrom([left, right], where);
        return operators_marked((0,model_value/* known */.eO)(same === (operator === '=='), where.trail), [left, right]);
    }
    const a = operand(left, 'number');
    const b = operand(right, 'number');
    if (typeof a !== 'number' || typeof b !== 'number')
        return unknownFrom([left, right], where);
    const result = calculate(operator, a, b);
    if (result === undefined || (typeof result === 'number' && !Number.isFinite(result)))
        return failure(where);
    return operators_marked((0,model_value/* known */.eO)(result, where.trail), [left, right]);
}
function logic(operator, terms, where) {
    const answers = terms.map((term) => operand(term, 'bool'));
    const deciding = operator === '||';
    const settled = answers.indexOf(deciding);
    if (settled !== -1)
        return operators_marked((0,model_value/* known */.eO)(deciding, where.trail), terms);
    if (answers.includes(undefined))
        return unknownFrom(terms, where);
    return operators_marked((0,model_value/* known */.eO)(!deciding, where.trail), terms);
}
function operand(term, type) {
    return term.kind === 'known' ? convertScalar(term.value, type) : undefined;
}
function calculate(operator, a, b) {
    switch (operator) {
        case '+':
            return a + b;
        case '-':
            return a - b;
        case '*':
            return a * b;
        case '/':
            return b === 0 ? undefined : a / b;
        case '%':
            return b === 0 ? undefined : a % b;
        case '<':
            return a < b;
        case '<=':
            return a <= b;
        case '>':
            return a > b;
        case '>=':
            return a >= b;
        case '==':
        case '!=':
        case '&&':
        case '||':
            return undefined;
        default:
            return (0,errors/* unreachable */.H)(operator);
    }
}
function unary(operator, term, where) {
    const value = operand(term, operator === '-' ? 'number' : 'bool');
    if (typeof value === 'number')
        return operators_marked((0,model_value/* known */.eO)(-value, where.trail), [term]);
    if (typeof value === 'boolean')
        return operators_marked((0,model_value/* known */.eO)(!value, where.trail), [term]);
    return unknownFrom([term], where);
}
function operators_marked(term, sources) {
    return sources.some(terms_isSensitive) ? { ...term, sensitive: true } : term;
}
/** What a condition with an open outcome gives: what both branches agree on, else an unknown that knows both. */
function eitherOf(condition, branches, where) {
    if (scalars_sameValue(...branches) === true)
        return branches[0];
    const refersTo = referencesIn([...branches, condition]);
    return (0,model_value/* unknown */.L5)(condition.reason, { ...where, refersTo, sensitive: condition.sensitive });
}
/** Gives each branch the type of the other, where Terraform would: a number beside text becomes text. */
function unified(term, other) {
    if (term.kind !== 'known' || other.kind !== 'known' || typeof term.value === typeof other.value)
        return term;
    return typeof other.value === 'string' ? { ...term, value: String(term.value) } : term;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/functions-collections.js





const overMap = (apply) => (args, site) => {
    const [first, ...rest] = args;
    if (first?.kind === 'map')
        return apply(first, rest, site);
    return unknownFrom(args, site);
};
function flattened(term, trail) {
    const items = term.items.flatMap((item) => item.kind === 'list' ? [flattened(item, trail)] : [item]);
    // A scalar that is not known may not be a list, but a whole object or list that is not known may hold any number of members.
    const parts = items.map((item) => (item.kind === 'list' ? item : terms_list([item], trail)));
    return gathered([...parts, ...(term.open === undefined ? [] : [term.open])], trail);
}
function functions_collections_merged(args, site) {
    const entries = new Map();
    const open = [];
    for (const arg of args) {
        if (arg.kind === 'absent')
            continue;
        const unseen = arg.kind === 'map' ? arg.open : arg;
        // What is not seen may replace every entry before it.
        if (unseen !== undefined) {
            open.push(unseen);
            for (const [key, value] of entries)
                entries.set(key, unknownFrom([unseen, value], site));
        }
        if (arg.kind === 'map')
            for (const [key, value] of arg.entries)
                entries.set(key, value);
    }
    return map(entries, site.trail, open.length === 0 ? undefined : unknownFrom(open, site));
}
function lookup(entries, [key, fallback], site) {
    if (key?.kind !== 'known')
        return unknownFrom([key ?? model_value/* absent */.Ge, entries], site);
    return entries.entries.get(scalars_textOf(key.value)) ?? entries.open ?? fallback ?? failure(site);
}
function lengthOf([term = model_value/* absent */.Ge], site) {
    if (term.kind === 'known')
        return typeof term.value === 'string' ? (0,model_value/* known */.eO)(Array.from(term.value).length, site.trail) : failure(site);
    if (term.kind !== 'list' && term.kind !== 'map')
        return unknownFrom([term], site);
    const size = term.kind === 'list' ? term.items.length : term.entries.size;
    const uncertain = term.open ?? (noteOf(term).set === true ? terms_firstUnknown(term) : undefined);
    return uncertain === undefined ? (0,model_value/* known */.eO)(size, site.trail) : unknownFrom([term], site);
}
function contains({ items, open }, [wanted = model_value/* absent */.Ge], site) {
    const answers = items.map((item) => scalars_sameValue(item, wanted));
    if (answers.includes(true))
        return (0,model_value/* known */.eO)(true, site.trail);
    const unsure = open !== undefined || answers.includes(undefined);
    return unsure ? unknownFrom([terms_list(items, undefined, open), wanted], site) : (0,model_value/* known */.eO)(false, site.trail);
}
function numberArgument(term) {
    const converted = term?.kind === 'known' ? convertKnown(term, 'number') : undefined;
    return converted?.kind === 'known' && typeof converted.value === 'number' ? converted.value : undefined;
}
function conversion(type) {
    return ([term = model_value/* absent */.Ge], site) => {
        if (term.kind !== 'known')
            return term.kind === 'list' || term.kind === 'map' ? failure(site) : term;
        return convertKnown(term, type);
    };
}
function zipped([keys, values], site) {
    if (keys?.kind !== 'list' ||
        values?.kind !== 'list' ||
        terms_firstUnknown(keys) !== undefined ||
        values.open !== undefined)
        return unknownFrom([keys ?? model_value/* absent */.Ge, values ?? model_value/* absent */.Ge], site);
    const entries = keys.items.map((key, at) => [key.kind === 'known' ? scalars_textOf(key.value) : '', values.items[at] ?? model_value/* absent */.Ge]);
    return map(new Map(entries), site.trail);
}
function allOrAny(deciding) {
    return overList(({ items, open }, _, site) => {
        const start = (0,model_value/* known */.eO)(!deciding, site.trail);
        const result = items.reduce((sum, item) => binary(deciding ? '||' : '&&', [sum, item], site), start);
        const settled = result.kind === 'known' && result.value === deciding;
        return open === undefined || settled ? result : unknownFrom([result, open], site);
    });
}
function firstPresent(args, site, isEmpty) {
    for (const arg of args) {
        if (arg.kind === 'unknown')
            return unknownFrom(args, site);
        if (!isEmpty(arg))
            return arg;
    }
    return failure(site);
}
/** Functions of lists and maps, by name; they keep what is known of a collection that is known in part. */
const COLLECTION_FUNCTIONS = new Map([
    ['concat', (args, { trail }) => gathered(args, trail)],
    ['flatten', overList((term, _, { trail }) => flattened(term, trail))],
    ['merge', functions_collections_merged],
    ['lookup', overMap(lookup)],
    ['length', lengthOf],
    ['contains', overList(contains)],
    ['tolist', overList((term) => ({ ...alike(term) }))],
    ['tomap', overMap((term) => term)],
    ['tostring', conversion('string')],
    ['tonumber', conversion('number')],
    ['tobool', conversion('bool')],
    [
        'keys',
        overMap((term, _, { trail }) => terms_list(sortedEntries(term).map(([key]) => (0,model_value/* known */.eO)(key, trail)), trail, term.open)),
    ],
    [
        'values',
        overMap((term, _, { trail }) => terms_list(sortedEntries(term).map(([, value]) => value), trail, term.open)),
    ],
    ['zipmap', zipped],
    ['reverse', overList((term) => ({ ...term, items: term.items.toReversed() }))],
    [
        'sort',
        overList((term, _, site) => terms_firstUnknown(term) === undefined
            ? { ...term, items: term.items.toSorted(byValue) }
            : unknownFrom([term], site)),
    ],
    [
        'compact',
        overList((term) => ({
            ...term,
            items: term.items.filter((item) => item.kind !== 'absent' && !(item.kind === 'known' && item.value === '')),
        })),
    ],
    [
        'slice',
        overList((term, [start, end], site) => {
            const [from, to] = [numberArgument(start), numberArgument(end)];
            if (from === undefined || to === undefined || term.open !== undefined)
                return unknownFrom([term, start ?? model_value/* absent */.Ge, end ?? model_value/* absent */.Ge], site);
            return from < 0 || to > term.items.length || from > to
                ? failure(site)
                : { ...term, items: term.items.slice(from, to) };
        }),
    ],
    [
        'element',
        overList((term, [position], site) => {
            const at = numberArgument(position);
            const { length } = term.items;
            if (at === undefined || term.open !== undefined)
                return unknownFrom([term, position ?? model_value/* absent */.Ge], site);
            return term.items[((at % length) + length) % length] ?? failure(site);
        }),
    ],
    [
        'index',
        overList((term, [wanted = model_value/* absent */.Ge], site) => {
            const answers = term.items.map((item) => scalars_sameValue(item, wanted));
            const at = answers.findIndex((answer) => answer !== false);
            if (at === -1)
                return term.open === undefined ? failure(site) : unknownFrom([term.open], site);
            return answers[at] === true ? (0,model_value/* known */.eO)(at, site.trail) : unknownFrom([term, wanted], site);
        }),
    ],
    [
        'coalesce',
        (args, site) => firstPresent(args, site, (term) => term.kind === 'absent' || (term.kind === 'known' && term.value === '')),
    ],
    [
        'coalescelist',
        (args, site) => firstPresent(args, site, (term) => term.kind === 'absent' ||
            (term.kind === 'list' && term.items.length === 0 && term.open === undefined)),
    ],
    [
        'one',
        overList((term, _, site) => {
            if (term.open !== undefined)
                return unknownFrom([term], site);
            return term.items.length > 1 ? failure(site) : (term.items[0] ?? model_value/* absent */.Ge);
        }),
    ],
    ['alltrue', allOrAny(false)],
    ['anytrue', allOrAny(true)],
    [
        'chunklist',
        overList((term, [size], site) => {
            const length = numberArgument(size);
            if (length === undefined || length < 1 || term.open !== undefined)
                return unknownFrom([term, size ?? model_value/* absent */.Ge], site);
            const count = Math.ceil(term.items.length / length);
            return terms_list(Array.from({ length: count }, (_, at) => terms_list(term.items.slice(at * length, (at + 1) * length), site.trail)), site.trail);
        }),
    ],
]);

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/functions-text.js





/** An argument as text, converted as Terraform would. */
function functions_text_asText(value) {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number')
        return numberText(value);
    if (typeof value === 'boolean')
        return String(value);
    throw new TypeError('text expected');
}
function asNumber(value) {
    const number = typeof value === 'string' || typeof value === 'number' ? convertScalar(value, 'number') : undefined;
    if (typeof number !== 'number')
        throw new TypeError('a number expected');
    return number;
}
function asList(value) {
    if (!Array.isArray(value))
        throw new TypeError('a list expected');
    return value;
}
const onText = (apply) => (text) => apply(functions_text_asText(text));
const onTexts = (apply) => (text, other) => apply(functions_text_asText(text), functions_text_asText(other));
const onNumber = (apply) => (number) => apply(asNumber(number));
const digest = (algorithm, encoding) => onText((text) => (0,external_node_crypto_.createHash)(algorithm).update(text).digest(encoding));
function trimmed(text, cutset) {
    const cut = new Set(cutset);
    const letters = Array.from(text);
    let [start, end] = [0, letters.length];
    while (start < end && cut.has(letters[start] ?? ''))
        start += 1;
    while (end > start && cut.has(letters[end - 1] ?? ''))
        end -= 1;
    return letters.slice(start, end).join('');
}
const MOST_REGEX_STEPS = 1e8;
/** RE2 syntax as JavaScript's. RE2 takes linear time and JavaScript does not: what could run away on this text is refused. */
function pattern(source, flags, text) {
    const repetitions = source.match(/(?<!\\)[+*{]/g)?.length ?? 0;
    if (source.length > 500 || /\)[+*{]/.test(source) || text.length ** (repetitions + 1) > MOST_REGEX_STEPS)
        throw new Error('a pattern that may run away');
    const leading = /^\(\?([ims]+)\)/.exec(source);
    const body = source
        .slice(leading?.[0].length ?? 0)
        .replaceAll('(?P<', '(?<')
        .replaceAll(String.raw `\z`, '$')
        .replaceAll(String.raw `\A`, '^');
    return new RegExp(body, `${flags}u${leading?.[1] ?? ''}`);
}
function orNull(text) {
    return text ?? null;
}
function captures(found) {
    if (found.groups !== undefined)
        return new Map(Object.entries(found.groups).map(([name, text]) => [name, orNull(text)]));
    return found.length === 1 ? found[0] : found.slice(1).map(orNull);
}
const replace = (text, search, replacement) => {
    const [source, wanted, by] = [functions_text_asText(text), functions_text_asText(search), functions_text_asText(replacement)];
    if (wanted.length < 2 || !wanted.startsWith('/') || !wanted.endsWith('/'))
        return source.replaceAll(wanted, () => by);
    const template = by.replace(/\$\{(\w+)\}|\$(\w+)/g, (_, braced, bare) => {
        const name = braced ?? bare ?? '';
        return /^\d+$/.test(name) ? `$${name}` : `$<${name}>`;
    });
    return source.replace(pattern(wanted.slice(1, -1), 'g', source), template);
};
const substr = (text, offset, length) => {
    const letters = Array.from(functions_text_asText(text));
    const [from, count] = [asNumber(offset), asNumber(length)];
    const start = from < 0 ? Math.max(0, letters.length + from) : from;
    return letters.slice(start, count < 0 ? undefined : start + count).join('');
};
const VERB = /%%|%([-+ 0#]*)(\d*)(?:\.(\d+))?([a-zA-Z])/g;
const format = (source, ...values) => {
    let next = 0;
    return functions_text_asText(source).replace(VERB, (whole, ...groups) => {
        const [flags = '', width = '', precision, verb = ''] = groups;
        if (whole === '%%')
            return '%';
        if (next >= values.length)
            throw new Error('too few values');
        const text = verbText(verb, values[next], precision === undefined ? undefined : Number(precision));
        next += 1;
        return padded(text, flags, Math.min(Number(width), 1_000));
    });
};
function verbText(verb, value, precision) {
    switch (verb) {
        case 's':
            return precision === undefined ? functions_text_asText(value) : Array.from(functions_text_asText(value)).slice(0, precision).join('');
        case 'v':
            return typeof value === 'object' ? jsonText(termFrom(value)) : functions_text_asText(value);
        case 'q':
            return JSON.stringify(functions_text_asText(value));
        case 't':
            if (typeof value !== 'boolean')
                throw new TypeError('a boolean expected');
            return String(value);
        case 'd':
            return numberText(Math.trunc(asNumber(value)));
        case 'f':
            return asNumber(value).toFixed(precision ?? 6);
        case 'x':
            return asNumber(value).toString(16);
        case 'X':
            return asNumber(value).toString(16).toUpperCase();
        case 'o':
            return asNumber(value).toString(8);
        case 'b':
            return asNumber(value).toString(2);
        default:
            throw new Error(`the verb ${verb} is not known here`);
    }
}
function padded(text, flags, width) {
    const signed = flags.includes('+') && /^\d/.test(text) ? `+${text}` : text;
    if (flags.includes('-'))
        return signed.padEnd(width);
    if (!flags.includes('0') || !/^[-+]?[\da-fA-F.]+$/.test(signed))
        return signed.padStart(width);
    const sign = /^[-+]/.exec(signed)?.[0] ?? '';
    return sign + signed.slice(sign.length).padStart(width - sign.length, '0');
}
/** Functions of text and numbers, by name. */
const TEXT_FUNCTIONS = new Map([
    ['lower', onText((text) => text.toLowerCase())],
    ['upper', onText((text) => text.toUpperCase())],
    ['title', onText((text) => text.replace(/(?<![\p{L}\p{N}_])\p{L}/gu, (letter) => letter.toUpperCase()))],
    ['trimspace', onText((text) => text.trim())],
    ['chomp', onText((text) => text.replace(/(?:\r?\n)+$/, ''))],
    ['strrev', onText((text) => Array.from(text).toReversed().join(''))],
    ['trim', onTexts(trimmed)],
    ['trimprefix', onTexts((text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text))],
    [
        'trimsuffix',
        onTexts((text, suffix) => suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text),
    ],
    ['startswith', onTexts((text, prefix) => text.startsWith(prefix))],
    ['endswith', onTexts((text, suffix) => text.endsWith(suffix))],
    ['strcontains', onTexts((text, part) => text.includes(part))],
    ['split', onTexts((separator, text) => (text === '' ? [''] : text.split(separator)))],
    [
        'indent',
        (spaces, text) => functions_text_asText(text).replaceAll('\n', `\n${' '.repeat(Math.min(asNumber(spaces), 40))}`),
    ],
    ['replace', replace],
    ['substr', substr],
    ['format', format],
    [
        'regex',
        onTexts((source, text) => {
            const found = text.match(pattern(source, '', text));
            if (found === null)
                throw new Error('no match');
            return captures(found);
        }),
    ],
    ['regexall', onTexts((source, text) => [...text.matchAll(pattern(source, 'g', text))].map(captures))],
    ['base64encode', onText((text) => Buffer.from(text).toString('base64'))],
    ['base64decode', onText((text) => Buffer.from(text, 'base64').toString('utf8'))],
    [
        'urlencode',
        onText((text) => encodeURIComponent(text)
            .replace(/[!'()*]/g, hexEscape)
            .replaceAll('%20', '+')),
    ],
    ['md5', digest('md5', 'hex')],
    ['sha1', digest('sha1', 'hex')],
    ['sha256', digest('sha256', 'hex')],
    ['sha512', digest('sha512', 'hex')],
    ['base64sha256', digest('sha256', 'base64')],
    ['basename', onText((text) => external_node_path_.posix.basename(text))],
    ['dirname', onText((text) => external_node_path_.posix.dirname(text))],
    ['abs', onNumber(Math.abs)],
    ['ceil', onNumber(Math.ceil)],
    ['floor', onNumber(Math.floor)],
    ['signum', onNumber(Math.sign)],
    ['pow', (base, exponent) => asNumber(base) ** asNumber(exponent)],
    ['max', (...numbers) => Math.max(...someNumbers(numbers))],
    ['min', (...numbers) => Math.min(...someNumbers(numbers))],
    ['sum', (numbers) => someNumbers(asList(numbers)).reduce((total, number) => total + number)],
    ['parseint', (text, base) => parsedInteger(functions_text_asText(text), asNumber(base))],
    ['range', (...bounds) => numbersBetween(bounds.map(asNumber))],
]);
function hexEscape(letter) {
    return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
function someNumbers(values) {
    if (values.length === 0)
        throw new Error('at least one number expected');
    return values.map(asNumber);
}
function parsedInteger(text, base) {
    const number = Number.parseInt(text, base);
    if (Number.isNaN(number) || !/^-?[0-9a-zA-Z]+$/.test(text))
        throw new Error('no number');
    return number;
}
function numbersBetween(bounds) {
    const [first = 0, second, third] = bounds;
    const [start, limit] = second === undefined ? [0, first] : [first, second];
    const step = third ?? (limit < start ? -1 : 1);
    const count = Math.ceil((limit - start) / step);
    // Terraform refuses ranges of more than 1,024 numbers.
    if (step === 0 || count > 1_024)
        throw new Error('too many numbers');
    return Array.from({ length: Math.max(0, count) }, (_, position) => start + position * step);
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/functions-network.js


function networkOf(text) {
    const [address, prefix] = ipaddr.parseCIDR(text);
    const bytes = address.toByteArray();
    const bits = bytes.length === 4 ? 32 : 128;
    const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    const hostBits = BigInt(bits - prefix);
    return { bits, base: (value >> hostBits) << hostBits, prefix };
}
function addressText(value, bits) {
    const bytes = Array.from({ length: bits / 8 }, (_, index) => Number((value >> BigInt(bits - 8 * (index + 1))) & 255n));
    const address = ipaddr.fromByteArray(bytes);
    return address.kind() === 'ipv6' && 'toRFC5952String' in address
        ? address.toRFC5952String()
        : address.toString();
}
function subnet({ bits, base, prefix }, newBits, number) {
    const length = prefix + newBits;
    if (length > bits || newBits < 0 || number < 0 || number >= 2 ** newBits)
        throw new Error('no such subnet');
    return `${addressText(base + (BigInt(number) << BigInt(bits - length)), bits)}/${length}`;
}
/** Subnets of given sizes, one after the other, each aligned to its own size. */
function consecutive(network, sizes) {
    let next = network.base;
    return sizes.map((newBits) => {
        const length = network.prefix + newBits;
        if (length > network.bits || newBits < 1)
            throw new Error('no such subnet');
        const size = 1n << BigInt(network.bits - length);
        const start = ((next + size - 1n) / size) * size;
        next = start + size;
        if (next > network.base + (1n << BigInt(network.bits - network.prefix)))
            throw new Error('no room');
        return `${addressText(start, network.bits)}/${length}`;
    });
}
/** Functions of address ranges, by name. */
const NETWORK_FUNCTIONS = new Map([
    [
        'cidrsubnet',
        (cidr, newBits, number) => subnet(networkOf(functions_text_asText(cidr)), asNumber(newBits), asNumber(number)),
    ],
    ['cidrsubnets', (cidr, ...sizes) => consecutive(networkOf(functions_text_asText(cidr)), sizes.map(asNumber))],
    [
        'cidrhost',
        (cidr, number) => {
            const { bits, base, prefix } = networkOf(functions_text_asText(cidr));
            const room = 1n << BigInt(bits - prefix);
            const host = BigInt(asNumber(number));
            if (host >= room || -host > room)
                throw new Error('no such host');
            return addressText(host < 0n ? base + room + host : base + host, bits);
        },
    ],
    [
        'cidrnetmask',
        (cidr) => {
            const { bits, prefix } = networkOf(functions_text_asText(cidr));
            const all = (1n << BigInt(bits)) - 1n;
            return addressText((all >> BigInt(bits - prefix)) << BigInt(bits - prefix), bits);
        },
    ],
]);

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/scope.js

function bind(scope, name, term) {
    return { ...scope, bindings: { name, term, next: scope.bindings } };
}
function scope_rangeOf(span, { file, line }) {
    return { file, line: line + span.line, endLine: line + span.endLine };
}
function writtenText(span, { text }) {
    const written = text.slice(span.start, Math.min(span.end, span.start + 400)).replace(/\s+/g, ' ');
    return written.length > 200 ? `${written.slice(0, 199)}…` : written;
}
/** What is left of an expression that is not evaluated. */
function scope_notEvaluated(span, place, details = { refersTo: [] }) {
    return (0,model_value/* unknown */.L5)('not-evaluated', {
        ...details,
        written: writtenText(span, place),
        trail: { at: scope_rangeOf(span, place) },
    });
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/text-pieces.js




/** Text that doubles from local to local would fill the memory; no policy is as long. */
const LONGEST_TEXT = 1_000_000;
const MOST_PIECES = 20_000;
/** Text of a template as it stands in the file. */
function textPiece({ text, line, multiline }, { place }) {
    const first = place.line + line;
    return {
        text,
        multiline,
        at: { file: place.file, line: first, endLine: first + (multiline ? lineBreaks(text) : 0) },
    };
}
function lineBreaks(text) {
    return text.split('\n').length - 1;
}
/** What a value contributes to a text: its own pieces, its text, or an unknown. */
function text_pieces_piecesOf(term, { span }, { place }) {
    if (term.kind === 'known') {
        const { pieces } = noteOf(term);
        const at = scope_rangeOf(span, place);
        if (pieces !== undefined && term.sensitive !== true)
            return pieces;
        const from = term.trail?.at === at ? term.trail.from : term.trail;
        return [{ text: scalars_textOf(term.value), at, multiline: false, from, sensitive: term.sensitive }];
    }
    if (term.kind === 'unknown')
        return noteOf(term).pieces ?? [{ ...term, written: term.written ?? writtenText(span, place) }];
    if (term.kind === 'absent')
        return [(0,model_value/* unknown */.L5)('malformed', { written: writtenText(span, place), trail: { at: scope_rangeOf(span, place) } })];
    // A document that is known in part stands here as text; a reader of the whole finds its tree again.
    const rest = unknownFrom([term], {
        written: writtenText(span, place),
        trail: { at: scope_rangeOf(span, place) },
    });
    return [noted(rest, { tree: term })];
}
/** Text put together from pieces: known when all are, else an unknown that keeps the known parts. */
function textFrom(pieces, { span }, { place }) {
    const trail = { at: scope_rangeOf(span, place), from: singleOrigin(pieces) };
    const unknowns = pieces.filter((piece) => 'kind' in piece);
    const sensitive = pieces.some((piece) => piece.sensitive === true) ? true : undefined;
    const length = pieces.reduce((sum, piece) => sum + ('text' in piece ? piece.text.length : 1), 0);
    if (length > LONGEST_TEXT || pieces.length > MOST_PIECES)
        return (0,model_value/* unknown */.L5)('not-evaluated', { written: writtenText(span, place), trail });
    const note = { pieces };
    if (unknowns.length === 0) {
        const value = pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
        return noted({ kind: 'known', value, trail, sensitive }, note);
    }
    const parts = pieces.map((piece) => ('kind' in piece ? piece : piece.text));
    const details = {
        written: writtenText(span, place),
        refersTo: referencesIn(unknowns),
        parts,
        trail,
        sensitive,
    };
    return noted((0,model_value/* unknown */.L5)(unknowns[0]?.reason ?? 'not-evaluated', details), note);
}
/** Where a text comes from, if only one of its pieces comes from elsewhere. */
function singleOrigin(pieces) {
    const origins = pieces.flatMap((piece) => 'text' in piece && piece.from !== undefined ? [piece.from] : []);
    return origins.length === 1 ? origins[0] : undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/functions-replace.js



/** Text that no identifier AWS gives out can hold, so that it cannot hide in what is unknown. */
const functions_replace_PLACEHOLDER = /^[A-Z]+(?:_[A-Z]+)+$|[^\w:/.*+=, -]/;
/**
 * `replace` of a placeholder in a text whose parts are known one by one: a document read from a file keeps its lines, and an unknown
 * that is put in leaves the rest readable. Undefined where only the text as a whole can tell: a pattern, a placeholder across parts.
 */
function replacePlaceholder(args, call, scope) {
    const [text, search, by] = args;
    if (text === undefined || by === undefined || search?.kind !== 'known')
        return undefined;
    const wanted = scalars_textOf(search.value);
    const isText = text.kind === 'known' || text.kind === 'unknown';
    const parts = isText && text.sensitive !== true ? noteOf(text).pieces : undefined;
    if (parts === undefined || wanted === '' || /^\/.*\/$/s.test(wanted))
        return undefined;
    if (parts.some((part) => 'kind' in part) && !functions_replace_PLACEHOLDER.test(wanted))
        return undefined;
    if (matches(parts, wanted) !== matchesInAll(parts, wanted))
        return undefined;
    const put = text_pieces_piecesOf(by, call, scope);
    return textFrom(parts.flatMap((part) => ('kind' in part ? [part] : replacedIn(part, wanted, put))), call, scope);
}
function replacedIn(part, wanted, put) {
    const pieces = [];
    let line = part.at.line;
    for (const [index, text] of part.text.split(wanted).entries()) {
        const breaks = part.multiline ? text.split('\n').length - 1 : 0;
        if (index > 0) {
            pieces.push(...put);
            line += part.multiline ? wanted.split('\n').length - 1 : 0;
        }
        const endLine = part.multiline ? line + breaks : part.at.endLine;
        if (text !== '')
            pieces.push({ ...part, text, at: { ...part.at, line, endLine } });
        line += breaks;
    }
    return pieces;
}
function matches(parts, wanted) {
    const texts = parts.flatMap((part) => ('kind' in part ? [] : [part.text]));
    return texts.reduce((sum, text) => sum + text.split(wanted).length - 1, 0);
}
/** With a character in place of every unknown that no placeholder has. */
function matchesInAll(parts, wanted) {
    const whole = parts.map((part) => ('kind' in part ? '\u0000' : part.text)).join('');
    return whole.split(wanted).length - 1;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/functions.js











/** Functions whose result differs from run to run, or rests on the machine that runs Terraform. */
const DECIDED_LATER = new Set(['timestamp', 'plantimestamp', 'uuid', 'bcrypt']);
/** Value of a function call; what is not known here stays unknown with every reference inside. */
function callFunction(call, scope, evaluator) {
    if (call.name === 'try' || call.name === 'can')
        return attempt(call, scope, evaluator);
    const evaluated = call.args.map((arg) => evaluator.evaluate(arg, scope));
    const args = call.expand ? expanded(evaluated) : evaluated;
    const site = {
        written: writtenText(call.span, scope.place),
        trail: { at: scope_rangeOf(call.span, scope.place) },
    };
    if (args === undefined)
        return unknownFrom(evaluated, site);
    const name = call.name.startsWith('core::') ? call.name.slice(6) : call.name;
    if (name === 'file' || name === 'templatefile' || name === 'fileexists')
        return fileFunction(name, args, { scope, evaluator, site });
    if (name === 'fileset')
        return fileset(args, evaluator, site);
    if (name === 'format' && args.length > 0)
        return functions_format(args, call, scope);
    if (name === 'join')
        return functions_join(args, call, scope);
    if (name === 'replace') {
        const replaced = replacePlaceholder(args, call, scope);
        if (replaced !== undefined)
            return replaced;
    }
    const [text] = args;
    if (name === 'base64encode' && text?.kind === 'unknown')
        return { ...unknownFrom(args, site), encodes: text };
    const overTerms = TERM_FUNCTIONS.get(name) ?? COLLECTION_FUNCTIONS.get(name) ?? SET_FUNCTIONS.get(name);
    if (overTerms !== undefined)
        return overTerms(args, site);
    const overData = TEXT_FUNCTIONS.get(name) ?? NETWORK_FUNCTIONS.get(name);
    if (overData !== undefined)
        return plainCall(overData, args, site);
    const reason = DECIDED_LATER.has(name) ? 'known-after-apply' : 'not-evaluated';
    return (0,model_value/* unknown */.L5)(reason, {
        ...site,
        refersTo: referencesIn(args),
        sensitive: args.some(terms_isSensitive) ? true : undefined,
    });
}
function expanded(args) {
    const last = args.at(-1);
    if (last?.kind !== 'list' || last.open !== undefined)
        return undefined;
    return [...args.slice(0, -1), ...last.items];
}
/** The first argument that Terraform could evaluate without an error. */
function attempt(call, scope, evaluator) {
    for (const arg of call.args) {
        const term = evaluator.evaluate(arg, scope);
        const open = terms_firstUnknown(term);
        const failed = open !== undefined && noteOf(open).failed === true;
        if (call.name === 'try' && !failed)
            return term;
        if (call.name === 'try')
            continue;
        const site = {
            written: writtenText(call.span, scope.place),
            trail: { at: scope_rangeOf(call.span, scope.place) },
        };
        return open === undefined || failed ? (0,model_value/* known */.eO)(!failed, site.trail) : unknownFrom([term], site);
    }
    return scope_notEvaluated(call.span, scope.place);
}
/** Applies a function of plain data when every argument is known throughout. */
function plainCall(apply, args, site) {
    if (!args.every(isFullyKnown))
        return unknownFrom(args, site);
    try {
        const result = termFrom(apply(...args.map(plainOf)), site.trail);
        return args.some(terms_isSensitive) ? asSensitive(result) : result;
    }
    catch {
        return unknownFrom([], site);
    }
}
function fileset(args, evaluator, site) {
    const [folder, pattern] = args;
    if (folder?.kind !== 'known' || pattern?.kind !== 'known')
        return unknownFrom(args, site);
    const paths = evaluator.fileset(scalars_textOf(folder.value), scalars_textOf(pattern.value));
    return paths === undefined
        ? (0,model_value/* unknown */.L5)('not-evaluated', site)
        : asSet(terms_list(paths.map((path) => (0,model_value/* known */.eO)(path, site.trail)), site.trail));
}
function fileFunction(name, args, { scope, evaluator, site }) {
    const [path, variables] = args;
    if (path?.kind !== 'known')
        return unknownFrom(args, site);
    if (name === 'templatefile') {
        if (variables?.kind !== 'map' || variables.open !== undefined)
            return unknownFrom(args, site);
        return evaluator.templateFile(scalars_textOf(path.value), variables.entries, scope);
    }
    const found = evaluator.file(scalars_textOf(path.value));
    if (name === 'fileexists')
        return (0,model_value/* known */.eO)(found !== undefined, site.trail);
    if (found === undefined)
        return (0,model_value/* unknown */.L5)('external', site);
    const endLine = found.text.split('\n').length;
    const at = { file: found.file, line: 1, endLine };
    return noted((0,model_value/* known */.eO)(found.text, { at: site.trail.at, from: { at } }), {
        pieces: [{ text: found.text, at, multiline: true }],
    });
}
const functions_VERB = /%%|%(?:\[(\d+)\])?([-+ 0#]*)(\d*)(?:\.(\d+))?([a-zA-Z])/g;
/** `format` keeps what it knows: an unknown argument of a plain verb leaves an unknown piece in the text. */
function functions_format(args, call, scope) {
    const [pattern, ...values] = args;
    const site = {
        written: writtenText(call.span, scope.place),
        trail: { at: scope_rangeOf(call.span, scope.place) },
    };
    if (pattern?.kind !== 'known')
        return unknownFrom(args, site);
    const pieces = [];
    const text = (piece) => void (piece !== '' && pieces.push({ text: piece, at: site.trail.at, multiline: false }));
    const source = scalars_textOf(pattern.value);
    let next = 0;
    let at = 0;
    for (const verb of source.matchAll(functions_VERB)) {
        text(source.slice(at, verb.index));
        at = verb.index + verb[0].length;
        if (verb[0] === '%%') {
            text('%');
            continue;
        }
        const position = verb[1] === undefined ? next : Number(verb[1]) - 1;
        next = position + 1;
        const value = values[position];
        if (value === undefined)
            return unknownFrom([], site);
        if (value.kind === 'unknown' || (/^%(?:\[\d+\])?[sdv]$/.test(verb[0]) && value.kind === 'known')) {
            pieces.push(...text_pieces_piecesOf(value, call, scope));
            continue;
        }
        const plain = plainCall(TEXT_FUNCTIONS.get('format') ?? String, [(0,model_value/* known */.eO)(verb[0].replace(/\[\d+\]/, '')), value], site);
        if (plain.kind !== 'known')
            return unknownFrom(args, site);
        text(scalars_textOf(plain.value));
    }
    text(source.slice(at));
    return textFrom(pieces, call, scope);
}
function functions_join(args, call, scope) {
    const [separator, ...lists] = args;
    const site = {
        written: writtenText(call.span, scope.place),
        trail: { at: scope_rangeOf(call.span, scope.place) },
    };
    if (separator?.kind !== 'known')
        return unknownFrom(args, site);
    const pieces = [];
    for (const each of lists) {
        if (each.kind !== 'list' || each.open !== undefined)
            return unknownFrom(args, site);
        for (const item of each.items) {
            if (pieces.length > 0)
                pieces.push({ text: scalars_textOf(separator.value), at: site.trail.at, multiline: false });
            pieces.push(...text_pieces_piecesOf(item, call, scope));
        }
    }
    return textFrom(pieces, call, scope);
}
const TERM_FUNCTIONS = new Map([
    ['jsonencode', ([tree = model_value/* absent */.Ge], site) => jsonEncode(tree, site)],
    [
        'jsondecode',
        ([text = model_value/* absent */.Ge], site) => text.kind === 'known' || text.kind === 'unknown' ? document_documentOf(text) : unknownFrom([text], site),
    ],
    ['sensitive', ([term = model_value/* absent */.Ge]) => asSensitive(term)],
    ['nonsensitive', ([term = model_value/* absent */.Ge]) => asSensitive(term, false)],
    ['formatlist', (args, site) => formatList(args, site)],
]);
/** The tree itself while it has unknown parts, so that a reader of the document sees the rest; else its text. */
function jsonEncode(tree, site) {
    if (tree.kind === 'unknown')
        return unknownFrom([tree], site);
    if (!isFullyKnown(tree))
        return tree;
    const text = (0,model_value/* known */.eO)(jsonText(tree), site.trail);
    return noted(terms_isSensitive(tree) ? { ...text, sensitive: true } : text, { tree });
}
function formatList(args, site) {
    const lengths = args.flatMap((arg) => (arg.kind === 'list' ? [arg.items.length] : []));
    const length = Math.max(...lengths, 0);
    if (args.some((arg) => arg.kind === 'unknown' || (arg.kind === 'list' && arg.open !== undefined)))
        return unknownFrom(args, site);
    const formatRow = TEXT_FUNCTIONS.get('format') ?? String;
    const items = Array.from({ length }, (_, position) => {
        const row = args.map((arg) => (arg.kind === 'list' ? (arg.items[position] ?? model_value/* absent */.Ge) : arg));
        return plainCall(formatRow, row, site);
    });
    return terms_list(items, site.trail);
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/evaluate.js








/** Value of an expression in a scope. The evaluator counts steps and depth; this only says what each form means. */
function evaluateForm(expression, scope, evaluator) {
    const { span } = expression;
    const trail = { at: scope_rangeOf(span, scope.place) };
    const value = (inner) => evaluator.evaluate(inner, scope);
    switch (expression.kind) {
        case 'literal':
            return expression.value === null ? model_value/* absent */.Ge : (0,model_value/* known */.eO)(expression.value, trail);
        case 'template':
            return template(expression, scope, evaluator);
        case 'traversal':
            return traversal(expression, scope, evaluator);
        case 'access': {
            const from = value(expression.source);
            return evaluate_placed(expression.steps.reduce((term, step) => access(term, step, evaluator), from), expression, scope);
        }
        case 'index':
            return evaluate_placed(indexed(value(expression.source), value(expression.key), evaluator), expression, scope);
        case 'splat':
            return splat(expression, scope, evaluator);
        case 'splat-item':
            return scope.item ?? scope_notEvaluated(span, scope.place);
        case 'call':
            return callFunction(expression, scope, evaluator);
        case 'object':
            return evaluate_object(expression, scope, evaluator);
        case 'tuple':
            return terms_list(expression.items.map(value), trail);
        case 'for':
            return forEach(expression, scope, evaluator);
        case 'join':
            return evaluate_join(expression, scope, evaluator);
        case 'conditional':
            return conditional(expression, scope, evaluator);
        case 'binary': {
            const written = writtenText(span, scope.place);
            return binary(expression.operator, [value(expression.left), value(expression.right)], {
                written,
                trail,
            });
        }
        case 'unary':
            return unary(expression.operator, value(expression.operand), {
                written: writtenText(span, scope.place),
                trail,
            });
        case 'unparsed':
            return scope_notEvaluated(span, scope.place);
        default:
            return (0,errors/* unreachable */.H)(expression);
    }
}
function evaluate_placed(term, { span }, { place }) {
    const seen = seenFrom(term, scope_rangeOf(span, place));
    if (seen.kind !== 'unknown' || seen.written !== undefined)
        return seen;
    return noted({ ...seen, written: writtenText(span, place) }, noteOf(seen));
}
/** A term of this size uses up the budget of a question by itself. */
const LARGEST_TERM = 200_000;
function traversal(expression, scope, evaluator) {
    const term = evaluator.named(expression, scope);
    if (!evaluator.spend(sizeOf(term, LARGEST_TERM)))
        return scope_notEvaluated(expression.span, scope.place);
    return evaluate_placed(term, expression, scope);
}
function template(expression, scope, evaluator) {
    const [only] = expression.parts;
    if (expression.parts.length === 1 && only !== undefined && only.kind !== 'text')
        return evaluator.evaluate(only, scope);
    const pieces = expression.parts.flatMap((part) => part.kind === 'text' ? [textPiece(part, scope)] : text_pieces_piecesOf(evaluator.evaluate(part, scope), part, scope));
    return textFrom(pieces, expression, scope);
}
function evaluate_object(expression, scope, evaluator) {
    const entries = new Map();
    const open = [];
    for (const { key, value } of expression.items) {
        const name = evaluator.evaluate(key, scope);
        const term = evaluator.evaluate(value, scope);
        if (name.kind === 'known')
            entries.set(scalars_textOf(name.value), term);
        else
            open.push(name, term);
    }
    return map(entries, { at: scope_rangeOf(expression.span, scope.place) }, openFrom(open, expression, scope));
}
function openFrom(terms, { span }, { place }) {
    if (terms.length === 0)
        return undefined;
    return unknownFrom(terms, { written: writtenText(span, place), trail: { at: scope_rangeOf(span, place) } });
}
function splat(expression, scope, evaluator) {
    const source = evaluator.evaluate(expression.source, scope);
    const trail = { at: scope_rangeOf(expression.span, scope.place) };
    const each = (item) => evaluate_placed(evaluator.evaluate(expression.each, { ...scope, item }), expression, scope);
    if (source.kind === 'absent')
        return terms_list([], trail);
    if (source.kind === 'list') {
        const open = source.open === undefined ? undefined : terms_firstUnknown(each(source.open));
        return terms_list(source.items.map(each), trail, open);
    }
    const handle = noteOf(source).handle;
    if (source.kind !== 'unknown' ||
        handle?.kind === 'module' ||
        (handle?.kind === 'resource' && handle.single))
        return terms_list([each(source)], trail);
    const member = each(source);
    return terms_list([], trail, terms_firstUnknown(member) ?? unknownFrom([source], {}));
}
/** What a `for` or `for_each` walks over, in Terraform's order; undefined when the collection itself is not known. */
function membersToWalk(collection) {
    if (collection.kind === 'list') {
        const isSet = noteOf(collection).set === true;
        const members = collection.items.map((value, position) => ({
            key: isSet ? value : (0,model_value/* known */.eO)(position),
            value,
        }));
        return { members, open: collection.open };
    }
    if (collection.kind !== 'map')
        return undefined;
    const members = sortedEntries(collection).map(([key, value]) => ({ key: (0,model_value/* known */.eO)(key), value }));
    return { members, open: collection.open };
}
function forEach(expression, scope, evaluator) {
    const collection = evaluator.evaluate(expression.collection, scope);
    const walk = membersToWalk(collection);
    const trail = { at: scope_rangeOf(expression.span, scope.place) };
    if (walk === undefined)
        return unknownResult(expression, collection, scope, evaluator);
    const open = walk.open === undefined ? [] : [walk.open];
    const results = [];
    for (const member of walk.members) {
        const inner = bindMember(expression, member, scope);
        const kept = expression.condition === undefined
            ? (0,model_value/* known */.eO)(true)
            : evaluator.evaluate(expression.condition, inner);
        if (kept.kind === 'unknown')
            open.push(kept, evaluator.evaluate(expression.value, inner));
        if (kept.kind !== 'known' || String(kept.value) !== 'true')
            continue;
        const key = expression.key === undefined ? model_value/* absent */.Ge : evaluator.evaluate(expression.key, inner);
        results.push({ key, value: evaluator.evaluate(expression.value, inner) });
    }
    if (expression.key === undefined) {
        const items = results.map(({ value }) => value);
        return terms_list(items, trail, openFrom(open, expression, scope));
    }
    return keyedResults(results, open, { expression, scope });
}
function bindMember({ keyName, valueName }, { key, value }, scope) {
    const withKey = keyName === undefined ? scope : bind(scope, keyName, key);
    return { ...bind(withKey, valueName, value), place: scope.place };
}
function keyedResults(results, open, { expression, scope }) {
    const entries = new Map();
    const groups = new Map();
    const unseen = [...open];
    const trail = { at: scope_rangeOf(expression.span, scope.place) };
    for (const { key, value } of results) {
        if (key.kind !== 'known')
            unseen.push(key, value);
        else if (!expression.grouped)
            entries.set(scalars_textOf(key.value), value);
        else {
            const group = groups.get(scalars_textOf(key.value)) ?? [];
            group.push(value);
            groups.set(scalars_textOf(key.value), group);
        }
    }
    for (const [key, items] of groups)
        entries.set(key, terms_list(items, trail));
    return map(entries, trail, openFrom(unseen, expression, scope));
}
/** The body is looked at once with an unknown member, so that what it refers to is not lost. */
function unknownResult(expression, collection, scope, evaluator) {
    const member = collection.kind === 'unknown' ? collection : (0,model_value/* unknown */.L5)('malformed');
    const value = evaluator.evaluate(expression.value, bindMember(expression, { key: member, value: member }, scope));
    const causes = terms_firstUnknown(value) === undefined ? [member, value] : [value];
    const open = openFrom(causes, expression, scope);
    const trail = { at: scope_rangeOf(expression.span, scope.place) };
    return expression.key === undefined ? terms_list([], trail, open) : map(new Map(), trail, open);
}
function evaluate_join({ each, span }, scope, evaluator) {
    const result = evaluator.evaluate(each, scope);
    if (result.kind !== 'list' || result.open !== undefined)
        return unknownFrom([result], {
            written: writtenText(span, scope.place),
            trail: { at: scope_rangeOf(span, scope.place) },
        });
    return textFrom(result.items.flatMap((item) => text_pieces_piecesOf(item, each.value, scope)), each, scope);
}
function conditional({ condition, whenTrue, whenFalse, span }, scope, evaluator) {
    const decided = evaluator.evaluate(condition, scope);
    if (decided.kind === 'known') {
        const chosen = String(decided.value) === 'true';
        const [taken, other] = chosen ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
        const term = evaluator.evaluate(taken, scope);
        const result = other.kind === 'literal' ? unified(term, evaluator.evaluate(other, scope)) : term;
        return terms_isSensitive(decided) && result.kind === 'known'
            ? noted({ ...result, sensitive: true }, noteOf(result))
            : result;
    }
    const branches = [evaluator.evaluate(whenTrue, scope), evaluator.evaluate(whenFalse, scope)];
    const open = decided.kind === 'unknown' ? decided : (0,model_value/* unknown */.L5)('malformed');
    return eitherOf(open, branches, {
        written: writtenText(span, scope.place),
        trail: { at: scope_rangeOf(span, scope.place) },
    });
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/block-terms.js





/** Value of an argument, or of all nested blocks of that type as a list, `dynamic` ones expanded; absent when neither is written. */
function argumentOf(body, name, { scope, evaluator }) {
    const attribute = body.attributes.get(name);
    if (attribute !== undefined)
        return evaluator.valueOf(attribute.value, scope);
    const blocks = body.blocks.filter((block) => producedType(block) === name);
    if (blocks.length === 0)
        return model_value/* absent */.Ge;
    return block_terms_nested(blocks, { scope, evaluator });
}
/** Whether the argument or a nested block of that type is written at all. */
function states({ attributes, blocks }, name) {
    return attributes.has(name) || blocks.some((block) => producedType(block) === name);
}
/** All arguments and nested blocks of a body. */
function bodyTerm(body, at, reading) {
    const names = new Set([...body.attributes.keys(), ...body.blocks.map(producedType)]);
    return map(new Map([...names].map((name) => [name, argumentOf(body, name, reading)])), { at });
}
function block_terms_nested(blocks, reading) {
    const items = [];
    let open;
    for (const block of blocks) {
        if (block.type !== 'dynamic')
            items.push(bodyTerm(block.body, block.at, reading));
        else {
            const expanded = expand(block, reading);
            items.push(...expanded.items);
            open ??= expanded.open;
        }
    }
    const [first] = blocks;
    return terms_list(items, first === undefined ? undefined : { at: first.at }, open);
}
/** The blocks that a `dynamic` block stands for; open when what it iterates over is not known. */
function expand(block, { scope, evaluator }) {
    const content = block.body.blocks.find(({ type }) => type === 'content');
    const forEach = block.body.attributes.get('for_each');
    if (content === undefined || forEach === undefined)
        return { items: [], open: undefined };
    const collection = evaluator.valueOf(forEach.value, scope);
    const iterator = iteratorOf(block);
    const walk = membersToWalk(collection);
    const one = (key, value) => {
        const bound = map(new Map([
            ['key', key],
            ['value', value],
        ]));
        return bodyTerm(content.body, content.at, { scope: bind(scope, iterator, bound), evaluator });
    };
    if (walk === undefined) {
        const member = collection.kind === 'unknown' ? collection : (0,model_value/* unknown */.L5)('malformed');
        return { items: [], open: unknownFrom([member, one(member, member)], { trail: { at: block.at } }) };
    }
    const items = walk.members.map(({ key, value }) => one(key, value));
    if (walk.open === undefined)
        return { items, open: undefined };
    return { items, open: terms_firstUnknown(one(walk.open, walk.open)) ?? walk.open };
}
function iteratorOf(block) {
    const slice = block.body.attributes.get('iterator')?.value;
    const written = slice === undefined ? undefined : slice.source.text.slice(slice.start, slice.end).replaceAll('"', '');
    return written ?? block.labels[0] ?? '';
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/file-patterns.js


const MOST_FOLDERS = 500;
const MOST_FILES = 200;
const NOT_DATA = /\.(?:tf|tofu|tfvars)(?:\.json)?$|^\.|\.(?:zip|gz|png|jpe?g|pdf)$/;
const NOT_OURS = new Set(['node_modules', '.terraform', '.git']);
/** Looks each pattern up once. */
function fileFinder(tree) {
    const found = new Map();
    const listed = new Map();
    return {
        find({ path }, folder) {
            if (!path.includes(ANY)) {
                const file = module_tree_joinPath(folder, path);
                return file === undefined ? [] : [file];
            }
            const key = `${folder} ${path}`;
            if (!found.has(key))
                found.set(key, matching(tree, folder, path));
            return found.get(key);
        },
        exists(file) {
            const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
            const names = listed.get(folder) ?? new Set(tree.files(folder));
            listed.set(folder, names);
            return names.has(file.slice(file.lastIndexOf('/') + 1));
        },
    };
}
function matching(tree, folder, path) {
    const [head = ''] = path.split(ANY);
    const start = module_tree_joinPath(folder, head.slice(0, head.lastIndexOf('/') + 1));
    const whole = module_tree_joinPath(folder, path);
    if (start === undefined || whole === undefined)
        return [];
    const pieces = whole.split(ANY);
    const files = filesUnder(tree, start);
    const fitting = files?.filter((file) => !NOT_DATA.test(file.slice(file.lastIndexOf('/') + 1)) && fits(file, pieces));
    return fitting === undefined || fitting.length > MOST_FILES ? undefined : fitting;
}
/** All files below a folder; undefined where there are too many folders. */
function filesUnder(tree, start) {
    const files = [];
    const folders = [start];
    for (let at = 0; at < folders.length; at++) {
        if (at >= MOST_FOLDERS)
            return undefined;
        const folder = folders[at] ?? '';
        const within = (name) => (folder === '' ? name : `${folder}/${name}`);
        files.push(...tree.files(folder).map(within));
        for (const name of tree.folders(folder))
            if (!NOT_OURS.has(name))
                folders.push(within(name));
    }
    return files;
}
/** Whether the pieces stand in a text in this order, the first at its start and the last at its end. */
function fits(text, pieces) {
    const [first = '', ...rest] = pieces;
    const last = rest.pop() ?? '';
    if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
        return false;
    let at = first.length;
    for (const piece of rest) {
        const found = text.indexOf(piece, at);
        if (found < 0)
            return false;
        at = found + piece.length;
    }
    return at <= text.length - last.length;
}
/** A pattern of `fileset` as a test of paths below its folder; undefined for one that is too involved. */
function globTest(pattern) {
    if (pattern.length > 200 || (pattern.match(/[*{[]/g)?.length ?? 0) > 6)
        return undefined;
    let source = '';
    let isInBraces = false;
    for (let at = 0; at < pattern.length; at++) {
        const char = pattern.charAt(at);
        if (pattern.startsWith('**/', at)) {
            source += '(?:[^/]+/)*';
            at += 2;
        }
        else if (pattern.startsWith('**', at)) {
            source += '.*';
            at += 1;
        }
        else if (char === '*')
            source += '[^/]*';
        else if (char === '?')
            source += '[^/]';
        else if (char === '{') {
            if (isInBraces)
                return undefined;
            isInBraces = true;
            source += '(?:';
        }
        else if (char === '}' && isInBraces) {
            isInBraces = false;
            source += ')';
        }
        else if (char === ',' && isInBraces)
            source += '|';
        else if (char === '[' || char === '\\')
            return undefined;
        else
            source += char.replace(/[.+^$()|{}\]]/, String.raw `\$&`);
    }
    return isInBraces ? undefined : new RegExp(`^${source}$`);
}
/** What `fileset` gives: paths of the files below a folder that fit, from that folder; undefined where it cannot be told. */
function filesetOf(tree, folder, pattern) {
    const test = globTest(pattern);
    const prefix = folder === '' ? '' : `${folder}/`;
    const [literal = ''] = pattern.split(/[*?{[]/);
    const start = module_tree_joinPath(folder, literal.slice(0, literal.lastIndexOf('/') + 1));
    if (test === undefined || start === undefined || !`${start}/`.startsWith(prefix))
        return undefined;
    const files = filesUnder(tree, start);
    const names = files
        ?.map((file) => file.slice(prefix.length))
        .filter((name) => name.length < 300 && test.test(name));
    return names !== undefined && names.length <= MOST_FILES ? names.toSorted() : undefined;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/instances.js







/** The keys of a block's instances; `single` when it has neither `count` nor `for_each`, undefined when they are not known. */
function instanceKeys(module, { block, address }, { instances, repetition }) {
    const counted = block.body.attributes.has('count');
    if (!counted && !block.body.attributes.has('for_each'))
        return 'single';
    const planned = instances((0,model_value/* addressOf */.ci)(address)).flatMap((each) => keyOf(each) ?? []);
    if (planned.length > 0)
        return planned.toSorted(byKey);
    const term = repetition(module, block, counted ? 'count' : 'for_each');
    if (counted)
        return countedKeys(term);
    const walk = membersToWalk(term);
    if (walk === undefined || walk.open !== undefined)
        return undefined;
    const keys = walk.members.map(({ key, value }) => (term.kind === 'list' ? value : key));
    return keys.every((key) => key.kind === 'known') ? keys.map(({ value }) => scalars_textOf(value)) : undefined;
}
const instances_MOST_INSTANCES = 5_000;
function countedKeys(term) {
    const count = term.kind === 'known' ? Number(term.value) : Number.NaN;
    return Number.isInteger(count) && count >= 0 && count <= instances_MOST_INSTANCES
        ? Array.from({ length: count }, (_, at) => at)
        : undefined;
}
function keyOf(address) {
    return parseAddress(address)?.key ?? parseModulePath(address)?.at(-1)?.key;
}
function byKey(a, b) {
    if (typeof a === 'number' && typeof b === 'number')
        return a - b;
    return String(a) < String(b) ? -1 : 1;
}
/** Binds `each` or `count` for one instance of a block. */
function instanceScope(module, block, key, { repetition }) {
    const scope = { module, bindings: undefined };
    if (block.body.attributes.has('count')) {
        const count = repetition(module, block, 'count');
        const index = typeof key === 'number'
            ? (0,model_value/* known */.eO)(key, terms_trailOf(count))
            : unknownFrom([count], { written: 'count.index' });
        return bind(scope, 'count', map(new Map([['index', index]])));
    }
    if (!block.body.attributes.has('for_each'))
        return scope;
    const collection = repetition(module, block, 'for_each');
    return bind(scope, 'each', eachOf(collection, key));
}
function eachOf(collection, key) {
    const name = key === undefined ? undefined : String(key);
    const member = name === undefined ? undefined : memberOf(collection, name);
    const value = member ?? unknownFrom([collection], { written: 'each.value' });
    const keyTerm = name === undefined
        ? unknownFrom([collection], { written: 'each.key' })
        : keyTermOf(collection, name, member);
    return map(new Map([
        ['key', keyTerm],
        ['value', value],
    ]));
}
function memberOf(collection, key) {
    if (collection.kind === 'map')
        return (collection.entries.get(key) ?? (collection.open === undefined ? undefined : { ...collection.open }));
    if (collection.kind !== 'list')
        return undefined;
    return (collection.items.find((item) => item.kind === 'known' && scalars_textOf(item.value) === key) ??
        (collection.open === undefined ? undefined : (0,model_value/* known */.eO)(key, collection.trail)));
}
function keyTermOf(collection, key, member) {
    if (collection.kind === 'list' && member !== undefined)
        return member;
    const trail = (member === undefined ? undefined : terms_trailOf(member)) ?? terms_trailOf(collection);
    return (0,model_value/* known */.eO)(key, trail);
}
function stepPath(path, suffix) {
    const prefix = formatModulePath(path);
    return prefix === '' ? suffix : `${prefix}.${suffix}`;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/memo.js

/**
 * A memo that forgets what was computed on a budget that ran out midway, because a fresh budget may do better; it keeps what used
 * up most of a budget by itself. `budgetLeft` is the part that is left, from 1 to 0 and below.
 */
function createMemo(budgetLeft) {
    const terms = new Map();
    const computing = new Set();
    return (key, compute) => {
        const kept = terms.get(key);
        if (kept !== undefined)
            return kept;
        if (computing.has(key))
            return (0,model_value/* unknown */.L5)('not-evaluated');
        const before = budgetLeft();
        computing.add(key);
        try {
            const term = compute();
            const final = budgetLeft() > 0 || before > 0.5;
            if (final)
                terms.set(key, term);
            return term;
        }
        finally {
            computing.delete(key);
        }
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/type-constraint.js




/** The value as a variable of that type holds it: scalars converted, sets made unique, optional attributes filled in. */
function convertedTo(term, type, conversion) {
    if (term.kind === 'unknown' || term.kind === 'absent')
        return term;
    if (type.kind === 'traversal' && type.steps.length === 0) {
        const { root } = type;
        const scalar = root === 'string' || root === 'number' || root === 'bool';
        return scalar && term.kind === 'known' ? convertKnown(term, root) : term;
    }
    if (type.kind !== 'call')
        return term;
    const [inner] = type.args;
    if (inner === undefined)
        return term;
    return convertedToCollection(term, { name: type.name, inner }, conversion);
}
function convertedToCollection(term, { name, inner }, conversion) {
    if (name === 'optional')
        return convertedTo(term, inner, conversion);
    if (name === 'object')
        return convertedToObject(term, inner, conversion);
    const members = (item) => convertedTo(item, inner, conversion);
    if ((name === 'list' || name === 'set') && term.kind === 'list') {
        const items = { ...term, items: term.items.map(members) };
        return name === 'set' ? asSet(items) : items;
    }
    if (name === 'map' && term.kind === 'map')
        return { ...term, entries: new Map([...term.entries].map(([key, item]) => [key, members(item)])) };
    if (name === 'tuple' && term.kind === 'list' && inner.kind === 'tuple') {
        const items = term.items.map((item, at) => {
            const type = inner.items[at];
            return type === undefined ? item : convertedTo(item, type, conversion);
        });
        return { ...term, items };
    }
    return term;
}
function convertedToObject(term, type, conversion) {
    if (term.kind !== 'map' || type.kind !== 'object')
        return term;
    const entries = new Map();
    for (const { key, value } of type.items) {
        const name = key.kind === 'literal' && key.value !== null ? scalars_textOf(key.value) : undefined;
        if (name === undefined)
            return term;
        const given = term.entries.get(name) ?? (term.open === undefined ? model_value/* absent */.Ge : { ...term.open });
        const filled = given.kind === 'absent' ? optionalDefault(value, conversion) : given;
        entries.set(name, convertedTo(filled, value, conversion));
    }
    return map(entries, term.trail);
}
function optionalDefault(type, { scope, evaluator }) {
    const fallback = type.kind === 'call' && type.name === 'optional' ? type.args[1] : undefined;
    return fallback === undefined ? model_value/* absent */.Ge : evaluator.evaluate(fallback, scope);
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/names.js









function createNames(input, parts) {
    const reader = new NameReader(input, parts);
    return {
        valueOf: (expression, scope) => reader.valueOf(expression, scope),
        resource: (address, module) => reader.handle({ kind: 'resource', module, address, single: true }),
        output: ({ instance }, name) => reader.output(instance, name),
    };
}
class NameReader {
    input;
    parts;
    constructor(input, parts) {
        this.input = input;
        this.parts = parts;
    }
    valueOf(expression, scope) {
        const { root, steps } = expression;
        const { module } = scope;
        for (let binding = scope.bindings; binding !== undefined; binding = binding.next)
            if (binding.name === root)
                return this.follow(binding.term, steps);
        const [first, second] = steps;
        if (typeof first !== 'string')
            return (0,model_value/* unknown */.L5)('not-evaluated', { written: writtenText(expression.span, scope.place) });
        switch (root) {
            case 'var':
                return this.follow(this.variable(module, first), steps.slice(1));
            case 'local':
                return this.follow(this.local(module, first), steps.slice(1));
            case 'module':
                return this.follow(this.call(module, first), steps.slice(1));
            case 'path':
                return this.path(module, first);
            case 'terraform':
                return this.workspace(first);
            case 'each':
            case 'count':
            case 'self':
                return (0,model_value/* unknown */.L5)('not-evaluated', { written: writtenText(expression.span, scope.place) });
            case 'data':
            case 'ephemeral':
                if (typeof second !== 'string')
                    return (0,model_value/* unknown */.L5)('not-evaluated');
                return this.follow(this.object(module, { mode: root, type: first, name: second }), steps.slice(2));
            default:
                return this.follow(this.object(module, { mode: 'managed', type: root, name: first }), steps.slice(1));
        }
    }
    follow(term, steps) {
        return steps.reduce((here, step) => access(here, step, this.parts.evaluation), term);
    }
    path(module, name) {
        if (name === 'root')
            return (0,model_value/* known */.eO)('.');
        if (name !== 'module')
            return (0,model_value/* unknown */.L5)('external', { written: `path.${name}` });
        const { folder } = this.input.root.contents;
        const own = module.node.contents.folder;
        if (own === folder)
            return (0,model_value/* known */.eO)('.');
        if (folder === '')
            return (0,model_value/* known */.eO)(own);
        const [from, to] = [folder.split('/'), own.split('/')];
        let common = 0;
        while (common < from.length && from[common] === to[common])
            common += 1;
        return (0,model_value/* known */.eO)([...from.slice(common).map(() => '..'), ...to.slice(common)].join('/'));
    }
    workspace(name) {
        const { workspace } = this.input;
        const written = `terraform.${name}`;
        return name === 'workspace' && workspace !== undefined
            ? (0,model_value/* known */.eO)(workspace)
            : (0,model_value/* unknown */.L5)('external', { written });
    }
    local(module, name) {
        const attribute = module.node.contents.locals.get(name);
        if (attribute === undefined)
            return failure({ written: `local.${name}` });
        return this.parts.memo(`${instanceName(module)} local ${name}`, () => this.parts.evaluation.valueOf(attribute.value, { module, bindings: undefined }));
    }
    output(module, name) {
        const block = module.node.contents.outputs.get(name);
        const slice = block?.body.attributes.get('value')?.value;
        if (block === undefined || slice === undefined)
            return failure({ written: `${instanceName(module)}.${name}` });
        return this.parts.memo(`${instanceName(module)} output ${name}`, () => {
            const value = this.parts.evaluation.valueOf(slice, { module, bindings: undefined });
            return this.flag(block, 'sensitive', module) === true ? asSensitive(value) : value;
        });
    }
    variable(module, name) {
        return this.parts.memo(`${instanceName(module)} var ${name}`, () => {
            const block = module.node.contents.variables.get(name);
            const given = module.parent === undefined ? this.rootValue(name, module) : this.argument(module, name);
            const value = given ?? (block === undefined ? undefined : this.fallback(block, module));
            if (value === undefined)
                return (0,model_value/* unknown */.L5)('no-value', { written: `var.${name}` });
            if (block === undefined)
                return value;
            const isSecret = this.flag(block, 'sensitive', module);
            const typed = this.typed(value, block, module);
            return isSecret === true ? asSensitive(typed) : typed;
        });
    }
    typed(value, block, module) {
        const slice = block.body.attributes.get('type')?.value;
        if (slice === undefined)
            return value;
        const text = slice.source.text.slice(slice.start, slice.end);
        const source = slice.expression?.kind === 'unparsed' ? slice.expression.text : text;
        const parsed = this.input.parser.result(source);
        if (parsed?.kind !== 'expression')
            return value;
        const place = { file: slice.source.file, line: slice.line, text: source };
        const scope = { module, bindings: undefined, place };
        return convertedTo(value, parsed.expression, { scope, evaluator: this.parts.evaluation });
    }
    flag(block, name, module) {
        const slice = block.body.attributes.get(name)?.value;
        const term = slice === undefined ? model_value/* absent */.Ge : this.parts.evaluation.valueOf(slice, { module, bindings: undefined });
        return term.kind === 'known' ? term.value === true : undefined;
    }
    fallback(block, module) {
        const slice = block.body.attributes.get('default')?.value;
        return slice === undefined
            ? undefined
            : this.parts.evaluation.valueOf(slice, { module, bindings: undefined });
    }
    /** The argument of the module call; a null counts as not given where the variable may not be null. */
    argument(module, name) {
        const { parent, call } = module;
        const slice = call?.body.attributes.get(name)?.value;
        if (parent === undefined || call === undefined || slice === undefined)
            return undefined;
        const scope = this.parts.evaluation.scopeOf(parent, call, module.path.at(-1)?.key);
        const term = this.parts.evaluation.valueOf(slice, scope);
        const block = module.node.contents.variables.get(name);
        const refusesNull = term.kind === 'absent' && block !== undefined && this.flag(block, 'nullable', module) === false;
        return refusesNull ? undefined : term;
    }
    /** What the plan states, placed at the entry that says the same; without a plan, the entry that Terraform would use. */
    rootValue(name, module) {
        const stated = this.input.variables.get(name);
        const scope = { module, bindings: undefined };
        const { automatic, named } = this.input.entries(name);
        const read = (entries) => entries.toReversed().map((entry) => this.parts.evaluation.valueOf(entry.value, scope));
        if (stated === undefined)
            return read(automatic)[0];
        const block = module.node.contents.variables.get(name);
        const typed = (term) => (block === undefined ? term : this.typed(term, block, module));
        const wanted = typed(stated);
        const fallback = block === undefined ? undefined : this.fallback(block, module);
        const candidates = [...read(automatic), ...(fallback === undefined ? [] : [fallback]), ...read(named)];
        const placed = candidates.find((candidate) => scalars_sameValue(typed(candidate), wanted) === true);
        if (placed === undefined)
            return noted(block === undefined ? { ...stated } : placedAt(stated, block), { given: true });
        return stated.kind === 'known' && stated.sensitive === true ? asSensitive(placed) : placed;
    }
    call(module, name) {
        const block = module.node.contents.calls.get(name);
        if (block === undefined)
            return failure({ written: `module.${name}` });
        const path = (key) => [...module.path, { name, key }];
        const address = stepPath(module.path, `module.${name}`);
        const one = (key) => {
            const instance = this.parts.evaluation.module(path(key));
            const to = (0,model_value/* addressOf */.ci)(formatModulePath(path(key)));
            const term = (0,model_value/* unknown */.L5)('external', { refersTo: [{ to, attribute: '' }], written: `module.${name}` });
            return instance === undefined
                ? noted(term, { direct: true })
                : noted(term, { handle: { kind: 'module', instance } });
        };
        return this.members(module, { block, address }, one);
    }
    object(module, { mode, type, name }) {
        const block = module.node.contents.resources.get(`${mode === 'managed' ? '' : `${mode}.`}${type}.${name}`);
        const address = { modules: module.path, mode, type, name, key: undefined };
        const one = (key) => this.handle({ kind: 'resource', module, address: { ...address, key }, single: true });
        if (block === undefined)
            return one(undefined);
        return this.members(module, { block, address: formatAddress(address) }, one, () => this.handle({ kind: 'resource', module, address, single: false }));
    }
    handle(handle) {
        const refersTo = [{ to: formatAddress(handle.address), attribute: '' }];
        const reason = handle.address.mode === 'managed' ? 'known-after-apply' : 'external';
        return noted((0,model_value/* unknown */.L5)(reason, { refersTo }), { handle });
    }
    members(module, place, one, any = () => one(undefined)) {
        const { evaluation, repetition } = this.parts;
        const keys = instanceKeys(module, place, {
            evaluator: evaluation,
            instances: this.input.instances,
            repetition,
        });
        if (keys === 'single')
            return one(undefined);
        if (keys === undefined)
            return any();
        const trail = { at: place.block.at };
        if (place.block.body.attributes.has('count'))
            return terms_list(keys.map(one), trail);
        return map(new Map(keys.map((key) => [String(key), one(key)])), trail);
    }
}
function placedAt(term, block) {
    if (term.kind === 'absent')
        return term;
    return { ...term, trail: { at: block.at } };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/resource-attribute.js








/**
 * An attribute of a resource or data source: what the plan knows, else what is written in its block, else an unknown that names it.
 * What the plan knows still takes its trail from the block, where the attribute is written there.
 */
function resourceAttribute(handle, name, parts) {
    const address = formatAddress(handle.address);
    return parts.memo(`${address} ${handle.single ? '' : '*'}.${name}`, () => {
        const repeated = repeatedArgument(handle.address.type, name);
        if (repeated !== undefined)
            return resourceAttribute(handle, repeated, parts);
        const told = handle.single ? parts.lookup(address, name) : undefined;
        const written = writtenAttribute(handle, name, parts);
        if (told !== undefined && told.kind !== 'unknown')
            return written === undefined ? told : withTrailOf(told, written);
        if (written !== undefined && written.kind !== 'unknown' && written.kind !== 'absent')
            return written;
        const inner = written?.kind === 'unknown' ? written.refersTo : [];
        const reason = told?.reason ?? (handle.address.mode === 'managed' ? 'known-after-apply' : 'external');
        const refersTo = [{ to: address, attribute: name }, ...inner];
        const sensitive = told?.sensitive ?? (written?.kind === 'unknown' ? written.sensitive : undefined);
        return noted((0,model_value/* unknown */.L5)(reason, { refersTo, sensitive, trail: written === undefined ? undefined : terms_trailOf(written) }), { direct: true });
    });
}
function writtenAttribute(handle, name, { evaluation }) {
    const { mode, type, name: label, key } = handle.address;
    const block = handle.module.node.contents.resources.get(`${mode === 'managed' ? '' : `${mode}.`}${type}.${label}`);
    if (block === undefined)
        return undefined;
    const scope = evaluation.scopeOf(handle.module, block, key);
    if (mode === 'data' &&
        type === 'aws_iam_policy_document' &&
        (name === 'json' || name === 'minified_json')) {
        const body = bodyTerm(policyArguments(block), block.at, { scope, evaluator: evaluation });
        return body.kind === 'map' ? rendered(policyDocument(body)) : undefined;
    }
    return evaluation.argument(block, name, scope);
}
function policyArguments({ body }) {
    const attributes = new Map([...body.attributes].filter(([name]) => name !== 'count' && name !== 'for_each'));
    return { ...body, attributes };
}
/** A document that is known throughout is text that remembers its tree; else the tree itself stands for it. */
function rendered(tree) {
    if (!isFullyKnown(tree))
        return tree;
    return noted({ kind: 'known', value: jsonText(tree), trail: terms_trailOf(tree) }, { tree });
}
/** The plan's value, with the places where the source writes the same parts. */
function withTrailOf(told, written) {
    if (told.kind === 'absent' || written.kind === 'absent')
        return told;
    const { trail } = written;
    switch (told.kind) {
        case 'known':
            return withTree({ ...told, trail }, written);
        case 'unknown':
            return noted({ ...told, trail }, noteOf(told));
        case 'list': {
            const items = told.items.map((item, at) => withTrailOf(item, resource_attribute_memberAt(written, at, trail)));
            return { ...told, items, trail };
        }
        case 'map': {
            const entries = [...told.entries].map(([key, item]) => [key, withTrailOf(item, memberNamed(written, key, trail))]);
            return { ...told, entries: new Map(entries), trail };
        }
        default:
            return (0,errors/* unreachable */.H)(told);
    }
}
/** Text that the plan knows and the source writes as a document: the plan's document with the source's places. */
function withTree(told, written) {
    if (typeof told.value !== 'string' || !/^\s*[[{]/.test(told.value))
        return told;
    const source = document_documentOf(written);
    const document = document_documentOf({ kind: 'known', value: told.value });
    if ((source.kind !== 'map' && source.kind !== 'list') || document.kind === 'unknown')
        return told;
    return noted(told, { tree: withTrailOf(document, source) });
}
function resource_attribute_memberAt(written, at, trail) {
    if (written.kind === 'list')
        return written.items[at] ?? (0,model_value/* unknown */.L5)('external', { trail });
    // AWS writes a list of one without brackets.
    return at === 0 ? written : (0,model_value/* unknown */.L5)('external', { trail });
}
function memberNamed(written, key, trail) {
    const [only] = written.kind === 'list' && written.items.length === 1 ? written.items : [];
    const source = only ?? written;
    return (source.kind === 'map' ? source.entries.get(key) : undefined) ?? (0,model_value/* unknown */.L5)('external', { trail });
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/evaluator.js












/** Steps that one question may take: a policy document takes some hundreds. */
const STEPS_PER_QUESTION = 200_000;
const STEPS_IN_ALL = 100_000_000;
const evaluator_DEEPEST = 250;
/** Evaluates the expressions of a configuration symbolically, each name once. */
function createEvaluation(input) {
    const budget = { question: STEPS_PER_QUESTION, all: STEPS_IN_ALL, depth: 0, asking: false };
    const memo = createMemo(() => budget.question / STEPS_PER_QUESTION);
    const modules = new Map();
    const evaluation = {
        evaluate(expression, scope) {
            if (budget.depth >= evaluator_DEEPEST || !evaluation.spend(1))
                return scope_notEvaluated(expression.span, scope.place);
            budget.depth += 1;
            try {
                if (expression.kind !== 'unparsed')
                    return evaluateForm(expression, scope, evaluation);
                const parsed = input.parser.result(expression.text);
                if (parsed?.kind !== 'expression')
                    return scope_notEvaluated(expression.span, scope.place);
                const line = scope.place.line + expression.span.line;
                return evaluation.evaluate(parsed.expression, {
                    ...scope,
                    place: { ...scope.place, line, text: expression.text },
                });
            }
            finally {
                budget.depth -= 1;
            }
        },
        valueOf: (slice, scope) => valueOfSlice(slice, scope, { parser: input.parser, evaluation }),
        named: (expression, scope) => names.valueOf(expression, scope),
        instance: (handle, key) => names.resource({ ...handle.address, key }, handle.module),
        attribute: (handle, name) => attributeOf(handle, name),
        argument: (block, name, scope) => argumentOf(block.body, name, { scope, evaluator: evaluation }),
        scopeOf: (module, block, key) => instanceScope(module, block, key, { evaluator: evaluation, repetition }),
        file(path) {
            const file = module_tree_joinPath(input.root.contents.folder, path);
            const text = file === undefined ? undefined : input.tree.read(file);
            return file === undefined || text === undefined ? undefined : { file, text };
        },
        fileset(path, pattern) {
            const folder = module_tree_joinPath(input.root.contents.folder, path);
            return folder === undefined ? undefined : filesetOf(input.tree, folder, pattern);
        },
        templateFile: (path, variables, scope) => templateFile({ path, variables, scope }, { parser: input.parser, evaluation }),
        spend(steps) {
            budget.question -= steps;
            budget.all -= steps;
            return budget.question > 0 && budget.all > 0;
        },
        module(path) {
            const key = formatModulePath(path);
            if (!modules.has(key))
                modules.set(key, moduleAt(path));
            return modules.get(key);
        },
        ask(question) {
            // The plan may ask back while it is being asked: that is part of the same question.
            if (budget.asking)
                return question();
            Object.assign(budget, { question: STEPS_PER_QUESTION, depth: 0, asking: true });
            try {
                return question();
            }
            catch (error) {
                // Terms nested by one question inside those of another can outgrow the stack.
                if (error instanceof RangeError)
                    return (0,model_value/* unknown */.L5)('not-evaluated');
                throw error;
            }
            finally {
                budget.asking = false;
            }
        },
    };
    const repetition = (module, block, name) => {
        const slice = block.body.attributes.get(name)?.value;
        if (slice === undefined)
            return model_value/* absent */.Ge;
        const key = `${instanceName(module)} ${slice.source.file} ${slice.start}`;
        return memo(key, () => evaluation.valueOf(slice, { module, bindings: undefined }));
    };
    const moduleAt = (path) => {
        const last = path.at(-1);
        if (last === undefined)
            return { path, node: input.root, parent: undefined, call: undefined };
        const parent = evaluation.module(path.slice(0, -1));
        const node = parent?.node.child(last.name);
        const call = parent?.node.contents.calls.get(last.name);
        return parent === undefined || node === undefined ? undefined : { path, node, parent, call };
    };
    const attributeOf = (handle, name) => {
        if (handle.kind === 'module')
            return names.output(handle, name);
        return resourceAttribute(handle, name, { evaluation, lookup: input.lookup, memo });
    };
    const names = createNames(input, { evaluation, memo, repetition });
    return evaluation;
}
function evaluator_sliceText({ source, start, end }) {
    return source.text.slice(start, end);
}
function valueOfSlice(slice, scope, { parser, evaluation }) {
    const text = evaluator_sliceText(slice);
    const place = { file: slice.source.file, line: slice.line, text };
    const isRefused = slice.hazard !== undefined;
    const expression = slice.expression ?? (isRefused ? undefined : parsedExpression(text, parser));
    if (expression !== undefined)
        return evaluation.evaluate(expression, { ...scope, place });
    return scope_notEvaluated({ start: 0, end: text.length, line: 0, endLine: slice.endLine - slice.line }, place);
}
function parsedExpression(text, parser) {
    const parsed = parser.result(text);
    return parsed?.kind === 'expression' ? parsed.expression : undefined;
}
/** A template file is parsed as a heredoc would be: its text between two lines that nothing in it repeats. */
function templateSource(text) {
    const marker = 'END_OF_TEMPLATE_FILE';
    return `<<${marker}\n${text}\n${marker}`;
}
function templateFile({ path, variables, scope }, { parser, evaluation }) {
    const found = evaluation.file(path);
    const whole = { start: 0, end: scope.place.text.length, line: 0, endLine: 0 };
    if (found === undefined)
        return scope_notEvaluated(whole, scope.place);
    const source = templateSource(found.text);
    const expression = parsedExpression(source, parser);
    if (expression === undefined)
        return scope_notEvaluated(whole, scope.place);
    let bindings;
    for (const [name, term] of variables)
        bindings = { name, term, next: bindings };
    // The heredoc's first line is ours, so the file's first line is line 1 of what was parsed.
    const place = { file: found.file, line: 0, text: source };
    const term = evaluation.evaluate(expression, { module: scope.module, bindings, place });
    return seenFrom(withoutLastBreak(evaluator_wholeFile(term, found)), {
        file: scope.place.file,
        line: scope.place.line,
        endLine: scope.place.line,
    });
}
/** The lines of the heredoc that are not the file's own count for nothing. */
function evaluator_wholeFile(term, { file, text }) {
    if (term.kind === 'absent' || term.trail === undefined || term.trail.at.line > 0)
        return term;
    const endLine = Math.max(1, text.replace(/\n$/, '').split('\n').length);
    const trail = { ...term.trail, at: { file, line: 1, endLine } };
    return noted({ ...term, trail }, noteOf(term));
}
/** The heredoc ends with a line break that the file does not have. */
function withoutLastBreak(term) {
    if (term.kind !== 'known' || typeof term.value !== 'string' || !term.value.endsWith('\n'))
        return term;
    const pieces = noteOf(term).pieces?.map((piece, at, all) => at === all.length - 1 && 'text' in piece ? { ...piece, text: piece.text.replace(/\n$/, '') } : piece);
    return noted({ ...term, value: term.value.slice(0, -1) }, { pieces });
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/evaluation/term-path.js



const term_path_STEP = /\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g;
/** Takes `ingress[0].cidr_blocks` apart. */
function pathSteps(path) {
    if (path !== '' && !path.includes('.') && !path.includes('['))
        return [path];
    return [...path.matchAll(term_path_STEP)].map(([, position, key, name]) => position === undefined ? (key ?? name ?? '') : Number(position));
}
/** Follows a path into a term, and into documents written as text; what AWS writes with or without a list reads the same. */
function termAlong(term, steps) {
    return steps.reduce(stepInto, term);
}
function stepInto(here, step) {
    const isText = here.kind === 'known' || (here.kind === 'unknown' && noteOf(here).pieces !== undefined);
    const read = isText ? document_documentOf(here) : here;
    const term = here.kind === 'known' && read.kind === 'unknown' ? here : read;
    if (term.kind === 'unknown' || term.kind === 'absent')
        return term;
    if (term.kind === 'known')
        return step === 0 ? term : model_value/* absent */.Ge;
    if (typeof step === 'number') {
        if (term.kind === 'list')
            return term.items[step] ?? term.open ?? model_value/* absent */.Ge;
        return step === 0 ? term : model_value/* absent */.Ge;
    }
    const named = term.kind === 'list' ? (term.items[0] ?? term.open ?? model_value/* absent */.Ge) : term;
    if (named.kind === 'unknown')
        return named;
    return named.kind === 'map' ? (named.entries.get(step) ?? named.open ?? model_value/* absent */.Ge) : model_value/* absent */.Ge;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/variable-values.js



/** Finds where variables are set: `terraform.tfvars`, `*.auto.tfvars`, and other `.tfvars` files near the root. */
function variableFiles(tree, root, sources) {
    let automatic;
    let named;
    const attributesOf = (file) => sources.scanned(file, file.endsWith('.json') ? scanJsonValues : scan)?.body.attributes ??
        new Map();
    return (name) => {
        automatic ??= automaticFiles(tree, root).map(attributesOf);
        named ??= namedFiles(tree, root).map(attributesOf);
        const entries = (files) => files.flatMap((file) => file.get(name) ?? []);
        return { automatic: entries(automatic), named: entries(named) };
    };
}
const AUTOMATIC = /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/;
/** In Terraform's order of precedence: `terraform.tfvars`, its JSON form, then the others by name. */
function automaticFiles(tree, root) {
    const names = tree.files(root).filter((name) => AUTOMATIC.test(name));
    const first = names.filter((name) => name.startsWith('terraform.tfvars')).toSorted();
    const rest = names.filter((name) => !first.includes(name)).toSorted();
    return [...first, ...rest].map((name) => module_tree_joinPath(root, name) ?? name);
}
function namedFiles(tree, root) {
    const below = tree.folders(root).flatMap((folder) => (folder.startsWith('.') ? [] : variable_values_within(root, folder)));
    return [root, ...below, ...foldersOfVariables(tree, root, below)].flatMap((folder) => tree
        .files(folder)
        .filter((name) => /\.tfvars(?:\.json)?$/.test(name) && !(folder === root && AUTOMATIC.test(name)))
        .map((name) => module_tree_joinPath(folder, name) ?? name));
}
const variable_values_MOST_FOLDERS = 500;
const variable_values_DEEPEST = 3;
/** Folders farther off, below the root or beside it and what it stands in, that hold values but no configuration of their own. */
function foldersOfVariables(tree, root, known) {
    const above = root === '' ? [] : root.split('/').map((_, at, steps) => steps.slice(0, at).join('/'));
    const seen = new Set([root, ...known]);
    const queue = [...known, ...above].map((folder) => ({ folder, depth: 0 }));
    const found = [];
    for (let at = 0; at < queue.length && at < variable_values_MOST_FOLDERS; at++) {
        const { folder = '', depth = 0 } = queue[at] ?? {};
        const isAbove = above.includes(folder);
        const names = tree.files(folder);
        if (!isAbove && names.some((name) => /\.(?:tf|tofu)(?:\.json)?$/.test(name)))
            continue;
        if (!seen.has(folder))
            found.push(folder);
        seen.add(folder);
        if (depth >= variable_values_DEEPEST)
            continue;
        for (const name of tree.folders(folder)) {
            const [next = ''] = variable_values_within(folder, name);
            if (!name.startsWith('.') && name !== 'node_modules' && !seen.has(next) && !above.includes(next))
                queue.push({ folder: next, depth: depth + 1 });
        }
    }
    return found;
}
function variable_values_within(folder, name) {
    const path = module_tree_joinPath(folder, name);
    return path === undefined ? [] : [path];
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/read-configuration.js













/** Beyond so many files no further one is parsed as a template just because it may be read. */
const MOST_GUESSES = 50;
/** Scans the configuration whose root is a folder of the tree; nothing is parsed before `prepare`. */
function readConfiguration(tree, root, options) {
    return new ScannedConfiguration(tree, root, options);
}
const PROVIDER = /^provider\./;
class ScannedConfiguration {
    sources;
    root;
    parser;
    evaluation;
    surroundings;
    tree;
    refusals = new Map();
    footprints = new Map();
    sites = new Map();
    constructor(tree, root, options) {
        const { parser, variables = new Map(), lookup = () => undefined, instances = () => [], workspace, } = options;
        this.tree = tree;
        this.parser = parser;
        this.sources = options.sources ?? scanSources(tree);
        this.root = moduleTree(tree, root, this.sources);
        const entries = variableFiles(tree, root, this.sources);
        this.surroundings = { rootFolder: root, entries, files: fileFinder(tree) };
        this.evaluation = createEvaluation({
            root: this.root,
            parser,
            lookup,
            instances,
            variables,
            entries,
            workspace,
            tree,
        });
    }
    get gaps() {
        return [...this.sources.gaps, ...this.refusals.values()];
    }
    block(address) {
        return this.find(address)?.block.at;
    }
    providers() {
        return [...this.root.contents.providers.keys()].map((name) => (0,model_value/* addressOf */.ci)(`provider.${name}`));
    }
    async prepare(addresses) {
        const slices = [];
        const files = new Set();
        const visitor = {
            extent: 'resources',
            range: () => undefined,
            slice: (slice) => void slices.push(slice),
            file(file, isGuessed) {
                if (!isGuessed || files.size < MOST_GUESSES)
                    files.add(file);
            },
        };
        const walk = createWalk(visitor, this.surroundings);
        for (const { chain, block } of addresses === 'all'
            ? this.everything()
            : addresses.flatMap((address) => this.find(address) ?? []))
            walk.whole(chain, block);
        await this.parse(slices, files);
    }
    value(address, path) {
        const site = this.find(address);
        if (site?.module === undefined)
            return undefined;
        const { module, block, key } = site;
        const [first, ...rest] = pathSteps(path);
        // Most arguments of most blocks are left to the provider: no instance needs a scope for that.
        if (first !== undefined && !states(block.body, String(first)))
            return model_value/* absent */.Ge;
        return this.evaluation.ask(() => {
            const scope = this.evaluation.scopeOf(module, block, key);
            if (first === undefined)
                return bodyTerm(block.body, block.at, { scope, evaluator: this.evaluation });
            return termAlong(this.evaluation.argument(block, String(first), scope), rest);
        });
    }
    document(address, path) {
        const term = this.value(address, path);
        return term === undefined ? undefined : this.evaluation.ask(() => document_documentOf(term));
    }
    footprint(address) {
        const parsed = parseAddress(address);
        const key = parsed === undefined ? address : formatAddress(withoutKeys(parsed));
        const known = this.footprints.get(key);
        if (known !== undefined)
            return known;
        const ranges = new Map();
        const range = (at) => void ranges.set(`${at.file}:${at.line}-${at.endLine}`, at);
        const file = (path) => {
            const text = this.tree.read(path);
            if (text !== undefined)
                range({ file: path, line: 1, endLine: text.split('\n').length });
        };
        const found = this.find(address);
        if (found !== undefined)
            createWalk({ extent: 'own', range, file }, this.surroundings).whole(found.chain, found.block);
        const footprint = [...ranges.values()];
        this.footprints.set(key, footprint);
        return footprint;
    }
    argumentsOf(address) {
        const found = this.find(address);
        return found === undefined ? [] : basis_argumentsOf(found.block);
    }
    basis(address, part) {
        const found = this.find(address);
        const { tree, surroundings } = this;
        if (found !== undefined)
            return basisOf(found, part, { tree, surroundings });
        const call = callsTo(address).find((each) => this.find(each) !== undefined);
        // The module that the call leads to is at hand: then it does not have the block.
        if (call === undefined || this.chain(parseModulePath(call) ?? []) !== undefined)
            return undefined;
        const outer = this.find(call);
        return outer === undefined ? undefined : basisOf(outer, 'whole', { tree, surroundings });
    }
    /** Looked up once: a block with unknown arguments is asked for many of them. */
    find(address) {
        if (!this.sites.has(address))
            this.sites.set(address, this.lookedUp(address));
        return this.sites.get(address);
    }
    lookedUp(address) {
        const provider = this.root.contents.providers.get(address.replace(PROVIDER, ''));
        if (provider !== undefined && PROVIDER.test(address))
            return { chain: [this.root], block: provider, module: this.evaluation.module([]), key: undefined };
        const resource = parseAddress(address);
        const call = resource === undefined ? parseModulePath(address)?.at(-1) : undefined;
        const modules = resource?.modules ?? parseModulePath(address)?.slice(0, -1);
        const chain = modules === undefined ? undefined : this.chain(modules);
        const contents = chain?.at(-1)?.contents;
        if (modules === undefined || chain === undefined || contents === undefined)
            return undefined;
        const prefix = resource === undefined || resource.mode === 'managed' ? '' : `${resource.mode}.`;
        const block = resource === undefined
            ? contents.calls.get(call?.name ?? '')
            : contents.resources.get(`${prefix}${resource.type}.${resource.name}`);
        if (block === undefined)
            return undefined;
        return { chain, block, module: this.evaluation.module(modules), key: (resource ?? call)?.key };
    }
    chain(modules) {
        const chain = [this.root];
        for (const { name } of modules) {
            const child = chain.at(-1)?.child(name);
            if (child === undefined)
                return undefined;
            chain.push(child);
        }
        return chain;
    }
    /** Every block of every module that the root reaches. */
    *everything(chain = [this.root]) {
        const node = chain.at(-1);
        if (node === undefined)
            return;
        const { resources, calls, outputs } = node.contents;
        for (const blocks of [resources, calls, outputs])
            for (const block of blocks.values())
                yield { chain, block };
        for (const name of calls.keys()) {
            const child = node.child(name);
            if (child !== undefined)
                yield* this.everything([...chain, child]);
        }
    }
    async parse(slices, files) {
        const texts = new Map();
        for (const slice of slices) {
            if (slice.hazard !== undefined)
                this.refuse(slice, slice.hazard);
            else if (slice.expression === undefined)
                texts.set(slice.source.text.slice(slice.start, slice.end), slice);
            else
                for (const text of unparsedIn(slice.expression))
                    texts.set(text, slice);
        }
        for (const file of files) {
            const text = this.tree.read(file);
            if (text !== undefined && read_configuration_isTemplate(text))
                texts.set(templateSource(text), undefined);
        }
        await this.parser.parse(texts.keys());
        for (const [text, slice] of texts) {
            const result = this.parser.result(text);
            if (slice !== undefined && result !== undefined && result.kind !== 'expression')
                this.refuse(slice, result.why);
        }
    }
    refuse({ source: { file }, line }, why) {
        const whole = why === FILE_TOO_LARGE;
        const gap = { kind: 'file-refused', file, why: whole ? why : `line ${line}: ${why}` };
        this.refusals.set(whole ? file : `${file}:${line}`, gap);
    }
}
/** Template files are held to the limits of heredocs. */
function read_configuration_isTemplate(text) {
    return text.length < 1_000_000 && text.split('\n').length < 3_000;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/installed-modules.js
const INSTALLED = /(?:^|\/)\.terraform\//;
/** Whether a file was put there by `terraform init` and is no part of the repository. */
function isInstalled(file) {
    return INSTALLED.test(`${file}/`);
}
const some = (names) => names.length > 0;
/** A side where `terraform init` never ran, with the modules that it installed on the other side. */
function withModulesOf(tree, initialised) {
    const ownFirst = (path, read, isThere) => {
        const own = read(tree);
        return isInstalled(path) && !isThere(own) ? read(initialised) : own;
    };
    return {
        files: (folder) => ownFirst(folder, (from) => from.files(folder), some),
        folders: (folder) => ownFirst(folder, (from) => from.folders(folder), some),
        read: (file) => ownFirst(file, (from) => from.read(file), (text) => text !== undefined),
        target: (file) => tree.target?.(file) ?? file,
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/provider-blocks.js



/**
 * The provider blocks of both roots beside what is planned: plans tell little of them, and nothing of what they were. Where it is
 * not known what the base says (undefined), nothing of them can be news.
 */
function withProviders(change, head, base) {
    if (head === undefined || base === undefined)
        return change;
    const before = base === 'none' ? [] : base.providers().map((address) => declared(address, base));
    const basis = (address) => base === 'none' ? undefined : base.basis(address, 'whole');
    const former = new Map(before.map((declaration) => [declaration.address, declaration]));
    const after = head.providers().map((address) => {
        const was = former.get(address);
        const isSame = was !== undefined && head.basis(address, 'whole') === basis(address);
        return isSame ? was : declared(address, head);
    });
    if (before.length + after.length === 0)
        return change;
    const { deployed } = change;
    return {
        ...change,
        before: [...change.before, ...before],
        after: [...change.after, ...after],
        ...(deployed === undefined ? {} : { deployed: [...deployed, ...before] }),
    };
}
function declared(address, configuration) {
    const attributes = attributesOver('', {
        member: (name) => configuration.value(address, name) ?? model_value/* absent */.Ge,
        written: (path) => configuration.argumentsOf(address).includes(path),
    });
    return {
        iac: 'terraform',
        type: model_declaration/* PROVIDER_TYPE */.Lf,
        address,
        action: 'update',
        attributes,
        identifiers: [],
        // That it assumes a role or is given an endpoint attaches nothing to either.
        mentions: () => true,
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/base-plan.js


/**
 * Throws when a plan cannot be that of the base branch: next to the reviewed plan itself nothing would be new, and next to the plan
 * of another root everything would.
 */
function refuseStrangeBase(head, base, where) {
    // Plans of old that change nothing may be alike to the byte; one that tells its time was made once.
    if (head.sha256 === base.sha256 && plan_json_textOf(head.index.tables.plan.timestamp) !== undefined)
        throw new errors/* InputError */.d({
            what: 'This is the plan that is reviewed, not that of the base branch.',
            where,
            fix: 'Plan in a checkout of the base branch as well, and keep both files: the one may have been written over the other.',
        });
    const [before, after] = [deployedIn(base.index.tables), deployedIn(head.index.tables)];
    if (before.size === 0 || after.size === 0 || [...before].some((address) => after.has(address)))
        return;
    throw new errors/* InputError */.d({
        what: 'This plan is of another root than the one that is reviewed: they have no deployed resource in common.',
        where,
        fix: 'Give the plan of the same folder and workspace; where there are several plans, name both alike: `prod=plan.json` and `prod=base-plan.json`.',
    });
}
/** Addresses of what exists before either plan is applied, under the names of both sides of a move. */
function deployedIn({ changes, untouched }) {
    const deployed = new Set();
    for (const { address, mode, previousAddress, change } of changes.entries) {
        if (mode !== 'managed' || (change['before'] ?? null) === null)
            continue;
        deployed.add(address);
        if (previousAddress !== undefined)
            deployed.add(previousAddress);
    }
    for (const { address, mode } of untouched)
        if (mode === 'managed')
            deployed.add(address);
    return deployed;
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/root.js






/** Folders that hold copies or tools and never a root of ours. */
const SKIPPED = new Set(['.git', '.terraform', 'node_modules', '.github', '.terragrunt-cache', 'vendor']);
const root_MOST_FOLDERS = 5_000;
const root_DEEPEST = 12;
/**
 * The folder a plan was made in: the one whose blocks are the plan's root module's, nothing missing on either side if possible;
 * among several, the one whose constants and variable files say what the plan says. Undefined when no folder has more than half of
 * the blocks.
 */
function findRoot(tree, shape) {
    const { module } = shape;
    const calls = [...(module?.calls.keys() ?? [])].map((name) => `module.${name}`);
    const wanted = new Set([...(module?.blocks.keys() ?? []), ...calls]);
    if (wanted.size === 0)
        return undefined;
    let best;
    for (const folder of folders(tree)) {
        const declared = root_declaredIn(tree, folder);
        if (declared.size === 0)
            continue;
        const shared = [...wanted].filter((name) => declared.has(name)).length;
        if (shared * 2 <= wanted.size)
            continue;
        // A shared module may have the same blocks as a root; what it has too much counts against it.
        const score = shared / (wanted.size + (declared.size - shared));
        const candidate = { folder, declared };
        if (best === undefined || score > best.score)
            best = { candidates: [candidate], score };
        else if (score === best.score)
            best = { candidates: [...best.candidates, candidate], score };
    }
    return best === undefined ? undefined : likest(best.candidates, tree, shape);
}
function likest(candidates, tree, shape) {
    const likeness = candidates.length === 1 ? [0] : candidates.map((each) => likenessOf(each, tree, shape));
    const most = likeness.reduce((a, b) => Math.max(a, b), -Infinity);
    const [first, ...rivals] = candidates.filter((_, at) => likeness[at] === most).map(({ folder }) => folder);
    return first === undefined ? undefined : { folder: first, rivals };
}
function folders(tree) {
    const found = [];
    let level = [''];
    for (let depth = 0; depth <= root_DEEPEST && level.length > 0 && found.length < root_MOST_FOLDERS; depth++) {
        found.push(...level);
        level = level.flatMap((folder) => tree
            .folders(folder)
            .flatMap((name) => (SKIPPED.has(name) ? [] : [folder === '' ? name : `${folder}/${name}`])));
    }
    return found.slice(0, root_MOST_FOLDERS);
}
/** Blocks of the files in a folder, as a plan names them: `aws_vpc.main`, `data.aws_vpc.main`, `module.network`. */
function root_declaredIn(tree, folder) {
    const declared = new Map();
    for (const file of tree.files(folder)) {
        if (!file.endsWith('.tf') && !file.endsWith('.tofu'))
            continue;
        for (const { type, labels, body } of root_bodyOf(tree, folder, file).blocks) {
            if (type === 'resource')
                declared.set(labels.join('.'), body);
            else if (type === 'data' || type === 'module')
                declared.set(`${type}.${labels.join('.')}`, body);
        }
    }
    return declared;
}
function root_bodyOf(tree, folder, file) {
    const full = module_tree_joinPath(folder, file) ?? file;
    return scan(sourceText(full, tree.read(full) ?? '')).body;
}
/** How many constants and variables agree, less those that do not. */
function likenessOf({ folder, declared }, tree, shape) {
    let score = 0;
    const compare = (written, stated) => {
        const value = literalOf(written);
        if (value !== undefined && stated !== undefined)
            score += (0,external_node_util_.isDeepStrictEqual)(value, stated) ? 1 : -1;
    };
    const compareAll = (body, expressions) => {
        for (const [argument, expression] of plan_json_membersOf(expressions))
            compare(body?.attributes.get(argument), field(expression, 'constant_value'));
    };
    for (const [name, { expressions }] of shape.module?.blocks ?? [])
        compareAll(declared.get(name), expressions);
    for (const [name, { source, expressions }] of shape.module?.calls ?? []) {
        const call = declared.get(`module.${name}`);
        compare(call?.attributes.get('source'), source);
        compareAll(call, expressions);
    }
    for (const file of tree.files(folder).filter((name) => /^terraform\.tfvars$|\.auto\.tfvars$/.test(name)))
        for (const [name, attribute] of root_bodyOf(tree, folder, file).attributes)
            compare(attribute, field(field(shape.variables, name), 'value'));
    return score;
}
/** A value that is written as it would be in JSON; undefined for any other expression. */
function literalOf(attribute) {
    if (attribute === undefined)
        return undefined;
    const { source, start, end } = attribute.value;
    const text = significantText(source.text.slice(start, end)).replace(/,\]$/, ']');
    if (text.length > 10_000 || text.includes('${') || text.includes('%{'))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/root-folder.js

/** The folder that was asked for, else that of the other side, else the one that fits the plan; undefined when none does. */
function rootOf(tree, { asked, near, index }) {
    const given = asked ?? (near !== undefined && holdsSource(tree, near) ? near : undefined);
    if (given !== undefined)
        return { folder: given, isSure: true, notices: [] };
    const { configuration, plan } = index.tables;
    const found = findRoot(tree, { module: configuration, variables: plan.variables });
    if (found === undefined)
        return undefined;
    const { folder, rivals } = found;
    if (rivals.length === 0)
        return { folder, isSure: true, notices: [] };
    const [other = ''] = rivals;
    const notice = `The plan fits the folders ${root_folder_name(folder)} and ${root_folder_name(other)} alike, and ${root_folder_name(folder)} was taken. Name the one it was made in with \`working-directory\`; until then every change in the plan counts as made by this pull request.`;
    return { folder, isSure: false, notices: [notice] };
}
const root_folder_name = (folder) => `\`${folder === '' ? '.' : folder}\``;
function holdsSource(tree, folder) {
    return tree.files(folder).some((file) => /\.(?:tf|tofu)(?:\.json)?$/.test(file));
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/plan/same-planned.js




/** Finds out whether two plans say the same about an object: then nothing about it changed between them. */
function samePlanned(one, other) {
    return (a, b) => {
        const [left, right] = [one.tables.snapshot(a.address), other.tables.snapshot(b.address)];
        if (a.type !== b.type || left === undefined || right === undefined)
            return false;
        const names = new Set([left.values, left.unknown, right.values, right.unknown].flatMap((part) => plan_json_membersOf(part).map(([name]) => name)));
        return [...names].every((name) => {
            const masks = [field(left.unknown, name), field(right.unknown, name)];
            const isSettled = !masks.some(maskedAnywhere);
            if (isSettled && (0,external_node_util_.isDeepStrictEqual)(field(left.values, name), field(right.values, name)))
                return true;
            return sameTerm(a.attributes.term(name), b.attributes.term(name));
        });
    };
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/sources.js





/** Where a plan's declarations stand in the HCL of both sides. Addresses are those after the change. */
function terraformSources({ head, base, lineage, planned }) {
    const earlier = new Map([...lineage].map(([from, to]) => [to, from]));
    const side = (which) => (which === 'after' ? head : base);
    const named = (which, address) => which === 'after' ? address : (earlier.get(address) ?? address);
    return {
        block: (which, address) => blockOf(side(which), named(which, address)),
        header: (which, address) => {
            const block = blockOf(side(which), named(which, address));
            return block === undefined ? undefined : { ...block, endLine: block.line };
        },
        trace: (which, address, path) => traceOf(side(which), { address: named(which, address), path, planned: planned(which, address) }),
        feeds: (which, address) => (side(which)?.footprint(named(which, address)) ?? []).filter(({ file }) => !isInstalled(file)),
        touched: (address) => {
            if (head === undefined || base === undefined)
                return undefined;
            const basis = head.basis(address, 'whole');
            // Planned, and in no source that is at hand.
            if (basis === undefined && isPlanned(planned('after', address)))
                return undefined;
            return basis !== base.basis(named('before', address), 'whole');
        },
    };
}
function isPlanned(object) {
    return object?.values !== undefined && object.values !== null;
}
/** A module whose source is not at hand, or not in the repository, is represented by its call. */
function blockOf(configuration, address) {
    return [address, ...callsTo(address)]
        .map((each) => configuration?.block(each))
        .find((block) => block !== undefined && !isInstalled(block.file));
}
/** The argument's own trail; for a part of it that stands nowhere by itself, that of the closest whole it is part of. */
function traceOf(configuration, argument) {
    const { address } = argument;
    if (configuration === undefined)
        return undefined;
    for (let here = inOrderWritten(configuration, argument); here !== ''; here = parentPath(here)) {
        const term = configuration.value(address, here);
        const trail = term === undefined || term.kind === 'absent' ? undefined : inRepository(term.trail);
        if (trail !== undefined)
            return trail;
    }
    const block = blockOf(configuration, address);
    return block === undefined ? undefined : { at: block };
}
/** The plan lists the members of a set in an order of its own: `ingress[0]` there may be the second block that is written. */
function inOrderWritten(configuration, { address, path, planned }) {
    const [, name = '', index = '', rest = ''] = /^(\w+)\[(\d+)\](.*)$/.exec(path) ?? [];
    const data = planned === undefined || name === '' ? [] : listOf(field(planned.values, name));
    if (planned === undefined || data.length < 2)
        return path;
    const written = configuration.value(address, name);
    if (written?.kind !== 'list')
        return path;
    const mask = maskAt(planned.unknown, [name]);
    const items = data.map((item, at) => ({ data: item, unknown: maskAt(mask, [at]) }));
    const at = aligned(items, written.items)[Number(index)];
    return at === undefined ? path : `${name}[${at}]${rest}`;
}
/** A trail without the places that no reader of the repository can open. */
function inRepository(trail) {
    if (trail === undefined)
        return undefined;
    const from = inRepository(trail.from);
    return isInstalled(trail.at.file) ? from : { at: trail.at, from };
}
/** `ingress[0].cidr_blocks` → `ingress[0]` → `ingress` → nothing. */
function parentPath(path) {
    return path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/stale-plan.js



/** More are counted and not named. */
const MOST_NAMED = 3;
/**
 * What the pull request adds or rewrites in the root folder and the plan knows nothing of: it was made from other source than this.
 * Only literals are compared, and only with a plan that still says what the base says.
 */
function staleGaps(module, { head, base, folder }) {
    if (module === undefined || base === undefined || module.blocks.size + module.calls.size === 0)
        return [];
    // OpenTofu prefers `.tofu` files, and Terraform does not read them.
    if (head.files(folder).some((file) => file.endsWith('.tofu')))
        return [];
    const [now, then] = [root_declaredIn(head, folder), root_declaredIn(base, folder)];
    const strange = [...now].flatMap(([name, body]) => {
        const call = name.startsWith('module.') ? module.calls.get(name.slice('module.'.length)) : undefined;
        const planned = call ?? module.blocks.get(name);
        const former = then.get(name);
        if (planned === undefined)
            return former === undefined ? [name] : [];
        const isLeft = [...body.attributes].some(([argument, attribute]) => {
            const stated = field(field(planned.expressions, argument), 'constant_value');
            const [is, was] = [literalOf(attribute), literalOf(former?.attributes.get(argument))];
            if (stated === undefined || is === undefined || was === undefined)
                return false;
            return (0,external_node_util_.isDeepStrictEqual)(was, stated) && !(0,external_node_util_.isDeepStrictEqual)(is, stated);
        });
        return isLeft ? [name] : [];
    });
    if (strange.length === 0)
        return [];
    const more = strange.length > MOST_NAMED ? ` and ${strange.length - MOST_NAMED} more` : '';
    const why = `the plan was made from other source than this pull request's, and does not have its ${strange.slice(0, MOST_NAMED).join(', ')}${more}: plan again`;
    return [{ kind: 'partial-plan', why }];
}

;// CONCATENATED MODULE: ./lib/ingest/terraform/read.js

















/** Reads one plan with the HCL it was made from, on both sides as far as they are at hand. */
async function readTerraform(input) {
    if (input.parser !== undefined)
        return await readWith(input, input.parser);
    const parser = createExpressionParser();
    try {
        return await readWith(input, parser);
    }
    finally {
        await parser.close();
    }
}
async function readWith(input, parser) {
    const head = await planWithSource({ file: input.file, bytes: input.plan, tree: input.head }, input, parser);
    const base = input.basePlan === undefined
        ? undefined
        : await planWithSource({
            ...input.basePlan,
            tree: input.base === undefined ? undefined : withModulesOf(input.base, input.head),
            near: head.root?.folder,
        }, input, parser);
    if (base !== undefined)
        refuseStrangeBase(head, base, input.basePlan?.file ?? '');
    const source = base?.configuration ?? (await baseSource(head, input, parser));
    const sides = read_settled(readPlan(head.index, { base: source }), input.file);
    const baseSides = base === undefined
        ? undefined
        : read_settled(readPlan(base.index, { base: source }), input.basePlan?.file ?? '');
    const planned = both_sides_changeOf(sides, baseSides, {
        input: input.name,
        head: head.configuration,
        base: source,
        isSame: base === undefined ? undefined : samePlanned(base.index, head.index),
    });
    const change = withProviders(planned, head.configuration, source ?? (isNewRoot(head, input) ? 'none' : undefined));
    const gaps = [...sides.gaps, ...staleIn(head, input), ...(head.configuration?.gaps ?? [])];
    const sources = terraformSources({
        head: head.configuration,
        base: source,
        lineage: change.lineage,
        planned: plannedValues(head.index, base?.index),
    });
    const namesakes = namesakesIn([head.index.tables, ...(base === undefined ? [] : [base.index.tables])]);
    const rewriter = read_rewriterOf(change, { input, head, source, parser });
    return {
        change: { ...change, gaps, sources, namesakes, rewriter },
        notices: [...head.notices, ...sides.notices, ...(base?.notices ?? [])],
        summary: { name: input.name, kind: 'terraform', file: input.file, sha256: head.sha256, ...sides.counts },
    };
}
/** Whether the base has no folder that the plan could be made of. */
function isNewRoot({ index, root: ofHead }, { base, root }) {
    return (base !== undefined &&
        ofHead?.isSure === true &&
        rootOf(base, { asked: root, near: ofHead.folder, index }) === undefined);
}
function staleIn({ root, index }, { head, base }) {
    if (root?.isSure !== true)
        return [];
    return staleGaps(index.tables.configuration, { head, base, folder: root.folder });
}
function read_rewriterOf(change, { input, head, source, parser }) {
    const { root, index } = head;
    if (root === undefined)
        return undefined;
    const instances = (block) => instancesOf(block, index);
    const scanned = scanSources(input.head);
    return terraformRewriter({
        head: input.head,
        base: input.base,
        baseSource: source,
        read: (tree, edited) => readConfiguration(tree, root.folder, {
            parser,
            instances,
            sources: edited === undefined ? scanned : scanSources(tree, { sources: scanned, except: edited }),
        }),
        change,
    });
}
async function planWithSource({ file, bytes, tree, near }, { root, showPlan }, parser) {
    const { plan, notices, sha256 } = parsePlanFile(bytes, file, { showPlan });
    let configuration;
    const index = planIndex(plan, () => configuration);
    const found = tree === undefined ? undefined : rootOf(tree, { asked: root, near, index });
    if (tree !== undefined && found !== undefined) {
        const { lookup, variables } = index;
        configuration = readConfiguration(tree, found.folder, {
            lookup,
            instances: (block) => instancesOf(block, index),
            variables,
            parser,
        });
        await configuration.prepare(changedBlocks(index));
    }
    return { index, sha256, configuration, root: found, notices: [...notices, ...(found?.notices ?? [])] };
}
/** The source of the base branch when there is no plan of it: variables then have the values its own files give them. */
async function baseSource({ index, root: ofHead }, { head, base, root }, parser) {
    // Another folder than the plan's would tell others' changes from this one.
    if (base === undefined || ofHead?.isSure === false)
        return undefined;
    const found = rootOf(base, { asked: root, near: ofHead?.folder, index });
    if (found?.isSure !== true)
        return undefined;
    const configuration = readConfiguration(withModulesOf(base, head), found.folder, { parser });
    await configuration.prepare(changedBlocks(index));
    return configuration;
}
function instancesOf(block, index) {
    const parsed = parseAddress(block);
    if (parsed === undefined)
        return [];
    const prefix = parsed.mode === 'managed' ? '' : `${parsed.mode}.`;
    return index.instances(formatModulePath(parsed.modules), `${prefix}${parsed.type}.${parsed.name}`);
}
/** One address per block that the plan touches: instances share their source. */
function changedBlocks({ tables }) {
    const blocks = new Map();
    for (const { address, change } of tables.changes.entries) {
        if (Array.isArray(change['actions']) &&
            change['actions'].length === 1 &&
            change['actions'][0] === 'no-op')
            continue;
        const parsed = parseAddress(address);
        blocks.set(parsed === undefined ? address : formatAddress(withoutKeys(parsed)), address);
    }
    return [...blocks.values()];
}
/** No verdict may rest on a plan that failed. */
function read_settled(sides, file) {
    if (sides.problem === undefined)
        return sides;
    throw new errors/* InputError */.d({
        what: sides.problem,
        where: file,
        fix: 'Correct what the plan complains about and plan again; nothing was reviewed.',
    });
}

;// CONCATENATED MODULE: ./lib/ingest/gather.js










/** Reads every input that was asked for. */
async function gather(asked, trees, workplace) {
    if (workplace.parser !== undefined)
        return gather_gathered(asked, trees, { ...workplace, parser: workplace.parser });
    const parser = createExpressionParser();
    try {
        return await gather_gathered(asked, trees, { ...workplace, parser });
    }
    finally {
        await parser.close();
    }
}
async function gather_gathered(asked, trees, workplace) {
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
    const plans = await gather_named(asked.plans, directory, 'plan-json');
    const basePlans = await gather_named(asked.basePlans, directory, 'base-plan-json');
    const inputs = [];
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
    const changeSets = await gather_named(asked.changeSets, directory, 'change-set-json');
    const templates = await gather_named(asked.templates, directory, 'template');
    const stacks = templates.length > 1
        ? templates.map(({ name }) => name)
        : [templates[0]?.name ?? changeSets[0]?.name].filter((name) => name !== undefined);
    const read = await Promise.all(changeSets.map(async ({ name, file }) => ({
        name,
        file,
        bytes: await present(file, directory, 'change-set-json'),
    })));
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
/** `name=path` and globs, resolved to files; names come from the path where none is given, and never twice the same. */
async function gather_named(lines, directory, input) {
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
            found.push({ name: name ?? gather_nameOf(file), file, isNamed: name !== undefined });
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
function gather_nameOf(file) {
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
/** A large plan is read while it is parsed. */
async function presentPlan(file, directory, input) {
    const large = file === STANDARD_INPUT ? undefined : largeFile(external_node_path_.resolve(directory, file), LARGE);
    if (large === undefined)
        return await present(file, directory, input);
    keepHeapCompact();
    return large;
}
/** `-` is standard input. */
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
        files: (folder) => (files.get(tree_plain(folder)) ?? []).toSorted(),
        folders: (folder) => [...(folders.get(tree_plain(folder)) ?? [])].toSorted(),
        read: (file) => {
            const path = tree_plain(file);
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
function tree_plain(path) {
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
const links_MOST_LINKS = 5_000;
const MOST_LINKED_FILES = 20_000;
/**
 * The files that symbolic links to files and folders lead to, by the path through the link; a link to a link or out of the
 * repository leads nowhere.
 */
function linkTargets(links, files) {
    const targets = new Map();
    if (links.size === 0 || links.size > links_MOST_LINKS)
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
    const isFollowed = links.size > 0 && links.size <= links_MOST_LINKS;
    const texts = isFollowed ? git_textsOf(repository, [...new Set(links.values())]) : new Map();
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
            for (const [blob, text] of git_textsOf(repository, missing))
                texts.set(blob, text);
        return texts.get(blobs.get(file) ?? '');
    };
}
function git_textsOf(repository, blobs) {
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
    const inHead = local_trees_within(root, directory);
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
        inHead: local_trees_within(headRoot, directory),
        inBase: local_trees_within(baseRoot, directory),
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
    const inTree = local_trees_within(repository, directory);
    return { head, base, rules, inHead: inTree, inBase: inTree };
}
/** The folder itself or the nearest one above that exists: a head that is a commit may have folders that the disk lacks. */
function nearestFolder(folder) {
    const above = external_node_path_.dirname(folder);
    return isFolder(folder) || above === folder ? folder : nearestFolder(above);
}
/** A path given by hand, as a path inside a root. */
function local_trees_within(root, directory) {
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

// EXTERNAL MODULE: ./lib/model/judge.js
var judge = __webpack_require__(9970);
;// CONCATENATED MODULE: ./lib/review/render/report-schema.js



const report_schema_text = { kind: 'text' };
const count = { kind: 'count' };
const flag = { kind: 'flag' };
const report_schema_matching = (pattern) => ({ kind: 'text', pattern });
const choice = (...of) => ({ kind: 'choice', of });
const optional = (of) => ({ kind: 'optional', of });
const report_schema_list = (of) => ({ kind: 'list', of });
const record = (fields) => ({ kind: 'record', fields });
const lines = { file: report_schema_text, line: count, endLine: count };
const finding = record({
    id: report_schema_matching('^DMC-[0-9a-f]{8}$'),
    fingerprint: report_schema_matching('^[0-9a-f]{16}$'),
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
    related: report_schema_list(report_schema_text),
    what: report_schema_text,
    why: report_schema_text,
    fix: report_schema_text,
    evidence: report_schema_list(record({
        says: report_schema_text,
        address: report_schema_text,
        attribute: report_schema_text,
        file: optional(report_schema_text),
        line: optional(count),
        endLine: optional(count),
        /** Where the value came from before, nearest place first. */
        via: report_schema_list(record(lines)),
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
                conditions: report_schema_list(report_schema_text),
            }),
            record({ kind: choice('packet'), from: report_schema_text, protocol: report_schema_text, port: report_schema_text, to: report_schema_text }),
        ],
    }),
    extent: report_schema_list(report_schema_text),
    lacking: report_schema_list(record({
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
    inputs: report_schema_list(record({
        name: report_schema_text,
        kind: choice('terraform', 'cloudformation'),
        file: report_schema_text,
        sha256: report_schema_text,
        resources: count,
        changed: count,
        modelled: count,
        notModelled: report_schema_list(report_schema_text),
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
    findings: report_schema_list(finding),
    gaps: report_schema_list(gap),
    waivers: record({ used: report_schema_list(report_schema_text), unused: report_schema_list(report_schema_text), expired: report_schema_list(report_schema_text) }),
    notices: report_schema_list(report_schema_text),
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
function arguments_argumentsOf(words, command) {
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
function path_sideOf(finding) {
    if (finding.location !== null)
        return finding.location.side;
    return finding.direction === 'narrowed' || finding.direction === 'closed' ? 'LEFT' : 'RIGHT';
}
/** The evidence as a path a reader can walk. */
function path_pathOf(finding, diff) {
    return finding.evidence.map((step) => pathStep(step, finding, diff));
}
function pathStep(step, finding, diff) {
    const all = path_placesOf(step.trail);
    const { location } = finding;
    const own = location === null ? undefined : all.find((at) => path_overlaps(at, location));
    const places = shortened(all, own);
    if (own !== undefined)
        return { says: step.says, places, mark: 'this-line' };
    const unchanged = diff !== undefined && all.length > 0 && all.every((at) => !isChanged(at, path_sideOf(finding), diff));
    return { says: step.says, places, mark: unchanged ? 'unchanged' : 'none' };
}
function path_placesOf(trail) {
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
function path_overlaps(a, b) {
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
    const steps = path_pathOf(finding);
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
    const marks = path_pathOf(finding).map(({ mark }) => mark);
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
    return at === undefined ? '' : placeLink(at, path_sideOf(finding), links);
}
/** The evidence as a numbered list, each step with the lines that prove it. */
function pathMarkdown(finding, view) {
    const steps = path_pathOf(finding, view.diff);
    const lines = steps
        .slice(0, MOST_STEPS)
        .map((step, index) => `${index + 1}. ${(0,review_escape/* markdown */.wD)(step.says)}${proof(step, finding, view)}`);
    if (steps.length > MOST_STEPS)
        lines.push(`${MOST_STEPS + 1}. and ${steps.length - MOST_STEPS} more, in the JSON report`);
    return lines.join('\n');
}
function proof({ places, mark }, finding, { links, here }) {
    const from = places.map((at) => placeLink(at, path_sideOf(finding), links)).join(' ← ');
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
    return path_pathOf(finding)
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
    for (const step of path_pathOf(finding))
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
    for (const { text, style } of terminal_wordsOf(sentence)) {
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
function terminal_wordsOf(sentence) {
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
function present_outputsOf({ text }, { directory }) {
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
    const given = arguments_argumentsOf(words, command);
    const outputs = present_outputsOf(given, terminal);
    try {
        const outcome = await (command === 'review' ? reviewed(given, terminal) : commands_merged(given, terminal));
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
        Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(450)]).then(__webpack_require__.bind(__webpack_require__, 9450)),
    ]);
    terminal.progress(`Reviewing ${gathered.inputs.map((input) => input.summary.name).join(', ')}`);
    return { review: review({ ...gathered, settings, notices: settings.notices }), settings };
}
async function commands_merged({ text, lines, rest }, terminal) {
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

/***/ 1737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ OUTPUT_TYPE),
/* harmony export */   Lf: () => (/* binding */ PROVIDER_TYPE),
/* harmony export */   Wn: () => (/* binding */ altered)
/* harmony export */ });
/** The type under which an output of a template is declared: it shows something, and is no resource. */
const OUTPUT_TYPE = 'Output';
/** The type under which a provider block of Terraform is declared: what talks to a service, and no resource. */
const PROVIDER_TYPE = 'Provider';
/** The same declaration with some of it otherwise. What is the same is worked out when it is read, as before. */
function altered(declaration, changes) {
    const { iac, type, address, action, replacement } = declaration;
    return {
        iac,
        type,
        address,
        action,
        replacement,
        literal: (name) => declaration.literal?.(name),
        get attributes() {
            return declaration.attributes;
        },
        get identifiers() {
            return declaration.identifiers;
        },
        mentions: (listener) => declaration.mentions?.(listener) === true,
        ...changes,
    };
}


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
    'no-value': 'It has no value here: pass the variable or parameter, or give it a default.',
    'not-evaluated': 'The expression is not evaluated here: write the value out.',
    malformed: 'It does not have the type this attribute takes: correct it.',
};
/** How the reader can make a missing value known. */
function howToKnow({ value }) {
    return value.sensitive === true && value.reason === 'not-evaluated'
        ? 'What is sensitive is not looked at: mark no more than the secret itself.'
        : HOW_TO_KNOW[value.reason];
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

export const id = 767;
export const ids = [767];
export const modules = {

/***/ 6470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ FORMATS)
/* harmony export */ });
/** How a review can be written. */
const FORMATS = ['text', 'markdown', 'json', 'sarif', 'html'];


/***/ }),

/***/ 6767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpText: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(646);
/* harmony import */ var _formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6470);


const COLUMN = 25;
const WIDTH = 100;
/** What `demarc --help` prints. */
function helpText() {
    const inputs = _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .m.filter((input) => input.actionOnly !== true && input.name !== 'merge-reports');
    return `demarc: what an infrastructure change does to your side of the shared responsibility line

  demarc review --plan-json plan.json --working-directory infra --base-ref origin/main
  demarc review --change-set-json cs.json --template head.yaml --base-template base.yaml
  demarc review --template head.yaml --base-template base.yaml      no AWS call, no credentials
  demarc merge reports/*.json                                       one verdict over several reports
  demarc demo                                                       reviews a bundled pull request

Options of review:
${inputs.map((input) => entry(input.name, described(input))).join('\n')}
${entry('base-directory', 'Folder that holds the base side of --working-directory.')}
${entry('format', `${_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .h.join(', ')} [text]`)}
${entry('output', 'Write there instead of to standard output.')}

--plan-json - reads from standard input. --config is short for --config-file: the file is taken as it is on
disk; without it, .github/demarc.yml of the base side counts, and what the change loosens in it waits.

Exit code: 0 pass or warn · 1 blocked, or undecided with --on-undecided fail · 2 could not run.
`;
}
function described(input) {
    const fallback = input.default === '' ? '' : ` [${input.default}]`;
    return `${input.description.replaceAll('`', '')}${fallback}`;
}
/** An option and what it is for, in two columns. */
function entry(name, description) {
    const lines = [''];
    for (const word of description.split(' ')) {
        const last = lines.length - 1;
        const line = lines[last] ?? '';
        if (line !== '' && line.length + word.length >= WIDTH - COLUMN)
            lines.push(word);
        else
            lines[last] = line === '' ? word : `${line} ${word}`;
    }
    return `  --${name} `.padEnd(COLUMN) + lines.join(`\n${' '.repeat(COLUMN)}`);
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


/***/ })

};

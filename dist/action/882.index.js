export const id = 882;
export const ids = [882];
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


/***/ })

};

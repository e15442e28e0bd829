/** What a code of a problem means, and how to mend it; in Spanish by server/spanish. */
export interface ProblemDoc {
  readonly means: string;
  readonly mend: string;
}

/** Every problem by its code: its type is the address of its page. */
export const PROBLEMS: Readonly<Record<string, ProblemDoc>> = {
  'answer-malformed': {
    means: 'The answer asked for of an import is neither its report nor the rows left out.',
    mend: 'Write answer=report or answer=rejects, or leave it out.',
  },
  'assumption-invalid': {
    means: 'Another value for an assumption is outside its bounds or of another kind.',
    mend: 'Give a value within the range and unit that GET /api/v1/assumptions tells.',
  },
  'bad-policy': {
    means: 'A policy of your own cannot be read as one.',
    mend: 'Shape it as a preset of GET /api/v1/policies.',
  },
  'batch-overwritten': {
    means: 'Later imports replaced values of the import that is to be undone.',
    mend: 'Undo the later import first, which the sentence names.',
  },
  'batch-undone': { means: 'The import was undone before.', mend: 'Nothing is left to do.' },
  'batch-unknown': {
    means: 'There is no import of this number.',
    mend: 'Take a number from GET /api/v1/imports.',
  },
  'body-not-a-file': {
    means: 'The body is a form or of a kind that holds no table.',
    mend: 'Send the file itself as text/csv, application/json or application/gzip.',
  },
  'body-not-json': {
    means: 'The body is said to be of another kind than JSON.',
    mend: 'Send it with Content-Type: application/json.',
  },
  'body-too-large': {
    means: 'The body is larger than the route takes.',
    mend: 'Send less; the sentence says how much is taken.',
  },
  'database-busy': {
    means: 'Another process holds the database.',
    mend: 'Ask again in a few seconds, as Retry-After says.',
  },
  'database-full': {
    means: 'The database has reached the size that it is limited to, so nothing was stored.',
    mend: 'Prune old runs with garita db prune, or raise the limit.',
  },
  'database-newer': {
    means: 'The database was written by a newer Garita.',
    mend: 'Update Garita, or name another file with GARITA_DB.',
  },
  'database-read-only': {
    means: 'The file of the database may only be read.',
    mend: 'Let the user that runs Garita write to it.',
  },
  'database-unwritable': {
    means: 'The database cannot be opened for writing.',
    mend: 'See that its folder exists and may be written to; garita doctor looks.',
  },
  'disk-full': {
    means: 'The disk is full, so nothing was stored.',
    mend: 'Free some space and send the request again.',
  },
  'disk-short': {
    means: 'The disk has less room than the import may need, so nothing was read.',
    mend: 'Free some space, or name a file on another disk with GARITA_DB.',
  },
  'dry-run-malformed': {
    means: 'dryRun is neither true nor false.',
    mend: 'Write dryRun=true, or leave it out.',
  },
  'file-name-malformed': {
    means: 'The name of the file cannot be decoded.',
    mend: 'Percent-encode it as UTF-8.',
  },
  'file-too-large': {
    means: 'The file is larger than one import may be.',
    mend: 'Split it, for instance by years.',
  },
  'headers-too-large': {
    means: 'The headers are larger than the server takes.',
    mend: 'Send fewer or shorter headers.',
  },
  'host-unknown': {
    means: 'The request names a host under which this server does not answer.',
    mend: 'Use the address of the server, or add the name to HOST_NAMES.',
  },
  'if-match-needed': {
    means: 'A scenario of this name is stored, and the request does not say which it would replace.',
    mend: 'Send its ETag in If-Match, or take another name.',
  },
  'import-cancelled': {
    means: 'The import was cancelled before it ended; nothing was stored.',
    mend: 'Send the file again if it was not meant.',
  },
  'import-failed': {
    means: 'The import ended by an error of the server; nothing was stored.',
    mend: 'Try again, and name the requestId if it persists.',
  },
  'import-under-way': {
    means: 'Another process is importing into the same database.',
    mend: 'Send the file again when that has ended.',
  },
  'import-unknown': {
    means: 'No import of this key is under way.',
    mend: 'Look for it in GET /api/v1/imports; it may have ended.',
  },
  'imports-busy': {
    means: 'As many imports wait as the server lets wait.',
    mend: 'Send the file again in a minute.',
  },
  internal: {
    means: 'The server failed to answer; the fault is its own.',
    mend: 'Try again, and name the requestId to who looks after the server.',
  },
  'json-malformed': { means: 'The body is not valid JSON.', mend: 'Correct it and send it again.' },
  'key-in-use': {
    means: 'A request with the same Idempotency-Key is still being answered.',
    mend: 'Ask again in a second.',
  },
  'key-malformed': { means: 'The key of the request is not of the form of a key.', mend: 'Send a UUID.' },
  'key-reused': {
    means: 'The Idempotency-Key was sent before with another request.',
    mend: 'Give each request a key of its own.',
  },
  'key-taken': {
    means: 'Another import under way has the same key.',
    mend: 'Give each import a key of its own.',
  },
  'layout-unknown': {
    means: 'The table is none that is known by its header.',
    mend: 'Send a mapping; the answer suggests one to start from.',
  },
  'manifest-missing': {
    means: 'The run was done before manifests were kept.',
    mend: 'Ask for the same run again.',
  },
  'mapping-malformed': {
    means: 'The mapping is not JSON, or does not say what a table needs.',
    mend: 'Correct what the sentence names.',
  },
  'method-unknown': {
    means: 'The address is known, and not by this method.',
    mend: 'Use a method that the Allow header lists.',
  },
  'no-demand': {
    means: 'No truck count is stored for the crossing and the days, so there is nothing to simulate.',
    mend: 'Import counts of that crossing, or choose other days.',
  },
  'no-rejects': {
    means: 'No row of the import was left out for a fault.',
    mend: 'There is nothing to mend.',
  },
  'no-trace': {
    means: 'No imported truck is stored for the crossing or the days.',
    mend: 'Import trucks of that crossing, or choose days among those stored.',
  },
  'not-alive': {
    means: 'The event loop of the server was held up for seconds.',
    mend: 'Start the server again if that lasts.',
  },
  'not-ready': {
    means: 'The server cannot serve now: its database, its disk or its event loop is not as it should be.',
    mend: 'Read which it is in the sentence; garita doctor says what to do.',
  },
  'origin-foreign': {
    means: 'The request comes from a page of another site.',
    mend: 'Use the page of this server, or a program that sends no Origin.',
  },
  'policy-malformed': {
    means: 'What is to happen to values that differ is none of replace, keep and reject.',
    mend: 'Write one of these, or leave it out to replace.',
  },
  'port-unknown': { means: 'There is no crossing of this id.', mend: 'Take an id from GET /api/v1/ports.' },
  'problem-unknown': {
    means: 'There is no problem of this code.',
    mend: 'Look for it in GET /api, which lists every problem.',
  },
  'profile-malformed': {
    means: 'The profile has no name, or its mapping cannot be used.',
    mend: 'Correct what the sentence names.',
  },
  'profile-unknown': {
    means: 'No profile of this name is kept.',
    mend: 'Take a name from GET /api/v1/profiles.',
  },
  'query-invalid': {
    means: 'A parameter of the question is unknown or has a value that it cannot have.',
    mend: 'Correct the parameter that the sentence names.',
  },
  'query-too-long': {
    means: 'The question took longer than the server gives to one.',
    mend: 'Ask for less: fewer days, one crossing, or a smaller page.',
  },
  'report-none': {
    means: 'The run is of a kind of which no report is made.',
    mend: 'Ask for a report of a what-if.',
  },
  'request-invalid': {
    means: 'A field or parameter is missing, unknown or outside its bounds.',
    mend: 'Correct each that the sentence names.',
  },
  'request-malformed': {
    means: 'The request cannot be read as HTTP.',
    mend: 'Check its address and headers.',
  },
  'request-too-slow': {
    means: 'The request came more slowly than the server waits.',
    mend: 'Send it again on a faster line.',
  },
  'route-unknown': {
    means: 'There is nothing at this address.',
    mend: 'Look for it in GET /api, which lists every route.',
  },
  'run-ended': { means: 'The run has ended, so there is nothing to cancel.', mend: 'Read its result.' },
  'run-not-done': {
    means: 'The run has no result yet, or ended without one.',
    mend: 'Ask for its status, and again when it is done.',
  },
  'run-unknown': { means: 'There is no run of this number.', mend: 'Take a number from GET /api/v1/runs.' },
  'scenario-changed': {
    means: 'The scenario is another than the request expects, so it stays as it is.',
    mend: 'Read it again and send the ETag that it has now.',
  },
  'scenario-invalid': {
    means: 'The scenario has faults; each is in errors with its line and column.',
    mend: 'Mend them and send it again.',
  },
  'scenario-name': {
    means: 'The name is none that a scenario may have.',
    mend: 'Use small letters, digits and hyphens.',
  },
  'scenario-read-only': {
    means: 'The scenario came with the product and stays as it is.',
    mend: 'Write one of another name that extends it.',
  },
  'scenario-unknown': {
    means: 'There is no scenario of this name.',
    mend: 'Take a name from GET /api/v1/scenarios.',
  },
  'server-stopping': {
    means: 'The server is stopping and begins nothing new.',
    mend: 'Send the request again when it has started anew.',
  },
  'stored-value-differs': {
    means: 'Another value is stored for a key of the file, and the import was to reject that.',
    mend: 'Leave those rows out, or import with the policy replace or keep.',
  },
  'table-unknown': { means: 'There is no table of this name.', mend: 'Take a name from GET /api/v1/tables.' },
  'token-missing': {
    means: 'The server answers only with its token, and the request carries none or a wrong one.',
    mend: 'Send Authorization: Bearer, or open the address that the server printed at its start.',
  },
  'too-many-errors': {
    means: 'More rows have faults than a file may have, or rows would be left out without leave.',
    mend: 'Mend the rows that the answer lists, or allow that they are left out.',
  },
  'too-many-failures': {
    means: 'Too many wrong tokens came from this address.',
    mend: 'Wait as long as Retry-After says, then send the right one.',
  },
  'too-many-requests': {
    means: 'More requests came from this address than are let in.',
    mend: 'Wait as long as Retry-After says.',
  },
  'unknown-assumption': {
    means: 'There is no assumption of this path.',
    mend: 'Take a path from GET /api/v1/assumptions.',
  },
  'unknown-policy': {
    means: 'There is no reading of the law of this id.',
    mend: 'Take an id from GET /api/v1/policies.',
  },
  'upload-aborted': {
    means: 'The upload broke off before its end; nothing was stored.',
    mend: 'Send the file again.',
  },
  'url-too-long': {
    means: 'The address is longer than the server takes.',
    mend: 'Shorten it; long questions go into a body.',
  },
};

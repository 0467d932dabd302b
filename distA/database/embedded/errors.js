/** The MongoDB error codes that this server answers with, by their official names. */
export const ERROR_CODES = {
    BadValue: 2,
    FailedToParse: 9,
    TypeMismatch: 14,
    InvalidBSON: 22,
    NamespaceNotFound: 26,
    IndexNotFound: 27,
    PathNotViable: 28,
    ConflictingUpdateOperators: 40,
    CursorNotFound: 43,
    NamespaceExists: 48,
    MaxTimeMSExpired: 50,
    DollarPrefixedFieldName: 52,
    InvalidIdField: 53,
    EmptyFieldName: 56,
    CommandNotFound: 59,
    ImmutableField: 66,
    CannotCreateIndex: 67,
    InvalidOptions: 72,
    InvalidNamespace: 73,
    IndexOptionsConflict: 85,
    IndexKeySpecsConflict: 86,
    CommandNotSupported: 115,
    DocumentValidationFailure: 121,
    CannotIndexParallelArrays: 171,
    InvalidIndexSpecificationOption: 197,
    DataCorruptionDetected: 246,
    OperationNotSupportedInTransaction: 263,
    QueryExceededMemoryLimitNoDiskUseAllowed: 292,
    UnsupportedOpQueryCommand: 352,
    BSONObjectTooLarge: 10334,
    DuplicateKey: 11000,
    OutOfDiskSpace: 14031,
    Location31253: 31253,
    Location31254: 31254,
    Location40323: 40323,
    Location40324: 40324,
    Location40415: 40415,
    Location51091: 51091,
    InternalError: 1,
};
/** A refusal that travels to the client as `{ok: 0, code, codeName, errmsg}` or as a write error. */
export class DatabaseError extends Error {
    code;
    codeName;
    /** Further fields of the reply, such as `keyPattern` and `keyValue` of a duplicate key. */
    extra;
    constructor(codeName, message, extra = {}) {
        super(message);
        this.name = 'DatabaseError';
        this.code = ERROR_CODES[codeName];
        this.codeName = codeName;
        this.extra = extra;
    }
}
/** Throws a {@link DatabaseError}; usable as an expression, so that a parser reads in one line. */
export function fail(codeName, message) {
    throw new DatabaseError(codeName, message);
}
/** Refuses something that a MongoDB server knows and this one does not; the message names it. */
export function unsupported(what, codeName = 'BadValue') {
    throw new DatabaseError(codeName, `the embedded database does not support ${what}`);
}
//# sourceMappingURL=errors.js.map
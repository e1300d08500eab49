package org.fenghuo.local.recount;

/**
 * What is wrong with a message; the codes are those of docs/record-rules.md.
 *
 * @param code kind of fault, kebab-case
 * @param path the field at fault; empty when the record could not be read at all
 */
record Fault(String code, String path) {
    static final Fault UNDECODABLE = new Fault("undecodable", "");
    static final Fault UNKNOWN_SCHEMA = new Fault("unknown-schema", "");
}

package org.fenghuo.local.recount.rules;

/**
 * What is wrong with a message; the codes are those of docs/record-rules.md.
 *
 * @param code kind of fault, kebab-case
 * @param path the field at fault; empty when the record could not be read at all
 */
public record Fault(String code, String path) {
    /** The bytes do not decode. */
    public static final Fault UNDECODABLE = new Fault("undecodable", "");

    /** Nobody knows the schema that it was written with. */
    public static final Fault UNKNOWN_SCHEMA = new Fault("unknown-schema", "");
}

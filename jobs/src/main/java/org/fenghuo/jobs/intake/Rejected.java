package org.fenghuo.jobs.intake;

/**
 * A message that was refused.
 *
 * @param at milliseconds of UTC at which Kafka received it
 * @param topic topic it was read from
 * @param partition partition
 * @param offset offset
 * @param source facility code, empty where it could not be read
 * @param recordId record id, empty where it could not be read
 * @param fault what is wrong
 * @param value the first 64 kB of the value
 * @param length length of the whole value in bytes
 * @param sha256 SHA-256 of the whole value, hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // opaque bytes, never compared
public record Rejected(
        long at,
        String topic,
        int partition,
        long offset,
        String source,
        String recordId,
        Fault fault,
        byte[] value,
        int length,
        String sha256) {
    /** How much of a value is kept. */
    public static final int MOST_BYTES = 64 * 1024;

    /** Where the message lies, which is also the id of what is written about it. */
    public String id() {
        return topic + "-" + partition + "-" + offset;
    }
}

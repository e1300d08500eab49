package org.fenghuo.jobs.connect.kafka;

import org.fenghuo.jobs.accounts.Receipt;
import org.fenghuo.jobs.intake.VersionStamp;

/**
 * What is known of a message besides what its record says.
 *
 * @param stamp what orders the version
 * @param receipt how the message was received
 * @param value the bytes of its value
 */
@SuppressWarnings("ArrayRecordComponent") // opaque bytes, never compared
public record Envelope(VersionStamp stamp, Receipt receipt, byte[] value) {}

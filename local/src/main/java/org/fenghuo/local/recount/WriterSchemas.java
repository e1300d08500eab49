package org.fenghuo.local.recount;

import java.util.Optional;
import org.apache.avro.Schema;

/** Finds the schema a value was written with. */
interface WriterSchemas {
    /** The schema with that CRC-64-AVRO fingerprint, if it is known here. */
    Optional<Schema> byFingerprint(long fingerprint);

    /** The schema a registry has under that id, if there is a registry and it has one. */
    Optional<Schema> byId(int id);
}

package org.fenghuo.feeds.files;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** What a record must keep to beyond the types of its fields. */
@FunctionalInterface
public interface RecordRules {
    /** For kinds of records without such rules, and where others check them. */
    RecordRules NONE = record -> List.of();

    /** All rules the record breaks, by field. */
    List<FieldFault> faults(SpecificRecord record);
}

package org.fenghuo.jobs.coverage;

import java.util.List;

/** The kinds of records that tell of a person. */
public enum RecordKind {
    RESIDENT,
    VACCINATION;

    static final List<RecordKind> ALL = List.of(values());
}

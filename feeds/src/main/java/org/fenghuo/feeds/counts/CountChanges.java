package org.fenghuo.feeds.counts;

import java.time.Instant;
import java.util.List;
import org.fenghuo.feeds.publication.Batch;

/** All changed counts of one publication. */
public record CountChanges(Instant at, List<CountChange> all) implements Batch {}

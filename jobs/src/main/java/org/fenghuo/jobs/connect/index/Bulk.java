package org.fenghuo.jobs.connect.index;

import java.util.List;
import org.apache.http.HttpEntity;

/** One bulk request on its way, with the slots whose documents it carries, in order. */
record Bulk(List<Slot> slots, BulkBody body, HttpEntity entity, int bytes, long startedNanos) {}

package org.fenghuo.local.recount;

import java.util.List;

/** What a recount found, stream by stream. */
public record RecountResult(List<StreamResult> streams) {
    public RecountResult {
        streams = List.copyOf(streams);
    }

    /** Whether the index says what was counted. */
    public boolean agrees() {
        return streams.stream().allMatch(each -> each.mismatches() == 0);
    }

    /** What was found of a stream that was recounted. */
    public StreamResult of(Stream stream) {
        return streams.stream()
                .filter(each -> each.stream() == stream)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        stream + " was not recounted: ask for it"));
    }

    /** The findings in lines for people. */
    public List<String> lines() {
        return streams.stream().flatMap(each -> each.lines().stream()).toList();
    }
}

package org.fenghuo.local.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;

/** Hands every partition to a reader, round robin; what a failed reader had goes back to it. */
final class ScriptedAssignment implements SplitEnumerator<ScriptedSplit, List<ScriptedSplit>> {
    private final SplitEnumeratorContext<ScriptedSplit> context;
    private final List<ScriptedSplit> unassigned;

    ScriptedAssignment(
            SplitEnumeratorContext<ScriptedSplit> context, List<ScriptedSplit> unassigned) {
        this.context = context;
        this.unassigned = new ArrayList<>(unassigned);
    }

    @Override
    public void start() {
        // Readers come one by one.
    }

    @Override
    public void handleSplitRequest(int subtask, String host) {
        throw new IllegalStateException("readers are given their splits, they do not ask");
    }

    @Override
    public void addSplitsBack(List<ScriptedSplit> splits, int subtask) {
        unassigned.addAll(splits);
        if (context.registeredReaders().containsKey(subtask)) {
            addReader(subtask);
        }
    }

    @Override
    public void addReader(int subtask) {
        List<ScriptedSplit> some =
                unassigned.stream()
                        .filter(each -> each.partition() % context.currentParallelism() == subtask)
                        .toList();
        if (!some.isEmpty()) {
            // At once, as Kafka's source does: time must not pass by those that come later.
            context.assignSplits(new SplitsAssignment<>(Map.of(subtask, some)));
            unassigned.removeAll(some);
        }
    }

    @Override
    public List<ScriptedSplit> snapshotState(long checkpoint) {
        return List.copyOf(unassigned);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}

package org.fenghuo.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.IncrementalKeyedStateHandle.HandleAndLocalPath;
import org.apache.flink.runtime.state.IncrementalRemoteKeyedStateHandle;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.StateObject;
import org.apache.flink.runtime.state.StreamStateHandle;
import org.apache.flink.runtime.state.filesystem.FileStateHandle;

/** Which files hold the state that a checkpoint's metadata speaks of. */
final class CheckpointFiles {
    private final List<Part> parts = new ArrayList<>();

    private CheckpointFiles() {}

    /**
     * One file of a checkpoint.
     *
     * @param file where it lies
     * @param size how long it was when it was written
     */
    record Part(Path file, long size) {
        boolean isWhole() {
            try {
                return Files.size(file) == size;
            } catch (IOException missing) {
                return false;
            }
        }
    }

    static List<Part> of(CheckpointMetadata metadata) {
        CheckpointFiles files = new CheckpointFiles();
        for (OperatorState operator : metadata.getOperatorStates()) {
            for (OperatorSubtaskState subtask : operator.getStates()) {
                files.addAll(subtask.getManagedKeyedState());
                files.addAll(subtask.getRawKeyedState());
                files.addAll(subtask.getManagedOperatorState());
                files.addAll(subtask.getRawOperatorState());
            }
        }
        return List.copyOf(files.parts);
    }

    private void addAll(Collection<? extends StateObject> states) {
        states.forEach(this::add);
    }

    private void add(StateObject state) {
        if (state instanceof KeyGroupsStateHandle keyed) {
            addStream(keyed.getDelegateStateHandle());
        } else if (state instanceof OperatorStateHandle operator) {
            addStream(operator.getDelegateStateHandle());
        } else if (state instanceof IncrementalRemoteKeyedStateHandle incremental) {
            addStream(incremental.getMetaDataStateHandle());
            incremental.getSharedState().forEach(this::addHandle);
            incremental.getPrivateState().forEach(this::addHandle);
        }
    }

    private void addHandle(HandleAndLocalPath handle) {
        addStream(handle.getHandle());
    }

    // Small state stands in the metadata itself.
    private void addStream(StreamStateHandle stream) {
        if (stream instanceof FileStateHandle file) {
            parts.add(new Part(Path.of(file.getFilePath().getPath()), file.getStateSize()));
        }
    }
}

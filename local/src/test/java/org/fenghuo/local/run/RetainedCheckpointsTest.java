package org.fenghuo.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.KeyGroupRangeOffsets;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.filesystem.FileStateHandle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetainedCheckpointsTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir Path folder;
    private final List<String> said = new ArrayList<>();

    @Test
    void noneIsFoundWhereNoJobEverRan() throws Exception {
        assertThat(newest(folder.resolve("not-there"))).isEmpty();
        assertThat(newest(folder)).isEmpty();
    }

    @Test
    void theNewestOfAllJobsIsFoundByTimeAndThenByNumber() throws Exception {
        write("job-1/chk-30", NOON.minusSeconds(60), List.of());
        write("job-2/chk-9", NOON, List.of());
        Path expected = write("job-2/chk-10", NOON, List.of());
        assertThat(newest(folder)).contains(expected);
        assertThat(said).isEmpty();
    }

    @Test
    void oneThatWasNeverCompletedDoesNotCount() throws Exception {
        Path expected = write("job/chk-1", NOON, List.of());
        Files.createDirectories(folder.resolve("job/chk-2"));
        assertThat(newest(folder)).contains(expected);
    }

    @Test
    void oneWithBrokenMetadataIsLeftOutWithAWord() throws Exception {
        Path expected = write("job/chk-1", NOON, List.of());
        Path broken = write("job/chk-2", NOON.plusSeconds(9), List.of());
        Files.writeString(broken.resolve("_metadata"), "cut");
        assertThat(newest(folder)).contains(expected);
        assertThat(said).singleElement().asString().contains("chk-2");
    }

    @Test
    void oneWhoseStateIsMissingOrCutOffIsLeftOutWithAWord() throws Exception {
        Path state = Files.writeString(folder.resolve("state"), "0123456789");
        Path whole = write("job/chk-1", NOON, List.of(stateIn(state, 10)));
        write("job/chk-2", NOON.plusSeconds(1), List.of(stateIn(state, 11)));
        write("job/chk-3", NOON.plusSeconds(2), List.of(stateIn(folder.resolve("gone"), 10)));
        assertThat(newest(folder)).contains(whole);
        assertThat(said).hasSize(2);
        assertThat(said.get(0)).contains("chk-3").contains("gone");
        assertThat(said.get(1)).contains("chk-2");
    }

    @Test
    void onlyTheJobOfTheChosenOneIsKept() throws Exception {
        write("job-1/chk-1", NOON, List.of());
        Path older = write("job-2/chk-1", NOON, List.of());
        Path chosen = write("job-2/chk-2", NOON, List.of());
        new RetainedCheckpoints(folder).removeAllBut(chosen);
        assertThat(folder.resolve("job-1")).doesNotExist();
        assertThat(older).exists();
        assertThat(chosen).exists();
    }

    private Optional<Path> newest(Path where) throws IOException {
        return new RetainedCheckpoints(where).newest(said::add);
    }

    private static OperatorState stateIn(Path file, long size) {
        OperatorState state =
                new OperatorState("Count windows", "count-windows", new OperatorID(), 1, 128);
        var handle =
                new KeyGroupsStateHandle(
                        new KeyGroupRangeOffsets(KeyGroupRange.of(0, 127)),
                        new FileStateHandle(new org.apache.flink.core.fs.Path(file.toUri()), size));
        state.putState(0, OperatorSubtaskState.builder().setManagedKeyedState(handle).build());
        return state;
    }

    private Path write(String name, Instant at, List<OperatorState> states) throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve(name));
        Path metadata = checkpoint.resolve("_metadata");
        try (OutputStream out = Files.newOutputStream(metadata)) {
            Checkpoints.storeCheckpointMetadata(new CheckpointMetadata(1, states, List.of()), out);
        }
        Files.setLastModifiedTime(metadata, FileTime.from(at));
        return checkpoint;
    }
}

package org.fenghuo.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KindFileTest {
    private static final UpSettings.Kind NEW_YORK =
            new UpSettings.Kind(TimeKind.REPLAY, ZoneId.of("America/New_York"), StateKind.ROCKSDB);

    @TempDir Path directory;

    @Test
    void aDirectoryRemembersHowItWasBegun() throws Exception {
        assertThat(KindFile.in(directory)).isEmpty();
        KindFile.settle(directory, NEW_YORK);
        assertThat(KindFile.in(directory)).contains(NEW_YORK);
        assertThatCode(() -> KindFile.settle(directory, NEW_YORK)).doesNotThrowAnyException();
    }

    @Test
    void anotherKindIsRefusedAndTheFirstIsNamed() throws Exception {
        KindFile.settle(directory, NEW_YORK);
        var live = new UpSettings.Kind(TimeKind.LIVE, NEW_YORK.zone(), NEW_YORK.state());
        assertThatThrownBy(() -> KindFile.settle(directory, live))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--time replay --zone America/New_York --state rocksdb");
        assertThat(KindFile.in(directory)).contains(NEW_YORK);
    }
}

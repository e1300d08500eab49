package org.fenghuo.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KindFileTest {
    private static final UpSettings.Kind NEW_YORK =
            new UpSettings.Kind(TimeKind.REPLAY, ZoneId.of("America/New_York"), StateKind.ROCKSDB);

    @TempDir Path directory;

    @Test
    void aDirectoryRemembersHowItWasBegun() throws Exception {
        assertThat(KindFile.in(directory)).isEmpty();
        settle(NEW_YORK, Map.of());
        assertThat(KindFile.in(directory)).contains(NEW_YORK);
        assertThatCode(() -> settle(NEW_YORK, Map.of())).doesNotThrowAnyException();
    }

    @Test
    void anotherKindIsRefusedAndTheFirstIsNamed() throws Exception {
        settle(NEW_YORK, Map.of());
        var live = new UpSettings.Kind(TimeKind.LIVE, NEW_YORK.zone(), NEW_YORK.state());
        assertThatThrownBy(() -> settle(live, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--time replay --zone America/New_York --state rocksdb");
        assertThat(KindFile.in(directory)).contains(NEW_YORK);
    }

    @Test
    void theCountingStaysAsItWasBegunAndIsTakenWhenNothingIsSaid() throws Exception {
        settle(NEW_YORK, Map.of("windows", "7, 28"));
        assertThat(settle(NEW_YORK, Map.of()).more())
                .containsEntry("windows", "7,28")
                .containsEntry("horizon.days", "1900");
        assertThatThrownBy(() -> settle(NEW_YORK, Map.of("windows", "7,21", "horizon.days", "9")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was begun with --set windows=7,28 --set horizon.days=1900")
                .hasMessageContaining("cannot change");
    }

    @Test
    void wrongSettingsAreNamedAndFixNothing() {
        assertRefused(Map.of("checkpoint.interval", "soon"), "checkpoint.interval is soon");
        assertRefused(Map.of("elasticsearch.bulk.count", "x"), "elasticsearch.bulk.count is x");
        assertRefused(Map.of("windows", "week"), "windows is week");
        assertRefused(Map.of("window", "7"), "did you mean windows?");
        assertRefused(Map.of("checkpoint.intervall", "1 s"), "did you mean checkpoint.interval?");
        assertThat(KindFile.in(directory)).isEmpty();
    }

    private void assertRefused(Map<String, String> more, String saying) {
        assertThatThrownBy(() -> settle(NEW_YORK, more))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(saying);
    }

    private UpSettings settle(UpSettings.Kind kind, Map<String, String> more) throws Exception {
        return KindFile.settle(new UpSettings(directory, kind, 1, 1, more));
    }
}

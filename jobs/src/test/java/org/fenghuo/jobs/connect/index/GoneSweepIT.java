package org.fenghuo.jobs.connect.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.elasticsearch.client.RestClient;
import org.fenghuo.schemas.index.IndexTemplates;
import org.fenghuo.testkit.SearchIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sweep of documents that are gone, on a real server. */
@Timeout(180)
final class GoneSweepIT {
    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");

    @RegisterExtension static final SearchIndex INDEX = SearchIndex.forTests();

    @Test
    void onlyWhatIsGoneForLongIsDeletedAndItsIdMayStandAgain() throws Exception {
        try (RestClient client =
                Elasticsearch.connect(ConnectionSettings.open(URI.create(INDEX.address())))) {
            new TemplateInstaller(client)
                    .install(
                            IndexTemplates.of(org.fenghuo.schemas.index.IndexSettings.DEFAULTS),
                            Duration.ofMinutes(1));
            write("long-gone", true, NOW.minus(Duration.ofDays(8)), 1_000);
            write("just-gone", true, NOW.minus(Duration.ofDays(6)), 1_000);
            write("standing", false, NOW.minus(Duration.ofDays(80)), 1_000);
            INDEX.refresh("incidence-v1");

            long swept = new GoneSweep(client).sweep(NOW.minus(GoneSweep.USUAL_AGE));

            assertThat(swept).isEqualTo(1);
            assertThat(INDEX.get("incidence-v1", "long-gone")).isEmpty();
            assertThat(INDEX.get("incidence-v1", "just-gone")).isPresent();
            assertThat(INDEX.get("incidence-v1", "standing")).isPresent();
            write("long-gone", false, NOW, 2_000);
            assertThat(INDEX.get("incidence-v1", "long-gone")).isPresent();
        }
    }

    private static void write(String id, boolean gone, Instant at, long version) throws Exception {
        INDEX.request(
                "PUT",
                "/incidence-v1/_doc/%s?version=%d&version_type=external_gte".formatted(id, version),
                "{\"gone\": %s, \"updated_at\": \"%s\"}".formatted(gone, at));
    }
}

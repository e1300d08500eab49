package org.fenghuo.jobs.connect.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.util.InstantiationUtil;
import org.apache.flink.util.ParameterTool;
import org.junit.jupiter.api.Test;

final class ConnectionSettingsTest {
    private static final String SECRET = "open-sesame";

    @Test
    void everyKeyIsRead() {
        IndexSettings settings =
                IndexSettings.from(
                        ParameterTool.fromMap(
                                Map.ofEntries(
                                        Map.entry(
                                                "elasticsearch.addresses",
                                                "https://a:9200/es, https://b:9201/es/"),
                                        Map.entry("elasticsearch.api-key", SECRET),
                                        Map.entry("elasticsearch.ca-certificate", "ca.pem"),
                                        Map.entry("elasticsearch.socket-timeout", "7 s"),
                                        Map.entry("elasticsearch.compression", "true"),
                                        Map.entry("elasticsearch.bulk.count", "5"),
                                        Map.entry("elasticsearch.bulk.bytes", "1 mb"),
                                        Map.entry("elasticsearch.bulk.age", "20 ms"),
                                        Map.entry("elasticsearch.bulk.in-flight", "3"),
                                        Map.entry("elasticsearch.back-off.min", "1 s"),
                                        Map.entry("elasticsearch.back-off.max", "2 s"),
                                        Map.entry("elasticsearch.buffer.documents", "9"),
                                        Map.entry("elasticsearch.rejects-index", "no-v2"))));
        assertThat(settings.connection().addresses())
                .containsExactly(URI.create("https://a:9200/es"), URI.create("https://b:9201/es/"));
        assertThat(settings.connection().pathPrefix()).isEqualTo("/es");
        assertThat(settings.connection().credentials()).isEqualTo(new Credentials.ApiKey(SECRET));
        assertThat(settings.connection().trust()).isEqualTo(new Trust.CertificateFile("ca.pem"));
        assertThat(settings.connection().socketTimeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.connection().compression()).isTrue();
        assertThat(settings.bulk())
                .isEqualTo(new IndexSettings.Bulk(5, 1 << 20, Duration.ofMillis(20), 3));
        assertThat(settings.backOff())
                .isEqualTo(new IndexSettings.BackOff(Duration.ofSeconds(1), Duration.ofSeconds(2)));
        assertThat(settings.bufferDocuments()).isEqualTo(9);
        assertThat(settings.rejectsIndex()).isEqualTo("no-v2");
    }

    @Test
    void anAddressAloneGivesWhatIsUsual() {
        var given = ParameterTool.fromMap(Map.of("elasticsearch.addresses", "http://a:9200"));
        assertThat(IndexSettings.from(given))
                .isEqualTo(
                        IndexSettings.over(ConnectionSettings.open(URI.create("http://a:9200"))));
    }

    @Test
    void noTextOfTheSettingsHoldsASecret() {
        IndexSettings password = settings("elasticsearch.username", "duty", "password");
        IndexSettings key = settings("elasticsearch.compression", "false", "api-key");
        assertThat(password.toString()).contains("duty").doesNotContain(SECRET);
        assertThat(key.toString()).doesNotContain(SECRET);
    }

    @Test
    void anAddressWithAPasswordIsRefusedWithoutRepeatingIt() {
        for (String address :
                new String[] {"http://u:open-sesame@a:1", "http://u:open-sesame^@a"}) {
            var given = ParameterTool.fromMap(Map.of("elasticsearch.addresses", address));
            assertThatThrownBy(() -> ConnectionSettings.from(given))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("elasticsearch.addresses")
                    .hasMessageNotContaining(SECRET)
                    .hasNoCause();
        }
    }

    @Test
    void aUserWithoutAPasswordIsRefused() {
        var given =
                ParameterTool.fromMap(
                        Map.of(
                                "elasticsearch.addresses",
                                "http://a:9200",
                                "elasticsearch.username",
                                "duty"));
        assertThatThrownBy(() -> ConnectionSettings.from(given))
                .hasMessageContaining("elasticsearch.password is empty");
    }

    @Test
    void theSinkSurvivesTheWayToTheTaskManager() throws Exception {
        var sink =
                new IndexSink<>(
                        settings("elasticsearch.username", "duty", "password"),
                        new Counted.Format());
        assertThat(InstantiationUtil.clone(sink)).isNotNull();
    }

    private static IndexSettings settings(String key, String value, String secret) {
        return IndexSettings.from(
                ParameterTool.fromMap(
                        Map.of(
                                "elasticsearch.addresses",
                                "http://a:9200",
                                key,
                                value,
                                "elasticsearch." + secret,
                                SECRET)));
    }
}

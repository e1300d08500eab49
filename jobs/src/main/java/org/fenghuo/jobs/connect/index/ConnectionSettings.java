package org.fenghuo.jobs.connect.index;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.util.ParameterTool;
import org.apache.flink.util.TimeUtils;

/** All that can be said about reaching Elasticsearch: where, as whom, how long to wait. */
public record ConnectionSettings(
        List<URI> addresses,
        Credentials credentials,
        Trust trust,
        Duration socketTimeout,
        boolean compression)
        implements Serializable {
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

    public ConnectionSettings {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException(
                    "elasticsearch.addresses is empty: give at least one, such as"
                            + " https://search.example:9200");
        }
        addresses.forEach(ConnectionSettings::check);
        if (addresses.stream().map(ConnectionSettings::prefix).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "elasticsearch.addresses differ in their paths: give all the same path, or"
                            + " none");
        }
        if (socketTimeout.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "elasticsearch.socket-timeout is %s: give a time above 0 (30 s is usual)"
                            .formatted(socketTimeout));
        }
    }

    /** A server without security, with the usual waiting. */
    public static ConnectionSettings open(URI... addresses) {
        return new ConnectionSettings(
                List.of(addresses),
                new Credentials.None(),
                new Trust.UsualAuthorities(),
                USUAL_TIMEOUT,
                false);
    }

    /** From the keys {@code elasticsearch.*}. */
    public static ConnectionSettings from(ParameterTool given) {
        return new ConnectionSettings(
                Stream.of(given.getRequired("elasticsearch.addresses").split(",", -1))
                        .map(String::strip)
                        .map(ConnectionSettings::address)
                        .toList(),
                credentials(given),
                trust(given),
                TimeUtils.parseDuration(given.get("elasticsearch.socket-timeout", "30 s")),
                given.getBoolean("elasticsearch.compression", false));
    }

    /** The path in front of every request; empty if there is none. */
    String pathPrefix() {
        return prefix(addresses.get(0));
    }

    @SuppressWarnings("UnusedException") // its message repeats the text, a password with it
    private static URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalArgumentException(
                    "elasticsearch.addresses holds something that is no address: give scheme, host"
                            + " and port, such as https://search.example:9200");
        }
    }

    private static void check(URI address) {
        if (address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "elasticsearch.addresses holds a user for %s: give it as elasticsearch.username and elasticsearch.password"
                            .formatted(address.getHost()));
        }
        boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getPort() < 0) {
            throw new IllegalArgumentException(
                    "elasticsearch.addresses holds '%s': give scheme, host and port, such as https://search.example:9200"
                            .formatted(address));
        }
    }

    private static String prefix(URI address) {
        return address.getPath().replaceAll("/+$", "");
    }

    private static Credentials credentials(ParameterTool given) {
        boolean key = given.has("elasticsearch.api-key");
        boolean user = given.has("elasticsearch.username") || given.has("elasticsearch.password");
        if (key && user) {
            throw new IllegalArgumentException(
                    "elasticsearch.api-key and elasticsearch.username are both given: leave one"
                            + " out");
        }
        if (key) {
            return new Credentials.ApiKey(given.get("elasticsearch.api-key"));
        }
        if (user) {
            return new Credentials.Password(
                    given.get("elasticsearch.username", ""),
                    given.get("elasticsearch.password", ""));
        }
        return new Credentials.None();
    }

    private static Trust trust(ParameterTool given) {
        boolean file = given.has("elasticsearch.ca-certificate");
        boolean fingerprint = given.has("elasticsearch.ca-fingerprint");
        if (file && fingerprint) {
            throw new IllegalArgumentException(
                    "elasticsearch.ca-certificate and elasticsearch.ca-fingerprint are both given:"
                            + " leave one out");
        }
        if (file) {
            return new Trust.CertificateFile(given.get("elasticsearch.ca-certificate"));
        }
        return fingerprint
                ? new Trust.Fingerprint(given.get("elasticsearch.ca-fingerprint"))
                : new Trust.UsualAuthorities();
    }
}

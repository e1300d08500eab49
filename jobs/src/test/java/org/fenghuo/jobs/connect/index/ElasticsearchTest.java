package org.fenghuo.jobs.connect.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who we say we are, and whom we believe, before a server with a certificate of its own. */
final class ElasticsearchTest {
    private static final String PASSWORD = "changeit";

    @TempDir static Path folder;

    private static final AtomicReference<String> AUTHORIZATION = new AtomicReference<>("");
    private static HttpsServer server;
    private static byte[] certificate;

    @BeforeAll
    static void start() throws Exception {
        KeyStore keys = madeByTheJdk();
        certificate = keys.getCertificate("server").getEncoded();
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        AUTHORIZATION.set(exchange.getRequestHeaders().getFirst("Authorization"));
                        exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
                        exchange.sendResponseHeaders(200, -1);
                    }
                });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void aServerIsBelievedByTheCertificateInTheFile() throws Exception {
        ask(new Trust.CertificateFile(pem().toString()), new Credentials.ApiKey("a2V5"));
        assertThat(AUTHORIZATION).hasValue("ApiKey a2V5");
    }

    @Test
    void aServerIsBelievedByItsFingerprint() throws Exception {
        ask(new Trust.Fingerprint(fingerprint()), new Credentials.Password("duty", "gu:te"));
        String pair =
                Base64.getEncoder().encodeToString("duty:gu:te".getBytes(StandardCharsets.UTF_8));
        assertThat(AUTHORIZATION).hasValue("Basic " + pair);
    }

    @Test
    void aServerUnknownToTheJdkIsNotBelievedAndTheProblemNamesTheSetting() {
        assertThatThrownBy(() -> ask(new Trust.UsualAuthorities(), new Credentials.None()))
                .isInstanceOf(SSLException.class)
                .satisfies(
                        failure ->
                                assertThat(
                                                new Problems(
                                                                settings(
                                                                        new Trust
                                                                                .UsualAuthorities(),
                                                                        new Credentials.None()))
                                                        .unanswered((Exception) failure))
                                        .contains("elasticsearch.ca-certificate"));
    }

    @Test
    void aServerWithAnotherFingerprintIsNotBelieved() {
        assertThatThrownBy(
                        () -> ask(new Trust.Fingerprint("00".repeat(32)), new Credentials.None()))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void aMissingCertificateFileIsNamed() {
        String path = folder.resolve("missing.pem").toString();
        assertThatThrownBy(() -> ask(new Trust.CertificateFile(path), new Credentials.None()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("elasticsearch.ca-certificate is " + path);
    }

    private static void ask(Trust trust, Credentials credentials) throws IOException {
        try (RestClient client = Elasticsearch.connect(settings(trust, credentials))) {
            client.performRequest(new Request("GET", "/"));
        }
    }

    private static ConnectionSettings settings(Trust trust, Credentials credentials) {
        URI address = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
        return new ConnectionSettings(
                List.of(address), credentials, trust, Duration.ofSeconds(20), false);
    }

    private static Path pem() throws IOException {
        String lines = Base64.getMimeEncoder().encodeToString(certificate);
        return Files.writeString(
                folder.resolve("ca.pem"),
                "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n");
    }

    private static String fingerprint() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate);
        return HexFormat.of().formatHex(hash);
    }

    private static KeyStore madeByTheJdk() throws Exception {
        Path file = folder.resolve("keys.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made =
                new ProcessBuilder(
                                List.of(
                                        keytool.toString(),
                                        "-genkeypair",
                                        "-alias",
                                        "server",
                                        "-keyalg",
                                        "EC",
                                        "-dname",
                                        "CN=test",
                                        "-ext",
                                        "san=ip:127.0.0.1",
                                        "-ext",
                                        "bc=ca:true",
                                        "-keystore",
                                        file.toString(),
                                        "-storepass",
                                        PASSWORD))
                        .inheritIO()
                        .start();
        assertThat(made.waitFor()).as("exit code of keytool").isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    }
}

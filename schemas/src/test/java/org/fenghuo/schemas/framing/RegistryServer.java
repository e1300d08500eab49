package org.fenghuo.schemas.framing;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real Apicurio registry in a process of its own, which ends with ours and keeps what it is told.
 */
final class RegistryServer {
    /** Ends the server when our end of its standard input closes, however that comes about. */
    private static final String UNTIL_PARENT_ENDS =
            "\"$@\" & child=$!; read -r never; kill $child; wait $child";

    private final Path folder;
    private final int port = freePort();
    private Process process;

    RegistryServer(Path folder) {
        this.folder = folder;
    }

    FramingSettings settings() {
        return new FramingSettings("", "http://127.0.0.1:" + port + "/apis/ccompat/v7", "", "");
    }

    void start() throws IOException {
        List<String> command =
                List.of(
                        "sh",
                        "-c",
                        UNTIL_PARENT_ENDS,
                        "registry",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar().toString());
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        folder.resolve("registry.log").toFile()));
        builder.environment()
                .putAll(
                        Map.of(
                                "QUARKUS_HTTP_HOST",
                                "127.0.0.1",
                                "QUARKUS_HTTP_PORT",
                                String.valueOf(port),
                                "APICURIO_STORAGE_KIND",
                                "sql",
                                "APICURIO_DATASOURCE_URL",
                                "jdbc:h2:file:" + folder.resolve("h2") + ";WRITE_DELAY=0"));
        process = builder.start();
        await("the registry's first answer").atMost(2, MINUTES).until(this::answers);
    }

    void stop() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    private boolean answers() throws InterruptedException {
        URI subjects = URI.create(settings().registry() + "/subjects");
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(subjects).build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/apicurio"))) {
            return files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new IllegalStateException(
                                            "no registry in target/apicurio: run mvn verify, which"
                                                    + " puts it there"))
                    .toAbsolutePath();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException("no free port", none);
        }
    }
}

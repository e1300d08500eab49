package org.fenghuo.backends;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Elasticsearch server, in its minimal form, as our child process. */
public final class SearchServer extends LocalServer {
    private static final String HEAP = "1g";
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final String PLACE = "server";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(ANSWER)
                    .build();
    private final Optional<OtherUser> user = OtherUser.insteadOfRoot();
    private SearchFolders folders;

    /** A server with these settings, not yet started. */
    public SearchServer(ServerSettings settings) {
        super("Elasticsearch", settings);
        this.folders = new SearchFolders(settings.directory().resolve(PLACE));
    }

    /** What is usual: a free port, 1 GB of heap. */
    public static ServerSettings usually(Path directory) {
        return ServerSettings.of(directory, HEAP);
    }

    /** Its base address, as in http://127.0.0.1:9200. */
    @Override
    public String address() {
        return "http://127.0.0.1:" + port();
    }

    /** The identity that its data carries. */
    public String clusterId() throws IOException {
        return get("/_cluster/state/version").path("cluster_uuid").asText();
    }

    @Override
    Logs logs() {
        return new Logs(folders.logs());
    }

    @Override
    Command prepare(int clientPort, Ports ports) throws Exception {
        Path home = settings().distributions().elasticsearch();
        if (user.isPresent()) {
            folders = new SearchFolders(user.get().placeFor(directory().resolve(PLACE)));
            home = user.get().readable(home, folders.program());
            user.get()
                    .requireReach(
                            Path.of(javaHome(), "bin", "java"),
                            "set ES_JAVA_HOME to one that it can");
        }
        folders.create();
        int transportPort = ports.choose("transport", ServerSettings.ANY_PORT);
        Files.writeString(folders.settings(), yaml(clientPort, transportPort));
        Files.writeString(
                folders.jvmOptions(), GuardedProcess.resource("elasticsearch-jvm.options"));
        Files.writeString(
                folders.log4j(), GuardedProcess.resource("elasticsearch-log4j2.properties"));
        List<String> words = new ArrayList<>();
        if (user.isPresent()) {
            user.get().own(folders.root());
            words.addAll(user.get().becoming());
        }
        words.addAll(launcher(home));
        return new Command(words, environment(), home);
    }

    private String yaml(int clientPort, int transportPort) {
        return """
        cluster.name: fenghuo
        node.name: local
        discovery.type: single-node
        network.host: 127.0.0.1
        http.port: %d
        transport.port: %d
        path.data: "%s"
        path.logs: "%s"
        cluster.routing.allocation.disk.threshold_enabled: false
        xpack.security.enabled: false
        """
                .formatted(
                        clientPort,
                        transportPort,
                        folders.data().toString().replace("\\", "/"),
                        folders.logs().toString().replace("\\", "/"));
    }

    // What bin/elasticsearch does, without its need of bash.
    private List<String> launcher(Path home) {
        return List.of(
                Path.of(javaHome(), "bin", "java").toString(),
                "-Xms4m",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-Dcli.name=server",
                "-Dcli.script=" + home.resolve("bin/elasticsearch"),
                "-Dcli.libs=lib/tools/server-cli",
                "-Des.path.home=" + home,
                "-Des.path.conf=" + folders.config(),
                "-Des.distribution.type=zip",
                "-Des.java.type=ES_JAVA_HOME",
                "-cp",
                home.resolve("lib/*") + File.pathSeparator + home.resolve("lib/cli-launcher/*"),
                "org.elasticsearch.launcher.CliToolLauncher");
    }

    private Map<String, String> environment() {
        String options = String.join(" ", settings().jvmOptions());
        return Map.of(
                "ES_JAVA_HOME",
                javaHome(),
                "ES_JAVA_OPTS",
                options + " -XX:-AlwaysPreTouch",
                "ES_TMPDIR",
                folders.temporary().toString(),
                "ES_PATH_CONF",
                folders.config().toString(),
                "JAVA_TOOL_OPTIONS",
                "",
                "_JAVA_OPTIONS",
                "",
                "CLASSPATH",
                "");
    }

    private static String javaHome() {
        return Optional.ofNullable(System.getenv("ES_JAVA_HOME"))
                .filter(home -> !home.isBlank())
                .orElse(System.getProperty("java.home"));
    }

    @Override
    boolean answers() {
        try {
            String status = get("/_cluster/health").path("status").asText();
            return status.equals("yellow") || status.equals("green");
        } catch (IOException notYet) {
            return false;
        }
    }

    private JsonNode get(String path) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address() + path)).timeout(ANSWER).build();
        try {
            HttpResponse<byte[]> response =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return JSON.readTree(response.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking " + request.uri(), interrupted);
        }
    }
}

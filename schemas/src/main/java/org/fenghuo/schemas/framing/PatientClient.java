package org.fenghuo.schemas.framing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a registry until it answers: a registry that is down must not make good records bad. */
final class PatientClient {
    private static final Logger LOG = LoggerFactory.getLogger(PatientClient.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long FIRST_PAUSE_MS = 50;
    private static final long LONGEST_PAUSE_MS = 2_000;
    private static final long LOG_EVERY_MS = 10_000;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final FramingSettings settings;

    PatientClient(FramingSettings settings) {
        this.settings = settings;
    }

    /** The registry's answer, which is a yes (200) or a no that is about the question. */
    HttpResponse<String> ask(HttpRequest.Builder question) throws InterruptedException {
        HttpRequest request = authorised(question).timeout(ANSWER).build();
        long waitedMs = 0;
        long nextLogMs = 0;
        for (long pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
            String trouble;
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                if (isAnswer(answer)) {
                    return answer;
                }
                trouble = "answers %d %s".formatted(answer.statusCode(), answer.body());
            } catch (IOException down) {
                trouble = "does not answer (%s)".formatted(down);
            }
            if (waitedMs >= nextLogMs) {
                LOG.warn(
                        "The schema registry {} at {}; waiting, since {} s. Check it, and the"
                                + " settings schemas.registry, .user and .password",
                        trouble,
                        request.uri(),
                        waitedMs / 1000);
                nextLogMs = waitedMs + LOG_EVERY_MS;
            }
            TimeUnit.MILLISECONDS.sleep(pauseMs);
            waitedMs += pauseMs;
        }
    }

    /**
     * A 404 without the protocol's own error code comes from a wrong address, not from the
     * registry.
     */
    private static boolean isAnswer(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200, 409, 422 -> true;
            case 404 -> errorCode(answer.body()) / 100 == 404;
            default -> false;
        };
    }

    private static int errorCode(String body) {
        try {
            return JSON.readTree(body).path("error_code").asInt();
        } catch (JsonProcessingException notOfTheRegistry) {
            return 0;
        }
    }

    private HttpRequest.Builder authorised(HttpRequest.Builder question) {
        if (settings.user().isEmpty()) {
            return question;
        }
        byte[] pair =
                (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
        return question.header(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
}

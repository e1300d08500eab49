package org.fenghuo.jobs.connect.index;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;

/** Puts index templates into the server; the same templates again change nothing. */
public final class TemplateInstaller {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    private final RestClient client;

    public TemplateInstaller(RestClient client) {
        this.client = client;
    }

    /**
     * Puts each template (name to JSON) and waits for the server if it is not there yet.
     *
     * @throws IOException if the server refuses one, or did not answer within the time
     */
    public void install(Map<String, String> templates, Duration longest)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (Map.Entry<String, String> template : templates.entrySet()) {
            Request request = new Request("PUT", "/_index_template/" + template.getKey());
            request.setJsonEntity(template.getValue());
            while (!put(request, template.getKey(), end)) {
                Thread.sleep(BETWEEN_TRIES.toMillis());
            }
        }
    }

    private boolean put(Request request, String name, long end) throws IOException {
        try {
            client.performRequest(request);
            return true;
        } catch (ResponseException answer) {
            int status = answer.getResponse().getStatusLine().getStatusCode();
            if (status != 429 && status < 500) {
                throw new IOException(
                        "Elasticsearch refuses the index template %s (%d): for 401 and 403 look at the elasticsearch.* credentials, else correct the template"
                                .formatted(name, status),
                        answer);
            }
            return goesOn(answer, name, end);
        } catch (IOException notThere) {
            return goesOn(notThere, name, end);
        }
    }

    /** False, for another try; throws when there is no time left for one. */
    private static boolean goesOn(IOException failure, String name, long end) throws IOException {
        if (System.nanoTime() - end >= 0) {
            throw new IOException(
                    "Elasticsearch did not take the index template %s in time: see that it runs, and look at elasticsearch.addresses"
                            .formatted(name),
                    failure);
        }
        return false;
    }
}

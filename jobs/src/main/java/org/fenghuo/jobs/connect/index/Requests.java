package org.fenghuo.jobs.connect.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.RejectedExecutionException;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.util.function.ThrowingConsumer;
import org.apache.flink.util.function.ThrowingRunnable;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;

/** Sends requests; what comes of them is a mail, so that the task's thread alone touches state. */
final class Requests implements Closeable {
    /** Reads the body of a good answer, on the thread of the HTTP client. */
    @FunctionalInterface
    interface Reading<A> {
        A read(InputStream body) throws IOException;
    }

    private final RestClient client;
    private final MailboxExecutor mailbox;
    private final Problems problems;
    private volatile boolean closed;

    Requests(RestClient client, MailboxExecutor mailbox, Problems problems) {
        this.client = client;
        this.mailbox = mailbox;
        this.problems = problems;
    }

    <A> void send(
            Request request, Reading<A> reading, ThrowingConsumer<Reply<A>, Exception> handler) {
        client.performRequestAsync(
                request,
                new ResponseListener() {
                    @Override
                    public void onSuccess(Response response) {
                        Reply<A> reply = answered(response, reading);
                        mail(() -> handler.accept(reply));
                    }

                    @Override
                    public void onFailure(Exception failure) {
                        if (failure instanceof IllegalStateException) {
                            mail(() -> stop(failure));
                            return;
                        }
                        Reply<A> reply = failed(failure);
                        mail(() -> handler.accept(reply));
                    }
                });
    }

    private <A> Reply<A> answered(Response response, Reading<A> reading) {
        try (InputStream body = response.getEntity().getContent()) {
            return new Reply.Answered<>(reading.read(body));
        } catch (IOException | RuntimeException unreadable) {
            return new Reply.Failed<>(problems.unanswered(unreadable));
        }
    }

    private <A> Reply<A> failed(Exception failure) {
        return failure instanceof ResponseException declined
                ? problems.declined(declined.getResponse())
                : new Reply.Failed<>(problems.unanswered(failure));
    }

    private static void stop(Exception failure) {
        throw new IllegalStateException(
                "The HTTP client to Elasticsearch has stopped and does not recover: the task must"
                        + " start anew",
                failure);
    }

    private void mail(ThrowingRunnable<Exception> letter) {
        if (closed) {
            return;
        }
        try {
            mailbox.execute(letter, "Elasticsearch answer");
        } catch (RejectedExecutionException taskHasEnded) {
            // Nobody waits for this answer any more.
            closed = true;
        }
    }

    /** Breaks off what is on its way. */
    @Override
    public void close() throws IOException {
        closed = true;
        client.close();
    }
}

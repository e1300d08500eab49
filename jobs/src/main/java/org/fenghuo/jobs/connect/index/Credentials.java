package org.fenghuo.jobs.connect.index;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How we say who we are; no text made from it holds the secret. */
public sealed interface Credentials extends Serializable {
    /** The Authorization header, if there is one to send. */
    Optional<String> authorization();

    /** The text with every occurrence of the secret taken out. */
    String redact(String text);

    /** A server that asks nobody who they are. */
    record None() implements Credentials {
        @Override
        public Optional<String> authorization() {
            return Optional.empty();
        }

        @Override
        public String redact(String text) {
            return text;
        }
    }

    /** A user with a password. */
    record Password(String user, String password) implements Credentials {
        public Password {
            if (user.isBlank() || password.isEmpty()) {
                throw new IllegalArgumentException(
                        "elasticsearch.username is '%s' and elasticsearch.password is %s: give both or neither"
                                .formatted(user, password.isEmpty() ? "empty" : "given"));
            }
        }

        @Override
        public Optional<String> authorization() {
            byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
        }

        @Override
        public String redact(String text) {
            return text.replace(password, "***");
        }

        @Override
        public String toString() {
            return "user " + user + " with a password";
        }
    }

    /** An API key, in the encoded form that the server gives out. */
    record ApiKey(String encoded) implements Credentials {
        public ApiKey {
            if (encoded.isBlank()) {
                throw new IllegalArgumentException(
                        "elasticsearch.api-key is empty: give the 'encoded' key that the server"
                                + " answered, or leave the setting out");
            }
        }

        @Override
        public Optional<String> authorization() {
            return Optional.of("ApiKey " + encoded);
        }

        @Override
        public String redact(String text) {
            return text.replace(encoded, "***");
        }

        @Override
        public String toString() {
            return "an API key";
        }
    }
}

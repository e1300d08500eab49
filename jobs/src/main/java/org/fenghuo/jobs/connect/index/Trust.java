package org.fenghuo.jobs.connect.index;

import co.elastic.clients.transport.TransportUtils;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** By what we know the server under TLS. */
public sealed interface Trust extends Serializable {
    /** The TLS context, or empty for that of the JDK. */
    Optional<SSLContext> context() throws IOException;

    /** The authorities that the JDK trusts. */
    record UsualAuthorities() implements Trust {
        @Override
        public Optional<SSLContext> context() {
            return Optional.empty();
        }
    }

    /** The authority whose certificate (PEM) stands in a file on every machine of the job. */
    record CertificateFile(String path) implements Trust {
        @Override
        public Optional<SSLContext> context() throws IOException {
            Path file = Path.of(path);
            if (!Files.isReadable(file)) {
                throw new IOException(
                        "elasticsearch.ca-certificate is %s, which cannot be read on this machine: put the certificate of the server's authority there (PEM)"
                                .formatted(file.toAbsolutePath()));
            }
            return Optional.of(TransportUtils.sslContextFromHttpCaCrt(file.toFile()));
        }
    }

    /** The authority with this SHA-256 fingerprint, as the server prints it at its first start. */
    record Fingerprint(String sha256) implements Trust {
        private static final Pattern HEX = Pattern.compile("(\\p{XDigit}{2}:?){31}\\p{XDigit}{2}");

        public Fingerprint {
            if (!HEX.matcher(sha256).matches()) {
                throw new IllegalArgumentException(
                        "elasticsearch.ca-fingerprint is '%s': give the SHA-256 of the authority's certificate, 64 hexadecimal digits"
                                .formatted(sha256));
            }
        }

        @Override
        public Optional<SSLContext> context() {
            return Optional.of(TransportUtils.sslContextFromCaFingerprint(sha256));
        }
    }
}

package org.fenghuo.local.loading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fenghuo.feeds.files.RowFault;

/**
 * What tells a file from another of the same name: its content.
 *
 * @param name its name without the folder
 * @param sha256 SHA-256 of its bytes, hexadecimal
 */
record FileIdentity(String name, String sha256) {
    private static final int SHOWN = 12;

    static FileIdentity of(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new FileIdentity(
                file.getFileName().toString(), HexFormat.of().formatHex(digest.digest()));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * The id of a fault of a row, short whatever the names are; loading the file again gives the
     * same.
     */
    String id(RowFault fault) {
        String names = sha256((name + '\n' + fault.column()).getBytes(UTF_8));
        return "%s-line-%d-%s-%s"
                .formatted(
                        sha256.substring(0, SHOWN),
                        fault.line(),
                        fault.code(),
                        names.substring(0, SHOWN));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}

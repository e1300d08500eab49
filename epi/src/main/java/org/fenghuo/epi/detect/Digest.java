package org.fenghuo.epi.detect;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of what is added, once. */
final class Digest {
    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    void add(byte[] bytes) {
        sha256.update(bytes);
    }

    void add(char ascii) {
        sha256.update((byte) ascii);
    }

    byte[] bytes() {
        return sha256.digest();
    }
}

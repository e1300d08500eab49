package org.fenghuo.jobs.connect.cases;

/** Numbers that stand for pseudonyms, so that state and rolls need not hold texts. */
final class Pseudonyms {
    private static final long BASIS = 0xCBF2_9CE4_8422_2325L;
    private static final long PRIME = 0x100_0000_01B3L;

    private Pseudonyms() {}

    /**
     * A number of 64 bits (FNV-1a, mixed), the same for the same pseudonym and hardly ever for two;
     * 0 for none.
     */
    static long number(String pseudonym) {
        if (pseudonym == null || pseudonym.isEmpty()) {
            return 0;
        }
        long hash = BASIS;
        for (int i = 0; i < pseudonym.length(); i++) {
            hash = (hash ^ pseudonym.charAt(i)) * PRIME;
        }
        hash ^= hash >>> 32;
        hash *= PRIME;
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }
}

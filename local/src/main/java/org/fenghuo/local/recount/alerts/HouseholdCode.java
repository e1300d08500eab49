package org.fenghuo.local.recount.alerts;

import java.math.BigInteger;

/** The code under which rules know a household, as docs/rules.md tells it. */
final class HouseholdCode {
    private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);
    private static final BigInteger PRIME = BigInteger.valueOf(0x100_0000_01B3L);
    private static final BigInteger BASIS = new BigInteger("cbf29ce484222325", 16);
    private static final int HEX = 16;

    private HouseholdCode() {}

    /** FNV-1a over its characters, mixed twice, in hexadecimal digits; empty for none. */
    static String of(String household) {
        if (household.isEmpty()) {
            return "";
        }
        BigInteger hash = BASIS;
        for (int i = 0; i < household.length(); i++) {
            BigInteger each = BigInteger.valueOf(household.charAt(i));
            hash = hash.xor(each).multiply(PRIME).mod(WORD);
        }
        hash = hash.xor(hash.shiftRight(32)).multiply(PRIME).mod(WORD);
        hash = hash.xor(hash.shiftRight(29));
        return hash.signum() == 0 ? "1" : hash.toString(HEX);
    }
}

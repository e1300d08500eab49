package org.fenghuo.local.alerts;

/** How many characters must be put in, left out or changed to make one text of another. */
final class EditDistance {
    private EditDistance() {}

    static int between(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < before.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int inOrOut = Math.min(before[j], now[j - 1]) + 1;
                now[j] = Math.min(before[j - 1] + change, inOrOut);
            }
            before = now;
        }
        return before[other.length()];
    }
}
